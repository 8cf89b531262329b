"""`manage.py evaluate_memory`: models of memory scored on a file of reviews."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

HEADER = "card_id,review_rating,review_time,review_duration"
ROWS = [
    f"{card},{grade},2026-03-{day:02}T12:00:00+00:00,900"
    for card, grades in (("a", (3, 1, 3)), ("b", (1, 3, 3)), ("c", (3, 3, 1)))
    for day, grade in zip((1, 2, 9), grades, strict=True)
]


@pytest.fixture
def reviews(tmp_path: Path) -> Path:
    return written(tmp_path, HEADER, *ROWS)


def written(folder: Path, *lines: str) -> Path:
    path = folder / "reviews.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def evaluated(path: Path, **options: object) -> str:
    out = StringIO()
    call_command("evaluate_memory", path, stdout=out, **options)
    return out.getvalue()


def records(path: Path, **options: object) -> dict[str, dict[str, object]]:
    each = [json.loads(line) for line in evaluated(path, json=True, **options).splitlines()]
    return {record["model"]: record for record in each}


def test_a_person_reads_each_models_scores_and_recall_predicted_against_observed(
    reviews: Path,
) -> None:
    page = evaluated(reviews)
    for words in ("2 次隔天复习", "默认参数", "拟合", "SM-2", "常数", "RMSE(bins)", "0.75–0.80"):
        assert words in page


def test_a_program_reads_one_object_a_model(reviews: Path) -> None:
    models = records(reviews)
    assert list(models) == ["default", "fitted", "sm-2", "constant"]
    for record in models.values():
        assert set(record) == {"model", "log_loss", "rmse_bins", "auc", "bins"}
    assert models["constant"]["bins"] == [
        {"low": 0.75, "high": 0.8, "count": 2, "predicted": 0.75, "observed": 0.5}
    ]


def test_other_names_of_the_columns_and_a_byte_order_mark_change_nothing(
    reviews: Path, tmp_path: Path
) -> None:
    named = "\ufeffcard,rating,time,review_duration"
    assert evaluated(reviews) == evaluated(written(tmp_path, named, *ROWS))


def test_where_days_start_decides_which_reviews_are_of_one_day(tmp_path: Path) -> None:
    rows = [
        f"{card},3,2026-03-{day:02}T{hour}:30:00Z,900"
        for card in "abc"
        for day, hour in ((1, "05"), (1, "08"), (4, "12"))
    ]
    path = written(tmp_path, HEADER, *rows)
    later = [
        sum(one["count"] for one in records(path, day_starts=starts)["default"]["bins"])
        for starts in ("07:00Z", "04:00Z", "15:00+08:00")
    ]
    assert later == [2, 1, 2]


def test_a_score_that_no_review_allows_is_left_open(tmp_path: Path) -> None:
    path = written(tmp_path, HEADER, *(row.replace(",1,", ",3,") for row in ROWS))
    assert records(path)["default"]["auc"] is None
    assert "AUC 无" in evaluated(path)


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ([], "缺少列 card、time、rating"),
        (["card_id,review_time", "a,2026-03-01T12:00:00Z"], "缺少列 rating"),
        ([HEADER, ROWS[0], "a,5,2026-03-02T12:00:00Z,1"], "第 3 行"),
        ([HEADER, "a,3,2026-03-02T12:00:00,1"], "第 2 行"),
        ([HEADER, "a,3,yesterday,1"], "第 2 行"),
        ([HEADER, "a,3,0001-01-01T00:00:00Z,1"], "第 2 行"),
        ([HEADER, "a,3"], "第 2 行"),
        ([HEADER, ",3,2026-03-02T12:00:00Z,1"], "第 2 行"),
        ([HEADER, *ROWS[:2]], "不足两次"),
    ],
)
def test_what_is_wrong_with_a_file_is_told(tmp_path: Path, lines: list[str], reason: str) -> None:
    with pytest.raises(CommandError, match=reason):
        evaluated(written(tmp_path, *lines))


def test_a_file_that_is_no_text_or_is_absent_is_told(tmp_path: Path) -> None:
    binary = tmp_path / "binary.csv"
    binary.write_bytes(HEADER.encode() + b"\n\xff\xfe\x00")
    with pytest.raises(CommandError, match="不是 UTF-8 编码的 CSV"):
        evaluated(binary)
    with pytest.raises(CommandError, match="没有这个文件"):
        evaluated(tmp_path / "absent.csv")


@pytest.mark.parametrize("starts", ["07:00", "25:00Z", "dawn"])
def test_a_start_of_day_without_hour_or_zone_is_refused(reviews: Path, starts: str) -> None:
    with pytest.raises(CommandError, match=f"07:00Z.*{starts}"):
        evaluated(reviews, day_starts=starts)


@pytest.mark.shared
def test_real_reviews_are_scored_as_measured_elsewhere(shared: Path) -> None:
    models = records(shared / "data" / "reviews_josh.csv")
    assert models["default"]["log_loss"] == pytest.approx(0.4519, abs=0.0002)
    assert models["fitted"]["log_loss"] <= 0.4530
    assert models["fitted"]["log_loss"] != models["default"]["log_loss"]
