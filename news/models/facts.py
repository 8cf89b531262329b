"""What the articles state, and where it stands written."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from news.models.articles import ArticleVersion
from news.models.origins import Region


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
