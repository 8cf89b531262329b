"""`manage.py replay_memory`: histories in, what each leaves of memory out."""

from __future__ import annotations

import json
import sys
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from hypothesis import example, given
from hypothesis import strategies as st

from quizzes.memory.fsrs6 import Grade, first, step
from quizzes.review_files import history_in


def replayed(path: Path | str) -> list[dict[str, float | None]]:
    out = StringIO()
    call_command("replay_memory", str(path), stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def written(folder: Path, *lines: str) -> Path:
    path = folder / "histories.jsonl"
    path.write_text("\n".join(lines) + "\n")
    return path


def test_each_line_gives_what_its_history_leaves(tmp_path: Path) -> None:
    kept = step(step(first(Grade.GOOD), Grade.GOOD, 3), Grade.AGAIN, 0)
    assert replayed(written(tmp_path, "[[3, 0], [3, 3], [1, 0]]", "[[1, 0]]")) == [
        {"stability": kept.stability, "difficulty": kept.difficulty},
        {"stability": 0.212, "difficulty": 6.4133},
    ]


def test_the_first_answers_days_are_not_read(tmp_path: Path) -> None:
    one, other = replayed(written(tmp_path, "[[3, null], [2, 4]]", "[[3, 99], [2, 4]]"))
    assert one == other


def test_a_history_without_answers_leaves_nothing(tmp_path: Path) -> None:
    assert replayed(written(tmp_path, "[]")) == [{"stability": None, "difficulty": None}]


def test_empty_lines_are_passed_over(tmp_path: Path) -> None:
    assert len(replayed(written(tmp_path, "[[3, 0]]", "", "[[4, 0]]", ""))) == 2


def test_a_dash_reads_the_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(b"[[3, 0]]")))
    assert [one["stability"] for one in replayed("-")] == [2.3065]


@pytest.mark.parametrize(
    "line",
    [
        "what",
        "{}",
        "3",
        "[3, 0]",
        "[[3]]",
        "[[3, 0, 0]]",
        "[[5, 0]]",
        "[[0, 0]]",
        "[[true, 0]]",
        '[["3", 0]]',
        "[[3.5, 0]]",
        "[[3, 0], [3, -1]]",
        "[[3, 0], [3, 1.5]]",
        "[[3, 0], [3, NaN]]",
        "[[3, 0], [3, null]]",
        "[[3, 0], [3, 1" + 400 * "0" + "]]",
        100_000 * "[",
    ],
)
def test_a_bad_line_is_named_after_those_before_it_are_done(tmp_path: Path, line: str) -> None:
    out = StringIO()
    with pytest.raises(CommandError, match="第 3 行"):
        call_command(
            "replay_memory", str(written(tmp_path, "[[3, 0]]", "", line, "[]")), stdout=out
        )
    assert len(out.getvalue().splitlines()) == 1


@given(st.binary(max_size=40))
@example(b"\xff\xfe\x00")
def test_bytes_that_are_no_history_are_refused_and_break_nothing(line: bytes) -> None:
    try:
        history = history_in(line)
    except ValueError:
        return
    assert isinstance(history, list)


def test_an_absent_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="没有这个文件"):
        replayed(tmp_path / "absent.jsonl")
