"""Rows of tables in plain text, and their cells."""

from __future__ import annotations

import pytest

from news.text.rows import cells, is_marked, spaced_rows

HEADER = "类别 月标准（元） 小时标准（元）"
BODY = ["一类地区 2260 22", "二类地区 2010 20"]


@pytest.mark.parametrize(
    "row",
    [
        "初级 | 2000元 | 按月",
        "｜初级｜2000元｜按月｜",
        "| 初级 | 2000元 | 按月 |",
        "初级\t2000元\t按月",
        "初级    2000元    按月",
        "初级\u30002000元\u3000按月",
        "初级 2000元 按月",
    ],
)
def test_a_row_s_cells_stand_where_they_say(row: str) -> None:
    found = cells(row)
    assert [cell.text for cell in found] == ["初级", "2000元", "按月"]
    assert all(row.startswith(cell.text, cell.start) for cell in found)


def test_an_empty_cell_keeps_its_place() -> None:
    assert [cell.text for cell in cells("初级 |  | 按月")] == ["初级", "", "按月"]


@pytest.mark.parametrize("line", ["初级 2000元", "标题|副标题", "第一天，报名"])
def test_a_line_without_marks_of_a_row_is_none_by_itself(line: str) -> None:
    assert not is_marked(line)


def test_numbers_under_a_header_are_rows() -> None:
    lines = ["现将标准公布如下。", HEADER, *BODY, "本通知自公布之日起执行。"]
    assert spaced_rows(lines) == {1, 2, 3}


def test_numbers_with_units_are_rows_without_a_header() -> None:
    assert spaced_rows(["一级残疾 每人每月150元", "二级残疾 每人每月120元"]) == {0, 1}


@pytest.mark.parametrize(
    "lines",
    [
        BODY,
        [HEADER, BODY[0]],
        [HEADER, "一类地区 2260 22 元", "二类地区 2010 20 元"],
        ["联系人 电话", "办公室 另行通知", "民政科 另行通知"],
        ["第一阶段 报名", "第二阶段 初审", "第三阶段 公示"],
        ["2260 22", "2010 20"],
    ],
)
def test_lines_with_blanks_that_are_no_table_are_left_alone(lines: list[str]) -> None:
    assert spaced_rows(lines) == frozenset()
