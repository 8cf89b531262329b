"""All rows of the news and quizzes tables without ids and clock times, to compare two databases.

A row is a JSON text; a foreign key stands as what the row it points to is known by, so two
databases whose rows were numbered in another order still compare equal.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import dj_database_url
from django.apps import apps
from django.conf import settings
from django.db import connections, models

Rows = dict[str, list[str]]
"""Table label (``news.Fact``) to its rows, sorted."""

ALIAS = "looked_at"

KNOWN_BY = {
    "accounts.User": ("username",),
    "news.ArticleVersion": ("item", "digest"),
    "news.Document": ("digest",),
    "news.Fact": ("key_digest", "kind", "value"),
    "news.Industry": ("slug",),
    "news.NewsItem": ("fingerprint",),
    "news.Region": ("code",),
    "news.Source": ("name",),
    "quizzes.Card": ("learner", "question"),
    "quizzes.Change": ("kind", "version", "corrected", "old", "new"),
    "quizzes.Choice": ("version", "position"),
    "quizzes.Exam": ("slug",),
    "quizzes.Paper": ("exam", "code"),
    "quizzes.Question": ("fingerprint",),
    "quizzes.QuestionSet": ("exam", "title"),
    "quizzes.QuestionVersion": ("question", "number"),
    "quizzes.Sitting": ("exam", "date"),
    "quizzes.TaskRun": ("task", "occasion"),
    "quizzes.Topic": ("paper", "code"),
}
"""What a row is known by where another row points to it."""

IDS_IN_JSON = {
    ("quizzes.DayPlan", "reviews"): "quizzes.Question",
    ("quizzes.DayPlan", "new"): "quizzes.Question",
    ("quizzes.DayPlan", "postponed"): "quizzes.Question",
    ("quizzes.Attempt", "versions"): "quizzes.QuestionVersion",
    ("quizzes.MemoryFit", "overdue"): "quizzes.Card",
}
"""JSON columns that hold a list of ids, and of which table."""


@contextmanager
def looking_at(url: str, alias: str = ALIAS) -> Iterator[str]:
    """Open a database beside the default one; gives the alias for ``using``."""
    config: dict[str, Any] = dict(dj_database_url.parse(url))
    if config["ENGINE"].endswith("sqlite3"):
        config["OPTIONS"] = settings.SQLITE_OPTIONS
    connections.settings[alias] = connections.configure_settings({"default": config})["default"]
    try:
        yield alias
    finally:
        connections[alias].close()
        del connections[alias]
        del connections.settings[alias]


def rows_at(url: str) -> Rows:
    """Every row of every table of the news and quizzes rooms."""
    with looking_at(url) as alias:
        return _Dump(alias).rows()


def differences(found: Rows, expected: Rows) -> list[str]:
    """What one has and the other has not, one line a row; empty where they hold the same."""
    lines = []
    for table in sorted(found | expected):
        ours, theirs = Counter(found.get(table, [])), Counter(expected.get(table, []))
        lines += [f"{table} should not be: {row}" for row in sorted((ours - theirs).elements())]
        lines += [f"{table} is missing: {row}" for row in sorted((theirs - ours).elements())]
    return lines


class _Dump:
    def __init__(self, alias: str) -> None:
        self._alias = alias
        self._tables: dict[str, dict[Any, dict[str, Any]]] = {}

    def rows(self) -> Rows:
        found = {}
        for room in ("news", "quizzes"):
            for model in apps.get_app_config(room).get_models(include_auto_created=True):
                written = [self._written(model, row) for row in self._table(model).values()]
                found[model._meta.label] = sorted(written)
        return found

    def _table(self, model: type[models.Model]) -> dict[Any, dict[str, Any]]:
        label = model._meta.label
        if label not in self._tables:
            rows = model._base_manager.using(self._alias).values("pk", *_columns(model))
            self._tables[label] = {row["pk"]: row for row in rows}
        return self._tables[label]

    def _written(self, model: type[models.Model], row: dict[str, Any]) -> str:
        fields = (one for one in model._meta.concrete_fields if one.name != "id")
        columns = {one.name: self._value(one, row[one.attname]) for one in fields}
        return json.dumps(columns, ensure_ascii=False, sort_keys=True)

    def _value(self, field: Any, value: Any) -> Any:
        if value is None or isinstance(field, models.AutoField):
            return None
        if field.is_relation:
            return self._known_by(field.related_model, value)
        if isinstance(field, models.DateTimeField):
            return "at some time"
        if isinstance(field, models.BinaryField):
            return hashlib.sha256(bytes(value)).hexdigest()
        listed = IDS_IN_JSON.get((field.model._meta.label, field.name))
        if listed:
            return [self._known_by(apps.get_model(listed), one) for one in value]
        if isinstance(value, str | bool | int | float | list | dict):
            return value
        return str(value)

    def _known_by(self, model: type[models.Model], pk: Any) -> Any:
        row = self._table(model)[pk]
        fields = [model._meta.get_field(name) for name in KNOWN_BY[model._meta.label]]
        return [self._value(field, row[field.attname]) for field in fields]


def _columns(model: type[models.Model]) -> list[str]:
    return [field.attname for field in model._meta.concrete_fields]
