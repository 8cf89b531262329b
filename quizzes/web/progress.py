"""What a learner knows so far."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from quizzes import progress as knowledge
from quizzes.models import Enrolment
from quizzes.web.learners import enrolled


@require_GET
@enrolled
def progress(request: HttpRequest, enrolment: Enrolment) -> HttpResponse:
    summary = knowledge.summary(learner=enrolment.learner, exam=enrolment.exam, now=timezone.now())
    context = {"here": "progress", "enrolment": enrolment, "progress": summary}
    return render(request, "quizzes/progress.html", context)
