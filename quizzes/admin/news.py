"""The news desk as the instructors see it: what became of a document down to its questions.

The news app knows nothing of questions, so its pages are completed here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count, F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from news.admin.documents import DocumentAdmin
from news.admin.items import NewsItemAdmin
from news.models import ArticleVersion, Document, NewsItem
from quizzes import authoring, chain
from quizzes.models import Exam, Generation, ModelRun, Question
from quizzes.words import why_silent
from quizzes.yields import question_counts

admin.site.unregister([Document, NewsItem])

CLOSED = [Question.Status.REJECTED, Question.Status.RETIRED]


@dataclass(frozen=True, slots=True)
class Link:
    """One article of a document on its way to questions. ``waits`` while a step is still due."""

    version: ArticleVersion
    facts: int
    questions: int
    published: int
    review: int
    run: Generation | None
    waits: bool

    @property
    def silence(self) -> str:
        return why_silent(self.run.silence, self.run.rejects) if self.run else ""


def links_of(document: Document) -> list[Link]:
    """How far each article of a document has come, in a fixed number of queries."""
    versions = list(
        document.versions.select_related("item", "generation")
        .annotate(fact_count=Count("witnesses"))
        .defer("text", "original", "blocks", "repairs", "omissions", "damaged")
        .order_by("pk")
    )
    counts = question_counts(version.item_id for version in versions)
    examined = set(Exam.objects.values_list("industry", flat=True))
    return [
        _link(version, counts.get(version.item_id, {}), examined=examined) for version in versions
    ]


def _link(version: Any, counts: dict[str, int], *, examined: set[int]) -> Link:
    run = getattr(version, "generation", None)
    facts = ArticleVersion.Facts
    unasked = run is None and version.item.industry_id in examined
    return Link(
        version=version,
        facts=version.fact_count,
        questions=counts.get("questions", 0),
        published=counts.get("published", 0),
        review=counts.get("review", 0),
        run=run,
        waits=version.facts_state == facts.WAITING
        or (version.facts_state == facts.DONE and unasked),
    )


@admin.register(Document)
class ChainedDocumentAdmin(DocumentAdmin):
    change_form_template = "admin/news/document/change_form.html"
    actions = ["work_now"]
    buttons = ["work_now"]

    def get_urls(self) -> list[URLPattern]:
        steps = path(
            "<path:object_id>/steps/",
            self.admin_site.admin_view(self.steps_view),
            name="news_document_steps",
        )
        return [steps, *super().get_urls()]

    @admin.action(description=gettext_lazy("现在就处理"), permissions=["add"])
    def work_now(self, request: HttpRequest, queryset: QuerySet[Document]) -> None:
        """Work through the chosen documents; those received earlier are worked through first."""
        last = queryset.order_by("pk").last()
        if last is not None:
            chain.work_through(now=timezone.now(), until=last)
            self.message_user(request, _("处理完了。"), messages.SUCCESS)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        document = self.get_object(request, object_id)
        steps = {**steps_of(document), "subtitle": self.name(document)} if document else {}
        return super().change_view(request, object_id, form_url, {**steps, **(extra_context or {})})

    def steps_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """The steps alone: the page asks for them again while something waits."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        document = self.get_object(request, object_id)
        if document is None:
            raise Http404
        return render(request, "admin/news/document/steps.html", steps_of(document))


def steps_of(document: Document) -> dict[str, Any]:
    links = links_of(document)
    waiting = document.state == Document.State.RECEIVED or any(link.waits for link in links)
    return {"document": document, "links": links, "waiting": waiting}


@admin.register(NewsItem)
class QuestionedNewsItemAdmin(NewsItemAdmin):
    list_display = [*NewsItemAdmin.list_display, "questions"]
    actions = ["ask_now", *NewsItemAdmin.actions]
    buttons = ["ask_now", *NewsItemAdmin.buttons]
    change_form_template = "admin/news/newsitem/questioned.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet[NewsItem]:
        asked = Question.objects.filter(item=OuterRef("pk")).order_by().values("item")
        count = Subquery(asked.annotate(count=Count("pk")).values("count"))
        return super().get_queryset(request).annotate(question_count=Coalesce(count, 0))

    @admin.display(description=gettext_lazy("题目"), ordering="question_count")
    def questions(self, item: Any) -> SafeString:
        address = reverse("admin:quizzes_question_changelist")
        return format_html('<a href="{}?item={}">{}</a>', address, item.pk, item.question_count)

    @admin.action(description=gettext_lazy("现在出题"), permissions=["change"])
    def ask_now(self, request: HttpRequest, queryset: QuerySet[NewsItem]) -> None:
        for item in queryset.select_related("current").order_by("pk"):
            self.message_user(request, f"{item.title}{_('：')}{asked(item)}", messages.INFO)

    def set_taken_down(self, items: QuerySet[NewsItem], *, taken_down: bool) -> int:
        """What is taken down is asked no more; put back, its questions wait to be published."""
        ids = list(items.exclude(taken_down=taken_down).values_list("pk", flat=True))
        count = super().set_taken_down(items, taken_down=taken_down)
        if taken_down:
            for question in Question.objects.filter(item__in=ids).exclude(status__in=CLOSED):
                authoring.retire(question=question, by=None, now=timezone.now())
        return count

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        context = questions_context(object_id) if object_id.isdigit() else {}
        return super().change_view(
            request, object_id, form_url, {**context, **(extra_context or {})}
        )


def asked(item: NewsItem) -> str:
    """Ask about an item's current text and say what came of it."""
    version = item.current
    if version is None:
        return _("还没有正文。")
    if Generation.objects.filter(version=version, state=Generation.State.DONE).exists():
        return _("这一版正文已经出过题。")
    run = chain.ask(version, now=timezone.now())
    if run is None:
        return _("提取事实失败，未能出题。")
    if run.state == Generation.State.FAILED:
        return _("出题失败：%(problem)s") % {"problem": run.problem}
    if run.silence:
        return why_silent(run.silence, run.rejects)
    return ngettext("出了 %(count)d 道题。", "出了 %(count)d 道题。", run.asked) % {
        "count": run.asked
    }


def questions_context(item_id: str) -> dict[str, Any]:
    questions = Question.objects.filter(item=int(item_id), current__isnull=False)
    of_current = {"version__item": int(item_id), "version": F("version__item__current")}
    run = Generation.objects.filter(**of_current).first()
    return {
        "item_questions": questions.select_related("current").order_by("status", "pk"),
        "run": run,
        "silence": why_silent(run.silence, run.rejects) if run else "",
        "model_run": ModelRun.objects.filter(**of_current).first(),
    }
