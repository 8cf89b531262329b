"""Questions, answers and evidence as the study pages show them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from news.models import NewsItem
from news.passages import Passage, passage_around
from quizzes.generation.draft import ARRANGED
from quizzes.memory.days import date_of
from quizzes.models import Choice, Question, QuestionVersion, Review


@dataclass(frozen=True, slots=True)
class AskedOption:
    position: int
    letter: str
    text: str


@dataclass(frozen=True, slots=True)
class JudgedOption:
    """``state`` is ``key``, ``missed`` or empty; ``said`` tells it in words."""

    letter: str
    text: str
    state: str
    said: str
    note: str


@dataclass(frozen=True, slots=True)
class Verdict:
    words: str
    right: bool


@dataclass(frozen=True, slots=True)
class ShownPassage:
    item: NewsItem
    passage: Passage
    start: int
    end: int


def asked_options(question: Question) -> list[AskedOption]:
    if question.current is None:
        return []
    choices = question.current.choices.all()
    return [AskedOption(one.position, one.letter, one.text) for one in choices]


def judged_options(version: QuestionVersion, review: Review) -> list[JudgedOption]:
    """Every option with its part in the answer; true/false gives its two sides."""
    if version.truth is not None:
        sides = [(True, pgettext("statement", "正确")), (False, pgettext("statement", "错误"))]
        given = review.response.get("truth")
        return [
            _judged("", text, correct=side == version.truth, chosen=side == given, note="")
            for side, text in sides
        ]
    chosen = set(review.response.get("chosen", []))
    return [_judged_choice(choice, chosen) for choice in version.choices.all()]


def _judged_choice(choice: Choice, chosen: set[int]) -> JudgedOption:
    return _judged(
        choice.letter,
        choice.text,
        correct=choice.correct,
        chosen=choice.position in chosen,
        note="" if choice.correct else choice.note,
    )


def _judged(letter: str, text: str, *, correct: bool, chosen: bool, note: str) -> JudgedOption:
    said = {
        (True, True): _("✓ 答对了"),
        (True, False): _("✓ 正确答案"),
        (False, True): _("✗ 你的答案"),
        (False, False): "",
    }[correct, chosen]
    state = "key" if correct else "missed" if chosen else ""
    return JudgedOption(letter, text, state, said, note)


def verdict_of(review: Review) -> Verdict:
    """Say how it went and when the question comes back; kind, plain, short."""
    again, arranged = _again(review), review.question.kind in ARRANGED
    if review.correct:
        words = _("蒙对了，%(again)s") if review.guessed else _("答对了，%(again)s")
        return Verdict(words % {"again": again}, right=True)
    if review.share:
        partly = _("对了一部分，%(again)s") if arranged else _("选对了一部分，%(again)s")
        return Verdict(partly % {"again": again}, right=False)
    words = _("答错了，%(again)s") if _answered(review) else _("记下答案，%(again)s")
    return Verdict(words % {"again": again}, right=False)


def _answered(review: Review) -> bool:
    return any(value not in (None, "", []) for value in review.response.values())


def _again(review: Review) -> str:
    given = review.result.get("due_day")
    if given is None:
        return _("考前不再安排这一题")
    due, today = date.fromisoformat(given), date_of(review.local_day)
    if due <= today + timedelta(days=1):
        return _("明天再见这一题")
    return _("%(day)s再见这一题") % {"day": date_format(due, _("n月j日"))}


def passages_of(version: QuestionVersion) -> list[ShownPassage]:
    """The paragraphs that hold the key's evidence, the evidence marked; each paragraph once."""
    shown: list[ShownPassage] = []
    for row in version.evidence.all():
        article = row.article_version
        if row.choice_id or article.item.taken_down:
            continue
        passage = passage_around(article.text, [(row.start, row.end)])
        shown.append(ShownPassage(article.item, passage, row.start, row.end))
    return _once(shown)


def _once(passages: Iterable[ShownPassage]) -> list[ShownPassage]:
    seen: dict[tuple[Any, ...], ShownPassage] = {}
    for one in passages:
        seen.setdefault((one.item.pk, one.start, one.end), one)
    return list(seen.values())
