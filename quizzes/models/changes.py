"""What befalls a question after it was learned, and whom it concerns."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from news.models import Fact
from quizzes.models.bank import Question, QuestionVersion


class Change(models.Model):
    """A key that was wrong, or a fact that was overtaken: to be carried to learners one by one.

    - ``key``: ``question``, the wrong ``version`` and the ``corrected`` one.
    - ``fact``: the ``old`` fact, superseded by the ``new`` one.
    It is finished once every learner whom it touches has a ``ChangeStep``.
    """

    class Kind(models.TextChoices):
        KEY = "key", _("答案更正")
        FACT = "fact", _("知识更新")

    kind = models.CharField(_("类型"), max_length=4, choices=Kind)
    question = models.ForeignKey(
        Question, models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("题目")
    )
    version = models.ForeignKey(
        QuestionVersion, models.PROTECT, null=True, blank=True, related_name="+"
    )
    corrected = models.ForeignKey(
        QuestionVersion, models.PROTECT, null=True, blank=True, related_name="+"
    )
    old = models.ForeignKey(
        Fact,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("被取代的事实"),
    )
    new = models.ForeignKey(
        Fact, models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("新的事实")
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, verbose_name=_("更正人")
    )
    made_at = models.DateTimeField(_("更正时间"), default=timezone.now)
    finished_at = models.DateTimeField(_("完成时间"), null=True)

    class Meta:
        verbose_name = _("更正与更新")
        verbose_name_plural = pgettext_lazy("plural", "更正与更新")
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(fields=["version", "corrected"], name="correction_once"),
            models.UniqueConstraint(fields=["old", "new"], name="supersession_once"),
            models.CheckConstraint(
                condition=Q(
                    kind="key",
                    question__isnull=False,
                    version__isnull=False,
                    corrected__isnull=False,
                    old__isnull=True,
                    new__isnull=True,
                )
                | Q(
                    kind="fact",
                    question__isnull=True,
                    version__isnull=True,
                    corrected__isnull=True,
                    old__isnull=False,
                    new__isnull=False,
                ),
                name="change_of_one_kind",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.question or self.old}"


class ChangeStep(models.Model):
    """One learner's part of a change, done in one transaction with this row."""

    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name=_("考生")
    )
    change = models.ForeignKey(Change, models.CASCADE, related_name="steps")
    regraded = models.PositiveIntegerField(_("改判"), default=0)
    done_at = models.DateTimeField(_("完成时间"))

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["learner", "change"], name="change_step_once"),
        ]

    def __str__(self) -> str:
        return f"{self.change_id} · {self.learner_id}"


class Notice(models.Model):
    """Something a learner is to be told about a question they have met, once.

    ``occasion`` names what it is about (``change:7``, ``leech:6``), so that a task that runs
    twice tells once. ``data`` is what the words are filled with: ``was`` and ``now`` (a key or
    a value, as written), ``stem``, ``lapses``. ``successor`` asks for the new value.
    """

    class Kind(models.TextChoices):
        CORRECTED = "corrected", _("答案更正")
        UPDATED = "updated", _("知识更新")
        LEECH = "leech", _("常忘的题")

    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="notices", verbose_name=_("考生")
    )
    kind = models.CharField(_("类型"), max_length=10, choices=Kind)
    question = models.ForeignKey(Question, models.CASCADE, related_name="+")
    successor = models.ForeignKey(Question, models.SET_NULL, null=True, related_name="+")
    occasion = models.CharField(max_length=40)
    data = models.JSONField(default=dict)
    made_at = models.DateTimeField(_("时间"), default=timezone.now)
    seen_at = models.DateTimeField(_("已读"), null=True)

    class Meta:
        verbose_name = _("通知")
        verbose_name_plural = pgettext_lazy("plural", "通知")
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(fields=["learner", "question", "occasion"], name="told_once"),
        ]
        indexes = [
            models.Index(fields=["learner"], condition=Q(seen_at__isnull=True), name="notice_new"),
        ]

    def __str__(self) -> str:
        return f"{self.learner_id} · {self.kind} · {self.question_id}"


class Doubt(models.Model):
    """Why a published question is put before an instructor again.

    ``measure`` is what raised it: of a leech the number of learners who keep forgetting it, of
    statistics the figure that is out of bounds. One open doubt a question and reason.
    """

    class Reason(models.TextChoices):
        LEECH = "leech", _("多次遗忘")
        HARD = "hard", _("几乎无人答对")
        NEGATIVE = "negative", _("答得好的人反而答错")
        DISTRACTOR = "distractor", _("好的考生多选某个错项")

    question = models.ForeignKey(
        Question, models.CASCADE, related_name="doubts", verbose_name=_("题目")
    )
    reason = models.CharField(_("原因"), max_length=12, choices=Reason)
    measure = models.FloatField(_("数值"), default=0)
    opened_at = models.DateTimeField(_("提出时间"))
    settled_at = models.DateTimeField(_("处理时间"), null=True, blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, verbose_name=_("处理人")
    )

    class Meta:
        verbose_name = _("存疑的题")
        verbose_name_plural = pgettext_lazy("plural", "存疑的题")
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["question", "reason"],
                condition=Q(settled_at__isnull=True),
                name="doubt_open_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.question} · {self.get_reason_display()}"
