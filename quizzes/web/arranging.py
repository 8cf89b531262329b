"""Matching and ordering on the study pages: slots to fill, and slots judged."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext as _

from quizzes.generation.draft import ARRANGED
from quizzes.models import Choice, Question, QuestionVersion, Review

DIGIT = re.compile("[0-9]")


@dataclass(frozen=True, slots=True)
class AskedSlot:
    """``label``: a prompt, or a place in the order; ``chosen``: the option kept, if any."""

    number: int
    label: str
    chosen: int | None


@dataclass(frozen=True, slots=True)
class JudgedSlot:
    """What was put there and, where that is wrong or nothing, what belongs there."""

    number: int
    label: str
    given: str
    belongs: str
    right: bool


class SlotsField(forms.Field):
    """The option of each slot in turn, ``None`` for one left open."""

    widget = forms.SelectMultiple

    def to_python(self, value: Any) -> list[int | None]:
        return [self._place(str(one)) for one in value or []]

    def _place(self, written: str) -> int | None:
        if not written:
            return None
        if not DIGIT.fullmatch(written):
            raise forms.ValidationError("no option")
        return int(written)


def asked_slots(question: Question, request: HttpRequest) -> list[AskedSlot]:
    """The slots of an arranged question, filled as the address keeps them after a refusal."""
    version = question.current
    if version is None or question.kind not in ARRANGED:
        return []
    labels = labels_of(version)
    chosen = [*_kept(request, version), *[None] * len(labels)]
    return [AskedSlot(n, label, chosen[n - 1]) for n, label in enumerate(labels, start=1)]


def _kept(request: HttpRequest, version: QuestionVersion) -> list[int | None]:
    if request.GET.get("version") != str(version.pk):
        return []
    return [int(one) if DIGIT.fullmatch(one) else None for one in request.GET.getlist("slot")]


def labels_of(version: QuestionVersion) -> list[str]:
    """The prompts, or what the places of an order are called."""
    places = range(1, len(version.key) + 1)
    return list(version.prompts) or [_("第 %(number)d 位") % {"number": n} for n in places]


def judged_slots(version: QuestionVersion, review: Review) -> list[JudgedSlot]:
    """Every slot with its part in the answer; none for a question that is not arranged."""
    if version.question.kind not in ARRANGED:
        return []
    choices = {choice.position: choice for choice in version.choices.all()}
    given = [choices.get(place) for place in review.response.get("chosen", [])]
    given += [None] * len(choices)
    belonging = sorted((one for one in choices.values() if one.slot is not None), key=_slot_of)
    slots = zip(labels_of(version), given, belonging, strict=False)
    return [_judged(number, *slot) for number, slot in enumerate(slots, start=1)]


def _slot_of(choice: Choice) -> int:
    return choice.slot or 0


def _judged(number: int, label: str, put: Choice | None, belongs: Choice) -> JudgedSlot:
    right = put == belongs
    return JudgedSlot(number, label, str(put) if put else "", "" if right else str(belongs), right)


def left_over(version: QuestionVersion) -> list[Choice]:
    """The options that go with no prompt."""
    return [one for one in version.choices.all() if version.prompts and one.slot is None]
