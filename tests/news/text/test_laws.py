"""The laws of repair: every damage that can be undone is undone, and what cannot be is marked."""

import re

from hypothesis import assume, given
from hypothesis import strategies as st

from news.text.reading import read
from news.text.repair import repair
from tests.news.text import clean, damage

UNSEEN = ["\u200b", "\ufeff", "\u00ad", "\x00", "\x07", "\u200e", "\u2060", "\x1f"]
DOUBLINGS = {
    "，": ["，，", ",，", "，、", ",,"],
    "、": ["、、", "、、、"],
    "。": ["。。", "，。", "；。", ",。", "、。"],
    "；": ["；；", "，；"],
    "：": ["：：", "，："],
}
SYMBOLS = "!#$%&()*+,-./:;<=>@[]^_`{|}~"
NOISE = st.lists(
    st.tuples(st.sampled_from("0123456789abcXYZ"), st.sampled_from(SYMBOLS)).map("".join),
    min_size=4,
    max_size=9,
).filter(lambda tokens: any(character.isalpha() for token in tokens for character in token))
"""Rows of a letter or a digit and a symbol, as boards strew them."""


def places(text: str, data: st.DataObject, most: int) -> list[int]:
    return data.draw(st.lists(st.integers(1, len(text) - 1), min_size=1, max_size=most))


@given(clean.texts, st.data())
def test_what_no_reader_sees_is_taken_out_wherever_it_stands(
    text: str, data: st.DataObject
) -> None:
    where = places(text, data, most=8)
    what = [data.draw(st.sampled_from(UNSEEN)) for _ in where]
    assert repair(damage.strewn(text, where, what)).text == text


@given(clean.texts, st.sampled_from(["\r\n", "\r", "\u2028", "\x0b"]))
def test_every_kind_of_line_end_becomes_one(text: str, end: str) -> None:
    assert repair(text.replace("\n", end)).text == text


@given(clean.texts)
def test_full_width_digits_and_letters_come_back(text: str) -> None:
    text = text.replace("1,200", "1200").replace("8.5%", "八成").replace("10:30", "10点")
    assert repair(damage.widened(text)).text == text


@given(clean.texts, st.data())
def test_a_doubled_mark_becomes_the_one_it_was(text: str, data: st.DataObject) -> None:
    single = [
        m.start() for m in re.finditer("(?<=[\u4e00-\u9fff])[，、。；：](?=[\u4e00-\u9fff])", text)
    ]
    assume(single)
    at = data.draw(st.sampled_from(single))
    doubled = data.draw(st.sampled_from(DOUBLINGS[text[at]]))
    assert repair(damage.mark_doubled(text, at, doubled)).text == text


@given(st.lists(clean.paragraphs, min_size=2, max_size=3, unique=True), NOISE)
def test_a_line_of_debris_between_paragraphs_goes(paragraphs: list[str], noise: list[str]) -> None:
    damaged = f"\n{' '.join(noise)}\n".join(paragraphs)
    assert repair(damaged).text == "\n\n".join(paragraphs)


@given(clean.paragraphs.filter(lambda text: text.endswith("。")), NOISE)
def test_debris_at_the_end_of_a_line_goes(text: str, noise: list[str]) -> None:
    assert repair(f"{text}{' '.join(noise)}\n{text}").text == f"{text}\n{text}"


@given(clean.paragraphs, st.data(), st.booleans())
def test_a_gloss_cut_between_two_bytes_is_undone_or_marked(
    text: str, data: st.DataObject, swallows: bool
) -> None:
    text = damage.traditional(text)
    where = [
        at
        for at in range(len(text) - 2)
        if damage.HAN.fullmatch(text[at])
        and text[at + 1] >= "\x80"
        and damage.can_be_glossed_between(text, at)
    ]
    assume(where)
    at = data.draw(st.sampled_from(where))
    damaged = damage.glossed_between_bytes(text, at, swallows=swallows)
    repaired = repair(damaged)
    claims = {change.certainty for change in repaired.changes}
    assert claims, "neither undone nor marked"
    if claims == {"exact"}:
        assert repaired.text == text


@given(clean.texts, st.sampled_from(clean.TITLES), st.data())
def test_a_block_that_stands_twice_is_read_once(text: str, title: str, data: st.DataObject) -> None:
    paragraphs = text.split("\n")
    again = data.draw(st.sampled_from([p for p in paragraphs if len(p) >= 20] or [""]))
    assume(again)
    article = read("\n".join([title, *paragraphs, again]).encode()).articles[0]
    assert article.text == text
    assert [(o.reason, o.excerpt) for o in article.omissions] == [("doubled", again[:80])]


@given(
    st.lists(clean.paragraphs.filter(lambda p: len(p) >= 40), min_size=2, max_size=4, unique=True),
    st.sampled_from(clean.TITLES),
    st.integers(1, 3),
)
def test_two_pages_joined_at_a_recommendation_are_one_text(
    paragraphs: list[str], title: str, first: int
) -> None:
    # What the next paragraph begins with is a summary of it, and goes.
    assume(not any(other.startswith(p) for p in paragraphs for other in paragraphs if p != other))
    first = min(first, len(paragraphs) - 1)
    lines = [title, *paragraphs[:first], "编辑推荐：", title, *paragraphs[first:], "编辑推荐："]
    article = read("\n".join(lines).encode()).articles[0]
    assert (article.title, article.text) == (title, "\n".join(paragraphs))


@given(clean.texts, st.lists(st.sampled_from([" ", "  ", "\u3000", "\t"]), min_size=8, max_size=8))
def test_spaces_around_lines_go(text: str, spaces: list[str]) -> None:
    lines = [spaces[i] + line + spaces[-1 - i] for i, line in enumerate(text.split("\n"))]
    assert repair("\n".join(lines)).text == text


@given(st.lists(st.sampled_from(["1", "3", "N", "X"]), min_size=3, max_size=4), st.data())
def test_an_expression_drawn_apart_on_one_side_is_joined(
    terms: list[str], data: st.DataObject
) -> None:
    signs = [data.draw(st.sampled_from(["+ ", " +"])) for _ in terms[1:]]
    apart = terms[0] + "".join(sign + term for sign, term in zip(signs, terms[1:], strict=True))
    assert repair(f"全县形成“{apart}”服务模式。").text == f"全县形成“{'+'.join(terms)}”服务模式。"


@given(clean.texts, st.sampled_from(clean.ENGLISH))
def test_nothing_is_done_to_clean_text_in_two_languages(text: str, english: str) -> None:
    assert repair(f"{text}\n{english}").changes == ()
