"""What each learner did and remembers. Every row carries its learner and is queried by them.

``Review`` is the truth; ``Card`` is a cache of its own reviews, and replaying them gives it back.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from quizzes.memory.fsrs6 import MODEL
from quizzes.models.bank import Question, QuestionVersion
from quizzes.models.exams import Exam, Paper, Sitting


def check_weekdays(days: Any) -> None:
    """Raise ``ValidationError`` unless it is a list of weekdays, 0 (Monday) to 6."""
    weekdays = range(7)
    if not isinstance(days, list) or any(
        type(one) is not int or one not in weekdays for one in days
    ):
        raise ValidationError(_("请选择星期一到星期日中的日子。"))


class LearnerSettings(models.Model):
    """A learner's zone, day, reminders and memory: the model, its weights and their version.

    ``weights`` ``None``: the published defaults of the model. ``easy_days``: weekdays, 0
    (Monday) to 6, on which less is asked. ``reminder_hour``: 0 to 23 by the learner's own clock.
    """

    learner = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True, related_name="study"
    )
    zone = models.CharField(_("时区"), max_length=40, default="Asia/Shanghai")
    rollover_hour = models.PositiveSmallIntegerField(
        _("一天从几点开始"), default=4, validators=[MaxValueValidator(23)]
    )
    script = models.CharField(
        _("字形"),
        max_length=8,
        default="hans",
        choices=[("hans", _("简体")), ("hant", _("繁体"))],
    )
    easy_days = models.JSONField(
        _("少学的日子"),
        default=list,
        blank=True,
        validators=[check_weekdays],
        help_text=_("这些日子最多安排平时一半的题。"),
    )
    reminder_hour = models.PositiveSmallIntegerField(
        _("几点提醒"),
        null=True,
        blank=True,
        validators=[MaxValueValidator(23)],
        help_text=_("当天还有题没做完才提醒；留空就不提醒。"),
    )
    reminder_by_email = models.BooleanField(_("用邮件提醒"), default=True)
    model = models.CharField(max_length=12, default=MODEL, editable=False)
    weights = models.JSONField(null=True, blank=True, editable=False)
    weights_version = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = _("学习设置")
        verbose_name_plural = pgettext_lazy("plural", "学习设置")

    def __str__(self) -> str:
        return f"{self.learner} {self.zone}"


class Enrolment(models.Model):
    """A learner prepares for an exam. Its date is a sitting's, or one the learner entered."""

    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="enrolments", verbose_name=_("考生")
    )
    exam = models.ForeignKey(
        Exam, models.PROTECT, related_name="enrolments", verbose_name=_("考试")
    )
    sitting = models.ForeignKey(
        Sitting, models.SET_NULL, null=True, blank=True, verbose_name=_("考期")
    )
    own_date = models.DateField(_("考试日期"), null=True, blank=True)
    capacity = models.PositiveSmallIntegerField(
        _("每天最多题数"), default=30, validators=[MinValueValidator(5), MaxValueValidator(300)]
    )
    retention = models.CharField(
        _("记忆目标"),
        max_length=10,
        default="last_looks",
        choices=[("last_looks", _("考前最后几天集中再看")), ("constant", _("始终保持九成"))],
    )
    started_at = models.DateTimeField(_("开始时间"), default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("备考")
        verbose_name_plural = pgettext_lazy("plural", "备考")
        constraints = [models.UniqueConstraint(fields=["learner", "exam"], name="enrolment_once")]

    def __str__(self) -> str:
        return f"{self.learner} · {self.exam}"

    @property
    def exam_date(self) -> Any:
        """The first day of the exam, a ``date``, or ``None`` while it is unknown."""
        return self.own_date or (self.sitting.date if self.sitting else None)


class CardQuerySet(models.QuerySet["Card"]):
    def for_learner(self, learner: Any) -> CardQuerySet:
        return self.filter(learner=learner)

    def candidates(self, day: int, *, also: Collection[int] = ()) -> CardQuerySet:
        """Cards that some retention policy could ask for on local day ``day``; ``also`` these."""
        return self.filter(Q(earliest_day__lte=day) | Q(pk__in=also), suspended=False)


class Card(models.Model):
    """What one learner remembers of one question; a function of its own reviews alone.

    Days are local day numbers of the learner (``quizzes.memory.days``). ``earliest_day`` is the
    first on which recall falls to the highest retention that any policy may ask.
    """

    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="cards", verbose_name=_("考生")
    )
    question = models.ForeignKey(
        Question, models.CASCADE, related_name="cards", verbose_name=_("题目")
    )
    stability = models.FloatField(_("稳定度"), null=True)
    difficulty = models.FloatField(_("难度"), null=True)
    last_day = models.IntegerField(_("上次作答日（日序号）"), null=True)
    earliest_day = models.IntegerField(_("最早到期日（日序号）"), null=True)
    last_answered_at = models.DateTimeField(_("上次作答"), null=True)
    reps = models.PositiveIntegerField(_("作答次数"), default=0)
    lapses = models.PositiveIntegerField(_("遗忘次数"), default=0)
    weights_version = models.PositiveIntegerField(_("参数版本"), default=0)
    suspended = models.BooleanField(_("暂停"), default=False)

    objects = CardQuerySet.as_manager()

    class Meta:
        verbose_name = _("记忆卡")
        verbose_name_plural = pgettext_lazy("plural", "记忆卡")
        constraints = [models.UniqueConstraint(fields=["learner", "question"], name="card_once")]
        indexes = [
            models.Index(
                fields=["learner", "earliest_day"], condition=Q(suspended=False), name="card_due"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.learner_id} · {self.question_id}"


class LogIsAppendOnly(TypeError):
    """A line of the log is never changed or deleted: add a void or a regrade about it."""


class ReviewQuerySet(models.QuerySet["Review"]):
    """Lines to read. They go with their learner: by adoption to another, by erasure for good."""

    def update(self, **values: Any) -> int:
        """Refuse, and ``bulk_update`` and ``update_or_create`` with it."""
        raise LogIsAppendOnly

    def delete(self) -> tuple[int, dict[str, int]]:
        """Refuse. Erasing an account takes its log by cascade."""
        raise LogIsAppendOnly

    def give_to(self, learner: Any) -> int:
        """Make the lines another learner's, unread otherwise; return how many."""
        return super().update(learner=learner)


class Review(models.Model):
    """One line of the log, never changed. ``client_uuid`` makes a repeated send harmless.

    ``kind`` void or regrade changes what the review ``about`` counts for; nothing points here.
    ``response`` is what the learner gave: ``{"chosen": [0, 2]}``, ``{"truth": true}`` or
    ``{"text": "3000元"}``; ``result`` is what the first send was answered with.

    ``stability_before`` and the like are what was on the card when the line came in, and after it:
    for an answer that came late, not what it was when answered. A regrade has none: many of a card
    come at once and move it together.
    """

    class Kind(models.TextChoices):
        ANSWER = "answer"
        VOID = "void"
        REGRADE = "regrade"

    class Mode(models.TextChoices):
        QUEUE = "queue"
        PRACTICE = "practice"
        MOCK = "mock"

    pk = models.CompositePrimaryKey("learner_id", "client_uuid")
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="reviews")
    client_uuid = models.UUIDField()
    kind = models.CharField(max_length=8, choices=Kind, default=Kind.ANSWER)
    about = models.UUIDField(null=True)
    mode = models.CharField(max_length=8, choices=Mode, default=Mode.QUEUE)
    question = models.ForeignKey(Question, models.PROTECT, related_name="+")
    version = models.ForeignKey(QuestionVersion, models.PROTECT, related_name="+")
    response = models.JSONField(default=dict)
    guessed = models.BooleanField(default=False)
    correct = models.BooleanField(null=True)
    share = models.FloatField(null=True, help_text="Share of the question's marks, 0 to 1")
    grade = models.PositiveSmallIntegerField(null=True)
    duration_ms = models.PositiveIntegerField(null=True)
    answered_at = models.DateTimeField()
    received_at = models.DateTimeField()
    local_day = models.IntegerField()
    zone = models.CharField(max_length=40)
    stability_before = models.FloatField(null=True)
    difficulty_before = models.FloatField(null=True)
    stability_after = models.FloatField(null=True)
    difficulty_after = models.FloatField(null=True)
    weights_version = models.PositiveIntegerField(default=0)
    result = models.JSONField(default=dict)

    objects = ReviewQuerySet.as_manager()

    class Meta:
        verbose_name = _("作答记录")
        verbose_name_plural = pgettext_lazy("plural", "作答记录")
        indexes = [
            models.Index(fields=["learner", "question", "answered_at"], name="review_of_card"),
            models.Index(fields=["learner", "local_day"], name="review_of_day"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.client_uuid}"

    def save(self, *args: Any, **options: Any) -> None:
        """Add the line. Raises ``LogIsAppendOnly`` for one that is stored already."""
        if not self._state.adding:
            raise LogIsAppendOnly
        # By its key alone Django would take it for one to overwrite.
        super().save(*args, **options | {"force_insert": True})

    def delete(self, *args: Any, **options: Any) -> tuple[int, dict[str, int]]:
        """Refuse, as ``ReviewQuerySet.delete`` does."""
        raise LogIsAppendOnly


class DayPlan(models.Model):
    """The day's queue of one learner for one exam, as made: question ids in order.

    What is still to do is the plan less the day's answers, so the row is written once a day.
    ``new`` begins with the new values of what the learner knew, which are asked before ``reviews``.
    """

    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="plans", verbose_name=_("考生")
    )
    exam = models.ForeignKey(Exam, models.CASCADE, related_name="+", verbose_name=_("考试"))
    day = models.IntegerField(_("日序号"))
    reviews = models.JSONField(_("复习"), default=list)
    new = models.JSONField(_("新题"), default=list)
    postponed = models.JSONField(_("顺延"), default=list)
    made_at = models.DateTimeField(_("生成时间"), default=timezone.now)

    class Meta:
        verbose_name = _("当日计划")
        verbose_name_plural = pgettext_lazy("plural", "当日计划")
        constraints = [
            models.UniqueConstraint(fields=["learner", "exam", "day"], name="plan_once"),
        ]

    def __str__(self) -> str:
        return f"{self.learner_id} · {self.day}"


class Attempt(models.Model):
    """One sitting of a mock exam by a learner; its answers are reviews of mode ``mock``."""

    learner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="attempts")
    client_uuid = models.UUIDField()
    paper = models.ForeignKey(Paper, models.PROTECT, related_name="+")
    versions = models.JSONField(default=list)
    started_at = models.DateTimeField(default=timezone.now)
    finished_at = models.DateTimeField(null=True)
    marks = models.FloatField(null=True)

    class Meta:
        verbose_name = _("模拟考试")
        verbose_name_plural = pgettext_lazy("plural", "模拟考试")
        constraints = [
            models.UniqueConstraint(fields=["learner", "client_uuid"], name="attempt_once"),
        ]

    def __str__(self) -> str:
        return f"{self.paper} {self.started_at:%Y-%m-%d}"
