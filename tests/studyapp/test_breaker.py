"""The breaker keeps callers away from a service that does not answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.breaker import Breaker


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def breaker(clock: Clock) -> Breaker:
    return Breaker(pause=10, clock=clock)


def test_everybody_may_try_a_service_that_answers(breaker: Breaker) -> None:
    breaker.succeeded()
    assert [breaker.allows() for _ in range(3)] == [True] * 3
    assert not breaker.is_open


def test_after_a_failure_nobody_tries_for_a_pause(breaker: Breaker, clock: Clock) -> None:
    breaker.failed()
    clock.now = 9.9
    assert not breaker.allows()
    assert breaker.is_open


def test_after_the_pause_one_caller_tries_for_all(breaker: Breaker, clock: Clock) -> None:
    breaker.failed()
    clock.now = 10
    assert [breaker.allows() for _ in range(3)] == [True, False, False]


def test_a_try_that_succeeds_closes_it(breaker: Breaker, clock: Clock) -> None:
    breaker.failed()
    clock.now = 10
    breaker.allows()
    breaker.succeeded()
    assert breaker.allows()
    assert breaker.allows()


def test_a_try_that_never_comes_back_does_not_keep_it_open_for_ever(
    breaker: Breaker, clock: Clock
) -> None:
    breaker.failed()
    clock.now = 10
    assert breaker.allows()
    clock.now = 20
    assert breaker.allows()


@given(steps=st.lists(st.floats(0, 3), max_size=60))
def test_a_dead_service_is_tried_at_most_once_a_pause(steps: list[float]) -> None:
    clock = Clock()
    breaker = Breaker(pause=10, clock=clock)
    breaker.failed()
    tries = []
    for step in steps:
        clock.now += step
        if breaker.allows():
            breaker.failed()
            tries.append(clock.now)
    assert all(later - earlier >= 10 for earlier, later in zip(tries, tries[1:], strict=False))
