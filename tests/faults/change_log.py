"""A checker for changes: every learner reached once, every answer regraded once, no card astray."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from quizzes.models import Change, ChangeStep, Notice, Question, Review
from tests.faults.answer_log import faults_in_log


def faults_in_changes(alias: str = "default") -> list[str]:
    """What is wrong after all changes were carried; empty where everything happened once.

    Of a key's change the answers to its one wrong version are regraded. All cards must have the
    default weights.
    """
    faults = faults_in_log(alias, [])
    for change in Change.objects.using(alias).order_by("pk"):
        learners = _learners(change, alias)
        steps = ChangeStep.objects.using(alias).filter(change=change)
        notices = Notice.objects.using(alias).filter(occasion=f"change:{change.pk}")
        faults += _not_once(
            f"step of {change.pk}", steps.values_list("learner", flat=True), learners
        )
        faults += _not_once(
            f"told of {change.pk}", notices.values_list("learner", flat=True), learners
        )
        if change.kind == Change.Kind.KEY:
            regrades = _rows(change.corrected_id, Review.Kind.REGRADE, alias)
            answers = _rows(change.version_id, Review.Kind.ANSWER, alias)
            about = regrades.values_list("about", flat=True)
            faults += _not_once("regrade", about, answers.values_list("client_uuid", flat=True))
        if change.finished_at is None:
            faults.append(f"not finished: {change.pk}")
    return faults


def _learners(change: Change, alias: str) -> set[int]:
    asked = [change.question_id]
    if change.old_id:
        about = Question.facts.through.objects.using(alias).filter(fact=change.old_id)
        asked = list(about.values_list("question", flat=True))
    answers = Review.objects.using(alias).filter(question__in=asked, kind=Review.Kind.ANSWER)
    return set(answers.values_list("learner", flat=True))


def _rows(version: int | None, kind: str, alias: str) -> Any:
    return Review.objects.using(alias).filter(version=version, kind=kind)


def _not_once(what: str, found: Iterable[Any], wanted: Iterable[Any]) -> list[str]:
    times = Counter(found)
    missing = [f"{what}: none for {one}" for one in set(wanted) - set(times)]
    needless = [f"{what}: needless for {one}" for one in set(times) - set(wanted)]
    return missing + needless + [f"{what}: {n} for {one}" for one, n in times.items() if n > 1]
