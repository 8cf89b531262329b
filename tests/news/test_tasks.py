"""Tasks: ids in, rows out; each may run twice, late or never."""

from datetime import timedelta

import pytest
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks

from news import tasks
from news.ingest import receive
from news.models import ArticleVersion, Document, Source, Witness

pytestmark = pytest.mark.django_db


@pytest.fixture
def document(notice: bytes) -> Document:
    return receive(notice, now=timezone.now())[0]


def drain(enqueued: list[tuple[str, int]]) -> None:
    """Do what a worker would with the messages, and with those they cause."""
    while enqueued:
        name, pk = enqueued.pop(0)
        getattr(tasks, name).run(pk)


def test_the_names_under_which_messages_travel_stay() -> None:
    names = {
        task.name
        for task in (
            tasks.ingest,
            tasks.extract,
            tasks.fetch_feed,
            tasks.fetch_due_feeds,
            tasks.sweep,
        )
    }
    assert names == {
        "news.tasks.ingest",
        "news.tasks.extract",
        "news.tasks.fetch_feed",
        "news.tasks.fetch_due_feeds",
        "news.tasks.sweep",
    }


def test_ingest_then_extract_leaves_nothing_waiting(document: Document) -> None:
    tasks.ingest.run(document.pk)
    version = ArticleVersion.objects.waiting_for_facts().get()
    tasks.extract.run(version.pk)
    assert Witness.objects.filter(version=version).exists()
    assert not ArticleVersion.objects.waiting_for_facts().exists()


def test_a_task_that_runs_twice_changes_nothing(document: Document) -> None:
    for _ in range(2):
        tasks.ingest.run(document.pk)
    version = ArticleVersion.objects.get()
    tasks.extract.run(version.pk)
    witnesses = set(Witness.objects.values_list("pk", flat=True))
    tasks.extract.run(version.pk)
    assert set(Witness.objects.values_list("pk", flat=True)) == witnesses


@pytest.mark.parametrize("task", [tasks.ingest, tasks.extract, tasks.fetch_feed])
def test_a_task_whose_row_is_gone_returns_quietly(task: object) -> None:
    assert task.run(987_654) is None
    assert not Document.objects.exists()


def test_the_sweep_finds_a_document_whose_message_was_lost(
    document: Document,
    enqueued: list[tuple[str, int]],
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        tasks.sweep.run()
        assert enqueued == [("ingest", document.pk)]
        drain(enqueued)
    drain(enqueued)
    assert not Document.objects.waiting().exists()
    assert not ArticleVersion.objects.waiting_for_facts().exists()
    assert Witness.objects.exists()


def test_the_sweep_finds_a_version_whose_message_was_lost(
    document: Document, enqueued: list[tuple[str, int]]
) -> None:
    tasks.ingest.run(document.pk)
    tasks.sweep.run()
    assert enqueued == [("extract", ArticleVersion.objects.get().pk)]


def test_with_nothing_waiting_the_sweep_sends_nothing(enqueued: list[tuple[str, int]]) -> None:
    Document.objects.create(digest="x", body=b"x", state=Document.State.REFUSED)
    tasks.sweep.run()
    assert enqueued == []


def test_a_swept_message_expires_before_the_next_sweep_repeats_it(
    document: Document, monkeypatch: pytest.MonkeyPatch, settings: object
) -> None:
    sent = []
    monkeypatch.setattr(tasks.ingest, "apply_async", lambda args, **options: sent.append(options))
    tasks.sweep.run()
    assert sent == [{"expires": settings.SWEEP_SECONDS}]


def test_only_active_feeds_that_are_due_are_fetched(enqueued: list[tuple[str, int]]) -> None:
    now = timezone.now()
    due = Source.objects.create(name="到期", feed="https://a.example/feed", next_fetch=now)
    Source.objects.create(
        name="未到期", feed="https://b.example/feed", next_fetch=now + timedelta(hours=1)
    )
    Source.objects.create(name="停用", feed="https://c.example/feed", active=False)
    Source.objects.create(name="无订阅")
    tasks.fetch_due_feeds.run()
    assert enqueued == [("fetch_feed", due.pk)]
