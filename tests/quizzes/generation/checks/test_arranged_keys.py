"""A key that puts things where their facts do not is found, whatever it arranges."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.generation.checks.arranged_keys import wrong_arrangement
from quizzes.generation.draft import Option
from quizzes.generation.kinds import matching, ordering, regions
from quizzes.generation.material import Candidate, Material
from tests.quizzes.generation.arranged import (
    DUTIES,
    LEVELS,
    SCHEDULE,
    STEPS,
    TARGETS,
    material_of,
)
from tests.quizzes.generation.kinds.test_matching import places
from tests.quizzes.generation.test_timeline import EVENTS


def _made() -> list[tuple[Candidate, Material]]:
    found = []
    for text in (LEVELS, TARGETS, DUTIES, SCHEDULE, STEPS, EVENTS):
        material = material_of(text)
        found += [(c, material) for c in (*matching.make(material), *ordering.make(material))]
    across = places()
    found += [(c, across) for c in regions.make(across) if c.draft.kind in ("matching", "ordering")]
    return found


MADE = _made()


def test_every_sort_of_arrangement_is_at_hand() -> None:
    kinds = [candidate.draft.kind for candidate, _ in MADE]
    assert (kinds.count("matching"), kinds.count("ordering")) == (6, 4)


@pytest.mark.parametrize("at", range(len(MADE)))
def test_a_key_that_was_worked_out_passes(at: int) -> None:
    assert wrong_arrangement(*MADE[at]) == ""


@given(st.sampled_from(MADE), st.data())
def test_any_two_things_put_in_each_others_place_are_found(
    made: tuple[Candidate, Material], data: st.DataObject
) -> None:
    candidate, material = made
    slots = range(len(candidate.draft.key))
    one, two = data.draw(st.permutations(slots))[:2]

    def moved(option: Option) -> Option:
        return replace(option, slot={one: two, two: one}.get(option.slot or 0, option.slot))

    broken = tuple(o if o.slot is None else moved(o) for o in candidate.draft.options)
    draft = replace(candidate.draft, options=broken)
    assert wrong_arrangement(replace(candidate, draft=draft), material)


@pytest.mark.parametrize("at", range(len(MADE)))
def test_facts_in_another_order_than_their_slots_are_found(at: int) -> None:
    candidate, material = MADE[at]
    turned = replace(candidate, facts=(*candidate.facts[1:], candidate.facts[0]))
    assert wrong_arrangement(turned, material)
