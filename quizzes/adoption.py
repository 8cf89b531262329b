"""A visitor who signs in brings along what they did before."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth import get_user_model
from django.db import transaction

from quizzes import notices
from quizzes.cards import Learner
from quizzes.models import Attempt, Card, ChangeStep, DayPlan, Enrolment, Review
from quizzes.replaying import replay_cards


@transaction.atomic
def adopt(*, guest: Learner, learner: Learner, now: datetime) -> None:
    """Move a guest's log, enrolments, mock exams and notices to an account, and let it go.

    What both hold (an answer by its UUID, an enrolment by its exam) stays as the account has it;
    the cards are replayed. The guest's row ends in the same transaction, so that no answer falls
    between the two; a second call finds nothing left to move. Raises ``ValueError`` for a guest
    who is none.
    """
    if not guest.is_guest:
        raise ValueError("the log of an account is nobody else's")
    while not _held(guest, learner):
        continue
    mine = Review.objects.filter(learner=learner).values("client_uuid")
    moving = Review.objects.filter(learner=guest).exclude(client_uuid__in=mine)
    questions = set(moving.values_list("question_id", flat=True))
    moving.give_to(learner)
    _hand_over(Enrolment, "exam", guest, learner)
    _hand_over(Attempt, "client_uuid", guest, learner)
    _hand_over(ChangeStep, "change", guest, learner)
    notices.hand_over(guest=guest, learner=learner)
    Card.objects.for_learner(guest).delete()
    DayPlan.objects.filter(learner=guest).delete()
    replay_cards(learner, questions)
    get_user_model()._default_manager.filter(pk=guest.pk).delete()


def _held(guest: Learner, learner: Learner) -> bool:
    """Hold both people's cards and then themselves; let go again where a card came between.

    An answer takes its card first, and a share of its learner's row at its end. So what is on its
    way waits for the move, none slips in behind it, and the two do not lock up.
    """
    cards = Card.objects.filter(learner__in=[guest.pk, learner.pk])
    before = transaction.savepoint()
    held = list(cards.select_for_update().order_by("pk").values_list("pk", flat=True))
    for pk in sorted([guest.pk, learner.pk]):
        # The account stays, and its answers that make a card of their own need not wait.
        person = get_user_model()._default_manager.filter(pk=pk)
        list(person.select_for_update(no_key=pk == learner.pk))
    if cards.filter(learner=guest.pk).exclude(pk__in=held).exists():
        transaction.savepoint_rollback(before)
        return False
    transaction.savepoint_commit(before)
    return True


def _hand_over(
    model: type[Enrolment | Attempt | ChangeStep], field: str, guest: Learner, learner: Learner
) -> None:
    kept = model._default_manager.filter(learner=learner).values(field)
    rows = model._default_manager.filter(learner=guest)
    rows.exclude(**{f"{field}__in": kept}).update(learner=learner)
