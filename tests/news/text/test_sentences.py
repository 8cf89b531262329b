"""Sentences end where a reader would end them, and every offset finds its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news.text.sentences import sentence_at, sentences
from tests.news.text import clean


def texts_of(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences(text)]


def test_sentences_end_after_their_marks_and_at_line_ends() -> None:
    text = "第一句。第二句！\n没有标点的一行\n第三句？"
    assert texts_of(text) == ["第一句。", "第二句！", "没有标点的一行", "第三句？"]


def test_a_semicolon_does_not_end_a_sentence() -> None:
    assert len(sentences("满一年的，可以申请；未满的，不予受理。")) == 1


def test_closing_quotes_belong_to_the_sentence_before() -> None:
    assert texts_of("他说：“可以。”大家都笑了。") == ["他说：“可以。”", "大家都笑了。"]


def test_marks_inside_open_quotes_and_brackets_do_not_end_a_sentence() -> None:
    text = "他说：“报名开始了。大家快去！”公示（见附件。）已经结束。"
    assert texts_of(text) == ["他说：“报名开始了。大家快去！”", "公示（见附件。）已经结束。"]


def test_an_unbalanced_quote_harms_its_own_line_only() -> None:
    assert texts_of("他说：“可以。然后走了。\n第二行。第三句。")[-2:] == ["第二行。", "第三句。"]


def test_a_quoted_title_with_a_mark_goes_on() -> None:
    assert texts_of("《谁来补贴？》，一文发表。") == ["《谁来补贴？》，一文发表。"]


def test_english_sentences_end_at_full_stops_and_not_inside_numbers() -> None:
    text = "It rose 8.5 percent. Nobody knew why. Version 2.0 followed."
    assert texts_of(text) == ["It rose 8.5 percent.", "Nobody knew why.", "Version 2.0 followed."]


def test_a_text_without_words_has_no_sentence() -> None:
    assert sentences("") == ()
    assert sentences(" \n ") == ()


@given(st.one_of(clean.texts, st.text(alphabet="社工。！？“”（）\n ；，a.", max_size=60)))
def test_sentences_cover_all_that_is_written_in_order(text: str) -> None:
    spans = sentences(text)
    assert "".join(texts_of(text)).split() == "".join(texts_of(text)).split()
    covered = {i for span in spans for i in range(span.start, span.end)}
    assert all(text[i].isspace() for i in range(len(text)) if i not in covered)
    assert all(one.end <= other.start for one, other in zip(spans, spans[1:], strict=False))
    assert all("\n" not in text[span.start : span.end] for span in spans)


@given(clean.texts, st.data())
def test_every_offset_finds_the_sentence_that_holds_it(text: str, data: st.DataObject) -> None:
    span = data.draw(st.sampled_from(sentences(text)))
    offset = data.draw(st.integers(span.start, span.end - 1))
    assert sentence_at(text, offset) == span


@pytest.mark.parametrize("offset", [-1, 4])
def test_an_offset_outside_the_text_is_an_error(offset: int) -> None:
    with pytest.raises(ValueError, match="outside"):
        sentence_at("一句。", offset)


def test_an_empty_line_has_no_sentence_to_give() -> None:
    with pytest.raises(ValueError, match="no sentence"):
        sentence_at("一。\n\n二。", 3)
