from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.memory.changeover import Changeover, Replayed, changeover
from quizzes.memory.fsrs6 import DEFAULT_WEIGHTS, Memory, weights_of
from quizzes.memory.policy import due_day
from quizzes.memory.replay import NEW, CardState

TODAY = 739_700
CAPACITY = 5

# A steeper curve than the defaults': at another desired retention than 0.9, due days differ.
NEW_WEIGHTS = weights_of((*DEFAULT_WEIGHTS.values[:20], 0.5))


def state(stability: float, last_day: int) -> CardState:
    return CardState(Memory(stability, 5.0), last_day, reps=2)


def card(number: int, old: float, new: float, last_day: int = TODAY - 2) -> Replayed:
    """A card whose interval at 0.9 is its stability: ``old`` days by one, ``new`` by the other."""
    return Replayed(number, state(old, last_day), state(new, last_day))


def changed(cards: list[Replayed], *, desired: float = 0.9, **beside: object) -> Changeover:
    given_ = {"today": TODAY, "capacity": CAPACITY, "exam_day": None} | beside
    return changeover(
        cards,
        desired=desired,
        old_weights=DEFAULT_WEIGHTS,
        new_weights=NEW_WEIGHTS,
        **given_,
    )


stabilities = st.floats(0.5, 60)
last_days = st.integers(TODAY - 30, TODAY)
decks = st.lists(st.tuples(stabilities, stabilities, last_days), max_size=60).map(
    lambda rows: [card(number, *row) for number, row in enumerate(rows)]
)
settings_ = st.fixed_dictionaries(
    {
        "desired": st.floats(0.75, 0.97),
        "capacity": st.integers(1, 12),
        "exam_day": st.one_of(st.none(), st.integers(TODAY - 1, TODAY + 60)),
    }
)


def due_days(cards, desired, exam_day, **_):
    """Return (old due day, new due day) of each card."""
    return {
        one.card_id: tuple(
            due_day(each.memory, each.last_day, desired, exam_day, weights)
            for each, weights in ((one.old, DEFAULT_WEIGHTS), (one.new, NEW_WEIGHTS))
        )
        for one in cards
    }


def asked_on(change: Changeover, due: dict[int, tuple[int, int]]) -> dict[int, int]:
    """Return the day each card is asked on once the change is made."""
    return {
        number: TODAY if number in change.overdue else change.deferred.get(number, max(TODAY, new))
        for number, (_, new) in due.items()
    }


@given(decks, settings_)
def test_no_overdue_card_moves(cards, given_):
    change = changed(cards, **given_)
    due = due_days(cards, **given_)
    assert change.overdue == {number for number, (old, _) in due.items() if old <= TODAY}
    assert not change.overdue & set(change.deferred)


@given(decks, settings_)
def test_the_day_of_the_change_gets_no_backlog(cards, given_):
    change = changed(cards, **given_)
    due = due_days(cards, **given_)
    count = Counter(asked_on(change, due).values())[TODAY]
    before = sum(old <= TODAY for old, _ in due.values())
    assert count <= max(before, given_["capacity"])


@given(decks, settings_)
def test_what_is_held_back_comes_by_its_old_due_day_and_not_before_its_new_one(cards, given_):
    change = changed(cards, **given_)
    due = due_days(cards, **given_)
    for number, day in change.deferred.items():
        old, new = due[number]
        assert max(TODAY, new) < day <= old


@given(decks, settings_)
def test_no_day_passes_the_capacity_but_by_cards_that_were_or_have_become_due_no_sooner(
    cards, given_
):
    due = due_days(cards, **given_)
    days = asked_on(changed(cards, **given_), due)
    of_no_change = Counter(day for number, day in days.items() if day >= due[number][0])
    for day, count in Counter(days.values()).items():
        if day != TODAY and count > given_["capacity"]:
            assert count == of_no_change[day]


@given(decks, settings_)
def test_nothing_is_held_back_while_its_new_due_day_has_room(cards, given_):
    change = changed(cards, **given_)
    due = due_days(cards, **given_)
    load = Counter(asked_on(change, due).values())
    for number, day in change.deferred.items():
        for free in range(max(TODAY, due[number][1]), day):
            assert load[free] >= given_["capacity"]


@given(decks, settings_, st.randoms(use_true_random=False))
def test_the_order_of_the_cards_changes_nothing(cards, given_, chance):
    shuffled = list(cards)
    chance.shuffle(shuffled)
    assert changed(shuffled, **given_) == changed(cards, **given_)


@given(decks, settings_)
def test_the_same_weights_change_nothing(cards, given_):
    change = changeover(
        [Replayed(one.card_id, one.old, one.old) for one in cards],
        today=TODAY,
        old_weights=DEFAULT_WEIGHTS,
        new_weights=DEFAULT_WEIGHTS,
        **given_,
    )
    assert change.deferred == {}


def test_a_rush_is_spread_by_old_due_day_and_then_by_card():
    rush = [card(number, 10 + number // 6, 1) for number in range(12)]
    change = changed(rush)
    assert change.overdue == frozenset()
    assert change.deferred == {number: TODAY + number // CAPACITY for number in range(5, 12)}


def test_overdue_cards_leave_less_room_today():
    waiting = [card(number, 1, 30) for number in range(4)]
    rush = [card(number, 20, 1) for number in range(10, 13)]
    change = changed(waiting + rush)
    assert change.overdue == frozenset(range(4))
    assert change.deferred == {11: TODAY + 1, 12: TODAY + 1}


def test_where_every_day_is_full_a_card_keeps_its_old_day():
    full = [
        card(100 * days + number, days + 2, days + 2) for days in range(4) for number in range(5)
    ]
    change = changed([*full, card(1, 5, 1)], capacity=5)
    assert change.deferred == {1: TODAY + 3}


def test_no_card_is_held_back_beyond_the_eve_of_the_exam():
    rush = [card(number, 40, 1) for number in range(30)]
    change = changed(rush, exam_day=TODAY + 4)
    assert max(change.deferred.values()) == TODAY + 3


@pytest.mark.parametrize("old", [NEW, state(30.0, TODAY)])
def test_a_card_not_met_plays_no_part(old):
    change = changed([Replayed(1, old, NEW)])
    assert change == Changeover(frozenset(), {})


@given(
    decks,
    settings_,
    st.sets(st.integers(0, 59)),
    st.dictionaries(st.integers(0, 59), st.integers(1, 40)),
)
def test_a_second_change_puts_off_nothing_that_waits_and_brings_forward_no_more(
    cards, given_, overdue, held
):
    days = {card: TODAY + wait for card, wait in held.items() if card not in overdue}
    earlier = Changeover(frozenset(overdue), days)
    change = changed(cards, earlier=earlier, **given_)
    there = {one.card_id for one in cards}
    assert overdue & there <= change.overdue
    assert not change.overdue & set(days)
    due = due_days(cards, **given_)
    for number in there & set(days):
        assert change.deferred.get(number, TODAY) <= max(days[number], due[number][0])


def test_what_an_earlier_change_holds_back_is_not_let_loose_by_the_next():
    """Ten cards held back for two days would all be due today; five of them fit."""
    cards = [card(number, old=2, new=2) for number in range(10)]
    earlier = Changeover(deferred=dict.fromkeys(range(10), TODAY + 2))
    change = changed(cards, earlier=earlier)
    assert not change.overdue
    assert change.deferred == dict.fromkeys(range(5, 10), TODAY + 1)
