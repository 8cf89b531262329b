"""Notices: what became of questions that you have met."""

from __future__ import annotations

from typing import Any

from django.db.models import Case, QuerySet, Value, When
from django.utils import timezone
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import exceptions, generics, serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from news.pages import NewestFirst
from quizzes.api.learners import learner_of
from quizzes.models import Notice
from quizzes.notices import in_words, see

NOT_SEEN = Case(When(seen_at__isnull=True, then=Value(1)), default=Value(0))


class PlaceSerializer(serializers.Serializer[dict[str, int]]):
    """Words of a news item; ``start`` and ``end`` count code points of its text."""

    item = serializers.IntegerField()
    start = serializers.IntegerField()
    end = serializers.IntegerField()


class NoticeSerializer(serializers.Serializer[Notice]):
    """One of three kinds.

    - ``updated``: the value of a fact that you learned is no longer what it ``was``.
    - ``corrected``: a question you answered had a wrong key; ``before`` and ``after`` say whether
      your last answer counted, and counts, as right (``after`` null: it counts no more).
    - ``leech``: a question that you keep forgetting; ``lapses`` says how often you did.
    """

    id = serializers.IntegerField()
    kind = serializers.ChoiceField(choices=Notice.Kind.choices)
    question = serializers.IntegerField(source="question_id")
    successor = serializers.IntegerField(
        source="successor_id", allow_null=True, help_text="A question that asks for the new value."
    )
    stem = serializers.SerializerMethodField()
    was = serializers.SerializerMethodField(help_text="Empty in a `leech`.")
    now = serializers.SerializerMethodField(help_text="Empty in a `leech`.")
    before = serializers.BooleanField(source="data.before", default=None, allow_null=True)
    after = serializers.BooleanField(source="data.after", default=None, allow_null=True)
    lapses = serializers.IntegerField(source="data.lapses", default=None, allow_null=True)
    place = PlaceSerializer(
        source="data.place", default=None, allow_null=True, help_text="Where the new value stands."
    )
    made_at = serializers.DateTimeField()
    seen_at = serializers.DateTimeField(allow_null=True)

    def get_stem(self, notice: Notice) -> str:
        return notice.data.get("stem") or str(notice.question)

    def get_was(self, notice: Notice) -> str:
        return in_words(notice.data.get("was", ""))

    def get_now(self, notice: Notice) -> str:
        return in_words(notice.data.get("now", ""))


class NoticePages(NewestFirst):
    keys = ("not_seen", "id")

    def _ordered(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.order_by("-not_seen", "-id")


@extend_schema(tags=["study"])
class Notices(generics.ListAPIView[Notice]):
    """What became of questions that you have met; what you have not seen first."""

    serializer_class = NoticeSerializer
    pagination_class = NoticePages
    filter_backends = ()

    def get_queryset(self) -> QuerySet[Notice]:
        mine = Notice.objects.filter(learner=learner_of(self.request).pk)
        return mine.select_related("question__current").annotate(not_seen=NOT_SEEN)


@extend_schema(tags=["study"])
class SeenNotice(APIView):
    @extend_schema(request=None, responses=NoticeSerializer)
    def post(self, request: Request, pk: int) -> Response:
        """Mark a notice as seen. A repeat is harmless."""
        notice = see(learner=learner_of(request), notice_id=pk, now=timezone.now())
        if notice is None:
            raise exceptions.NotFound(_("你没有这条通知。"))
        return Response(NoticeSerializer(notice).data)
