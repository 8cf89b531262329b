"""Who is studying, and for which exam: what every study page asks first."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from quizzes.cards import Learner
from quizzes.models import Enrolment

EXAM_KEY = "exam"

StudyView = Callable[[HttpRequest, Enrolment], HttpResponse]


def learner_of(request: HttpRequest) -> Learner:
    return request.user


def enrolment_of(request: HttpRequest) -> Enrolment | None:
    """The exam chosen in this session, or else the one chosen last."""
    enrolments = (
        Enrolment.objects.filter(learner=learner_of(request))
        .select_related("exam", "sitting", "learner")
        .order_by("-started_at", "-pk")
    )
    chosen = request.session.get(EXAM_KEY)
    found = list(enrolments)
    return next((one for one in found if one.exam_id == chosen), found[0] if found else None)


def enrolled(view: StudyView) -> Callable[..., HttpResponse]:
    """Send strangers to sign in, guests to sign up, and those without an exam to choose one."""

    @wraps(view)
    def guarded(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            query = urlencode({"next": request.get_full_path()})
            return redirect(f"{reverse('sign-in')}?{query}")
        if learner_of(request).is_guest:
            return redirect("sign-up")
        enrolment = enrolment_of(request)
        if enrolment is None:
            return redirect("exams")
        return view(request, enrolment, **kwargs)

    return guarded
