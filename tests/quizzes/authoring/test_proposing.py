"""Questions that a language model proposes: off by default, reviewed always, harmless when bad."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from pytest_httpserver import HTTPServer

from news.models import ArticleVersion
from quizzes import tasks
from quizzes.authoring import generate_questions, propose, waiting_for_proposals
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
    """While one worker waits for the model, another one finishes."""

    def slowly(*args: Any) -> str:
        ModelRun.objects.create(version=article, state=ModelRun.State.DONE, model="m", asked=7)
        return answer(QUESTION)

    monkeypatch.setattr("quizzes.authoring.proposing.answer_of", slowly)
    run = propose(version=article, now=NOW)
    assert run is not None
    assert run.asked == 7
    assert not Question.objects.exists()
