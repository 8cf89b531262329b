"""`manage.py evaluate_generation`: files measured without a database."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import translation

from quizzes.generation.draft import BEYOND_FACTS, Generation
from quizzes.generation.generate import generate
from quizzes.generation.source import SourceArticle
from quizzes.reporting import SUBJECTS
from tests.quizzes.evaluation.test_report import TEXT


@pytest.fixture
def notice(tmp_path: Path) -> Path:
    path = tmp_path / "notice.txt"
    path.write_text(TEXT, encoding="gb18030")
    return path


def evaluated(*files: Path, **options: object) -> str:
    out = StringIO()
    call_command("evaluate_generation", *files, stdout=out, **options)
    return out.getvalue()


def test_a_person_reads_facts_coverage_checks_cues_speed_and_a_sample(notice: Path) -> None:
    page = evaluated(notice, sample=2)
    for words in ("事实", "已出题的", "题目", "通过率", "只看选项", "rjieba.tag", "抽读 2 题"):
        assert words in page
    assert "答案：" in page
    assert "依据：" in page


def test_it_speaks_english_too(notice: Path) -> None:
    with translation.override("en"):
        page = evaluated(notice, sample=1)
    assert "Facts" in page
    assert "pass" in page
    assert "事实" not in page


def test_a_program_reads_one_object(notice: Path) -> None:
    record = json.loads(evaluated(notice, json=True, sample=1, seed=3))
    assert record["facts"]["by_kind"]["amount"]["count"] == 2
    assert record["speed"]["characters"] > 0
    assert len(record["sample"]) == 1


def test_unreadable_files_are_told_and_the_others_measured(notice: Path, tmp_path: Path) -> None:
    empty, absent = tmp_path / "empty.txt", tmp_path / "absent.txt"
    empty.write_bytes(b"")
    out, err = StringIO(), StringIO()
    with pytest.raises(CommandError, match="3 个文件中有 2 个读不了"):
        call_command("evaluate_generation", empty, absent, notice, stdout=out, stderr=err)
    assert "事实" in out.getvalue()
    assert f"{empty}：内容是空的" in err.getvalue()
    assert f"没有这个文件，或者没有权限读取：{absent}" in err.getvalue()


def test_where_the_program_fails_the_article_is_named_and_the_others_measured(
    notice: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumbling(source: SourceArticle, **beside: object) -> Generation:
        if "青原" in source.text:
            raise ValueError("no such number")
        return generate(source, **beside)  # type: ignore[arg-type]  # what stands beside it

    monkeypatch.setattr("quizzes.evaluation.report.generate", stumbling)
    bad = tmp_path / "bad.txt"
    bad.write_text(TEXT.replace("宁波", "青原"))
    out, err = StringIO(), StringIO()
    with pytest.raises(CommandError, match="^处理时程序出错 1 次。$"):
        call_command("evaluate_generation", bad, notice, stdout=out, stderr=err)
    assert "共 1 篇文章" in out.getvalue()
    assert f"{bad}:0：处理时程序出错：ValueError('no such number')" in err.getvalue()


def test_with_nothing_readable_there_is_no_report(tmp_path: Path) -> None:
    out = StringIO()
    with pytest.raises(CommandError):
        call_command("evaluate_generation", tmp_path / "absent.txt", stdout=out, stderr=StringIO())
    assert out.getvalue() == ""


def test_whatever_is_asked_for_has_a_name() -> None:
    assert set(SUBJECTS) == BEYOND_FACTS
