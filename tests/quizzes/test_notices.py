"""What learners are told: once, to be marked as seen by nobody else, handed over with the rest."""

from datetime import UTC, datetime, timedelta

import pytest

from quizzes import notices
from quizzes.adoption import adopt
from quizzes.models import Notice
from tests.quizzes.factories import make_learner, make_notice, make_question

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)

pytestmark = pytest.mark.django_db


def test_on_one_occasion_a_learner_is_told_of_a_question_once() -> None:
    learner, question = make_learner(), make_question()
    for occasion in ("leech:6", "leech:6", "leech:12"):
        notices.tell(
            learner=learner,
            kind=Notice.Kind.LEECH,
            question=question,
            occasion=occasion,
            data={"lapses": 6},
            now=NOW,
        )
    assert [one.occasion for one in notices.unseen(learner)] == ["leech:12", "leech:6"]


def test_a_value_that_holds_no_more_comes_before_a_key_and_that_before_a_leech() -> None:
    learner, question = make_learner(), make_question()
    for kind in ("corrected", "leech", "updated", "leech"):
        make_notice(learner, question, kind=kind)
    assert [one.kind for one in notices.unseen(learner)] == [
        "updated", "corrected", "leech", "leech"
    ]  # fmt: skip


def test_what_is_seen_twice_was_seen_the_first_time() -> None:
    learner = make_learner()
    told = make_notice(learner, make_question())
    for later in range(2):
        now = NOW + timedelta(hours=later)
        seen = notices.see(learner=learner, notice_id=told.pk, now=now)
        assert seen is not None
        assert seen.seen_at == NOW
    assert not notices.unseen(learner).exists()


def test_nobody_sees_a_notice_of_another() -> None:
    told = make_notice(make_learner(), make_question())
    assert notices.see(learner=make_learner(), notice_id=told.pk, now=NOW) is None
    told.refresh_from_db()
    assert told.seen_at is None


def test_a_guests_notices_come_along_save_those_that_the_account_has() -> None:
    guest, learner, question = make_learner(guest=True), make_learner(), make_question()
    kept = make_notice(learner, question, occasion="change:1", seen_at=NOW)
    make_notice(guest, question, occasion="change:1")
    moved = make_notice(guest, question, occasion="leech:6")
    other = make_notice(make_learner(), question, occasion="leech:6")
    adopt(guest=guest, learner=learner, now=NOW)
    assert set(Notice.objects.filter(learner=learner)) == {kept, moved}
    assert set(Notice.objects.all()) == {kept, moved, other}
