"""A table against the bank: what an instructor changed in it becomes new versions, or nothing.

1. ``plan`` compares the lines of a table: corrections, problems by row, rows that change nothing.
   It writes nothing.
2. ``apply`` plans again under a lock and revises; with any problem nothing is revised.

A row is compared with the version that it was exported from: what differs is the correction.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from quizzes import corrections
from quizzes.cards import Learner
from quizzes.exchange import cells
from quizzes.exchange.columns import (
    EDITABLE,
    FOR_REFERENCE,
    ID,
    KEY,
    KIND,
    VERSION,
    content_of,
    reference_of,
)
from quizzes.exchange.parts import Parts, canonical, lost_notes, parts_of
from quizzes.exchange.table import Line
from quizzes.models import Question, QuestionVersion


@dataclass(frozen=True, slots=True)
class Change:
    column: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Correction:
    """``lost`` are the remarks on options whose text is no longer there."""

    line: Line
    question: Question
    changes: list[Change]
    parts: Parts
    lost: list[str]


@dataclass(frozen=True, slots=True)
class Problem:
    number: int
    said: str


@dataclass(frozen=True, slots=True)
class Ignored:
    """Columns for reference in which a row differs from the bank."""

    number: int
    columns: list[str]


@dataclass(slots=True)
class Plan:
    corrections: list[Correction] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    ignored: list[Ignored] = field(default_factory=list)
    untouched: int = 0


class RowsRefused(Exception):
    """Rows with problems, while nothing was applied."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"{len(problems)} rows")
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Bank:
    """The questions that a table names, with their versions by number."""

    questions: dict[int, Question]
    versions: dict[tuple[int, int], QuestionVersion]
    named: Counter[int | None]


def plan(lines: Sequence[Line]) -> Plan:
    """What the lines would change, in a fixed number of queries."""
    bank, made = _bank_of(lines), Plan()
    for line in lines:
        try:
            question = _question_of(line, bank)
            correction = _correction_of(line, question, bank)
        except ValidationError as problem:
            made.problems += [Problem(line.number, said) for said in problem.messages]
            continue
        if correction is None:
            made.untouched += 1
        else:
            made.corrections.append(correction)
        made.ignored += _ignored_of(line, question)
    return made


@transaction.atomic
def apply(lines: Sequence[Line], *, by: Learner | None, now: datetime) -> list[Correction]:
    """Revise what the lines change and return it. Raises ``RowsRefused``; then nothing is."""
    ids = sorted(id for id in _ids_of(lines) if id is not None)
    list(Question.objects.select_for_update().filter(pk__in=ids).order_by("pk"))
    planned = plan(lines)
    if planned.problems:
        raise RowsRefused(planned.problems)
    for one in planned.corrections:
        corrections.correct_key(question=one.question, by=by, now=now, **one.parts)
    return planned.corrections


def _ids_of(lines: Iterable[Line]) -> list[int | None]:
    return [cells.number(line.cells.get(ID, "")) for line in lines]


def _bank_of(lines: Sequence[Line]) -> Bank:
    named = Counter(_ids_of(lines))
    ids = [id for id in named if id is not None]
    questions = Question.objects.filter(pk__in=ids, current__isnull=False).with_content()
    versions = QuestionVersion.objects.filter(question__in=ids).prefetch_related("choices")
    return Bank(
        {question.pk: question for question in questions},
        {(version.question_id, version.number): version for version in versions},
        named,
    )


def _question_of(line: Line, bank: Bank) -> Question:
    """The question that a line is about. Raises ``ValidationError`` where that is not certain."""
    written = line.cells.get(ID, "")
    if not written:
        raise ValidationError(
            _("没有编号。这里只修订已有的题；新题要有文章里的依据，请从新闻出题。")
        )
    id = cells.number(written)
    question = bank.questions.get(id) if id is not None else None
    if question is None:
        raise ValidationError(_("没有编号为“%(id)s”的题目。") % {"id": written})
    if bank.named[id] > 1:
        raise ValidationError(_("编号 %(id)d 在表里不止一行。") % {"id": question.pk})
    if line.surplus:
        raise ValidationError(_("这一行的单元格比列名多，内容可能错了位。"))
    if line.cells.get(KIND, "") not in ("", reference_of(question)[KIND]):
        told = {"kind": question.get_kind_display()}
        raise ValidationError(_("题型不能改，这道题是%(kind)s。") % told)
    return question


def _correction_of(line: Line, question: Question, bank: Bank) -> Correction | None:
    """None where the line changes nothing. Raises ``ValidationError``."""
    current, exported = question.current, _exported(line, question, bank)
    assert current is not None
    wanted = {name: line.cells[name] for name in EDITABLE if name in line.cells}
    before, after = content_of(question.kind, exported), content_of(question.kind, current)
    if KEY in wanted and wanted[KEY] != before[KEY]:
        wanted[KEY] = canonical(question.kind, wanted[KEY])
    edited = {name: cell for name, cell in wanted.items() if cell != before[name]}
    if all(cell == after[name] for name, cell in edited.items()):
        return None
    if exported.number != current.number:
        raise ValidationError(
            _("这一行出自第 %(old)d 版，题目已修订到第 %(new)d 版；请重新导出，在新版上改。")
            % {"old": exported.number, "new": current.number}
        )
    parts = parts_of(question, current, edited)
    changes = [Change(name, before[name], cell) for name, cell in edited.items()]
    return Correction(line, question, changes, parts, lost_notes(current, parts))


def _exported(line: Line, question: Question, bank: Bank) -> QuestionVersion:
    """The version that the row was exported from."""
    written = line.cells.get(VERSION, "")
    version = bank.versions.get((question.pk, cells.number(written) or 0))
    if version is None:
        raise ValidationError(_("这道题没有第“%(version)s”版。") % {"version": written})
    return version


def _ignored_of(line: Line, question: Question) -> list[Ignored]:
    there = reference_of(question)
    differ = [name for name in FOR_REFERENCE if line.cells.get(name, there[name]) != there[name]]
    return [Ignored(line.number, differ)] if differ else []
