"""Tables: one fact a cell."""

from collections.abc import Callable

import pytest

from tests.news.facts.passages import CITY, facts, one

TABLE = """宁波市印发《宁波市社会工作者补贴办法》，具体标准见下表。
级别 | 一次性补助 | 岗位津贴（元） | 说明
初级 | 2000元 | 200 | 按月
中级 | 最高3000元 | 300 | 按月"""
RULE = "《宁波市社会工作者补贴办法》"


def test_a_cell_says_whose_value_of_what_it_is() -> None:
    fact = one(facts(TABLE), "2000元")
    assert fact.statement == f"根据{RULE}，{CITY}初级的一次性补助为2000元"
    assert (fact.row, fact.column, fact.condition) == ("初级", "一次性补助", "初级")


def test_a_column_lends_its_unit_and_the_cell_stays_as_written() -> None:
    fact = one(facts(TABLE), "300")
    assert fact.statement == f"根据{RULE}，{CITY}中级的岗位津贴为300元"
    assert fact.quantity is not None
    assert (fact.quantity.unit, fact.quantity.written) == ("元", "300")


def test_a_cell_keeps_its_qualifier() -> None:
    assert one(facts(TABLE), "最高3000元").qualifier == "最高"


def test_cells_of_a_table_share_a_group_and_cells_without_numbers_give_nothing() -> None:
    cells = [fact for fact in facts(TABLE) if fact.row]
    assert len(cells) == 4
    assert len({fact.group for fact in cells}) == 1


def test_rows_without_a_header_are_no_table() -> None:
    assert facts("初级 | 2000元\n中级 | 3000元") == []


def as_tabs(line: str) -> str:
    return line.replace(" | ", "\t")


def as_markdown(line: str) -> str:
    return f"| {line} |" if " | " in line else line


@pytest.mark.parametrize("written", [as_tabs, as_markdown])
def test_a_table_of_tabs_or_of_markdown_gives_the_same_cells(
    written: Callable[[str], str],
) -> None:
    text = "\n".join(map(written, TABLE.splitlines()))
    assert [(f.text, f.row, f.column) for f in facts(text) if f.row] == [
        (f.text, f.row, f.column) for f in facts(TABLE) if f.row
    ]
