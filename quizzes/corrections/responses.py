"""What an answer to one version of a question says in terms of another version of it.

Options are told apart by their text: between two versions they may have been put in another
order, or reworded.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from quizzes.generation.draft import ARRANGED
from quizzes.memory.grading import written
from quizzes.models import QuestionVersion

KEY_SEPARATOR = "；"


def in_terms_of(
    new: QuestionVersion, old: QuestionVersion, response: Mapping[str, Any]
) -> dict[str, Any] | None:
    """Return a response to ``old``, in the shape the log keeps, as one to ``new``.

    ``None`` where that cannot be told: an option that was chosen is gone, or one of the new key
    was never shown. That no answer was given can always be told.
    """
    if not response.get("chosen"):
        return dict(response)
    arranged, places, given = new.question.kind in ARRANGED, _places(old, new), response["chosen"]
    if arranged:
        given = _by_slot(old.prompts, new.prompts, given)
    moved = [places[one] for one in given if one in places]
    # A right answer that was not on offer could not be given.
    unshown = set(new.key) - set(places.values())
    if not moved or len(moved) < len(given) or unshown:
        return None
    return {"chosen": moved if arranged else sorted(moved)}


def same_key(one: QuestionVersion, other: QuestionVersion) -> bool:
    """Whether two versions take the same answers for right, however they are put."""
    return _key(one) == _key(other)


def key_in_words(version: QuestionVersion) -> str | bool:
    """Return the key as words without letters, which another version may give to other options.

    A true/false key stays a truth value: its words are those of the reader's language.
    """
    if version.truth is not None:
        return version.truth
    if version.accepted:
        return " / ".join(version.accepted)
    texts = _texts(version)
    right = [texts[place] for place in version.key if isinstance(place, int)]
    if version.prompts:
        right = [f"{prompt} → {text}" for prompt, text in zip(version.prompts, right, strict=True)]
    return KEY_SEPARATOR.join(right)


def _key(version: QuestionVersion) -> frozenset[Any]:
    if version.truth is not None or version.accepted:
        return frozenset(one if isinstance(one, bool) else written(str(one)) for one in version.key)
    texts = _texts(version)
    right = [written(texts[place]) for place in version.key if isinstance(place, int)]
    if version.question.kind not in ARRANGED:
        return frozenset(right)
    slots: Iterable[str | int] = map(written, version.prompts) if version.prompts else range(99)
    return frozenset(zip(slots, right, strict=False))


def _texts(version: QuestionVersion) -> dict[int, str]:
    return {one.position: one.text for one in version.choices.all()}


def _places(old: QuestionVersion, new: QuestionVersion) -> dict[int, int]:
    """Where each option of ``old`` stands in ``new``; none if two of ``new`` look alike."""
    there = {written(text): place for place, text in _texts(new).items()}
    if len(there) < len(_texts(new)):
        return {}
    texts = ((place, written(text)) for place, text in _texts(old).items())
    return {place: there[text] for place, text in texts if text in there}


def _by_slot(old: list[str], new: list[str], given: list[int]) -> list[int]:
    """An arranged answer in the order of the new slots; empty if those are not the old ones."""
    if not old and not new:
        return given
    slots = {written(prompt): option for prompt, option in zip(old, given, strict=False)}
    wanted = [written(prompt) for prompt in new]
    return [slots[one] for one in wanted] if slots.keys() == set(wanted) else []
