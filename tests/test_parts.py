"""What the tests say about the programs they need."""

from pathlib import Path

import pytest

from tests import parts
from tests.conftest import needs

pytest_plugins = ["pytester"]

A_TEST = """
import pytest

@pytest.mark.shared
def test_reads_a_page(): assert True

def test_needs_nothing(): assert True
"""


@pytest.fixture
def without_shared(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A little project with this conftest, run where the shared folder is missing."""
    gone = [p for p in parts.PARTS if p.marker == "shared"][0]
    monkeypatch.setattr(parts, "missing", lambda: [gone])
    monkeypatch.delenv("CI", raising=False)
    pytester.makeini(
        "[pytest]\nmarkers =\n  shared\n  integration\n  browser\naddopts = -p no:django"
    )
    pytester.makepyfile(A_TEST)
    pytester.makeconftest("from tests.conftest import *")
    return pytester


def test_a_test_whose_part_is_missing_is_left_out_by_name(without_shared: pytest.Pytester) -> None:
    result = without_shared.runpytest_inprocess()
    result.assert_outcomes(passed=1, deselected=1)
    result.stdout.fnmatch_lines(["*left out: the shared folder is missing*", "*test_reads_a_page"])


def test_in_ci_a_missing_part_is_an_error(
    without_shared: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", "true")
    result = without_shared.runpytest_inprocess()
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*missing in CI: the shared folder*test_reads_a_page*"])


def test_where_every_test_can_run_nothing_is_said(
    without_shared: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "missing", list)
    result = without_shared.runpytest_inprocess()
    result.assert_outcomes(passed=2)
    result.stdout.no_fnmatch_line("*left out*")


def test_a_fixture_is_enough_to_say_what_a_test_needs(request: pytest.FixtureRequest) -> None:
    redis = next(part for part in parts.PARTS if part.name == "Redis")
    assert not needs(request.node, redis)
    request.node.fixturenames.append("redis_url")
    assert needs(request.node, redis)


def test_the_newest_postgres_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [Path(f"/usr/lib/postgresql/{version}/bin/initdb") for version in ("9", "15", "17")]
    monkeypatch.setattr(Path, "glob", lambda *_: iter(found))
    monkeypatch.setattr(parts.shutil, "which", lambda _: None)
    assert parts.find_postgres() == Path("/usr/lib/postgresql/17/bin")


def test_only_missing_packages_are_asked_of_apt(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    redis = next(part for part in parts.PARTS if part.name == "Redis")
    asked: list[list[str]] = []
    monkeypatch.setattr(parts, "missing", lambda: [] if asked else [redis])
    monkeypatch.setattr(parts, "can_install", lambda: True)
    monkeypatch.setattr(parts, "install", asked.append)
    assert parts.main() == 0
    assert asked == [["redis-server"]]
    assert "not found" not in capsys.readouterr().out


@pytest.mark.parametrize(("ci", "code"), [("", 0), ("true", 1)])
def test_what_stays_missing_is_named_with_the_way_to_get_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], ci: str, code: int
) -> None:
    redis = next(part for part in parts.PARTS if part.name == "Redis")
    monkeypatch.setenv("CI", ci)
    monkeypatch.setattr(parts, "missing", lambda: [redis])
    monkeypatch.setattr(parts, "can_install", lambda: False)
    assert parts.main() == code
    assert "Redis was not found. To get it: apt install redis-server" in capsys.readouterr().out
