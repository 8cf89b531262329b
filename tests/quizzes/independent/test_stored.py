"""Every question stored about the bundled news, the sample page and the pages."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction

from news.ingest import load_bundled, receive
from news.models import NewsItem
from news.text.article import UnreadableDocument
from quizzes.chain import work_through
from quizzes.exams import load_bundled as load_exams
from quizzes.models import Question
from quizzes.printing import as_record
from tests.quizzes.independent.rules import OF_THE_WHOLE, RULES, complaints

# The mark makes a database of the tests; the fixture leaves nothing in it.
pytestmark = [pytest.mark.shared, pytest.mark.django_db]

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
Bank = tuple[list[dict[str, Any]], dict[int, str]]


def _receive_all(shared: Path) -> None:
    load_exams()
    load_bundled(now=NOW)
    for path in sorted((shared / "seeds").glob("*.txt")):
        receive(path.read_bytes(), now=NOW, content_type="text/plain", address=path.name)
    for path in sorted((shared / "data" / "pages").glob("*.html")):
        # A page that only lists other pages may hold no article.
        with suppress(UnreadableDocument):
            receive(path.read_bytes(), now=NOW, content_type="text/html", address=path.name)
    work_through(now=NOW)


@pytest.fixture(scope="module")
def bank(django_db_setup: None, django_db_blocker: Any, shared: Path) -> Bank:
    """All stored questions as printed, and each item's text; the rows are taken back at once."""
    with django_db_blocker.unblock(), transaction.atomic():
        _receive_all(shared)
        questions = Question.objects.with_content().filter(current__isnull=False)
        records = [as_record(question) for question in questions.order_by("id")]
        texts = dict(NewsItem.objects.values_list("pk", "current__text"))
        transaction.set_rollback(True)
    return records, texts


def test_nothing_is_wrong_with_any_of_them(bank: Bank) -> None:
    records, texts = bank
    found = {record["stem"]: complaints(record, texts) for record in records}
    assert {stem: told for stem, told in found.items() if told} == {}


def test_there_are_hundreds_of_all_sorts(bank: Bank) -> None:
    kinds = Counter(record["kind"] for record in bank[0])
    assert kinds.total() > 250
    assert min(kinds[kind] for kind in ("single", "multiple", "true_false", "fill_in")) >= 10


def _swapped(record: dict[str, Any]) -> dict[str, Any]:
    """The question with another option called right."""
    (key,) = record["key"]
    return record | {"key": [(key + 1) % len(record["options"])]}


def test_nearly_every_wrong_key_would_be_seen(bank: Bank) -> None:
    """A wrong option that the evidence also names, for another, cannot be told by numbers alone,
    nor a summary by its words."""
    records, texts = bank
    singles = [r for r in records if r["kind"] == "single" and not OF_THE_WHOLE.search(r["stem"])]
    seen = [bool(complaints(_swapped(record), texts)) for record in singles]
    assert sum(seen) >= 0.9 * len(seen)


def test_every_shifted_quotation_would_be_seen(bank: Bank) -> None:
    records, texts = bank
    for record in records:
        shifted = [quote | {"start": quote["start"] + 1} for quote in record["evidence"]]
        assert "evidence_is_verbatim" in complaints(record | {"evidence": shifted}, texts)


def test_the_rules_are_named_apart() -> None:
    assert len({rule.__name__ for rule in RULES}) == len(RULES)
