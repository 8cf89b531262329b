"""Bytes become text whatever encoding they are in, and what is no text is refused by name."""

import codecs
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news.text import decode
from news.text.article import UnreadableDocument
from news.text.decode import decoded
from tests.news.text import clean, damage

TEXT = "\n".join(clean.SENTENCES)


@given(clean.texts, st.sampled_from(["utf-8", "gb18030", "gbk"]))
def test_simplified_text_is_read_in_every_encoding_of_its_own(text: str, encoding: str) -> None:
    assert decoded(text.encode(encoding))[0] == text


@given(clean.texts, st.sampled_from(["utf-8", "big5hkscs", "gb18030"]))
def test_traditional_text_is_read_in_every_encoding_of_its_own(text: str, encoding: str) -> None:
    text = damage.traditional(text)
    assert decoded(text.encode(encoding, errors="ignore"))[0] == text.encode(
        encoding, errors="ignore"
    ).decode(encoding)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "utf-32"])
def test_wide_text_is_read_with_its_mark_or_without(encoding: str) -> None:
    assert decoded(TEXT.encode(encoding))[0] == TEXT


def test_big_endian_text_with_a_mark_is_read() -> None:
    assert decoded(codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"))[0] == TEXT


@pytest.mark.parametrize("label", ["gb2312", "GBK", "gb18030"])
def test_a_declared_chinese_encoding_is_read_as_its_superset(label: str) -> None:
    text = "镕基、喆、㐂：" + TEXT
    header = f"text/html; charset={label}"
    assert decoded(text.encode("gb18030"), content_type=header) == (text, "gb18030")


def test_a_page_that_declares_its_encoding_is_believed() -> None:
    page = f'<html><head><meta charset="big5"></head><body>{damage.traditional(TEXT)}</body></html>'
    raw = page.encode("big5hkscs", errors="ignore")
    assert decoded(raw) == (raw.decode("big5hkscs"), "big5hkscs")


def test_a_false_declaration_does_not_spoil_utf8() -> None:
    assert decoded(TEXT.encode(), content_type="text/plain; charset=gb2312") == (TEXT, "utf-8")


@given(clean.texts)
def test_one_chinese_encoding_called_the_other_is_still_read(text: str) -> None:
    written = damage.traditional(text).replace("爲", "為")
    header = "text/plain; charset={}"
    big5 = written.encode("big5hkscs", errors="ignore")
    assert decoded(big5, content_type=header.format("gb2312"))[1] == "big5hkscs"
    assert decoded(text.encode("gb18030"), content_type=header.format("big5"))[0] == text


def test_an_unknown_declaration_is_ignored() -> None:
    raw = TEXT.encode("gb18030")
    assert decoded(raw, content_type="text/plain; charset=x-nonsense")[0] == TEXT


def test_a_few_broken_bytes_do_not_spoil_a_page() -> None:
    raw = TEXT.encode() * 4
    text, encoding = decoded(raw[:500] + b"\xff" + raw[500:])
    assert encoding == "utf-8"
    assert text.count("\ufffd") <= 4
    assert clean.SENTENCES[-1] in text


@pytest.mark.parametrize("data", [b"", b" \r\n\t ", b"\0\0\0\0", codecs.BOM_UTF8, b"\xe3\x80\x80"])
def test_an_empty_document_is_refused(data: bytes) -> None:
    assert refusal(data) == "empty"


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
        b"%PDF-1.7 and so on",
        b"PK\x03\x04" + b"x" * 50,
        bytes(range(1, 32)) * 30,
        b"text\0" * 200,
    ],
)
def test_a_binary_document_is_refused(data: bytes) -> None:
    assert refusal(data) == "binary"


def test_random_bytes_are_called_binary_and_not_badly_encoded() -> None:
    noise = random.Random(7)
    assert {refusal(noise.randbytes(length)) for length in (40, 4000, 4001)} == {"binary"}


def test_high_bytes_in_no_encoding_are_undecodable() -> None:
    noise = bytes(0x80 | (i * 197 + i * i * 31) % 127 for i in range(4001))
    assert refusal(noise) == "undecodable"


def test_a_document_over_the_limit_is_refused_before_it_is_read() -> None:
    assert refusal(b"a" * (decode.LARGEST + 1)) == "too_large"
    assert decoded(b"a" * decode.LARGEST)[1] == "utf-8"


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableDocument) as caught:
        decoded(data)
    return caught.value.code
