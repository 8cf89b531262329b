"""What is paid, told with whom it is paid to."""

import pytest

from tests.news.facts.passages import CITY, facts, one, statements

TALENTS = (
    "顶尖人才、领军人才等高层次人才，给予每年60万元购房补贴，"
    "一次性安家补助100万元，每年发放12万元津贴。"
)


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("100万元", "一次性安家补助"),
        ("12万元", "每年发放"),
    ],
)
def test_later_gifts_are_told_with_whom_the_first_is_for(value: str, told: str) -> None:
    fact = one(facts(TALENTS, "宁波市人才政策"), value)
    assert fact.before.endswith(f"对顶尖人才、领军人才等高层次人才，{told}")


def test_a_case_goes_with_every_gift_behind_it() -> None:
    text = "对引进海外专家并签订五年以上合同的，授予“引才贡献奖”，并给予用人单位一次性5万元奖励。"
    fact = one(facts(text, "宁波市人才政策"), "5万元")
    assert fact.before.endswith("对引进海外专家并签订五年以上合同的，给予用人单位一次性")


def test_gifts_to_two_kinds_of_people_are_no_one_fact() -> None:
    text = (
        "特级教师、名中医和文化名家，给予每人一次性安家补助30万元，每年发放3万元津贴；"
        "高级技师和博士研究生，给予每人一次性安家补助20万元，每年发放3万元津贴。"
    )
    yearly = [each for each in statements(text, "宁波市人才政策") if "每年发放3万元" in each]
    assert len(yearly) == 2
    assert "名中医" in yearly[0]
    assert "高级技师" in yearly[1]


def test_what_is_given_to_a_described_thing_is_told_with_it() -> None:
    text = "被评定为市级平台的区内孵化载体，给予每家30万元配套支持。"
    fact = one(facts(text, "宁波市支持创业实施办法"), "30万元")
    assert fact.before.endswith("对被评定为市级平台的区内孵化载体，给予每家")


def test_a_limit_needs_no_link_behind_its_rate() -> None:
    text = "租金补贴每年不超过5万元。"
    assert one(facts(text, "宁波市支持创业实施办法"), "不超过5万元").before.endswith("租金补贴每年")


def test_an_item_that_names_its_heading_stands_without_it_and_how_long_is_of_no_year() -> None:
    text = """对符合条件的机构给予支持，具体如下：
（一）场地补贴。对租用场地的机构，每个机构场地补贴每年不超过5万元、补贴期限最长不超过3年。"""
    told = [fact.statement for fact in facts(text, "宁波市支持创业实施办法")]
    whom = f"根据《宁波市支持创业实施办法》，{CITY}对租用场地的机构，每个机构"
    assert told == [f"{whom}场地补贴每年不超过5万元", f"{whom}场地补贴期限最长不超过3年"]


@pytest.mark.parametrize("who", ["鼓励用人单位", "由用人单位"])
def test_who_gives_is_not_whom_it_is_for(who: str) -> None:
    text = f"{who}，给予职工每人2000元补贴。"
    fact = one(facts(text, "宁波市人才政策"), "2000元")
    assert "对" not in fact.before
