"""The bank: questions that keep every version they ever had, and the sets made of them."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from simple_history.models import HistoricalRecords

from news.models import ArticleVersion, Fact, NewsItem
from quizzes.models.exams import Exam, Topic


class Generation(models.Model):
    """The run of generation over one article version; its row is its state.

    ``rejects`` keeps what was dropped and why; ``silence`` says why nothing was asked.
    """

    class State(models.TextChoices):
        DONE = "done", _("完成")
        FAILED = "failed", _("失败")

    class Silence(models.TextChoices):
        ASKED_ELSEWHERE = "asked_elsewhere", _("要问的都已由别的新闻问过")
        NOT_CHINESE = "not_chinese", _("不是中文：题目由人工编写，或由配置的语言模型拟题")
        NO_FACTS = "no_facts", _("没有可考的事实")
        NOTHING_ASKABLE = "nothing_askable", _("事实有冲突或指代未明，都不能出题")
        ALL_REJECTED = "all_rejected", _("草拟的题目都没有通过检查")

    version = models.OneToOneField(
        ArticleVersion, models.CASCADE, related_name="generation", verbose_name=_("文章版本")
    )
    state = models.CharField(_("状态"), max_length=10, choices=State)
    asked = models.PositiveIntegerField(_("出题数"), default=0)
    rejects = models.JSONField(_("未采用"), default=list)
    silence = models.CharField(_("未出题原因"), max_length=40, choices=Silence, blank=True)
    problem = models.CharField(_("问题"), max_length=300, blank=True)
    finished_at = models.DateTimeField(_("完成时间"), default=timezone.now)

    class Meta:
        verbose_name = _("出题记录")
        verbose_name_plural = pgettext_lazy("plural", "出题记录")
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.version} → {self.asked}"


class ModelRun(models.Model):
    """What a configured language model proposed about one article version, or why nothing came.

    ``rejects`` are proposals that no check let through. A running row is a claim: who holds it
    asks alone, and ``attempts`` tells one claim from the next.
    """

    class State(models.TextChoices):
        RUNNING = "running", _("进行中")
        DONE = "done", _("完成")
        FAILED = "failed", _("失败")

    version = models.OneToOneField(
        ArticleVersion, models.CASCADE, related_name="model_run", verbose_name=_("文章版本")
    )
    state = models.CharField(_("状态"), max_length=10, choices=State, default=State.FAILED)
    model = models.CharField(_("语言模型"), max_length=120)
    asked = models.PositiveIntegerField(_("拟题数"), default=0)
    rejects = models.JSONField(_("未采用"), default=list)
    problem = models.CharField(_("问题"), max_length=300, blank=True)
    attempts = models.PositiveSmallIntegerField(_("尝试次数"), default=0)
    started_at = models.DateTimeField(_("开始时间"), null=True, blank=True)
    finished_at = models.DateTimeField(_("完成时间"), null=True, blank=True)

    class Meta:
        verbose_name = _("模型拟题记录")
        verbose_name_plural = pgettext_lazy("plural", "模型拟题记录")
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.version} → {self.asked}"


class QuestionQuerySet(models.QuerySet["Question"]):
    def for_exam(self, exam: Exam) -> QuestionQuerySet:
        """A question belongs to every exam that has one of its topics."""
        membership = Question.topics.through.objects.filter(
            question=models.OuterRef("pk"), topic__paper__exam=exam
        )
        return self.filter(models.Exists(membership))

    def published(self) -> QuestionQuerySet:
        return self.filter(status=Question.Status.PUBLISHED)

    def awaiting_review(self) -> QuestionQuerySet:
        """The most doubtful first."""
        return self.filter(status=Question.Status.REVIEW).order_by("current__confidence", "id")

    def with_content(self) -> QuestionQuerySet:
        """Everything a study page shows of a question, in a fixed number of queries."""
        return self.select_related("current", "item__source").prefetch_related(
            "topics", "current__choices", "current__evidence__article_version__item__source"
        )


class Question(models.Model):
    """One question over all its versions; its topics say to which exams it belongs.

    ``group`` names the fact that it asks about: one group's questions are kept apart.
    """

    class Kind(models.TextChoices):
        SINGLE = "single", _("单项选择")
        MULTIPLE = "multiple", _("多项选择")
        TRUE_FALSE = "true_false", _("判断")
        FILL_IN = "fill_in", _("填空")
        MATCHING = "matching", _("配对")
        ORDERING = "ordering", _("排序")

    class Status(models.TextChoices):
        PUBLISHED = "published", _("已发布")
        REVIEW = "review", _("待审核")
        REJECTED = "rejected", _("已否决")
        RETIRED = "retired", _("已停用")

    item = models.ForeignKey(
        NewsItem, models.PROTECT, related_name="questions", verbose_name=_("新闻")
    )
    facts = models.ManyToManyField(
        Fact, related_name="questions", blank=True, verbose_name=_("所依据的事实")
    )
    topics = models.ManyToManyField(Topic, related_name="questions", verbose_name=_("考点"))
    kind = models.CharField(_("题型"), max_length=12, choices=Kind)
    group = models.CharField(_("同源组"), max_length=80, blank=True, db_index=True)
    fingerprint = models.CharField(max_length=64, unique=True, editable=False)
    status = models.CharField(_("状态"), max_length=10, choices=Status, default=Status.REVIEW)
    generated = models.BooleanField(_("自动生成"), default=True)
    proposed_by = models.CharField(
        _("拟题模型"),
        max_length=120,
        blank=True,
        editable=False,
        help_text=_("由配置的语言模型拟的题，须经人工审核。"),
    )
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, verbose_name=_("审核人")
    )
    reviewed_at = models.DateTimeField(_("审核时间"), null=True, blank=True)
    current = models.ForeignKey(
        "QuestionVersion", models.PROTECT, null=True, editable=False, related_name="+"
    )
    created_at = models.DateTimeField(_("入库时间"), default=timezone.now, editable=False)

    history = HistoricalRecords(excluded_fields=["current"])
    objects = QuestionQuerySet.as_manager()

    class Meta:
        verbose_name = _("题目")
        verbose_name_plural = pgettext_lazy("plural", "题目")
        indexes = [models.Index(fields=["status", "id"], name="question_by_status")]

    def __str__(self) -> str:
        return self.current.stem if self.current else f"#{self.pk}"

    def make_current(self, version: QuestionVersion) -> None:
        self.current = version
        self.save(update_fields=["current"])


class QuestionVersion(models.Model):
    """What was asked, word for word. A row is never changed: answers keep the one they saw.

    ``accepted`` holds a fill-in's answers, ``truth`` a true/false key; choices hold theirs.
    ``prompts`` are what choices are matched with, in a matching question.
    ``checks`` is the list of verdicts: ``{"check", "ok", "reason", "fatal"}``.
    """

    question = models.ForeignKey(Question, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField(_("版本"))
    stem = models.TextField(_("题干"))
    truth = models.BooleanField(_("判断答案"), null=True, blank=True)
    accepted = models.JSONField(_("填空答案"), default=list, blank=True)
    prompts = models.JSONField(_("配对项"), default=list, blank=True)
    explanation = models.TextField(_("解析"), blank=True)
    computed = models.BooleanField(_("答案由计算得出"), default=False)
    confidence = models.FloatField(_("把握"), default=1.0)
    difficulty = models.FloatField(_("预计难度"), default=0.4)
    checks = models.JSONField(_("检查"), default=list)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, verbose_name=_("作者")
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("题目版本")
        verbose_name_plural = pgettext_lazy("plural", "题目版本")
        constraints = [
            models.UniqueConstraint(fields=["question", "number"], name="question_version_once"),
        ]

    def __str__(self) -> str:
        return f"{self.stem} · {self.number}"

    @property
    def key(self) -> list[int] | list[bool] | list[str]:
        """The key as a list: indices from 0 for choices, one truth value, or accepted answers.

        What is arranged has the choice of each slot in turn; see ``Choice.slot``.
        """
        if self.truth is not None:
            return [self.truth]
        if self.accepted:
            return list(self.accepted)
        choices = list(self.choices.all())
        placed = [(one.slot, one.position) for one in choices if one.slot is not None]
        if placed:
            return [position for _, position in sorted(placed)]
        return [choice.position for choice in choices if choice.correct]

    @property
    def lettered_key(self) -> str:
        """The key of a question with options: “ABD”; beside prompts by number “1–B 2–A 3–D”."""
        letters = [chr(ord("A") + place) for place in self.key if isinstance(place, int)]
        if not self.prompts:
            return "".join(letters)
        return " ".join(f"{number}–{letter}" for number, letter in enumerate(letters, start=1))


class Choice(models.Model):
    """One option. ``slot``, from 0: the prompt that it goes with, or its place in the right order.

    It is null in every other kind, and for an option that goes with none.
    """

    version = models.ForeignKey(QuestionVersion, models.CASCADE, related_name="choices")
    position = models.PositiveSmallIntegerField(_("次序"))
    text = models.CharField(_("选项"), max_length=500)
    correct = models.BooleanField(_("正确"), default=False)
    slot = models.PositiveSmallIntegerField(_("归位"), null=True, blank=True)
    note = models.CharField(_("说明"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("选项")
        verbose_name_plural = pgettext_lazy("plural", "选项")
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["version", "position"], name="choice_position_once"),
            models.UniqueConstraint(fields=["version", "slot"], name="choice_slot_once"),
        ]

    def __str__(self) -> str:
        return f"{self.letter}. {self.text}"

    @property
    def letter(self) -> str:
        return chr(ord("A") + self.position)


class Evidence(models.Model):
    """The words that bear out a key, or the statement about one choice."""

    class Role(models.TextChoices):
        KEY = "key", _("答案依据")
        CHOICE = "choice", _("选项依据")

    version = models.ForeignKey(QuestionVersion, models.CASCADE, related_name="evidence")
    choice = models.ForeignKey(
        Choice, models.CASCADE, null=True, blank=True, related_name="evidence"
    )
    article_version = models.ForeignKey(ArticleVersion, models.PROTECT, related_name="evidence")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    role = models.CharField(max_length=8, choices=Role, default=Role.KEY)
    digest = models.CharField(max_length=64, help_text="SHA-256 of the quoted text")

    class Meta:
        verbose_name = _("依据")
        verbose_name_plural = pgettext_lazy("plural", "依据")
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(end__gt=models.F("start")), name="evidence_not_empty"
            ),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def text(self) -> str:
        return self.article_version.text[self.start : self.end]


class QuestionSetQuerySet(models.QuerySet["QuestionSet"]):
    def published(self) -> QuestionSetQuerySet:
        return self.filter(published_at__isnull=False)


class QuestionSet(models.Model):
    """Questions that an instructor puts together; published, it is offered to candidates."""

    exam = models.ForeignKey(Exam, models.PROTECT, related_name="sets", verbose_name=_("考试"))
    title = models.CharField(_("标题"), max_length=120)
    description = models.TextField(_("说明"), blank=True)
    questions = models.ManyToManyField(
        Question, through="SetMember", related_name="sets", verbose_name=_("题目")
    )
    published_at = models.DateTimeField(_("发布时间"), null=True, blank=True, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, editable=False
    )

    objects = QuestionSetQuerySet.as_manager()

    class Meta:
        verbose_name = _("题组")
        verbose_name_plural = pgettext_lazy("plural", "题组")
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.title


class SetMember(models.Model):
    question_set = models.ForeignKey(
        QuestionSet, models.CASCADE, related_name="members", verbose_name=_("题组")
    )
    question = models.ForeignKey(Question, models.CASCADE, verbose_name=_("题目"))
    position = models.PositiveSmallIntegerField(_("次序"), default=0)

    class Meta:
        verbose_name = _("题组中的题目")
        verbose_name_plural = pgettext_lazy("plural", "题组中的题目")
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["question_set", "question"], name="set_member_once"),
        ]

    def __str__(self) -> str:
        return f"{self.position}. {self.question}"
