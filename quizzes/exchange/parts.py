"""Corrected cells as the parts of a question that authoring revises."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypedDict

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from quizzes.authoring.keys import ChoiceText, check_key
from quizzes.exchange import cells
from quizzes.exchange.columns import EXPLANATION, KEY, LETTERS, PROMPTS, STEM, lettered
from quizzes.generation.draft import ARRANGED
from quizzes.models import Choice, Question, QuestionVersion

LONGEST_OPTION: int = Choice._meta.get_field("text").max_length or 0


class Parts(TypedDict, total=False):
    """What ``authoring.revise`` takes; a part that is not here stays as it is."""

    stem: str
    explanation: str
    choices: list[ChoiceText]
    truth: bool
    accepted: list[str]
    prompts: list[str]


def canonical(kind: str, key: str) -> str:
    """A key as it is exported, however it was typed. Raises ``ValidationError``."""
    if kind == Question.Kind.TRUE_FALSE:
        return cells.TRUE if cells.truth(key) else cells.FALSE
    if kind == Question.Kind.FILL_IN:
        return cells.joined(cells.words(key))
    return lettered(_places(kind, key))


def _places(kind: str, key: str) -> list[int]:
    """The options that a key names; of what is arranged, that of each slot in turn."""
    return cells.positions_in_turn(key) if kind in ARRANGED else cells.positions(key)


def parts_of(question: Question, version: QuestionVersion, edited: Mapping[str, str]) -> Parts:
    """The parts that the edited cells change in ``version``, the current one.

    Keys are canonical. Raises ``ValidationError`` for what the kind cannot have.
    """
    parts = Parts()
    if STEM in edited:
        parts["stem"] = edited[STEM]
    if EXPLANATION in edited:
        parts["explanation"] = edited[EXPLANATION]
    if PROMPTS in edited:
        parts["prompts"] = _prompts(question, edited[PROMPTS])
    if version.choices.all():
        if not edited.keys().isdisjoint([*LETTERS, KEY]):
            parts["choices"] = _choices(question.kind, version, edited)
    elif not edited.keys().isdisjoint(LETTERS):
        raise ValidationError(_("这种题型没有选项，A 至 F 列要空着。"))
    elif KEY in edited and question.kind == Question.Kind.TRUE_FALSE:
        parts["truth"] = cells.truth(edited[KEY])
    elif KEY in edited:
        parts["accepted"] = cells.words(edited[KEY])
    _check(question, version, parts)
    return parts


def _prompts(question: Question, cell: str) -> list[str]:
    if question.kind != Question.Kind.MATCHING:
        raise ValidationError(_("只有配对题有配对项，这一列要空着。"))
    return cells.words(cell)


def _choices(kind: str, version: QuestionVersion, edited: Mapping[str, str]) -> list[ChoiceText]:
    old = {choice.letter: choice for choice in version.choices.all()}
    texts = [edited.get(one, old[one].text if one in old else "") for one in LETTERS]
    while texts and not texts[-1]:
        texts.pop()
    right = _places(kind, edited[KEY]) if KEY in edited else _key_of(version)
    if any(place >= len(texts) for place in right):
        raise ValidationError(_("答案里有的字母没有对应的选项。"))
    if any(len(text) > LONGEST_OPTION for text in texts):
        raise ValidationError(_("选项最多 %(count)d 个字。") % {"count": LONGEST_OPTION})
    notes = {cells.tidy(choice.text): choice.note for choice in old.values()}
    return [
        {
            "text": text,
            "correct": place in right,
            "note": notes.get(cells.tidy(text), ""),
            "slot": right.index(place) if kind in ARRANGED and place in right else None,
        }
        for place, text in enumerate(texts)
    ]


def _key_of(version: QuestionVersion) -> list[int]:
    return [place for place in version.key if isinstance(place, int)]


def _check(question: Question, version: QuestionVersion, parts: Parts) -> None:
    """What authoring would refuse is refused before anything is written."""
    revised = QuestionVersion(
        stem=parts.get("stem", version.stem),
        truth=parts.get("truth", version.truth),
        accepted=parts.get("accepted", version.accepted),
        prompts=parts.get("prompts", version.prompts),
    )
    same: list[ChoiceText] = [
        {"text": one.text, "correct": one.correct, "slot": one.slot}
        for one in version.choices.all()
    ]
    check_key(question.kind, revised, parts.get("choices", same))


def lost_notes(version: QuestionVersion, parts: Parts) -> list[str]:
    """Remarks on options whose text the correction takes away: they spoke of that text."""
    kept = {choice["text"] for choice in parts["choices"]} if "choices" in parts else None
    return [
        choice.note
        for choice in version.choices.all()
        if kept is not None and choice.note and choice.text not in kept
    ]
