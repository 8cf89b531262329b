"""Exams as data: sittings, papers with their rule, topic trees, and who may author."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from news.models import Industry


class Exam(models.Model):
    """One qualification a candidate sits for (社会工作师（中级）), and its publishing policy."""

    class Policy(models.TextChoices):
        CONFIDENT = "confident", _("检查全部通过且把握足够的直接发布")
        REVIEW = "review", _("全部等待教师审核")

    slug = models.SlugField(_("标识"), unique=True)
    name = models.CharField(_("名称"), max_length=120)
    industry = models.ForeignKey(
        Industry, models.PROTECT, related_name="exams", verbose_name=_("行业")
    )
    policy = models.CharField(_("发布方式"), max_length=10, choices=Policy, default=Policy.REVIEW)
    least_confidence = models.FloatField(_("直接发布所需把握"), default=0.8)
    position = models.PositiveSmallIntegerField(_("次序"), default=0)

    class Meta:
        verbose_name = _("考试")
        verbose_name_plural = pgettext_lazy("plural", "考试")
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.name


class Sitting(models.Model):
    """One announced date of an exam. Policies in force on ``cutoff`` are what it examines."""

    exam = models.ForeignKey(Exam, models.CASCADE, related_name="sittings", verbose_name=_("考试"))
    date = models.DateField(_("首日"))
    last_date = models.DateField(_("末日"))
    cutoff = models.DateField(_("政策截止日"), null=True, blank=True)

    class Meta:
        verbose_name = _("考期")
        verbose_name_plural = pgettext_lazy("plural", "考期")
        ordering = ["date"]
        constraints = [models.UniqueConstraint(fields=["exam", "date"], name="sitting_once")]

    def __str__(self) -> str:
        return f"{self.exam} {self.date:%Y-%m-%d}"


class Paper(models.Model):
    """One subject of an exam with its rule, as data.

    ``sections``: a list of ``{"kind", "count", "marks", "options", "least", "most",
    "partial"}``; ``partial`` is the marks for each right option when too few are chosen
    (null: all or nothing). Written papers have no sections.
    """

    exam = models.ForeignKey(Exam, models.CASCADE, related_name="papers", verbose_name=_("考试"))
    code = models.SlugField(_("标识"))
    name = models.CharField(_("科目"), max_length=120)
    form = models.CharField(
        _("形式"), max_length=10, choices=[("objective", _("客观题")), ("written", _("主观题"))]
    )
    minutes = models.PositiveSmallIntegerField(_("分钟"), default=120)
    total = models.PositiveSmallIntegerField(_("满分"), default=100)
    pass_share = models.FloatField(_("及格比例"), default=0.6)
    sections = models.JSONField(_("题型与计分"), default=list)
    position = models.PositiveSmallIntegerField(_("次序"), default=0)

    class Meta:
        verbose_name = _("科目")
        verbose_name_plural = pgettext_lazy("plural", "科目")
        ordering = ["position", "id"]
        constraints = [models.UniqueConstraint(fields=["exam", "code"], name="paper_once")]

    def __str__(self) -> str:
        return self.name

    def section(self, kind: str) -> dict[str, Any] | None:
        return next((one for one in self.sections if one["kind"] == kind), None)


class Topic(models.Model):
    """A node of a paper's topic tree; ``words`` decide which facts fall under it."""

    paper = models.ForeignKey(Paper, models.CASCADE, related_name="topics", verbose_name=_("科目"))
    parent = models.ForeignKey(
        "self",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=_("上级"),
    )
    code = models.SlugField(_("标识"), max_length=80)
    name = models.CharField(_("考点"), max_length=120)
    words = models.JSONField(
        _("识别词"), default=list, blank=True, help_text=_("句子里出现这些词，题目就归到这个考点。")
    )
    fallback = models.BooleanField(
        _("兜底"), default=False, help_text=_("不合任何识别词的题目归到这里。")
    )
    position = models.PositiveSmallIntegerField(_("次序"), default=0)

    class Meta:
        verbose_name = _("考点")
        verbose_name_plural = pgettext_lazy("plural", "考点")
        ordering = ["position", "id"]
        constraints = [models.UniqueConstraint(fields=["paper", "code"], name="topic_once")]

    def __str__(self) -> str:
        return self.name


class ExamMember(models.Model):
    """Who may author and review an exam's questions."""

    class Role(models.TextChoices):
        AUTHOR = "author", _("出题")
        REVIEWER = "reviewer", _("审题")

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="exam_roles", verbose_name=_("用户")
    )
    exam = models.ForeignKey(Exam, models.CASCADE, related_name="members", verbose_name=_("考试"))
    role = models.CharField(_("角色"), max_length=10, choices=Role, default=Role.REVIEWER)

    class Meta:
        verbose_name = _("命题人员")
        verbose_name_plural = pgettext_lazy("plural", "命题人员")
        constraints = [models.UniqueConstraint(fields=["user", "exam"], name="member_once")]

    def __str__(self) -> str:
        return f"{self.user} · {self.exam}"
