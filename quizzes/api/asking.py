"""A question as it may leave the server before it is answered: without its key.

What is not named here does not go out: no correct flag, note, explanation or evidence.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import AbstractUser
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from quizzes.models import Card, Choice, Question, Topic
from quizzes.models.bank import QuestionQuerySet


class OptionSerializer(serializers.Serializer[Choice]):
    position = serializers.IntegerField()
    text = serializers.CharField()


class TopicNameSerializer(serializers.Serializer[Topic]):
    id = serializers.IntegerField()
    code = serializers.CharField()
    name = serializers.CharField()


class AskedItemSerializer(serializers.Serializer[Any]):
    """No title: a headline is the very words that its questions ask for."""

    id = serializers.IntegerField()
    published = serializers.DateField(allow_null=True)


class AskedQuestionSerializer(serializers.Serializer[Question]):
    """A question to be answered; ``version`` is what an answer names."""

    id = serializers.IntegerField()
    version = serializers.IntegerField(source="current_id")
    kind = serializers.ChoiceField(choices=Question.Kind.choices)
    stem = serializers.CharField(source="current.stem")
    options = OptionSerializer(
        many=True, source="current.choices.all", help_text="Empty for true/false and fill-in."
    )
    prompts = serializers.ListField(
        child=serializers.CharField(),
        source="current.prompts",
        help_text="What options are matched with, each with one of its own; empty unless matching.",
    )
    topics = TopicNameSerializer(many=True, source="topics.all")
    item = AskedItemSerializer()
    times_seen = serializers.SerializerMethodField()

    @extend_schema_field(serializers.IntegerField(min_value=0))
    def get_times_seen(self, question: Question) -> int:
        seen: dict[int, int] = self.context["seen"]
        return seen.get(question.pk, 0)


def asked(
    questions: QuestionQuerySet, learner: AbstractUser, order: Iterable[int]
) -> list[dict[str, Any]]:
    """Return the questions as data in the order of their ids, in five queries."""
    found = {
        question.pk: question
        for question in questions.select_related("current", "item").prefetch_related(
            "topics", "current__choices"
        )
    }
    rows = [found[pk] for pk in order if pk in found]
    cards = Card.objects.filter(learner=learner.pk, question__in=found)
    context = {"seen": dict(cards.values_list("question_id", "reps"))}
    return [dict(AskedQuestionSerializer(row, context=context).data) for row in rows]
