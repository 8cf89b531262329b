"""The question kinds. A new kind is one new module here and one line in ``KINDS``."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from quizzes.generation.kinds import (
    agreement,
    comparison,
    fill_in,
    gist,
    matching,
    materials,
    members,
    multiple,
    ordering,
    principles,
    ranges,
    reasons,
    regions,
    requirements,
    single,
    tabulated,
    totals,
    true_false,
    unmentioned,
)
from quizzes.generation.material import Candidate, Material

Maker = Callable[[Material], Iterator[Candidate]]

# Name → maker. Single choice first: where two questions are one too many, it is the one kept.
KINDS: dict[str, Maker] = {
    "single": single.make,
    "fill_in": fill_in.make,
    "true_false": true_false.make,
    "ranges": ranges.make,
    "comparison": comparison.make,
    "tabulated": tabulated.make,
    "totals": totals.make,
    "regions": regions.make,
    "reasons": reasons.make,
    "requirements": requirements.make,
    "materials": materials.make,
    "members": members.make,
    "principles": principles.make,
    "multiple": multiple.make,
    "agreement": agreement.make,
    "unmentioned": unmentioned.make,
    "gist": gist.make,
    "matching": matching.make,
    "ordering": ordering.make,
}
