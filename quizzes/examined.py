"""What an exam may ask, and what the bank has of it, as the forecast takes it.

A question is beyond the sitting's policy cut-off when the last of its dates is: of each fact the
day it came into force, and where the fact does not say, the day its article was published. One
without any date is counted, since nothing says that the exam leaves it out. Where the cut-off is
not known nothing is left out.
"""

from __future__ import annotations

from datetime import date

from quizzes.candidates import cards_in, memberships_in
from quizzes.cards import Learner, state_of
from quizzes.memory.forecast import BankQuestion, PaperPlan
from quizzes.memory.papers import section_of
from quizzes.memory.replay import NEW
from quizzes.models import Enrolment, Exam, Paper, Question, Topic
from quizzes.models.bank import QuestionQuerySet


def cutoff_of(enrolment: Enrolment) -> date | None:
    """Return the policy cut-off of the enrolment's exam; ``None`` while it is not known.

    It is the sitting's, unless the learner prepares for another day than the sitting has.
    """
    sitting, day = enrolment.sitting, enrolment.exam_date
    return sitting.cutoff if sitting and sitting.date <= day <= sitting.last_date else None


def is_marked(paper: Paper) -> bool:
    """Whether the paper's marks can be forecast: every section is of a kind that the bank has."""
    kinds = [section["kind"] for section in paper.sections]
    return bool(kinds) and set(kinds) <= set(Question.Kind.values)


def syllabus_of(topics: list[Topic]) -> tuple[int, ...]:
    """Return the ids of the topics that a paper may ask: all but the mere headings of others.

    A heading has topics under it and no words of its own, so that no fact falls under it.
    """
    headings = {topic.parent_id for topic in topics}
    return tuple(topic.pk for topic in topics if topic.words or topic.pk not in headings)


def plan_of(paper: Paper) -> PaperPlan:
    """Return a marked paper whose topics are prefetched as the forecast takes it."""
    sections = tuple(section_of(section) for section in paper.sections)
    return PaperPlan(paper.pk, sections, syllabus_of(list(paper.topics.all())))


def bank_of(
    learner: Learner, exam: Exam, cutoff: date | None, chances: dict[str, float]
) -> list[BankQuestion]:
    """Return the exam's published questions, by id, as the learner stands to them.

    ``chances``: of a blind guess, by kind, each below 1.
    """
    published = Question.objects.published().for_exam(exam)
    cards = {card.question_id: card for card in cards_in(learner, exam)}
    topics: dict[int, set[int]] = {}
    for question, topic in memberships_in(exam):
        topics.setdefault(question, set()).add(topic)
    beyond = _beyond(published, cutoff) if cutoff else set()
    return [
        BankQuestion(
            question=pk,
            topics=frozenset(topics.get(pk, ())),
            chance=chances[kind],
            state=state_of(cards[pk]) if pk in cards else NEW,
            examined=pk not in beyond,
            asked=pk not in cards or not cards[pk].suspended,
            group=group,
        )
        for pk, kind, group in published.order_by("pk").values_list("pk", "kind", "group")
    ]


def _beyond(questions: QuestionQuerySet, cutoff: date) -> set[int]:
    """Return the questions of which a fact (or, undated, its article) is later than the day."""
    rows = questions.values_list("pk", "facts__in_force_from", "item__published")
    return {
        pk
        for pk, in_force_from, published in rows
        if (known := in_force_from or published) is not None and known > cutoff
    }
