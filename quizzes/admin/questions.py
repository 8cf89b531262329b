"""Questions: the most doubtful first; published, rejected, retired and corrected by authoring."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from django.contrib import admin, messages
from django.contrib.admin.helpers import AdminErrorList, AdminForm
from django.contrib.auth.models import AbstractUser
from django.core.exceptions import PermissionDenied
from django.db.models import Case, Exists, OuterRef, Prefetch, Q, QuerySet, Value, When
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from news.admin.history import Traced
from news.admin.pages import WithButtons
from quizzes import authoring
from quizzes.admin.correcting import AS_ANOTHER, asked_first, say_who_is_told
from quizzes.admin.exchange import Exchanged
from quizzes.admin.revising import RevisionForm
from quizzes.admin.showing import failed_checks, page_of
from quizzes.models import Doubt, Exam, Question, QuestionSet, SetMember, Topic

OPEN_DOUBTS = Doubt.objects.filter(settled_at__isnull=True)
# What waits for an instructor: questions in review, and those that learners' answers put in doubt.
WAITING_FIRST = Case(
    When(status=Question.Status.REVIEW, then=Value(0)),
    When(Exists(OPEN_DOUBTS.filter(question=OuterRef("pk"))), then=Value(1)),
    default=Value(2),
)

PUBLISHED = ngettext_lazy("发布了 %(count)d 道题。", "发布了 %(count)d 道题。", "count")
REJECTED = ngettext_lazy("否决了 %(count)d 道题。", "否决了 %(count)d 道题。", "count")
RETIRED = ngettext_lazy("停用了 %(count)d 道题。", "停用了 %(count)d 道题。", "count")


FITTING = {
    Question.Status.REVIEW: ["publish", "reject"],
    Question.Status.PUBLISHED: ["retire"],
    Question.Status.REJECTED: ["publish"],
    Question.Status.RETIRED: ["publish"],
}
"""The buttons on the page of a question of each status; the list offers every action."""


class MadeBy(admin.SimpleListFilter):
    """Whether the current version is as generated or proposed, or a person's correction."""

    title = gettext_lazy("出处")
    parameter_name = "made"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [
            ("auto", gettext_lazy("自动生成")),
            ("model", gettext_lazy("模型拟题")),
            ("person", gettext_lazy("人工修订")),
        ]

    def queryset(
        self, request: HttpRequest, queryset: QuerySet[Question]
    ) -> QuerySet[Question] | None:
        if self.value() == "person":
            return queryset.filter(current__author__isnull=False)
        if self.value() in ("auto", "model"):
            ours = queryset.filter(current__author__isnull=True)
            proposed = Q(proposed_by="")
            return ours.filter(proposed if self.value() == "auto" else ~proposed)
        return None


class OnTopic(admin.SimpleListFilter):
    """Topics by code: what two papers share is one line, and what nobody asked about is none."""

    title = gettext_lazy("考点")
    parameter_name = "topic"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        asked = Topic.objects.filter(questions__isnull=False).order_by("code")
        return list(asked.values_list("code", "name").distinct())

    def queryset(
        self, request: HttpRequest, queryset: QuerySet[Question]
    ) -> QuerySet[Question] | None:
        if self.value() is None:
            return None
        topics = Question.topics.through.objects.filter(topic__code=self.value())
        return queryset.filter(pk__in=topics.values("question"))


class Doubted(admin.SimpleListFilter):
    """Questions with an open doubt, which learners' answers raised."""

    title = gettext_lazy("存疑")
    parameter_name = "doubted"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("yes", gettext_lazy("存疑待处理"))]

    def queryset(
        self, request: HttpRequest, queryset: QuerySet[Question]
    ) -> QuerySet[Question] | None:
        return queryset.filter(pk__in=OPEN_DOUBTS.values("question")) if self.value() else None


@admin.register(Question)
class QuestionAdmin(Exchanged, WithButtons, Traced):
    change_form_template = "admin/quizzes/question/change_form.html"
    list_display = ["stem", "kind", "status", "confidence", "doubts", "doubted"]
    list_filter = ["status", Doubted, "kind", "topics__paper__exam", OnTopic, MadeBy, "created_at"]
    list_select_related = ["current"]
    list_per_page = 50
    ordering = [WAITING_FIRST, "current__confidence", "pk"]
    search_fields = ["current__stem", "item__title"]
    search_help_text = gettext_lazy("按题干或新闻标题查找")
    actions = ["publish", "reject", "retire", "collect"]
    buttons = ["publish", "reject", "retire"]

    def fitting(self, row: Question) -> list[str]:
        return FITTING[Question.Status(row.status)]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Question]:
        questions: QuerySet[Question] = super().get_queryset(request)
        doubts = Prefetch("doubts", OPEN_DOUBTS, to_attr="open_doubts")
        return (
            questions.filter(current__isnull=False)
            .select_related("current")
            .prefetch_related(doubts)
        )

    def has_add_permission(self, request: HttpRequest) -> bool:
        """A question comes from an article: without evidence nothing is asked."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.display(description=gettext_lazy("题干"), ordering="current__stem")
    def stem(self, question: Question) -> str:
        return str(question)

    @admin.display(description=gettext_lazy("把握"), ordering="current__confidence")
    def confidence(self, question: Question) -> str:
        return f"{question.current.confidence:.2f}" if question.current else ""

    @admin.display(description=gettext_lazy("未通过的检查"), empty_value="")
    def doubts(self, question: Question) -> str:
        return "、".join(failed_checks(question.current)) if question.current else ""

    @admin.display(description=gettext_lazy("存疑"), empty_value="")
    def doubted(self, question: Any) -> str:
        return "、".join(str(doubt.get_reason_display()) for doubt in question.open_doubts)

    @admin.action(description=gettext_lazy("发布"), permissions=["change"])
    def publish(self, request: HttpRequest, queryset: QuerySet[Question]) -> None:
        self._judge(request, queryset, authoring.publish, PUBLISHED)

    @admin.action(description=gettext_lazy("否决"), permissions=["change"])
    def reject(self, request: HttpRequest, queryset: QuerySet[Question]) -> None:
        self._judge(request, queryset, authoring.reject, REJECTED)

    @admin.action(description=gettext_lazy("停用"), permissions=["change"])
    def retire(self, request: HttpRequest, queryset: QuerySet[Question]) -> None:
        self._judge(request, queryset, authoring.retire, RETIRED)

    def _judge(
        self,
        request: HttpRequest,
        questions: QuerySet[Question],
        judge: Callable[..., None],
        said: Promise | str,
    ) -> None:
        judged = list(questions)
        for question in judged:
            judge(question=question, by=request.user, now=timezone.now())
        self.message_user(request, str(said % {"count": len(judged)}), messages.SUCCESS)

    @admin.action(description=gettext_lazy("加入新题组"), permissions=["change"])
    def collect(
        self, request: HttpRequest, queryset: QuerySet[Question]
    ) -> HttpResponseRedirect | None:
        """Put the chosen questions, in the order shown, in a new set and go on to name it."""
        chosen = list(queryset)
        exam = common_exam(chosen)
        if exam is None:
            said = _("这些题目不属于同一个考试，不能放进一个题组。")
            self.message_user(request, said, messages.ERROR)
            return None
        made = QuestionSet.objects.create(
            exam=exam,
            title=_("新题组 %(day)s") % {"day": timezone.localdate().isoformat()},
            created_by_id=request.user.pk,
        )
        SetMember.objects.bulk_create(
            SetMember(question_set=made, question=question, position=place)
            for place, question in enumerate(chosen, start=1)
        )
        return HttpResponseRedirect(reverse("admin:quizzes_questionset_change", args=[made.pk]))

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Django's own view would edit rows in place; this one makes a new version."""
        question = self.get_object(request, object_id)
        if question is None:
            raise Http404
        editing = self.has_change_permission(request, question)
        if not editing and (request.method == "POST" or not self.has_view_permission(request)):
            raise PermissionDenied
        form = RevisionForm(question, request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            if confirmation := asked_first(self, request, form):
                return confirmation
            if form.is_valid() and self._revised(request, form):
                return HttpResponseRedirect(self.address_of(question))
        return self._page(request, question, form, editing=editing)

    def _revised(self, request: HttpRequest, form: RevisionForm) -> bool:
        """Whether there is nothing left to correct in the form."""
        by, now = cast(AbstractUser, request.user), timezone.now()
        if not form.has_changed():
            self.message_user(request, _("没有改动。"), messages.INFO)
        else:
            version = form.save(by=by, now=now, corrects=AS_ANOTHER not in request.POST)
            if version is None:
                return False
            changed = [str(form.fields[name].label) for name in form.changed_data]
            self.log_change(request, form.question, [{"changed": {"fields": changed}}])
            revised = version.number != form.version.number
            said = _("已保存为第 %(number)d 版。") % {"number": version.number}
            self.message_user(request, said if revised else _("已保存。"), messages.SUCCESS)
            say_who_is_told(self, request, version)
        if "_publish" in request.POST:
            authoring.publish(question=form.question, by=by, now=now)
            self.message_user(request, str(PUBLISHED % {"count": 1}), messages.SUCCESS)
        return True

    def _page(
        self, request: HttpRequest, question: Question, form: RevisionForm, *, editing: bool
    ) -> HttpResponse:
        # The helpers are typed for model forms and work with any.
        fieldsets = form.fieldsets() if editing else []
        shown = AdminForm(cast(Any, form), cast(Any, fieldsets), {}, model_admin=self)
        context = {
            **self.admin_site.each_context(request),
            **page_of(question),
            "title": _("题目 %(id)d") % {"id": question.pk},
            "adminform": shown,
            "errors": AdminErrorList(cast(Any, form), []),
            "media": self.media + shown.media,
            "inline_admin_formsets": [],
            "is_popup": False,
            "object_id": str(question.pk),
            "original": question,
        }
        return self.render_change_form(request, context, change=True, obj=question)


def common_exam(questions: list[Question]) -> Exam | None:
    """The first exam that every question belongs to."""
    belongs: dict[int, set[int]] = {question.pk: set() for question in questions}
    topics = Topic.objects.filter(questions__in=questions)
    for question, exam in topics.values_list("questions", "paper__exam"):
        if question in belongs:
            belongs[question].add(exam)
    common = set.intersection(*belongs.values()) if belongs else set()
    return Exam.objects.filter(pk__in=common).first()
