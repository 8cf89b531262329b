"""What stops a start, each said in one line."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import DatabaseError, connection
from django.db.migrations.recorder import MigrationRecorder

from studyapp import startup
from studyapp.startup import CannotStartError


def test_a_busy_port_is_named_with_a_way_out() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(CannotStartError, match=rf"Port {port} is in use.*STUDYAPP_PORT="):
            startup.require_free_port("127.0.0.1", port)


def test_a_port_somebody_holds_on_all_addresses_is_busy() -> None:
    with (
        socket.create_server(("0.0.0.0", 0)) as other,
        pytest.raises(CannotStartError, match="in use"),
    ):
        startup.require_free_port("127.0.0.1", other.getsockname()[1])


def test_a_port_just_given_back_is_free() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port)):
            server.accept()[0].close()
    assert startup.require_free_port("127.0.0.1", port) is None


def test_a_number_that_is_no_port_is_said_to_be_none() -> None:
    with pytest.raises(CannotStartError, match="70000 is no port number"):
        startup.require_free_port("127.0.0.1", 70000)


def test_a_folder_that_can_be_written_keeps_no_trace_of_the_look(tmp_path: Path) -> None:
    startup.require_writable(tmp_path / "var")
    assert list((tmp_path / "var").iterdir()) == []


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(CannotStartError, match="Cannot write in .*file/var.*STUDYAPP_VAR"):
        startup.require_writable(tmp_path / "file" / "var")


def test_two_starts_on_one_folder_are_refused(tmp_path: Path) -> None:
    lock = tmp_path / "up.lock"
    with (
        startup.only_one(lock),
        pytest.raises(CannotStartError, match="already runs on"),
        startup.only_one(lock),
    ):
        pass
    with startup.only_one(lock):
        assert lock.exists()


def test_the_lock_of_a_killed_process_holds_nobody_up(tmp_path: Path) -> None:
    code = (
        "import fcntl, os, signal, sys; file = open(sys.argv[1], 'a');"
        "fcntl.flock(file, fcntl.LOCK_EX); os.kill(os.getpid(), signal.SIGKILL)"
    )
    lock = tmp_path / "up.lock"
    dead = subprocess.run([sys.executable, "-c", code, str(lock)], check=False)
    with startup.only_one(lock):
        assert dead.returncode == -9


@pytest.mark.django_db
def test_a_database_of_this_version_is_known() -> None:
    assert startup.unknown_migrations() == []
    assert startup.migrate() is False


@pytest.mark.django_db
def test_a_database_of_a_newer_version_is_refused_by_name() -> None:
    MigrationRecorder(connection).record_applied("quizzes", "9999_from_the_future")
    with pytest.raises(CannotStartError, match=r"newer version \(it has quizzes\.9999_from"):
        startup.require_known_database()


@pytest.mark.django_db
def test_the_leftovers_of_an_app_that_is_gone_do_no_harm() -> None:
    MigrationRecorder(connection).record_applied("some_app_of_old", "0001_initial")
    assert startup.unknown_migrations() == []


def test_a_database_that_does_not_answer_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> list[str]:
        raise DatabaseError("connection refused\nIs the server running?")

    monkeypatch.setattr(startup, "unknown_migrations", refuse)
    with pytest.raises(CannotStartError) as problem:
        startup.require_known_database()
    assert str(problem.value) == "The database cannot be used: connection refused"
