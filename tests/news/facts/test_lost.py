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


@pytest.mark.parametrize(
    ("text", "open_"),
    [
        ("2030年，望湖公司的制氢项目一期工程启动，投产后年产绿氢3000吨。", True),
        ("2030年，全市粮食丰收，年产稻谷3000吨。", False),
    ],
)
def test_what_a_project_yields_is_not_its_places(text: str, open_: bool) -> None:
    assert ("主语" in one(facts(text), "3000吨").unresolved) is open_


@pytest.mark.parametrize(
    "text",
    [
        "全市规模以上文化企业达到286家，实现营业收入74.5亿元。",
        "云溪景区接待游客312万人次，门票收入74.5亿元。",
        "全市林下经济面积达到9万亩，实现产值74.5亿元。",
    ],
)
def test_what_firms_or_a_site_took_is_not_the_citys(text: str) -> None:
    assert "主语" in one(facts(text), "74.5亿元").unresolved


def test_what_a_city_took_is() -> None:
    told = facts("全市接待游客785万人次，实现旅游总收入74.5亿元。")
    assert one(told, "74.5亿元").unresolved == ()


def test_whom_works_reach_and_what_they_cost_is_theirs() -> None:
    told = facts("全市累计改造老旧小区612个，惠及居民9.8万户，完成投资74.5亿元。")
    assert "主语" in one(told, "9.8万户").unresolved
    assert "主语" in one(told, "74.5亿元").unresolved


def test_what_age_is_relaxed_to_is_of_what_was_told_before() -> None:
    told = facts("招聘的社工年龄应在45周岁以下；持证社工可以放宽至50周岁。")
    assert "主语" in one(told, "50周岁").unresolved


@pytest.mark.parametrize("earlier", ["会展业营收超过25亿元，", ""])
def test_what_districts_have_together_of_a_trade_is_told_with_it(earlier: str) -> None:
    text = f"到2030年，{earlier}海曙、江北、鄞州等3个集聚区合计营收占比达到60%。"
    lacks = "主语" in one(facts(text, TITLE), "60%").unresolved
    assert lacks is bool(earlier)


def test_what_a_market_means_to_take_is_no_takings_of_its_city() -> None:
    text = "宁波市共建海产交易中心，力争交易额达到100亿元。"
    assert "主语" in one(facts(text, TITLE), "100亿元").unresolved


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("完成象山岛8座水闸的续建，实现26座水闸达标。", "26座"),
        ("到2030年，旅行业营收超过55亿元，重点布局的鄞州区营收占全市比重达到5%。", "5%"),
        ("实施重点项目52个，年度完成投资11亿元。", "11亿元"),
        ("中央财政下达江苏省资金12亿元。其中，防汛补助费4亿元。", "4亿元"),
    ],
)
def test_whose_figure_a_clause_before_tells_is_no_citys(text: str, value: str) -> None:
    assert "主语" in one(facts(text, TITLE), value).unresolved


def test_what_is_told_of_the_whole_city_behind_an_island_stays() -> None:
    text = "完成象山岛8座水闸的续建，实现全市26座水闸达标。"
    assert "主语" not in one(facts(text, TITLE), "26座").unresolved


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


def test_the_first_part_of_a_circle_is_told_with_it() -> None:
    text = "规模以上工业企业中，国有企业利润36亿元；私营企业利润52亿元。"
    assert "主语" not in one(facts(text, TITLE), "36亿元").unresolved


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


def test_a_part_that_says_of_which_whole_it_is_stays() -> None:
    text = "海曙区投资12亿元。其中，防汛补助4亿元。"
    assert "主语" not in one(facts(text, TITLE), "4亿元").unresolved


def test_a_first_case_of_a_lack_is_told_with_what_lacks_it() -> None:
    text = (
        "运输单位有下列行为之一的，按照下列规定处罚：\n"
        "（一）无明显分类标志的，处三千元罚款；车辆未密闭的，处二千元罚款；\n（二）混装的，处一万元罚款。"
    )
    found = [each for each in facts(text, TITLE) if each.text == "三千元"]
    assert found
    assert all("主语" not in each.unresolved for each in found)
