"""One question at a time: ask, record, show the key with its evidence, go on."""

from __future__ import annotations

import uuid
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_GET, require_POST

from quizzes import planning, practice
from quizzes.models import Card, Enrolment, Question, QuestionVersion, Review
from quizzes.refusals import what_to_mend
from quizzes.web import rounds
from quizzes.web.arranging import SlotsField, asked_slots, judged_slots, left_over
from quizzes.web.learners import enrolled, learner_of
from quizzes.web.presenting import asked_options, judged_options, passages_of, verdict_of

TRUTHS = [
    ("true", pgettext_lazy("statement", "正确")),
    ("false", pgettext_lazy("statement", "错误")),
]


class AnswerForm(forms.Form):
    """What the study page sends; the page made ``client_uuid``, so a double press is one answer."""

    version = forms.IntegerField()
    client_uuid = forms.UUIDField()
    mode = forms.ChoiceField(choices=[("queue", ""), ("practice", "")])
    duration_ms = forms.IntegerField(required=False)  # kept within bounds where it is recorded
    guessed = forms.BooleanField(required=False)
    skipped = forms.BooleanField(required=False)
    choice = forms.TypedMultipleChoiceField(
        required=False, coerce=int, choices=[(place, place) for place in range(9)]
    )
    truth = forms.ChoiceField(required=False, choices=TRUTHS)
    text = forms.CharField(required=False, max_length=200)
    slot = SlotsField(required=False)

    def response(self) -> dict[str, Any] | None:
        """The response as ``record_answer`` takes it, or ``None`` while nothing was chosen."""
        given = self.cleaned_data
        if given["skipped"]:
            return {"chosen": [], "truth": None, "text": ""}
        if given["choice"]:
            return {"chosen": given["choice"]}
        if given["truth"]:
            return {"truth": given["truth"] == "true"}
        if any(place is not None for place in given["slot"]):
            return {"chosen": given["slot"]}
        return {"text": given["text"]} if given["text"].strip() else None


@require_GET
@enrolled
def queue(request: HttpRequest, enrolment: Enrolment) -> HttpResponse:
    """The next question of today's queue, or the end of it."""
    today = planning.queue(learner=enrolment.learner, exam=enrolment.exam, now=timezone.now())
    if not today.remaining:
        messages.success(request, _("今天的题做完了，明天见。"))
        return redirect("today")
    done, total = today.done, today.done + len(today.remaining)
    return _ask(request, today.remaining[0], mode="queue", done=done, total=total)


@require_GET
@login_required
def practice_round(request: HttpRequest) -> HttpResponse:
    """The next question of the round, or the page that follows it."""
    running = rounds.current(request)
    if running is None or not running.left:
        return redirect(running.then if running else "welcome")
    published = Question.objects.published().filter(pk=running.left[0]).exists()
    if not published:
        rounds.mark_answered(request, running.left[0])
        return redirect("round")
    return _ask(
        request, running.left[0], mode="practice", done=running.done, total=running.total,
        title=running.title,
    )  # fmt: skip


def _ask(
    request: HttpRequest,
    question_id: int,
    *,
    mode: str,
    done: int,
    total: int,
    title: str = "",
) -> HttpResponse:
    question = get_object_or_404(Question.objects.with_content(), pk=question_id)
    cards = Card.objects.for_learner(learner_of(request)).filter(question=question)
    context = {
        "question": question,
        "options": asked_options(question),
        "slots": asked_slots(question, request),
        "truths": TRUTHS,
        "client_uuid": uuid.uuid4(),
        "mode": mode,
        "done": done,
        "total": total,
        "place": done + 1,
        "round_title": title,
        "seen": cards.values_list("reps", flat=True).first(),
    }
    return render(request, "quizzes/question.html", context)


@require_POST
@login_required
def answer(request: HttpRequest) -> HttpResponse:
    asking = "round" if request.POST.get("mode") == Review.Mode.PRACTICE else "study"
    form = AnswerForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("这次提交不完整，请再答一次。"))
        return redirect(asking)
    given, response = form.cleaned_data, form.response()
    if response is None:
        messages.error(request, _("还没有作答：先选一个答案，或者点“不会”。"))
        return redirect(asking)
    try:
        review = practice.record_answer(
            learner=learner_of(request),
            client_uuid=given["client_uuid"],
            version_id=given["version"],
            response=response,
            answered_at=None,
            now=timezone.now(),
            duration_ms=given["duration_ms"],
            guessed=given["guessed"],
            mode=given["mode"],
        )
    except practice.AnswerRefused as refused:
        return _asked_again(request, form, asking, refused)
    if given["mode"] == Review.Mode.PRACTICE:
        rounds.mark_answered(request, review.question_id)
    return redirect("feedback", client_uuid=review.client_uuid)


def _asked_again(
    request: HttpRequest, form: AnswerForm, asking: str, refused: practice.AnswerRefused
) -> HttpResponse:
    """Say what to mend and keep what was put in its slots; else go on to the next question."""
    mend = what_to_mend(refused)
    messages.error(request, mend or _("这道题已经停用或有改动，换下一题。"))
    if not mend:
        return redirect(asking)
    places = ["" if place is None else place for place in form.cleaned_data["slot"]]
    kept = urlencode({"version": form.cleaned_data["version"], "slot": places}, doseq=True)
    return redirect(f"{reverse(asking)}?{kept}")


@require_GET
@login_required
def feedback(request: HttpRequest, client_uuid: uuid.UUID) -> HttpResponse:
    """The key, whose value each wrong option is, the evidence in its article, the next day."""
    mine = Review.objects.filter(learner=learner_of(request)).select_related("question")
    review = get_object_or_404(mine, kind=Review.Kind.ANSWER, client_uuid=client_uuid)
    if mine.filter(kind=Review.Kind.VOID, about=client_uuid).exists():
        messages.info(request, _("这次作答已经撤销。"))
        return redirect("round" if review.mode == Review.Mode.PRACTICE else "study")
    question = get_object_or_404(Question.objects.with_content(), pk=review.question_id)
    version = get_object_or_404(
        QuestionVersion.objects.select_related("question").prefetch_related(
            "choices", "evidence__article_version__item__source"
        ),
        pk=review.version_id,
    )
    running = rounds.current(request) if review.mode == Review.Mode.PRACTICE else None
    context = {
        "question": question,
        "version": version,
        "review": review,
        "options": judged_options(version, review),
        "slots": judged_slots(version, review),
        "left_over": left_over(version),
        "verdict": verdict_of(review),
        "passages": passages_of(version),
        "running": running,
        "next": "round" if running else "study",
        "script": practice.settings_of(learner_of(request)).script,
    }
    return render(request, "quizzes/feedback.html", context)


class UndoForm(forms.Form):
    about = forms.UUIDField()


@require_POST
@login_required
def undo(request: HttpRequest) -> HttpResponse:
    """Take the last answer back: the log keeps both lines, the memory forgets the first."""
    form = UndoForm(request.POST)
    void = _undone(request, form.cleaned_data["about"]) if form.is_valid() else None
    if void is None:
        messages.error(request, _("没有可撤销的作答。"))
        return redirect("study")
    messages.info(request, _("已撤销，这一题可以重答。"))
    if void.mode != Review.Mode.PRACTICE:
        return redirect("study")
    rounds.put_back(request, void.question_id)
    return redirect("round")


def _undone(request: HttpRequest, about: uuid.UUID) -> Review | None:
    """The void row; its own UUID follows from the answer's, so undoing twice is undoing once."""
    try:
        return practice.undo(
            learner=learner_of(request),
            client_uuid=uuid.uuid5(about, "undo"),
            about=about,
            now=timezone.now(),
        )
    except practice.AnswerRefused:
        return None
