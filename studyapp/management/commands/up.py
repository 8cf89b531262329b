"""`manage.py up`: the whole app on this machine, with nothing else to install."""

from __future__ import annotations

import os
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.utils import timezone

import news.tasks
import quizzes.tasks
from news.ingest import load_bundled as load_bundled_news
from quizzes.exams import load_bundled as load_bundled_exams
from quizzes.models import Question
from studyapp import startup
from studyapp.accounts.demo import create_demo_accounts
from studyapp.supervisor import ChildFailedError, Program, Supervisor, ended_by_signals

HOST = "127.0.0.1"
FIRST_QUESTION_SECONDS = 120
WEB_SECONDS = 60


class Command(BaseCommand):
    help = "Set up and run everything: database, bundled news, worker, beat and the site."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            with ended_by_signals():
                self.run()
        except KeyboardInterrupt:
            self.say("Stopped.")
        except (startup.CannotStartError, ChildFailedError) as problem:
            raise CommandError(str(problem)) from None

    def run(self) -> None:
        """Check, prepare, start the children, and stay until a signal comes."""
        startup.require_writable(settings.VAR)
        with startup.only_one(settings.VAR / "up.lock"):
            startup.require_free_port(HOST, settings.PORT)
            startup.require_known_database()
            self.prepare()
            self.serve()

    def prepare(self) -> None:
        self.say("Preparing the database")
        startup.migrate()
        load_bundled_exams()
        self.accounts = create_demo_accounts()

    def serve(self) -> None:
        supervisor = Supervisor(self.say)
        try:
            self.say("Starting the worker and the site")
            supervisor.start(program("worker", worker_command()))
            supervisor.start(program("web", web_command()))
            self.enqueue()
            self.await_(supervisor, site_answers, WEB_SECONDS, "the site")
            self.await_(supervisor, has_questions, FIRST_QUESTION_SECONDS, "the first question")
            self.announce()
            connection.close()
            supervisor.watch()
        finally:
            self.say("Stopping; a task at work is given some seconds")
            supervisor.stop()

    def enqueue(self) -> None:
        """Give the worker the bundled news, and whatever the last run left undone."""
        if new := load_bundled_news(now=timezone.now()):
            self.say(f"{new} bundled news items go to the worker")
        for sweep in (news.tasks.sweep, quizzes.tasks.sweep):
            sweep.delay()

    def await_(
        self, supervisor: Supervisor, ready: Callable[[], bool], seconds: float, what: str
    ) -> None:
        """Return when `ready`, telling every few seconds that we wait; at last go on without."""
        begin = told = time.monotonic()
        while not ready():
            supervisor.check()
            now = time.monotonic()
            if now - begin > seconds:
                self.say(f"Still no sign of {what}; see {settings.VAR / 'log'}")
                return
            if now - told > 2:
                self.say(f"  waiting for {what}: {now - begin:.0f} s")
                told = now
            time.sleep(0.1)

    def announce(self) -> None:
        for username, password in self.accounts:
            self.say(f"Account {username}, password {password} (shown only this once)")
        self.say(f"Ready: http://{HOST}:{settings.PORT}/  (Ctrl-C stops everything)")

    def say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()


def program(name: str, command: list[str]) -> Program:
    """A child that logs to `log/NAME.log`; the log of the last start is kept beside it."""
    log = Path(settings.VAR) / "log" / f"{name}.log"
    if log.exists():
        log.replace(log.with_suffix(".log.1"))
    return Program(name, [sys.executable, *command], settings.BASE_DIR, log)


def worker_command() -> list[str]:
    """Worker and beat in one; mingle and gossip would only cost seconds among one."""
    processes = str(min(2, os.cpu_count() or 1))
    worker = ["-m", "celery", "-A", "studyapp", "worker", "--beat", "--concurrency", processes]
    return [*worker, "--without-mingle", "--without-gossip", "--loglevel", "INFO"]


def web_command() -> list[str]:
    """The production server; in development whitenoise serves the static files as they are."""
    server = ["-m", "granian", "--interface", "wsgi", "--host", HOST, "--port", str(settings.PORT)]
    threads = ["--blocking-threads", "8"]  # the default is hundreds
    end = ["--workers-kill-timeout", "3"]  # an open connection must not hold up Ctrl-C
    quiet = ["--no-ws", "--log-level", "warning"]
    return [*server, *threads, *end, *quiet, "studyapp.wsgi:application"]


def site_answers() -> bool:
    try:
        with urllib.request.urlopen(f"http://{HOST}:{settings.PORT}/health/live", timeout=2):
            return True
    except (urllib.error.URLError, OSError):
        return False


def has_questions() -> bool:
    return Question.objects.published().exists()
