"""Answers: one row each, marked, and every card the replay of its own log."""

import uuid
from datetime import UTC, datetime, timedelta
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizzes.cards import logged, state_of
from quizzes.memory.days import local_day
from quizzes.memory.fsrs6 import DEFAULT_WEIGHTS, Grade, weights_of
from quizzes.memory.replay import CardState, LoggedAnswer, replay
from quizzes.models import Card, Enrolment, Evidence, Paper, Question, Review
from quizzes.practice import AnswerRefused, local_day_of, record_answer, settings_of, undo
from tests.quizzes.factories import (
    SENTENCE,
    TEXT,
    make_article,
    make_exam,
    make_learner,
    make_question,
    make_topic,
    make_version,
    right_response,
    wrong_response,
)

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
DAY = timedelta(days=1)

pytestmark = pytest.mark.django_db


def answer(learner, question, *, at=NOW, right=True, **fields):
    """Record a right or wrong answer given and received at ``at``."""
    response = right_response(question) if right else wrong_response(question)
    return record(learner, question, at=at, **({"response": response} | fields))


def record(learner, question, *, at, **fields):
    values = {
        "client_uuid": uuid.uuid4(),
        "version_id": question.current_id,
        "answered_at": at,
        "now": at,
    }
    return record_answer(learner=learner, **(values | fields))


def test_a_right_answer_is_logged_with_what_it_did_to_memory():
    learner, question = make_learner(), make_question()
    row = answer(learner, question, duration_ms=4200)
    card = Card.objects.get(learner=learner, question=question)
    assert (row.correct, row.share, row.grade) == (True, 1.0, Grade.GOOD)
    assert (row.stability_before, row.stability_after) == (None, card.stability)
    assert card.stability == DEFAULT_WEIGHTS.first_stability[Grade.GOOD - 1]
    assert (card.reps, card.lapses, card.last_answered_at) == (1, 0, NOW)
    assert (row.zone, row.duration_ms) == ("Asia/Shanghai", 4200)
    assert card.earliest_day > card.last_day == row.local_day


def test_the_result_tells_the_key_the_reasons_and_the_evidence():
    question = make_question(article=make_article(title="证书补助办法"))
    row = answer(make_learner(), question)
    result = Review.objects.get(client_uuid=row.client_uuid).result
    assert (result["correct"], result["share"], result["grade"]) == (True, 1.0, 3)
    assert (result["key"], result["explanation"]) == ([1], "见原文。")
    assert [option["correct"] for option in result["options"]] == [False, True, False, False]
    assert result["options"][0]["note"] == "这是同一办法对初级的补助。"
    [evidence] = result["evidence"]
    assert evidence["text"] == TEXT[evidence["start"] : evidence["end"]]
    assert (evidence["item"], evidence["title"]) == (question.item_id, "证书补助办法")
    assert (evidence["source"], evidence["published"]) == ("惠州日报", None)


def test_the_keys_evidence_comes_before_an_options():
    question = make_question()
    [key] = question.current.evidence.all()
    key.delete()
    spans = {Evidence.Role.CHOICE: (SENTENCE, len(TEXT)), Evidence.Role.KEY: (0, SENTENCE)}
    for role, (start, end) in spans.items():
        Evidence.objects.create(
            version=question.current,
            article_version=question.item.current,
            role=role,
            start=start,
            end=end,
        )
    quoted = [one["text"] for one in answer(make_learner(), question).result["evidence"]]
    assert quoted == [TEXT[:SENTENCE], TEXT[SENTENCE:]]


def test_words_of_an_item_taken_down_are_not_quoted():
    question = make_question(article=make_article(taken_down=True))
    assert answer(make_learner(), question).result["evidence"] == []


def test_a_wrong_answer_comes_back_tomorrow_at_the_earliest():
    row = answer(make_learner(), make_question(), right=False)
    assert (row.correct, row.grade) == (False, Grade.AGAIN)
    assert row.result["due_day"] == "2026-03-03"


def test_the_due_day_follows_the_nearest_exam_that_asks_the_question():
    learner, near, far = make_learner(), make_exam(), make_exam()
    topics = [exam.papers.get().topics.get() for exam in (near, far)]
    question = make_question(topics=topics)
    Enrolment.objects.create(learner=learner, exam=near, own_date=NOW.date() + 5 * DAY)
    Enrolment.objects.create(learner=learner, exam=far, own_date=NOW.date() + 300 * DAY)
    other = make_learner()
    Enrolment.objects.create(learner=other, exam=far, own_date=NOW.date() + 300 * DAY)
    soon = answer(learner, question).result["due_day"]
    assert soon < answer(other, question).result["due_day"]


def test_a_right_guess_scores_but_is_not_state_of():
    row = answer(make_learner(), make_question(), guessed=True)
    assert (row.correct, row.share, row.grade, row.guessed) == (True, 1.0, Grade.AGAIN, True)


def test_too_few_options_score_by_the_paper_and_count_as_forgotten():
    question = make_question("multiple")
    row = answer(make_learner(), question, response={"chosen": [0, 2]})
    assert (row.correct, row.share, row.grade) == (False, 0.5, Grade.AGAIN)


def test_one_wrong_option_loses_all_the_marks():
    row = answer(make_learner(), make_question("multiple"), response={"chosen": [0, 1, 2, 3]})
    assert (row.correct, row.share) == (False, 0.0)


def test_the_questions_own_paper_scores_it_before_any_other():
    exam = make_exam()
    strict = [{"kind": "multiple", "count": 1, "marks": 2, "partial": None}]
    paper = Paper.objects.create(exam=exam, code="strict", name="综合能力", sections=strict)
    question = make_question("multiple", topics=[make_topic(paper)])
    assert answer(make_learner(), question, response={"chosen": [0]}).share == 0.0


def test_a_paper_without_sections_scores_by_another_of_its_exam():
    exam = make_exam()
    written = Paper.objects.create(exam=exam, code="written", name="实务", form="written")
    question = make_question("multiple", topics=[make_topic(written)])
    assert answer(make_learner(), question, response={"chosen": [0]}).share == 0.25


@pytest.mark.parametrize("kind", Question.Kind.values)
def test_each_kind_takes_a_right_a_wrong_and_no_answer(kind):
    question = make_question(kind)
    blank = {"true_false": {"truth": None}, "fill_in": {"text": ""}}.get(kind, {"chosen": []})
    rows = [
        answer(make_learner(), question),
        answer(make_learner(), question, right=False),
        answer(make_learner(), question, response=blank),
    ]
    assert [row.correct for row in rows] == [True, False, False]


def test_the_same_send_again_gives_the_first_row_back():
    learner, question, sent = make_learner(), make_question(), uuid.uuid4()
    first = answer(learner, question, client_uuid=sent)
    again = answer(learner, question, client_uuid=sent, right=False, at=NOW + DAY)
    assert (again.result, again.received_at) == (first.result, first.received_at)
    assert Review.objects.filter(learner=learner).count() == 1
    assert Card.objects.get(learner=learner).reps == 1


def test_a_uuid_used_for_another_question_gives_the_first_row_back():
    learner, sent = make_learner(), uuid.uuid4()
    first = answer(learner, make_question(), client_uuid=sent)
    other = make_question("true_false")
    assert answer(learner, other, client_uuid=sent).question_id == first.question_id
    assert not Card.objects.filter(question=other).exists()


def test_a_repeated_send_is_answered_though_the_question_is_gone_since():
    learner, question, sent = make_learner(), make_question(), uuid.uuid4()
    first = answer(learner, question, client_uuid=sent)
    Question.objects.update(status=Question.Status.REJECTED)
    assert answer(learner, question, client_uuid=sent).result == first.result


@pytest.mark.parametrize("kind", ["matching", "ordering"])
def test_an_arrangement_sent_again_otherwise_keeps_its_first_result(kind):
    learner, question, sent = make_learner(), make_question(kind), uuid.uuid4()
    first = answer(learner, question, client_uuid=sent)
    for response in (wrong_response(question), {"chosen": [0, 0, 0]}, {"chosen": []}):
        again = answer(learner, question, client_uuid=sent, response=response)
        assert (again.response, again.result) == (first.response, first.result)
    assert Review.objects.count() == 1
    assert Card.objects.get(learner=learner).reps == 1


@pytest.mark.parametrize("kind", ["matching", "ordering"])
def test_an_arrangement_partly_right_is_not_known(kind):
    question = make_question(kind)
    key = question.current.key
    row = answer(make_learner(), question, response={"chosen": [key[1], key[0], *key[2:]]})
    assert (row.correct, row.grade) == (False, 1)
    assert row.share == pytest.approx((len(key) - 2) / len(key))
    assert row.result["prompts"] == question.current.prompts


@pytest.mark.parametrize(
    ("chosen", "what"), [([2, 0], "missing"), ([2, 0, 0], "repeated"), ([2, 0, 9], "shape")]
)
def test_what_is_wrong_with_an_arrangement_is_named(chosen, what):
    with pytest.raises(AnswerRefused) as refusal:
        answer(make_learner(), make_question("matching"), response={"chosen": chosen})
    assert (refusal.value.code, refusal.value.what) == ("bad_response", what)
    assert not Review.objects.exists()


def test_two_learners_may_use_one_uuid():
    question, sent = make_question(), uuid.uuid4()
    answer(make_learner(), question, client_uuid=sent)
    answer(make_learner(), question, client_uuid=sent)
    assert Review.objects.filter(client_uuid=sent).count() == 2


@pytest.mark.parametrize("status", [Question.Status.REVIEW, Question.Status.REJECTED])
def test_a_question_that_is_not_published_cannot_be_answered(status):
    with pytest.raises(AnswerRefused) as refusal:
        answer(make_learner(), make_question(status=status))
    assert refusal.value.code == "not_found"
    assert not Review.objects.exists()


def test_an_unknown_version_is_not_found():
    with pytest.raises(AnswerRefused) as refusal:
        answer(make_learner(), make_question(), version_id=987654)
    assert refusal.value.code == "not_found"


def test_an_answer_to_a_question_retired_since_is_kept():
    question = make_question(status=Question.Status.RETIRED)
    assert answer(make_learner(), question).correct is True


@pytest.mark.parametrize(
    ("kind", "response"),
    [
        ("single", {"chosen": [4]}),
        ("single", {"chosen": [0, 1]}),
        ("single", {"truth": True}),
        ("multiple", {"chosen": "0"}),
        ("multiple", {"chosen": [True]}),
        ("true_false", {"truth": 1}),
        ("true_false", {}),
        ("fill_in", {"text": 3000}),
        ("fill_in", {"text": "\ud800"}),
        ("fill_in", {"text": "0" * 501}),
    ],
)
def test_a_response_of_the_wrong_shape_is_refused_and_nothing_stored(kind, response):
    with pytest.raises(AnswerRefused) as refusal:
        answer(make_learner(), make_question(kind), response=response)
    assert refusal.value.code == "bad_response"
    assert not Review.objects.exists()
    assert not Card.objects.exists()


def test_the_version_that_was_seen_is_the_one_that_is_marked():
    question = make_question("true_false")
    seen = question.current
    question.current = make_version(question, key=False)
    question.save()
    row = answer(make_learner(), question, version_id=seen.pk, response={"truth": True})
    assert (row.correct, row.version_id) == (True, seen.pk)


def test_a_clock_in_the_future_is_set_back_to_now():
    row = answer(make_learner(), make_question(), answered_at=NOW + 9 * DAY)
    assert row.answered_at == NOW


def test_a_clock_from_before_the_question_was_written_is_not_believed():
    row = answer(make_learner(), make_question(), answered_at=datetime(1970, 1, 1, tzinfo=UTC))
    assert row.answered_at == NOW


def test_an_answer_given_before_rollover_belongs_to_the_day_before():
    learner, question = make_learner(), make_question()
    late = answer(learner, question, at=datetime(2026, 3, 2, 19, 59, tzinfo=UTC))
    early = answer(learner, question, at=datetime(2026, 3, 2, 20, 0, tzinfo=UTC))
    assert early.local_day == late.local_day + 1


def test_a_later_change_of_zone_rewrites_no_day():
    learner, question = make_learner(), make_question()
    row = answer(learner, question)
    study = settings_of(learner)
    study.zone = "America/New_York"
    study.save()
    row.refresh_from_db()
    assert (row.local_day, row.zone) == (NOW.date().toordinal(), "Asia/Shanghai")
    assert local_day_of(learner, NOW) == NOW.date().toordinal()
    assert answer(learner, question, at=NOW + DAY).zone == "America/New_York"


def test_the_learners_own_weights_are_used_and_named():
    learner, question = make_learner(), make_question()
    answer(learner, question)
    study = settings_of(learner)
    study.weights = [0.5, 1.0, 4.0, *DEFAULT_WEIGHTS.values[3:]]
    study.weights_version = 3
    study.save()
    row = answer(learner, question, at=NOW + 5 * DAY)
    card = Card.objects.get(learner=learner)
    assert row.weights_version == card.weights_version == 3
    log = Review.objects.filter(learner=learner)
    assert state_of(card) == replay(map(logged, log), weights_of(study.weights))
    answer(learner, other := make_question(), at=NOW + 5 * DAY)
    assert Card.objects.get(question=other).stability == 4.0


def test_a_second_answer_on_the_same_day_moves_memory_by_the_short_term_formula():
    learner, question = make_learner(), make_question()
    answer(learner, question, right=False)
    first = Card.objects.get(learner=learner)
    answer(learner, question, at=NOW + timedelta(minutes=5))
    second = Card.objects.get(learner=learner)
    answer(learner, question, at=NOW + 2 * DAY)
    third = Card.objects.get(learner=learner)
    assert second.stability < third.stability
    assert (second.last_day, second.lapses, third.reps) == (first.last_day, 0, 3)


def test_an_answer_that_arrives_late_leaves_the_card_as_if_it_had_come_in_time():
    question = make_question()
    times = [NOW, NOW + 3 * DAY, NOW + 9 * DAY]
    received = NOW + 20 * DAY
    states = set()
    for order in permutations([0, 1, 2]):
        learner = make_learner()
        for place in order:
            answer(learner, question, at=times[place], right=place != 1, now=received)
        states.add(state_of(Card.objects.get(learner=learner)))
    assert len(states) == 1


def test_an_undone_answer_never_happened_to_the_card():
    learner, question = make_learner(), make_question()
    answer(learner, question)
    before = state_of(Card.objects.get(learner=learner))
    slip = answer(learner, question, at=NOW + 3 * DAY, right=False)
    undo(learner=learner, client_uuid=uuid.uuid4(), about=slip.client_uuid, now=NOW + 3 * DAY)
    card = Card.objects.get(learner=learner)
    assert (state_of(card), card.last_answered_at) == (before, NOW)
    assert Review.objects.filter(learner=learner).count() == 3


def test_undoing_the_only_answer_makes_the_question_new_again():
    learner, question = make_learner(), make_question()
    row = answer(learner, question)
    undo(learner=learner, client_uuid=uuid.uuid4(), about=row.client_uuid, now=NOW)
    card = Card.objects.get(learner=learner)
    assert (card.stability, card.earliest_day, card.last_answered_at, card.reps) == (
        (None,) * 3 + (0,)
    )


def test_the_same_undo_twice_is_one_row():
    learner, sent = make_learner(), uuid.uuid4()
    row = answer(learner, make_question())
    first = undo(learner=learner, client_uuid=sent, about=row.client_uuid, now=NOW)
    again = undo(learner=learner, client_uuid=sent, about=row.client_uuid, now=NOW + DAY)
    assert again.received_at == first.received_at
    assert Review.objects.filter(learner=learner, kind=Review.Kind.VOID).count() == 1


def test_nobody_can_undo_the_answer_of_another():
    row = answer(make_learner(), make_question())
    with pytest.raises(AnswerRefused) as refusal:
        undo(learner=make_learner(), client_uuid=uuid.uuid4(), about=row.client_uuid, now=NOW)
    assert refusal.value.code == "not_found"


def test_an_undo_cannot_be_undone():
    learner, sent = make_learner(), uuid.uuid4()
    row = answer(learner, make_question())
    undo(learner=learner, client_uuid=sent, about=row.client_uuid, now=NOW)
    with pytest.raises(AnswerRefused):
        undo(learner=learner, client_uuid=uuid.uuid4(), about=sent, now=NOW)


@pytest.mark.parametrize("earlier", [1, 12])
def test_an_answer_takes_the_same_few_queries_however_long_the_log(
    earlier, django_assert_num_queries
):
    learner, question = make_learner(), make_question()
    Enrolment.objects.create(learner=learner, exam=question.topics.get().paper.exam)
    for day in range(earlier):
        answer(learner, question, at=NOW + day * DAY)
    right = {"response": right_response(question), "at": NOW + 99 * DAY}
    with django_assert_num_queries(5):  # two of them open and close the transaction
        assert record(learner, question, **right).correct


answers = st.lists(
    st.tuples(st.integers(0, 1), st.integers(0, 90 * 24), st.booleans(), st.booleans()),
    min_size=1,
    max_size=7,
)


@settings(max_examples=40, deadline=None)
@given(answers=answers, data=st.data())
def test_any_order_of_sends_from_two_devices_leaves_what_the_log_in_order_leaves(answers, data):
    """Answers and undos, some sent twice; an undo that comes too early is sent again later."""
    learner, questions = make_learner(), [make_question(), make_question("true_false")]
    sends = [
        (uuid.uuid4(), NOW + timedelta(hours=hours), *rest)
        for *rest, hours in (
            (question, right, guessed, hours) for question, hours, right, guessed in answers
        )
    ]
    undone = data.draw(st.sets(st.sampled_from(range(len(sends)))), label="undone")
    undos = [(uuid.uuid4(), sends[place][0]) for place in sorted(undone)]
    copies = data.draw(st.lists(st.sampled_from([*sends, *undos]), max_size=5), label="copies")
    waiting = data.draw(st.permutations([*sends, *undos, *copies]), label="order")
    while waiting:
        sent, *fields = waiting.pop(0)
        try:
            _send(learner, questions, sent, fields)
        except AnswerRefused:
            waiting.append((sent, *fields))
    assert Review.objects.filter(learner=learner).count() == len(sends) + len(undos)
    for place, question in enumerate(questions):
        log = [_as_logged(one) for one in sends if one[2] == place]
        expected = replay(row for row in log if row.uuid not in {about for _, about in undos})
        card = Card.objects.filter(learner=learner, question=question).first()
        assert (state_of(card) if card else CardState()) == expected


def _send(learner, questions, sent, fields):
    received = NOW + 200 * DAY
    if len(fields) == 1:
        return undo(learner=learner, client_uuid=sent, about=fields[0], now=received)
    at, question, right, guessed = fields
    return answer(
        learner,
        questions[question],
        at=at,
        right=right,
        guessed=guessed,
        client_uuid=sent,
        now=received,
    )


def _as_logged(send) -> LoggedAnswer:
    sent, at, _, right, guessed = send
    grade = Grade.GOOD if right and not guessed else Grade.AGAIN
    return LoggedAnswer(sent, at, local_day(at, "Asia/Shanghai"), grade)


def test_no_day_is_named_for_what_will_not_come_before_the_exam():
    learner, question = make_learner(), make_question()
    exam = question.topics.get().paper.exam
    Enrolment.objects.create(learner=learner, exam=exam, own_date=(NOW + DAY).date())
    assert answer(learner, question).result["due_day"] is None


def test_how_a_kind_is_scored_is_looked_up_once_for_all_who_answer(django_assert_num_queries):
    learner, question = make_learner(), make_question("multiple")
    answer(learner, question)
    right = {"response": right_response(question), "at": NOW + DAY}
    with django_assert_num_queries(5):  # two of them open and close the transaction
        assert record(learner, question, **right).share == 1


def test_a_question_first_met_by_weights_of_ones_own_costs_no_more(django_assert_num_queries):
    learner, questions = make_learner(), [make_question() for _ in range(2)]
    for question in questions:
        answer(make_learner(), question)
    own = settings_of(learner)
    for version, question in enumerate(questions):
        own.weights, own.weights_version = list(DEFAULT_WEIGHTS.values), version
        own.save()
        right = {"response": right_response(question), "at": NOW}
        with django_assert_num_queries(7):  # as for whoever has the published weights
            assert record(learner, question, **right).weights_version == version
        assert Card.objects.get(learner=learner, question=question).weights_version == version


def test_an_undo_says_what_it_did_to_memory():
    learner, question = make_learner(), make_question()
    kept = answer(learner, question)
    slip = answer(learner, question, at=NOW + DAY, right=False)
    about = {"learner": learner, "about": slip.client_uuid, "now": NOW + 2 * DAY}
    undo(client_uuid=uuid.uuid4(), **about)
    void = Review.objects.get(kind=Review.Kind.VOID)
    assert (void.stability_before, void.stability_after) == (
        slip.stability_after, kept.stability_after
    )  # fmt: skip
    assert (void.difficulty_before, void.difficulty_after) == (
        slip.difficulty_after, kept.difficulty_after
    )  # fmt: skip
