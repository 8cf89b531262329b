"""What the workers did, to look at: each run, how far it came, what failed and in which range."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from news.admin.pages import ReadOnly
from quizzes.models import TaskRun
from quizzes.works import LABELS

# A run over a million rows has thousands of ranges; who looks wants those that did not end well.
PARTS_SHOWN = 100


class OfWork(admin.SimpleListFilter):
    """Works by their names in words."""

    title = gettext_lazy("工作")
    parameter_name = "work"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return list(LABELS.items())

    def queryset(
        self, request: HttpRequest, queryset: QuerySet[TaskRun]
    ) -> QuerySet[TaskRun] | None:
        return queryset.filter(task=self.value()) if self.value() else None


class HowItWent(admin.SimpleListFilter):
    title = gettext_lazy("结果")
    parameter_name = "went"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("open", gettext_lazy("未完成")), ("failed", gettext_lazy("有失败"))]

    def queryset(
        self, request: HttpRequest, queryset: QuerySet[TaskRun]
    ) -> QuerySet[TaskRun] | None:
        if self.value() == "open":
            return queryset.filter(finished_at__isnull=True)
        return queryset.filter(failed__gt=0) if self.value() == "failed" else None


@admin.register(TaskRun)
class TaskRunAdmin(ReadOnly, admin.ModelAdmin[TaskRun]):
    list_display = ["work", "occasion", "progress", "failed", "started_at", "finished_at"]
    list_filter = [OfWork, HowItWent, "started_at"]
    search_fields = ["occasion"]
    show_full_result_count = False
    fields = ["work", "occasion", "progress", "failed", "started_at", "finished_at"]
    fields += ["what_failed", "parts"]
    readonly_fields = ["work", "progress", "what_failed", "parts"]

    @admin.display(description=gettext_lazy("工作"), ordering="task")
    def work(self, run: TaskRun) -> str:
        return str(LABELS.get(run.task, run.task))

    @admin.display(description=gettext_lazy("进度"))
    def progress(self, run: TaskRun) -> str:
        return f"{run.done} / {run.total}"

    @admin.display(description=gettext_lazy("失败原因"))
    def what_failed(self, run: TaskRun) -> SafeString | str:
        if not run.failures:
            return _("没有失败")
        more = run.failed - len(run.failures)
        context = {"failures": run.failures, "more": more}
        return render_to_string("admin/quizzes/taskrun/failures.html", context)

    @admin.display(description=gettext_lazy("分段"))
    def parts(self, run: TaskRun) -> SafeString | str:
        """Those that are open, then those with failures, then the others, as far as they go."""
        parts = list(run.parts.order_by("pk"))
        if not parts:
            return _("没有分段")
        parts.sort(key=lambda part: (part.finished_at is not None, not part.failures, part.pk))
        context = {"parts": parts[:PARTS_SHOWN], "more": len(parts) - PARTS_SHOWN}
        return render_to_string("admin/quizzes/taskrun/parts.html", context)
