"""Learners whose memory is known, and the papers they sat: does the interval keep its word?

Truth is FSRS with each learner's and each card's stability off by factors of their own. They
follow the plans that the app makes, which see only what was answered.
"""

from statistics import fmean

import numpy as np
import pytest

from quizzes.memory.ahead import Way
from quizzes.memory.balancing import Candidate, plan
from quizzes.memory.forecast import (
    CONFIDENCE,
    OWN_SPREAD,
    SHARED_SPREAD,
    BankQuestion,
    PaperPlan,
    forecast,
)
from quizzes.memory.fsrs6 import DEFAULT_WEIGHTS, Grade, Memory, first, retrievability, step
from quizzes.memory.grading import SectionRule
from quizzes.memory.papers import Section
from quizzes.memory.policy import new_allowance
from quizzes.memory.replay import NEW, CardState, earliest_day

SECTIONS = (
    Section("single", 60, SectionRule(1), options=4),
    Section("multiple", 20, SectionRule(2, 0.5), options=5, least=2, most=4),
)
TOPICS, COVERED, QUESTIONS, CHANCE = 14, 10, 100, 0.25
FIRST_DAY, LEARNERS, PAPERS = 739_700, 80, 6
# What a blind guess at five options earns, and how often, over all pairs of key and choice.
GUESSES, HOW_OFTEN = (2.0, 1.0, 1.5, 0.0), (0.04, 0.096, 0.032, 0.832)


class Learner:
    def __init__(self, seed, capacity):
        self.dice = np.random.default_rng(seed)
        spread = self.dice.normal(0, OWN_SPREAD, QUESTIONS)
        self.factors = np.exp(spread + self.dice.normal(0, SHARED_SPREAD))
        self.states, self.capacity = [NEW] * QUESTIONS, capacity

    def live(self, days, exam_day):
        for day in days:
            cards = [
                Candidate(place if state.memory else None, place, state=state)
                for place, state in enumerate(self.states)
            ]
            unseen, left = sum(state.memory is None for state in self.states), exam_day - day
            made = plan(
                cards,
                today=day,
                capacity=self.capacity,
                allowance=new_allowance(unseen, left, self.capacity),
                exam_day=exam_day,
            )
            for one in (*made.reviews, *made.new):
                self.answer(one.question_id, day)

    def recall(self, place, day):
        state = self.states[place]
        if state.memory is None:
            return 0.0
        true = Memory(state.memory.stability * self.factors[place], state.memory.difficulty)
        return retrievability(true, day - state.last_day, DEFAULT_WEIGHTS)

    def answer(self, place, day):
        state = self.states[place]
        chance = self.recall(place, day) if state.memory else 0.76
        grade = Grade.GOOD if self.dice.random() < chance else Grade.AGAIN
        memory = step(state.memory, grade, day - state.last_day) if state.memory else first(grade)
        self.states[place] = CardState(memory, day, 1, 0, earliest_day(memory, day))

    def sits(self, exam_day):
        """The marks of one paper, which asks nothing twice while the topic has more."""
        recalls = np.array([self.recall(place, exam_day) for place in range(QUESTIONS)])
        knows = self.dice.random(QUESTIONS) < (recalls - CHANCE) / (1 - CHANCE)
        left = [list(self.dice.permutation(range(t, QUESTIONS, COVERED))) for t in range(COVERED)]
        marks = 0.0
        for section in SECTIONS:
            for topic in self.dice.integers(0, TOPICS, section.count):
                known = topic < COVERED and knows[left[topic][0]]
                if topic < COVERED:
                    left[topic].append(left[topic].pop(0))
                marks += section.rule.marks if known else self.guess(section)
        return marks

    def guess(self, section):
        if section.kind == "single":
            return float(self.dice.random() < CHANCE)
        return self.dice.choice(GUESSES, p=HOW_OFTEN)


def told(learner, today, exam_day):
    bank = [
        BankQuestion(place, frozenset({place % COVERED}), CHANCE, state)
        for place, state in enumerate(learner.states)
    ]
    papers = [PaperPlan(1, SECTIONS, tuple(range(TOPICS)))]
    return forecast(bank, papers, Way(today, exam_day, learner.capacity), 17)


@pytest.fixture(scope="module", params=[(30, 30, 10), (12, 30, 10), (25, 60, 40)])
def sittings(request):
    """Of many learners: the forecast, the marks got by the plan, and those had they stopped."""
    capacity, days, spent = request.param
    today, exam_day = FIRST_DAY + spent, FIRST_DAY + days
    found = []
    for seed in range(LEARNERS):
        learner = Learner(seed, capacity)
        learner.live(range(FIRST_DAY, today), exam_day)
        forecasted = told(learner, today, exam_day)
        stopped = [learner.sits(exam_day) for _ in range(PAPERS)]
        learner.live(range(today, exam_day), exam_day)
        found.append((forecasted, [learner.sits(exam_day) for _ in range(PAPERS)], stopped))
    return found


def covered(marks_and_papers):
    return fmean(
        marks.low <= one <= marks.high for marks, papers in marks_and_papers for one in papers
    )


def test_four_papers_of_five_fall_within_the_interval(sittings):
    planned = [(one.planned, papers) for one, papers, _ in sittings]
    assert covered(planned) == pytest.approx(CONFIDENCE, abs=0.08)


def test_so_they_do_for_whoever_stops(sittings):
    stopped = [(one.stopped, papers) for one, _, papers in sittings]
    assert covered(stopped) == pytest.approx(CONFIDENCE, abs=0.08)


def test_the_marks_expected_are_the_marks_got_on_average(sittings):
    told_planned = fmean(one.planned.expected for one, _, _ in sittings)
    told_stopped = fmean(one.stopped.expected for one, _, _ in sittings)
    assert told_planned == pytest.approx(fmean(fmean(papers) for _, papers, _ in sittings), abs=2)
    assert told_stopped == pytest.approx(fmean(fmean(papers) for _, _, papers in sittings), abs=2)
