"""Questions that a language model proposes: off by default, reviewed always, harmless when bad."""

import json
import logging
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_httpserver import HTTPServer

from news.models import ArticleVersion
from quizzes import tasks
from quizzes.authoring import (
    close_dead_claims,
    generate_questions,
    propose,
    waiting_for_proposals,
)
from quizzes.language_model import NoAnswer
from quizzes.models import Exam, Generation, ModelRun, Question
from tests.quizzes.factories import make_article, make_exam

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
TEXT = "Harbour City opened 14 family service centres in 2025. Each centre has three staff."
QUESTION: dict[str, Any] = {
    "kind": "single",
    "stem": "How many family service centres did Harbour City open in 2025?",
    "options": ["12", "14", "16", "18"],
    "key": [1],
    "explanation": "The article says that 14 opened.",
    "evidence": "Harbour City opened 14 family service centres in 2025.",
}
# The endpoint of these tests has five seconds; what may come on top of that has passed too.
DEAD = timedelta(minutes=6)
ASKED = "quizzes.authoring.proposing.answer_of"
pytestmark = pytest.mark.django_db


@pytest.fixture
def article() -> ArticleVersion:
    """An English article that the rules have looked at and had nothing to ask about."""
    make_exam(policy=Exam.Policy.CONFIDENT, least_confidence=0.1)
    version = make_article(text=TEXT, title="City opens centres")
    version.facts_state = ArticleVersion.Facts.DONE
    version.save()
    assert generate_questions(version=version, now=NOW).silence == "not_chinese"
    return version


@pytest.fixture
def model(httpserver: HTTPServer, settings: Any) -> HTTPServer:
    settings.LANGUAGE_MODEL = {
        "address": httpserver.url_for("/v1"),
        "model": "small-1",
        "key": "",
        "seconds": 5,
    }
    return httpserver


def serve(model: HTTPServer, content: str, status: int = 200) -> None:
    model.expect_ordered_request("/v1/chat/completions").respond_with_json(
        {"choices": [{"message": {"content": content}}]}, status=status
    )


def answer(*questions: Any) -> str:
    return json.dumps({"questions": list(questions)})


def test_without_an_endpoint_nothing_is_asked(article: ArticleVersion) -> None:
    assert waiting_for_proposals(now=NOW) == []
    assert propose(version=article, now=NOW) is None
    assert not ModelRun.objects.exists()


def test_a_proposal_waits_for_review_whatever_the_policy(
    article: ArticleVersion, model: HTTPServer
) -> None:
    serve(model, answer(QUESTION))
    run = propose(version=article, now=NOW)
    assert run is not None
    assert (run.state, run.asked, run.attempts) == (ModelRun.State.DONE, 1, 1)
    question = Question.objects.get()
    assert question.status == Question.Status.REVIEW
    assert question.proposed_by == "small-1"
    assert question.topics.exists()
    evidence = question.current.evidence.get()
    assert article.text[evidence.start : evidence.end] == QUESTION["evidence"]


def test_what_fails_the_checks_is_kept_with_its_reason(
    article: ArticleVersion, model: HTTPServer
) -> None:
    serve(model, answer({**QUESTION, "evidence": "Harbour City opened 15 centres."}))
    run = propose(version=article, now=NOW)
    assert run is not None
    assert run.asked == 0
    assert [one["reason"] for one in run.rejects] == ["evidence_verbatim"]
    assert not Question.objects.exists()


def test_asked_twice_the_model_is_asked_once(article: ArticleVersion, model: HTTPServer) -> None:
    serve(model, answer(QUESTION))
    assert propose(version=article, now=NOW) == propose(version=article, now=NOW)
    assert len(model.log) == 1
    assert Question.objects.count() == 1
    assert waiting_for_proposals(now=NOW) == []


@pytest.mark.parametrize(
    ("content", "status", "problem"),
    [
        ("no", 200, "unreadable"),
        ("", 500, "http_status: 500"),
        ('{"questions": "drop them all"}', 200, "unreadable"),
    ],
)
def test_a_failed_answer_changes_nothing_but_its_own_row(
    article: ArticleVersion, model: HTTPServer, content: str, status: int, problem: str
) -> None:
    before = list(Generation.objects.values())
    serve(model, content, status)
    run = propose(version=article, now=NOW)
    assert run is not None
    assert (run.state, run.problem) == (ModelRun.State.FAILED, problem)
    assert not Question.objects.exists()
    assert list(Generation.objects.values()) == before


def test_a_failure_is_tried_again_later_and_not_for_ever(
    article: ArticleVersion, model: HTTPServer
) -> None:
    now = NOW
    for attempt in range(1, 4):
        assert waiting_for_proposals(now=now) == [article.pk]
        serve(model, "no")
        run = propose(version=article, now=now)
        assert run is not None
        assert run.attempts == attempt
        assert waiting_for_proposals(now=now + timedelta(minutes=59)) == []
        now += timedelta(minutes=61)
    assert waiting_for_proposals(now=now) == []


def test_a_later_attempt_can_succeed(article: ArticleVersion, model: HTTPServer) -> None:
    serve(model, "no")
    propose(version=article, now=NOW)
    serve(model, answer(QUESTION))
    run = propose(version=article, now=NOW + timedelta(hours=2))
    assert run is not None
    assert (run.state, run.asked, run.problem) == (ModelRun.State.DONE, 1, "")
    assert ModelRun.objects.count() == 1


def test_the_sweep_has_every_article_proposed_about(
    article: ArticleVersion, model: HTTPServer, eager: None
) -> None:
    serve(model, answer(QUESTION))
    tasks.sweep()
    assert ModelRun.objects.get().asked == 1
    tasks.propose(article.pk)
    tasks.sweep()
    assert len(model.log) == 1


def test_a_headline_and_what_was_taken_down_are_not_sent(
    article: ArticleVersion, model: HTTPServer
) -> None:
    article.item.taken_down = True
    article.item.save()
    assert waiting_for_proposals(now=NOW) == []
    article.item.taken_down = False
    article.item.kind = "headline"
    article.item.save()
    assert waiting_for_proposals(now=NOW) == []


def test_only_the_text_that_is_shown_now_is_sent(
    article: ArticleVersion, model: HTTPServer
) -> None:
    article.item.current = None
    article.item.save()
    assert waiting_for_proposals(now=NOW) == []


def test_what_was_answered_meanwhile_is_not_stored_twice(
    article: ArticleVersion, model: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While one worker waits for the model, another one takes over and finishes."""

    def slowly(*args: Any) -> str:
        monkeypatch.setattr(ASKED, lambda *args: answer(QUESTION))
        propose(version=article, now=NOW + DEAD)
        return answer({**QUESTION, "stem": "How many centres for families opened in Harbour City?"})

    monkeypatch.setattr(ASKED, slowly)
    run = propose(version=article, now=NOW)
    assert run is not None
    assert (run.state, run.asked, run.attempts) == (ModelRun.State.DONE, 1, 2)
    assert Question.objects.get().current.stem == QUESTION["stem"]


def test_who_lost_the_claim_does_not_call_it_failed(
    article: ArticleVersion, model: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slowly(*args: Any) -> str:
        ModelRun.objects.update(attempts=2, started_at=NOW + DEAD)
        raise NoAnswer("timeout")

    monkeypatch.setattr(ASKED, slowly)
    run = propose(version=article, now=NOW)
    assert run is not None
    assert (run.state, run.problem) == (ModelRun.State.RUNNING, "")


def test_a_text_that_is_being_asked_about_is_not_sent_again(
    article: ArticleVersion, model: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[ModelRun] = []

    def meanwhile(*args: Any) -> str:
        sent.append(ModelRun.objects.get())
        assert waiting_for_proposals(now=NOW + timedelta(minutes=1)) == []
        again = propose(version=article, now=NOW + timedelta(minutes=1))
        assert again == sent[0]
        return answer(QUESTION)

    monkeypatch.setattr(ASKED, meanwhile)
    propose(version=article, now=NOW)
    assert [(one.state, one.started_at) for one in sent] == [(ModelRun.State.RUNNING, NOW)]
    assert ModelRun.objects.get().attempts == 1
    assert Question.objects.count() == 1


def test_messages_that_say_the_same_use_up_one_attempt(
    article: ArticleVersion, model: HTTPServer
) -> None:
    serve(model, "no")
    for _ in range(3):
        propose(version=article, now=NOW)
    assert len(model.log) == 1
    assert ModelRun.objects.get().attempts == 1


def test_a_claim_that_died_is_taken_over(article: ArticleVersion, model: HTTPServer) -> None:
    ModelRun.objects.create(
        version=article, state=ModelRun.State.RUNNING, model="m", attempts=1, started_at=NOW
    )
    assert waiting_for_proposals(now=NOW + timedelta(minutes=5)) == []
    assert waiting_for_proposals(now=NOW + DEAD) == [article.pk]
    serve(model, answer(QUESTION))
    run = propose(version=article, now=NOW + DEAD)
    assert run is not None
    assert (run.state, run.attempts, run.asked) == (ModelRun.State.DONE, 2, 1)


def test_a_claim_that_died_at_the_last_attempt_is_called_failed(
    article: ArticleVersion, model: HTTPServer
) -> None:
    ModelRun.objects.create(
        version=article, state=ModelRun.State.RUNNING, model="m", attempts=3, started_at=NOW
    )
    assert close_dead_claims(now=NOW + timedelta(minutes=5)) == 0
    assert waiting_for_proposals(now=NOW + DEAD) == []
    assert close_dead_claims(now=NOW + DEAD) == 1
    run = ModelRun.objects.get()
    assert (run.state, run.problem) == (ModelRun.State.FAILED, "interrupted")
    assert propose(version=article, now=NOW + timedelta(days=1)) == run


def test_text_that_no_database_stores_is_a_reject_with_clean_words(
    article: ArticleVersion, model: HTTPServer
) -> None:
    bad = [{**QUESTION, "stem": f"{QUESTION['stem']}{mark}"} for mark in ("\ud800", "\x00")]
    serve(model, answer(*bad, QUESTION))
    run = propose(version=article, now=NOW)
    assert run is not None
    assert (run.state, run.asked) == (ModelRun.State.DONE, 1)
    assert [one["reason"] for one in run.rejects] == ["shape", "shape"]
    assert all(one["stem"].endswith("\ufffd") for one in run.rejects)


@pytest.mark.parametrize("broken", ["proposed", "store_draft", "material_of"])
def test_whatever_breaks_is_a_failed_attempt_and_leaves_nothing(
    article: ArticleVersion,
    model: HTTPServer,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    broken: str,
) -> None:
    # What is logged goes into the test's report, which another process must be able to send.
    caplog.set_level(logging.CRITICAL, logger="quizzes.authoring.proposing")

    def breaks(*args: Any, **kwargs: Any) -> None:
        raise RuntimeError("odd \ud800\x00")

    monkeypatch.setattr(f"quizzes.authoring.proposing.{broken}", breaks)
    if broken != "material_of":
        serve(model, answer(QUESTION))
    run = propose(version=article, now=NOW)
    assert run is not None
    assert (run.state, run.attempts) == (ModelRun.State.FAILED, 1)
    assert "odd" in run.problem
    assert "\x00" not in run.problem
    assert run.problem.encode()
    assert not Question.objects.exists()
    assert waiting_for_proposals(now=NOW + timedelta(minutes=1)) == []


@pytest.mark.parametrize(
    ("language", "list_word", "page_word"),
    [("zh-hans", "进行中", "语言模型 m 正在拟题"), ("en", "Running", "m is proposing questions")],
)
def test_the_admin_says_that_the_model_is_being_asked(
    article: ArticleVersion, admin_client: Client, language: str, list_word: str, page_word: str
) -> None:
    ModelRun.objects.create(
        version=article, state=ModelRun.State.RUNNING, model="m", attempts=1, started_at=NOW
    )
    admin_client.cookies["django_language"] = language
    runs = admin_client.get(reverse("admin:quizzes_modelrun_changelist"))
    assert list_word in runs.content.decode()
    item = admin_client.get(reverse("admin:news_newsitem_change", args=[article.item_id]))
    assert page_word in item.content.decode()
