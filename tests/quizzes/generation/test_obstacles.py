"""Why a fact is not asked about, and what is near it and may be."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from news.facts.fact import Fact, FactKind, Quantity
from quizzes.generation.obstacles import obstacle
from tests.quizzes.generation.examples import METHOD, district

DISTRICT = district()
PEOPLE = DISTRICT.facts[1]


def told(
    kind: FactKind, before: str, number: str, unit: str, after: str = "", **more: object
) -> Fact:
    """A figure of the made-up district in some words."""
    written = f"{number}{unit}"
    quantity = Quantity(Decimal(number), unit, written)
    fact = replace(PEOPLE, kind=kind, text=written, before=before, after=after, quantity=quantity)
    return replace(fact, **more)  # type: ignore[arg-type]  # the test names the fields it sets


def named(kind: FactKind, before: str, text: str, after: str = "") -> Fact:
    """A fact of the district whose value is words."""
    return replace(PEOPLE, kind=kind, text=text, before=before, after=after, quantity=None)


def test_nothing_stands_in_the_way_of_a_plain_fact() -> None:
    assert obstacle(PEOPLE) == ""


def test_an_open_reference_is_not_asked() -> None:
    fact = replace(PEOPLE, unresolved=("该区", "上述"))
    assert obstacle(fact) == "unresolved: 该区、上述"


def test_a_contradicted_fact_is_not_asked() -> None:
    fact = replace(PEOPLE, conflicts=("period", "共有349名持证社工。"))
    assert obstacle(fact) == "conflict: 共有349名持证社工。"


def test_a_contradicted_period_alone_stands_in_no_way() -> None:
    assert obstacle(replace(PEOPLE, conflicts=("period",))) == ""


def test_what_a_nameless_policy_lays_down_is_not_asked() -> None:
    fact = replace(PEOPLE, before="望湖区“新政”明确，持证社工达到")
    assert obstacle(fact) == "unnamed"
    assert obstacle(replace(fact, before="望湖区“青年汇”志愿者培训社工达到")) == ""


def test_a_few_characters_are_no_statement() -> None:
    assert obstacle(replace(PEOPLE, before="共有", after="")) == "no_statement"


def test_a_value_that_the_statement_says_twice_is_not_asked() -> None:
    assert obstacle(replace(PEOPLE, after="，394人均已登记")) == "told_twice"
    assert obstacle(replace(PEOPLE, after="，1394人均已登记")) == ""


def test_a_year_that_the_statement_says_in_another_date_is_not_asked() -> None:
    fact = named("date", "望湖区社工奖励自2030年5月起申报，属于", "2030年度")
    assert obstacle(fact) == "told_twice"
    assert obstacle(replace(fact, text="2029年度")) == ""


def test_a_thing_there_is_one_of_is_not_asked() -> None:
    station = told("count", "望湖区民政局设置了", "1", "个", "社区综合服务中心")
    assert obstacle(station) == "one_of_a_kind"
    four = replace(station, text="4个", quantity=Quantity(Decimal(4), "个", "4个"))
    assert obstacle(four) == ""


def test_a_term_of_one_year_is_asked_where_a_rule_sets_it() -> None:
    term = told("period", "申请人应当从事社工不少于", "1", "年")
    assert obstacle(term) == "one_of_a_kind"
    assert obstacle(replace(term, instrument=METHOD)) == ""


def test_a_rule_sets_no_term_by_a_year_that_it_tells_in_passing() -> None:
    term = told("period", "望湖区社工站试点", "1", "年", "后评估", instrument=METHOD)
    assert obstacle(term) == "one_of_a_kind"


@pytest.mark.parametrize(
    ("kind", "text"), [("place", "园区登记"), ("body", "社区工作"), ("instrument", "社工办法")]
)
def test_a_name_cut_wrongly_is_not_asked(kind: FactKind, text: str) -> None:
    assert obstacle(named(kind, "望湖区社工培训地点为", text)) == f"no_{kind}"


@pytest.mark.parametrize(
    ("kind", "text"), [("place", "望湖广场"), ("body", "区民政局"), ("instrument", "《社工办法》")]
)
def test_a_name_that_ends_as_its_kind_does_is_asked(kind: FactKind, text: str) -> None:
    assert obstacle(named(kind, "望湖区社工培训依据为", text)) == ""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "由望湖区民政局印发"),
        ("望湖区民政局在会上介绍了", ""),
        ("望湖区民政局印发", "和《社区办法》"),
    ],
)
def test_a_document_of_which_nothing_or_another_one_is_told_is_not_asked(
    before: str, after: str
) -> None:
    assert obstacle(named("instrument", before, "《社工办法》", after)) == "says_nothing"


def test_a_length_of_time_said_in_passing_is_not_asked() -> None:
    fact = told("period", "望湖区发布统计公报，", "5", "年", "共增加3377人")
    assert obstacle(fact) == "no_subject"
    assert obstacle(replace(fact, before="望湖区发布统计公报，最近")) == ""


def test_a_rate_is_no_part_of_the_people_counted_before_it() -> None:
    fact = told("share", "望湖区持证社工有368人，其中通过率同比增长", "8", "%")
    assert obstacle(fact) == "no_subject"
    assert obstacle(replace(fact, before="望湖区持证社工有368人，考试通过率同比增长")) == ""


def test_the_share_of_a_bare_region_says_not_of_what() -> None:
    fact = told("share", "与2029年相比，中部地区下降", "0.79", "个百分点")
    assert obstacle(fact) == "no_subject"
    assert obstacle(replace(fact, before="与2029年相比，中部地区人口比重下降")) == ""


def test_points_of_nothing_are_not_asked() -> None:
    fact = told("share", "云州省西部城镇上升", "0.22", "个百分点")
    assert obstacle(fact) == "no_object"
    assert obstacle(replace(fact, before="云州省西部人口比重上升")) == ""


def test_an_award_for_nobody_is_not_asked() -> None:
    bare = told("amount", "望湖区补贴标准为每人", "1000", "元", condition="", instrument="")
    assert obstacle(bare) == "no_object"
    assert obstacle(replace(bare, before="望湖区对持证社工的补贴标准为每人")) == ""


def test_a_rate_of_no_benefit_is_not_asked() -> None:
    bare = told("amount", "望湖区取得中级证书的，每月", "200", "元", condition="取得中级证书")
    assert obstacle(bare) == "no_object"
    assert obstacle(replace(bare, after="岗位津贴")) == ""


@pytest.mark.parametrize(
    ("fact", "reason"),
    [
        (told("period", "望湖区社工名单进行公示（", "5", "个工作日", "）"), "in_brackets"),
        (told("count", "2030年望湖区达到", "394", "人"), "no_subject"),
        (told("count", "望湖区社工工龄5-", "10", "年", "的占多数"), "no_subject"),
        (told("share", "望湖区养老机构增长", "7", "%"), "no_object"),
        (told("count", "望湖区社工调整为", "394", "人"), "no_object"),
        (
            told("amount", "望湖区对甲类奖励2元、乙类奖励3元、丙类奖励4元，对丁类社工奖励",
                 "9", "元", condition="丁类"),
            "listed_too_long",
        ),
        (named("deadline", "望湖区社工申报截止时间为", "5月6日"), "no_year"),
    ],
)  # fmt: skip
def test_what_does_not_say_of_what_it_is_is_not_asked(fact: Fact, reason: str) -> None:
    assert obstacle(fact) == reason


def test_an_age_that_names_a_class_of_people_is_not_asked() -> None:
    fact = told("count", "望湖区登记在册的", "60", "岁", "及以上老年人口较多")
    assert obstacle(fact) == "class_of_people"
    assert obstacle(replace(fact, after="退休的社工较多")) == ""


def test_a_statement_that_ends_in_what_it_was_going_to_say_says_nothing() -> None:
    fact = replace(PEOPLE, before="望湖区开展的", after="抽样调查显示")
    assert obstacle(fact) == "says_nothing"
    assert obstacle(replace(fact, after="抽样调查已经完成")) == ""


def issuer(text: str, place: str) -> Fact:
    """Who has issued something, in a fact of some place."""
    return replace(named("body", "社工办法由", text, "印发"), place=place)


@pytest.mark.parametrize("text", ["省政府", "自治区政府", "省民政厅"])
def test_a_province_is_no_body_of_a_city(text: str) -> None:
    assert obstacle(issuer(text, "云州省临溪市")) == "no_body"
    assert obstacle(issuer(text, "")) == "no_body"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("省政府", "云州省"),
        ("省临溪市政府", "云州省临溪市"),
        ("市政府", "云州省临溪市"),
        ("云州省政府", "云州省临溪市"),
    ],
)
def test_a_body_of_its_own_place_or_named_in_full_is_asked(text: str, place: str) -> None:
    assert obstacle(issuer(text, place)) == ""


def test_the_first_obstacle_of_the_table_that_holds_is_the_reason() -> None:
    fact = replace(PEOPLE, unresolved=("该区",), conflicts=("共有349名",), before="共有", after="")
    assert obstacle(fact) == "unresolved: 该区"
    assert obstacle(replace(fact, unresolved=())) == "conflict: 共有349名"
    assert obstacle(replace(fact, unresolved=(), conflicts=())) == "no_statement"


@pytest.mark.parametrize(
    "before", ["望湖区社工站增速最高达到", "望湖区助残服务位列第二为", "望湖区养老服务占比最大，为"]
)
def test_a_rank_among_others_that_nobody_names_is_not_asked(before: str) -> None:
    assert obstacle(told("share", before, "21.5", "%")) == "no_object"
    among = before.replace("望湖区", "望湖区各类服务中，")
    assert obstacle(told("share", among, "21.5", "%")) == ""


def test_the_least_that_a_document_demands_of_each_is_asked_though_it_is_one() -> None:
    each = told("count", "望湖区每个街道至少配备", "1", "名", "督导员")
    assert obstacle(each) == "one_of_a_kind"
    assert obstacle(replace(each, instrument=METHOD)) == ""


def test_the_age_that_entitles_is_asked_in_a_rule() -> None:
    fact = told("count", "望湖区年满", "80", "岁", "的老年人可以申领高龄津贴")
    assert obstacle(fact) == "class_of_people"
    assert obstacle(replace(fact, instrument=METHOD)) == ""


@pytest.mark.parametrize(
    ("number", "unit", "after", "slight"),
    [
        ("2", "类", "学员", True),
        ("4", "项", "补贴", True),
        ("4", "个", "档", True),
        ("4", "个", "不同等级", True),
        ("16", "项", "重点工程", False),
        ("4", "个", "社工站", False),
    ],
)
def test_how_many_sorts_a_short_list_has_is_not_asked(
    number: str, unit: str, after: str, slight: bool
) -> None:
    fact = told("count", "望湖区向社工提供", number, unit, after)
    assert (obstacle(fact) == "slight") is slight


def test_a_monthly_rate_that_nobody_is_paid_is_not_asked() -> None:
    lost = told("amount", "望湖区护理员岗位津贴为每月", "6001500", "元")
    assert obstacle(lost) == "out_of_measure"
    assert obstacle(told("amount", "望湖区护理员岗位津贴为每月", "1500", "元")) == ""


def test_a_sum_of_which_nobody_says_what_becomes_of_it_is_not_asked() -> None:
    assert obstacle(told("amount", "望湖区残疾儿童视力训练", "6000", "元")) == "no_object"
    assert obstacle(told("amount", "望湖区残疾儿童视力训练每年补助", "6000", "元")) == ""


def test_a_growth_of_which_nobody_says_since_when_is_not_asked() -> None:
    lost = told("share", "望湖区各档标准平均增幅为", "14.59", "%")
    assert obstacle(lost) == "no_object"
    assert obstacle(told("share", "望湖区各档标准比上年平均增幅为", "14.59", "%")) == ""


def test_the_figure_in_the_name_of_a_circle_is_not_asked() -> None:
    assert obstacle(told("count", "望湖区建成社区", "15", "分钟", "健身圈")) == "says_nothing"


def test_what_a_law_only_supposes_is_no_rule() -> None:
    law = "《望湖区人口条例》"
    fact = told("count", "一对夫妻收养了", "2", "个", "子女", instrument=law)
    assert obstacle(fact) == "no_norm"
    assert obstacle(replace(fact, before="一对夫妻可以收养")) == ""


def test_shares_that_have_run_together_are_not_asked() -> None:
    fact = told("period", "望湖区补贴发放", "3", "年", "，按照20%30%50%的比例")
    assert obstacle(fact) == "out_of_measure"


def test_an_item_before_others_of_its_list_is_not_asked() -> None:
    fact = told("amount", "望湖区对每家机构奖励", "800", "元", "、奖励引荐")
    assert obstacle(fact) == "no_statement"
    assert obstacle(replace(fact, after="、每年奖励300元")) == ""


def test_what_is_reckoned_by_a_rate_is_named() -> None:
    fact = told("amount", "按照望湖区每名职工", "800", "元", "的标准计算")
    assert obstacle(fact) == "no_object"
    assert obstacle(replace(fact, after="的标准发放补助")) == ""


def test_one_figure_of_a_data_sheet_is_not_asked() -> None:
    sheet = told("count", "望湖号游船长22米、宽8米，排水量5吨，载客", "100", "人")
    assert obstacle(sheet) == "listed_too_long"
    assert obstacle(told("count", "望湖号游船长22米，载客", "100", "人")) == ""


def test_an_upper_age_is_not_asked_where_nothing_says_that_it_is_one() -> None:
    aged = told(
        "count", "望湖区新招录的硕士", "30", "周岁", text="不超过30周岁", qualifier="不超过"
    )
    assert obstacle(aged) == "no_object"
    assert obstacle(replace(aged, before="望湖区新招录的硕士年龄")) == ""


@pytest.mark.parametrize(
    ("before", "found"),
    [
        ("生成日期为", "says_nothing"),
        ("根据《望湖区护理员补贴办法》，发布时间为", "says_nothing"),
        ("根据《望湖区护理员补贴办法》，成绩公布时间为", ""),
    ],
)
def test_when_a_page_was_made_is_not_asked(before: str, found: str) -> None:
    assert obstacle(named("date", before, "2031年7月31日")) == found


@pytest.mark.parametrize(
    ("before", "found"),
    [("自受理申请次日起，", ""), ("望湖区护理员，", "no_subject")],
)
def test_a_term_behind_its_first_day_is_not_told_in_passing(before: str, found: str) -> None:
    fact = told("period", before, "5", "个工作日", "内把材料送达区民政局")
    assert obstacle(fact) == found


def test_who_told_a_reporter_is_not_asked() -> None:
    fact = named("members", "记者从", "区民政局、区财政局", "举行的发布会上获悉")
    assert obstacle(fact) == "says_nothing"


@pytest.mark.parametrize(
    ("after", "before", "reason"),
    [
        ("内完成初核并提交区民政局", "街道办事处应在", "no_object"),
        ("内完成补贴申请的审核", "街道办事处应在", ""),
    ],
)
def test_what_is_to_be_checked_has_to_be_named(after: str, before: str, reason: str) -> None:
    fact = replace(
        district().facts[1], kind="period", before=f"望湖区{before}", after=after, text="5个工作日"
    )
    assert (obstacle(fact) == "no_object") is bool(reason)


def test_a_condition_that_leaves_its_measure_open_says_nothing() -> None:
    fact = replace(
        district().facts[1], kind="condition", quantity=None, text="发行卡券超过一定数量、金额规模",
        before="望湖区经营者", after="，应当备案",
    )  # fmt: skip
    assert obstacle(fact) == "says_nothing"
