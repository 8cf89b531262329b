"""Tasks: ids in, rows out; twice, late or never, the rows come right."""

from datetime import UTC, datetime

import pytest

from news.models import ArticleVersion, Document
from quizzes import tasks
from quizzes.models import DayPlan, Generation, Question
from quizzes.sources import waiting_for_questions
from tests.quizzes.factories import make_article, make_exam, make_learner, make_question

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("eager")]


def received(count: int) -> list[ArticleVersion]:
    """Articles whose documents were read, and which wait for questions."""
    versions = [make_article() for _ in range(count)]
    Document.objects.update(state=Document.State.READ)
    return versions


def test_generating_twice_leaves_one_run() -> None:
    version = make_article()
    tasks.generate(version.pk)
    tasks.generate(version.pk)
    assert Generation.objects.filter(version=version).count() == 1


def test_an_article_without_facts_says_why_nothing_was_asked() -> None:
    version = make_article()
    tasks.generate(version.pk)
    run = Generation.objects.get(version=version)
    assert (run.asked, bool(run.silence)) == (0, True)


def test_an_article_that_is_gone_is_no_error() -> None:
    tasks.generate(4711)
    assert not Generation.objects.exists()


def test_an_article_whose_facts_are_not_found_yet_waits() -> None:
    version = make_article()
    ArticleVersion.objects.update(facts_state=ArticleVersion.Facts.WAITING)
    tasks.generate(version.pk)
    assert not Generation.objects.exists()


def test_questions_are_asked_in_the_order_in_which_news_was_received() -> None:
    first, second, third = received(3)
    ArticleVersion.objects.filter(pk=second.pk).update(facts_state="waiting")
    assert waiting_for_questions() == [first.pk]
    ArticleVersion.objects.filter(pk=second.pk).update(facts_state="done")
    assert waiting_for_questions() == [first.pk, second.pk, third.pk]


def test_one_sweep_asks_about_everything_that_waits() -> None:
    versions = received(12)
    tasks.sweep()
    assert Generation.objects.count() == len(versions)
    assert waiting_for_questions() == []


def test_an_article_that_breaks_generation_is_kept_as_a_failed_run(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def breaks(*args: object, **kwargs: object) -> None:
        raise RuntimeError("odd article")

    monkeypatch.setattr("quizzes.authoring.drafting.generate", breaks)
    version = make_article()
    tasks.generate(version.pk)
    run = Generation.objects.get(version=version)
    assert run.state == Generation.State.FAILED
    assert "odd article" in run.problem
    assert waiting_for_questions() == []


def test_the_rollover_plans_the_day_of_who_has_begun_it() -> None:
    from quizzes import planning

    exam, learner = make_exam(), make_learner()
    make_question(exam=exam)
    planning.enrol(learner=learner, exam=exam)
    tasks.rollover()
    tasks.rollover()
    assert DayPlan.objects.filter(learner=learner, exam=exam).count() == 1
    assert Question.objects.count() == 1


def test_plans_of_days_long_past_are_pruned_and_younger_ones_kept() -> None:
    learner, exam, today = make_learner(), make_exam(), datetime.now(UTC).date().toordinal()
    for age in (0, 59, 60, 61, 400):
        DayPlan.objects.create(learner=learner, exam=exam, day=today - age)
    tasks.prune_plans()
    tasks.prune_plans()
    kept = DayPlan.objects.order_by("-day").values_list("day", flat=True)
    assert [today - day for day in kept] == [0, 59, 60]
