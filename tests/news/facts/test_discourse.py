"""Words that only tie a sentence to others."""

import pytest

from news.facts.discourse import strip_discourse


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("此外，区民政局开展活动", "区民政局开展活动"),
        ("据悉，目前全区共有", "全区共有"),
        ("市政府近日通报称，该市重视", "该市重视"),
        ("第一产业增加值", "第一产业增加值"),
        ("还款期限", "还款期限"),
    ],
)
def test_words_that_only_tie_a_sentence_to_others_are_dropped(text: str, bare: str) -> None:
    assert strip_discourse(text) == bare


def test_an_answer_is_the_articles_own_word() -> None:
    assert strip_discourse("答：补贴标准为每月300元") == "补贴标准为每月300元"


def test_three_elements_are_no_third_demand() -> None:
    assert strip_discourse("三要素保障到位") == "三要素保障到位"
    assert strip_discourse("三要加强监管") == "加强监管"
