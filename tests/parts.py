"""The programs the tests drive: find them, install them where that is ours to do, name what is not.

`python -m tests.parts` is the step of `make test` that runs before pytest.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

SHARED = Path(__file__).resolve().parents[2] / "shared"


def in_ci() -> bool:
    """Whether leaving a test out is a failure."""
    return os.environ.get("CI", "").lower() in {"1", "true", "yes"}


def find_postgres() -> Path | None:
    """The newest folder that holds PostgreSQL's server programs; Debian keeps it off PATH."""
    on_path = shutil.which("initdb")
    debian = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"),
        key=lambda program: int(program.parts[-3]) if program.parts[-3].isdigit() else 0,
    )
    programs = [*debian, *([Path(on_path)] if on_path else [])]
    return programs[-1].parent if programs else None


def find_redis() -> Path | None:
    """The Redis server, or Valkey, which answers the same commands."""
    return _first_program("redis-server", "valkey-server")


def find_chromium() -> Path | None:
    """A Chromium or Chrome that a test may drive."""
    return _first_program("chromium", "chromium-browser", "google-chrome")


def find_cjk_font() -> Path | None:
    """Some font with Han characters; without one every character is drawn as a box."""
    if not shutil.which("fc-list"):
        return None
    found = subprocess.run(
        ["fc-list", ":lang=zh-cn", "file"], capture_output=True, text=True, check=False
    ).stdout.split(":")[0]
    return Path(found) if found.strip() else None


def find_faketime() -> Path | None:
    """The library that lets a process believe it is another day."""
    return next(iter(sorted(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))), None)


def find_gettext() -> Path | None:
    """The program that collects the texts of the interface; its package brings the others."""
    return _first_program("xgettext")


def find_shared() -> Path | None:
    """The folder of real pages beside the repository."""
    return SHARED if SHARED.is_dir() else None


def _first_program(*names: str) -> Path | None:
    return next((Path(found) for name in names if (found := shutil.which(name))), None)


@dataclass(frozen=True)
class Part:
    """One program some tests need, the fixtures through which they reach it, how to get it."""

    name: str
    find: Callable[[], Path | None]
    fixtures: frozenset[str]
    marker: str
    package: str | None = None

    @property
    def how_to_get_it(self) -> str:
        if self.package:
            return f"apt install {self.package}"
        return f"put it at {SHARED}"


PARTS = (
    Part(
        "PostgreSQL",
        find_postgres,
        frozenset({"postgres_server", "postgres_url"}),
        "integration",
        "postgresql",
    ),
    Part(
        "Redis",
        find_redis,
        frozenset({"redis_server", "redis_url"}),
        "integration",
        "redis-server",
    ),
    Part("Chromium", find_chromium, frozenset({"chromium", "browser"}), "browser", "chromium"),
    Part(
        "a font with Han characters",
        find_cjk_font,
        frozenset({"chromium", "browser"}),
        "browser",
        "fonts-noto-cjk",
    ),
    Part("libfaketime", find_faketime, frozenset({"faketime"}), "integration", "libfaketime"),
    Part("gettext", find_gettext, frozenset({"gettext_programs"}), "integration", "gettext"),
    Part("the shared folder", find_shared, frozenset({"shared"}), "shared"),
)


def missing(parts: Iterable[Part] = PARTS) -> list[Part]:
    """The parts that are not on this machine."""
    return [part for part in parts if part.find() is None]


def can_install() -> bool:
    """Whether this is root on a system with apt."""
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(packages: list[str]) -> None:
    """Ask apt for the packages; what could not be had is found missing afterwards."""
    print(f"Installing {', '.join(packages)} with apt (a minute or two)", flush=True)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "-qq", "update"],
        ["apt-get", "-qq", "-y", "--no-install-recommends", "install", *packages],
    ):
        result = subprocess.run(
            command, env=environment, capture_output=True, text=True, check=False
        )
        if result.returncode:
            lines = (result.stderr or result.stdout).strip().splitlines()
            print(f"  {' '.join(command[:3])} failed: {lines[-1] if lines else 'no reason given'}")
            return
    print("  installed", flush=True)


def main() -> int:
    """Fetch what can be fetched; say what stays missing. Exit code 1 if that matters (CI)."""
    packages = [part.package for part in missing() if part.package]
    if packages and can_install():
        install(packages)
    absent = missing()
    for part in absent:
        print(f"{part.name} was not found. To get it: {part.how_to_get_it}", flush=True)
    if absent and in_ci():
        print("In CI nothing may be left out.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
