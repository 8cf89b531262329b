"""Words that only the report's own page makes clear, said outright or left out."""

from datetime import date

import pytest

from quizzes.generation.tidying import tidy, to_the_point

DAY = date(2030, 6, 5)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("今年新增社工90人", "2030年新增社工90人"),
        ("明年起每月津贴为300元", "2031年起每月津贴为300元"),
        ("社工还可享受每月津贴300元", "社工可享受每月津贴300元"),
        ("社工津贴提高至100元/人/月", "社工津贴提高至每人每月100元"),
    ],
)
def test_what_the_page_makes_clear_is_said_outright(text: str, told: str) -> None:
    assert tidy(text, DAY) == told


@pytest.mark.parametrize(
    "text",
    ["学历证明年限满4年", "补贴归还须在30日内", "未按期归还应退资金", "资金返还可申请3次"],
)
def test_words_that_only_hold_the_same_characters_stay(text: str) -> None:
    assert tidy(text, DAY) == text


def test_the_nearest_station_is_no_recent_one() -> None:
    assert tidy("到最近的社工站不超过15分钟", None) == "到最近的社工站不超过15分钟"


def test_an_entitlements_heading_reads_on_as_where_its_rule_holds() -> None:
    assert tidy("住院待遇：一级医疗机构起付标准", None) == "住院待遇中，一级医疗机构起付标准"
    assert tidy("报送份数：社工站6份", None) == "报送份数：社工站6份"


@pytest.mark.parametrize(
    ("told", "left"),
    [
        (
            "政策的完善产生了强烈的吸引力，截至2030年底，望湖区认定人才",
            "截至2030年底，望湖区认定人才",
        ),
        ("望湖区经济总体平稳，2030年全年，生产总值", "望湖区2030年全年，生产总值"),
        ("对新办企业，2030年起，每年补助", "对新办企业，2030年起，每年补助"),
        ("不含外来人口，2030年全年，生产总值", "不含外来人口，2030年全年，生产总值"),
        ("城镇就业方面，2030年全年，新增", "城镇就业方面，2030年全年，新增"),
        ("取得证书的，2030年起，每月补助", "取得证书的，2030年起，每月补助"),
        ("政策内容：每年开发岗位", "每年开发岗位"),
    ],
)
def test_what_is_told_before_the_time_of_a_figure_is_no_part_of_it(told: str, left: str) -> None:
    assert to_the_point(told, "云州省临溪市望湖区") == left


def test_what_is_new_once_more_is_new() -> None:
    assert tidy("望湖区2030年又新增贷款", None) == "望湖区2030年新增贷款"


def test_what_a_product_has_gained_is_no_person_s() -> None:
    assert tidy("对通过高新产品认定的，给予", None) == "对通过高新产品认定的，给予"
    assert tidy("取得中级证书的给予", None) == "取得中级证书的人员给予"


def test_what_a_text_calls_something_below_is_left_out() -> None:
    said = "提倡十八周岁至五十五周岁（以下称适龄）的公民献血"
    assert tidy(said, DAY) == "提倡十八周岁至五十五周岁的公民献血"
    assert tidy("社工站（以下简称“站点”）有9个", DAY) == "社工站有9个"


def test_two_bounds_of_one_case_are_told_as_one() -> None:
    told = tidy("奖励总额在15万元以上的，50万元以下的，按", None)
    assert told == "奖励总额在15万元以上50万元以下的，按"


def test_who_has_gained_it_is_not_named_twice() -> None:
    assert tidy("护理员取得中级证书的按每人", None) == "护理员取得中级证书的按每人"
    assert tidy("取得中级证书的按每人", None) == "取得中级证书的人员按每人"


def test_a_comment_that_tells_a_figure_stays() -> None:
    told = "望湖区服务业营收在200亿元以上持续增长，三区合计营收占比达到"
    assert to_the_point(told, "云州省临溪市望湖区") == told


@pytest.mark.parametrize("written", ["截止到2030年底", "截止2030年底", "截至2030年底"])
def test_up_to_a_day_is_said_in_the_exams_own_word(written: str) -> None:
    assert tidy(f"{written}，望湖区持证社工为", None) == "截至2030年底，望湖区持证社工为"
