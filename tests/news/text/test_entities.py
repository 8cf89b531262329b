"""Character references that a copy left in its text become the characters."""

import html

from hypothesis import given
from hypothesis import strategies as st

from news.text.repair import repair

NAMED = ("ldquo", "rdquo", "lsquo", "rsquo", "middot", "hellip", "mdash", "permil")


@given(st.lists(st.sampled_from(NAMED), min_size=1, max_size=5))
def test_a_named_reference_becomes_its_character(names: list[str]) -> None:
    damaged = "望湖区" + "社工站".join(f"&{name};" for name in names) + "建成"
    assert repair(damaged).text == html.unescape(damaged)


def test_a_number_reference_becomes_its_character() -> None:
    assert repair("望湖区&#8220;一站式&#8221;服务").text == "望湖区“一站式”服务"


def test_an_unbreakable_blank_becomes_a_blank() -> None:
    assert repair("2030年&nbsp;望湖区").text == "2030年 望湖区"


@given(st.sampled_from(["&#8203;", "&#65279;", "&#57345;", "&ldquo;", "&amp;"]))
def test_a_text_with_its_references_undone_is_repaired_no_further(reference: str) -> None:
    once = repair(f"望湖区建成{reference}社工站").text
    assert repair(once).text == once


def test_clean_english_about_references_keeps_them() -> None:
    text = "Write &amp; for an ampersand and &ldquo; for a quotation mark."
    assert repair(text).text == text


def test_an_ampersand_of_a_name_or_an_address_stays() -> None:
    text = "R&D经费与http://example.org/?a=1&lt=2的链接"
    assert repair(text).text == text
