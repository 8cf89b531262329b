"""An extract's lines are broken where the page broke them, and nothing is added or lost."""

from hypothesis import given
from hypothesis import strategies as st

from news.text.visible import key, relined
from tests.news.text import clean

SEEN = ["青禾网", "青禾县公布补贴办法", "分享到", "9 23", *clean.SENTENCES[:4]]


def test_a_line_made_of_several_becomes_those_again() -> None:
    run = " ".join(clean.SENTENCES[:3])
    assert relined(f"- {run}", SEEN).split("\n") == clean.SENTENCES[:3]


def test_lines_that_the_extraction_left_out_may_stand_between() -> None:
    run = f"青禾县公布补贴办法{clean.SENTENCES[0]}"
    assert relined(run, SEEN).split("\n") == ["青禾县公布补贴办法", clean.SENTENCES[0]]


def test_a_list_item_keeps_its_bullet_and_a_row_its_cells() -> None:
    extract = f"- {clean.SENTENCES[1]}\n初级 | 2000元"
    assert relined(extract, [*SEEN, "初级 2000元"]) == extract


def test_what_the_page_does_not_show_stays_as_it_is() -> None:
    assert relined("另有一句话。", SEEN) == "另有一句话。"


@given(st.lists(st.sampled_from(SEEN), min_size=1, max_size=8), st.sampled_from(["", " ", "- "]))
def test_no_character_is_lost_or_added(lines: list[str], bullet: str) -> None:
    extract = bullet + " ".join(lines)
    assert key(relined(extract, SEEN)).lstrip("-") == key(extract).lstrip("-")
