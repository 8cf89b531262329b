"""Documents: paste one, and see what became of it. The bytes received are kept and never edited."""

from __future__ import annotations

from typing import Any, cast

from django.contrib import admin, messages
from django.contrib.admin.helpers import AdminErrorList, AdminForm
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import PermissionDenied
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from news.admin.pages import WithButtons
from news.admin.pasting import PasteForm
from news.ingest import Receipt
from news.messages import explain
from news.models import ArticleVersion, Document

FIELDSETS = [
    (None, {"fields": ["text", "file", "address"]}),
    (
        gettext_lazy("已知的情况（都可不填）"),
        {"fields": ["title", "published", "source", "industry", "restated"]},
    ),
]


@admin.register(Document)
class DocumentAdmin(WithButtons):
    list_display = ["name", "state", "problem_said", "articles", "received_at"]
    list_filter = ["state", "industry", "source", "received_at"]
    search_fields = ["title", "address", "versions__title"]
    fields = [
        "title",
        "published",
        "source",
        "industry",
        "restated",
        "address",
        "state",
        "problem_said",
        "content_type",
        "encoding",
        "brought_by",
        "received_at",
        "read_at",
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Document]:
        """Without the bytes: a list of documents must not read megabytes of them."""
        documents: QuerySet[Document] = super().get_queryset(request).defer("body")
        titles = ArticleVersion.objects.filter(document=OuterRef("pk")).order_by("pk")
        return documents.annotate(
            article_count=Count("versions"), first_title=Subquery(titles.values("title")[:1])
        )

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.display(description=gettext_lazy("文档"))
    def name(self, document: Any) -> str:
        """What it was called when it came, else what its first article is called."""
        return document.title or document.first_title or str(document)

    @admin.display(description=gettext_lazy("收录人"))
    def brought_by(self, document: Document) -> str:
        return str(document.received_by or _("自动"))

    @admin.display(description=gettext_lazy("问题"), empty_value="")
    def problem_said(self, document: Document) -> str:
        return explain(document.problem) if document.problem else ""

    @admin.display(description=gettext_lazy("条数"), ordering="article_count")
    def articles(self, document: Any) -> int:
        count: int = document.article_count
        return count

    def get_urls(self) -> list[URLPattern]:
        received = path(
            "<path:object_id>/received/",
            self.admin_site.admin_view(self.received_view),
            name="news_document_received",
        )
        return [received, *super().get_urls()]

    def received_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """The bytes as they arrived, as a download: they may be a hostile page."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        document = self.get_object(request, object_id)
        if document is None:
            return HttpResponseRedirect(reverse("admin:news_document_changelist"))
        name = f"document-{document.pk}.bin"
        return HttpResponse(
            bytes(document.body),
            content_type="application/octet-stream",
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Django's own view would hold a transaction open while a slow address answers."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = PasteForm(
            request.POST if request.method == "POST" else None,
            request.FILES if request.method == "POST" else None,
            received_by=cast(AbstractBaseUser, request.user),
            now=timezone.now(),
        )
        if form.is_valid():
            return self._received(request, form.receipts)
        # The helpers are typed for model forms and work with any.
        shown = AdminForm(cast(Any, form), FIELDSETS, {}, model_admin=self)
        context = {
            **self.admin_site.each_context(request),
            "title": _("收一条新闻"),
            "adminform": shown,
            "errors": AdminErrorList(cast(Any, form), []),
            "media": self.media + shown.media,
            "inline_admin_formsets": [],
            "is_popup": False,
            "original": None,
            "show_save_and_add_another": False,
            "show_save_and_continue": False,
            **(extra_context or {}),
        }
        return self.render_change_form(request, context, add=True, form_url=form_url)

    def _received(self, request: HttpRequest, receipts: list[Receipt]) -> HttpResponse:
        new = [document for document, is_new in receipts if is_new]
        for document in new:
            self.log_addition(request, document, [{"added": {}}])
        if new:
            count = len(new)
            said = ngettext("收到 %(count)d 份文档。", "收到 %(count)d 份文档。", count)
            self.message_user(request, said % {"count": count}, messages.SUCCESS)
        else:
            self.message_user(request, _("已收过，没有变化。"), messages.INFO)
        if len(receipts) == 1:
            return HttpResponseRedirect(self.address_of(receipts[0][0]))
        return HttpResponseRedirect(reverse("admin:news_document_changelist"))
