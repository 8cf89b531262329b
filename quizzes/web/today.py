"""The page a candidate opens each morning."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from news.models import NewsItem
from quizzes import planning, progress
from quizzes.forecasting import ENOUGH_ANSWERS
from quizzes.models import Enrolment, QuestionSet
from quizzes.web.learners import enrolled
from quizzes.web.notices import told


@dataclass(frozen=True, slots=True)
class Bar:
    """One day of the chart, in the units of its view box (420 × 110)."""

    day: date
    count: int
    x: int
    y: float
    height: float

    @property
    def middle(self) -> int:
        return self.x + 18

    @property
    def label_y(self) -> float:
        return self.y - 6


def bars(days: list[tuple[date, int]]) -> list[Bar]:
    """Scale the days' counts to bars of at most 62 units, standing on y = 90."""
    most = max((count for _, count in days), default=0) or 1
    heights = [round(62 * count / most, 1) for _, count in days]
    return [
        Bar(day, count, 10 + 60 * place, 90 - height, height)
        for place, ((day, count), height) in enumerate(zip(days, heights, strict=True))
    ]


@require_GET
@enrolled
def today(request: HttpRequest, enrolment: Enrolment) -> HttpResponse:
    now, learner, exam = timezone.now(), enrolment.learner, enrolment.exam
    queue = planning.queue(learner=learner, exam=exam, now=now)
    left = len(queue.remaining)
    days_left = (enrolment.exam_date - queue.day).days if enrolment.exam_date else None
    context = {
        "here": "today",
        "enrolment": enrolment,
        "days_left": days_left,
        "told": told(learner),
        "queue": queue,
        "left": left,
        "minutes": planning.minutes_for(left),
        "enough": ENOUGH_ANSWERS,
        "bars": bars(planning.coming_days(learner=learner, exam=exam, now=now)),
        "progress": progress.summary(learner=learner, exam=exam, now=now),
        "sets": QuestionSet.objects.published().filter(exam=exam).order_by("-published_at")[:3],
        "latest": NewsItem.objects.listed()[:4],
    }
    return render(request, "quizzes/today.html", context)
