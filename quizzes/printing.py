"""A question as a person reads it on paper, and as a program reads it in a line of JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from quizzes.models import Choice, Evidence, Question, QuestionVersion


def as_record(question: Question) -> dict[str, Any]:
    """One question with its key; ``start`` and ``end`` count code points of the item's text."""
    version = question.current
    assert version is not None
    return {
        "id": question.pk,
        "item": question.item_id,
        "kind": question.kind,
        "stem": version.stem,
        "prompts": version.prompts,
        "options": [choice.text for choice in version.choices.all()],
        "key": version.key,
        "evidence": _quotes(version),
        "computed": version.computed,
        "explanation": version.explanation,
        "checks": version.checks,
        "status": question.status,
        "topics": [topic.name for topic in question.topics.all()],
        "group": question.group,
    }


def _quotes(version: QuestionVersion) -> list[dict[str, Any]]:
    """Each quotation once: a statement's words may bear out the key and an option."""
    quotes = [_quote(one) for one in version.evidence.all()]
    return [quote for place, quote in enumerate(quotes) if quote not in quotes[:place]]


def _quote(evidence: Evidence) -> dict[str, Any]:
    return {
        "item": evidence.article_version.item_id,
        "text": evidence.text,
        "start": evidence.start,
        "end": evidence.end,
    }


def as_lines(question: Question) -> Iterator[str]:
    """The question as printed for a teacher, key, evidence and checks below it."""
    record = as_record(question)
    topics = "、".join(record["topics"])
    yield f"[{question.pk}] {question.get_kind_display()} · {topics} · {record['status']}"
    yield record["stem"]
    assert question.current is not None
    yield from (f"  {n}. {prompt}" for n, prompt in enumerate(question.current.prompts, start=1))
    yield from (_option(choice) for choice in question.current.choices.all())
    yield f"答案：{written_key(question)}"
    yield f"解析：{record['explanation']}"
    for quote in record["evidence"]:
        yield f"依据：{quote['text']}（第 {quote['item']} 条新闻 {quote['start']}–{quote['end']}）"
    yield f"检查：{_checks(record['checks'])}"


def _option(choice: Choice) -> str:
    return f"  {choice}" + (f"  （{choice.note}）" if choice.note else "")


def _checks(checks: list[dict[str, Any]]) -> str:
    doubts = [f"{one['check']}：{one['reason']}" for one in checks if not one["ok"]]
    return "；".join(doubts) if doubts else f"{len(checks)} 项全部通过"


def written_key(question: Question) -> str:
    version = question.current
    assert version is not None
    if version.truth is not None:
        return "正确" if version.truth else "错误"
    if version.accepted:
        return " / ".join(version.accepted)
    return version.lettered_key
