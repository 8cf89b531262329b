"""The ledger: which of several values for one key stands."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from news.facts import ledger
from news.facts.fact import Fact, FactKey, Quantity
from news.facts.ledger import Claim, Standing, settle
from news.text.article import Span

WHOLE = Span(0, 1)


def fact(
    value: int = 3000,
    *,
    unit: str = "元",
    kind: str = "amount",
    jurisdiction: str = "441300",
    unresolved: tuple[str, ...] = (),
    conflicts: tuple[str, ...] = (),
) -> Fact:
    return Fact(
        kind=kind,
        key=FactKey(jurisdiction, "", "考取中级", "一次性补助", ""),
        span=WHOLE,
        clause=WHOLE,
        sentence=WHOLE,
        text=f"{value}{unit}",
        before="",
        after="",
        quantity=Quantity(Decimal(value), unit, f"{value}{unit}"),
        unresolved=unresolved,
        conflicts=conflicts,
    )


def claim(number: int, stated: Fact, *days: date | None, articles: str = "") -> Claim:
    """A claim borne out by one article a day; the articles are the claim's own if not named."""
    names = articles or "".join(f"{number}{index}," for index in range(len(days)))
    pairs = zip(days, names.rstrip(",").split(","), strict=True)
    return Claim(number, tuple(ledger.Testimony(stated, day, name) for day, name in pairs))


EARLY, LATE = date(2023, 5, 1), date(2024, 5, 1)


def test_a_value_that_nothing_contradicts_is_current() -> None:
    assert settle([claim(1, fact(), None)]) == {1: Standing("current")}


def test_a_later_value_supersedes_an_earlier_one() -> None:
    standings = settle([claim(1, fact(2000), EARLY), claim(2, fact(3000), LATE)])
    assert standings == {1: Standing("superseded", 2), 2: Standing("current")}


def test_a_value_repeated_later_is_as_late_as_its_last_witness() -> None:
    standings = settle([claim(1, fact(2000), EARLY, LATE), claim(2, fact(3000), date(2023, 12, 1))])
    assert standings == {1: Standing("current"), 2: Standing("superseded", 1)}


def test_two_values_of_one_day_are_a_conflict() -> None:
    standings = settle([claim(1, fact(2000), LATE), claim(2, fact(3000), LATE)])
    assert standings == {1: Standing("conflict"), 2: Standing("conflict")}


def test_values_whose_order_is_unknown_are_a_conflict() -> None:
    standings = settle([claim(1, fact(2000), None), claim(2, fact(3000), LATE)])
    assert standings == {1: Standing("conflict"), 2: Standing("conflict")}


def test_values_that_one_article_states_side_by_side_coexist() -> None:
    standings = settle(
        [claim(1, fact(2000), LATE, articles="a"), claim(2, fact(3000), LATE, articles="a")]
    )
    assert standings == {1: Standing("current"), 2: Standing("current")}


def test_values_in_different_units_do_not_contradict_each_other() -> None:
    standings = settle([claim(1, fact(16, unit="个"), LATE), claim(2, fact(2, unit="名"), LATE)])
    assert standings == {1: Standing("current"), 2: Standing("current")}


def test_a_key_without_a_jurisdiction_is_too_wide_to_contradict() -> None:
    standings = settle(
        [
            claim(1, fact(2000, jurisdiction=""), LATE),
            claim(2, fact(3000, jurisdiction=""), LATE),
        ]
    )
    assert standings == {1: Standing("current"), 2: Standing("current")}


def test_many_bodies_may_act_under_one_key() -> None:
    standings = settle(
        [claim(1, fact(1, kind="body"), LATE), claim(2, fact(2, kind="body"), EARLY)]
    )
    assert standings == {1: Standing("current"), 2: Standing("current")}


def test_a_value_that_only_earlier_texts_state_is_superseded() -> None:
    assert settle([Claim(1, ())]) == {1: Standing("superseded")}


def test_a_fact_is_unresolved_while_no_article_resolves_it() -> None:
    open_fact = fact(unresolved=("该区",))
    assert settle([claim(1, open_fact, LATE)]) == {1: Standing("unresolved")}
    resolved = Claim(
        1, (ledger.Testimony(open_fact, LATE, "a"), ledger.Testimony(fact(), LATE, "b"))
    )
    assert settle([resolved]) == {1: Standing("current")}


def test_an_article_that_contradicts_itself_makes_a_conflict() -> None:
    assert settle([claim(1, fact(conflicts=("两年",)), LATE)]) == {1: Standing("conflict")}


def test_a_conflict_in_the_period_alone_leaves_the_value() -> None:
    assert settle([claim(1, fact(conflicts=("period",)), LATE)]) == {1: Standing("current")}


def test_the_last_witness_says_how_the_value_is_qualified() -> None:
    exact, atmost = fact(), replace(fact(), qualifier="最高")
    testimony = (ledger.Testimony(atmost, LATE, "a"), ledger.Testimony(exact, EARLY, "b"))
    for order in (testimony, testimony[::-1]):
        latest = Claim(1, order).latest
        assert latest is not None
        assert latest.fact.qualifier == "最高"
    assert Claim(1, ()).latest is None


days = st.none() | st.dates(date(2020, 1, 1), date(2020, 1, 5))
claims = st.lists(
    st.tuples(st.integers(1, 4), st.lists(days, min_size=1, max_size=3)),
    max_size=4,
    unique_by=lambda pair: pair[0],
).map(lambda pairs: [claim(number, fact(number), *found) for number, found in pairs])


@given(claims, st.randoms())
def test_the_order_in_which_articles_arrived_does_not_matter(
    found: list[Claim], chance: object
) -> None:
    shuffled = list(found)
    chance.shuffle(shuffled)
    assert settle(shuffled) == settle(found)


@given(claims)
def test_at_most_one_value_of_a_key_is_current(found: list[Claim]) -> None:
    statuses = [standing.status for standing in settle(found).values()]
    assert statuses.count("current") <= 1
    assert len(statuses) == len(found)
