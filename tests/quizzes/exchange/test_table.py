"""A file as lines, or one sentence on why not."""

import pytest
from django.core.exceptions import ValidationError

from quizzes.exchange import MOST_BYTES, table
from quizzes.exchange.table import Line, read_table


def test_columns_stand_in_any_order_and_unknown_ones_are_passed_over():
    text = "备注,版本,ａ, 编号 \n随便,1,甲,7\n"
    lines = read_table("题.CSV", text.encode())
    assert lines == [Line(2, {"版本": "1", "A": "甲", "编号": "7"})]


def test_rows_keep_the_number_that_the_spreadsheet_shows():
    text = "编号,版本\n\n7,1\n,\n8,1\n"
    assert [line.number for line in read_table("a.csv", text.encode())] == [3, 5]


def test_cells_beyond_the_columns_are_noticed():
    text = "编号,版本\n7,1,多出\n8,1,,\n"
    assert [line.surplus for line in read_table("a.csv", text.encode())] == [True, False]


@pytest.mark.parametrize(
    ("name", "body", "said"),
    [
        ("a.xls", b"x", "XLSX、CSV"),
        ("noname", b"x", "XLSX、CSV"),
        ("a.csv", b" \n", "空的"),
        ("a.csv", "题干,A\n甲,乙\n".encode(), "缺少：编号、版本"),
        ("a.csv", "编号,题干\n7,乙\n".encode(), "缺少：版本"),
        ("a.csv", "编号,版本,题干,题干\n7,1,甲,乙\n".encode(), "列名重复：题干"),
        ("a.csv", "编号,版本\n".encode(), "没有内容"),
        ("a.csv", b"a" * (MOST_BYTES + 1), "最多 5 MB"),
    ],
)
def test_a_file_that_is_no_table_of_questions_is_refused_in_words(name, body, said):
    with pytest.raises(ValidationError, match=said):
        read_table(name, body)


def test_too_many_rows_are_refused(monkeypatch):
    monkeypatch.setattr(table, "MOST_ROWS", 2)
    rows = "编号,版本\n" + "7,1\n" * 2
    assert len(read_table("a.csv", rows.encode())) == 2
    with pytest.raises(ValidationError, match="最多 2 行"):
        read_table("a.csv", (rows + "7,1\n").encode())
