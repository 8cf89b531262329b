"""A key that was wrong: who answered by it, and what their answers are worth by the right one.

Memory and the learner's own log follow the right key. The marks of a mock exam are as it was
marked: an attempt does not say which reviews are its answers.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from quizzes import authoring, notices, practice
from quizzes.cards import Learner
from quizzes.corrections.responses import in_terms_of, key_in_words, same_key
from quizzes.marking import mark
from quizzes.memory.grading import Outcome
from quizzes.models import Change, ChangeStep, Notice, Question, QuestionVersion, Review

# Learners have been asked these, and may answer them offline still.
ASKED = (Question.Status.PUBLISHED, Question.Status.RETIRED)


@dataclass(frozen=True, slots=True)
class CorrectionPreview:
    """What a corrected key would do.

    - ``was`` and ``now``: the keys, see ``quizzes.corrections.responses.key_in_words``.
    - ``learners``: how many are told; ``answers``: how many of theirs are regraded. Of these
      ``now_right`` were wrong, ``now_wrong`` were right, and ``set_aside`` cannot be judged.
    """

    was: str | bool
    now: str | bool
    learners: int
    answers: int
    now_right: int
    now_wrong: int
    set_aside: int


@transaction.atomic
def correct_key(
    *, question: Question, by: Learner | None, now: datetime, **parts: Any
) -> tuple[QuestionVersion, Change | None]:
    """Revise a question because its key is wrong; return the new version and what follows.

    ``parts`` as in ``authoring.revise``, which raises ``ValidationError``; then nothing is
    written. There is no change to carry where the key stays, or no learner was ever asked.
    """
    version = authoring.revise(question=question, by=by, now=now, **parts)
    wrong = question.versions.get(number=version.number - 1)
    if question.status not in ASKED or same_key(wrong, version):
        return version, None
    change = Change.objects.create(
        kind=Change.Kind.KEY,
        question=question,
        version=wrong,
        corrected=version,
        by=by,
        made_at=now,
    )
    return version, change


def preview_correction(
    *, question: Question, by: Learner | None, now: datetime, **parts: Any
) -> CorrectionPreview | None:
    """Return what ``correct_key`` would do, from a rehearsal that is rolled back.

    ``None`` where it would change no key that learners were asked. Raises ``ValidationError``
    as that does.
    """
    with transaction.atomic():
        _version, change = correct_key(question=question, by=by, now=now, **parts)
        preview = _previewed(change) if change else None
        transaction.set_rollback(True)
    question.refresh_from_db(fields=["current"])
    return preview


def wrong_versions(change: Change) -> dict[int, QuestionVersion]:
    """Return the versions whose answers a correction regrades, by id: those with the wrong key.

    That is the version corrected, earlier ones with the same key, and those that had been
    corrected into one of these.
    """
    assert change.version is not None
    versions = QuestionVersion.objects.filter(
        question=change.question_id, number__lte=change.version.number
    ).select_related("question")
    corrections = Change.objects.filter(
        question=change.question_id, corrected__number__lte=change.version.number
    )
    corrected = dict(corrections.values_list("version", "corrected"))
    last, *earlier = versions.prefetch_related("choices").order_by("-number")
    wrong = {last.pk: last}
    for version in earlier:
        if corrected.get(version.pk) in wrong or same_key(version, last):
            wrong[version.pk] = version
    return wrong


def waiting(change: Change) -> QuerySet[Review]:
    """Return the answers to the wrong key that count and are not regraded by the right one."""
    return _waiting(change, wrong_versions(change))


def _waiting(change: Change, wrong: Iterable[int]) -> QuerySet[Review]:
    about = Review.objects.filter(
        learner=OuterRef("learner"), question=change.question_id, about=OuterRef("client_uuid")
    )
    settled = about.filter(
        Q(kind=Review.Kind.VOID) | Q(kind=Review.Kind.REGRADE, version=change.corrected_id)
    )
    # The question is named beside its versions for the sake of the index on learner and question.
    answers = Review.objects.filter(
        kind=Review.Kind.ANSWER, question=change.question_id, version__in=wrong
    )
    return answers.filter(~Exists(settled))


def carry(change: Change, step: ChangeStep, *, now: datetime) -> None:
    """Regrade the answers of the step's learner, replay the card, and tell them."""
    wrong, new = wrong_versions(change), _corrected(change)
    mine = _waiting(change, wrong).filter(learner=step.learner).select_related("learner")
    answers = list(mine.order_by("answered_at", "client_uuid"))
    if not answers:
        return
    last = answers[-1]
    before = _verdicts([last])[last.client_uuid]
    judged = [(one, in_terms_of(new, wrong[one.version_id], one.response)) for one in answers]
    rows = practice.regrade(judged, version=new, at=change.made_at, now=now)
    notices.tell(
        learner=step.learner,
        kind=Notice.Kind.CORRECTED,
        question=new.question,
        occasion=f"change:{change.pk}",
        data={
            "stem": new.stem,
            "was": key_in_words(wrong[last.version_id]),
            "now": key_in_words(new),
            "before": before,
            "after": rows[-1].correct,
        },
        now=now,
    )
    step.regraded += len(rows)


def _corrected(change: Change) -> QuestionVersion:
    versions = QuestionVersion.objects.select_related("question").prefetch_related("choices")
    return versions.get(pk__in=[change.corrected_id])


def _previewed(change: Change) -> CorrectionPreview:
    wrong, new = wrong_versions(change), _corrected(change)
    answers = list(_waiting(change, wrong))
    befores, key, pairs = _verdicts(answers), new.key, []
    for answer in answers:
        response = in_terms_of(new, wrong[answer.version_id], answer.response)
        after = None
        if response is not None:
            after = mark(new.question.kind, response, key, None).outcome is Outcome.RIGHT
        pairs.append((befores[answer.client_uuid], after))
    return CorrectionPreview(
        was=key_in_words(next(iter(wrong.values()))),
        now=key_in_words(new),
        learners=len({one.learner_id for one in answers}),
        answers=len(answers),
        now_right=sum(after is True and before is not True for before, after in pairs),
        now_wrong=sum(after is False and before is True for before, after in pairs),
        set_aside=sum(after is None for _, after in pairs),
    )


def _verdicts(answers: Iterable[Review]) -> dict[Any, bool | None]:
    """Whether each answer counts as right by now: as marked, or as an earlier regrade has it."""
    marked = {answer.client_uuid: answer.correct for answer in answers}
    regrades = Review.objects.filter(
        learner__in={answer.learner_id for answer in answers},
        question__in={answer.question_id for answer in answers},
        kind=Review.Kind.REGRADE,
        about__in=marked,
    )
    for row in regrades.order_by("answered_at", "client_uuid"):
        assert row.about is not None
        marked[row.about] = row.correct
    return marked
