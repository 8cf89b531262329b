"""Today's queue, progress, and question sets: what to answer and how it stands."""

from __future__ import annotations

from typing import Any

import django_filters
from django.db.models import Count, Q, QuerySet
from django.shortcuts import get_object_or_404
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import generics, serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from news.models import NewsItem
from news.pages import NewestFirst
from quizzes import planning, progress
from quizzes.api.asking import AskedQuestionSerializer, asked
from quizzes.api.learners import ExamQuery, exam_of, learner_of
from quizzes.models import Generation, Question, QuestionSet
from quizzes.notices import unseen
from quizzes.yields import Yield, yield_of


class CountsSerializer(serializers.Serializer[dict[str, int]]):
    due = serializers.IntegerField(help_text="Reviews still to do, overdue ones among them.")
    new = serializers.IntegerField(help_text="New questions still to do.")
    overdue = serializers.IntegerField(help_text="Reviews that were due before today.")
    done = serializers.IntegerField(help_text="Of today's plan, answered.")
    postponed = serializers.IntegerField(help_text="Due today, but put off for lack of room.")


class QueueSerializer(serializers.Serializer[dict[str, Any]]):
    exam = serializers.CharField()
    day = serializers.DateField(help_text="Your local day, which begins at your rollover hour.")
    counts = CountsSerializer()
    notices = serializers.IntegerField(help_text="Notices not seen yet.")
    questions = AskedQuestionSerializer(many=True, help_text="To do, in the order to ask.")


class TopicProgressSerializer(serializers.Serializer[progress.TopicProgress]):
    topic = serializers.IntegerField()
    name = serializers.CharField()
    total = serializers.IntegerField()
    seen = serializers.IntegerField()
    answered = serializers.IntegerField()
    right = serializers.IntegerField()
    accuracy = serializers.FloatField(allow_null=True)


class ComingDaySerializer(serializers.Serializer[dict[str, Any]]):
    day = serializers.DateField()
    due = serializers.IntegerField()


class ProgressSerializer(serializers.Serializer[progress.Progress]):
    """Shares run from 0 to 1; null before the first answer."""

    seen = serializers.IntegerField(help_text="Published questions met.")
    total = serializers.IntegerField(help_text="Published questions.")
    right = serializers.IntegerField()
    answered = serializers.IntegerField()
    accuracy = serializers.FloatField(
        allow_null=True, help_text="Share known, corrected for guessing."
    )
    recall_tomorrow = serializers.FloatField(
        allow_null=True,
        help_text="Mean chance of knowing a question met, tomorrow, lucky guesses taken off.",
    )
    streak = serializers.IntegerField(help_text="Days in a row with an answer.")
    by_topic = TopicProgressSerializer(many=True)


class ProgressAheadSerializer(ProgressSerializer):
    coming = ComingDaySerializer(many=True, help_text="Reviews due on each of the next 7 days.")


class QuestionSetSerializer(serializers.Serializer[QuestionSet]):
    id = serializers.IntegerField()
    exam = serializers.CharField(source="exam.slug")
    title = serializers.CharField()
    description = serializers.CharField(allow_blank=True)
    published_at = serializers.DateTimeField()
    questions = serializers.IntegerField(source="size", help_text="How many.")


@extend_schema(tags=["study"])
class TodaysQueue(APIView):
    @extend_schema(parameters=[ExamQuery], responses=QueueSerializer)
    def get(self, request: Request) -> Response:
        """What is left of today, without keys. The plan is made on the day's first call."""
        learner, exam = learner_of(request), exam_of(request)
        queue = planning.queue(learner=learner, exam=exam, now=timezone.now())
        questions = Question.objects.published().filter(pk__in=queue.remaining)
        body = {
            "exam": exam.slug,
            "day": queue.day.isoformat(),
            "counts": counts_of(queue),
            "notices": unseen(learner).count(),
            "questions": asked(questions, learner, queue.remaining),
        }
        return Response(body)


class YieldSerializer(serializers.Serializer[Yield]):
    questions = serializers.IntegerField(help_text="Published questions about the item.")
    waiting = serializers.IntegerField(help_text="Questions that a person is still to review.")
    silence = serializers.ChoiceField(
        choices=Generation.Silence.choices,
        allow_blank=True,
        help_text="Why rules asked nothing; empty where they asked or have not looked yet.",
    )
    reason = serializers.CharField(allow_blank=True, help_text="The same in words.")


@extend_schema(tags=["news"])
class QuestionsAbout(APIView):
    @extend_schema(responses=YieldSerializer)
    def get(self, request: Request, pk: int) -> Response:
        """What came of a news item: how many questions, or why none."""
        item = get_object_or_404(NewsItem.objects.listed(), pk=pk)
        return Response(YieldSerializer(yield_of(item)).data)


@extend_schema(tags=["study"])
class ProgressOfExam(APIView):
    @extend_schema(parameters=[ExamQuery], responses=ProgressAheadSerializer)
    def get(self, request: Request) -> Response:
        """How you stand in an exam, and the week ahead."""
        learner, exam, now = learner_of(request), exam_of(request), timezone.now()
        summary = progress.summary(learner=learner, exam=exam, now=now)
        coming = planning.coming_days(learner=learner, exam=exam, now=now)
        ahead = [{"day": day.isoformat(), "due": due} for day, due in coming]
        return Response({**ProgressSerializer(summary).data, "coming": ahead})


class SetFilter(django_filters.FilterSet):  # type: ignore[misc]  # untyped
    exam = django_filters.CharFilter(field_name="exam__slug")


class SetPages(NewestFirst):
    keys = ("published_at", "id")


@extend_schema(tags=["study"])
class QuestionSets(generics.ListAPIView[QuestionSet]):
    """Sets that instructors have published, newest first."""

    serializer_class = QuestionSetSerializer
    pagination_class = SetPages
    filterset_class = SetFilter
    queryset = QuestionSet.objects.published()

    def get_queryset(self) -> QuerySet[QuestionSet]:
        published = Q(questions__status=Question.Status.PUBLISHED)
        sets = super().get_queryset().select_related("exam")
        return sets.annotate(size=Count("questions", filter=published))


@extend_schema(tags=["study"])
class SetQuestions(APIView):
    @extend_schema(responses=AskedQuestionSerializer(many=True))
    def get(self, request: Request, pk: int) -> Response:
        """The questions of a set, in its order, without keys; answer them in mode `practice`."""
        found = get_object_or_404(QuestionSet.objects.published(), pk=pk)
        order = list(found.members.values_list("question_id", flat=True))
        questions = Question.objects.published().filter(pk__in=order)
        return Response(asked(questions, learner_of(request), order))


def counts_of(queue: planning.Queue) -> dict[str, int]:
    remaining = set(queue.remaining)
    return {
        "due": len(remaining.intersection(queue.reviews)),
        "new": len(remaining.intersection(queue.new)),
        "overdue": queue.overdue,
        "done": queue.done,
        "postponed": queue.postponed,
    }
