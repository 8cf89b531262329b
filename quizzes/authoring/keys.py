"""Which keys a question of each kind can have."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NotRequired, TypedDict

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from quizzes.generation.checks.arranged import FEWEST, MOST, SURPLUS
from quizzes.generation.draft import ARRANGED
from quizzes.models import Question, QuestionVersion


class ChoiceText(TypedDict):
    """An option as it is written. In what is arranged ``slot`` decides and ``correct`` follows."""

    text: str
    correct: bool
    note: NotRequired[str]
    slot: NotRequired[int | None]


LEAST_AND_MOST_RIGHT = {
    Question.Kind.SINGLE: (4, 1, 1),
    Question.Kind.MULTIPLE: (5, 2, 4),
}


def check_key(kind: str, version: QuestionVersion, choices: Sequence[ChoiceText]) -> None:
    """Raise ``ValidationError`` unless the version has a stem and a key that its kind can have."""
    if not version.stem:
        raise ValidationError(_("题干不能为空。"))
    if kind == Question.Kind.FILL_IN and not any(version.accepted):
        raise ValidationError(_("填空题至少要有一个答案。"))
    if kind == Question.Kind.TRUE_FALSE and version.truth is None:
        raise ValidationError(_("判断题要有答案。"))
    if kind in LEAST_AND_MOST_RIGHT:
        _check_choices(kind, choices)
    if kind in ARRANGED:
        _check_arrangement(kind, version.prompts, choices)


def _check_choices(kind: str, choices: Sequence[ChoiceText]) -> None:
    count, least, most = LEAST_AND_MOST_RIGHT[Question.Kind(kind)]
    right = sum(choice["correct"] for choice in choices)
    if len(choices) != count or not all(choice["text"].strip() for choice in choices):
        raise ValidationError(_("这种题型要有 %(count)d 个选项，都不能为空。") % {"count": count})
    _check_distinct(choices)
    if not least <= right <= most:
        raise ValidationError(
            _("正确选项要有 %(least)d 至 %(most)d 个，现在有 %(right)d 个。")
            % {"least": least, "most": most, "right": right}
        )


def _check_distinct(choices: Sequence[ChoiceText]) -> None:
    texts = [choice["text"].strip() for choice in choices]
    if len(set(texts)) != len(texts):
        raise ValidationError(_("选项不能重复。"))


def _check_arrangement(kind: str, prompts: Sequence[str], choices: Sequence[ChoiceText]) -> None:
    if not all(choice["text"].strip() for choice in choices):
        raise ValidationError(_("选项不能为空。"))
    _check_distinct(choices)
    count = _check_prompts(prompts, choices) if kind == Question.Kind.MATCHING else len(choices)
    if not FEWEST <= count <= MOST:
        raise ValidationError(
            _("要配对或排序的项目要有 %(least)d 至 %(most)d 个，现在有 %(count)d 个。")
            % {"least": FEWEST, "most": MOST, "count": count}
        )
    slots = [slot for choice in choices if (slot := choice.get("slot")) is not None]
    if sorted(slots) != list(range(count)):
        raise ValidationError(_("每个位置要有一个选项，每个选项只能用一次。"))
    key = sorted(range(count), key=slots.__getitem__)
    if key in (sorted(key), sorted(key, reverse=True)):
        raise ValidationError(_("选项照答案的次序排着，请打乱。"))


def _check_prompts(prompts: Sequence[str], choices: Sequence[ChoiceText]) -> int:
    """Return how many there are. Raises ``ValidationError``."""
    if not all(prompts) or len(set(prompts)) != len(prompts):
        raise ValidationError(_("配对项不能为空，也不能重复。"))
    if not 0 <= len(choices) - len(prompts) <= SURPLUS:
        raise ValidationError(_("选项要与配对项一样多，或者多一个。"))
    return len(prompts)
