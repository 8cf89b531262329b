"""Keep the app's processes running together, and end them together.

Each child leads a session of its own. So Ctrl-C in a terminal reaches only us, we end the
children in order, and whatever a child left behind can be ended with its group.
"""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

PR_SET_PDEATHSIG = 1  # from linux/prctl.h
ENDING_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class ChildFailedError(Exception):
    """A child keeps ending by itself; the message names it and its log."""


@dataclass(frozen=True)
class Program:
    """One child: what to call it, its command line, its folder, the file its output goes to."""

    name: str
    command: list[str]
    folder: Path
    log: Path


@dataclass
class Child:
    program: Program
    process: subprocess.Popen[bytes]
    ends: list[float] = field(default_factory=list)


@contextmanager
def ended_by_signals() -> Iterator[None]:
    """Turn SIGINT, SIGTERM and SIGHUP into KeyboardInterrupt while the block runs.

    SIGINT is installed too, because a script's background job starts with it ignored.
    """
    before = {number: signal.getsignal(number) for number in ENDING_SIGNALS}

    def interrupt(number: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    for number in ENDING_SIGNALS:
        signal.signal(number, interrupt)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


class Supervisor:
    """Starts programs, starts again those that end, and stops them all.

    A program that ends `patience` times within a minute is given up: `watch` raises
    ChildFailedError. `stop` asks politely, waits `grace` seconds in all, then kills.
    """

    def __init__(
        self, say: Callable[[str], None], *, grace: float = 8.0, patience: int = 3
    ) -> None:
        self._say = say
        self._grace = grace
        self._patience = patience
        self._children: list[Child] = []

    def start(self, program: Program) -> None:
        self._children.append(Child(program, _spawn(program)))

    def check(self) -> None:
        """Start again what has ended. Raises ChildFailedError."""
        for child in self._children:
            if (code := child.process.poll()) is not None:
                self._start_again(child, code)

    def watch(self, interval: float = 0.5) -> None:
        """Keep the children running until a signal or ChildFailedError."""
        while True:
            self.check()
            time.sleep(interval)

    def stop(self) -> None:
        """End every child and all its descendants in its group; a second signal hurries it."""
        for child in self._children:
            if child.process.poll() is None:
                child.process.terminate()
        try:
            self._wait()
        except KeyboardInterrupt:
            self._say("Ending at once.")
        for child in self._children:
            _kill_group(child.process)
            child.process.wait()
        self._children.clear()

    def _start_again(self, child: Child, code: int) -> None:
        _kill_group(child.process)
        now = time.monotonic()
        child.ends = [end for end in child.ends if now - end < 60] + [now]
        ended = f"{child.program.name} ended with code {code}; see {child.program.log}"
        if len(child.ends) >= self._patience:
            raise ChildFailedError(ended)
        self._say(f"{ended}. Starting it again.")
        child.process = _spawn(child.program)

    def _wait(self) -> None:
        deadline = time.monotonic() + self._grace
        for child in self._children:
            try:
                child.process.wait(timeout=max(0.0, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                self._say(f"{child.program.name} does not end; it is killed.")


def _spawn(program: Program) -> subprocess.Popen[bytes]:
    program.log.parent.mkdir(parents=True, exist_ok=True)
    with program.log.open("ab") as log:
        return subprocess.Popen(  # noqa: S603  (our own command lines)
            program.command,
            cwd=program.folder,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
            preexec_fn=_end_with_parent if sys.platform == "linux" else None,
        )


_libc = ctypes.CDLL(None) if sys.platform == "linux" else None


def _end_with_parent() -> None:
    """Have the kernel send SIGTERM to this process when its parent is killed outright."""
    if _libc is not None:
        _libc.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def _kill_group(process: subprocess.Popen[bytes]) -> None:
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        return  # nobody of the group is left
