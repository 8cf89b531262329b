"""The comparer sees what a fault could do, and does not see what is no difference."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.db import models
from django.db.models import F
from django.utils import timezone

from news.models import ArticleVersion, Document, Fact, NewsItem, Witness
from quizzes.models import Choice, Evidence, Generation, Question, QuestionVersion
from tests.faults.conftest import Scenes, World
from tests.faults.rows import differences, looking_at, rows_at

pytestmark = pytest.mark.integration

CHANGES: list[tuple[type[models.Model], dict[str, object]]] = [
    (Document, {"state": "received"}),
    (NewsItem, {"title": "另一个标题"}),
    (ArticleVersion, {"facts_at": None}),
    (Fact, {"status": "conflict"}),
    (Witness, {"end": F("end") + 1}),
    (Generation, {"asked": F("asked") + 1}),
    (Question, {"status": "rejected"}),
    (QuestionVersion, {"stem": "另一个题干"}),
    (Choice, {"note": "另一个说明"}),
    (Evidence, {"start": F("start") + 1}),
]


@pytest.fixture
def database(embedded: Scenes, embedded_world: World) -> str:
    """The address of a copy of what an undisturbed run left."""
    scene = embedded(embedded_world.undisturbed.stack)
    return scene.ground.url(scene.stack)


@pytest.mark.parametrize(("model", "change"), CHANGES, ids=lambda one: getattr(one, "__name__", ""))
def test_a_change_in_one_row_is_seen(
    database: str, model: type[models.Model], change: dict[str, object]
) -> None:
    before = rows_at(database)
    with looking_at(database) as alias:
        one = model._base_manager.using(alias).values_list("pk", flat=True).order_by("pk")[0]
        assert model._base_manager.using(alias).filter(pk=one).update(**change) == 1
    assert differences(rows_at(database), before)


def test_a_row_too_few_and_a_row_too_many_are_seen(database: str) -> None:
    whole = rows_at(database)
    with looking_at(database) as alias:
        Witness.objects.using(alias).filter(pk=Witness.objects.using(alias).first().pk).delete()
    (missing,) = differences(rows_at(database), whole)
    (too_many,) = differences(whole, rows_at(database))
    assert missing.startswith("news.Witness is missing")
    assert too_many.startswith("news.Witness should not be")


def test_a_link_to_another_row_is_seen(database: str) -> None:
    before = rows_at(database)
    with looking_at(database) as alias:
        link = Question.facts.through.objects.using(alias).first()
        other = Fact.objects.using(alias).exclude(questions=link.question_id).first()
        link.fact_id = other.pk
        link.save(using=alias)
    assert differences(rows_at(database), before)


def test_clock_times_and_numbers_are_not_seen(database: str) -> None:
    before = rows_at(database)
    with looking_at(database) as alias:
        Document.objects.using(alias).update(received_at=timezone.now() + timedelta(days=3))
        evidence = Evidence.objects.using(alias).first()
        Evidence.objects.using(alias).filter(pk=evidence.pk).update(id=1_000_000)
    assert differences(rows_at(database), before) == []


def test_every_table_of_the_two_rooms_is_compared(embedded_world: World) -> None:
    tables = {
        model._meta.label
        for room in ("news", "quizzes")
        for model in apps.get_app_config(room).get_models(include_auto_created=True)
    }
    assert set(embedded_world.rows) == tables


def test_the_undisturbed_run_left_something_in_every_table_that_tasks_write(
    embedded_world: World,
) -> None:
    counts = {table: len(rows) for table, rows in embedded_world.rows.items()}
    written = [
        "news.Document",
        "news.NewsItem",
        "news.ArticleVersion",
        "news.Fact",
        "news.Witness",
        "quizzes.Generation",
        "quizzes.Question",
        "quizzes.QuestionVersion",
        "quizzes.Choice",
        "quizzes.Evidence",
    ]
    assert [table for table in written if not counts[table]] == []
    assert counts["quizzes.Generation"] == counts["news.ArticleVersion"]
