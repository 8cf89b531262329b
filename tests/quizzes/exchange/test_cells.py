"""One cell: no formula gets out, and what was written is read again."""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from quizzes.exchange import cells

DANGEROUS = "=+-@＝＋－＠"
TEXTS = st.text(max_size=30) | st.text("'=+-@；;\\\n\r\t\x00 甲乙1", max_size=12)


@given(TEXTS)
def test_a_text_comes_back_from_its_cell(text):
    assert cells.read(cells.written(text)) == cells.tidy(text)


@given(TEXTS)
def test_no_cell_begins_like_a_formula(text):
    assert not cells.written(text).startswith(tuple(DANGEROUS + "\t\r\n"))


@pytest.mark.parametrize("text", ["=1+1", "+86", "-5%", "@甲", "＝cmd", "\t=1", "'=1"])
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(text):
    assert cells.written(text) == f"'{text.strip()}"


def test_an_apostrophe_before_other_words_is_left_alone():
    assert cells.written("'十四五'规划") == "'十四五'规划"
    assert cells.read("'十四五'规划") == "'十四五'规划"


@given(TEXTS)
def test_tidying_twice_is_tidying_once(text):
    assert cells.tidy(cells.tidy(text)) == cells.tidy(text)


@pytest.mark.parametrize(
    "typed",
    ["ABD", "A、B、D", "A,B,D", "a b d", "ＡＢＤ", "Ａ，Ｂ，Ｄ", "DBA", "A;B；D", "A和B和D"],
)
def test_letters_are_read_however_they_are_typed(typed):
    assert cells.positions(typed) == [0, 1, 3]


@pytest.mark.parametrize("typed", ["甲", "A1", "AAB", "3000元", "A×B"])
def test_what_is_not_letters_is_refused_with_the_words_typed(typed):
    with pytest.raises(ValidationError, match=typed):
        cells.positions(typed)


@pytest.mark.parametrize(
    ("typed", "value"),
    [("正确", True), ("对", True), ("√", True), ("TRUE", True), ("Ｔ", True)]
    + [("错误", False), ("错", False), ("×", False), ("false", False)],
)
def test_truth_is_read_in_the_usual_words(typed, value):
    assert cells.truth(typed) is value


@pytest.mark.parametrize("typed", ["", "也许", "不正确"])
def test_a_truth_that_cannot_be_read_is_refused(typed):
    with pytest.raises(ValidationError):
        cells.truth(typed)


@given(st.lists(TEXTS, max_size=4))
def test_accepted_answers_come_back_from_one_cell(answers):
    assert cells.words(cells.read(cells.written(cells.joined(answers)))) == cells.unique(answers)


@pytest.mark.parametrize(
    "typed", ["3000元；三千元", "3000元;三千元", "3000元\n三千元；", "3000元； 三千元"]
)
def test_answers_are_parted_by_semicolons_or_lines(typed):
    assert cells.words(typed) == ["3000元", "三千元"]


def test_a_slash_and_a_comma_are_part_of_an_answer():
    assert cells.words("1/3；3,000元") == ["1/3", "3,000元"]


@pytest.mark.parametrize(
    ("typed", "value"),
    [("12", 12), ("１２", 12), ("", None), ("1.5", None), ("-3", None)],
)
def test_numbers_are_whole_and_plain(typed, value):
    assert cells.number(typed) == value
