"""What is worked out from the log: fitted weights, forecasts, item statistics."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from quizzes.models.bank import QuestionVersion
from quizzes.models.exams import Exam


class MemoryFit(models.Model):
    """One fit of the memory weights to a learner's log, or to all (``learner`` null: the pool).

    ``loss_before`` and ``loss_after``: log loss on the held-out later reviews, by the weights
    in use and by the fitted ones. ``accepted`` only where it fell. ``version`` is the weights
    version that cards and reviews name. ``overdue`` (card ids) and ``deferred`` (card id → local
    day) keep the plan of the days after from moving what was due and from piling up.
    """

    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        null=True,
        related_name="fits",
        verbose_name=_("考生"),
    )
    model = models.CharField(_("模型"), max_length=12)
    version = models.PositiveIntegerField(_("参数版本"))
    weights = models.JSONField(_("参数"))
    reviews = models.PositiveIntegerField(_("所用作答数"))
    loss_before = models.FloatField(_("原对数损失"), null=True)
    loss_after = models.FloatField(_("新对数损失"), null=True)
    accepted = models.BooleanField(_("采用"), default=False)
    overdue = models.JSONField(default=list)
    deferred = models.JSONField(default=dict)
    day = models.IntegerField(_("日序号"))
    made_at = models.DateTimeField(_("时间"))

    class Meta:
        verbose_name = _("记忆参数拟合")
        verbose_name_plural = pgettext_lazy("plural", "记忆参数拟合")
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(fields=["learner", "day"], name="fit_once_a_day"),
            models.UniqueConstraint(
                fields=["day"], condition=models.Q(learner=None), name="pool_fit_once_a_day"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.learner_id or '*'} · {self.version}"


class Forecast(models.Model):
    """What a learner was forecast to score, on one local day; ``detail`` as ``as_data`` gives it.

    ``expected`` marks of ``total`` under the paper's rule, within ``low`` to ``high``.
    """

    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="forecasts", verbose_name=_("考生")
    )
    exam = models.ForeignKey(Exam, models.CASCADE, related_name="+", verbose_name=_("考试"))
    day = models.IntegerField(_("日序号"))
    expected = models.FloatField(_("预计得分"))
    low = models.FloatField(_("下限"))
    high = models.FloatField(_("上限"))
    total = models.FloatField(_("满分"))
    detail = models.JSONField(default=dict)
    made_at = models.DateTimeField(_("时间"))

    class Meta:
        verbose_name = _("成绩预测")
        verbose_name_plural = pgettext_lazy("plural", "成绩预测")
        ordering = ["-day", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["learner", "exam", "day"], name="forecast_once_a_day"),
        ]

    def __str__(self) -> str:
        return f"{self.learner_id} · {self.day}: {self.expected:.0f}/{self.total:.0f}"


class ItemStatistics(models.Model):
    """How learners answered one question version, each learner's first answer to it.

    - ``facility``: the share right, 0 to 1; ``known`` the same corrected for guessing.
    - ``rated``: how many of those who answered have answered other questions too.
    - ``discrimination``: correlation (−1 to 1) of right with the learner's share right on the
      other questions, among the rated; ``None`` below 20 of them or where all are alike.
    - ``chosen``: how often each option was chosen, by its index as text; ``chosen_by_best`` the
      same among the best 27 % (Kelley, 1939).
    """

    version = models.OneToOneField(
        QuestionVersion, models.CASCADE, primary_key=True, related_name="statistics"
    )
    answers = models.PositiveIntegerField(_("作答人数"))
    rated = models.PositiveIntegerField(default=0)
    facility = models.FloatField(_("答对率"))
    known = models.FloatField(_("去除猜对后"))
    discrimination = models.FloatField(_("区分度"), null=True)
    median_ms = models.PositiveIntegerField(_("用时中位数（毫秒）"), null=True)
    chosen = models.JSONField(default=dict)
    chosen_by_best = models.JSONField(default=dict)
    counted_at = models.DateTimeField(_("统计时间"))

    class Meta:
        verbose_name = _("题目统计")
        verbose_name_plural = pgettext_lazy("plural", "题目统计")

    def __str__(self) -> str:
        return f"{self.version_id}: {self.facility:.2f}"
