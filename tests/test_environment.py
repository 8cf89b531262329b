"""`.ci/environment` prepares .venv, or says in one line why it cannot."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.servers import free_port, own_folder
from tests.stack import ROOT

OLD = """#!/bin/sh
[ "$1" = --version ] && echo "Python 3.9.2" && exit
case "$2" in *version_info*) exit 1 ;; esac
"""
WITHOUT_VENV = """#!/bin/sh
case "$2" in *ensurepip*) exit 1 ;; esac
"""
NOBODY = 65534


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A clone with one small lock file."""
    (tmp_path / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "environment", tmp_path / ".ci")
    (tmp_path / "lock.txt").write_text(f"six==1.17.0 --hash=sha256:{'0' * 64}\n")
    return tmp_path


def interpreter(folder: Path, script: str) -> str:
    path = folder / "python-of-this-test"
    path.write_text(script)
    path.chmod(0o755)
    return str(path)


def prepare(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [".ci/environment", ".venv/installed", "lock.txt"],
        cwd=folder,
        env={"PATH": "/usr/bin:/bin", "HOME": "/nonexistent", **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def refusal(result: subprocess.CompletedProcess[str]) -> str:
    """The one line of a refusal."""
    assert result.returncode == 1
    lines = result.stderr.strip().splitlines()
    assert len(lines) == 1, result.stderr
    return lines[0]


def test_an_old_python_is_told_apart_from_none(folder: Path) -> None:
    result = prepare(folder, PYTHONS=interpreter(folder, OLD))
    assert "Python 3.11 or newer is needed" in refusal(result)
    assert "Python 3.9.2" in refusal(result)


def test_no_python_at_all_says_what_to_install(folder: Path) -> None:
    result = prepare(folder, PYTHONS=str(folder / "nothing"))
    assert refusal(result) == (
        "studyapp: no Python found. Install it: apt install python3-venv (or install uv)."
    )


def test_a_python_without_venv_says_what_to_install(folder: Path) -> None:
    result = prepare(folder, PYTHONS=interpreter(folder, WITHOUT_VENV))
    assert "has no venv module. Install it: apt install python3-venv" in refusal(result)


def test_a_read_only_folder_is_said_to_be_one(folder: Path) -> None:
    """Root may write anywhere, so the script runs as nobody where the tests are root."""
    with own_folder("studyapp-read-only-") as closed:
        shutil.copytree(folder, closed / "clone")
        for each in (closed, closed / "clone", closed / "clone" / ".ci"):
            each.chmod(0o555)
        result = subprocess.run(
            [".ci/environment", ".venv/installed", "lock.txt"],
            cwd=closed / "clone",
            user=NOBODY if os.geteuid() == 0 else None,
            capture_output=True,
            text=True,
            check=False,
        )
        closed.chmod(0o755)
        (closed / "clone").chmod(0o755)
    assert "this folder is read-only" in refusal(result)


@pytest.mark.integration
def test_without_a_network_it_says_so(folder: Path) -> None:
    result = prepare(
        folder,
        PYTHONS=sys.executable,
        PIP_CONFIG_FILE=os.devnull,
        PIP_INDEX_URL=f"http://127.0.0.1:{free_port()}/simple",
        PIP_RETRIES="0",
    )
    assert "the package index cannot be reached. Check the network" in refusal(result)
    assert not (folder / ".venv" / "installed").exists()


@pytest.mark.integration
def test_a_package_that_is_not_the_locked_one_is_refused(folder: Path) -> None:
    wheels = folder / "wheels"
    wheels.mkdir()
    (wheels / "six-1.17.0-py2.py3-none-any.whl").write_bytes(b"not what was locked")
    result = prepare(
        folder,
        PYTHONS=sys.executable,
        PIP_CONFIG_FILE=os.devnull,
        PIP_NO_INDEX="1",
        PIP_FIND_LINKS=str(wheels),
    )
    assert "is not the one that was locked" in refusal(result)


@pytest.mark.integration
def test_an_environment_whose_python_is_gone_is_made_anew(folder: Path) -> None:
    (folder / ".venv" / "bin").mkdir(parents=True)
    (folder / ".venv" / "bin" / "python").symlink_to(folder / "gone")
    (folder / "lock.txt").write_text("")
    result = prepare(folder, PYTHONS=sys.executable)
    assert result.returncode == 0, result.stderr
    assert (folder / ".venv" / "installed").exists()
    assert (folder / ".venv" / "bin" / "python").exists()


def test_the_scripts_are_plain_shell() -> None:
    for script, shell in (("environment", "sh"), ("run", "bash")):
        path = ROOT / ".ci" / script
        assert os.access(path, os.X_OK)
        checked = subprocess.run([shell, "-n", str(path)], capture_output=True, check=False)
        assert checked.returncode == 0, checked.stderr
