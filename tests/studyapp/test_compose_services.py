"""Each service's own command line and health check, run against real PostgreSQL and Redis.

The containers' names, folders and ports are replaced by this machine's; the words that are
executed, and the environment they are given, come from docker-compose.yml.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import redis

from tests import compose, parts
from tests.processes import survivors
from tests.servers import PostgresServer, free_port, own_folder, wait_until
from tests.stack import ROOT, bare_environment

pytestmark = pytest.mark.integration

SECRETS = {
    "STUDYAPP_SECRET_KEY": "a-key-of-these-tests-alone-with-more-than-fifty-characters",
    "STUDYAPP_ALLOWED_HOSTS": "study.test",
    "POSTGRES_PASSWORD": "postgrespassword",
    "REDIS_PASSWORD": "redispassword",
}


class Deployment:
    """The services of docker-compose.yml as processes of this machine."""

    def __init__(self, folder: Path, postgres: PostgresServer) -> None:
        self.services: dict[str, Any] = compose.filled_in(compose.load()["services"], SECRETS)
        self.folder = folder
        self.mark = uuid.uuid4().hex
        self.web_port = free_port()
        self.redis_port = free_port()
        self.postgres = postgres
        self.processes: dict[str, subprocess.Popen[bytes]] = {}
        database = f"compose_{self.mark}"
        postgres.create_database(database)
        self.replacements = {
            "@postgres:5432/studyapp": f"@127.0.0.1:{postgres.port}/{database}",
            "@redis:6379": f"@127.0.0.1:{self.redis_port}",
            "/var/lib/studyapp": str(folder / "var"),
            "/app/static": str(folder / "static"),
        }

    def environment(self, name: str) -> dict[str, str]:
        """The service's environment, in a shell that finds the image's programs."""
        given = {key: str(value) for key, value in self.services[name]["environment"].items()}
        for inside, here in self.replacements.items():
            given = {key: value.replace(inside, here) for key, value in given.items()}
        path = os.pathsep.join(str(each) for each in self._program_folders())
        pg = {"PGHOST": "127.0.0.1", "PGPORT": str(self.postgres.port), "TEST_MARK": self.mark}
        port = {"STUDYAPP_PORT": str(self.web_port)} if "STUDYAPP_PORT" in given else {}
        return bare_environment() | given | pg | port | {"PATH": path}

    def start(self, name: str, *more: str) -> subprocess.Popen[bytes]:
        command = compose.command_line(self.services[name])
        if more:  # one shell command line, which our words prolong
            command = [*command[:-1], " ".join([command[-1], *more])]
        with (self.folder / f"{name}.log").open("wb") as log:
            self.processes[name] = subprocess.Popen(
                command,
                cwd=ROOT,
                env=self.environment(name),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        return self.processes[name]

    def start_redis(self) -> None:
        self.start("redis", "--port", str(self.redis_port), "--dir", str(self.folder))
        wait_until(lambda: self.is_healthy("redis"), what="Redis")

    def is_healthy(self, name: str) -> bool:
        """Run the service's health check as the container engine does."""
        environment = self.environment(name)
        if name == "redis":
            environment["PATH"] = f"{self._redis_cli()}{os.pathsep}{environment['PATH']}"
        check = subprocess.run(
            compose.health_check(self.services[name]),
            cwd=ROOT,
            env=environment,
            capture_output=True,
            timeout=30,
            check=False,
        )
        return check.returncode == 0

    def log(self, name: str) -> str:
        return (self.folder / f"{name}.log").read_text(errors="replace")

    def end(self, name: str) -> int:
        process = self.processes.pop(name)
        process.terminate()
        return process.wait(timeout=30)

    def clear_away(self) -> None:
        for process in self.processes.values():
            process.terminate()
        for process in self.processes.values():
            try:
                process.wait(timeout=15)
            except subprocess.TimeoutExpired:
                process.kill()
        for pid in survivors(self.mark):
            os.kill(pid, 9)

    def _program_folders(self) -> list[Path | str]:
        programs = parts.find_postgres()
        assert programs is not None
        return [Path(sys.executable).parent, programs, os.environ["PATH"]]

    def _redis_cli(self) -> Path:
        """A folder whose redis-cli asks our port, as the container's asks the only one there."""
        folder = self.folder / "bin"
        if not folder.exists():
            folder.mkdir()
            wrapper = folder / "redis-cli"
            real = shutil.which("redis-cli")
            wrapper.write_text(f'#!/bin/sh\nexec {real} -p {self.redis_port} "$@"\n')
            wrapper.chmod(0o755)
        return folder


@pytest.fixture(scope="module")
def deployment(postgres_server: PostgresServer) -> Iterator[Deployment]:
    """PostgreSQL and Redis up, static files collected, migrated: what web, worker, beat need."""
    with own_folder("studyapp-compose-") as folder:
        made = Deployment(folder, postgres_server)
        try:
            made.start_redis()
            assert made.start("migrate").wait(timeout=120) == 0, made.log("migrate")
            collect = [sys.executable, "manage.py", "collectstatic", "--noinput", "-v0"]
            subprocess.run(collect, cwd=ROOT, env=made.environment("web"), check=True)
            yield made
        finally:
            made.clear_away()


def test_postgres_is_healthy_by_its_own_check(deployment: Deployment) -> None:
    assert deployment.is_healthy("postgres")


def test_redis_is_healthy_by_its_own_check_and_closed_to_strangers(deployment: Deployment) -> None:
    assert deployment.is_healthy("redis")
    stranger = redis.Redis(port=deployment.redis_port, socket_timeout=2)
    with pytest.raises(redis.AuthenticationError):
        stranger.ping()


def test_redis_never_evicts_a_message(deployment: Deployment) -> None:
    client = redis.Redis(port=deployment.redis_port, password=SECRETS["REDIS_PASSWORD"])
    policy = client.config_get("maxmemory-policy")
    assert policy == {"maxmemory-policy": "noeviction"}


def test_migrating_twice_changes_nothing(deployment: Deployment) -> None:
    assert deployment.start("migrate").wait(timeout=120) == 0
    assert "No migrations to apply" in deployment.log("migrate")


def test_the_web_service_serves_and_says_it_is_healthy(deployment: Deployment) -> None:
    assert not deployment.is_healthy("web")
    deployment.start("web")
    wait_until(lambda: deployment.is_healthy("web"), what="the web service")
    request = urllib.request.Request(
        f"http://127.0.0.1:{deployment.web_port}/health/ready", headers={"Host": "study.test"}
    )
    with urllib.request.urlopen(request, timeout=5) as response:
        assert b'"broker": "ok"' in response.read()
    assert deployment.end("web") in {0, -15, 143}


# A form whose body never comes; the host is one the service knows, so that its view reads on.
UNFINISHED = (
    b"POST /api/v1/sign-in/ HTTP/1.1\r\nHost: study.test\r\n"
    b"Content-Type: application/json\r\nContent-Length: 5000\r\n\r\n{"
)


@pytest.mark.parametrize(
    ("connections", "sent"),
    [(64, b""), (64, UNFINISHED[:40]), (6, UNFINISHED)],
    ids=["idle", "half a head", "no body"],
)
def test_connections_that_never_finish_do_not_stall_the_web_service(
    deployment: Deployment, connections: int, sent: bytes
) -> None:
    deployment.start("web")
    wait_until(lambda: deployment.is_healthy("web"), what="the web service")
    address = ("127.0.0.1", deployment.web_port)
    stuck = [socket.create_connection(address) for _ in range(connections)]
    for each in stuck:
        each.sendall(sent)
    begin = time.monotonic()
    assert deployment.is_healthy("web")
    assert time.monotonic() - begin < 10
    for each in stuck:
        each.close()
    deployment.end("web")


def test_the_worker_answers_its_health_check_and_ends_when_asked(deployment: Deployment) -> None:
    deployment.start("worker")
    wait_until(lambda: deployment.is_healthy("worker"), what="the worker", seconds=60)
    assert deployment.end("worker") == 0
    assert not deployment.is_healthy("worker")


def test_beat_shows_its_heartbeat(deployment: Deployment) -> None:
    assert not deployment.is_healthy("beat")
    deployment.start("beat")
    wait_until(lambda: deployment.is_healthy("beat"), what="beat")
    deployment.end("beat")


def test_a_beat_that_hangs_is_found_out(deployment: Deployment) -> None:
    deployment.start("beat")
    wait_until(lambda: deployment.is_healthy("beat"), what="beat")
    deployment.end("beat")
    alive = deployment.folder / "var" / "queue" / "beat-alive"
    long_ago = time.time() - 300
    os.utime(alive, (long_ago, long_ago))
    assert not deployment.is_healthy("beat")


def test_the_web_service_stays_in_service_while_redis_is_away(deployment: Deployment) -> None:
    deployment.start("web")
    wait_until(lambda: deployment.is_healthy("web"), what="the web service")
    deployment.end("redis")
    try:
        assert deployment.is_healthy("web")
    finally:
        deployment.start_redis()
        deployment.end("web")
