"""What a learner may expect of the day of the exam, and the row that keeps it for each day."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime
from enum import Enum
from statistics import median
from typing import Any

from django.db.models import Count, Q

from quizzes.cards import (
    Learner,
    counted_answers,
    day_in,
    enrolment_of,
    exam_day_of,
    settings_of,
    weights_in,
)
from quizzes.examined import bank_of, cutoff_of, is_marked, plan_of
from quizzes.memory import forecast as memory
from quizzes.memory.ahead import Way, memories_of
from quizzes.memory.policy import POLICIES
from quizzes.models import Enrolment, Exam, Forecast, LearnerSettings, Paper, Question, Review
from quizzes.planning import SECONDS_A_QUESTION
from quizzes.progress import chances_in

MORE_MINUTES = 10

# Below so many answers a forecast is hardly about this learner, and says so.
ENOUGH_ANSWERS = 20

# The pace is that of the last answers, and of no fewer than this.
_LATEST, _FEWEST = 200, 10


class State(Enum):
    """Whether there is a day to forecast, and a paper with a rule to forecast it by."""

    READY = "ready"
    UNDATED = "undated"
    PAST = "past"
    UNMARKED = "unmarked"


@dataclass(frozen=True, slots=True)
class Subject:
    """A paper by name, with the marks that pass it, and its forecast.

    ``forecast`` ``None``: its marks are not forecast, for it is written or its rule not public.
    """

    paper: int
    code: str
    name: str
    pass_marks: float
    forecast: memory.PaperForecast | None


@dataclass(frozen=True, slots=True)
class Outlook:
    """What can be said of a learner's exam today.

    - ``marks``: only when ``state`` is ready. What follows is known without a date as well.
    - ``answered``: answers given, undone ones not counted; ``enough`` for a forecast of one's own.
    - ``known``: how many of the bank's ``total`` questions come to mind tomorrow, by expectation,
      lucky guesses taken off; ``met`` of them are met.
    - ``covered`` of ``topics``: those of the marked papers with questions that the sitting may ask.
    - ``beyond``: questions left out, being beyond ``cutoff`` (``None``: not known, none left out).
    """

    state: State
    exam_date: date | None
    days_left: int | None
    answered: int
    met: int
    total: int
    known: float
    covered: int
    topics: int
    cutoff: date | None
    beyond: int
    marks: memory.Forecast | None
    subjects: tuple[Subject, ...]
    topic_names: dict[int, str]

    @property
    def enough(self) -> bool:
        return self.answered >= ENOUGH_ANSWERS


def outlook(*, learner: Learner, exam: Exam, now: datetime) -> Outlook:
    """Return what can be said of the learner's exam, in a fixed number of queries."""
    settings, enrolment = settings_of(learner), enrolment_of(learner, exam)
    today, exam_day = day_in(settings, now), exam_day_of(enrolment)
    answered, done = _counts(learner, exam, today)
    way = _way(enrolment, settings, today, done)
    papers = list(Paper.objects.filter(exam=exam).prefetch_related("topics"))
    marked = [plan_of(paper) for paper in papers if is_marked(paper)]
    bank = bank_of(learner, exam, cutoff_of(enrolment), chances_in(papers))
    state, extra = _state(exam_day, today, marked), round(MORE_MINUTES * 60 / _pace(learner))
    marks = memory.forecast(bank, marked, way, extra) if state is State.READY else None
    syllabus = [topic for paper in marked for topic in paper.topics]
    return Outlook(
        state=state,
        exam_date=enrolment.exam_date,
        days_left=exam_day - today if exam_day is not None else None,
        answered=answered,
        met=sum(one.state.memory is not None for one in bank),
        total=len(bank),
        known=_known_tomorrow(bank, way),
        covered=len(memory.covered_topics(bank, syllabus)),
        topics=len(syllabus),
        cutoff=cutoff_of(enrolment),
        beyond=sum(not one.examined for one in bank),
        marks=marks,
        subjects=_subjects(papers, marks),
        topic_names={topic.pk: topic.name for paper in papers for topic in paper.topics.all()},
    )


def store(*, learner: Learner, exam: Exam, now: datetime) -> Forecast | None:
    """Keep the forecast of the learner's day; again on that day it is brought up to date.

    Returns ``None``, and writes nothing, where there are no marks to forecast (no date, an exam
    that is past, no paper with a public rule).
    """
    found = outlook(learner=learner, exam=exam, now=now)
    if found.marks is None:
        return None
    planned = found.marks.planned
    values = {
        "expected": planned.expected,
        "low": planned.low,
        "high": planned.high,
        "total": planned.total,
        "detail": as_data(found),
        "made_at": now,
    }
    row, _ = Forecast.objects.update_or_create(
        learner=learner, exam=exam, day=day_in(settings_of(learner), now), defaults=values
    )
    return row


def as_data(found: Outlook) -> dict[str, Any]:
    """Return an outlook as JSON has it: numbers, texts, ISO dates, names of states and topics."""
    marks = found.marks
    return {
        "state": found.state.value,
        "exam_date": found.exam_date.isoformat() if found.exam_date else None,
        "days_left": found.days_left,
        "answered": found.answered,
        "enough": found.enough,
        "met": found.met,
        "total": found.total,
        "known": found.known,
        "covered": found.covered,
        "topics": found.topics,
        "cutoff": found.cutoff.isoformat() if found.cutoff else None,
        "beyond_cutoff": found.beyond,
        "confidence": memory.CONFIDENCE,
        "planned": asdict(marks.planned) if marks else None,
        "stopped": asdict(marks.stopped) if marks else None,
        "longer": asdict(marks.longer) | {"minutes": MORE_MINUTES} if marks else None,
        "guessing": marks.floor if marks else None,
        "papers": [_subject_as_data(one) for one in found.subjects],
        "plan": _plan_as_data(marks, found.topic_names) if marks else None,
    }


def _way(enrolment: Enrolment, settings: LearnerSettings, today: int, done: int) -> Way:
    exam_day = exam_day_of(enrolment)
    return Way(
        today=today,
        exam_day=today if exam_day is None else exam_day,
        capacity=enrolment.capacity,
        done=done,
        policy=POLICIES[enrolment.retention],
        weights=weights_in(settings),
    )


def _state(exam_day: int | None, today: int, marked: list[memory.PaperPlan]) -> State:
    if exam_day is not None and exam_day < today:
        return State.PAST
    if not marked:
        return State.UNMARKED
    return State.UNDATED if exam_day is None else State.READY


def _counts(learner: Learner, exam: Exam, today: int) -> tuple[int, int]:
    """Return how many answers the learner gave to the exam's questions, and how many today."""
    asked = Question.objects.for_exam(exam).values("pk")
    counts = (
        counted_answers(learner)
        .filter(question__in=asked)
        .aggregate(
            answered=Count("client_uuid"),
            done=Count("question", filter=Q(local_day=today), distinct=True),
        )
    )
    return counts["answered"], counts["done"]


def _pace(learner: Learner) -> float:
    """Return the median seconds an answer takes, at least one."""
    timed = Review.objects.filter(
        learner=learner, kind=Review.Kind.ANSWER, duration_ms__isnull=False
    )
    latest = timed.order_by("-local_day", "-answered_at").values_list("duration_ms", flat=True)[
        :_LATEST
    ]
    times = [took for took in latest if took]
    if len(times) < _FEWEST:
        return SECONDS_A_QUESTION
    return max(1.0, median(times) / 1000)


def _known_tomorrow(bank: list[memory.BankQuestion], way: Way) -> float:
    tomorrow = Way(way.today, way.today + 1, way.capacity, weights=way.weights)
    memories = memories_of([one.state for one in bank])
    return float(memory.known(memories, bank, tomorrow, 0.0).sum())


def _subjects(papers: list[Paper], marks: memory.Forecast | None) -> tuple[Subject, ...]:
    forecasts = {one.paper: one for one in marks.papers} if marks else {}
    return tuple(
        Subject(
            paper=paper.pk,
            code=paper.code,
            name=paper.name,
            pass_marks=paper.total * paper.pass_share,
            forecast=forecasts.get(paper.pk),
        )
        for paper in papers
    )


def _subject_as_data(subject: Subject) -> dict[str, Any]:
    found = subject.forecast
    return {
        "code": subject.code,
        "name": subject.name,
        "pass_marks": subject.pass_marks,
        "marks": asdict(found.marks) if found else None,
        "covered": found.covered if found else None,
        "topics": found.topics if found else None,
    }


def _plan_as_data(marks: memory.Forecast, names: dict[int, str]) -> dict[str, Any]:
    return {
        "capacity": marks.capacity,
        "met": marks.met,
        "will_meet": marks.will_meet,
        "total": marks.total,
        "feasible": marks.will_meet == marks.total,
        "needed_capacity": marks.needed,
        "leave_out": [
            {
                "topic": one.topic,
                "name": names[one.topic] if one.topic is not None else "",
                "questions": one.questions,
                "marks": one.marks,
            }
            for one in marks.leave_out
        ],
    }
