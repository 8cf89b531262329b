import pytest

from quizzes.memory.fsrs6 import Memory
from quizzes.memory.replay import CardState
from quizzes.memory.siblings import Candidate, Day, are_contrasts, side_by_side

WEAK, KNOWN = 6.9, 7.0


def asked(question: int, stability: float | None = KNOWN, **fields) -> Candidate:
    state = None if stability is None else CardState(Memory(stability, 5.0), 100, 1, 0, 101)
    return Candidate(question, question, state=state, **fields)


@pytest.mark.parametrize("tie", ["group", "article", "family"])
def test_what_shares_a_fact_an_article_or_a_family_is_a_sibling(tie):
    day = Day()
    day.add(asked(1, WEAK, **{tie: "a"}))
    assert day.has_sibling(asked(2, WEAK, **{tie: "a"}))
    assert not day.has_sibling(asked(2, WEAK, **{tie: "b"}))


def test_questions_without_names_have_no_siblings():
    day = Day()
    day.add(asked(1))
    assert not day.has_sibling(asked(2))
    assert day.holds("family", "") == 0


@pytest.mark.parametrize(
    ("one", "other", "expected"), [(KNOWN, KNOWN, True), (KNOWN, WEAK, False), (None, KNOWN, False)]
)
def test_facts_of_a_family_are_contrasts_once_both_are_known(one, other, expected):
    pair = asked(1, one, family="a", group="x"), asked(2, other, family="a", group="y")
    assert are_contrasts(*pair) is expected


def test_two_questions_of_one_fact_are_no_contrast():
    fields = {"family": "a", "group": "x"}
    assert not are_contrasts(asked(1, **fields), asked(2, **fields))


def test_known_contrasts_of_one_article_are_no_siblings():
    day = Day()
    day.add(asked(1, family="a", group="x", article="one"))
    assert not day.has_sibling(asked(2, family="a", group="y", article="one"))
    day.add(asked(3, family="b", group="z", article="one"))
    assert day.has_sibling(asked(2, family="a", group="y", article="one"))


def test_contrasts_move_up_behind_the_first_of_them():
    reviews = [asked(n, family=family) for n, family in enumerate(["a", "b", "", "a", "b", "a"])]
    assert [one.question_id for one in side_by_side(reviews)] == [0, 3, 5, 1, 4, 2]


def test_what_has_not_been_met_has_no_memory():
    with pytest.raises(ValueError, match="not been met"):
        asked(1, None).met()
