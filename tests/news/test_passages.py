"""Marked paragraphs: every code point of the paragraph once, the marks where they belong."""

from hypothesis import given
from hypothesis import strategies as st

from news.passages import passage_around, split

TEXT = "第一段。\n第二段里有证据和别的话。\n第三段。"


def test_the_paragraph_around_a_mark_is_shown_whole() -> None:
    start = TEXT.index("证据")
    passage = passage_around(TEXT, [(start, start + 2)])
    assert TEXT[passage.start : passage.end] == "第二段里有证据和别的话。"
    assert [part.text for part in passage.parts if part.marked] == ["证据"]


def test_marks_in_two_paragraphs_show_both() -> None:
    passage = passage_around(TEXT, [(0, 2), (TEXT.index("证据"), TEXT.index("证据") + 2)])
    assert TEXT[passage.start : passage.end] == "第一段。\n第二段里有证据和别的话。"


@given(
    st.text(alphabet="中文a。\n", min_size=1, max_size=40),
    st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), max_size=5),
)
def test_splitting_loses_and_repeats_nothing(text: str, marks: list[tuple[int, int]]) -> None:
    parts = split(text, 0, len(text), marks)
    assert "".join(part.text for part in parts) == text
    marked = sum(len(part.text) for part in parts if part.marked)
    covered = {i for start, end in marks for i in range(start, min(end, len(text)))}
    assert marked == len(covered)
