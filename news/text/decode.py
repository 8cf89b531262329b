"""Bytes to text: UTF-8, UTF-16, GB18030 and Big5, declared or not.

A byte-order mark decides; then strict UTF-8, which no other encoding's Chinese text passes; then
what the header or the page declares, if it reads as Chinese; then whichever of GB18030, Big5 and
UTF-16 reads as better Chinese.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from itertools import chain

from news.text import lazy
from news.text.article import UnreadableDocument
from news.text.plausibility import bits
from news.text.script import simplified

LARGEST = 10_000_000
"""Bytes; longer documents are refused."""
SAMPLE = 60_000
MOST_LOST = 0.01
"""Share of replaced characters that a declared encoding may leave behind."""
DEAREST = 19.0
"""Bits a character above which a guess has found no language."""
DEAREST_DECLARED = 14.0
"""The same where one is declared: Chinese costs 7 to 11, in a wrong encoding 18 and more."""
CHINESE = frozenset({"gb18030", "big5hkscs"})

MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,20})""", re.I)
CONTROLS = lazy.pattern("[\x01-\x08\x0e-\x1a\x1c-\x1f]")
SIGNATURES = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"BZh",
    b"7z\xbc\xaf",
    b"\x7fELF",
    b"\xd0\xcf\x11\xe0",
    b"RIFF",
    b"ID3",
    b"OggS",
    b"MZ",
    b"SQLite format 3",
    b"\x00\x00\x01\x00",
)


def decoded(data: bytes, *, content_type: str | None = None) -> tuple[str, str]:
    """Give the text and its encoding's name.

    Raises UnreadableDocument: ``empty``, ``too_large``, ``binary`` or ``undecodable``.
    """
    if len(data) > LARGEST:
        raise UnreadableDocument("too_large", f"{len(data)} bytes, at most {LARGEST}")
    if not data.strip(b" \t\r\n\0\x0b\x0c"):
        raise UnreadableDocument("empty")
    if data.startswith(SIGNATURES):
        raise UnreadableDocument("binary")
    text, encoding = _decoded(data, content_type)
    if _is_noise(text):
        raise UnreadableDocument("binary")
    if not text.strip("\ufeff\0 \t\r\n\u3000"):
        raise UnreadableDocument("empty")
    return text, encoding


def _decoded(data: bytes, content_type: str | None) -> tuple[str, str]:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _marked(data, mark, encoding), encoding
    wide = _wide(data)
    if wide:
        return data.decode(wide, errors="replace"), wide
    for encoding in chain(("utf-8",), _declared(data, content_type)):
        text = _strictly(data, encoding)
        if text is not None and _believable(text, encoding):
            return text, encoding
    return _guessed(data, content_type)


def _marked(data: bytes, mark: bytes, encoding: str) -> str:
    body = data[len(mark) :] if encoding == "utf-8" else data
    return body.decode(encoding, errors="replace")


def _wide(data: bytes) -> str | None:
    """Recognise UTF-16 of mostly ASCII without a mark: every other byte is zero."""
    sample = data[:SAMPLE]
    if len(sample) < 4 or len(data) % 2:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if min(even, odd) * 20 > max(even, odd) or max(even, odd) * 200 < len(sample):
        return None
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    text = _strictly(data, encoding)
    return encoding if text is not None and not _is_noise(text) else None


def _declared(data: bytes, content_type: str | None) -> Iterator[str]:
    """Give the encodings that the header and the page's head name, as Python knows them."""
    found = [*DECLARED.findall((content_type or "").encode()), *DECLARED.findall(data[:4096])]
    for name in found:
        try:
            encoding = codecs.lookup(name.decode("ascii")).name
        except LookupError:
            continue
        if encoding.startswith(("utf-16", "utf-32", "ascii", "iso8859", "cp1252")):
            continue
        yield {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs"}.get(encoding, encoding)


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _believable(text: str, encoding: str) -> bool:
    """Doubt a Chinese encoding in which the text is no Chinese: each reads most of the other's."""
    return encoding not in CHINESE or _cost(text[:SAMPLE]) < DEAREST_DECLARED


def _guessed(data: bytes, content_type: str | None) -> tuple[str, str]:
    """Choose by how well the text reads, a declared encoding being believed at equal cost."""
    wide = [] if len(data) % 2 else ["utf-16-le", "utf-16-be"]
    candidates = ["gb18030", "big5hkscs", "utf-8", *wide, *_declared(data, content_type)]
    readings = [(encoding, data.decode(encoding, errors="replace")) for encoding in candidates]
    costs = {encoding: _cost(text[:SAMPLE]) for encoding, text in readings}
    encoding, text = min(readings, key=lambda reading: costs[reading[0]])
    lost = text.count("\ufffd") > MOST_LOST * len(text) + 1
    if lost or (encoding != "utf-8" and costs[encoding] > DEAREST):
        # Text in whatever encoding of bytes has hardly a control character.
        bare = _is_noise(data.decode("latin-1"))
        raise UnreadableDocument("binary" if bare else "undecodable")
    return text, encoding


def _cost(text: str) -> float:
    letters = "".join(c for c in simplified(text) if ord(c) >= 0x80)
    return bits(letters) / max(len(letters), 1) + 60 * text.count("\ufffd") / max(len(letters), 1)


def _is_noise(text: str) -> bool:
    """Text holds hardly a control character; NUL alone is forgiven and removed later."""
    sample = text[:SAMPLE]
    zeros = sample.count("\0")
    return len(CONTROLS.findall(sample)) * 100 > len(sample) or zeros * 10 > len(sample)
