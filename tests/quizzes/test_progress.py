"""Progress: what has been seen, what is known and not guessed, what is remembered today."""

import uuid
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes import corrections
from quizzes.memory.fsrs6 import DEFAULT_WEIGHTS, Memory, retrievability
from quizzes.models import Card, Paper, Question
from quizzes.practice import record_answer, undo
from quizzes.progress import CHANCES, Tally, chances_in, known_share, summary
from tests.quizzes.corrections.examples import carry_to_all, choices, correct
from tests.quizzes.factories import (
    SECTIONS,
    make_exam,
    make_learner,
    make_question,
    make_topic,
    right_response,
    wrong_response,
)

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def exam(db):
    return make_exam()


@pytest.fixture
def learner(db):
    return make_learner()


def answer(learner, question, *, at=NOW, right=True, guessed=False):
    return record_answer(
        learner=learner,
        client_uuid=uuid.uuid4(),
        version_id=question.current_id,
        response=right_response(question) if right else wrong_response(question),
        answered_at=at,
        now=at,
        guessed=guessed,
    )


def test_a_newcomer_has_seen_nothing_and_no_number_is_made_up(learner, exam):
    make_question(exam=exam)
    progress = summary(learner=learner, exam=exam, now=NOW)
    assert (progress.seen, progress.total, progress.answered, progress.right) == (0, 1, 0, 0)
    assert (progress.accuracy, progress.recall_tomorrow, progress.streak) == (None, None, 0)


def test_an_exam_without_questions_has_no_topics_to_show(learner, exam):
    progress = summary(learner=learner, exam=exam, now=NOW)
    assert (progress.total, progress.by_topic) == (0, [])


def test_seen_and_right_are_counted(learner, exam):
    one, two, _ = (make_question(exam=exam) for _ in range(3))
    answer(learner, one)
    answer(learner, one, at=NOW + DAY)
    answer(learner, two, right=False)
    progress = summary(learner=learner, exam=exam, now=NOW + DAY)
    assert (progress.seen, progress.total) == (2, 3)
    assert (progress.answered, progress.right) == (3, 2)


def test_what_another_learner_or_exam_did_does_not_count(learner, exam):
    answer(make_learner(), make_question(exam=exam))
    answer(learner, make_question(exam=make_exam()))
    progress = summary(learner=learner, exam=exam, now=NOW)
    assert (progress.seen, progress.answered, progress.streak) == (0, 0, 1)


def test_an_undone_answer_does_not_count(learner, exam):
    row = answer(learner, make_question(exam=exam))
    undo(learner=learner, client_uuid=uuid.uuid4(), about=row.client_uuid, now=NOW)
    progress = summary(learner=learner, exam=exam, now=NOW)
    assert (progress.seen, progress.answered, progress.streak) == (0, 0, 0)


def test_a_retired_question_leaves_the_bank_but_its_answers_remain(learner, exam):
    question = make_question(exam=exam)
    answer(learner, question)
    Question.objects.update(status=Question.Status.RETIRED)
    progress = summary(learner=learner, exam=exam, now=NOW)
    assert (progress.seen, progress.total, progress.answered) == (0, 0, 1)


def test_accuracy_takes_off_what_blind_guesses_would_hit(learner, exam):
    for place in range(4):
        answer(learner, make_question(exam=exam), right=place > 0)
    progress = summary(learner=learner, exam=exam, now=NOW)
    assert progress.accuracy == pytest.approx((3 - 1 / 3) / 4)


def test_an_admitted_guess_is_not_known(learner, exam):
    answer(learner, make_question(exam=exam))
    answer(learner, make_question(exam=exam), guessed=True)
    progress = summary(learner=learner, exam=exam, now=NOW)
    assert (progress.right, progress.accuracy) == (2, 0.5)


@given(
    kind=st.sampled_from(sorted(CHANCES)),
    known=st.integers(0, 1000),
    blind=st.integers(0, 1000),
)
def test_the_correction_finds_what_was_known_under_average_luck(kind, known, blind):
    lucky = blind * CHANCES[kind]
    tally = Tally(kind, known + blind, known + lucky, 0, 0)
    expected = known / (known + blind) if known + blind else None
    assert known_share([tally], CHANCES) == pytest.approx(expected, abs=1e-9)


def test_bad_luck_never_makes_accuracy_negative():
    assert known_share([Tally("true_false", 5, 0, 0, 0)], CHANCES) == 0


def test_the_paper_says_how_likely_a_blind_guess_is():
    chances = chances_in([Paper(sections=SECTIONS)])
    assert chances == {
        "single": 1 / 4,
        "multiple": 1 / 25,
        "true_false": 1 / 2,
        "fill_in": 0,
        "matching": 1 / 24,
        "ordering": 1 / 24,
    }
    three = [{"kind": "single", "options": 3}]
    assert chances_in([Paper(sections=three)])["single"] == pytest.approx(1 / 3)
    assert chances_in([Paper(sections=[{"kind": "single"}])])["single"] == 1 / 4


def test_each_topic_has_its_own_share(learner, exam):
    paper = exam.papers.get()
    strong, weak, _empty = (make_topic(paper, position=place) for place in range(1, 4))
    good, bad, both = (
        make_question("fill_in", topics=topics) for topics in ([strong], [weak], [strong, weak])
    )
    answer(learner, good)
    answer(learner, bad, right=False)
    answer(learner, both)
    first, second = summary(learner=learner, exam=exam, now=NOW).by_topic
    assert (first.name, first.total, first.seen, first.accuracy) == (strong.name, 2, 2, 1.0)
    assert (second.topic, second.answered, second.right, second.accuracy) == (weak.pk, 2, 1, 0.5)


def test_a_question_under_two_topics_is_counted_once_in_the_whole(learner, exam):
    paper = exam.papers.get()
    answer(learner, make_question(topics=[make_topic(paper), make_topic(paper)]))
    progress = summary(learner=learner, exam=exam, now=NOW)
    assert (progress.seen, progress.total, progress.answered) == (1, 1, 1)


def test_recall_tomorrow_is_the_mean_over_what_was_met_without_lucky_guesses(learner, exam):
    questions = [make_question(exam=exam), make_question(exam=exam)]
    answer(learner, questions[0])
    answer(learner, questions[1], right=False)
    memories = [Memory(card.stability, card.difficulty) for card in Card.objects.all()]
    for days in (0, 5):
        shown = summary(learner=learner, exam=exam, now=NOW + days * DAY).recall_tomorrow
        rights = [retrievability(one, days + 1, DEFAULT_WEIGHTS) for one in memories]
        assert shown == pytest.approx(sum((right - 1 / 4) / (3 / 4) for right in rights) / 2)


def test_a_streak_counts_days_in_a_row_up_to_yesterday(learner, exam):
    question = make_question(exam=exam)
    for day in (0, 2, 3, 4):
        answer(learner, question, at=NOW + day * DAY)
    streaks = [summary(learner=learner, exam=exam, now=NOW + day * DAY).streak for day in (4, 5, 6)]
    assert streaks == [3, 3, 0]


@pytest.mark.parametrize("count", [2, 12])
def test_a_summary_takes_the_same_few_queries_however_much_was_done(
    learner, exam, count, django_assert_num_queries
):
    paper = exam.papers.get()
    for place in range(count):
        answer(learner, make_question(topics=[make_topic(paper)]), right=place % 2 > 0)
    with django_assert_num_queries(9):
        progress = summary(learner=learner, exam=exam, now=NOW)
    assert len(progress.by_topic) == count


def test_answers_count_as_they_are_judged_by_the_last_correction(learner, exam):
    question = make_question(exam=exam)
    answer(learner, question)
    undone = answer(learner, question, at=NOW + DAY)
    answer(learner, question, at=NOW + 2 * DAY, right=False)
    for day, right in ((3, [0]), (4, [2]), (5, [1])):
        change = correct(question, choices=choices(question, right), at=NOW + day * DAY)
        carry_to_all(change, at=NOW + day * DAY)
        progress = summary(learner=learner, exam=exam, now=NOW + day * DAY)
        assert (progress.answered, progress.right) == (3, {0: 1, 2: 0, 1: 2}[right[0]])
        assert progress.by_topic[0].right == progress.right
    undo(learner=learner, client_uuid=uuid.uuid4(), about=undone.client_uuid, now=NOW + 6 * DAY)
    progress = summary(learner=learner, exam=exam, now=NOW + 6 * DAY)
    assert (progress.answered, progress.right) == (2, 1)


def test_an_answer_that_was_set_aside_counts_no_more(learner, exam):
    question = make_question(exam=exam)
    answer(learner, question, right=False)
    answer(learner, question, at=NOW + DAY)
    texts = ["改写过的选项", "2000元", "3000元", "4000元"]
    change = correct(question, choices=choices(question, [2], texts), at=NOW + 2 * DAY)
    corrections.carry(change, learner, NOW + 2 * DAY)
    progress = summary(learner=learner, exam=exam, now=NOW + 2 * DAY)
    assert (progress.answered, progress.right) == (1, 0)
