"""The way in: what this is, and ten questions without an account."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth import get_user_model, login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from news.models import NewsItem
from quizzes import planning
from quizzes.models import Exam, Question
from quizzes.web import rounds
from quizzes.web.learners import learner_of
from quizzes.web.throttles import too_many

TRY_COUNT = 10
MODEL_BACKEND = "django.contrib.auth.backends.ModelBackend"


@require_GET
def welcome(request: HttpRequest) -> HttpResponse:
    if request.user.is_authenticated and not request.user.is_guest:
        return redirect("today")
    context = {
        "questions": Question.objects.published().count(),
        "articles": NewsItem.objects.articles().count(),
        "latest": NewsItem.objects.listed()[:5],
        "try_count": TRY_COUNT,
    }
    return render(request, "quizzes/welcome.html", context)


@require_POST
def try_out(request: HttpRequest) -> HttpResponse:
    """Begin a round; a visitor becomes a learner, whose row sign-up completes later."""
    exam = Exam.objects.order_by("position", "id").first()
    if exam is None or not Question.objects.published().for_exam(exam).exists():
        messages.info(request, _("题目还在准备，请过一分钟再来。"))
        return redirect("welcome")
    if not request.user.is_authenticated:
        if refusal := too_many(request, "sign-up"):
            return refusal
        guest = get_user_model().objects.create_guest()
        login(request, guest, backend=MODEL_BACKEND)
    questions = planning.sample(learner=learner_of(request), exam=exam, count=TRY_COUNT)
    rounds.begin(request, title=_("试做"), questions=questions, then="tried")
    return redirect("round")


@require_GET
def tried(request: HttpRequest) -> HttpResponse:
    if not request.user.is_authenticated:
        return redirect("welcome")
    answers = learner_of(request).reviews.filter(kind="answer")
    context = {"answered": answers.count(), "right": answers.filter(correct=True).count()}
    return render(request, "quizzes/tried.html", context)
