"""Each kind of fact finds its own, with the words around it."""

from datetime import date

import pytest

from news.facts.fact import Fact
from news.facts.kinds import KINDS
from tests.news.facts.passages import AWARD, CITY, facts, one

RULE = "《宁波市社会工作者奖励办法》"


@pytest.fixture(scope="module")
def award() -> list[Fact]:
    return facts(AWARD, RULE.strip("《》"))


def of_kind(found: list[Fact], kind: str) -> list[Fact]:
    return [fact for fact in found if fact.kind == kind]


def test_every_kind_is_registered_once() -> None:
    assert len(set(KINDS)) == len(KINDS) >= 10


def test_a_deadline_is_told_without_the_word_before(award: list[Fact]) -> None:
    (fact,) = of_kind(award, "deadline")
    assert fact.text == "2025年3月31日"
    assert fact.after.startswith("前向")
    assert fact.attribute == "提交期限"


def test_a_rule_s_first_day_is_known(award: list[Fact]) -> None:
    fact = one(award, "2025年5月1日")
    assert fact.statement == f"{RULE}自2025年5月1日起施行"
    assert fact.in_force_from == date(2025, 5, 1)


def test_who_is_left_out_is_an_exception(award: list[Fact]) -> None:
    fact = one(of_kind(award, "exception"), "机关事业单位在编人员")
    assert fact.after == "除外"


def test_materials_are_a_procedure(award: list[Fact]) -> None:
    (fact,) = of_kind(award, "procedure")
    assert fact.members == ("申请表", "身份证复印件", "证书复印件")


def test_a_purpose_comes_after_the_deed(award: list[Fact]) -> None:
    (fact,) = of_kind(award, "purpose")
    assert fact.text == "鼓励社会工作者参加职业水平考试"
    assert fact.before.endswith("的制定目的是")


def test_grounds_are_a_reason() -> None:
    text = "市民政局结合本地人口分布等实际，设计出“1+2”服务模式。"
    (fact,) = of_kind(facts(text), "reason")
    assert fact.statement == f"{CITY}民政局设计出“1+2”服务模式，依据是本地人口分布等实际"


def test_a_model_is_a_term() -> None:
    (fact,) = of_kind(facts("市民政局设计出“1+2”服务模式。"), "term")
    assert fact.statement == f"{CITY}民政局设计出“1+2”服务模式"


def test_a_body_is_named_as_the_article_names_it() -> None:
    (fact,) = of_kind(facts("市民政局设置了4个社区综合服务中心。"), "body")
    assert (fact.text, fact.subject) == ("市民政局", f"{CITY}民政局")
    assert fact.statement == f"在{CITY}，市民政局设置了4个社区综合服务中心"


def test_a_printed_document_is_an_instrument_and_a_cited_one_is_not() -> None:
    printed = facts("市民政局印发《社工奖励办法》（甬民发〔2024〕5号）。")
    (fact,) = of_kind(printed, "instrument")
    assert fact.statement == f"{CITY}民政局印发《社工奖励办法》"
    assert fact.extra["number"] == "（甬民发〔2024〕5号）"
    assert of_kind(facts("会议学习了《社工奖励办法》。"), "instrument") == []


def test_a_cited_document_is_no_basis() -> None:
    fact = one(facts("会议学习了《社工奖励办法》，全市现有社工30人。"), "30人")
    assert fact.instrument == ""


def test_conditions_of_one_list_share_a_group() -> None:
    text = "申请人须同时符合以下条件：\n（一）在本市工作满一年；\n（二）已经办理登记。"
    found = of_kind(facts(text), "condition")
    assert [fact.text for fact in found] == ["在本市工作满一年", "已经办理登记"]
    assert len({fact.group for fact in found}) == 1


def test_where_something_was_held_is_a_place() -> None:
    (fact,) = of_kind(facts("2025年3月18日，启动仪式在海曙区鼓楼街道举行。"), "place")
    assert fact.text == "海曙区鼓楼街道"


def test_what_something_counts_as_is_a_level() -> None:
    (fact,) = of_kind(facts("取得社会工作师证书的人员可以认定为中级职称。"), "level")
    assert (fact.text, fact.row) == ("中级职称", "中级")


def test_parallel_conditions_are_cells_of_one_table(award: list[Fact]) -> None:
    cells = [fact for fact in award if fact.group.startswith("table-")]
    assert [(c.row, c.column) for c in cells] == [(r, "奖励") for r in ("初级", "中级", "高级")]
    assert len({cell.group for cell in cells}) == 1


def test_a_body_that_names_its_district_in_short_needs_no_place_before_it() -> None:
    found = facts("宁波海曙区民政局负责受理社工机构的补贴申请。", "宁波市海曙区社工补贴")
    (body,) = [fact for fact in found if fact.kind == "body"]
    assert (body.before, body.text) == ("", "宁波海曙区民政局")


@pytest.mark.parametrize("name", ["最低工资标准", "最低生活保障标准", "最低限价"])
def test_what_a_standard_is_called_is_no_bound(name: str) -> None:
    assert one(facts(f"全市{name}1080元。"), "1080元").qualifier == ""


@pytest.mark.parametrize(
    ("words", "qualifier"),
    [("最低补贴", "最低"), ("持证社工最低可领取", "最低"), ("持证社工最高可领取", "最高")],
)
def test_the_least_that_somebody_gets_is_a_bound(words: str, qualifier: str) -> None:
    assert one(facts(f"全市{words}1080元。"), "1080元").qualifier == qualifier


def test_what_is_local_is_no_ground_beside_a_document() -> None:
    told = "结合本地人口分布等实际，市民政局设计出“1+2”服务模式。"
    assert [fact for fact in facts(told) if fact.kind == "reason"]
    ruled = f"根据《浙江省社工服务办法》要求，{told}"
    assert [fact for fact in facts(ruled) if fact.kind == "reason"] == []


@pytest.mark.parametrize(
    ("rule", "who"),
    [
        ("市民政部门负责全市养老服务工作的指导和监督。", "市民政部门"),
        ("县级以上人民政府民政部门负责养老机构的监督管理。", "县级以上人民政府民政部门"),
    ],
)
def test_a_rule_says_which_department_is_in_charge(rule: str, who: str) -> None:
    found = facts(f"第四条 {rule}", "宁波市养老服务管理办法")
    assert who in [fact.text for fact in found if fact.kind == "body"]


@pytest.mark.parametrize("rule", ["有关部门负责日常管理工作。", "民政、财政部门负责日常管理工作。"])
def test_several_departments_or_any_are_no_one_body(rule: str) -> None:
    found = facts(f"第四条 {rule}", "宁波市养老服务管理办法")
    assert not [fact for fact in found if fact.kind == "body"]


def test_each_part_of_a_rule_may_put_a_department_in_charge() -> None:
    text = (
        "第五条 市、县（市、区）人民政府供水主管部门负责供水管理工作；"
        "市、县（市、区）人民政府价格主管部门负责供水价格管理工作。"
    )
    found = facts(text, "宁波市供水条例")
    assert [fact.text for fact in found if fact.kind == "body"] == [
        "市、县（市、区）人民政府供水主管部门",
        "市、县（市、区）人民政府价格主管部门",
    ]


def test_a_body_of_a_town_that_is_not_named_stays_open_and_that_of_a_city_named_so_does_not() -> (
    None
):
    (town,) = of_kind(facts("文物由镇文物管理委员会负责保护工作。"), "body")
    (city,) = of_kind(facts("文物由镇江市文物管理委员会负责保护工作。"), "body")
    assert ("镇" in town.unresolved, "镇" in city.unresolved) == (True, False)
