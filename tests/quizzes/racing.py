"""Databases that threads can race on, and the races.

pytest-django's SQLite lives in memory and in one transaction, where nothing can race.
"""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import dj_database_url
from django.conf import settings
from django.core.management import call_command
from django.db import connections


@contextmanager
def on_database(url: str) -> Iterator[None]:
    """Make ``url``, an empty database, the default one, with all tables, for all threads."""
    config: dict[str, Any] = dict(dj_database_url.parse(url))
    if config["ENGINE"].endswith("sqlite3"):
        config["OPTIONS"] = settings.SQLITE_OPTIONS
    usual, usual_config = connections["default"], connections.settings["default"]
    connections.settings["default"] = connections.configure_settings({"default": config})["default"]
    connections["default"] = connections.create_connection("default")
    try:
        call_command("migrate", verbosity=0)
        yield
    finally:
        connections["default"].close()
        connections["default"] = usual
        connections.settings["default"] = usual_config


def at_once(calls: Sequence[Callable[[], Any]]) -> list[Any]:
    """Start every call at the same moment, each on a connection of its own.

    Returns what each gave, in order; an exception stands in the place of a result.
    """
    start = threading.Barrier(len(calls))
    results: list[Any] = [None] * len(calls)

    def run(place: int) -> None:
        start.wait()
        try:
            results[place] = calls[place]()
        except Exception as problem:
            results[place] = problem
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=(place,)) for place in range(len(calls))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results
