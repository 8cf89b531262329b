"""Answers: sent as often as a bad line needs, counted once; the learner's own log; undo."""

from __future__ import annotations

import uuid
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import exceptions, generics, serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from news.pages import NewestFirst
from quizzes import practice
from quizzes.api.learners import learner_of
from quizzes.api.problems import ProblemSerializer, problem_of
from quizzes.models import Review
from quizzes.refusals import what_to_mend

MOST_IN_A_BATCH = 200
LARGEST_ID = 2**63 - 1
LONGEST_MS = 2**31 - 1


@extend_schema_field(
    {
        "oneOf": [
            {
                "type": "object",
                "properties": {
                    "chosen": {
                        "type": "array",
                        "items": {"type": "integer"},
                        "description": "Option positions. Matching: that of each prompt in turn; "
                        "ordering: from the first place to the last.",
                    }
                },
                "required": ["chosen"],
            },
            {
                "type": "object",
                "properties": {"truth": {"type": "boolean", "nullable": True}},
                "required": ["truth"],
            },
            {
                "type": "object",
                "properties": {"text": {"type": "string", "maxLength": 500}},
                "required": ["text"],
            },
        ],
        "description": "By the question's kind; an empty one says that no answer was given.",
    }
)
class ResponseField(serializers.DictField):
    """Passed on as it is: ``quizzes.marking`` knows which shape the question takes."""


class AnswerRequest(serializers.Serializer[dict[str, Any]]):
    client_uuid = serializers.UUIDField(
        help_text="Made by the client. Sent again, it brings the first result again."
    )
    version = serializers.IntegerField(
        min_value=1, max_value=LARGEST_ID, help_text="The question's version as it was shown."
    )
    response = ResponseField()
    answered_at = serializers.DateTimeField(
        required=False, allow_null=True, help_text="By the client's clock; else the time received."
    )
    duration_ms = serializers.IntegerField(
        required=False, allow_null=True, min_value=0, max_value=LONGEST_MS
    )
    guessed = serializers.BooleanField(required=False)
    mode = serializers.ChoiceField(
        required=False, choices=[Review.Mode.QUEUE.value, Review.Mode.PRACTICE.value]
    )


class BatchRequest(serializers.Serializer[dict[str, Any]]):
    """Answers given offline, in any order. One that is wrong does not hold up the others."""

    answers = serializers.ListField(
        child=AnswerRequest(), allow_empty=False, max_length=MOST_IN_A_BATCH
    )


class LooseBatch(serializers.Serializer[dict[str, Any]]):
    """The same with its entries unread, so that each can have a problem of its own."""

    answers = serializers.ListField(
        child=serializers.JSONField(), allow_empty=False, max_length=MOST_IN_A_BATCH
    )


class JudgedOptionSerializer(serializers.Serializer[dict[str, Any]]):
    text = serializers.CharField()
    correct = serializers.BooleanField()
    note = serializers.CharField(allow_blank=True)


class EvidenceSerializer(serializers.Serializer[dict[str, Any]]):
    """Words of a news item; ``start`` and ``end`` count code points of its text."""

    item = serializers.IntegerField()
    title = serializers.CharField()
    source = serializers.CharField(allow_blank=True)  # type: ignore[assignment]  # DRF takes fields off the class
    published = serializers.DateField(allow_null=True)
    text = serializers.CharField()
    start = serializers.IntegerField()
    end = serializers.IntegerField()


@extend_schema_field(
    {
        "type": "array",
        "items": {"oneOf": [{"type": "integer"}, {"type": "boolean"}, {"type": "string"}]},
        "description": "Option positions (of each prompt in turn for matching, in the right order "
        "for ordering), one truth value, or the accepted texts.",
    }
)
class KeyField(serializers.ListField):
    pass


class ResultSerializer(serializers.Serializer[dict[str, Any]]):
    correct = serializers.BooleanField()
    share = serializers.FloatField(help_text="Share of the question's marks, 0 to 1.")
    key = KeyField()
    explanation = serializers.CharField(allow_blank=True)
    prompts = serializers.ListField(child=serializers.CharField(), default=list)
    options = JudgedOptionSerializer(many=True)
    evidence = EvidenceSerializer(many=True)
    grade = serializers.IntegerField(min_value=1, max_value=4)
    due_day = serializers.DateField(
        allow_null=True, help_text="When it will be asked again; null: not before the exam."
    )


class AnswerSerializer(serializers.Serializer[Review]):
    """One line of the log.

    An undo is a line of kind ``void``, ``about`` the answer it voids; a corrected key brings a
    ``regrade`` about each answer given by the wrong one.
    """

    client_uuid = serializers.UUIDField()
    kind = serializers.ChoiceField(choices=Review.Kind.choices)
    about = serializers.UUIDField(allow_null=True)
    question = serializers.IntegerField(source="question_id")
    version = serializers.IntegerField(source="version_id")
    mode = serializers.ChoiceField(choices=Review.Mode.choices)
    response = serializers.DictField(help_text="As sent, or as regraded; empty in an undo.")
    guessed = serializers.BooleanField()
    duration_ms = serializers.IntegerField(allow_null=True)
    answered_at = serializers.DateTimeField()
    received_at = serializers.DateTimeField()
    result = serializers.SerializerMethodField(help_text="Null in an undo or a regrade.")

    @extend_schema_field(ResultSerializer(allow_null=True))
    def get_result(self, review: Review) -> dict[str, Any] | None:
        # By field, since PostgreSQL's JSON does not keep the order in which it was sent first.
        return dict(ResultSerializer(review.result).data) if review.result else None


class BatchEntrySerializer(serializers.Serializer[dict[str, Any]]):
    answer = AnswerSerializer(allow_null=True)
    problem = ProblemSerializer(allow_null=True)


class BatchSerializer(serializers.Serializer[dict[str, Any]]):
    results = BatchEntrySerializer(many=True, help_text="One an answer sent, in that order.")


class LogPages(NewestFirst):
    keys = ("local_day", "answered_at", "client_uuid")


@extend_schema(tags=["answers"])
class Answers(generics.ListAPIView[Review]):
    """Your own log, the last answered first."""

    serializer_class = AnswerSerializer
    pagination_class = LogPages
    filter_backends = ()

    def get_queryset(self) -> QuerySet[Review]:
        return Review.objects.filter(learner=learner_of(self.request).pk)

    @extend_schema(request=AnswerRequest, responses=AnswerSerializer)
    def post(self, request: Request) -> Response:
        """Answer a question and learn its key. A repeat gets the first result, byte for byte."""
        return Response(recorded(request, request.data))


@extend_schema(tags=["answers"])
class AnswerBatch(APIView):
    @extend_schema(request=BatchRequest, responses=BatchSerializer)
    def post(self, request: Request) -> Response:
        """Send what was answered offline; each entry gets its own result or problem."""
        batch = LooseBatch(data=request.data)
        batch.is_valid(raise_exception=True)
        entries = [entry_of(request, one) for one in batch.validated_data["answers"]]
        return Response({"results": entries})


@extend_schema(tags=["answers"])
class UndoneAnswer(APIView):
    @extend_schema(request=None, responses=AnswerSerializer)
    def post(self, request: Request, client_uuid: uuid.UUID) -> Response:
        """Take an answer back, as if it had not been given. A repeat is harmless."""
        try:
            void = practice.undo(
                learner=learner_of(request),
                # Of the answer alone, so that however often it is sent it is one undo.
                client_uuid=uuid.uuid5(client_uuid, "undo"),
                about=client_uuid,
                now=timezone.now(),
            )
        except practice.AnswerRefused:
            raise exceptions.NotFound(_("你的记录里没有这次作答。")) from None
        return Response(AnswerSerializer(void).data)


def recorded(request: Request, data: Any) -> dict[str, Any]:
    """Record one answer as sent; return the stored line. Raises DRF's exceptions."""
    given = AnswerRequest(data=data)
    given.is_valid(raise_exception=True)
    values = {"answered_at": None, **given.validated_data}
    version = values.pop("version")
    try:
        review = practice.record_answer(
            learner=learner_of(request), version_id=version, now=timezone.now(), **values
        )
    except practice.AnswerRefused as refused:
        raise refusal_of(refused) from refused
    return dict(AnswerSerializer(review).data)


def refusal_of(refused: practice.AnswerRefused) -> exceptions.APIException:
    if refused.code == "not_found":
        return exceptions.NotFound(_("没有这道题，或者它已经撤下。"))
    said = what_to_mend(refused) or _("作答的形式与题型不符。")
    return exceptions.ValidationError({"response": [said]})


def entry_of(request: Request, data: Any) -> dict[str, Any]:
    """One entry of a batch. Only what the client can put right is its own problem."""
    try:
        return {"answer": recorded(request, data), "problem": None}
    except exceptions.APIException as problem:
        return {"answer": None, "problem": problem_of(problem)}
