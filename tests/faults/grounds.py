"""The two grounds on which faults happen: the embedded default, and PostgreSQL with Redis.

A ground makes copies of a prepared database, each with a queue of its own, and knows how to hold
a worker in the middle of a transaction.
"""

import itertools
import re
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Protocol

import psycopg
import redis
from celery import Celery
from psycopg import sql

from tests.faults.rows import Rows, rows_at
from tests.servers import PostgresServer, RedisServer, wait_until
from tests.stack import Stack

QUICK_START = ("--concurrency", "1", "--without-mingle", "--without-gossip", "--without-heartbeat")
SWEEPS = ("news.tasks.sweep", "quizzes.tasks.sweep")

STARTED = re.compile(r"Task (\S+)\[(\S+)\] received")
LISTENS = re.compile(r"@\S+ ready\.")
ENDED = re.compile(r"Task (\S+)\[(\S+)\] (?:succeeded|raised|ignored)|Discarding (\S+):")


class Ground(Protocol):
    """Where a scenario plays; one is made for each test."""

    def copy(self, prepared: Stack, name: str) -> Stack: ...
    def url(self, stack: Stack) -> str: ...
    def queue(self, stack: Stack) -> "Queue": ...
    def held(self, stack: Stack, table: str) -> Any: ...


class Queue(Protocol):
    def send(self, task: str, *arguments: Any) -> None: ...
    def __len__(self) -> int: ...
    def clear(self) -> None: ...


class FileQueue:
    """The embedded broker's folder of messages."""

    def __init__(self, var: Path) -> None:
        self._messages = var / "queue" / "messages"
        control = var / "queue" / "control"
        for folder in (self._messages, control):
            folder.mkdir(parents=True, exist_ok=True)
        folders = {
            "data_folder_in": str(self._messages),
            "data_folder_out": str(self._messages),
            "control_folder": str(control),
        }
        self._app = sender("filesystem://localhost/", folders)

    def send(self, task: str, *arguments: Any) -> None:
        self._app.send_task(task, arguments)

    def __len__(self) -> int:
        return len(self._files())

    def clear(self) -> None:
        for file in self._files():
            file.unlink()

    def _files(self) -> list[Path]:
        return list(self._messages.glob("*.celery.msg"))


class RedisQueue:
    def __init__(self, url: str) -> None:
        self._client = redis.Redis.from_url(url)
        self._app = sender(url, {})

    def send(self, task: str, *arguments: Any) -> None:
        self._app.send_task(task, arguments)

    def __len__(self) -> int:
        return int(self._client.llen("celery"))

    def clear(self) -> None:
        self._client.flushall()


def sender(url: str, options: dict[str, str]) -> Celery:
    """An app that knows no tasks and can send all."""
    app = Celery("faults", broker=url, set_as_current=False)
    app.conf.update(task_ignore_result=True, broker_transport_options=options)
    return app


class Embedded:
    """SQLite and the file broker."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def copy(self, prepared: Stack, name: str) -> Stack:
        made = Stack(self._folder / name)
        with closing(_sqlite(prepared)) as source, closing(_sqlite(made)) as target:
            source.backup(target)
        return made

    def url(self, stack: Stack) -> str:
        return f"sqlite:///{_file(stack)}"

    def queue(self, stack: Stack) -> Queue:
        return FileQueue(stack.var)

    @contextmanager
    def held(self, stack: Stack, table: str) -> Iterator[Callable[[], None]]:
        """Make an insert into the table take for ever, inside its transaction."""
        with closing(_sqlite(stack)) as connection:
            connection.executescript(ENDLESS + HOLD.format(table=table))
            yield lambda: wait_until(lambda: _is_locked(stack), what=f"a write to {table}")
            connection.executescript(RELEASE)


ENDLESS = """CREATE VIEW endless AS
    WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number) SELECT n FROM number;
"""
HOLD = "CREATE TRIGGER held BEFORE INSERT ON {table} BEGIN SELECT max(n) FROM endless; END;"
RELEASE = "DROP TRIGGER held; DROP VIEW endless;"


def _file(stack: Stack) -> Path:
    return stack.var / "studyapp.sqlite3"


def _sqlite(stack: Stack, timeout: float = 20) -> sqlite3.Connection:
    return sqlite3.connect(_file(stack), timeout=timeout)


def _is_locked(stack: Stack) -> bool:
    """Whether somebody holds the write lock for longer than any ordinary transaction takes."""
    with closing(_sqlite(stack, timeout=2)) as connection:
        try:
            connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            return True
        connection.rollback()
        return False


class Services:
    """PostgreSQL and Redis; each stack has the Redis of its test."""

    numbers = itertools.count()

    def __init__(self, folder: Path, postgres: PostgresServer, redis_server: RedisServer) -> None:
        self._folder = folder
        self._postgres = postgres
        self._redis = redis_server

    def copy(self, prepared: Stack, name: str) -> Stack:
        database = f"faults_{next(self.numbers)}"
        source = prepared.environment["DATABASE_URL"].rpartition("/")[2]
        names = (sql.Identifier(database), sql.Identifier(source))
        with psycopg.connect(self._postgres.url("postgres"), autocommit=True) as connection:
            connection.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(*names))
        url = self._postgres.url(database)
        return Stack(self._folder / name, database_url=url, redis_url=self._redis.url)

    def url(self, stack: Stack) -> str:
        return stack.environment["DATABASE_URL"]

    def queue(self, stack: Stack) -> Queue:
        return RedisQueue(stack.environment["REDIS_URL"])

    @contextmanager
    def held(self, stack: Stack, table: str) -> Iterator[Callable[[], None]]:
        """Hold a lock on the table that every write has to wait for."""
        with psycopg.connect(self.url(stack)) as holder:
            lock = sql.SQL("LOCK TABLE {} IN SHARE ROW EXCLUSIVE MODE")
            holder.execute(lock.format(sql.Identifier(table)))
            yield lambda: wait_until(
                lambda: self._somebody_waits(stack, table), what=f"a write to {table}"
            )
            holder.rollback()
        wait_until(lambda: self._backends(stack) == 0, what="the end of the killed one's session")

    def _somebody_waits(self, stack: Stack, table: str) -> bool:
        waiting = "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = %s::regclass"
        return bool(self._ask(stack, waiting, table))

    def _backends(self, stack: Stack) -> int:
        others = "datname = current_database() AND pid <> pg_backend_pid()"
        return self._ask(stack, f"SELECT count(*) FROM pg_stat_activity WHERE {others}")

    def _ask(self, stack: Stack, question: str, *values: str) -> int:
        with psycopg.connect(self.url(stack), autocommit=True) as connection:
            row = connection.execute(question, values).fetchone()
        return int(row[0]) if row else 0


class Scene:
    """One copy of a prepared database, its queue and its workers."""

    def __init__(self, ground: Ground, prepared: Stack, name: str) -> None:
        self.ground = ground
        self.stack = ground.copy(prepared, name)
        self.queue = ground.queue(self.stack)
        self.includes: tuple[str, ...] = ()
        self._logs: list[str] = []

    def start_worker(self, name: str = "worker") -> None:
        self._logs.append(name)
        includes = [option for module in self.includes for option in ("--include", module)]
        self.stack.start_worker(*QUICK_START, *includes, name=name)

    def start_workers(self, *names: str) -> None:
        """Start them all and return when each listens, so that none has the queue to itself."""
        for name in names:
            self.start_worker(name)
        wait_until(lambda: all(map(self._listens, names)), what=" and ".join(names))

    def kill_worker(self, name: str = "worker") -> None:
        """kill -9 the worker and all its processes."""
        self._logs.remove(name)
        self.stack.kill(name)

    def kill_in_the_middle(self, task: str, table: str) -> None:
        """Start a worker and kill it while the task is inside the transaction of its last write."""
        with self.ground.held(self.stack, table) as wait:
            self.start_worker("killed")
            wait()
            at_work = unended(self.stack.log("killed"))
            self.kill_worker("killed")
        assert task in at_work, f"not {task} was killed, but {at_work}"

    def sweep_once(self) -> None:
        for sweep in SWEEPS:
            self.queue.send(sweep)

    def wait_until_idle(self, seconds: float = 90) -> None:
        wait_until(self._stays_idle, what=f"an empty queue in {self.stack.var}", seconds=seconds)

    def rows(self) -> Rows:
        return rows_at(self.ground.url(self.stack))

    def end(self) -> None:
        for name in list(self.stack.processes):
            self.stack.kill(name)

    def _listens(self, name: str) -> bool:
        return LISTENS.search(self.stack.log(name)) is not None

    def _stays_idle(self) -> bool:
        if not self._is_idle():
            return False
        time.sleep(0.3)
        return self._is_idle()

    def _is_idle(self) -> bool:
        return not len(self.queue) and not any(unended(self.stack.log(one)) for one in self._logs)


def unended(log: str) -> list[str]:
    """The names of the tasks that a worker's log says were received and not that they ended."""
    ended = {match[2] for match in ENDED.finditer(log)}
    return [match[1] for match in STARTED.finditer(log) if match[2] not in ended]
