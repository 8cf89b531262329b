"""The flaws of the item-writing literature, each in a good question of its own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizzes.generation.draft import Draft, Option
from quizzes.generation.kinds import KINDS
from quizzes.generation.material import Candidate, Material
from tests.quizzes.generation.checks.test_checks import (
    Flaw,
    failures,
    good,
    option,
    stem,
    wrong_option,
)


def options(*texts: str, key: int = 0) -> Flaw:
    made = tuple(Option(text, place == key) for place, text in enumerate(texts))
    return lambda draft: replace(draft, options=made)


def called(place: int) -> Flaw:
    """Another option is called right."""
    return lambda draft: replace(
        draft,
        options=tuple(replace(o, correct=at == place) for at, o in enumerate(draft.options)),
    )


def changed(**fields: object) -> Flaw:
    return lambda draft: replace(draft, **fields)  # type: ignore[arg-type]  # the test's own fields


def other_option(draft: Draft) -> int:
    return next(place for place, each in enumerate(draft.options) if not each.correct)


NUMBERS: list[tuple[str, Flaw]] = [
    ("options_in_order", options("3000元", "2000元", "4000元", "5000元")),
    ("plausible", options("10元", "2000元", "3000元", "4000元", key=2)),
    ("plausible", options("2000元", "3000元", "4000元", "500000元", key=1)),
    ("plausible", wrong_option("桥")),
    ("no_combined_options", wrong_option("A和B")),
    ("no_combined_options", wrong_option("①③")),
    ("no_combined_options", wrong_option("甲、乙两项")),
    ("no_combined_options", wrong_option("（1）（3）")),
    ("no_absolutes", stem(lambda s: s.replace("对考取", "一律对考取"))),
    ("no_absolutes", stem(lambda s: s.replace("对考取", "无一例外地对考取"))),
    ("no_vague_frequency", stem(lambda s: s.replace("对考取", "有时对考取"))),
    ("no_vague_frequency", stem(lambda s: s.replace("对考取", "往往对考取"))),
    (
        "nothing_gratuitous",
        stem(lambda s: s.replace("对考取", "秋高气爽的日子里游人络绎不绝，对考取", 1)),
    ),
    ("focused", stem(lambda s: f"{s.split('，')[0]}，答案是（ ）。")),
    (
        "stem_not_repeated",
        lambda draft: replace(
            draft,
            options=tuple(
                replace(o, text=f"{draft.stem.partition('（ ）')[0][-4:]}{o.text}")
                for o in draft.options
            ),
        ),
    ),
    ("options_grammatical", wrong_option("正在4000元")),
    ("key_not_detailed", lambda draft: option(int(draft.key[0]), "3000元，按年发放")(draft)),
]


@pytest.mark.parametrize(("check", "flaw"), NUMBERS)
def test_a_flaw_is_found(check: str, flaw: Flaw, district_material: Material) -> None:
    candidate = good(district_material, "single", "single", "一次性补助")
    assert check in failures(candidate, flaw, district_material)


@pytest.mark.parametrize(
    ("check", "flaw"),
    [
        ("plausible", wrong_option("一条鱼")),
        ("options_grammatical", wrong_option("正在区财政局")),
        (
            "key_not_converged",
            options("望湖区民政局", "望湖区图书馆", "石桥镇民政局", "望湖区气象站"),
        ),
    ],
)
def test_a_flaw_among_names_is_found(check: str, flaw: Flaw, district_material: Material) -> None:
    candidate = next(
        each for each in _all(district_material, "single") if each.facts[0].kind == "body"
    )
    assert check in failures(candidate, flaw, district_material)


def _all(material: Material, maker: str) -> list[Candidate]:
    return list(KINDS[maker](material))


@pytest.mark.parametrize("maker", ["true_false", "comparison"])
def test_a_truth_turned_round_is_found(maker: str, district_material: Material) -> None:
    candidate = good(district_material, "true_false", maker)
    turned = failures(
        candidate, lambda draft: replace(draft, truth=not draft.truth), district_material
    )
    assert turned & {"truth_right", "wrong_is_false"}


def test_a_false_statement_called_true_is_found(district_material: Material) -> None:
    false = next(
        each for each in _all(district_material, "true_false") if each.draft.truth is False
    )
    assert "truth_right" in failures(false, changed(truth=True), district_material)


@pytest.mark.parametrize("maker", ["comparison", "totals"])
def test_a_sum_with_another_key_is_found(maker: str, district_material: Material) -> None:
    candidate = good(district_material, "single", maker)
    flaw = called(other_option(candidate.draft))
    assert "result_right" in failures(candidate, flaw, district_material)


def test_the_wrong_place_at_the_top_is_found(city_material: Material) -> None:
    candidate = next(each for each in _all(city_material, "regions") if each.draft.kind == "single")
    flaw = called(other_option(candidate.draft))
    assert "result_right" in failures(candidate, flaw, city_material)


@pytest.mark.parametrize(
    "text", ["以上均正确", "上述各项", "前三项都对", "没有正确答案", "都不是", "均可"]
)
def test_options_that_speak_of_others_are_found(text: str, district_material: Material) -> None:
    candidate = good(district_material, "single", "single", "一次性补助")
    assert "no_catch_all" in failures(candidate, wrong_option(text), district_material)


@pytest.mark.parametrize("words", ["不是", "不包括", "不属于", "没有提到的是", "错误的是"])
def test_negative_wordings_go_to_review(words: str, district_material: Material) -> None:
    candidate = good(district_material, "single", "single", "一次性补助")
    flaw = stem(lambda s: s.replace("（ ）", f"{words}（ ）"))
    assert "negative" in failures(candidate, flaw, district_material)


def test_bounds_are_no_negatives(district_material: Material) -> None:
    candidate = good(district_material, "single", "single", "一次性补助")
    for words in ("不少于", "不超过", "不低于"):
        flaw = stem(lambda s, words=words: s.replace("（ ）", f"{words}（ ）"))
        assert "negative" not in failures(candidate, flaw, district_material)
