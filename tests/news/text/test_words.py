"""The likelier character between two stretches of text costs fewer bits."""

import pytest

from news.text import words
from news.text.data.make_words import table


@pytest.mark.parametrize(
    ("left", "right", "candidates", "best"),
    [
        ("社会工作", "业水平证书", "专传转赚", "专"),
        ("他在图书", "里看书", "馆管惯灌", "馆"),
        ("自愿报名，择", "录取", "优忧尤由", "优"),
        ("服务站覆盖", "部街道", "全权劝券", "全"),
    ],
)
def test_words_on_both_sides_choose_the_character(
    left: str, right: str, candidates: str, best: str
) -> None:
    costs = words.costs(left, candidates, right)
    assert candidates[costs.index(min(costs))] == best


@pytest.mark.parametrize(
    ("left", "right", "candidates", "best"),
    [
        ("该校创办", "1906年", "于育预遇", "于"),
        ("水位上升", "3米", "约月越岳", "约"),
        ("夺得", "3名", "第弟低敌", "第"),
    ],
)
def test_what_usually_stands_before_a_number_is_likelier_there(
    left: str, right: str, candidates: str, best: str
) -> None:
    costs = words.costs(left, candidates, right)
    assert candidates[costs.index(min(costs))] == best


def test_a_line_ends_in_a_full_stop_sooner_than_in_a_comma() -> None:
    stop, comma = words.costs("活动结束", "。，", "")
    assert stop < comma
    stop, comma = words.costs("活动结束", "。，", "\n下一行")
    assert stop < comma


def test_a_text_costs_what_its_words_cost() -> None:
    assert words.cost("社会工作") == words.cost("社会") + words.cost("工作")
    assert words.cost("") == 0
    assert words.cost("2019年") == words.cost("7年")
    assert words.cost("社会") < words.cost("会社")


def test_a_row_holds_a_character_its_count_and_its_words() -> None:
    rows = table(["考 16 v", "考试 64 n", "考场 2 n", "考试院 8 n", "B超 99 n", "试 4 v"])
    assert rows.splitlines() == ["考)试-试院'", "试%"]
