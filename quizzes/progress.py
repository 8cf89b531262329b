"""What a learner has seen of an exam's bank, how well they answer, and what they remember today."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from math import comb
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from quizzes.candidates import cards_in, memberships_in
from quizzes.cards import Learner, counted_answers, day_in, settings_of, state_of, weights_in
from quizzes.memory.days import elapsed_days
from quizzes.memory.fsrs6 import Weights, retrievability
from quizzes.memory.grading import known_chance
from quizzes.models import Card, Exam, Paper, Question, Review, Topic

# Chances of a blind guess where no paper of the exam says how a kind is asked.
# What is arranged has mostly four slots, filled in one of 4! ways.
CHANCES = {
    "single": 1 / 4,
    "multiple": 1 / 25,
    "true_false": 1 / 2,
    "fill_in": 0.0,
    "matching": 1 / 24,
    "ordering": 1 / 24,
}


@dataclass(frozen=True, slots=True)
class TopicProgress:
    """One topic's share of the bank; ``accuracy`` as in ``Progress``."""

    topic: int
    name: str
    total: int
    seen: int
    answered: int
    right: int
    accuracy: float | None


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a learner stands in one exam.

    - ``seen`` of ``total`` published questions have been met.
    - ``right`` of ``answered`` answers were fully right; undone ones do not count.
    - ``accuracy``: the share known, 0 to 1, corrected for the chance of guessing right;
      ``None`` before the first answer. ``by_topic`` holds the topics that have questions.
    - ``recall_tomorrow``: the mean chance, 0 to 1, of recalling a question already met, lucky
      guesses taken off, on the next local day (on the day of an answer it would be 1 by
      definition); ``None`` before the first.
    - ``streak``: days in a row with an answer, today's or yesterday's the last.
    """

    seen: int
    total: int
    right: int
    answered: int
    accuracy: float | None
    by_topic: list[TopicProgress]
    recall_tomorrow: float | None
    streak: int


@dataclass(frozen=True, slots=True)
class Tally:
    """Answers of one kind of question: ``guessed`` were admitted to be guesses."""

    kind: str
    answered: int
    right: int
    guessed: int
    right_guessed: int


def summary(*, learner: Learner, exam: Exam, now: datetime) -> Progress:
    """Return the learner's progress in an exam, in a fixed number of queries."""
    settings = settings_of(learner)
    today = day_in(settings, now)
    cards = list(_met_cards(learner, exam))
    chances = chances_in(Paper.objects.filter(exam=exam))
    tallies = [Tally(**row) for row in _tallied(learner, exam, "question__kind")]
    return Progress(
        seen=len(cards),
        total=Question.objects.published().for_exam(exam).count(),
        right=sum(tally.right for tally in tallies),
        answered=sum(tally.answered for tally in tallies),
        accuracy=known_share(tallies, chances),
        by_topic=_by_topic(learner, exam, {card.question_id for card in cards}, chances),
        recall_tomorrow=_mean_recall(cards, today + 1, weights_in(settings), chances),
        streak=_streak(learner, today),
    )


def chances_in(papers: Iterable[Paper]) -> dict[str, float]:
    """Return the chance of a blind guess for each kind, as the papers' sections ask it.

    Of several options, any number from ``least`` to ``most`` may be chosen.
    """
    sections = [section for paper in papers for section in paper.sections]
    return {**CHANCES, **{one["kind"]: _chance(one) for one in reversed(sections)}}


def known_share(tallies: Iterable[Tally], chances: dict[str, float]) -> float | None:
    """Return the share of answers that were known rather than guessed; ``None`` without answers.

    The classical correction (rights less wrongs × chance / (1 − chance)): whoever misses some
    has guessed others right. An admitted guess counts as not known and corrects nothing.
    """
    answered, known = 0, 0.0
    for tally in tallies:
        chance = chances.get(tally.kind, 0.0)
        right = tally.right - tally.right_guessed
        wrong = tally.answered - tally.guessed - right
        answered += tally.answered
        known += right - wrong * chance / (1 - chance)
    return max(0.0, known / answered) if answered else None


def _chance(section: dict[str, Any]) -> float:
    options = section.get("options")
    if not options:
        return CHANCES.get(section["kind"], 0.0)
    least, most = section.get("least") or 1, section.get("most") or 1
    return 1 / max(2, sum(comb(options, chosen) for chosen in range(least, most + 1)))


def _met_cards(learner: Learner, exam: Exam) -> Iterable[Card]:
    met = cards_in(learner, exam).filter(stability__isnull=False)
    return met.select_related("question")


def _tallied(learner: Learner, exam: Exam, *by: str) -> list[dict[str, Any]]:
    asked = Question.objects.for_exam(exam)
    rows = _verdicts(learner).filter(question__in=asked.values("pk")).values(*by)
    counted = rows.annotate(
        answered=Count("client_uuid"),
        right=Count("client_uuid", filter=Q(correct=True)),
        all_guessed=Count("client_uuid", filter=Q(guessed=True)),
        right_guessed=Count("client_uuid", filter=Q(guessed=True, correct=True)),
    ).order_by(*by)
    return [_renamed(row) for row in counted]


def _verdicts(learner: Learner) -> QuerySet[Review]:
    """The rows that say how each answer is judged by now: itself, or its last regrade.

    Answers that were voided or set aside have none.
    """
    mine = Review.objects.filter(learner=learner)
    changes = mine.filter(about__isnull=False)
    later = mine.filter(
        kind=Review.Kind.REGRADE,
        question=OuterRef("question"),
        about=OuterRef("about"),
        answered_at__gt=OuterRef("answered_at"),
    )
    voided = Q(about__in=changes.filter(kind=Review.Kind.VOID).values("about"))
    first = Q(kind=Review.Kind.ANSWER) & ~Q(client_uuid__in=changes.values("about"))
    anew = Q(kind=Review.Kind.REGRADE, correct__isnull=False) & ~voided & ~Exists(later)
    return mine.filter(first | anew)


def _renamed(row: dict[str, Any]) -> dict[str, Any]:
    # An annotation may not bear the name of a column.
    return {
        {"question__kind": "kind", "all_guessed": "guessed"}.get(name, name): value
        for name, value in row.items()
    }


def _by_topic(
    learner: Learner, exam: Exam, seen: set[int], chances: dict[str, float]
) -> list[TopicProgress]:
    questions: dict[int, set[int]] = {}
    for question, topic in memberships_in(exam):
        questions.setdefault(topic, set()).add(question)
    tallies: dict[int, list[Tally]] = {}
    for row in _tallied(learner, exam, "question__kind", "question__topics"):
        tallies.setdefault(row.pop("question__topics"), []).append(Tally(**row))
    topics = Topic.objects.filter(paper__exam=exam, pk__in=questions).order_by(
        "paper__position", "position", "id"
    )
    return [
        _topic(topic, questions[topic.pk], seen, tallies.get(topic.pk, []), chances)
        for topic in topics
    ]


def _topic(
    topic: Topic,
    questions: set[int],
    seen: set[int],
    tallies: list[Tally],
    chances: dict[str, float],
) -> TopicProgress:
    return TopicProgress(
        topic=topic.pk,
        name=topic.name,
        total=len(questions),
        seen=len(questions & seen),
        answered=sum(tally.answered for tally in tallies),
        right=sum(tally.right for tally in tallies),
        accuracy=known_share(tallies, chances),
    )


def _mean_recall(
    cards: Iterable[Card], day: int, weights: Weights, chances: dict[str, float]
) -> float | None:
    recalls = []
    for card in cards:
        state = state_of(card)
        if state.memory is not None and state.last_day is not None:
            right = retrievability(state.memory, elapsed_days(state.last_day, day), weights)
            recalls.append(known_chance(right, chances.get(card.question.kind, 0.0)))
    return sum(recalls) / len(recalls) if recalls else None


def _streak(learner: Learner, today: int) -> int:
    days = set(counted_answers(learner).values_list("local_day", flat=True).distinct())
    day = today if today in days else today - 1
    streak = 0
    while day - streak in days:
        streak += 1
    return streak
