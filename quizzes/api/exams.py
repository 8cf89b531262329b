"""Exams with their papers and topics, and the learner's enrolments for them."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import generics, serializers
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from quizzes.api.learners import learner_of
from quizzes.memory.policy import POLICIES
from quizzes.models import Enrolment, Exam, Paper, Sitting, Topic
from quizzes.planning import enrol, replan

RETENTIONS = list(POLICIES)
LARGEST_ID = 2**63 - 1


class SittingSerializer(serializers.Serializer[Sitting]):
    id = serializers.IntegerField()
    date = serializers.DateField()
    last_date = serializers.DateField()
    cutoff = serializers.DateField(
        allow_null=True, help_text="Policies in force on this day are examined."
    )


class TopicSerializer(serializers.Serializer[Topic]):
    id = serializers.IntegerField()
    code = serializers.CharField()
    name = serializers.CharField()
    parent = serializers.IntegerField(  # type: ignore[assignment]  # DRF takes fields off the class
        source="parent_id", allow_null=True
    )


class SectionSerializer(serializers.Serializer[dict[str, Any]]):
    """How many questions of a kind a paper has, and how each is marked."""

    kind = serializers.CharField(help_text="A question's kind, or `written`.")
    name = serializers.CharField(required=False)
    count = serializers.IntegerField()
    marks = serializers.FloatField()
    options = serializers.IntegerField(required=False, allow_null=True)
    least = serializers.IntegerField(required=False, allow_null=True)
    most = serializers.IntegerField(required=False, allow_null=True)
    partial = serializers.FloatField(  # type: ignore[assignment]  # DRF takes fields off the class
        required=False,
        allow_null=True,
        help_text="Marks for each right option when too few are chosen; null: all or nothing.",
    )


class PaperSerializer(serializers.Serializer[Paper]):
    id = serializers.IntegerField()
    code = serializers.CharField()
    name = serializers.CharField()
    form = serializers.ChoiceField(choices=["objective", "written"])
    minutes = serializers.IntegerField()
    total = serializers.IntegerField()
    pass_share = serializers.FloatField()
    sections = SectionSerializer(many=True)
    topics = TopicSerializer(many=True, source="topics.all")


class ExamSerializer(serializers.Serializer[Exam]):
    slug = serializers.CharField()
    name = serializers.CharField()
    industry = serializers.CharField(source="industry.slug")
    sittings = SittingSerializer(many=True, source="sittings.all")
    papers = PaperSerializer(many=True, source="papers.all")


class EnrolmentSerializer(serializers.Serializer[Enrolment]):
    id = serializers.IntegerField()
    exam = serializers.CharField(source="exam.slug")
    sitting = serializers.IntegerField(source="sitting_id", allow_null=True)
    own_date = serializers.DateField(allow_null=True)
    exam_date = serializers.DateField(
        allow_null=True, help_text="Your own date, or else the sitting's."
    )
    capacity = serializers.IntegerField(help_text="Most questions a day.")
    retention = serializers.ChoiceField(choices=RETENTIONS)
    started_at = serializers.DateTimeField()


class EnrolmentChange(serializers.Serializer[dict[str, Any]]):
    sitting = serializers.IntegerField(
        required=False, allow_null=True, min_value=1, max_value=LARGEST_ID
    )
    own_date = serializers.DateField(
        required=False, allow_null=True, help_text="A date of your own, before any sitting's."
    )
    capacity = serializers.IntegerField(required=False, min_value=5, max_value=300)
    retention = serializers.ChoiceField(required=False, choices=RETENTIONS)


class EnrolmentRequest(EnrolmentChange):
    exam = serializers.SlugField()


@extend_schema(tags=["exams"])
class Exams(generics.ListAPIView[Exam]):
    """Every exam, with its sittings, papers and topics."""

    serializer_class = ExamSerializer
    pagination_class = None
    filter_backends = ()
    queryset = Exam.objects.select_related("industry").prefetch_related(
        "sittings", "papers__topics"
    )


@extend_schema(tags=["exams"])
class Enrolments(generics.ListAPIView[Enrolment]):
    """The exams you prepare for."""

    serializer_class = EnrolmentSerializer
    pagination_class = None
    filter_backends = ()

    def get_queryset(self) -> QuerySet[Enrolment]:
        return mine(self.request).order_by("pk")

    @extend_schema(request=EnrolmentRequest, responses=EnrolmentSerializer)
    def post(self, request: Request) -> Response:
        """Enrol, or set date, capacity and aim of the enrolment there is: a repeat is harmless."""
        given = EnrolmentRequest(data=request.data)
        given.is_valid(raise_exception=True)
        values = dict(given.validated_data)
        exam = Exam.objects.filter(slug=values.pop("exam")).first()
        if exam is None:
            raise ValidationError({"exam": [_("没有这个考试。")]})
        return Response(EnrolmentSerializer(enrolled(request, exam, values)).data)


@extend_schema(tags=["exams"])
class OneEnrolment(APIView):
    @extend_schema(request=EnrolmentChange(partial=True), responses=EnrolmentSerializer)
    def patch(self, request: Request, pk: int) -> Response:
        """Change the date, the capacity or the aim; what is not named stays."""
        enrolment = get_object_or_404(mine(request), pk=pk)
        given = EnrolmentChange(data=request.data, partial=True)
        given.is_valid(raise_exception=True)
        kept = {"sitting": enrolment.sitting_id, "own_date": enrolment.own_date}
        changed = enrolled(request, enrolment.exam, kept | given.validated_data)
        return Response(EnrolmentSerializer(changed).data)


def mine(request: Request) -> QuerySet[Enrolment]:
    return Enrolment.objects.filter(learner=learner_of(request).pk).select_related(
        "exam", "sitting"
    )


def enrolled(request: Request, exam: Exam, values: dict[str, Any]) -> Enrolment:
    """Enrol with a sitting given by its id. Raises ``ValidationError`` for one of another exam."""
    sitting = values.pop("sitting", None)
    if sitting is not None:
        found = Sitting.objects.filter(pk=sitting, exam=exam).first()
        if found is None:
            raise ValidationError({"sitting": [_("这个考试没有这个考期。")]})
        sitting = found
    made = enrol(learner=learner_of(request), exam=exam, sitting=sitting, **values)
    replan(learner=learner_of(request), exam=exam, now=timezone.now())
    return made
