"""What correcting a key opens, and what it would do, seen before anything is written."""

import pytest
from django.core.exceptions import ValidationError

from quizzes import corrections
from quizzes.models import Change, Question, Review
from tests.quizzes.corrections.examples import LATER, answer, carry_to_all, choices, correct
from tests.quizzes.factories import make_learner, make_question

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("status", ["published", "retired"])
def test_a_key_that_learners_were_asked_opens_a_change(status: str) -> None:
    question, teacher = make_question(status=status), make_learner()
    version, change = corrections.correct_key(
        question=question, by=teacher, now=LATER, choices=choices(question, [0])
    )
    assert (change.kind, change.question, change.by) == (Change.Kind.KEY, question, teacher)
    assert (change.version.number, change.corrected) == (1, version)
    assert question.current == version


def test_a_key_that_nobody_was_asked_opens_none() -> None:
    question = make_question(status=Question.Status.REVIEW)
    version, change = corrections.correct_key(
        question=question, by=None, now=LATER, choices=choices(question, [0])
    )
    assert (version.number, change) == (2, None)


def test_a_key_put_otherwise_opens_no_change() -> None:
    question = make_question()
    texts = [choice.text for choice in question.current.choices.all()][::-1]
    texts[2] = "2,000 元"
    _version, change = corrections.correct_key(
        question=question, by=None, now=LATER, choices=choices(question, [2], texts)
    )
    assert change is None


def test_the_preview_tells_what_carrying_will_do_and_writes_nothing() -> None:
    question = make_question()
    texts = ["1000元", "2000元", "3000元", "改写过的选项"]
    for chosen in ([0], [0], [1], [2], [3], []):
        answer(make_learner(), question, {"chosen": chosen})
    parts = {"choices": choices(question, [0], texts)}
    preview = corrections.preview_correction(question=question, by=None, now=LATER, **parts)
    assert (preview.was, preview.now) == ("2000元", "1000元")
    assert (preview.learners, preview.answers) == (6, 6)
    assert (preview.now_right, preview.now_wrong, preview.set_aside) == (2, 1, 1)
    assert question.versions.count() == 1
    assert question.current == question.versions.get()
    assert not Change.objects.exists()
    carry_to_all(correct(question, **parts))
    done = Review.objects.filter(kind=Review.Kind.REGRADE).values_list("correct", flat=True)
    assert sorted(map(str, done)) == ["False"] * 3 + ["None"] + ["True"] * 2


def test_there_is_nothing_to_preview_where_the_key_stays() -> None:
    question = make_question()
    answer(make_learner(), question)
    told = corrections.preview_correction(question=question, by=None, now=LATER, stem="换个问法？")
    assert told is None


def test_a_key_that_the_kind_cannot_have_is_refused_in_the_preview() -> None:
    question = make_question()
    with pytest.raises(ValidationError):
        corrections.preview_correction(
            question=question, by=None, now=LATER, choices=choices(question, [0, 1])
        )
