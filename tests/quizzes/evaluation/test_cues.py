"""Guessers see options and stem alone, and ties are fair."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.evaluation.cues import GUESSERS, Cue, Puzzle, audit, audit_drafts
from quizzes.generation.draft import Draft, Option

AMOUNTS = ("1000元", "2000元", "3000元", "4000元")


def cue(name: str, *puzzles: Puzzle) -> Cue:
    return next(each for each in audit(puzzles) if each.guesser == name)


def right(name: str, options: tuple[str, ...], key: int, stem: str = "") -> float:
    return cue(name, Puzzle(options, frozenset({key}), stem)).found.right


def draft(kind: str, options: tuple[Option, ...] = (), truth: bool | None = None) -> Draft:
    return Draft(
        kind=kind,  # type: ignore[arg-type]  # the test names the kind
        stem="云州市的补助为（ ）。",
        group="g",
        fingerprint="f",
        explanation="",
        evidence=(),
        options=options,
        truth=truth,
    )


@pytest.mark.parametrize(
    ("guesser", "options", "liked"),
    [
        ("longest", ("民政局", "财政局", "人力资源局", "教育局"), 2),
        ("shortest", ("民政部门", "财政部门", "人社厅", "教育部门"), 2),
        ("nearest_the_mean", ("10人", "20人", "24人", "40人"), 2),
        ("roundest", ("394人", "400人", "406人", "412人"), 1),
        ("least_round", ("300元", "400元", "425元", "500元"), 2),
        ("odd_one_out", ("10%", "12%", "14%", "60%"), 3),
        ("odd_one_out", ("望湖区民政局", "望湖区财政局", "望湖区教育局", "石桥镇居委会"), 3),
        ("most_like_the_others", ("区财政局", "区民政局", "区民政厅", "市妇联"), 1),
        ("nearest_the_mean", ("2024年3月1日", "2024年3月9日", "2024年3月11日", "2024年3月31日"), 2),
        ("nearest_the_mean", ("一千元", "两千元", "五千元", "一万元"), 2),
    ],
)
def test_a_guesser_takes_what_it_likes(guesser: str, options: tuple[str, ...], liked: int) -> None:
    assert [right(guesser, options, place) for place in range(4)] == [
        float(place == liked) for place in range(4)
    ]


def test_a_word_of_the_stem_is_looked_for() -> None:
    options = ("志愿服务站", "社工站", "培训基地", "托养中心")
    assert right("word_of_the_stem", options, 2, "全市设立了若干培训机构") == 1.0


def test_two_liked_equally_are_half_a_hit_each() -> None:
    assert right("inner", AMOUNTS, 1) == right("inner", AMOUNTS, 2) == 0.5
    assert right("inner", AMOUNTS, 0) == 0.0


def test_what_is_told_by_names_alone_is_chance_to_those_who_look_at_numbers() -> None:
    found = cue("roundest", Puzzle(("民政局", "财政局", "教育局", "司法局"), frozenset({0})))
    assert found.found.right == 0.25
    assert found.told_apart.n == 0


def test_places_are_guessers_too() -> None:
    puzzles = [Puzzle(AMOUNTS, frozenset({key})) for key in (0, 0, 0, 1)]
    assert cue("place_A", *puzzles).found.share == 0.75
    assert cue("place_D", *puzzles).found.share == 0.0


def test_chance_is_the_share_of_right_options() -> None:
    five = ("甲", "乙", "丙", "丁", "戊")
    puzzles = [Puzzle(five, frozenset({0, 1})), Puzzle(five, frozenset({0, 1, 2, 3}))]
    assert cue("place_A", *puzzles).chance == pytest.approx(0.6)


@given(st.lists(st.integers(0, 3), min_size=1, max_size=30))
def test_the_places_share_out_all_keys(keys: list[int]) -> None:
    found = audit(Puzzle(AMOUNTS, frozenset({key})) for key in keys)
    places = [each.found.right for each in found if each.guesser.startswith("place_")]
    assert sum(places) == pytest.approx(len(keys))


@given(
    st.lists(st.text("一二三1239元人", min_size=1, max_size=6), min_size=4, max_size=4),
    st.sampled_from(sorted(GUESSERS)),
)
def test_over_all_keys_every_guesser_is_right_once(options: list[str], name: str) -> None:
    """Nobody sees the key: summed over the four places where it may stand, one hit in all."""
    total = sum(right(name, tuple(options), key) for key in range(4))
    assert total == pytest.approx(1.0)


def test_a_key_always_longest_is_told() -> None:
    puzzles = [Puzzle(("很长的名称", "短的", "名称", "称号"), frozenset({0}))] * 40
    assert cue("longest", *puzzles).tells
    assert not cue("shortest", *puzzles).tells


def test_few_questions_prove_no_excess_and_no_innocence() -> None:
    found = cue("place_A", *(Puzzle(AMOUNTS, frozenset({key % 4})) for key in range(40)))
    assert found.exceeds
    assert not found.tells
    assert not found.enough


def test_many_even_questions_pass() -> None:
    found = audit(Puzzle(AMOUNTS, frozenset({key % 4})) for key in range(600))
    assert not [each.guesser for each in found if each.exceeds]


def test_drafts_are_audited_by_kind() -> None:
    options = tuple(Option(text, place == 2) for place, text in enumerate(AMOUNTS))
    found = audit_drafts([draft("single", options), draft("true_false", truth=True)])
    assert {each.found.n for each in found["single"]} == {1}
    assert found["multiple"] == () or found["multiple"][0].found.n == 0
    assert found["true_false"][0].found.share == 1.0
