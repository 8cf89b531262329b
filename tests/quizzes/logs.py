"""Long logs of answers, made quickly and as somebody with a certain memory gives them."""

import random
import uuid
from datetime import datetime, timedelta

from quizzes.cards import settings_of
from quizzes.memory.fsrs6 import (
    DEFAULT_WEIGHTS,
    Grade,
    Weights,
    first,
    retrievability,
    step,
    weights_of,
)
from quizzes.models import Question, Review
from quizzes.replaying import replay_all
from studyapp.accounts.models import User
from tests.quizzes.factories import make_question

# Somebody who forgets much sooner than the defaults expect.
FORGETFUL = weights_of((0.05, 0.2, 0.4, 1.5, *DEFAULT_WEIGHTS.values[4:]))
QUESTIONS = 170
GAPS = (1, 2, 4, 7, 3, 5)


def make_bank(count: int = QUESTIONS) -> list[Question]:
    """Published questions that all have one version, which makes them quickly."""
    one = make_question()
    alike = Question.objects.bulk_create(
        Question(
            item=one.item,
            kind="single",
            status="published",
            fingerprint=f"{one.fingerprint} {number}",
            current=one.current,
        )
        for number in range(1, count)
    )
    return [one, *alike]


def study(learner: User, bank: list[Question], memory: Weights, before: datetime) -> None:
    """Answer each question over some weeks, right or wrong as such a memory has it."""
    chance = random.Random(20260302)
    rows: list[Review] = []
    for place, question in enumerate(bank):
        at = before - timedelta(days=sum(GAPS) + place % 120 + 1, minutes=place)
        rows.append(answered(learner, question, Grade.GOOD, at))
        left = first(Grade.GOOD, memory)
        for gap in GAPS:
            at += timedelta(days=gap)
            knew = chance.random() < retrievability(left, gap, memory)
            grade = Grade.GOOD if knew else Grade.AGAIN
            rows.append(answered(learner, question, grade, at))
            left = step(left, grade, gap, memory)
    Review.objects.bulk_create(rows)
    settings_of(learner)
    replay_all(learner)


def answered(learner: User, question: Question, grade: Grade, at: datetime) -> Review:
    """A row of the log, not saved."""
    return Review(
        learner=learner,
        client_uuid=uuid.uuid4(),
        question=question,
        version_id=question.current_id,
        response={"chosen": [1 if grade > Grade.AGAIN else 0]},
        grade=grade,
        correct=grade > Grade.AGAIN,
        answered_at=at,
        received_at=at,
        local_day=(at + timedelta(hours=4)).date().toordinal(),
        zone="Asia/Shanghai",
    )
