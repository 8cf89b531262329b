"""A quick look before a slow rule hides nothing that the rule would find."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from news.facts import dates, discourse, leads, names, quantities, ranks, references
from news.facts.kinds import conditions, places, purposes, reasons, steps

PAIRS: dict[str, tuple[str, re.Pattern[str]]] = {
    "reporting": (discourse.REPORTING.pattern, discourse.REPORTS),
    "open place": (references.PLACE.pattern, references.CUED),
    "open document": (references.DOCUMENT.pattern, references.CUED),
    "condition": (conditions.ALLOWED.pattern, conditions.ALLOWING),
    "place": (places.HELD_AT.pattern, places.HELD),
    "one of a list": (leads.ONE_OF.pattern, leads.LISTED),
    "all of a list": (leads.ALL_OF.pattern, leads.LISTED),
    "rank": (ranks.LEVEL.pattern, ranks.RANKED),
    "row": (ranks.OTHER_ROW.pattern, ranks.RANKED),
    "class": (ranks.CLASS.pattern, ranks.RANKED),
    "body": (names.BODY_TAIL.pattern, names.BODY_WORD),
    "duration": (quantities.DURATION.pattern, quantities.ANY_NUMERAL),
    "percentage": (quantities.PERCENT.pattern, quantities.ANY_NUMERAL),
    "part of a year": (dates.PART.pattern, dates.HAS_PART),
}
PAIRS |= {
    f"exception {number}": (pattern.pattern, conditions.EXCEPTING)
    for number, (pattern, _) in enumerate(conditions.EXCEPTIONS)
}
PAIRS |= {
    f"course {number}": (pattern.pattern, cue) for number, (pattern, cue) in enumerate(steps.FORMS)
}
PAIRS |= {
    f"{tie.kind} {number}": (tie.pattern.pattern, tie.mark)
    for number, tie in enumerate((*purposes.TIES, *reasons.TIES))
}


@pytest.mark.parametrize("name", PAIRS)
@settings(max_examples=10, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_no_match_is_without_its_cue(name: str, data: st.DataObject) -> None:
    pattern, cue = PAIRS[name]
    text = data.draw(st.from_regex(pattern))
    assert cue.search(text)


@pytest.mark.parametrize("reference", references.OPEN, ids=lambda reference: reference.name)
@settings(max_examples=10, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_no_open_reference_is_without_its_cue(
    reference: references.Reference, data: st.DataObject
) -> None:
    text = data.draw(st.from_regex(reference.pattern.pattern))
    assert not reference.pattern.search(text) or references.CUED.search(text)


FIGURES = "0123456789.,一二两三十百千万亿余多约近超第年月日号元人个名%～至到从截今去明本 -/底上下季"


@given(st.text(alphabet=FIGURES, max_size=24))
def test_values_and_times_are_found_where_their_patterns_find_them(text: str) -> None:
    tried = [match.span() for match in quantities._values(text)]
    assert tried == [match.span() for match in quantities.VALUE.finditer(text)]
    assert [m.span() for m in dates._written(text)] == [m.span() for m in dates.TIME.finditer(text)]
