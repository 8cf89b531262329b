"""Where news comes from and whom it concerns: regions, industries, sources."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


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
