"""Item statistics: each learner's first answer that counts, and what they make doubted."""

import uuid
from datetime import UTC, datetime, timedelta

import pytest
from django.db.models.signals import post_init

from quizzes import doubts, statistics
from quizzes.models import Doubt, ItemStatistics, Question, QuestionVersion, Review
from quizzes.practice import record_answer, undo
from studyapp.accounts.models import User
from tests.quizzes.factories import (
    make_exam,
    make_learner,
    make_question,
    make_version,
    right_response,
    wrong_response,
)

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
NIGHT = NOW + timedelta(hours=8)
DAY = timedelta(days=1)


@pytest.fixture
def question() -> Question:
    return make_question()


def answer(
    learner: User,
    question: Question,
    right: bool = True,
    at: datetime = NOW,
    response: dict[str, object] | None = None,
    duration_ms: int | None = None,
) -> Review:
    return record_answer(
        learner=learner,
        client_uuid=uuid.uuid4(),
        version_id=question.current_id,
        response=response or (right_response(question) if right else wrong_response(question)),
        answered_at=at,
        now=at,
        duration_ms=duration_ms,
    )


def count(now: datetime = NIGHT) -> None:
    versions = statistics.answered_versions()
    do = statistics.counter_of(versions, now=now)
    for version in versions.order_by("pk"):
        do(version)


def logged(question: Question, correct: bool, chosen: int, at: datetime = NOW) -> Review:
    """A row of the log as it is, of a new learner: hundreds of answers made quickly."""
    return Review(
        learner=make_learner(),
        client_uuid=uuid.uuid4(),
        question=question,
        version_id=question.current_id,
        response={"chosen": [chosen]},
        correct=correct,
        answered_at=at,
        received_at=at,
        local_day=at.date().toordinal(),
        zone="Asia/Shanghai",
    )


def able(row: Review, other: Question, right: bool) -> list[Review]:
    """The row, and its learner's answer to another question."""
    also = logged(other, right, 1 if right else 0)
    also.learner = row.learner
    return [row, also]


def test_each_learner_counts_once_with_their_first_answer(question: Question) -> None:
    first, second = make_learner(), make_learner()
    answer(first, question, right=False, duration_ms=9000)
    answer(first, question, right=True, at=NOW + DAY, duration_ms=1000)
    answer(second, question, right=True, duration_ms=3000)
    count(NIGHT + DAY)
    row = ItemStatistics.objects.get()
    assert (row.version_id, row.answers, row.facility) == (question.current_id, 2, 0.5)
    assert row.known == pytest.approx(1 / 3)
    assert (row.chosen, row.median_ms) == ({"0": 1, "1": 1}, 6000)
    assert row.discrimination is None


def test_an_answer_taken_back_gives_its_place_to_the_next(question: Question) -> None:
    learner = make_learner()
    wrong = answer(learner, question, right=False)
    answer(learner, question, right=True, at=NOW + DAY)
    at = NOW + 2 * DAY
    undo(learner=learner, client_uuid=uuid.uuid4(), about=wrong.client_uuid, now=at)
    count(NIGHT + 2 * DAY)
    assert ItemStatistics.objects.get().facility == 1.0


def test_a_version_whose_answers_are_all_taken_back_has_no_statistics(question: Question) -> None:
    learner = make_learner()
    given = answer(learner, question)
    count()
    assert ItemStatistics.objects.count() == 1
    at = NOW + DAY
    undo(learner=learner, client_uuid=uuid.uuid4(), about=given.client_uuid, now=at)
    count(NIGHT + DAY)
    assert ItemStatistics.objects.count() == 0


def test_a_regraded_answer_counts_as_regraded(question: Question) -> None:
    given = answer(make_learner(), question, right=False)
    regrade = logged(question, True, 0, at=NOW + DAY)
    regrade.learner, regrade.kind = given.learner, Review.Kind.REGRADE
    regrade.about, regrade.grade = given.client_uuid, 3
    regrade.save(force_insert=True)
    count(NIGHT + DAY)
    assert ItemStatistics.objects.get().facility == 1.0


def test_each_version_has_its_own(question: Question) -> None:
    learner = make_learner()
    answer(learner, question, right=False)
    question.make_current(make_version(question))
    answer(learner, question, right=True, at=NOW + DAY)
    count(NIGHT + DAY)
    rows = ItemStatistics.objects.order_by("version__number")
    assert list(rows.values_list("version__number", "facility")) == [(1, 0.0), (2, 1.0)]


def test_truth_is_counted_as_one_and_falsehood_as_nought() -> None:
    question = make_question("true_false")
    for right in (True, True, False):
        answer(make_learner(), question, right)
    count()
    row = ItemStatistics.objects.get()
    assert (row.chosen, row.known) == ({"0": 1, "1": 2}, pytest.approx(1 / 3))


def test_what_was_written_is_no_option() -> None:
    question = make_question("fill_in")
    answer(make_learner(), question)
    count()
    row = ItemStatistics.objects.get()
    assert (row.chosen, row.known) == ({}, 1.0)


def test_ability_is_the_share_right_on_other_questions_only(question: Question) -> None:
    exam = make_exam()
    other, third = make_question(exam=exam), make_question(exam=exam)
    rows: list[Review] = []
    for right, able_at_others in [(True, True)] * 8 + [(False, True)] * 2:
        rows += able(logged(question, right, 1 if right else 0), other, able_at_others)
    for right, able_at_others in [(True, False)] * 4 + [(False, False)] * 6:
        rows += able(logged(question, right, 1 if right else 0), third, able_at_others)
    Review.objects.bulk_create(rows)
    count()
    found = ItemStatistics.objects.get(version=question.current_id).discrimination
    assert found == pytest.approx(40 / 9600**0.5)


def test_what_nobody_answered_since_is_left_as_it_is(
    question: Question, django_assert_num_queries
) -> None:
    answer(make_learner(), question)
    count()
    with django_assert_num_queries(2 + 2):  # what is new, and the versions with their choices
        count(NIGHT + DAY)
    assert ItemStatistics.objects.get().counted_at == NIGHT
    answer(make_learner(), question, at=NOW + DAY)
    count(NIGHT + DAY)
    assert ItemStatistics.objects.get().answers == 2


def test_many_versions_read_their_learners_once(django_assert_max_num_queries) -> None:
    exam = make_exam()
    questions = [make_question(exam=exam) for _ in range(6)]
    for one in questions:
        answer(make_learner(), one)
    with django_assert_max_num_queries(2 + 2 + 2 + 6 * 4):
        count()


def test_only_those_who_answered_what_is_new_are_rated(question: Question) -> None:
    learner, other = make_learner(), make_question()
    answer(learner, question)
    answer(learner, other, right=False)
    answer(make_learner(), other)
    assert statistics._totals([question.pk]) == {learner.pk: (1, 2)}


def test_what_one_takes_back_takes_nothing_from_another(question: Question) -> None:
    first, second, other = make_learner(), make_learner(), make_question()
    for learner in (first, second):
        answer(learner, other)
    given = answer(first, question)
    undo(learner=first, client_uuid=uuid.uuid4(), about=given.client_uuid, now=NOW + DAY)
    # A device may name its lines as another learner's device did.
    same = logged(question, True, 1)
    same.learner, same.client_uuid = second, given.client_uuid
    same.save(force_insert=True)
    assert statistics._totals([question.pk]) == {first.pk: (1, 1), second.pk: (2, 2)}


def test_the_log_is_read_in_its_bare_columns(question: Question) -> None:
    answer(make_learner(), question, duration_ms=3000)
    read: list[Review] = []

    def note(instance: Review, **kwargs: object) -> None:
        read.append(instance)

    post_init.connect(note, sender=Review)
    try:
        count()
    finally:
        post_init.disconnect(note, sender=Review)
    assert (ItemStatistics.objects.get().median_ms, read) == (3000, [])


def test_a_question_that_hardly_anybody_gets_right_is_doubted(question: Question) -> None:
    Review.objects.bulk_create(logged(question, False, place % 4) for place in range(29))
    count()
    assert not Doubt.objects.exists()
    Review.objects.bulk_create([logged(question, False, 0, at=NOW + DAY)])
    count(NIGHT + DAY)
    count(NIGHT + 2 * DAY)
    doubt = Doubt.objects.get()
    assert (doubt.reason, doubt.measure, doubt.opened_at) == ("hard", 0.0, NIGHT + DAY)


def test_a_question_that_the_able_get_wrong_is_doubted(question: Question) -> None:
    other, rows = make_question(), []
    for right in [True] * 20 + [False] * 20:
        rows += able(logged(question, right, 1 if right else 2), other, not right)
    Review.objects.bulk_create(rows)
    count()
    found = dict(Doubt.objects.filter(question=question).values_list("reason", "measure"))
    # All of the best chose option 2, and ability is the contrary of being right.
    assert found == {"negative": pytest.approx(-1.0), "distractor": 20.0}


def test_a_sound_question_is_not_doubted(question: Question) -> None:
    other, rows = make_question(), []
    for right in [True] * 20 + [False] * 20:
        rows += able(logged(question, right, 1 if right else 2), other, right)
    Review.objects.bulk_create(rows)
    count()
    assert not Doubt.objects.filter(question=question).exists()


@pytest.mark.parametrize("status", ["retired", "rejected", "review"])
def test_what_is_not_asked_is_counted_and_not_doubted(question: Question, status: str) -> None:
    Review.objects.bulk_create(logged(question, False, 0) for _ in range(30))
    Question.objects.update(status=status)
    count()
    assert ItemStatistics.objects.get().answers == 30
    assert not Doubt.objects.exists()


def test_a_former_version_is_not_doubted(question: Question) -> None:
    Review.objects.bulk_create(logged(question, False, 0) for _ in range(30))
    question.make_current(make_version(question))
    count()
    assert not Doubt.objects.exists()


def test_a_settled_doubt_opens_again_for_thirty_new_answers_only(question: Question) -> None:
    Review.objects.bulk_create(logged(question, False, 0) for _ in range(30))
    count()
    doubts.settle(doubts=Doubt.objects.all(), by=make_learner(), now=NIGHT)
    Review.objects.bulk_create(logged(question, False, 0, at=NOW + DAY) for _ in range(29))
    count(NIGHT + DAY)
    assert not Doubt.objects.filter(settled_at=None).exists()
    Review.objects.bulk_create([logged(question, False, 0, at=NOW + 2 * DAY)])
    count(NIGHT + 2 * DAY)
    assert Doubt.objects.get(settled_at=None).opened_at == NIGHT + 2 * DAY


def test_versions_that_nobody_answered_take_no_part(question: Question) -> None:
    assert not statistics.answered_versions().exists()
    answer(make_learner(), question)
    assert list(statistics.answered_versions()) == [QuestionVersion.objects.get()]
