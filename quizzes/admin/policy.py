"""A page that shows staff what exam policies do to load and recall, by simulation."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from quizzes import courses
from quizzes.memory.policy import SETTLING_DAYS
from quizzes.memory.simulation import OURS, Setup, compare
from quizzes.models import Enrolment

# Cards × days × replicates that a page simulates; it answers in about a second.
WORK = 200_000
MOST_REPLICATES = 10


class PolicyForm(forms.Form):
    questions = forms.IntegerField(
        label=gettext_lazy("题数"), min_value=10, max_value=1000, initial=600
    )
    days = forms.IntegerField(
        label=gettext_lazy("离考试天数"), min_value=SETTLING_DAYS + 1, max_value=120, initial=60
    )

    def setup(self) -> Setup:
        """What a valid form, or the one first shown, asks to simulate."""
        usual = {name: field.initial for name, field in self.fields.items()}
        given: dict[str, int] = self.cleaned_data if self.is_bound else usual
        work = given["questions"] * given["days"]
        return Setup(**given, replicates=min(MOST_REPLICATES, max(1, WORK // work)))


class PolicyPage(admin.ModelAdmin[Enrolment]):
    """For the admin of enrolments: one page more, for all staff."""

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.policy_view)
        return [path("policy/", view, name="quizzes_enrolment_policy"), *super().get_urls()]

    def policy_view(self, request: HttpRequest) -> HttpResponse:
        form = PolicyForm(request.GET or None)
        shown = _shown(form.setup()) if not form.is_bound or form.is_valid() else {}
        context = {
            **self.admin_site.each_context(request),
            "title": _("复习安排的效果"),
            "opts": self.opts,
            "form": form,
            **shown,
        }
        return TemplateResponse(request, "admin/quizzes/enrolment/policy.html", context)


def _shown(setup: Setup) -> dict[str, Any]:
    results = compare(setup)
    ours = next(one for one in results if one.policy == OURS)
    return {
        "chart": mark_safe(courses.chart(results, setup)),  # noqa: S308 - charts escapes all words
        "heads": courses.heads(),
        "rows": [courses.row(one) for one in results],
        "replicates": setup.replicates,
        "minutes": f"{ours.course.minutes:.0f}",
    }
