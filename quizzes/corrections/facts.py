"""A fact that was overtaken: its questions go, and who learned the old value hears of the new."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Case, Exists, F, OuterRef, QuerySet, Value, When

from news.models import Fact, Witness
from quizzes import authoring, notices
from quizzes.authoring.upkeep import ASKED
from quizzes.cards import Learner
from quizzes.models import Card, Change, ChangeStep, Exam, Notice, Question


@dataclass(frozen=True, slots=True)
class SupersessionPreview:
    """What it does that a fact is overtaken: ``questions`` are retired, ``learners`` are told."""

    questions: int
    learners: int


@transaction.atomic
def supersede(*, old: Fact, new: Fact, now: datetime) -> Change:
    """Retire the questions of a fact that ``new`` has overtaken; return what follows, made once.

    Raises ``ValueError`` where the ledger, or a person, has not said that it did.
    """
    if old.status != Fact.Status.SUPERSEDED or old.superseded_by_id != new.pk:
        raise ValueError(f"fact {old.pk} is not superseded by fact {new.pk}")
    authoring.retire_overtaken()
    values = {"kind": Change.Kind.FACT, "by_id": old.decided_by_id, "made_at": now}
    return Change.objects.get_or_create(old=old, new=new, defaults=values)[0]


def preview_supersession(old: Fact) -> SupersessionPreview:
    """Return what it would do if the fact were overtaken, whatever the new value."""
    asked = Question.objects.filter(facts=old, status__in=ASKED)
    learners = learned(old.pk).values("learner").distinct()
    return SupersessionPreview(questions=asked.count(), learners=learners.count())


def overtaken() -> QuerySet[Fact]:
    """Return superseded facts that somebody learned and of whose new value nobody was told yet.

    A new value that is itself in doubt is told to nobody.
    """
    opened = Change.objects.filter(old=OuterRef("pk"), new=OuterRef("superseded_by"))
    known = Card.objects.filter(question__facts=OuterRef("pk"), stability__isnull=False)
    superseded = Fact.objects.filter(
        status=Fact.Status.SUPERSEDED, superseded_by__status=Fact.Status.CURRENT
    )
    found = superseded.filter(Exists(known), ~Exists(opened))
    return found.select_related("superseded_by").order_by("pk")


def learned(*facts: int | None) -> QuerySet[Card]:
    """Return the cards that remember a question about any of the facts."""
    asked = Question.facts.through.objects.filter(fact__in=facts)
    return Card.objects.filter(stability__isnull=False, question__in=asked.values("question"))


def waiting(change: Change) -> QuerySet[Card]:
    """Return the cards of those who are still to be told, while the change still holds."""
    told = ChangeStep.objects.filter(change=change, learner=OuterRef("learner"))
    holds = Fact.objects.filter(
        status=Fact.Status.SUPERSEDED, superseded_by=change.new_id, pk__in=[change.old_id]
    )
    return learned(change.old_id).filter(~Exists(told), Exists(holds))


def first_for(learner: Learner, exam: Exam) -> set[int]:
    """Return the questions to introduce before all others: new values of what the learner knew.

    Those published on each fact that overtook one they learned, until they have met one of them.
    """
    updates = Change.objects.filter(kind=Change.Kind.FACT, steps__learner=learner)
    met = Card.objects.for_learner(learner).filter(stability__isnull=False)
    known = Question.facts.through.objects.filter(question__in=met.values("question"))
    asked = Question.objects.published().for_exam(exam)
    news = asked.filter(facts__in=updates.exclude(new__in=known.values("fact")).values("new"))
    return set(news.values_list("pk", flat=True))


def carry(change: Change, step: ChangeStep, *, now: datetime) -> None:
    """Tell the step's learner what the value was and is.

    Who has since learned a later value, overtaken too, is told of that one.
    """
    assert change.old is not None
    assert change.new is not None
    _close_stale(change, step.learner, now)
    if _knows_a_later_value(change.old, step.learner):
        return
    cards = learned(change.old_id).filter(learner=step.learner).select_related("question__current")
    question = cards.order_by("question")[0].question
    was, _ = _as_written(change.old)
    value, place = _as_written(change.new)
    notices.tell(
        learner=step.learner,
        kind=Notice.Kind.UPDATED,
        question=question,
        successor=_successor(question, change.new),
        occasion=f"change:{change.pk}",
        data={"stem": str(question), "was": was, "now": value, "place": place},
        now=now,
    )


def _knows_a_later_value(old: Fact, learner: Learner) -> bool:
    if old.as_of is None:
        return False
    later = Fact.objects.filter(superseded_by=old.superseded_by_id, as_of__gt=old.as_of)
    return learned(*later.values_list("pk", flat=True)).filter(learner=learner).exists()


def _close_stale(change: Change, learner: Learner, now: datetime) -> None:
    """Take for seen what the learner has not read of a value that is overtaken again."""
    before = Change.objects.filter(old=change.old) | Change.objects.filter(new=change.old)
    occasions = [f"change:{pk}" for pk in before.exclude(pk=change.pk).values_list("pk", flat=True)]
    stale = Notice.objects.filter(learner=learner, occasion__in=occasions, seen_at__isnull=True)
    stale.update(seen_at=now)


def _as_written(fact: Fact) -> tuple[str, dict[str, Any] | None]:
    """The value in the words of the latest article that states it, and where they stand.

    No place where every text that holds it is replaced by a newer one, or taken down.
    """
    stands = {"version__item__current": F("version"), "version__item__taken_down": False}
    witnesses = Witness.objects.filter(fact=fact).select_related("version")
    current = Case(When(**stands, then=Value(0)), default=Value(1))
    witness = witnesses.annotate(gone=current).order_by("gone", "-pk").first()
    if witness is None:
        return f"{fact.qualifier}{fact.value}", None
    place = {"item": witness.version.item_id, "start": witness.start, "end": witness.end}
    return witness.written, None if witness.gone else place


def _successor(question: Question, new: Fact) -> Question | None:
    """A published question on the new value, rather one of the same kind."""
    same_kind = Case(When(kind=question.kind, then=Value(0)), default=Value(1))
    return Question.objects.published().filter(facts=new).order_by(same_kind, "pk").first()
