"""What a learner knows so far, and what that comes to on the day of the exam."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from quizzes import forecasting
from quizzes import progress as knowledge
from quizzes.memory.forecast import CONFIDENCE, LARGEST_CAPACITY, Marks
from quizzes.models import Enrolment
from quizzes.web.learners import enrolled


@dataclass(frozen=True, slots=True)
class Scale:
    """A paper's marks on a line, in the units of its view box (420 × 46), 0 to 400 for all marks.

    ``label_x``: where the pass mark is written, so that it stays inside. ``covered`` of the paper's
    ``topics`` have questions.
    """

    name: str
    marks: Marks
    pass_marks: float
    covered: int
    topics: int

    @property
    def start(self) -> float:
        return self._x(self.marks.low)

    @property
    def width(self) -> float:
        return max(2.0, round(self._x(self.marks.high) - self.start, 1))

    @property
    def middle(self) -> float:
        return self._x(self.marks.expected)

    @property
    def pass_x(self) -> float:
        return self._x(self.pass_marks)

    @property
    def label_x(self) -> float:
        return min(370.0, max(50.0, self.pass_x))

    def _x(self, marks: float) -> float:
        return round(10 + 400 * marks / self.marks.total, 1)


@require_GET
@enrolled
def progress(request: HttpRequest, enrolment: Enrolment) -> HttpResponse:
    now, learner, exam = timezone.now(), enrolment.learner, enrolment.exam
    outlook = forecasting.outlook(learner=learner, exam=exam, now=now)
    context = {
        "here": "progress",
        "enrolment": enrolment,
        "progress": knowledge.summary(learner=learner, exam=exam, now=now),
        "outlook": outlook,
        "state": outlook.state.value,
        "scales": list(scales(outlook)),
        "not_forecast": [one.name for one in outlook.subjects if one.forecast is None],
        "left_out": named(outlook),
        "confidence": round(100 * CONFIDENCE),
        "enough": forecasting.ENOUGH_ANSWERS,
        "minutes": forecasting.MORE_MINUTES,
        "largest": LARGEST_CAPACITY,
    }
    return render(request, "quizzes/progress.html", context)


def scales(outlook: forecasting.Outlook) -> Iterator[Scale]:
    """Yield the papers whose marks are forecast."""
    for subject in outlook.subjects:
        if (found := subject.forecast) is not None:
            yield Scale(subject.name, found.marks, subject.pass_marks, found.covered, found.topics)


def named(outlook: forecasting.Outlook) -> list[tuple[str, int, float]]:
    """Return (topic's name, questions, marks) of what to leave out; no name: not examined."""
    parts = outlook.marks.leave_out if outlook.marks else ()
    return [
        (outlook.topic_names.get(one.topic or 0, ""), one.questions, one.marks) for one in parts
    ]
