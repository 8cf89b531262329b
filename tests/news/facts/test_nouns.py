"""The beginning of a text, cut where a name or a bracket is whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news.facts.nouns import short

PIECES = st.sampled_from(
    ["望湖区", "《", "》", "“", "”", "（", "）", "办法", "，", "社工站", "2030年"]
)


@given(st.lists(PIECES, max_size=30).map("".join), st.integers(4, 24))
def test_the_beginning_of_any_text_is_a_part_of_it(text: str, limit: int) -> None:
    assert text.startswith(short(text, limit))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("望湖区印发《望湖区养老服务补贴办法》等文件", "望湖区印发《望湖区养老服务补贴办法》"),
        ("望湖区印发”《望湖区养老服务补贴", "望湖区印发”"),
        ("”望湖区“建成“一站", "”望湖区“建成"),
    ],
)
def test_a_name_that_is_cut_is_closed_or_left_out(text: str, expected: str) -> None:
    assert short(text, 12) == expected
