"""Questions out to a table and corrections back in: the desk's two doors to the exchange room."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import Any, cast

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import AbstractUser
from django.core import signing
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from quizzes.exchange import FORMATS, format_of
from quizzes.exchange.columns import table_of
from quizzes.exchange.corrections import Correction, Plan, RowsRefused, apply, plan
from quizzes.exchange.table import Line, read_table
from quizzes.models import Question

SALT = "quizzes.admin.exchange"


class TableForm(forms.Form):
    """Reads the file while it validates, so that what cannot be read is an error of the form."""

    file = forms.FileField(
        label=gettext_lazy("文件"),
        help_text=gettext_lazy(
            "在导出的表上修改后存成原来的格式；建议用 XLSX，CSV 里的分数、日期会被表格软件改写。"
        ),
        widget=forms.FileInput(attrs={"accept": ",".join(f".{one}" for one in FORMATS)}),
    )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if "file" in given:
            try:
                given["lines"] = read_table(given["file"].name, given["file"].read())
            except ValidationError as problem:
                self.add_error("file", problem)
        return given


class Exchanged(admin.ModelAdmin[Question]):
    """Actions that export the chosen questions, and a page that imports corrections."""

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.import_view)
        return [path("import/", view, name="quizzes_question_import"), *super().get_urls()]

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        actions: dict[str, Any] = super().get_actions(request)
        if actions and self.has_change_permission(request):
            for extension in FORMATS:
                name, run = f"export_{extension}", partial(export, extension=extension)
                label = _("导出为 %(format)s") % {"format": extension.upper()}
                actions[name] = (run, name, label)
        return actions

    def import_view(self, request: HttpRequest) -> HttpResponse:
        """First a file, then what it would change, then that; see ``quizzes.exchange``."""
        if not self.has_change_permission(request):
            raise PermissionDenied
        if "corrections" in request.POST:
            return self._apply(request, timezone.now())
        sent = request.method == "POST"
        form = TableForm(request.POST, request.FILES) if sent else TableForm()
        if form.is_valid():
            planned = plan(form.cleaned_data["lines"])
            return self._import_page(request, TableForm(), planned)
        return self._import_page(request, form, None)

    def _apply(self, request: HttpRequest, now: datetime) -> HttpResponse:
        try:
            lines = unsealed(request.POST["corrections"])
            done = apply(lines, by=cast(AbstractUser, request.user), now=now)
        except RowsRefused as refused:
            return self._import_page(request, TableForm(), Plan(problems=refused.problems))
        except signing.BadSignature:
            self.message_user(request, _("这一页已失效，请重新选择文件。"), messages.ERROR)
            return HttpResponseRedirect(request.path)
        for one in done:
            changed = [change.column for change in one.changes]
            self.log_change(request, one.question, [{"changed": {"fields": changed}}])
        said = ngettext("修订了 %(count)d 道题。", "修订了 %(count)d 道题。", len(done))
        self.message_user(request, said % {"count": len(done)}, messages.SUCCESS)
        return HttpResponseRedirect(reverse("admin:quizzes_question_changelist"))

    def _import_page(
        self, request: HttpRequest, form: TableForm, made: Plan | None
    ) -> HttpResponse:
        ready = made is not None and made.corrections and not made.problems
        context = {
            **self.admin_site.each_context(request),
            "title": _("导入修订"),
            "opts": self.opts,
            "form": form,
            "plan": made,
            "sealed": sealed(made.corrections) if made and ready else "",
        }
        return TemplateResponse(request, "admin/quizzes/question/import.html", context)


def export(
    desk: Exchanged, request: HttpRequest, questions: QuerySet[Question], *, extension: str
) -> HttpResponse:
    """The chosen questions as a file, in the order of the list."""
    table, form = table_of(cast(Any, questions).with_content()), format_of(extension)
    name = f"questions-{timezone.localdate():%Y%m%d}.{extension}"
    return HttpResponse(
        form.write(table),
        content_type=form.CONTENT_TYPE,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def sealed(corrections: list[Correction]) -> str:
    """The rows to apply, for the page that asks for confirmation: nothing is kept on the server."""
    rows = [(one.line.number, one.line.cells) for one in corrections]
    return signing.dumps(rows, salt=SALT, compress=True)


def unsealed(given: str) -> list[Line]:
    """Raises ``signing.BadSignature``, also for a page that is a day old."""
    rows = signing.loads(given, salt=SALT, max_age=86_400)
    return [Line(number, cells) for number, cells in rows]
