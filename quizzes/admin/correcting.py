"""A key that learners were asked is not changed in passing: first it is shown whom that touches."""

from __future__ import annotations

from typing import Any, cast

from django.contrib import admin, messages
from django.contrib.auth.models import AbstractUser
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from quizzes import corrections
from quizzes.admin.revising import RevisionForm
from quizzes.models import Change, QuestionVersion

AS_CORRECTION, AS_ANOTHER = "_correct", "_another"


def asked_first(
    desk: admin.ModelAdmin[Any], request: HttpRequest, form: RevisionForm
) -> HttpResponse | None:
    """The page that asks whether the old key was wrong; ``None`` where that is told, or moot.

    The whole form goes along with the answer: nothing is kept on the server.
    """
    if {AS_CORRECTION, AS_ANOTHER} & request.POST.keys():
        return None
    preview = form.preview(by=cast(AbstractUser, request.user), now=timezone.now())
    if preview is None:
        return None
    fields = (pair for pair in request.POST.lists() if pair[0] != "csrfmiddlewaretoken")
    context = {
        **desk.admin_site.each_context(request),
        "title": _("答案要改：先看会影响谁"),
        "opts": desk.opts,
        "question": form.question,
        "preview": preview,
        "was": corrections.in_words(preview.was),
        "now": corrections.in_words(preview.now),
        "sent": [(name, value) for name, values in fields for value in values],
        "as_correction": AS_CORRECTION,
        "as_another": AS_ANOTHER,
    }
    return TemplateResponse(request, "admin/quizzes/question/correcting.html", context)


def say_who_is_told(
    desk: admin.ModelAdmin[Any], request: HttpRequest, version: QuestionVersion
) -> None:
    change = Change.objects.filter(corrected=version).first()
    if change is None:
        return
    count = corrections.touched(change).count()
    said = ngettext(
        "将逐个改判并告知 %(count)d 名考生，进度见“更正与更新”。",
        "将逐个改判并告知 %(count)d 名考生，进度见“更正与更新”。",
        count,
    )
    desk.message_user(request, said % {"count": count}, messages.INFO)
