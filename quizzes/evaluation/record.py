"""A report as data for a program: numbers and strings only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from quizzes.evaluation.cues import Cue
from quizzes.evaluation.intervals import Share
from quizzes.evaluation.report import Report, Unread
from quizzes.evaluation.statements import Coverage
from quizzes.generation.draft import Draft

Record = dict[str, Any]
DIGITS = 4


def as_record(report: Report, sample: Sequence[Draft], unread: Sequence[Unread]) -> Record:
    """The whole report; ``per_1000`` counts are for each 1,000 characters of clean text."""
    return {
        "unread": [
            {"file": each.name, "problem": each.code, "detail": each.detail} for each in unread
        ],
        "articles": len(report.asked),
        "notices_and_plans": report.notices,
        "silences": dict(report.silences),
        "facts": _counts(report, report.facts),
        "statements": {"all": _covered(report.coverage), "policy": _covered(report.policy)},
        "questions": _counts(report, report.kinds),
        "asks": _counts(report, report.subjects),
        "checks": {name: _share(each) for name, each in report.checks.items()},
        "cues": {kind: [_cue(each) for each in cues] for kind, cues in report.cues.items()},
        "speed": {
            "characters": report.speed.characters,
            "seconds": round(report.speed.seconds, DIGITS),
            "characters_a_second": round(report.speed.rate),
            "ratio_to_tagger": round(report.speed.ratio, DIGITS),
        },
        "sample": [draft_record(draft) for draft in sample],
    }


def _counts(report: Report, counted: Counter[str]) -> Record:
    return {
        "total": counted.total(),
        "per_1000": round(report.per_thousand(counted.total()), 2),
        "by_kind": {
            name: {"count": count, "per_1000": round(report.per_thousand(count), 2)}
            for name, count in counted.most_common()
        },
    }


def _covered(found: Coverage) -> Record:
    return {
        "statements": found.statements,
        "asked": found.asked,
        "share": round(found.share, DIGITS),
    }


def _share(found: Share) -> Record:
    return {
        "share": round(found.share, DIGITS),
        "n": found.n,
        "low": round(found.low, DIGITS),
        "high": round(found.high, DIGITS),
    }


def _cue(cue: Cue) -> Record:
    return {
        "guesser": cue.guesser,
        **_share(cue.found),
        "chance": round(cue.chance, DIGITS),
        "exceeds": cue.exceeds,
        "told_apart": _share(cue.told_apart) | {"chance": round(cue.chance_apart, DIGITS)},
    }


def draft_record(draft: Draft) -> Record:
    return {
        "kind": draft.kind,
        "asks": draft.asks,
        "stem": draft.stem,
        "prompts": list(draft.prompts),
        "options": [option.text for option in draft.options],
        "key": draft.key,
        "explanation": draft.explanation,
        "evidence": [
            {
                "article": each.article,
                "start": each.span.start,
                "end": each.span.end,
                "text": each.text,
            }
            for each in draft.evidence
        ],
        "confidence": draft.confidence,
    }
