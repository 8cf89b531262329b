"""Ranks and classes: what one row of a policy's table is called."""

import pytest

from news.facts.ranks import row_names, row_runs


def names(text: str) -> list[str]:
    return [row.level for row in row_names(text)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("一类地区为2260元", ["一类地区"]),
        ("第二档2060元", ["第二档"]),
        ("二类每月2080元", ["二类"]),
        ("对A类人才给予", ["A类人才"]),
        ("标准为一档1970元", ["一档"]),
        ("四星级养老机构", ["四星级"]),
    ],
)
def test_a_class_of_a_standard_names_a_row(text: str, rows: list[str]) -> None:
    assert names(text) == rows


@pytest.mark.parametrize(
    "text",
    [
        "以下三类人员",
        "分为三档：",
        "推出一档节目",
        "标准上调一档",
        "提供三类服务",
        "一类、二类社工",
    ],
)
def test_what_counts_classes_or_is_of_other_things_names_none(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    "text", ["一类、二类和三类地区", "一、二、三类地区", "一类地区、二类地区和三类地区"]
)
def test_what_the_last_of_a_list_bears_is_each_ones(text: str) -> None:
    assert names(text) == ["一类地区", "二类地区", "三类地区"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("中级（四级）每人1500元", ["中级"]),
        ("一、二级残疾人", ["一级", "二级"]),
        ("一二级残疾人", ["一二级"]),
    ],
)
def test_a_grade_is_read_however_it_is_written(text: str, rows: list[str]) -> None:
    assert names(text) == rows


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("一级、二级残疾人", ["一级、二级"]),
        ("D类和E类人才", ["D类和E类人才"]),
        ("一级残疾人和三级智力残疾人", ["一级", "三级"]),
    ],
)
def test_rows_that_a_list_joins_are_one(text: str, runs: list[str]) -> None:
    assert [row.level for row in row_runs(text)] == runs


def test_governments_of_three_levels_are_no_rank() -> None:
    assert row_names("三级政府补贴450元") == ()
    assert [each.level for each in row_names("三级残疾人每月450元")] == ["三级"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("对获得一、二、三等奖的选手", ["一等奖", "二等奖", "三等奖"]),
        ("对新认定的国家、省、市级中心", ["国家级", "省级", "市级"]),
        ("举办国际级、国家级比赛", ["国际级", "国家级"]),
        ("本省、市级机构", ["省级", "市级"]),
    ],
)
def test_what_only_the_last_of_a_list_writes_out_is_in_each_name(
    text: str, rows: list[str]
) -> None:
    assert names(text) == rows
