"""Whether a statement says of what its figure is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from news.facts.fact import Fact, FactKind, Quantity
from quizzes.generation.subjects import (
    ambiguous,
    changes_unseen,
    cut_from_a_range,
    demanded_elsewhere,
    grows_without_size,
    in_brackets,
    lacks_subject,
    listed_too_long,
    of_a_name,
    of_a_narrower_circle,
    only_noted,
    raised_without_measure,
    sum_of_nothing,
    under_an_assumed_name,
    without_owner,
    without_year,
)
from tests.quizzes.generation.examples import Teller, district

DISTRICT = district()


def told(
    before: str, number: int = 394, unit: str = "人", *, after: str = "", **more: object
) -> Fact:
    """A count of the made-up district in some words."""
    written = f"{number}{unit}"
    quantity = Quantity(Decimal(number), unit, written)
    fact = replace(DISTRICT.facts[1], before=before, after=after, text=written, quantity=quantity)
    return replace(fact, **more)  # type: ignore[arg-type]  # the test names the fields it sets


def named(kind: FactKind, before: str, text: str, **more: object) -> Fact:
    """A fact of the district whose value is words."""
    return told(before, kind=kind, text=text, quantity=None, **more)


@pytest.mark.parametrize(
    ("bare", "whole"),
    [
        ("2030年达到", "2030年持证社工达到"),
        ("截至2030年底，望湖区已有", "截至2030年底，望湖区持证社工已有"),
        ("根据《望湖区社工办法》，达到", "根据《望湖区社工办法》，持证社工达到"),
        ("到2030年，望湖区力争突破", "到2030年，望湖区社工站力争突破"),
        ("望湖区同比增长", "望湖区持证社工同比增长"),
        ("2030年，望湖区比2025年增长", "2030年，望湖区持证社工比2025年增长"),
        ("望湖区在校生共有", "望湖区职业学校在校生共有"),
        ("望湖区床位", "望湖区养老床位"),
        ("望湖区增长率为", "望湖区志愿者增长率为"),
        ("全区占常住人口的比重为", "全区持证社工占常住人口的比重为"),
    ],
)
def test_a_figure_that_opens_with_how_far_it_got_is_a_figure_of_nothing(
    bare: str, whole: str
) -> None:
    assert lacks_subject(told(bare))
    assert not lacks_subject(told(whole))


def test_what_is_counted_may_stand_behind_its_number() -> None:
    assert lacks_subject(told("望湖区达到"))
    assert not lacks_subject(told("望湖区达到", after="持证社工"))


def test_a_name_is_no_figure_that_lacks_its_subject() -> None:
    assert not lacks_subject(named("body", "2030年达到", "望湖区民政局"))


@pytest.mark.parametrize(
    "before",
    ["望湖区对高级社工提高到每月领取", "望湖区标准统一，社工提高到每人每月", "望湖区社工调整为"],
)
def test_a_rise_of_what_nobody_names_is_seen(before: str) -> None:
    assert raised_without_measure(told(before, 620, "元"))


@pytest.mark.parametrize(
    "before",
    ["望湖区对高级社工的津贴提高到每月", "望湖区社工岗位标准由600元调整为", "望湖区社工每月领取"],
)
def test_a_rise_of_what_has_a_measure_is_whole(before: str) -> None:
    assert not raised_without_measure(told(before, 620, "元"))


def test_three_sums_around_a_value_are_too_many_and_two_are_not() -> None:
    two = "望湖区对初级奖励600元、中级奖励900元，对高级奖励"
    assert listed_too_long(told(two, 1200, "元", after="，对督导奖励1500元"))
    assert not listed_too_long(told(two, 1200, "元"))


def test_a_rate_said_again_without_its_sum_is_a_broken_list() -> None:
    assert listed_too_long(told("望湖区社工每人每月津贴、督导每人每月", 620, "元"))
    assert not listed_too_long(told("望湖区社工每人每月600元、督导每人每月", 620, "元"))


def test_from_how_much_to_how_much_is_told_of_something() -> None:
    raised = told("望湖区由每人每月", 460, "元", after="调整为490元")
    assert lacks_subject(raised)
    assert not lacks_subject(replace(raised, before="望湖区孤儿养育标准由每人每月"))


def test_a_day_without_its_year_is_seen() -> None:
    day = named("deadline", "望湖区申报截止时间为", "5月6日")
    assert without_year(day)
    assert not without_year(replace(day, text="2030年5月6日"))
    assert not without_year(replace(day, before=f"2030年，{day.before}"))
    assert not without_year(replace(day, instrument="《望湖区2030年社工奖励通知》"))


def test_a_length_of_time_and_a_count_need_no_year() -> None:
    assert not without_year(named("period", "望湖区申报期限为", "10天"))
    assert not without_year(told("5月6日，望湖区持证社工有"))


def test_the_day_on_which_a_document_was_printed_needs_its_year() -> None:
    assert without_year(named("instrument", "望湖区5月6日印发", "《社工办法》"))
    assert not without_year(named("instrument", "望湖区2030年5月6日印发", "《社工办法》"))
    assert not without_year(named("instrument", "望湖区印发", "《社工办法》"))


def test_a_value_in_an_aside_stands_in_brackets_that_are_not_closed_before_it() -> None:
    assert in_brackets(told("望湖区进行公示（", 5, "个工作日", after="）"))
    assert not in_brackets(told("望湖区进行公示（含节假日），期限为", 5, "个工作日"))


@pytest.mark.parametrize(
    ("before", "dated"),
    [
        ("望湖区经费较2029年增加", "2030年，望湖区经费较2029年增加"),
        ("与2029年相比，望湖区经费增加", "与2029年相比，望湖区2030年经费增加"),
    ],
)
def test_a_change_since_a_year_is_of_no_known_year(before: str, dated: str) -> None:
    change = told(before, 221, "元", time="2029年")
    assert changes_unseen(change, DISTRICT)
    assert not changes_unseen(replace(change, before=dated), DISTRICT)
    assert not changes_unseen(change, replace(DISTRICT, published=date(2031, 1, 5)))


def test_a_change_in_an_undated_report_needs_its_time_or_its_document() -> None:
    change = told("望湖区持证社工增长")
    assert changes_unseen(change, DISTRICT)
    assert not changes_unseen(replace(change, time="2030年"), DISTRICT)
    assert not changes_unseen(replace(change, instrument="《望湖区社工公报》"), DISTRICT)
    assert not changes_unseen(change, replace(DISTRICT, published=date(2031, 1, 5)))


def test_a_stock_in_an_undated_report_is_no_change() -> None:
    assert not changes_unseen(told("望湖区持证社工达到"), DISTRICT)


def test_the_same_words_with_two_values_are_ambiguous() -> None:
    first, second = told("望湖区持证社工共有"), told("望湖区持证社工有", 420)
    assert ambiguous([first, second]) == {id(first), id(second)}


@pytest.mark.parametrize(
    "other",
    [
        told("望湖区持证社工为"),
        told("望湖区持证社工为", 40, "家"),
        told("望湖区持证社工为", 500, row="初级"),
        told("2030年，望湖区持证社工有", 420, time="2030年"),
        told("望湖区持证社工有", 420, after="志愿者"),
        told("望湖区督导有", 420),
    ],
)
def test_what_a_time_a_unit_a_row_or_a_word_tells_apart_is_clear(other: Fact) -> None:
    assert ambiguous([told("望湖区持证社工共有"), other]) == set()


@pytest.mark.parametrize("before", ["望湖区工龄5-", "望湖区工龄5至", "5-10年的有", "5至10人的占"])
def test_the_end_of_a_span_is_no_value(before: str) -> None:
    assert cut_from_a_range(told(before))


@pytest.mark.parametrize("before", ["望湖区工龄为", "望湖区工龄5-10年的社工站有", "5-10号站有"])
def test_a_value_beside_a_whole_span_is_one(before: str) -> None:
    assert not cut_from_a_range(told(before))


@pytest.mark.parametrize(
    ("before", "whole"),
    [
        ("望湖区集体企业增长", "望湖区集体企业产值增长"),
        ("望湖区制造业同比增长", "望湖区制造业增加值同比增长"),
        ("2030年，望湖区养老机构分别增长", "2030年，望湖区养老机构床位分别增长"),
        ("望湖区农村下降", "望湖区就业下降"),
    ],
)
def test_what_has_no_size_of_its_own_does_not_grow(before: str, whole: str) -> None:
    assert grows_without_size(told(before, 7, "%", kind="share"))
    assert not grows_without_size(told(whole, 7, "%", kind="share"))


def test_so_many_more_of_them_is_no_growth_without_size() -> None:
    assert not grows_without_size(told("望湖区集体企业增长", 7, "家"))
    assert not grows_without_size(told("望湖区40家企业增长", 7, "%", kind="share"))


@pytest.mark.parametrize(
    ("bare", "whole"),
    [
        ("望湖区增长率为2%，比上年提高", "望湖区志愿者增长率为2%，比上年提高"),
        ("望湖区年服务人数", "望湖区社工站年服务人数"),
        ("望湖区累计服务人次超过", "望湖区助餐点累计服务人次超过"),
        ("望湖区年均服务人次预计达", "望湖区助餐点年均服务人次预计达"),
        ("望湖区总数达", "望湖区社工站总数达"),
    ],
)
def test_a_measure_without_what_it_measures_is_of_nothing(bare: str, whole: str) -> None:
    assert lacks_subject(told(bare))
    assert not lacks_subject(told(whole))


@pytest.mark.parametrize(
    ("bare", "whole"),
    [
        ("望湖区开展活动", "望湖区开展志愿活动"),
        ("望湖区累计开展各类活动", "望湖区累计开展各类敬老活动"),
        ("2030年，望湖区新增学位", "2030年，望湖区新增幼儿学位"),
    ],
)
def test_a_deed_without_its_kind_is_a_figure_of_nothing(bare: str, whole: str) -> None:
    assert lacks_subject(told(bare))
    assert not lacks_subject(told(whole))


@pytest.mark.parametrize(
    ("bare", "whole"),
    [
        ("望湖区卫生人员", "望湖区养老机构卫生人员"),
        ("望湖区共有工作人员", "望湖区社工站共有工作人员"),
        ("望湖区毕业生总数达", "望湖区职业学校毕业生总数达"),
        ("望湖区在校生中", "望湖区职业学校在校生中"),
        ("望湖区项目人力成本不低于", "望湖区社工项目人力成本不低于"),
    ],
)
def test_staff_and_pupils_are_of_a_house_that_is_named(bare: str, whole: str) -> None:
    assert lacks_subject(told(bare))
    assert not lacks_subject(told(whole))


@pytest.mark.parametrize("before", ["望湖区实现", "2030年，望湖区达到", "望湖区"])
def test_full_coverage_by_nothing_is_seen_though_words_stand_behind_it(before: str) -> None:
    assert lacks_subject(told(before, 100, "%", after="全覆盖"))


@pytest.mark.parametrize("before", ["望湖区社工站实现", "2030年，望湖区助餐点达到"])
def test_full_coverage_by_something_is_whole(before: str) -> None:
    assert not lacks_subject(told(before, 100, "%", after="全覆盖"))


def test_a_year_compared_with_behind_the_value_is_not_the_year_of_the_change() -> None:
    change = told("望湖区经费增加", 221, "元", after="，与2029年相比")
    assert changes_unseen(change, DISTRICT)
    assert not changes_unseen(replace(change, before="2030年，望湖区经费增加"), DISTRICT)


@pytest.mark.parametrize(
    "before",
    ["望湖区每户人口由2.9人提高到", "2030年，望湖区每户人口由2.9人提高到"],
)
def test_a_change_from_one_figure_to_another_needs_both_its_years(before: str) -> None:
    both = "望湖区每户人口由2020年的2.9人提高到2030年的"
    assert changes_unseen(told(before, 3), DISTRICT)
    assert changes_unseen(told(before, 3), replace(DISTRICT, published=date(2031, 1, 5)))
    assert not changes_unseen(told(both, 3), DISTRICT)


def test_the_first_of_two_figures_needs_both_years_as_well() -> None:
    assert changes_unseen(told("望湖区每户人口由", 3, after="提高到4人"), DISTRICT)
    dated = told("望湖区每户人口由2020年的", 3, after="提高到2030年的4人")
    assert not changes_unseen(dated, DISTRICT)


def test_a_sum_is_raised_by_a_rule_and_needs_no_two_years() -> None:
    raised = told("望湖区津贴由290元提高到", 340, "元", kind="amount", instrument="《津贴办法》")
    assert not changes_unseen(raised, DISTRICT)


@pytest.mark.parametrize("standard", ["护理补贴标准", "护理津贴"])
def test_what_is_raised_may_be_named_one_clause_before(standard: str) -> None:
    raised = "由每人每月300元调整为"
    assert not raised_without_measure(told(f"望湖区{standard}，{raised}", 350, "元"))
    assert raised_without_measure(told(f"望湖区高级社工，{raised}", 350, "元"))


def test_a_measure_one_clause_before_is_not_of_a_rise_that_has_its_own_subject() -> None:
    assert raised_without_measure(told("望湖区发放津贴，高级社工提高到每月", 350, "元"))


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("补贴发放", "望湖区发放“残疾人2项补贴”。"),
        ("望湖区发放“残疾人2项补贴”", "望湖区足额发放。"),
    ],
)
def test_a_number_within_a_quoted_name_is_of_the_name(title: str, text: str) -> None:
    count = told("望湖区发放残疾人", 2, "项", after="补贴")
    source = replace(DISTRICT, title=title, text=text)
    assert of_a_name(count, source)
    assert not of_a_name(replace(count, kind="amount"), source)


@pytest.mark.parametrize(
    "text", ["望湖区发放残疾人2项补贴。", "望湖区“助残”活动发放2项补贴。", "望湖区有“2项奖励”。"]
)
def test_a_number_outside_every_quoted_name_is_a_count(text: str) -> None:
    count = told("望湖区发放残疾人", 2, "项", after="补贴")
    assert not of_a_name(count, replace(DISTRICT, title="补贴发放", text=text))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("望湖区家庭改造5年", ""),
        ("望湖区家庭改造", "2万户"),
        ("望湖区护理补贴一级每月110元，二级每月", ""),
    ],
)
def test_a_value_set_beside_another_is_a_note_and_no_sentence(before: str, after: str) -> None:
    assert only_noted(told(before, after=after))
    assert not only_noted(told("望湖区五年改造家庭"))


def test_a_sum_that_no_word_calls_paid_earned_or_spent_is_one_of_nothing() -> None:
    bare = told("望湖区七岁以上集中训练", 2, "万元", kind="amount")
    assert sum_of_nothing(bare)
    assert not sum_of_nothing(replace(bare, before="望湖区七岁以上集中训练每人补助"))
    assert not sum_of_nothing(replace(bare, kind="count"))


@pytest.mark.parametrize(
    ("title", "text", "named_so"),
    [
        ("望湖区残疾人两项补贴标准", "望湖区规范两项补贴发放。", True),
        ("望湖区社工动态", "宁波市提高残疾人两项补贴标准（2030年）\n规范两项补贴发放。", True),
        ("望湖区社工动态", "望湖区规范两项补贴发放。", False),
    ],
)
def test_a_small_number_in_a_titles_name_is_part_of_the_name(
    title: str, text: str, named_so: bool
) -> None:
    fact = told("望湖区规范", 2, "项", text="两项", after="补贴发放")
    assert of_a_name(fact, replace(DISTRICT, title=title, text=text)) == named_so


@pytest.mark.parametrize(
    ("bare", "whole"),
    [
        ("望湖区救助标准由每户每月270元调整为", "望湖区低收入家庭救助标准由每户每月270元调整为"),
        ("望湖区补贴从登记满一年后发放，连续发放", "望湖区护工补贴从登记满一年后发放，连续发放"),
        ("望湖区标准为工资的", "望湖区护工慰问金标准为工资的"),
        ("望湖区总体目标包括：持证社工达到", "《望湖区社工规划》总体目标包括：持证社工达到"),
    ],
)
def test_a_standard_or_an_aim_is_of_something(bare: str, whole: str) -> None:
    assert without_owner(told(bare, place="望湖区", instrument=""))
    assert not without_owner(told(whole, place="望湖区", instrument=""))


def test_the_document_may_say_of_what_a_standard_is() -> None:
    said = "根据《望湖区社工奖励办法》，奖励标准为"
    assert not without_owner(told(said, instrument="《望湖区社工奖励办法》"))
    assert without_owner(told("奖励标准为", instrument="《望湖区社工规划》"))


@pytest.mark.parametrize(
    ("text", "elsewhere"),
    [
        ("根据《政府工作报告》要求，2030年新建车位5万个。", True),
        ("按照原规划，2030年新建车位5万个。", True),
        ("2030年新建车位5万个。", False),
    ],
)
def test_what_a_report_demands_is_not_told_as_done(text: str, elsewhere: bool) -> None:
    fact = Teller(text, {"place": ""}).tell("count", text, "5万个", "2030年新建车位")
    article = replace(district(), text=text, facts=(fact,))
    assert demanded_elsewhere(fact, article) is elsewhere


def test_one_thing_that_reaches_one_figure_and_passes_another_is_two() -> None:
    reached = told("望湖区三个街道社工占比达到", 60, "%")
    passed = told("望湖区三个街道社工占比超过", 70, "%")
    assert ambiguous([reached, passed]) == {id(reached), id(passed)}


def test_somebody_under_an_assumed_name_is_nobody_to_be_known() -> None:
    article = replace(DISTRICT, text=f"望湖区居民李小湖（化名）起诉。{DISTRICT.text}")
    assert under_an_assumed_name(told("望湖区法院判决赔偿李小湖", 95, "元"), article)
    assert not under_an_assumed_name(told("望湖区法院判决赔偿", 95, "元"), article)


@pytest.mark.parametrize(
    ("title", "before", "narrower"),
    [
        ("8月份全国规模以上工业企业利润增长8%", "制造业实现利润", True),
        ("8月份全国规模以上工业企业利润增长8%", "规模以上工业企业实现利润", False),
        ("8月份全国规模以上工业企业利润增长8%", "全国新建站点", False),
        ("8月份全国工业企业利润增长8%", "制造业实现利润", False),
    ],
)
def test_what_a_report_limits_to_large_firms_is_no_whole_trades(
    title: str, before: str, narrower: bool
) -> None:
    article = replace(DISTRICT, title=title)
    assert of_a_narrower_circle(told(before, 95, "亿元"), article) is narrower


@pytest.mark.parametrize(
    ("document", "unseen"),
    [("《“十六五”望湖区科技规划》", False), ("《望湖区科技规划》", True)],
)
def test_a_goal_of_a_plan_of_five_years_is_reached_by_their_end(
    document: str, unseen: bool
) -> None:
    goal = told("与2030年相比，望湖区科技进步贡献率从55%提高到", 60, "%", time="2030年")
    goal = replace(goal, kind="share", instrument=document)
    assert changes_unseen(goal, DISTRICT) is unseen
