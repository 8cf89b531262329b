"""Does everything that is arranged have one place, and nothing but knowledge that tells it?"""

from __future__ import annotations

from quizzes.generation.draft import ARRANGED, Draft
from quizzes.generation.material import Candidate, Material

FEWEST, MOST = 3, 5
# One option may be left over in a matching question: the last pair is then not told by the rest.
SURPLUS = 1


def _sizes(draft: Draft) -> bool:
    slots, spare = len(draft.key), len(draft.options) - len(draft.key)
    if draft.kind == "matching":
        return len(draft.prompts) == slots and FEWEST <= slots <= MOST and 0 <= spare <= SURPLUS
    return not draft.prompts and FEWEST <= slots <= MOST and spare == 0


def misarranged(candidate: Candidate, material: Material) -> str:
    """Each slot has one option, each option at most one slot, and prompts stand in matching."""
    draft = candidate.draft
    if draft.kind not in ARRANGED:
        return "prompts" if draft.prompts or any(o.slot is not None for o in draft.options) else ""
    slots = sorted(option.slot for option in draft.options if option.slot is not None)
    if slots != list(range(len(slots))):
        return f"slots {slots}"
    if any(option.correct != (option.slot is not None) for option in draft.options):
        return "correct without a slot"
    if draft.truth is not None or draft.accepted:
        return "key of another kind"
    return "" if _sizes(draft) else f"{len(draft.prompts)} prompts, {len(draft.options)} options"


def shown_in_order(candidate: Candidate, material: Material) -> str:
    """Options that stand as they belong, from first to last or the other way round."""
    draft = candidate.draft
    if draft.kind not in ARRANGED:
        return ""
    key = [index for index in draft.key if isinstance(index, int)]
    return "in order" if key in (sorted(key), sorted(key, reverse=True)) else ""
