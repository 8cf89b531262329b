"""What could be asked of a learner for an exam, as the memory core takes it."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q

from quizzes.cards import Learner, state_of
from quizzes.memory.balancing import Candidate
from quizzes.memory.changeover import Changeover
from quizzes.models import Card, Exam, Question
from quizzes.models.bank import QuestionQuerySet
from quizzes.models.study import CardQuerySet


def candidate(
    question: Question,
    families: dict[int, str],
    card: Card | None = None,
    *,
    overdue: bool = False,
    first: bool = False,
) -> Candidate:
    """Return a question, and the learner's card of it where there is one, for the day's plan."""
    return Candidate(
        card_id=card.pk if card else None,
        question_id=question.pk,
        group=question.group,
        article=str(question.item_id),
        state=state_of(card) if card else None,
        family=families.get(question.pk, ""),
        overdue=overdue,
        first=first,
    )


def families_in(exam: Exam, taken: list[Question]) -> dict[int, str]:
    """Return for each question what its fact may be mistaken for.

    Facts of one kind and attribute (一次性补助) differ in their condition (a level), their
    region or their document. A question about several attributes is in no family.
    """
    asked = Question.objects.published().for_exam(exam)
    ours = Q(question__in=asked.values("pk")) | Q(question__in=[one.pk for one in taken])
    rows = Question.facts.through.objects.filter(ours).exclude(fact__attribute="")
    found: dict[int, set[str]] = {}
    for question, kind, attribute in rows.values_list(
        "question_id", "fact__kind", "fact__attribute"
    ):
        found.setdefault(question, set()).add(f"{kind}:{attribute}")
    return {question: min(names) for question, names in found.items() if len(names) == 1}


def cards_in(learner: Learner, exam: Exam) -> CardQuerySet:
    """Return the learner's cards of the exam's published questions."""
    asked = Question.objects.published().for_exam(exam)
    return Card.objects.for_learner(learner).filter(question__in=asked.values("pk"))


def memberships_in(exam: Exam) -> Iterable[tuple[int, int]]:
    """Return (question, topic) ids for each topic that an exam's published question is under."""
    rows = Question.topics.through.objects.filter(
        topic__paper__exam=exam, question__status=Question.Status.PUBLISHED
    )
    return rows.values_list("question_id", "topic_id")


def known_in(
    learner: Learner,
    exam: Exam,
    day: int,
    families: dict[int, str],
    change: Changeover,
    *,
    hold_back: bool,
) -> list[Candidate]:
    """Return what the learner has met and could be asked on a local day.

    What was due at the last ``change`` of weights stays so; what they alone bring forward is
    held back until its day, save in the last days before an exam, where only what a look gains
    counts.
    """
    cards = cards_in(learner, exam).candidates(day, also=change.overdue)
    return [
        candidate(card.question, families, card, overdue=card.pk in change.overdue)
        for card in cards.select_related("question")
        if not (hold_back and day < change.deferred.get(card.pk, day))
    ]


def unseen_in(learner: Learner, exam: Exam) -> QuestionQuerySet:
    """Return the exam's published questions that the learner has not met or set aside."""
    out = Card.objects.for_learner(learner).filter(Q(stability__isnull=False) | Q(suspended=True))
    return Question.objects.published().for_exam(exam).exclude(pk__in=out.values("question"))


def askable(questions: list[int], learner: Learner) -> set[int]:
    """Return which of the questions are still published, and not set aside by the learner."""
    suspended = Card.objects.for_learner(learner).filter(suspended=True)
    rows = Question.objects.published().filter(pk__in=questions)
    return set(rows.exclude(pk__in=suspended.values("question")).values_list("pk", flat=True))
