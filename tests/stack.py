"""The app as its users meet it: web, worker and beat processes on a database of their own."""

import os
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

from tests.servers import free_port, wait_until

ROOT = Path(__file__).resolve().parents[1]


class Stack:
    """Processes that share one STUDYAPP_VAR, one database and one broker.

    Without addresses it is the embedded default: SQLite and the file broker under `var`.
    Each process is a session of its own, so that `stop` and `kill` leave no child behind;
    what it prints is in `var/<name>.log`.
    """

    def __init__(
        self,
        var: Path,
        *,
        database_url: str | None = None,
        redis_url: str | None = None,
        **environment: str,
    ) -> None:
        self.var = var
        self.port = free_port()
        self.processes: dict[str, subprocess.Popen[bytes]] = {}
        self.environment = bare_environment() | {
            "STUDYAPP_VAR": str(var),
            "STUDYAPP_PORT": str(self.port),
            "PYTHONUNBUFFERED": "1",
            **({"DATABASE_URL": database_url} if database_url else {}),
            **({"REDIS_URL": redis_url} if redis_url else {}),
            **environment,
        }
        var.mkdir(parents=True, exist_ok=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def manage(self, *arguments: str, timeout: float = 120) -> str:
        """Run a management command to its end; return what it printed, raise if it failed."""
        done = subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=timeout,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"manage.py {' '.join(arguments)}:\n{done.stdout}\n{done.stderr}")
        return done.stdout

    def start(self, name: str, command: list[str]) -> subprocess.Popen[bytes]:
        """Start a process of any command line under a name of ours."""
        with (self.var / f"{name}.log").open("ab") as log:
            self.processes[name] = subprocess.Popen(
                command,
                cwd=ROOT,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        return self.processes[name]

    def start_worker(self, *options: str, name: str = "worker") -> subprocess.Popen[bytes]:
        worker = ["-m", "celery", "-A", "studyapp", "worker", "--loglevel", "INFO"]
        options = options or ("--concurrency", "1")
        return self.start(name, [sys.executable, *worker, "-n", f"{name}@%h", *options])

    def start_beat(self) -> subprocess.Popen[bytes]:
        schedule = str(self.var / "beat-schedule")
        beat = ["-m", "celery", "-A", "studyapp", "beat", "--schedule", schedule, "--pidfile="]
        return self.start("beat", [sys.executable, *beat])

    def start_web(self) -> subprocess.Popen[bytes]:
        """Start the production web server and wait until it answers."""
        granian = ["-m", "granian", "--interface", "wsgi", "--port", str(self.port)]
        limits = ["--blocking-threads", "1", "--workers-kill-timeout", "3"]
        process = self.start(
            "web", [sys.executable, *granian, *limits, "--no-ws", "studyapp.wsgi:application"]
        )
        wait_until(lambda: process.poll() is not None or self.answers(), what="the web server")
        if process.poll() is not None:
            raise RuntimeError(f"the web server ended:\n{self.log('web')}")
        return process

    def answers(self, path: str = "/health/live") -> bool:
        try:
            with urllib.request.urlopen(self.url + path, timeout=2) as response:
                return bool(response.status == 200)
        except (urllib.error.URLError, OSError):
            return False

    def log(self, name: str) -> str:
        return (self.var / f"{name}.log").read_text(errors="replace")

    def stop(self, name: str, seconds: float = 15) -> int:
        """Ask a process to end, make it if it does not; return its exit code."""
        process = self.processes.pop(name)
        process.terminate()
        try:
            process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            process.kill()
        _kill_group(process)
        return process.wait(timeout=seconds)

    def kill(self, name: str) -> None:
        """kill -9 the process and all its children."""
        process = self.processes.pop(name)
        _kill_group(process)
        process.wait(timeout=15)

    def stop_all(self) -> None:
        for name in list(self.processes):
            self.stop(name)


def _kill_group(process: subprocess.Popen[bytes]) -> None:
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return


def bare_environment() -> dict[str, str]:
    """What a newcomer's shell has: nothing that configures the app, nothing of coverage's."""
    ours = ("STUDYAPP_", "DATABASE_URL", "REDIS_URL", "DJANGO_", "CELERY_", "COV_CORE_")
    return {name: value for name, value in os.environ.items() if not name.startswith(ours)}
