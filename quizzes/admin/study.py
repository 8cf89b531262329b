"""What learners did and remember: to look at when somebody asks for help, never to edit."""

from __future__ import annotations

from datetime import date

from django.contrib import admin
from django.utils.translation import gettext_lazy

from news.admin.pages import ReadOnly
from quizzes.admin.policy import PolicyPage
from quizzes.memory.days import date_of
from quizzes.models import Card, DayPlan, Enrolment


@admin.register(Enrolment)
class EnrolmentAdmin(ReadOnly, PolicyPage):
    list_display = ["learner", "exam", "sitting", "own_date", "capacity", "started_at"]
    list_filter = ["exam", "started_at"]
    list_select_related = ["learner", "exam", "sitting__exam"]
    search_fields = ["learner__username"]


@admin.register(Card)
class CardAdmin(ReadOnly, admin.ModelAdmin[Card]):
    list_display = ["learner", "stem", "reps", "lapses", "last_answered_at", "suspended"]
    list_filter = ["suspended"]
    list_select_related = ["learner", "question__current"]
    search_fields = ["learner__username"]
    show_full_result_count = False

    @admin.display(description=gettext_lazy("题干"))
    def stem(self, card: Card) -> str:
        return str(card.question)


@admin.register(DayPlan)
class DayPlanAdmin(ReadOnly, admin.ModelAdmin[DayPlan]):
    list_display = ["learner", "exam", "date", "made_at"]
    list_filter = ["exam", "made_at"]
    list_select_related = ["learner", "exam"]
    search_fields = ["learner__username"]
    show_full_result_count = False

    @admin.display(description=gettext_lazy("日期"), ordering="day")
    def date(self, plan: DayPlan) -> date:
        return date_of(plan.day)
