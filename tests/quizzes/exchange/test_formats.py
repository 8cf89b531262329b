"""Each format gives back what it was given; damaged files are refused in words."""

import io
import zipfile
from datetime import datetime

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from quizzes.exchange import FORMATS, MOST_ROWS, cells, csv_file, format_of, xlsx_file

HEADER = ["编号", "题干", "A"]
CELL = st.text(max_size=20).map(cells.written)
ROWS = st.lists(st.tuples(st.integers(1, 10**9), CELL, CELL), max_size=4)


@pytest.mark.parametrize("extension", FORMATS)
@settings(max_examples=40, deadline=None)
@given(rows=ROWS)
def test_a_table_comes_back_from_its_file(extension, rows):
    form = format_of(extension)
    told = [HEADER, *([number, *texts] for number, *texts in rows)]
    back = form.read(form.write(told))
    assert back == [[str(cell) for cell in row] for row in told]


def test_csv_begins_with_the_mark_that_excel_looks_for():
    assert csv_file.write([HEADER]).startswith(b"\xef\xbb\xbf" + "编号".encode())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_is_read_as_spreadsheets_save_it(encoding, delimiter):
    text = (
        f"编号{delimiter}题干\r\n7{delimiter}甲，乙;丙\r\n"
        if delimiter != ";"
        else ("编号;题干\r\n7;“甲，乙,丙”\r\n")
    )
    rows = csv_file.read(text.encode(encoding))
    assert rows[0] == ["编号", "题干"]
    assert rows[1][0] == "7"


def test_a_blank_line_keeps_its_place_in_the_count():
    assert csv_file.read("编号\n\n7\n".encode()) == [["编号"], [], ["7"]]


@pytest.mark.parametrize(
    "body", ['编号,"题干\n7,甲'.encode(), b"\xff\xfe\x00", b"\x81\xff\xff\x00" * 9]
)
def test_a_damaged_csv_is_refused_in_words(body):
    with pytest.raises(ValidationError, match="CSV"):
        csv_file.read(body)


def test_workbook_cells_are_text_so_that_a_spreadsheet_makes_no_numbers_of_them():
    sheet = load_workbook(io.BytesIO(xlsx_file.write([HEADER, [7, "50%", "1/3"]]))).active
    assert [cell.number_format for cell in sheet[2]] == ["General", "@", "@"]
    assert [cell.value for cell in sheet[2]] == [7, "50%", "1/3"]
    assert sheet.freeze_panes == "A2"


def test_typed_numbers_and_days_are_read_as_they_stand():
    book = Workbook()
    book.active.append(["编号", "题干", "A", "B", "C", "D", "E"])
    book.active.append([7, 0.5, 3000.0, datetime(2025, 1, 14), True, None, 2.5])
    book.active["B2"].number_format = "0%"
    saved = io.BytesIO()
    book.save(saved)
    rows = xlsx_file.read(saved.getvalue())
    assert rows[1] == ["7", "50%", "3000", "2025-01-14", "TRUE", "", "2.5"]


def test_blank_rows_of_a_workbook_keep_their_place_in_the_count():
    book = Workbook()
    book.active["A1"], book.active["A4"] = "编号", 7
    saved = io.BytesIO()
    book.save(saved)
    rows = xlsx_file.read(saved.getvalue())
    assert [bool(row and row[0]) for row in rows] == [True, False, False, True]


def packed(name, size):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, b"\0" * size)
    return made.getvalue()


@pytest.mark.parametrize("body", [b"not a workbook", b"PK\x03\x04cut off", packed("a.txt", 10)])
def test_a_damaged_workbook_is_refused_in_words(body):
    with pytest.raises(ValidationError, match="打不开"):
        xlsx_file.read(body)


def test_a_workbook_that_unpacks_to_too_much_is_not_unpacked(monkeypatch):
    monkeypatch.setattr(xlsx_file, "MOST_UNPACKED", 1000)
    with pytest.raises(ValidationError, match="太大"):
        xlsx_file.read(packed("a.txt", 1001))


@pytest.mark.parametrize("extension", FORMATS)
def test_no_more_rows_are_read_than_are_needed_to_say_too_many(extension, monkeypatch):
    form = format_of(extension)
    monkeypatch.setattr(f"{FORMATS[extension]}.MOST_ROWS", 3)
    body = form.write([["编号"], *([n] for n in range(1, 20))])
    assert len(form.read(body)) == 5
    assert MOST_ROWS > 3
