"""Who is asking, and about which exam."""

from __future__ import annotations

from typing import Any, cast

from django.contrib.auth.models import AbstractUser
from django.shortcuts import get_object_or_404
from rest_framework import serializers
from rest_framework.request import Request

from quizzes.models import Exam


class ExamQuery(serializers.Serializer[dict[str, Any]]):
    exam = serializers.SlugField(help_text="An exam's slug, as in /exams/.")


def learner_of(request: Request) -> AbstractUser:
    return cast(AbstractUser, request.user)


def exam_of(request: Request) -> Exam:
    """The exam that the query names. Raises ``ValidationError`` (none named) or ``Http404``."""
    query = ExamQuery(data=request.query_params)
    query.is_valid(raise_exception=True)
    return get_object_or_404(Exam, slug=query.validated_data["exam"])
