"""The day's plan, what is left of it, and the days to come."""

import uuid
from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError

from news.models import Fact
from quizzes import corrections
from quizzes.memory.fsrs6 import Memory
from quizzes.memory.replay import earliest_day
from quizzes.models import Card, DayPlan, Enrolment, LearnerSettings, MemoryFit, Question, Sitting
from quizzes.planning import (
    coming_days,
    enrol,
    next_due_day,
    plan_day,
    queue,
    replan,
)
from quizzes.practice import record_answer, undo
from tests.quizzes.corrections.examples import overtake, two_values
from tests.quizzes.factories import (
    make_article,
    make_exam,
    make_learner,
    make_question,
    right_response,
    wrong_response,
)

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
TODAY = NOW.date()
DAY = timedelta(days=1)

pytestmark = pytest.mark.django_db


@pytest.fixture
def exam():
    return make_exam()


@pytest.fixture
def learner():
    return make_learner()


def make_questions(exam, count, **fields):
    """Questions that nothing ties to each other, or that share what ``fields`` say."""
    return [make_question(exam=exam, **fields) for _ in range(count)]


def answer(learner, question, *, at=NOW, right=True):
    if not isinstance(question, Question):
        question = Question.objects.get(pk=question)
    return record_answer(
        learner=learner,
        client_uuid=uuid.uuid4(),
        version_id=question.current_id,
        response=right_response(question) if right else wrong_response(question),
        answered_at=at,
        now=at,
    )


def test_a_changed_capacity_counts_today_and_keeps_what_is_answered(learner, exam):
    make_questions(exam, 40)
    enrol(learner=learner, exam=exam, own_date=TODAY + 2 * DAY, capacity=10)
    before = queue(learner=learner, exam=exam, now=NOW)
    done = before.remaining[:3]
    for question in done:
        answer(learner, question)
    enrol(learner=learner, exam=exam, own_date=TODAY + 2 * DAY, capacity=20)
    replan(learner=learner, exam=exam, now=NOW)
    after = queue(learner=learner, exam=exam, now=NOW)
    assert (after.done, len(after.remaining)) == (3, 17)
    enrol(learner=learner, exam=exam, own_date=TODAY + 2 * DAY, capacity=5)
    replan(learner=learner, exam=exam, now=NOW)
    after = queue(learner=learner, exam=exam, now=NOW)
    assert (after.done, len(after.remaining)) == (3, 2)
    assert set(done).isdisjoint(after.remaining)


def test_replanning_before_the_first_look_makes_no_plan(learner, exam):
    make_questions(exam, 3)
    replan(learner=learner, exam=exam, now=NOW)
    assert not DayPlan.objects.exists()


def met(learner, question, *, days_ago, stability):
    """Give the learner a card as if they had answered ``days_ago``."""
    last = TODAY.toordinal() - days_ago
    return Card.objects.create(
        learner=learner,
        question=question,
        stability=stability,
        difficulty=5.0,
        last_day=last,
        earliest_day=last + 1,
        last_answered_at=NOW - days_ago * DAY,
        reps=1,
    )


def test_enrolling_again_moves_the_date_and_keeps_the_capacity(learner, exam):
    first = enrol(learner=learner, exam=exam, own_date=date(2026, 5, 23), capacity=50)
    again = enrol(learner=learner, exam=exam)
    assert (again.pk, again.capacity, again.exam_date) == (first.pk, 50, None)
    assert Enrolment.objects.count() == 1


def test_a_date_of_ones_own_goes_before_the_sittings(learner, exam):
    sitting = Sitting.objects.create(exam=exam, date=date(2026, 5, 23), last_date=date(2026, 5, 24))
    assert enrol(learner=learner, exam=exam, sitting=sitting).exam_date == date(2026, 5, 23)
    own = enrol(learner=learner, exam=exam, sitting=sitting, own_date=date(2026, 5, 24))
    assert own.exam_date == date(2026, 5, 24)


def test_a_sitting_of_another_exam_is_refused(learner, exam):
    other = Sitting.objects.create(exam=make_exam(), date=TODAY, last_date=TODAY)
    with pytest.raises(ValidationError) as refusal:
        enrol(learner=learner, exam=exam, sitting=other)
    assert "sitting" in refusal.value.message_dict
    assert not Enrolment.objects.exists()


@pytest.mark.parametrize("capacity", [4, 301])
def test_a_capacity_out_of_bounds_is_refused(learner, exam, capacity):
    with pytest.raises(ValidationError) as refusal:
        enrol(learner=learner, exam=exam, capacity=capacity)
    assert "capacity" in refusal.value.message_dict


def test_the_first_day_brings_new_questions_and_no_reviews(learner, exam):
    make_questions(exam, 12)
    enrol(learner=learner, exam=exam)
    today = queue(learner=learner, exam=exam, now=NOW)
    assert (today.day, today.reviews, len(today.new)) == (TODAY, [], 10)
    assert (today.remaining, today.done, today.overdue) == (today.new, 0, 0)


def test_the_plan_is_made_once_a_day(learner, exam):
    make_questions(exam, 3)
    first = plan_day(learner=learner, exam=exam, now=NOW)
    make_questions(exam, 3)
    again = plan_day(learner=learner, exam=exam, now=NOW + timedelta(hours=7))
    assert (again.pk, again.new) == (first.pk, first.new)
    assert plan_day(learner=learner, exam=exam, now=NOW + DAY).pk != first.pk


def test_a_day_without_questions_leaves_room_for_those_published_later(learner, exam):
    assert queue(learner=learner, exam=exam, now=NOW).remaining == []
    assert not DayPlan.objects.exists()
    [question] = make_questions(exam, 1)
    assert queue(learner=learner, exam=exam, now=NOW).remaining == [question.pk]


def test_answered_questions_leave_the_queue_and_undone_ones_return(learner, exam):
    first, second = make_questions(exam, 2)
    plan_day(learner=learner, exam=exam, now=NOW)
    row = answer(learner, first)
    after = queue(learner=learner, exam=exam, now=NOW)
    assert (after.remaining, after.done) == ([second.pk], 1)
    assert after.new == [first.pk, second.pk]
    undo(learner=learner, client_uuid=uuid.uuid4(), about=row.client_uuid, now=NOW)
    assert queue(learner=learner, exam=exam, now=NOW).remaining == [first.pk, second.pk]


def test_a_question_answered_wrong_comes_back_tomorrow_and_not_today(learner, exam):
    right, wrong = make_questions(exam, 2)
    plan_day(learner=learner, exam=exam, now=NOW)
    answer(learner, right)
    answer(learner, wrong, right=False)
    assert queue(learner=learner, exam=exam, now=NOW).remaining == []
    tomorrow = queue(learner=learner, exam=exam, now=NOW + DAY)
    assert (tomorrow.reviews, tomorrow.remaining) == ([wrong.pk], [wrong.pk])


@pytest.mark.parametrize("status", [Question.Status.RETIRED, Question.Status.REJECTED])
def test_what_is_no_longer_published_drops_out_of_the_queue(learner, exam, status):
    kept, gone = make_questions(exam, 2)
    plan_day(learner=learner, exam=exam, now=NOW)
    Question.objects.filter(pk=gone.pk).update(status=status)
    today = queue(learner=learner, exam=exam, now=NOW)
    assert (today.remaining, today.new) == ([kept.pk], [kept.pk])


def test_a_suspended_card_drops_out_of_the_queue_and_of_later_plans(learner, exam):
    kept, gone = make_questions(exam, 2)
    plan_day(learner=learner, exam=exam, now=NOW)
    Card.objects.create(learner=learner, question=gone, suspended=True)
    for day in (NOW, NOW + DAY):
        assert queue(learner=learner, exam=exam, now=day).remaining == [kept.pk]


def test_a_question_retired_after_its_answer_still_counts_as_done(learner, exam):
    make_questions(exam, 2)
    plan = plan_day(learner=learner, exam=exam, now=NOW)
    answer(learner, plan.new[0])
    Question.objects.filter(pk=plan.new[0]).update(status=Question.Status.RETIRED)
    assert queue(learner=learner, exam=exam, now=NOW).done == 1


def test_questions_of_another_exam_or_not_published_are_not_asked(learner, exam):
    make_questions(make_exam(), 1)
    make_questions(exam, 1, status=Question.Status.REVIEW)
    assert queue(learner=learner, exam=exam, now=NOW).remaining == []


def test_two_questions_of_one_fact_are_met_on_different_days(learner, exam):
    first, second = make_questions(exam, 2, group="subsidy")
    [other] = make_questions(exam, 1)
    assert plan_day(learner=learner, exam=exam, now=NOW).new == [first.pk, other.pk]
    answer(learner, first)
    tomorrow = plan_day(learner=learner, exam=exam, now=NOW + DAY)
    assert second.pk in tomorrow.new


def test_new_questions_come_from_as_many_articles_as_there_are(learner, exam):
    one, two = make_article(), make_article()
    crowd = make_questions(exam, 12, article=one)
    few = make_questions(exam, 3, article=two)
    new = plan_day(learner=learner, exam=exam, now=NOW).new
    assert {question.pk for question in few} < set(new)
    assert len({question.pk for question in crowd} & set(new)) == 7


def test_one_question_in_two_exams_is_asked_once_a_day(learner):
    exams = [make_exam(), make_exam()]
    topics = [exam.papers.get().topics.get() for exam in exams]
    make_question(topics=topics)
    asked = [queue(learner=learner, exam=exam, now=NOW).remaining for exam in exams]
    assert [len(ids) for ids in asked] == [1, 0]


def test_what_was_tried_before_the_plan_is_not_asked_again_that_day(learner, exam):
    tried, other = make_questions(exam, 2)
    answer(learner, tried, right=False)
    assert plan_day(learner=learner, exam=exam, now=NOW).new == [other.pk]


def test_new_questions_are_spread_over_the_days_left(learner, exam):
    make_questions(exam, 60)
    enrol(learner=learner, exam=exam, own_date=TODAY + 14 * DAY, capacity=30)
    assert len(plan_day(learner=learner, exam=exam, now=NOW).new) == 15


def test_after_a_missed_month_the_least_known_come_first_and_the_rest_wait(learner, exam):
    questions = make_questions(exam, 9)
    for place, question in enumerate(questions):
        met(learner, question, days_ago=40, stability=20 - place)
    enrol(learner=learner, exam=exam, capacity=5)
    today = queue(learner=learner, exam=exam, now=NOW)
    assert today.reviews == [question.pk for question in reversed(questions)][:5]
    assert (today.new, today.postponed, today.overdue) == ([], 4, 5)


def test_what_falls_due_today_is_not_overdue(learner, exam):
    today, yesterday = make_questions(exam, 2)
    met(learner, today, days_ago=10, stability=10.0)
    met(learner, yesterday, days_ago=11, stability=10.0)
    queued = queue(learner=learner, exam=exam, now=NOW)
    assert (len(queued.remaining), queued.overdue) == (2, 1)


def test_after_the_exam_nothing_is_due_that_memory_does_not_ask_for(learner, exam):
    [question] = make_questions(exam, 1)
    met(learner, question, days_ago=10, stability=100.0)
    enrol(learner=learner, exam=exam, own_date=TODAY - 5 * DAY)
    assert queue(learner=learner, exam=exam, now=NOW).remaining == []
    assert {count for _, count in coming_days(learner=learner, exam=exam, now=NOW)} == {0}


def test_moving_the_exam_nearer_asks_for_more_and_rewrites_no_card(learner, exam):
    [question] = make_questions(exam, 1)
    card = met(learner, question, days_ago=8, stability=10.0)
    enrol(learner=learner, exam=exam, own_date=TODAY + 200 * DAY)
    far = next_due_day(card, Enrolment.objects.get(), TODAY.toordinal())
    enrol(learner=learner, exam=exam, own_date=TODAY + 2 * DAY)
    near = next_due_day(card, Enrolment.objects.get(), TODAY.toordinal())
    assert near == TODAY < far
    assert queue(learner=learner, exam=exam, now=NOW).reviews == [question.pk]
    unchanged = Card.objects.get()
    assert (unchanged.stability, unchanged.earliest_day) == (card.stability, card.earliest_day)


@pytest.mark.parametrize("left", [None, -30, -1, 0, 1, 2, 20, 400])
def test_every_exam_date_gives_a_day(learner, exam, left):
    questions = make_questions(exam, 4)
    met(learner, questions[0], days_ago=30, stability=3.0)
    enrol(learner=learner, exam=exam, own_date=None if left is None else TODAY + left * DAY)
    today = queue(learner=learner, exam=exam, now=NOW)
    assert today.reviews == [questions[0].pk]
    counted = coming_days(learner=learner, exam=exam, now=NOW)
    assert counted[0] == (TODAY, 1)


def test_a_constant_aim_asks_sooner_than_one_that_rises_later(learner, exam):
    [question] = make_questions(exam, 1)
    met(learner, question, days_ago=12, stability=10.0)
    enrolment = enrol(learner=learner, exam=exam, own_date=TODAY + 300 * DAY)
    assert queue(learner=learner, exam=exam, now=NOW).reviews == []
    Enrolment.objects.filter(pk=enrolment.pk).update(retention="constant")
    assert queue(learner=learner, exam=exam, now=NOW).reviews == [question.pk]


def test_a_card_not_yet_met_has_no_due_day(learner, exam):
    card = Card(learner=learner, question=make_questions(exam, 1)[0])
    assert next_due_day(card, Enrolment(), TODAY.toordinal()) is None


def test_the_coming_days_count_what_falls_due_on_each(learner, exam):
    late, soon, answered, far = make_questions(exam, 4)
    met(learner, late, days_ago=30, stability=5.0)
    met(learner, soon, days_ago=2, stability=5.0)
    met(learner, far, days_ago=0, stability=500.0)
    answer(learner, answered, right=False)
    days = coming_days(learner=learner, exam=exam, now=NOW)
    assert [day for day, _ in days] == [TODAY + place * DAY for place in range(7)]
    assert [count for _, count in days] == [1, 1, 0, 1, 0, 0, 0]


@pytest.mark.parametrize("left", [None, 9, 60])
def test_a_forecast_of_the_coming_days_comes_true(learner, exam, left):
    for stability, question in enumerate(make_questions(exam, 8), start=1):
        remembered(learner, question, days_ago=1, stability=5.0 * stability)
    enrol(learner=learner, exam=exam, own_date=left and TODAY + left * DAY)
    forecast = dict(coming_days(learner=learner, exam=exam, now=NOW))
    for day in range(7 if left is None else min(7, left - 8)):
        then = NOW + day * DAY
        plan = queue(learner=learner, exam=exam, now=then)
        due = coming_days(learner=learner, exam=exam, now=then)[0][1]
        assert due == sum(forecast[TODAY + past * DAY] for past in range(day + 1))
        assert len(plan.reviews) + plan.postponed == due


def remembered(learner, question, *, days_ago, stability):
    """``met``, with the earliest day that the memory gives."""
    card = met(learner, question, days_ago=days_ago, stability=stability)
    earliest = earliest_day(Memory(stability, 5.0), card.last_day)
    Card.objects.filter(pk=card.pk).update(earliest_day=earliest)


def test_the_last_looks_are_spread_over_the_days_before_the_exam(learner, exam):
    for question in make_questions(exam, 40):
        remembered(learner, question, days_ago=20, stability=20.0)
    enrol(learner=learner, exam=exam, own_date=TODAY + 5 * DAY)
    days = coming_days(learner=learner, exam=exam, now=NOW)
    assert [count for _, count in days] == [10, 9, 9, 8, 4, 0, 0]
    today = queue(learner=learner, exam=exam, now=NOW)
    assert (len(today.reviews), today.postponed, today.overdue) == (10, 0, 0)


def test_an_easy_day_asks_half_and_the_others_all(learner, exam):
    for question in make_questions(exam, 40):
        met(learner, question, days_ago=40, stability=3.0)
    enrol(learner=learner, exam=exam, capacity=21)
    LearnerSettings.objects.create(learner=learner, easy_days=[TODAY.weekday()])
    counts = [
        len(plan_day(learner=learner, exam=exam, now=NOW + day * DAY).reviews) for day in range(2)
    ]
    assert counts == [10, 21]


def test_an_easy_day_before_the_exam_counts_on_the_usual_days_that_follow(learner, exam):
    """What fades soonest is left to them; were they as easy, it had to be asked today."""
    strong, weak = make_questions(exam, 20), make_questions(exam, 10)
    for question in strong:
        remembered(learner, question, days_ago=60, stability=90.0)
    for question in weak:
        remembered(learner, question, days_ago=9, stability=4.0)
    enrol(learner=learner, exam=exam, own_date=TODAY + 3 * DAY, capacity=8)
    LearnerSettings.objects.create(learner=learner, easy_days=[TODAY.weekday()])
    reviews = plan_day(learner=learner, exam=exam, now=NOW).reviews
    assert len(reviews) == 4
    assert set(reviews) <= {question.pk for question in strong}


def test_the_eve_asks_for_what_gains_the_day_itself_for_little_and_the_next_as_without_a_date(
    learner, exam
):
    fades, keeps, [new] = *make_questions(exam, 2), make_questions(exam, 1)
    remembered(learner, fades, days_ago=5, stability=12.0)
    remembered(learner, keeps, days_ago=5, stability=900.0)
    enrol(learner=learner, exam=exam, own_date=TODAY + DAY)
    eve, day, after = (queue(learner=learner, exam=exam, now=NOW + n * DAY) for n in range(3))
    assert (eve.reviews, eve.new) == ([fades.pk], [new.pk])
    assert (day.reviews, day.new) == ([], [])
    assert (after.reviews, after.new) == ([], [new.pk])


def make_fact(condition, **fields):
    made = {"kind": "amount", "attribute": "一次性补助", "value": "2000元", **fields}
    key_digest = f"{condition}{made['attribute']}"
    return Fact.objects.create(condition=condition, key_digest=key_digest, **made)


def test_facts_that_differ_in_their_level_alone_are_met_on_different_days(learner, exam):
    junior, senior, other = make_questions(exam, 3)
    junior.facts.add(make_fact("取得初级"))
    senior.facts.add(make_fact("取得中级", value="3000元"))
    other.facts.add(make_fact("取得初级", attribute="岗位津贴"))
    Enrolment.objects.create(learner=learner, exam=exam, capacity=6)
    assert plan_day(learner=learner, exam=exam, now=NOW).new == [junior.pk, other.pk]


def test_facts_that_differ_in_their_level_alone_are_asked_together_once_known(learner, exam):
    junior, between, senior = make_questions(exam, 3)
    junior.facts.add(make_fact("取得初级"))
    senior.facts.add(make_fact("取得中级", value="3000元"))
    for question, stability in ((junior, 10.0), (between, 11.0), (senior, 30.0)):
        remembered(learner, question, days_ago=20, stability=stability)
    reviews = plan_day(learner=learner, exam=exam, now=NOW).reviews
    assert reviews == [junior.pk, senior.pk, between.pk]


def test_a_question_about_several_attributes_is_in_no_family(learner, exam):
    first, both = make_questions(exam, 2)
    first.facts.add(make_fact("取得初级"))
    both.facts.add(make_fact("取得中级"), make_fact("取得中级", attribute="岗位津贴"))
    make_questions(exam, 1)
    Enrolment.objects.create(learner=learner, exam=exam, capacity=6)
    assert plan_day(learner=learner, exam=exam, now=NOW).new == [first.pk, both.pk]


def test_studying_every_day_meets_every_question_once_and_never_exceeds_the_day(learner, exam):
    articles = [make_article() for _ in range(4)]
    questions = [
        make_question(exam=exam, article=articles[place % 4], group=f"fact-{place // 2}")
        for place in range(24)
    ]
    enrol(learner=learner, exam=exam, own_date=TODAY + 25 * DAY, capacity=9)
    introduced, groups = [], {question.pk: question.group for question in questions}
    for day in range(14):
        now = NOW + day * DAY
        today = queue(learner=learner, exam=exam, now=now)
        assert len(today.remaining) == len(set(today.remaining)) <= 9
        assert len({groups[one] for one in today.new}) == len(today.new)
        introduced += today.new
        for place, question in enumerate(today.remaining):
            answer(learner, question, at=now, right=(place + day) % 3 > 0)
        assert queue(learner=learner, exam=exam, now=now).remaining == []
    assert sorted(introduced) == sorted(groups)


def test_one_learners_answers_leave_anothers_queue_alone(learner, exam):
    [question] = make_questions(exam, 1)
    answer(learner, question)
    assert queue(learner=make_learner(), exam=exam, now=NOW).remaining == [question.pk]


@pytest.mark.parametrize("count", [2, 20])
def test_a_queue_takes_the_same_few_queries_however_long(
    learner, exam, count, django_assert_num_queries
):
    questions = make_questions(exam, count)
    for question in questions[::2]:
        met(learner, question, days_ago=30, stability=2.0)
    queue(learner=learner, exam=exam, now=NOW)
    with django_assert_num_queries(8):
        assert queue(learner=learner, exam=exam, now=NOW).remaining


@pytest.mark.parametrize("count", [2, 20])
def test_making_the_plan_takes_the_same_few_queries_however_long(
    learner, exam, count, django_assert_num_queries
):
    questions = make_questions(exam, count)
    for question in questions[::2]:
        met(learner, question, days_ago=30, stability=2.0)
    answer(learner, questions[-1])
    with django_assert_num_queries(13):
        assert plan_day(learner=learner, exam=exam, now=NOW).reviews


@pytest.mark.parametrize("count", [1, 15])
def test_the_coming_days_take_four_queries(learner, exam, count, django_assert_num_queries):
    for question in make_questions(exam, count):
        met(learner, question, days_ago=3, stability=2.0)
    coming_days(learner=learner, exam=exam, now=NOW)
    with django_assert_num_queries(4):
        assert len(coming_days(learner=learner, exam=exam, now=NOW)) == 7


def test_next_due_day_is_the_day_the_learner_is_told(learner, exam):
    [question] = make_questions(exam, 1)
    enrolment = enrol(learner=learner, exam=exam, own_date=TODAY + 60 * DAY)
    told = answer(learner, question).result["due_day"]
    due = next_due_day(Card.objects.get(), enrolment, TODAY.toordinal())
    assert told == due.isoformat()
    eve = NOW + (due - TODAY) - DAY
    assert queue(learner=learner, exam=exam, now=eve).reviews == []
    assert queue(learner=learner, exam=exam, now=eve + DAY).reviews == [question.pk]


def outdated(learner, exam):
    """A question on the new value of a fact that the learner has learned the old one of."""
    old, new = two_values()
    known, successor = make_questions(exam, 2)
    known.facts.add(old)
    answer(learner, known, at=NOW - DAY)
    overtake(old, new)
    [change] = corrections.open_changes(NOW)
    corrections.carry(change, learner, NOW)
    successor.facts.add(new)
    return successor


def test_a_new_value_of_what_the_learner_knew_is_introduced_before_all_else(learner, exam):
    others = make_questions(exam, 3)
    successor = outdated(learner, exam)
    planned = plan_day(learner=learner, exam=exam, now=NOW)
    assert planned.new == [successor.pk, *(one.pk for one in others)]


def test_a_new_value_is_asked_first_however_full_the_day(learner, exam):
    for question in make_questions(exam, 40):
        met(learner, question, days_ago=40, stability=3.0)
    make_questions(exam, 5)
    successor = outdated(learner, exam)
    enrol(learner=learner, exam=exam, capacity=30)
    today = queue(learner=learner, exam=exam, now=NOW)
    assert today.remaining[0] == successor.pk
    assert today.remaining == [successor.pk, *today.reviews]
    assert (len(today.reviews), today.new, today.postponed) == (29, [successor.pk], 11)
    answer(learner, successor)
    after = queue(learner=learner, exam=exam, now=NOW)
    assert (after.remaining, after.done) == (today.reviews, 1)


def refitted(learner, *, overdue=(), deferred=None):
    """Weights that were changed today: cards they keep due, and cards they hold back."""
    MemoryFit.objects.create(
        learner=learner,
        model="fsrs-6",
        version=1,
        weights=[],
        reviews=800,
        accepted=True,
        overdue=[card.pk for card in overdue],
        deferred={card.pk: day for card, day in (deferred or {}).items()},
        day=TODAY.toordinal(),
        made_at=NOW,
    )


def test_what_was_overdue_before_new_weights_is_still_asked(learner, exam):
    kept, other = make_questions(exam, 2)
    for question in (kept, other):
        met(learner, question, days_ago=5, stability=400.0)
    assert plan_day(learner=learner, exam=exam, now=NOW).reviews == []
    refitted(learner, overdue=[Card.objects.get(question=kept)])
    assert plan_day(learner=learner, exam=exam, now=NOW).reviews == [kept.pk]


def test_what_new_weights_would_bring_forward_waits_for_its_day(learner, exam):
    held, other = make_questions(exam, 2)
    for question in (held, other):
        met(learner, question, days_ago=40, stability=3.0)
    refitted(learner, deferred={Card.objects.get(question=held): TODAY.toordinal() + 2})
    asked = [
        plan_day(learner=learner, exam=exam, now=NOW + days * DAY).reviews for days in range(3)
    ]
    assert held.pk not in asked[0] + asked[1]
    assert other.pk in asked[0]
    assert held.pk in asked[2]


def test_the_coming_days_and_what_is_overdue_know_of_a_change_of_weights(learner, exam):
    """What it keeps due counts today, as overdue, and what it holds back on its day."""
    kept, held, *others = make_questions(exam, 5)
    remembered(learner, kept, days_ago=5, stability=400.0)
    remembered(learner, held, days_ago=40, stability=3.0)
    for question in others:
        remembered(learner, question, days_ago=40, stability=3.0)
    cards = {card.question_id: card for card in Card.objects.all()}
    comes = {cards[held.pk]: TODAY.toordinal() + 2}
    refitted(learner, overdue=[cards[kept.pk]], deferred=comes)
    days = coming_days(learner=learner, exam=exam, now=NOW)
    assert [count for _, count in days] == [4, 0, 1, 0, 0, 0, 0]
    today = queue(learner=learner, exam=exam, now=NOW)
    assert (len(today.reviews), today.overdue) == (4, 4)
    for question in (kept, *others):
        answer(learner, question)
    then = NOW + 2 * DAY
    assert coming_days(learner=learner, exam=exam, now=then)[0][1] >= 1
    later = queue(learner=learner, exam=exam, now=then)
    assert held.pk in later.reviews
    assert later.overdue == len(later.reviews) - 1
