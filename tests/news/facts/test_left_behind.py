"""A condition that stands before a statement and governs it stands in it, or is found missing."""

import pytest

from tests.news.facts.passages import facts, statements

TITLE = "宁波市护工权益条例"
WHOM = "对购买首套护理床的家庭（家庭成员包括配偶、子女，下同）"
TWO_CASES = (
    f"{WHOM}，价格为3000元及以下的，减按2%的比例收取押金；"
    "价格为3000元以上的，减按5%的比例收取押金。"
)


@pytest.mark.parametrize("rate", ["及以下的，减按2%", "以上的，减按5%"])
def test_for_whom_both_cases_are_stands_before_each(rate: str) -> None:
    said = {each for each in statements(TWO_CASES) if rate in each}
    assert said
    assert all("对购买首套护理床的家庭" in each for each in said)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("在本市护理床的销售统计中，近乎80%是由小企业贡献。", "80%"),
        ("对生活困难的护工家庭，市民政局部署了三项措施，由街道安排30人上门服务。", "30人"),
        ("鉴定合格的，街道向护工发放服务卡，由站点提供12个免费铺位。", "12个"),
        ("在原有培训课程的基础上，新增设了20门课程。", "20门"),
        ("经主任会议同意，可以增加40个床位。", "40个"),
    ],
)
def test_a_condition_that_is_left_out_is_named(text: str, value: str) -> None:
    (fact,) = [each for each in facts(text, TITLE) if each.text == value]
    assert "条件" in fact.unresolved


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("对取得初级证书的护工，每月补贴100元；对取得中级证书的护工，每月补贴200元。", "200元"),
        (
            "护工对决定不服的，可以申请复核，上级主管部门应当在收到申请之日起20日内答复。",
            "20日",
        ),
        ("经市政府同意，宁波市民政局设立了12个护工驿站。", "12个"),
        ("在护工队伍建设方面，宁波市目前培训机构已达9家，共有护理站12个。", "12个"),
        ("2024年5月，宁波市护工达到4000人。", "4000人"),
    ],
)
def test_what_stands_under_no_condition_of_another_is_whole(text: str, value: str) -> None:
    (fact,) = [each for each in facts(text, TITLE) if each.text == value]
    assert "条件" not in fact.unresolved


def test_what_is_done_for_one_case_is_no_condition_of_the_next() -> None:
    text = "对被认定为市级站点的，给予奖励3万元；被认定为省级站点的，给予奖励9万元。"
    assert one_open(text, "9万元") is False


def one_open(text: str, value: str) -> bool:
    (fact,) = [each for each in facts(text, TITLE) if each.text == value]
    return "条件" in fact.unresolved
