"""What a paper brings: the official rule, blind guessing, and the spread of a sitting."""

from itertools import combinations, product
from statistics import fmean, pvariance

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.memory.grading import SectionRule, marks
from quizzes.memory.papers import (
    Section,
    expected_marks,
    floor_of,
    guessed,
    section_of,
    total_of,
)

SINGLE = Section("single", 60, SectionRule(1), options=4)
MULTIPLE = Section("multiple", 20, SectionRule(2, 0.5), options=5, least=2, most=4)
PAPER = (SINGLE, MULTIPLE)
shares = st.floats(0, 1)


def test_a_section_is_read_from_the_paper_s_data():
    data = {"kind": "multiple", "count": 20, "marks": 2, "options": 5, "least": 2, "most": 4}
    assert section_of(data | {"partial": 0.5}) == MULTIPLE
    assert section_of({"kind": "true_false", "count": 10, "marks": 1}).options == 2


@pytest.mark.parametrize("section", PAPER)
def test_a_blind_guess_brings_the_mean_over_every_key_and_every_choice(section):
    sizes = range(section.least, section.most + 1)
    sets = [one for size in sizes for one in combinations(range(section.options), size)]
    earned = [marks(section.kind, *pair, section.rule) for pair in product(sets, sets)]
    guess = guessed(section)
    assert (guess.mean, guess.variance) == pytest.approx((fmean(earned), pvariance(earned)))


def test_true_or_false_is_guessed_half_the_time():
    section = section_of({"kind": "true_false", "count": 10, "marks": 3})
    assert guessed(section).mean == 1.5


@pytest.mark.parametrize("kind", ["fill_in", "matching", "ordering"])
def test_what_is_written_or_arranged_is_not_hit_blindly(kind):
    assert guessed(Section(kind, 10, SectionRule(2), options=4)).mean == 0


def test_the_paper_is_worth_its_full_marks_to_whoever_knows_all_and_its_floor_to_a_guesser():
    assert total_of(PAPER) == 100
    everything, nothing = expected_marks(PAPER, 1.0, 0.0), expected_marks(PAPER, 0.0, 0.0)
    assert (everything.mean, everything.variance) == pytest.approx((100, 0))
    assert nothing.mean == pytest.approx(floor_of(PAPER)) == pytest.approx(15 + 20 * 0.224)
    assert nothing.variance == pytest.approx(sum(s.count * guessed(s).variance for s in PAPER))


@given(shares, shares)
def test_marks_grow_with_what_is_known(one, other):
    less, more = sorted((one, other))
    assert expected_marks(PAPER, less, 0).mean <= expected_marks(PAPER, more, 0).mean + 1e-9


@given(shares, shares)
def test_what_is_unsure_in_memory_widens_the_spread_and_moves_no_mean(known, part):
    sure = expected_marks(PAPER, known, 0.0)
    unsure = expected_marks(PAPER, known, part * known * (1 - known))
    assert unsure.mean == pytest.approx(sure.mean)
    assert unsure.variance >= sure.variance - 1e-9 >= -1e-9


def test_mean_and_variance_are_those_of_papers_drawn():
    generator = np.random.default_rng(5)
    recalls = generator.uniform(0.3, 1.0, 40)
    known, spread = recalls.mean(), (recalls * (1 - recalls)).sum() / 40**2
    drawn = [_drawn(generator, recalls) for _ in range(20_000)]
    told = expected_marks(PAPER, known, spread)
    assert np.mean(drawn) == pytest.approx(told.mean, abs=0.25)
    assert np.var(drawn) == pytest.approx(told.variance, rel=0.05)


def _drawn(generator, recalls):
    """One sitting: what comes to mind that day, which questions are drawn, what guesses hit."""
    in_mind = generator.random(len(recalls)) < recalls
    earned = 0.0
    single = in_mind[generator.integers(0, len(recalls), SINGLE.count)]
    earned += single.sum() + (generator.random((~single).sum()) < 1 / 4).sum()
    multiple = in_mind[generator.integers(0, len(recalls), MULTIPLE.count)]
    earned += 2 * multiple.sum()
    # Of the 625 pairs of key and guess 25 agree, 60 lack one or two of two, 20 one of four.
    worth = [2.0, 1.0, 1.5, 0.0]
    earned += generator.choice(worth, (~multiple).sum(), p=[0.04, 0.096, 0.032, 0.832]).sum()
    return earned
