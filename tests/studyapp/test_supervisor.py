"""The supervisor with real children: little Python programs that behave well and badly."""

import os
import signal
import subprocess
import sys
import textwrap
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from studyapp.supervisor import ChildFailedError, Program, Supervisor, ended_by_signals
from tests.processes import survivors
from tests.servers import wait_until
from tests.stack import ROOT

pytestmark = pytest.mark.integration  # starts processes of its own


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def supervisor(said: list[str]) -> Iterator[Supervisor]:
    running = Supervisor(said.append, grace=1.0)
    yield running
    running.stop()


@pytest.fixture
def mark(monkeypatch: pytest.MonkeyPatch) -> str:
    """A mark that all processes started by this test carry in their environment."""
    own = uuid.uuid4().hex
    monkeypatch.setenv("TEST_MARK", own)
    return own


def child(folder: Path, code: str, name: str = "child") -> Program:
    command = [sys.executable, "-c", textwrap.dedent(code)]
    return Program(name, command, folder, folder / "log" / f"{name}.log")


SLEEPS = "import time; print('awake', flush=True); time.sleep(600)"
STUBBORN = """
    import signal, time
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    print("awake", flush=True)
    time.sleep(600)
"""
HAS_A_CHILD = """
    import subprocess, sys, time
    subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    print("awake", flush=True)
    time.sleep(600)
"""


def others(mark: str) -> dict[int, str]:
    """The survivors that carry the mark, this process left out."""
    return {pid: command for pid, command in survivors(mark).items() if pid != os.getpid()}


def await_awake(program: Program) -> None:
    wait_until(lambda: program.log.exists() and "awake" in program.log.read_text(), what="a child")


@pytest.mark.parametrize("code", [SLEEPS, STUBBORN, HAS_A_CHILD])
def test_stopping_leaves_no_process_behind(
    supervisor: Supervisor, tmp_path: Path, mark: str, code: str
) -> None:
    program = child(tmp_path, code)
    supervisor.start(program)
    await_awake(program)
    assert others(mark)
    supervisor.stop()
    wait_until(lambda: not others(mark), what="the end of all children", seconds=5)
    assert others(mark) == {}


def test_a_child_that_will_not_end_is_named(
    supervisor: Supervisor, said: list[str], tmp_path: Path
) -> None:
    program = child(tmp_path, STUBBORN)
    supervisor.start(program)
    await_awake(program)
    supervisor.stop()
    assert said == ["child does not end; it is killed."]


def test_a_child_that_ends_is_started_again(
    supervisor: Supervisor, said: list[str], tmp_path: Path
) -> None:
    program = child(
        tmp_path,
        """
        import pathlib, sys, time
        first = pathlib.Path("first")
        if not first.exists():
            first.touch()
            sys.exit(3)
        print("awake", flush=True)
        time.sleep(600)
        """,
    )
    supervisor.start(program)
    wait_until(lambda: bool(supervisor.check() or said), what="the end of the child")
    await_awake(program)
    supervisor.check()
    assert said == [f"child ended with code 3; see {program.log}. Starting it again."]


def test_a_child_that_always_ends_is_given_up_by_name(
    supervisor: Supervisor, tmp_path: Path
) -> None:
    supervisor.start(child(tmp_path, "raise SystemExit(7)", name="worker"))
    with pytest.raises(ChildFailedError, match="worker ended with code 7; see .*worker.log"):
        supervisor.watch(interval=0.05)


def test_what_a_child_prints_is_in_its_log(supervisor: Supervisor, tmp_path: Path) -> None:
    program = child(tmp_path, "import sys; sys.stderr.write('awake and well')")
    supervisor.start(program)
    await_awake(program)
    assert program.log.read_text() == "awake and well"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_the_ending_signals_interrupt_and_are_put_back(number: signal.Signals) -> None:
    before = signal.getsignal(number)
    with pytest.raises(KeyboardInterrupt), ended_by_signals():
        signal.raise_signal(number)
    assert signal.getsignal(number) is before


def test_children_end_even_when_the_supervisor_is_killed_outright(
    tmp_path: Path, mark: str
) -> None:
    code = f"""
        from pathlib import Path
        from studyapp.supervisor import Program, Supervisor
        import sys
        folder = Path({str(tmp_path)!r})
        supervisor = Supervisor(print)
        sleeps = [sys.executable, "-c", {SLEEPS!r}]
        supervisor.start(Program("child", sleeps, folder, folder / "child.log"))
        supervisor.watch()
    """
    boss = subprocess.Popen([sys.executable, "-c", textwrap.dedent(code)], cwd=ROOT)
    log = tmp_path / "child.log"
    wait_until(lambda: log.exists() and "awake" in log.read_text(), what="the child")
    boss.kill()
    boss.wait()
    wait_until(lambda: not others(mark), what="the end of the child", seconds=5)
    assert others(mark) == {}
