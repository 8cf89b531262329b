"""The log is added to and never changed, by whatever way Django offers to change a row."""

import uuid
from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, transaction

from quizzes.adoption import adopt
from quizzes.models import Review
from quizzes.models.study import LogIsAppendOnly
from quizzes.practice import record_answer
from studyapp.accounts.models import User
from studyapp.accounts.own_data import erase
from tests.quizzes.factories import make_learner, make_question, right_response

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)

pytestmark = pytest.mark.django_db


@pytest.fixture
def row():
    return answered(make_learner())


def answered(learner) -> Review:
    question = make_question()
    sent = uuid.uuid4()
    record_answer(
        learner=learner,
        client_uuid=sent,
        version_id=question.current_id,
        response=right_response(question),
        answered_at=NOW,
        now=NOW,
    )
    return Review.objects.get(client_uuid=sent)


def changed_in(row: Review) -> Review:
    row.grade = 1
    return row


CHANGES = {
    "save": lambda row: changed_in(row).save(),
    "save of one field": lambda row: changed_in(row).save(update_fields=["grade"]),
    "delete": lambda row: row.delete(),
    "update": lambda row: Review.objects.update(grade=1),
    "update of a learner's": lambda row: row.learner.reviews.update(grade=1),
    "update of a filter": lambda row: Review.objects.filter(grade=3).update(grade=1),
    "bulk update": lambda row: Review.objects.bulk_update([changed_in(row)], ["grade"]),
    "update or create": lambda row: Review.objects.update_or_create(
        learner=row.learner, client_uuid=row.client_uuid, defaults={"grade": 1}
    ),
    "delete of all": lambda row: Review.objects.all().delete(),
    "delete of a learner's": lambda row: row.learner.reviews.all().delete(),
}


@pytest.mark.parametrize("way", CHANGES)
def test_no_way_to_change_a_line_is_open(row, way):
    before = Review.objects.values().get()
    with pytest.raises(LogIsAppendOnly), transaction.atomic():
        CHANGES[way](row)
    assert Review.objects.values().get() == before


def test_a_line_made_anew_with_the_key_of_another_does_not_overwrite_it(row):
    again = Review(**Review.objects.values().get() | {"grade": 1})
    with pytest.raises(IntegrityError), transaction.atomic():
        again.save()
    assert Review.objects.get().grade == 3


def test_lines_change_hands_when_a_guest_signs_in_and_are_otherwise_as_they_were():
    guest, learner = make_learner(guest=True), make_learner()
    answered(guest)
    before = Review.objects.values().get()
    adopt(guest=guest, learner=learner, now=NOW)
    assert Review.objects.values().get() == before | {"learner_id": learner.pk}


def test_lines_go_when_their_learner_is_erased_and_nobody_elses(row):
    other = answered(make_learner())
    erase(User.objects.filter(pk=row.learner_id))
    assert Review.objects.get().client_uuid == other.client_uuid
