"""The whole site as processes, in its two ways to run, with a clock that tests can move."""

import json
import re
from pathlib import Path
from typing import Any, Protocol

from tests.servers import wait_until
from tests.stack import Stack


class Site(Protocol):
    stack: Stack

    def start(self) -> None: ...
    def tomorrow(self) -> None: ...


class Embedded:
    """`manage.py up`: SQLite, the file broker, worker and beat in one tree of processes."""

    def __init__(self, stack: Stack, faketime: Path) -> None:
        self.stack, self.faketime, self.starts = stack, faketime, 0

    def start(self) -> None:
        up = self.stack.start("up", [*python(), "manage.py", "up"])
        # It says so each time it starts; the site answers some seconds before there are questions.
        self.starts += 1
        wait_until(
            lambda: up.poll() is not None or self.stack.log("up").count("Ready:") == self.starts,
            what="the site",
            seconds=90,
        )

    def tomorrow(self) -> None:
        self.stack.stop("up")
        self.stack.environment |= later(self.faketime)
        self.start()


class Services:
    """PostgreSQL, Redis, the production web server, worker and beat as processes of their own."""

    def __init__(self, stack: Stack, faketime: Path) -> None:
        self.stack, self.faketime = stack, faketime

    def start(self) -> None:
        self.stack.manage("migrate")
        self._serve()

    def _serve(self) -> None:
        self.stack.start_worker()
        self.stack.start_beat()
        self.stack.start_web()

    def tomorrow(self) -> None:
        self.stack.stop_all()
        self.stack.environment |= later(self.faketime)
        self._serve()


def python() -> list[str]:
    import sys

    return [sys.executable]


def later(faketime: Path) -> dict[str, str]:
    """What makes a process started now believe that it is the same hour tomorrow."""
    return {"LD_PRELOAD": str(faketime), "FAKETIME": "+1d"}


def questions(stack: Stack) -> list[dict[str, Any]]:
    printed = stack.manage("questions", "--json")
    return [json.loads(line) for line in printed.splitlines()]


def articles(stack: Stack) -> list[dict[str, Any]]:
    return [json.loads(line) for line in stack.manage("articles", "--json").splitlines()]


def spaceless(text: str) -> str:
    return re.sub(r"\s", "", text)
