"""What to expect of the day of the exam."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from quizzes import forecasting
from quizzes.api.learners import ExamQuery, exam_of, learner_of

STATES = [state.value for state in forecasting.State]


class MarksSerializer(serializers.Serializer[dict[str, float]]):
    """An estimate and its interval, which holds the marks in the share `confidence` of cases."""

    expected = serializers.FloatField()
    low = serializers.FloatField()
    high = serializers.FloatField()
    total = serializers.FloatField(help_text="Full marks.")


class MoreMinutesSerializer(MarksSerializer):
    minutes = serializers.IntegerField(help_text="So many more a day.")


class PaperForecastSerializer(serializers.Serializer[dict[str, Any]]):
    """Null where the marks are not forecast: a written paper, or one whose rule is not public."""

    code = serializers.CharField()
    name = serializers.CharField()
    pass_marks = serializers.FloatField()
    marks = MarksSerializer(allow_null=True, help_text="If you go on as planned.")
    covered = serializers.IntegerField(
        allow_null=True, help_text="Of its topics, those with questions; the rest is guessed."
    )
    topics = serializers.IntegerField(allow_null=True)


class LeftOutSerializer(serializers.Serializer[dict[str, Any]]):
    topic = serializers.IntegerField(
        allow_null=True, help_text="Null: what the papers do not ask, as beyond the cut-off."
    )
    name = serializers.CharField(allow_blank=True)
    questions = serializers.IntegerField()
    marks = serializers.FloatField(help_text="At most so many are lost by it.")


class PlanSerializer(serializers.Serializer[dict[str, Any]]):
    capacity = serializers.IntegerField(help_text="Questions a day, as you set it.")
    met = serializers.IntegerField()
    will_meet = serializers.IntegerField(help_text="Of `total`, met by the day at this capacity.")
    total = serializers.IntegerField()
    feasible = serializers.BooleanField(help_text="Whether all will be met by the day.")
    needed_capacity = serializers.IntegerField(
        allow_null=True, help_text="The least that meets all; null where 300 a day do not."
    )
    leave_out = LeftOutSerializer(many=True, help_text="Where not all fit, least loss first.")


class ForecastSerializer(serializers.Serializer[dict[str, Any]]):
    """An estimate from your answers, your plan, and the share of the syllabus in the bank.

    `state` says whether there are marks: `ready`; `undated` (no exam date is set), `past`, and
    `unmarked` (no paper with a public rule) have none, and null in their place.
    """

    exam = serializers.CharField()
    state = serializers.ChoiceField(choices=STATES)
    exam_date = serializers.DateField(allow_null=True)
    days_left = serializers.IntegerField(allow_null=True, help_text="Below 0 after the exam.")
    answered = serializers.IntegerField()
    enough = serializers.BooleanField(
        help_text=f"Whether {forecasting.ENOUGH_ANSWERS} answers are in; a guess at best before."
    )
    met = serializers.IntegerField(help_text="Published questions met.")
    total = serializers.IntegerField(help_text="Published questions.")
    known = serializers.FloatField(
        help_text="How many of them you will know tomorrow, lucky guesses taken off."
    )
    covered = serializers.IntegerField(help_text="Topics of the papers with questions.")
    topics = serializers.IntegerField(help_text="Topics of the papers.")
    cutoff = serializers.DateField(allow_null=True, help_text="The sitting's policy cut-off.")
    beyond_cutoff = serializers.IntegerField(help_text="Questions left out for being later.")
    confidence = serializers.FloatField(help_text="Of the intervals, 0 to 1.")
    planned = MarksSerializer(allow_null=True, help_text="If you go on as planned.")
    stopped = MarksSerializer(allow_null=True, help_text="If you stopped today.")
    longer = MoreMinutesSerializer(allow_null=True)
    guessing = serializers.FloatField(allow_null=True, help_text="Marks of blind guessing.")
    papers = PaperForecastSerializer(many=True)
    plan = PlanSerializer(allow_null=True)


@extend_schema(tags=["study"])
class ForecastOfExam(APIView):
    @extend_schema(parameters=[ExamQuery], responses=ForecastSerializer)
    def get(self, request: Request) -> Response:
        """The marks to expect on the day of the exam, and whether the plan is feasible."""
        exam = exam_of(request)
        found = forecasting.outlook(learner=learner_of(request), exam=exam, now=timezone.now())
        return Response({"exam": exam.slug, **forecasting.as_data(found)})
