"""What happened: the bytes received, the articles in them, and the facts those state.

Each step of the chain is a state in a row: a ``Document`` waits to be read, an
``ArticleVersion`` waits for its facts. A message in a queue only hurries what these rows say.
"""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from simple_history.models import HistoricalRecords


class Region(models.Model):
    """An administrative division, or a functional zone inside one (``441300-大亚湾区``)."""

    code = models.CharField(_("代码"), max_length=40, primary_key=True)
    name = models.CharField(_("名称"), max_length=60)
    full_name = models.CharField(_("全称"), max_length=120)
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=_("上级"),
    )

    class Meta:
        verbose_name = _("地区")
        verbose_name_plural = pgettext_lazy("plural", "地区")
        ordering = ["code"]

    def __str__(self) -> str:
        return self.full_name


class Industry(models.Model):
    slug = models.SlugField(_("标识"), unique=True)
    name = models.CharField(_("名称"), max_length=60)

    class Meta:
        verbose_name = _("行业")
        verbose_name_plural = pgettext_lazy("plural", "行业")

    def __str__(self) -> str:
        return self.name


class SourceQuerySet(models.QuerySet["Source"]):
    def due(self, at: Any) -> SourceQuerySet:
        """Feeds whose next look is at or before ``at``."""
        return self.filter(~Q(feed=""), active=True, next_fetch__lte=at)


class Source(models.Model):
    """Who publishes, under which licence, and whether we may show the whole text."""

    class Shown(models.TextChoices):
        WHOLE = "whole", _("全文")
        EXCERPT = "excerpt", _("摘录并附链接")

    name = models.CharField(_("名称"), max_length=120, unique=True)
    home = models.URLField(_("网址"), blank=True)
    licence = models.CharField(
        _("许可"), max_length=200, blank=True, help_text=_("许可协议或转载许可；不清楚就留空。")
    )
    shown = models.CharField(
        _("展示方式"),
        max_length=10,
        choices=Shown,
        default=Shown.EXCERPT,
        help_text=_("没有许可的来源只展示证据所在的段落，并附原文链接。"),
    )
    industry = models.ForeignKey(
        Industry, models.PROTECT, null=True, blank=True, verbose_name=_("行业")
    )
    feed = models.URLField(
        _("订阅地址"), blank=True, help_text=_("RSS 或 Atom；留空则不自动抓取。")
    )
    active = models.BooleanField(_("启用"), default=True)
    every_minutes = models.PositiveIntegerField(_("抓取间隔（分钟）"), default=60)
    next_fetch = models.DateTimeField(_("下次抓取"), default=timezone.now)
    etag = models.CharField(max_length=200, blank=True, editable=False)
    modified = models.CharField(max_length=100, blank=True, editable=False)
    last_problem = models.CharField(_("最近一次问题"), max_length=300, blank=True, editable=False)

    objects = SourceQuerySet.as_manager()

    class Meta:
        verbose_name = _("来源")
        verbose_name_plural = pgettext_lazy("plural", "来源")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


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


class FactQuerySet(models.QuerySet["Fact"]):
    def current(self) -> FactQuerySet:
        return self.filter(status=Fact.Status.CURRENT)


class Fact(models.Model):
    """One statement about the world; witnesses say where it stands written.

    The key (jurisdiction, instrument, condition, attribute, period) says what it is about:
    a later value on the same key supersedes, another jurisdiction coexists, two values for one
    key at one time are a conflict that a person decides.
    """

    class Kind(models.TextChoices):
        """The kinds of ``news.facts.fact.FactKind``, by name."""

        AMOUNT = "amount", _("金额")
        COUNT = "count", _("数量")
        SHARE = "share", _("比例")
        DATE = "date", _("日期")
        DEADLINE = "deadline", _("期限")
        PERIOD = "period", _("时段")
        BODY = "body", _("机构")
        INSTRUMENT = "instrument", _("依据文件")
        PLACE = "place", _("地点")
        LEVEL = "level", _("级别")
        TERM = "term", _("名称用语")
        CONDITION = "condition", _("条件")
        EXCEPTION = "exception", _("例外")
        PURPOSE = "purpose", _("目的")
        REASON = "reason", _("原因")
        MEMBERS = "members", _("并列各项")
        PROCEDURE = "procedure", _("程序")

    class Status(models.TextChoices):
        CURRENT = "current", _("有效")
        SUPERSEDED = "superseded", _("已被取代")
        CONFLICT = "conflict", _("有冲突")
        UNRESOLVED = "unresolved", _("指代未明")

    kind = models.CharField(_("类型"), max_length=12, choices=Kind)
    key_digest = models.CharField(max_length=64, editable=False)
    region = models.ForeignKey(
        Region, models.PROTECT, null=True, blank=True, verbose_name=_("地区")
    )
    instrument = models.CharField(_("文件"), max_length=200, blank=True)
    condition = models.CharField(_("条件"), max_length=200, blank=True)
    attribute = models.CharField(_("事项"), max_length=200, blank=True)
    period = models.CharField(_("时期"), max_length=60, blank=True)
    value = models.CharField(_("数值"), max_length=300)
    qualifier = models.CharField(_("限定"), max_length=10, blank=True)
    as_of = models.DateField(_("截至"), null=True, blank=True)
    in_force_from = models.DateField(_("施行"), null=True, blank=True)
    in_force_to = models.DateField(_("失效"), null=True, blank=True)
    status = models.CharField(_("状态"), max_length=12, choices=Status, default=Status.CURRENT)
    superseded_by = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="supersedes",
        verbose_name=_("取代它的事实"),
    )

    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        verbose_name=_("裁定人"),
    )
    decided_at = models.DateTimeField(_("裁定时间"), null=True, editable=False)

    objects = FactQuerySet.as_manager()

    class Meta:
        verbose_name = _("事实")
        verbose_name_plural = pgettext_lazy("plural", "事实")
        constraints = [
            models.UniqueConstraint(fields=["key_digest", "kind", "value"], name="fact_once"),
        ]
        indexes = [models.Index(fields=["attribute", "condition"], name="fact_across_regions")]

    def __str__(self) -> str:
        return f"{self.attribute or self.get_kind_display()} {self.qualifier}{self.value}"

    def record_decision(self, *, by: Any, now: datetime) -> None:
        """Keep that a person decided this status; later articles change it only by later news."""
        self.decided_by, self.decided_at = by, now


class Witness(models.Model):
    """Where a fact stands written: a span of one article version.

    ``data`` is the whole ``news.facts.fact.Fact`` as JSON, with this article's own spans and
    wording; generation works from it.
    """

    fact = models.ForeignKey(Fact, models.CASCADE, related_name="witnesses")
    version = models.ForeignKey(ArticleVersion, models.CASCADE, related_name="witnesses")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    written = models.CharField(_("原文写法"), max_length=300)
    data = models.JSONField()

    class Meta:
        verbose_name = _("出处")
        verbose_name_plural = pgettext_lazy("plural", "出处")
        constraints = [
            models.UniqueConstraint(
                fields=["fact", "version", "start", "end"], name="witness_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.version} [{self.start}:{self.end}]"
