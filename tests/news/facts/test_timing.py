"""Of which time a figure is, where its own words do not say."""

from datetime import date

import pytest

from tests.news.facts.passages import facts, one

TITLE = "武汉市社工人才情况"


def time_of(text: str, value: str) -> str:
    return one(facts(text, TITLE), value).time


def test_a_passage_that_opens_with_a_day_gives_it_to_the_figures_behind() -> None:
    text = "截至2023年底，全市共有社工站30个。志愿服务队50支。"
    assert time_of(text, "50支") == "截至2023年底"


def test_a_day_at_which_a_sentence_stands_holds_for_all_its_figures() -> None:
    text = "截至2023年底，全市社工站达30个，比2022年底增加5个；颁发证书90本，比2022年底增加6%。"
    assert time_of(text, "90本") == "截至2023年底"
    assert time_of(text, "6%") == "截至2023年底"


def test_what_rose_from_one_year_to_another_is_of_the_year_it_was_told_for() -> None:
    text = "全市持证社工由2019年的200人增加到2024年的500人。"
    assert time_of(text, "200人") == "2019年"
    assert time_of(text, "500人") == "2024年"


def test_two_years_joined_leave_each_of_their_values_open() -> None:
    text = "到2022年和2030年，全市持证率持续提高，社工覆盖率达到5%和8%。"
    assert "时间" in one(facts(text, TITLE), "5%").unresolved


def test_a_yearly_growth_between_two_years_is_of_both() -> None:
    text = "全市持证社工由2019年的200人增加到2024年的500人，年均增长20%。"
    assert time_of(text, "20%") == "2019年至2024年"


def test_the_five_years_that_a_passage_tells_of_are_those_of_its_figures() -> None:
    text = "“十三五”期间，全市工作进展顺利。新增300名残疾人就业。到2025年，持证社工达到900人。"
    assert time_of(text, "300名") == "“十三五”期间"
    assert time_of(text, "900人") == "2025年"


def test_a_goals_year_is_not_that_of_what_happened_on_a_day() -> None:
    text = "到2025年，全市持证社工达到900人。2023年9月5日，全市建设社工站30个。全市持证率达到8%。"
    assert time_of(text, "30个") == "2023年9月5日"
    text = "到2025年，全市持证社工达到900人。今天（9月5日）签约，建设社工站30个。全市持证率达到8%。"
    assert "2025年" not in time_of(text, "30个")
    assert time_of(text, "8%") == "2025年"


def test_a_value_behind_a_later_year_is_not_of_the_one_that_opens_the_sentence() -> None:
    text = "2018年，市里部署了压减目标，即到2022年底，全市审查周期压减到4个月，平均办理时间为5天。"
    for value in ("4个月", "5天"):
        assert "时间" in one(facts(text, TITLE), value).unresolved


def test_a_goal_that_has_lost_its_year_stays_open() -> None:
    text = "稳步提高水平到2027年，全市持证率不低于40%。"
    assert "时间" in one(facts(text, TITLE), "不低于40%").unresolved


def test_a_goal_over_several_years_is_of_all_of_them() -> None:
    text = "2022－2025年，全市社工机构年均新增30家，社工离职率控制在3.5%以内。"
    assert time_of(text, "3.5%以内") == "2022－2025年"


def test_what_is_looked_back_on_under_its_year_has_a_time() -> None:
    text = "一、过去一年工作回顾\n全市新建社工站46个。"
    fact = one(facts(text, "武汉市政府工作报告", date(2025, 1, 20)), "46个")
    assert (fact.time, "时间" in fact.unresolved) == ("2024年", False)


def test_a_change_between_two_years_keeps_both_in_every_clause() -> None:
    told = facts("2030年与2025年相比，全市社工持证率由21%提高到52%，社工站覆盖率由47%提高到71%。")
    for fact in told:
        if fact.kind == "share":
            assert "2030年与2025年相比" in fact.statement


def test_a_term_of_a_year_opens_what_is_told_of_it() -> None:
    told = one(facts("2030年秋季开学，全市共有31所新校区投入使用。"), "31所")
    assert told.statement.startswith("2030年秋季开学，")


RELEASE = (
    "4月份，全市工业增加值同比增长6.5%。采矿业增加值同比下降0.4%。\n"
    "1-4月份，全市投资同比增长8.9%。制造业投资同比增长4.9%。今年一季度，出口同比增长3.1%。"
)


def test_in_a_release_of_several_times_each_paragraph_goes_on_with_the_one_that_opened_it() -> None:
    told = facts(RELEASE, "宁波市经济运行情况", date(2031, 5, 15))
    assert one(told, "0.4%").statement.startswith("2031年4月份，")
    assert one(told, "4.9%").statement.startswith("2031年1-4月份，")
    assert "4月份" not in one(told, "3.1%").statement


PART = "其中，本市户籍出生人口数为8.2万人。"


def test_a_part_is_of_the_time_of_its_whole() -> None:
    text = f"据市人口委统计，2030年本市常住人口出生数为12.4万人。{PART}"
    assert one(facts(text, "武汉市办园计划"), "8.2万人").before.startswith("2030年，")


def test_a_part_of_a_whole_of_two_times_is_of_neither() -> None:
    text = f"2030年本市常住人口出生数为12.4万人，2029年为12.2万人。{PART}"
    assert "年" not in one(facts(text, "武汉市办园计划"), "8.2万人").before


def test_a_part_is_of_the_time_of_its_whole_and_of_no_other() -> None:
    parts = "其中，高级社工120人。"
    assert time_of(f"2023年全市持证社工达8000人。{parts}", "120人") == "2023年"
    assert time_of(f"全市现有持证社工8000人，较2019年增长40%。{parts}", "120人") == ""
    assert time_of(f"中心始建于1998年，现有社工900人。{parts}", "120人") == ""


def test_farmland_of_a_high_standard_is_no_rule() -> None:
    assert in_a_year("新建高标准农田38万亩") == "2030年"


def test_what_was_paid_all_year_is_no_rule_either() -> None:
    assert in_a_year("全年发放低保金200元") == "2030年"
    assert in_a_year("按规定发放低保金200元") == ""


def in_a_year(said: str) -> str:
    text = f"全市新增社工增长5%，床位增长4%，捐赠增长3%。全市{said}。"
    value = "38万亩" if "万亩" in said else "200元"
    return one(facts(text, "2030年武汉市社工人才情况", date(2031, 1, 5)), value).time


@pytest.mark.parametrize(("paid", "year"), [("25.5亿元", "2024年"), ("1000元", "")])
def test_what_a_years_report_tells_as_given_is_of_its_year_where_no_rule_gives_so_much(
    paid: str, year: str
) -> None:
    text = f"城镇新增就业5万人。发放创业补助{paid}。"
    fact = one(facts(text, "宁波市2024年国民经济和社会发展统计公报"), paid)
    assert fact.time == year


@pytest.mark.parametrize(
    ("figure", "time"),
    [("水产品总量增长2.8%", ""), ("社工机构有28家", "2030年末")],
)
def test_what_a_year_brings_forth_is_not_of_its_last_day(figure: str, time: str) -> None:
    value = "2.8%" if "%" in figure else "28家"
    text = f"2030年末，全市常住人口900万人。{figure}。"
    assert one(facts(text, "武汉市情"), value).time == time
