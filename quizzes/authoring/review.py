"""What an instructor does with a question: publish, reject, retire, correct, put in a set."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from quizzes.authoring.keys import ChoiceText, check_key
from quizzes.cards import Learner
from quizzes.generation.draft import ARRANGED
from quizzes.models import Choice, Question, QuestionSet, QuestionVersion, Topic


@transaction.atomic
def publish(*, question: Question, by: Learner | None, now: datetime) -> None:
    _judge(question, Question.Status.PUBLISHED, by, now)


@transaction.atomic
def reject(*, question: Question, by: Learner | None, now: datetime) -> None:
    _judge(question, Question.Status.REJECTED, by, now)


@transaction.atomic
def retire(*, question: Question, by: Learner | None, now: datetime) -> None:
    _judge(question, Question.Status.RETIRED, by, now)


def _judge(question: Question, status: str, by: Learner | None, now: datetime) -> None:
    question.status, question.reviewed_by, question.reviewed_at = status, by, now
    question.save(update_fields=["status", "reviewed_by", "reviewed_at"])


@transaction.atomic
def revise(
    *,
    question: Question,
    by: Learner | None,
    now: datetime,
    stem: str | None = None,
    explanation: str | None = None,
    choices: Sequence[ChoiceText] | None = None,
    truth: bool | None = None,
    accepted: Sequence[str] | None = None,
    prompts: Sequence[str] | None = None,
) -> QuestionVersion:
    """Correct a question by a new version that keeps the old one's evidence.

    Parts not given stay as they are. Raises ``ValidationError`` in the reader's language for a
    key that the kind cannot have; then nothing is written.
    """
    Question.objects.select_for_update().get(pk=question.pk)
    old = question.versions.order_by("-number").first()
    if old is None:
        raise ValidationError(_("这道题还没有内容，不能修订。"))
    texts = list(choices) if choices is not None else _texts_of(old)
    new = QuestionVersion(
        question=question,
        number=old.number + 1,
        stem=old.stem if stem is None else stem.strip(),
        explanation=old.explanation if explanation is None else explanation.strip(),
        truth=old.truth if truth is None else truth,
        accepted=old.accepted if accepted is None else [one.strip() for one in accepted],
        prompts=old.prompts if prompts is None else [one.strip() for one in prompts],
        computed=old.computed,
        difficulty=old.difficulty,
        author=by,
        created_at=now,
    )
    check_key(question.kind, new, texts)
    new.save()
    made = [_make_choice(new, position, text) for position, text in enumerate(texts)]
    _carry_evidence(old, new, made)
    question.make_current(new)
    return new


def _texts_of(version: QuestionVersion) -> list[ChoiceText]:
    return [
        {"text": one.text, "correct": one.correct, "note": one.note, "slot": one.slot}
        for one in version.choices.all()
    ]


def _make_choice(version: QuestionVersion, position: int, text: ChoiceText) -> Choice:
    arranged = version.question.kind in ARRANGED
    slot = text.get("slot") if arranged else None
    return Choice.objects.create(
        version=version,
        position=position,
        text=text["text"].strip(),
        correct=slot is not None if arranged else text["correct"],
        slot=slot,
        note=text.get("note", ""),
    )


def _carry_evidence(old: QuestionVersion, new: QuestionVersion, choices: Sequence[Choice]) -> None:
    """Evidence of a choice follows the choice of the same text, and goes when that is gone."""
    by_text = {choice.text: choice for choice in choices}
    for evidence in old.evidence.select_related("choice"):
        choice = by_text.get(evidence.choice.text) if evidence.choice else None
        if evidence.choice is None or choice is not None:
            evidence.pk, evidence.version, evidence.choice = None, new, choice
            evidence.save(force_insert=True)


@transaction.atomic
def publish_set(*, question_set: QuestionSet, by: Learner | None, now: datetime) -> None:
    """Offer a set to candidates. Its questions in review are published with it.

    Raises ``ValidationError`` for an empty set or one that holds a rejected or retired question.
    """
    questions = list(question_set.questions.all())
    if not questions:
        raise ValidationError(_("题组里还没有题目。"))
    closed = Question.Status.REJECTED, Question.Status.RETIRED
    if any(question.status in closed for question in questions):
        raise ValidationError(_("题组里有已否决或已停用的题目，请先移出。"))
    for question in questions:
        if question.status == Question.Status.REVIEW:
            publish(question=question, by=by, now=now)
    question_set.published_at = now
    question_set.save(update_fields=["published_at"])


@transaction.atomic
def withdraw_set(*, question_set: QuestionSet) -> None:
    """Offer a set no longer. Its questions stay as they are, and so do the answers to them."""
    question_set.published_at = None
    question_set.save(update_fields=["published_at"])


@transaction.atomic
def classify(*, question: Question, topics: Sequence[Topic]) -> None:
    """Put a question under other topics, and so into other exams.

    Raises ``ValidationError`` without a topic: the question would belong to no exam.
    """
    if not topics:
        raise ValidationError(_("题目至少要归到一个考点。"))
    question.topics.set(topics)
