"""What must be true before the app starts, and what a first start puts in place."""

from __future__ import annotations

import errno
import fcntl
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader


class CannotStartError(Exception):
    """One line for the person at the terminal: what is wrong, and what to do about it."""


def require_writable(folder: Path) -> None:
    """Raises CannotStartError unless files can be made in the folder."""
    probe = folder / f".writable-{os.getpid()}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.touch()
        probe.unlink()
    except OSError as problem:
        raise CannotStartError(
            f"Cannot write in {folder} ({problem.strerror}); set STUDYAPP_VAR to a folder you own."
        ) from None


def require_free_port(host: str, port: int) -> None:
    """Raises CannotStartError if somebody listens there, or the port is not ours to take."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
            probe.listen(1)
        except OverflowError:
            raise CannotStartError(f"{port} is no port number; set STUDYAPP_PORT.") from None
        except OSError as problem:
            busy = problem.errno == errno.EADDRINUSE
            why = "is in use by another program" if busy else f"cannot be used: {problem.strerror}"
            raise CannotStartError(
                f"Port {port} {why}. Choose another: STUDYAPP_PORT={port + 1} make run"
            ) from None


@contextmanager
def only_one(lock: Path) -> Iterator[None]:
    """Hold the lock file while the block runs: two beats on one folder would double all work.

    Raises CannotStartError if another process holds it. The lock dies with its process.
    """
    with lock.open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise CannotStartError(
                f"The app already runs on {lock.parent}. Stop it, or set STUDYAPP_VAR."
            ) from None
        yield


def require_known_database() -> None:
    """Raises CannotStartError if the database is away, or was made by newer code than this."""
    try:
        unknown = unknown_migrations()
    except DatabaseError as problem:
        reason = str(problem).strip().splitlines()[0]
        raise CannotStartError(f"The database cannot be used: {reason}") from None
    if unknown:
        raise CannotStartError(
            f"This database belongs to a newer version (it has {', '.join(unknown)}). "
            "Get the newer code, or another database by STUDYAPP_VAR or DATABASE_URL."
        )


def unknown_migrations() -> list[str]:
    """Migrations applied to an installed app that this code does not have, as `app.name`."""
    loader = MigrationLoader(connection)
    known = set(loader.disk_migrations)
    for replacement in loader.replacements.values():
        known.update(replacement.replaces)
    applied = loader.applied_migrations
    ours = {app for app, _ in known}
    return sorted(
        f"{app}.{name}" for app, name in applied if app in ours and (app, name) not in known
    )


def migrate() -> bool:
    """Bring the database up to date; return whether there was anything to do."""
    executor = MigrationExecutor(connection)
    if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return False
    call_command("migrate", verbosity=0, interactive=False)
    return True
