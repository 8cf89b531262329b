"""What was given against the key: is it a readable answer, and which share of the marks is it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from quizzes.generation.answers import matches
from quizzes.memory.grading import ARRANGED, Outcome, Response, SectionRule, marks, outcome

LONGEST_TEXT = 500


class UnreadableResponse(ValueError):
    """The response has not the shape that its kind of question takes.

    ``code`` names what a learner can put right in an arranged answer: ``missing`` (a slot left
    open) or ``repeated`` (an option in two slots); ``shape`` otherwise.
    """

    def __init__(self, detail: str, code: str = "shape") -> None:
        super().__init__(detail)
        self.code = code


@dataclass(frozen=True, slots=True)
class Mark:
    """``share`` of the question's marks, 0 to 1; only a full answer is ``Outcome.RIGHT``."""

    outcome: Outcome
    share: float


def readable(
    kind: str, response: Mapping[str, Any], *, options: int, slots: int = 0
) -> dict[str, Any]:
    """Return the response as the log keeps it.

    ``{"chosen": [0, 2]}`` (sorted, each once), ``{"truth": true}`` or ``{"text": "3000元"}``; for
    ``matching`` and ``ordering`` ``{"chosen": [2, 0, 1]}`` has the option of each slot in turn.
    An empty list, ``null`` and an empty text say that the learner gave no answer. ``options`` is
    the number of options shown, ``slots`` that of prompts or places. Raises
    ``UnreadableResponse``.
    """
    if kind in ARRANGED:
        return {"chosen": _arranged(response.get("chosen"), options, slots)}
    if kind == "true_false":
        return {"truth": _truth(response.get("truth", ...))}
    if kind == "fill_in":
        return {"text": _text(response.get("text"))}
    return {"chosen": _chosen(response.get("chosen"), options, 1 if kind == "single" else options)}


def mark(
    kind: str, response: Mapping[str, Any], key: Response, section: Mapping[str, Any] | None
) -> Mark:
    """Mark a readable response. ``section`` is the paper's, as in ``Paper.sections``.

    Without a section, as for kinds that the paper does not have, it is all or nothing, save
    what is arranged: see ``quizzes.memory.grading.marks``.
    """
    given = _given(response)
    if kind == "fill_in":
        right = matches(str(given[0]), [str(one) for one in key]) if given else False
        return Mark(Outcome.RIGHT, 1.0) if right else Mark(Outcome.WRONG, 0.0)
    rule = SectionRule(section["marks"], section.get("partial")) if section else SectionRule()
    earned = marks(kind, given, key, rule)
    return Mark(outcome(kind, given, key), earned / rule.marks if rule.marks else 0.0)


def _given(response: Mapping[str, Any]) -> Response:
    if "chosen" in response:
        chosen: list[int] = response["chosen"]
        return chosen
    value = response.get("truth", response.get("text"))
    return [] if value is None or value == "" else [value]


def _truth(value: object) -> bool | None:
    if value is None or isinstance(value, bool):
        return value
    raise UnreadableResponse("truth must be true, false or null")


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_TEXT:
        raise UnreadableResponse(f"text must be a string of at most {LONGEST_TEXT} characters")
    # PostgreSQL's JSON takes neither NUL nor half of a surrogate pair.
    cleaned = value.replace("\x00", "").strip()
    if any("\ud800" <= character <= "\udfff" for character in cleaned):
        raise UnreadableResponse("text must be valid Unicode")
    return cleaned


def _arranged(value: object, options: int, slots: int) -> list[int]:
    filled = [one for one in value if one is not None] if isinstance(value, list) else value
    chosen = _indices(filled, options)
    if len(set(chosen)) < len(chosen):
        raise UnreadableResponse("chosen must name no option twice", "repeated")
    # A hole is never closed by moving up what stands behind it.
    if value and (len(chosen) < slots or filled != value):
        raise UnreadableResponse(f"chosen must name an option for each of {slots}", "missing")
    if len(chosen) > slots:
        raise UnreadableResponse(f"chosen must name {slots} options")
    return chosen


def _indices(value: object, options: int) -> list[int]:
    if not isinstance(value, (list, tuple)) or not all(type(one) is int for one in value):
        raise UnreadableResponse("chosen must be a list of option indices")
    if any(not 0 <= one < options for one in value):
        raise UnreadableResponse(f"chosen must name one of {options} options each")
    return list(value)


def _chosen(value: object, options: int, most: int) -> list[int]:
    chosen = sorted(set(_indices(value, options)))
    if len(chosen) > most:
        raise UnreadableResponse(f"chosen must name at most {most} of {options} options")
    return chosen
