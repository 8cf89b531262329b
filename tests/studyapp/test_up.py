"""`manage.py up` with real processes: from nothing to questions, and away without a trace."""

import json
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import urllib.request
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.processes import survivors
from tests.servers import free_port, wait_until
from tests.stack import ROOT, bare_environment

pytestmark = pytest.mark.integration

A_START = 90  # seconds; only a bound, the first start on two busy cores takes far less


class Up:
    """One `manage.py up` in the background, with a mark by which its descendants are known."""

    def __init__(self, var: Path, port: int | None = None) -> None:
        self.mark = uuid.uuid4().hex
        self.port = port or free_port()
        self.out = var.parent / f"{self.mark}.out"
        self.environment = bare_environment() | {
            "STUDYAPP_VAR": str(var),
            "STUDYAPP_PORT": str(self.port),
            "TEST_MARK": self.mark,
        }

    def start(self, *before: str) -> None:
        command = [*before, sys.executable, "manage.py", "up"]
        with self.out.open("wb") as out:
            self.process = subprocess.Popen(
                command,
                cwd=ROOT,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
                start_new_session=True,
            )

    def await_ready(self) -> None:
        wait_until(
            lambda: "Ready:" in self.said or self.process.poll() is not None,
            what="the start",
            seconds=A_START,
        )
        assert "Ready:" in self.said, self.said

    def end(self, number: signal.Signals) -> int:
        self.process.send_signal(number)
        return self.process.wait(timeout=30)

    @property
    def said(self) -> str:
        return self.out.read_text() if self.out.exists() else ""

    def descendants(self) -> dict[int, str]:
        return survivors(self.mark)

    def clear_away(self) -> None:
        for pid in self.descendants():
            os.kill(pid, signal.SIGKILL)


@pytest.fixture
def up(tmp_path: Path) -> Iterator[Up]:
    running = Up(tmp_path / "var")
    yield running
    running.clear_away()


@pytest.fixture(scope="module")
def day_one(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder after a first start that was ended; its `out` holds what was said."""
    folder = tmp_path_factory.mktemp("day-one")
    first = Up(folder / "var")
    try:
        first.start()
        first.await_ready()
        with urllib.request.urlopen(f"http://127.0.0.1:{first.port}/", timeout=20) as response:
            (folder / "status").write_text(str(response.status))
        (folder / "code").write_text(str(first.end(signal.SIGTERM)))
        (folder / "survivors").write_text(json.dumps(first.descendants()))
        (folder / "out").write_text(first.said)
    finally:
        first.clear_away()
    return folder


def questions(var: Path) -> int:
    """How many questions the database holds."""
    code = "from quizzes.models import Question; print(Question.objects.published().count())"
    done = subprocess.run(
        [sys.executable, "manage.py", "shell", "--no-imports", "-c", code],
        cwd=ROOT,
        env=bare_environment() | {"STUDYAPP_VAR": str(var)},
        capture_output=True,
        text=True,
        check=True,
    )
    return int(done.stdout.split()[-1])


def test_the_first_start_ends_with_an_address_and_a_question_to_study(day_one: Path) -> None:
    assert re.search(r"Ready: http://127\.0\.0\.1:\d+/", (day_one / "out").read_text())
    assert (day_one / "status").read_text() == "200"
    assert questions(day_one / "var") > 0


def test_the_first_start_names_the_two_accounts_and_their_passwords(day_one: Path) -> None:
    accounts = re.findall(r"Account (\w+), password (\S+)", (day_one / "out").read_text())
    assert [name for name, _ in accounts] == ["demo", "teacher"]
    assert all(len(password) >= 10 for _, password in accounts)


def test_the_end_is_clean_and_leaves_no_process(day_one: Path) -> None:
    assert (day_one / "code").read_text() == "0"
    assert json.loads((day_one / "survivors").read_text()) == {}
    assert "Traceback" not in (day_one / "out").read_text()


def test_the_second_start_keeps_the_data_and_no_password_is_shown_again(day_one: Path) -> None:
    before = questions(day_one / "var")
    second = Up(day_one / "var")
    try:
        second.start()
        second.await_ready()
        assert "password" not in second.said
        assert second.end(signal.SIGINT) == 0
        assert second.descendants() == {}
    finally:
        second.clear_away()
    assert questions(day_one / "var") >= before > 0


def test_a_background_start_that_ignores_ctrl_c_still_ends_by_it(day_one: Path) -> None:
    background = Up(day_one / "var")
    try:
        # A script's `command &` runs with SIGINT ignored; the shell's trap does the same here.
        background.start("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh")
        background.await_ready()
        assert background.end(signal.SIGINT) == 0
        assert background.descendants() == {}
    finally:
        background.clear_away()


def test_a_killed_start_takes_its_children_with_it_and_the_next_one_works(day_one: Path) -> None:
    killed, after = Up(day_one / "var"), Up(day_one / "var")
    try:
        killed.start()
        killed.await_ready()
        killed.end(signal.SIGKILL)
        wait_until(lambda: not killed.descendants(), what="the end of the children", seconds=20)
        after.start()
        after.await_ready()
        assert after.end(signal.SIGTERM) == 0
    finally:
        killed.clear_away()
        after.clear_away()


def test_a_signal_while_the_database_is_made_ends_it_too(up: Up) -> None:
    up.start()
    wait_until(lambda: "Preparing" in up.said, what="the preparation")
    assert up.end(signal.SIGTERM) == 0
    assert up.said.endswith("Stopped.\n")
    assert up.descendants() == {}


def refusal(up: Up) -> str:
    """What a start says that must not succeed; its one line."""
    up.start()
    code = up.process.wait(timeout=A_START)
    lines = up.said.strip().splitlines()
    assert code == 1
    assert len(lines) == 1, up.said
    return lines[0]


def test_a_busy_port_is_one_clear_line(up: Up) -> None:
    with socket.create_server(("127.0.0.1", up.port)):
        assert f"Port {up.port} is in use by another program" in refusal(up)


def test_a_second_start_on_the_same_folder_is_one_clear_line(day_one: Path) -> None:
    first, second = Up(day_one / "var"), Up(day_one / "var")
    try:
        first.start()
        first.await_ready()
        assert "already runs" in refusal(second)
        first.end(signal.SIGTERM)
    finally:
        first.clear_away()


def test_a_folder_that_cannot_be_written_is_one_clear_line(up: Up, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    up.environment["STUDYAPP_VAR"] = str(tmp_path / "file" / "var")
    assert "Cannot write in" in refusal(up)


def test_a_database_of_a_newer_version_is_one_clear_line(day_one: Path) -> None:
    database = day_one / "var" / "studyapp.sqlite3"
    columns, row = "app, name, applied", "'news', '9999_later', '2030-01-01'"
    with sqlite3.connect(database) as connection:
        connection.execute(f"INSERT INTO django_migrations ({columns}) VALUES ({row})")
    try:
        assert "newer version (it has news.9999_later)" in refusal(Up(day_one / "var"))
    finally:
        with sqlite3.connect(database) as connection:
            connection.execute("DELETE FROM django_migrations WHERE name = '9999_later'")


def test_a_database_that_does_not_answer_is_one_clear_line(up: Up) -> None:
    up.environment["DATABASE_URL"] = f"postgresql://nobody@127.0.0.1:{free_port()}/none"
    assert "The database cannot be used: " in refusal(up)
