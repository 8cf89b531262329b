"""A fact survives the way into a JSON column and back."""

import json
from datetime import date
from decimal import Decimal
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from news.facts.codec import from_json, to_json
from news.facts.fact import Fact, FactKey, FactKind, Qualifier, Quantity
from news.text.article import Span

words = st.text(max_size=12)
spans = st.builds(Span, st.integers(0, 500), st.integers(0, 500))
numbers = st.decimals(allow_nan=False, allow_infinity=False)
several = st.lists(words, max_size=4).map(tuple)
quantities = st.builds(
    Quantity, value=numbers, unit=words, written=words, high=st.none() | numbers, rate=words
)
facts = st.builds(
    Fact,
    kind=st.sampled_from(get_args(FactKind)),
    key=st.builds(FactKey, words, words, words, words, words),
    span=spans,
    clause=spans,
    sentence=spans,
    text=words,
    before=words,
    after=words,
    place=words,
    instrument=words,
    subject=words,
    condition=words,
    attribute=words,
    time=words,
    qualifier=st.sampled_from(get_args(Qualifier)),
    quantity=st.none() | quantities,
    members=several,
    group=words,
    row=words,
    column=words,
    in_force_from=st.none() | st.dates(),
    in_force_to=st.none() | st.dates(),
    unresolved=several,
    conflicts=several,
    extra=st.dictionaries(words, words, max_size=3),
)


@given(facts)
def test_a_fact_comes_back_as_it_was(fact: Fact) -> None:
    assert from_json(json.loads(json.dumps(to_json(fact)))) == fact


def test_the_json_is_plain_to_read() -> None:
    fact = Fact(
        kind="amount",
        key=FactKey("440000", "", "考取中级", "一次性补助", ""),
        span=Span(3, 8),
        clause=Span(0, 8),
        sentence=Span(0, 9),
        text="3000元",
        before="对考取中级的给予一次性补助",
        after="",
        quantity=Quantity(Decimal(3000), "元", "3000元"),
        in_force_from=date(2024, 1, 1),
    )
    data = to_json(fact)
    assert data["span"] == [3, 8]
    assert data["key"]["condition"] == "考取中级"
    assert data["quantity"]["value"] == "3000"
    assert (data["in_force_from"], data["in_force_to"]) == ("2024-01-01", None)
