"""The bytes received, and the articles in them.

Each step of the chain is a state in a row: a ``Document`` waits to be read, an
``ArticleVersion`` waits for its facts. A message in a queue only hurries what these rows say.
"""

from __future__ import annotations

import hashlib

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from simple_history.models import HistoricalRecords

from news.models.origins import Industry, Region, Source


class DocumentQuerySet(models.QuerySet["Document"]):
    def waiting(self) -> DocumentQuerySet:
        return self.filter(state=Document.State.RECEIVED)


class Document(models.Model):
    """The bytes as they arrived. One row a distinct input: the same bytes again find this one."""

    class State(models.TextChoices):
        RECEIVED = "received", _("待读取")
        READ = "read", _("已读取")
        REFUSED = "refused", _("无法读取")

    digest = models.CharField(max_length=64, unique=True, editable=False)
    body = models.BinaryField(editable=False)
    content_type = models.CharField(_("类型"), max_length=120, blank=True)
    address = models.URLField(_("地址"), max_length=1000, blank=True)
    title = models.CharField(_("标题"), max_length=300, blank=True)
    published = models.DateField(_("发布日期"), null=True, blank=True)
    source = models.ForeignKey(
        Source, models.PROTECT, null=True, blank=True, verbose_name=_("来源")
    )
    industry = models.ForeignKey(
        Industry, models.PROTECT, null=True, blank=True, verbose_name=_("行业")
    )
    restated = models.BooleanField(
        _("自己转述"),
        default=False,
        help_text=_("文字是我们自己写的，只是转述来源公布的事实；这样的正文可以全文展示。"),
    )
    received_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, editable=False
    )
    encoding = models.CharField(_("编码"), max_length=20, blank=True, editable=False)
    state = models.CharField(
        _("状态"), max_length=10, choices=State, default=State.RECEIVED, editable=False
    )
    problem = models.CharField(_("问题"), max_length=30, blank=True, editable=False)
    received_at = models.DateTimeField(_("收到时间"), default=timezone.now, editable=False)
    read_at = models.DateTimeField(_("读取时间"), null=True, editable=False)

    objects = DocumentQuerySet.as_manager()

    class Meta:
        verbose_name = _("收到的文档")
        verbose_name_plural = pgettext_lazy("plural", "收到的文档")
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["id"], condition=Q(state="received"), name="document_waiting"),
        ]

    def __str__(self) -> str:
        return self.title or self.address or self.digest[:12]

    @staticmethod
    def digest_of(body: bytes) -> str:
        return hashlib.sha256(body).hexdigest()


LONGEST_LEAD = 200


class NewsItemQuerySet(models.QuerySet["NewsItem"]):
    def listed(self) -> NewsItemQuerySet:
        """What a list of news shows, newest first, undated last."""
        return (
            self.filter(taken_down=False)
            .select_related("source", "region", "current")
            .order_by(models.F("published").desc(nulls_last=True), "-id")
        )

    def articles(self) -> NewsItemQuerySet:
        return self.filter(kind=NewsItem.Kind.ARTICLE)


class NewsItem(models.Model):
    """One news item: an article, or a dated headline that stood in a list."""

    class Kind(models.TextChoices):
        ARTICLE = "article", _("文章")
        HEADLINE = "headline", _("标题条目")

    fingerprint = models.CharField(max_length=64, unique=True, editable=False)
    kind = models.CharField(_("类别"), max_length=10, choices=Kind, default=Kind.ARTICLE)
    title = models.CharField(_("标题"), max_length=300)
    published = models.DateField(
        _("发布日期"), null=True, blank=True, help_text=_("原文没有日期就留空，不要猜。")
    )
    source = models.ForeignKey(
        Source, models.PROTECT, null=True, blank=True, verbose_name=_("来源")
    )
    industry = models.ForeignKey(Industry, models.PROTECT, verbose_name=_("行业"))
    region = models.ForeignKey(
        Region, models.PROTECT, null=True, blank=True, verbose_name=_("地区")
    )
    address = models.URLField(_("原文地址"), max_length=1000, blank=True)
    author = models.CharField(_("作者"), max_length=120, blank=True)
    language = models.CharField(_("语言"), max_length=10, default="zh-Hans")
    current = models.ForeignKey(
        "ArticleVersion", models.PROTECT, null=True, editable=False, related_name="+"
    )
    taken_down = models.BooleanField(_("已下架"), default=False)
    created_at = models.DateTimeField(_("入库时间"), default=timezone.now, editable=False)

    history = HistoricalRecords(excluded_fields=["current"])
    objects = NewsItemQuerySet.as_manager()

    class Meta:
        verbose_name = _("新闻")
        verbose_name_plural = pgettext_lazy("plural", "新闻")
        indexes = [models.Index(fields=["-published", "-id"], name="news_newest")]

    def __str__(self) -> str:
        return self.title

    @property
    def may_be_whole(self) -> bool:
        """Whether the text may be shown whole: our own words always, others' by their terms."""
        ours = self.current is not None and self.current.restated
        return ours or self.source is None or self.source.shown == Source.Shown.WHOLE

    @property
    def shown_length(self) -> int:
        """How many code points of the text may be shown: all, or the lead."""
        if self.current is None:
            return 0
        length = len(self.current.text)
        return length if self.may_be_whole else min(length, LONGEST_LEAD, *self._block_ends())

    def _block_ends(self) -> list[int]:
        blocks = self.current.blocks if self.current else []
        ends: list[int] = [one["span"][1] for one in blocks if one["kind"] != "title"]
        return ends[:1]


class ArticleVersionQuerySet(models.QuerySet["ArticleVersion"]):
    def waiting_for_facts(self) -> ArticleVersionQuerySet:
        return self.filter(facts_state=ArticleVersion.Facts.WAITING)

    def with_facts(self) -> ArticleVersionQuerySet:
        return self.filter(facts_state=ArticleVersion.Facts.DONE)


class ArticleVersion(models.Model):
    """The clean text of an item as read once. Spans point here, so a row never changes its text.

    ``blocks``, ``repairs``, ``omissions`` and ``damaged`` are the lists of
    ``news.text.article`` as JSON; offsets count Unicode code points.
    """

    class Facts(models.TextChoices):
        WAITING = "waiting", _("待提取")
        DONE = "done", _("已提取")
        FAILED = "failed", _("提取失败")

    item = models.ForeignKey(
        NewsItem, models.CASCADE, related_name="versions", verbose_name=_("新闻")
    )
    number = models.PositiveIntegerField(_("版本"))
    document = models.ForeignKey(Document, models.PROTECT, related_name="versions")
    title = models.CharField(_("标题"), max_length=300)
    text = models.TextField(_("正文"))
    original = models.TextField(_("原字形正文"), blank=True)
    digest = models.CharField(max_length=64)
    restated = models.BooleanField(_("自己转述"), default=False)
    blocks = models.JSONField(default=list)
    repairs = models.JSONField(_("修复"), default=list)
    omissions = models.JSONField(_("略去"), default=list)
    damaged = models.JSONField(_("损坏"), default=list)
    facts_state = models.CharField(
        _("事实"), max_length=10, choices=Facts, default=Facts.WAITING, editable=False
    )
    facts_problem = models.CharField(max_length=300, blank=True, editable=False)
    facts_at = models.DateTimeField(null=True, editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = ArticleVersionQuerySet.as_manager()

    class Meta:
        verbose_name = _("文章版本")
        verbose_name_plural = pgettext_lazy("plural", "文章版本")
        constraints = [
            models.UniqueConstraint(fields=["item", "number"], name="version_number_once"),
            models.UniqueConstraint(fields=["item", "digest"], name="version_text_once"),
        ]
        indexes = [
            models.Index(fields=["id"], condition=Q(facts_state="waiting"), name="version_waiting"),
        ]

    def __str__(self) -> str:
        return f"{self.title} · {self.number}"
