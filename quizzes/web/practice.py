"""Practice outside the queue: an instructor's set, a topic, or what went wrong last."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from quizzes.models import Enrolment, Question, QuestionSet, Topic
from quizzes.web import rounds
from quizzes.web.learners import enrolled

ROUND = 20


class StartForm(forms.Form):
    set = forms.IntegerField(required=False)
    topic = forms.IntegerField(required=False)


@require_GET
@enrolled
def practice(request: HttpRequest, enrolment: Enrolment) -> HttpResponse:
    published = Q(questions__status=Question.Status.PUBLISHED)
    counted = Count("questions", filter=published)
    context = {
        "here": "practice",
        "enrolment": enrolment,
        "sets": QuestionSet.objects.published()
        .filter(exam=enrolment.exam)
        .annotate(size=counted)
        .order_by("-published_at"),
        "topics": Topic.objects.filter(paper__exam=enrolment.exam)
        .annotate(size=counted)
        .filter(size__gt=0)
        .select_related("paper")
        .order_by("paper__position", "position"),
    }
    return render(request, "quizzes/practice.html", context)


@require_POST
@enrolled
def start(request: HttpRequest, enrolment: Enrolment) -> HttpResponse:
    form = StartForm(request.POST)
    if not form.is_valid() or not any(form.cleaned_data.values()):
        return redirect("practice")
    title, questions = _chosen(enrolment, form)
    if not questions:
        messages.info(request, _("这里暂时没有题目。"))
        return redirect("practice")
    rounds.begin(request, title=title, questions=questions, then="practice")
    return redirect("round")


def _chosen(enrolment: Enrolment, form: StartForm) -> tuple[str, list[int]]:
    """A set is asked whole, in its order; a topic gives a round of those seen least."""
    published = Question.objects.published()
    if form.cleaned_data["set"]:
        sets = QuestionSet.objects.published().filter(exam=enrolment.exam)
        chosen = get_object_or_404(sets, pk=form.cleaned_data["set"])
        members = published.filter(sets=chosen).order_by("setmember__position", "setmember__id")
        return chosen.title, list(members.values_list("pk", flat=True))
    topic = get_object_or_404(Topic, pk=form.cleaned_data["topic"], paper__exam=enrolment.exam)
    seen = Count("cards", filter=Q(cards__learner=enrolment.learner))
    members = published.filter(topics=topic).annotate(seen=seen).order_by("seen", "id")
    return topic.name, list(members.values_list("pk", flat=True)[:ROUND])
