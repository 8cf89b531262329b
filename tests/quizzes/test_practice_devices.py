"""Two devices of one learner against the log told in order, step by step as Hypothesis likes.

The machine keeps its own list of what was sent. After every step the database must hold the
memory that a plain run through that list, in order of answering, leaves.
"""

import uuid
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)

from quizzes.cards import logged, state_of
from quizzes.memory.days import local_day
from quizzes.memory.fsrs6 import Grade, Memory, first, step
from quizzes.memory.replay import earliest_day, replay
from quizzes.models import Card, Review
from quizzes.practice import AnswerRefused, record_answer, undo
from tests.quizzes.factories import (
    make_learner,
    make_question,
    right_response,
    wrong_response,
)

START = datetime(2026, 3, 2, 12, tzinfo=UTC)
END = START + timedelta(days=400)
ZONE = "Asia/Shanghai"

hours = st.integers(0, 60 * 24).map(lambda count: timedelta(hours=count))


@dataclass(frozen=True)
class Sent:
    """One answer as a device keeps it until it hears of it."""

    uuid: uuid.UUID
    question: int
    at: datetime
    right: bool
    guessed: bool


class Devices(RuleBasedStateMachine):
    """Answers lie on a device in ``waiting`` and are delivered in any order, as often as may be."""

    waiting = Bundle("waiting")
    delivered = Bundle("delivered")

    def __init__(self):
        super().__init__()
        # Every example begins with the database as the test found it.
        self.example = transaction.atomic()
        self.example.__enter__()
        self.answers: dict[uuid.UUID, Sent] = {}
        self.voided: set[uuid.UUID] = set()
        self.regraded: dict[uuid.UUID, Grade] = {}
        self.results: dict[uuid.UUID, dict] = {}
        self.lines = 0

    def teardown(self):
        transaction.set_rollback(True)
        self.example.__exit__(None, None, None)

    @initialize()
    def begin(self):
        self.questions = [make_question(), make_question("true_false")]
        self.learner, self.bystander = make_learner(), make_learner()
        for question in self.questions:
            self.record(self.bystander, question, uuid.uuid4(), START, right=True)
        self.of_bystander = rows_of(self.bystander)

    def record(self, learner, question, sent, at, *, right, guessed=False):
        return record_answer(
            learner=learner,
            client_uuid=sent,
            version_id=question.current_id,
            response=right_response(question) if right else wrong_response(question),
            answered_at=at,
            now=END,
            guessed=guessed,
        )

    @rule(
        target=waiting, question=st.integers(0, 1), after=hours, right=st.booleans(),
        guessed=st.booleans(),
    )  # fmt: skip
    def answer(self, question, after, right, guessed):
        return Sent(uuid.uuid4(), question, START + after, right, guessed)

    @rule(target=delivered, sent=consumes(waiting))
    def deliver(self, sent):
        row = self.deliver_now(sent)
        self.answers[sent.uuid], self.results[sent.uuid] = sent, row.result
        self.lines += 1
        return sent

    @rule(target=delivered, sent=consumes(waiting), about=delivered)
    def deliver_twice_with_another_between(self, sent, about):
        self.deliver(sent)
        self.send_again(about, other=1)
        self.send_again(sent, other=0)
        return sent

    def deliver_now(self, sent, **changes):
        question = self.questions[changes.pop("question", sent.question)]
        values = {"right": sent.right, "guessed": sent.guessed} | changes
        return self.record(self.learner, question, sent.uuid, sent.at, **values)

    @rule(sent=delivered, other=st.integers(0, 1))
    def send_again(self, sent, other):
        """The same UUID brings the first result, whatever else the copy says."""
        row = self.deliver_now(sent, question=other, right=not sent.right)
        assert (row.question_id, row.answered_at) == (self.questions[sent.question].pk, sent.at)
        assert row.result == self.results[sent.uuid]

    @rule(sent=delivered)
    def take_back(self, sent):
        """An undo has a UUID that follows from its answer's, so the second is a copy."""
        self.undo(sent, uuid.uuid5(sent.uuid, "undo"))
        self.lines += sent.uuid not in self.voided
        self.voided.add(sent.uuid)

    @rule(sent=delivered)
    def take_back_on_both_devices(self, sent):
        """What is void already is void once more, on a line of its own."""
        self.take_back(sent)
        self.undo(sent, uuid.uuid4())
        self.lines += 1

    def undo(self, sent, client_uuid):
        void = undo(learner=self.learner, client_uuid=client_uuid, about=sent.uuid, now=END)
        assert (void.kind, void.about) == (Review.Kind.VOID, sent.uuid)

    @rule(sent=consumes(delivered), after=hours)
    def take_back_and_answer_anew(self, sent, after):
        self.take_back(sent)
        self.deliver(Sent(uuid.uuid4(), sent.question, START + after, True, False))

    @rule(sent=waiting)
    def take_back_too_early(self, sent):
        with pytest.raises(AnswerRefused):
            undo(learner=self.learner, client_uuid=uuid.uuid4(), about=sent.uuid, now=END)

    @rule(target=delivered, sent=consumes(delivered), grade=st.sampled_from([1, 3]))
    def regrade(self, sent, grade):
        """A corrected key: a line about the answer; the next step on the card replays it."""
        question = self.questions[sent.question]
        about = Review.objects.get(learner=self.learner, client_uuid=sent.uuid)
        moment = END + timedelta(seconds=self.lines)
        Review.objects.create(
            learner=self.learner,
            client_uuid=uuid.uuid4(),
            kind=Review.Kind.REGRADE,
            about=sent.uuid,
            question=question,
            version_id=about.version_id,
            grade=grade,
            answered_at=moment,
            received_at=moment,
            local_day=local_day(moment, ZONE),
            zone=ZONE,
        )
        self.regraded[sent.uuid] = Grade(grade)
        self.lines += 1
        late = Sent(uuid.uuid4(), sent.question, START - timedelta(days=1), False, False)
        return multiple(sent, self.deliver(late))

    @invariant()
    def cards_are_what_the_log_in_order_leaves(self):
        for place, question in enumerate(getattr(self, "questions", ())):
            log = Review.objects.filter(learner=self.learner, question=question)
            card = Card.objects.filter(learner=self.learner, question=question).first()
            if card is None:
                assert not log.exists()
                continue
            assert state_of(card) == replay(map(logged, log))
            assert state_as_plain(card) == self.plain_run(place)

    def plain_run(self, place):
        """Memory by the core's two steps alone, over the answers that still count, by time."""
        counted = sorted(
            (one for one in self.answers.values()
             if one.question == place and one.uuid not in self.voided),
            key=lambda one: (one.at, one.uuid),
        )  # fmt: skip
        memory, last = None, None
        for one in counted:
            usual = Grade.GOOD if one.right and not one.guessed else Grade.AGAIN
            grade, day = self.regraded.get(one.uuid, usual), local_day(one.at, ZONE)
            memory = step(memory, grade, day - last) if memory else first(grade)
            last = day
        return memory, last, earliest_day(memory, last) if memory else None, len(counted)

    @invariant()
    def the_log_has_each_line_once(self):
        if hasattr(self, "learner"):
            assert Review.objects.filter(learner=self.learner).count() == self.lines

    @invariant()
    def the_bystander_is_as_before(self):
        if hasattr(self, "bystander"):
            assert rows_of(self.bystander) == self.of_bystander


def rows_of(learner) -> tuple[list, list]:
    return tuple(
        list(model.objects.filter(learner=learner).order_by("question").values())
        for model in (Review, Card)
    )


def state_as_plain(card) -> tuple[Memory | None, int | None, int | None, int]:
    state = state_of(card)
    return state.memory, state.last_day, state.earliest_day, state.reps


@pytest.mark.django_db
def test_two_devices_leave_the_cards_that_the_log_in_order_leaves():
    run_state_machine_as_test(
        Devices, settings=settings(max_examples=30, stateful_step_count=25, deadline=None)
    )
