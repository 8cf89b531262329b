"""Carrying changes, killed with -9 again and again or done by two at once: all happens once."""

import random
import re
import sys
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db.models import QuerySet

from quizzes import corrections, notices
from quizzes.models import Card, Change, ChangeStep, Notice, Review
from tests.faults.carrying import LATER, LEARNERS, carry_all, have_much_to_carry
from tests.faults.change_log import faults_in_changes
from tests.faults.grounds import Embedded, Ground, Scene, Services
from tests.faults.rows import looking_at
from tests.quizzes.factories import make_learner, make_question
from tests.servers import PostgresServer, RedisServer, wait_until
from tests.stack import Stack

CALL = "from tests.faults.carrying import *; {}()"
KILLS = 6
MOST_STEPS = 14


def start(scene: Scene, name: str, function: str = "carry_all") -> Callable[[], int]:
    """Start a process that carries; gives how many steps it has begun, -1 once it is through."""
    code = CALL.format(function)
    process = scene.stack.start(name, [sys.executable, "manage.py", "shell", "-v0", "-c", code])

    def begun() -> int:
        log = scene.stack.log(name)
        if "carried" in log:
            return -1
        assert process.poll() in (None, -9), log
        return log.count("step")

    return begun


def kill_somewhere(scene: Scene, name: str, chance: random.Random) -> bool:
    """Kill a carrying process after some of its steps; whether it was still at it."""
    begun, after = start(scene, name), chance.randint(1, MOST_STEPS)
    wait_until(lambda: not 0 <= begun() < after, what=f"{after} steps")
    at_work = begun() >= 0
    scene.stack.kill(name)
    return at_work


def carry_to_the_end(scene: Scene, *functions: str) -> None:
    running = [start(scene, f"last_{function}", function) for function in functions]
    wait_until(lambda: all(one() < 0 for one in running), what="all carried", seconds=90)


def faults_of(scene: Scene) -> list[str]:
    with looking_at(scene.ground.url(scene.stack)) as alias:
        steps = ChangeStep.objects.using(alias).count()
        assert steps == 2 * LEARNERS, steps
        return faults_in_changes(alias)


def killed_again_and_again(scene: Scene) -> list[str]:
    chance = random.Random(20260401)
    killed = [kill_somewhere(scene, f"killed{number}", chance) for number in range(KILLS)]
    assert any(killed)
    carry_to_the_end(scene, "carry_all")
    return faults_of(scene)


def two_at_once_of_which_one_is_killed(scene: Scene) -> list[str]:
    carrying = [start(scene, one, one) for one in ("carry_all", "carry_all_backwards")]
    wait_until(lambda: any(not 0 <= one() < LEARNERS // 4 for one in carrying), what="some steps")
    scene.stack.kill("carry_all")
    wait_until(lambda: carrying[1]() < 0, what="all carried", seconds=90)
    carry_to_the_end(scene, "carry_all", "carry_all_backwards")
    return faults_of(scene)


@pytest.fixture
def on_sqlite(migrated: Stack, tmp_path: Path) -> Iterator[Scene]:
    yield from prepared(Embedded(tmp_path), migrated)


@pytest.fixture
def on_postgresql(
    migrated_postgres: Stack,
    postgres_server: PostgresServer,
    redis_server: RedisServer,
    tmp_path: Path,
) -> Iterator[Scene]:
    yield from prepared(Services(tmp_path, postgres_server, redis_server), migrated_postgres)


def prepared(ground: Ground, migrated: Stack) -> Iterator[Scene]:
    scene = Scene(ground, migrated, "changes")
    scene.stack.manage("shell", "-v0", "-c", CALL.format("have_much_to_carry"))
    yield scene
    scene.end()


SCENARIOS = [killed_again_and_again, two_at_once_of_which_one_is_killed]


@pytest.mark.integration
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_all_happens_once_on_sqlite(
    on_sqlite: Scene, scenario: Callable[[Scene], list[str]], django_db_blocker: Any
) -> None:
    with django_db_blocker.unblock():
        assert scenario(on_sqlite) == []


@pytest.mark.integration
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_all_happens_once_on_postgresql(
    on_postgresql: Scene, scenario: Callable[[Scene], list[str]], django_db_blocker: Any
) -> None:
    with django_db_blocker.unblock():
        assert scenario(on_postgresql) == []


def regrade_twice() -> None:
    row = Review.objects.filter(kind=Review.Kind.REGRADE)[0]
    row.client_uuid = uuid.uuid4()
    Review.objects.bulk_create([row])


def forget_a_regrade() -> None:
    """What the log itself would refuse."""
    row = Review.objects.filter(kind=Review.Kind.REGRADE)[0]
    QuerySet(Review).filter(learner=row.learner_id, client_uuid=row.client_uuid).delete()


def tell_twice() -> None:
    told = Notice.objects.all()[0]
    Notice.objects.create(learner=told.learner, question=make_question(), occasion=told.occasion)


def tell_a_stranger() -> None:
    told = Notice.objects.all()[0]
    told.pk, told.learner = None, make_learner()
    told.save()


def move_a_card() -> None:
    card = Card.objects.all()[0]
    card.stability = 77
    card.save()


DAMAGES = {
    "regrade: 2 for": regrade_twice,
    "regrade: none for": forget_a_regrade,
    "told of 1: 2 for": tell_twice,
    "told of 1: needless for": tell_a_stranger,
    "told of 1: none for": lambda: Notice.objects.all()[0].delete(),
    "step of 1: none for": lambda: ChangeStep.objects.order_by("pk")[0].delete(),
    "not the replay of its log": move_a_card,
    "not finished": lambda: Change.objects.update(finished_at=None),
}


@pytest.fixture
def carried(db: None) -> None:
    have_much_to_carry()
    carry_all()


@pytest.mark.parametrize("damage", DAMAGES)
def test_the_checker_finds(damage: str, carried: None) -> None:
    assert faults_in_changes() == []
    DAMAGES[damage]()
    assert any(re.match(damage.replace(" 1:", r" \d+:"), one) for one in faults_in_changes())


def test_steps_that_are_not_one_transaction_would_be_found(
    db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed between the regrade and the notice, a learner would never hear of it."""
    have_much_to_carry()
    change = Change.objects.get(kind=Change.Kind.KEY)

    def killed(**notice: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(notices, "tell", killed)
        with pytest.raises(KeyboardInterrupt):
            corrections.carry.__wrapped__(change, corrections.touched(change)[0], LATER)
    carry_all()
    [fault] = faults_in_changes()
    assert re.match(r"told of \d+: none for", fault)
