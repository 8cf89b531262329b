"""A predicate of nobody or of nothing is left open."""

import pytest

from tests.news.facts.passages import facts, one

TITLE = "宁波市护工权益条例"


@pytest.mark.parametrize(
    ("text", "value", "lacks"),
    [
        ("受省表彰的，增发20%。", "20%", "宾语"),
        ("没有父母的，发给未满16周岁的弟妹。", "16周岁", "宾语"),
        ("拒不改正的，处3000元的罚款。", "3000元", "情形"),
        ("5月1日起，由每人每月310元调整为330元。", "330元", "主语"),
        ("护理机构应当登记护工。将其名单自登记之日起7日内报民政部门备案。", "7日", "主语"),
        ("护工可以参加互助。生活有困难的，可以预支互助金的40%。", "40%", "主语"),
        (
            "护理机构违反本条例第九条规定的，由民政部门处3000元的罚款。",
            "3000元",
            "情形",
        ),
        ("护工试用期为3个月。情况特殊，经主管部门同意，可以再延长2个月。", "2个月", "主语"),
        ("区民政局10个工作日内完成审核，特殊情况可延长5个工作日。", "5个工作日", "主语"),
        ("护工培训费为900元。家庭困难的，经批准可以减免50%。", "50%", "主语"),
        ("宁波市发放护工津贴。出院后领取了800元慰问金。", "800元", "主语"),
    ],
)
def test_what_it_lacks_is_named(text: str, value: str, lacks: str) -> None:
    (fact,) = [each for each in facts(text, TITLE) if each.text == value]
    assert lacks in fact.unresolved


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("本市发放护工津贴。取得中级证书的，每月津贴300元。", "300元"),
        ("本市发放护工津贴。护工生活有困难的，可以预支津贴的40%。", "40%"),
        ("护理机构拒不公示收费的，由民政部门处3000元的罚款。", "3000元"),
        ("护工慰问金增发20%。", "20%"),
        ("护工试用期为3个月。护工情况特殊的，试用期可以再延长2个月。", "2个月"),
        ("护工家庭困难的，可以减免培训费的50%。", "50%"),
        ("护工因故停工的，经批准，合同可以延长2个月。", "2个月"),
        ("护工出院后领取了800元慰问金。", "800元"),
        ("本市发放护工津贴。宁波市对从业满3年的，每月津贴200元。", "200元"),
    ],
)
def test_what_lacks_nothing_is_not_left_open(text: str, value: str) -> None:
    (fact,) = [each for each in facts(text, TITLE) if each.text == value]
    assert not {"主语", "宾语", "情形"} & set(fact.unresolved)


def test_how_a_case_begins_tells_nothing_by_itself() -> None:
    text = "一户家庭登记了三名护工，其中一名护工因病离岗的，可以申请补助。"
    (fact,) = [each for each in facts(text, TITLE) if each.text == "三名"]
    assert "情形" in fact.unresolved


def test_a_condition_for_a_change_of_a_term_that_it_does_not_name_is_left_open() -> None:
    text = "护工试用期为3个月。情况特殊，经区护理主管部门批准，可以适当延长。"
    (fact,) = [each for each in facts(text, TITLE) if each.kind == "condition"]
    assert "主语" in fact.unresolved


def test_what_age_is_relaxed_to_is_of_what_was_told_before() -> None:
    told = facts("招聘的社工年龄应在45周岁以下；持证社工可以放宽至50周岁。")
    assert "主语" in one(told, "50周岁").unresolved


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "规模以上工业企业中，国有企业实现利润36亿元，同比增长5%；私营企业实现利润52亿元，增长4%。",
            "52亿元",
        ),
        ("镇人民政府应当将审批结果予以公告，公告期不少于5个工作日。", "不少于5个工作日"),
    ],
)
def test_a_part_of_a_circle_and_a_notices_period_are_told_with_what_they_are_of(
    text: str, value: str
) -> None:
    found = [f for f in facts(text, TITLE) if f.text == value]
    assert found
    assert all("主语" in f.unresolved for f in found)


def test_a_fine_on_somebody_is_for_a_wrong_that_is_told() -> None:
    text = "占用停车场经营的，对经营者属于个人的处一千元罚款。经营者属于法人的，处五千元罚款。"
    assert "情形" in one(facts(text, TITLE), "五千元").unresolved


def test_a_rule_on_what_a_second_case_has_none_of_says_of_what() -> None:
    text = (
        "运输单位有下列行为之一的，按照下列规定处罚：\n"
        "（一）运输车辆未密闭的，处二千元罚款；无明显分类标志的，处三千元罚款；\n（二）混装的，处一万元罚款。"
    )
    found = [f for f in facts(text, TITLE) if f.text == "三千元"]
    assert found
    assert all("主语" in f.unresolved for f in found)


def test_a_case_goes_on_with_what_it_complies_with() -> None:
    text = "驾驶人在一个周期内累积记分满12分，符合第十八条、第十九条规定的，可以预约考试。"
    assert "情形" in one(facts(text, TITLE), "12分").unresolved


def test_an_item_that_forbids_is_told_with_whom_it_forbids_it() -> None:
    text = (
        "燃放烟花爆竹应当遵守下列规定：\n（一）不得妨碍通行；\n（二）不得存放超过30公斤的烟花爆竹。"
    )
    (found,) = (each for each in facts(text, TITLE) if each.text == "超过30公斤")
    assert "主语" in found.unresolved


def test_a_first_case_of_a_lack_is_told_with_what_lacks_it() -> None:
    text = (
        "运输单位有下列行为之一的，按照下列规定处罚：\n"
        "（一）无明显分类标志的，处三千元罚款；车辆未密闭的，处二千元罚款；\n（二）混装的，处一万元罚款。"
    )
    found = [each for each in facts(text, TITLE) if each.text == "三千元"]
    assert found
    assert all("主语" not in each.unresolved for each in found)
