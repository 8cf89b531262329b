"""Changes carried to many learners in a process of the app, by ``manage.py shell``."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from tests.quizzes.corrections.examples import (
    answer,
    choices,
    correct,
    make_fact,
    overtake,
    two_values,
)
from tests.quizzes.factories import make_learner, make_question, wrong_response

LEARNERS = 40
LATER = datetime(2026, 4, 1, 12, tzinfo=UTC)


def have_much_to_carry() -> None:
    """Have many learners answer by a wrong key, and learn a value that is overtaken."""
    question, about_a_fact, (old, new) = make_question(), make_question(), two_values()
    about_a_fact.facts.add(old)
    for number in range(LEARNERS):
        learner = make_learner()
        for day in range(1 + number % 3):
            at = LATER - timedelta(days=20 - day)
            answer(learner, question, wrong_response(question) if day else None, at=at)
        answer(learner, about_a_fact, at=LATER - timedelta(days=9))
    correct(question, choices=choices(question, [0]), at=LATER)
    overtake(old, new)
    make_fact("与此无关", key_digest="another")


def carry_all() -> None:
    _carry_in_order("pk")


def carry_all_backwards() -> None:
    _carry_in_order("-pk")


def _carry_in_order(order: str, say: Callable[..., None] = print) -> None:
    """Carry every change as far as it goes; say a line before each step, and one at the end."""
    from quizzes import corrections

    for change in corrections.open_changes(LATER):
        for learner in corrections.touched(change).order_by(order):
            say(f"step {change.pk} {learner.pk}", flush=True)
            corrections.carry(change, learner, LATER)
        corrections.finish(change, LATER)
    say("carried", flush=True)
