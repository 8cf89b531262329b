"""Of which time a figure is, where its own words do not say."""

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
