"""What happens to pages, for tests to undo: each damage as a function of clean text."""

import re
import textwrap

from opencc import OpenCC
from pypinyin import Style, pinyin

FOLDED = {ord(mark): ord(mark) - 0xFEE0 for mark in "，；：！？"}
FORMS = {mark: mark - 0xFEE0 for mark in range(0xFF01, 0xFF5F)}
HAN = re.compile("[\u4e00-\u9fff]")
PRIVATE = re.compile("[\ue000-\uf8ff]")
TO_TRADITIONAL = OpenCC("s2t")


def traditional(text: str) -> str:
    return str(TO_TRADITIONAL.convert(text))


def folded(text: str) -> str:
    """Fold full-width marks to ASCII, as the pages do that also gloss."""
    return text.translate(FOLDED)


def forms_folded(text: str) -> str:
    """Fold every full-width form to ASCII, letters that a shift made up among them."""
    return text.translate(FORMS)


def glossed(text: str, every: int = 3) -> str:
    """Put a character's reading after every so many Han characters."""
    count = 0

    def gloss(match: re.Match[str]) -> str:
        nonlocal count
        count += 1
        if count % every:
            return match[0]
        reading = pinyin(match[0], style=Style.TONE)[0][0]
        return f"{match[0]}({reading})" if not reading.isascii() else match[0]

    return HAN.sub(gloss, text)


def read_one_byte_late(text: str, at: int) -> str:
    """Lose the lead byte of the mark at ``at``: a ``?`` stands there, the rest is read late.

    A byte that finds no partner becomes a ``?`` too, as a replacing decoder writes it.
    """
    raw = text[at:].encode("gb18030")
    return text[:at] + "?" + _replacing(raw[1:])


def _replacing(raw: bytes) -> str:
    characters = []
    at = 0
    while at < len(raw):
        pair = raw[at : at + 2]
        if raw[at] < 0x80:
            characters.append(chr(raw[at]))
            at += 1
        elif is_readable(pair):
            characters.append(pair.decode("gb18030", errors="replace"))
            at += 2
        else:
            characters.append("?")
            at += 1
    return "".join(characters)


def is_readable(raw: bytes) -> bool:
    """Say whether a byte or two are a character of GBK."""
    if len(raw) < 2:
        return raw < b"\x80"
    pair = raw
    return 0x81 <= pair[0] <= 0xFE and (0x40 <= pair[1] <= 0x7E or 0x80 <= pair[1] <= 0xFE)


def private_use_stripped(text: str) -> str:
    return PRIVATE.sub("", text)


def wrapped(paragraphs: list[str], columns: int) -> str:
    """Break paragraphs of Chinese at a width, with a blank line between paragraphs."""
    return "\n\n".join("\n".join(textwrap.wrap(p, columns // 2)) for p in paragraphs)


def glossed_between_bytes(text: str, at: int, *, swallows: bool) -> str:
    """Gloss what the trail byte at ``at`` and the next character's lead byte make together.

    Whoever glossed read one byte late, so the gloss stands between the next character's two bytes.
    Its lead byte is stranded before the bracket, and a decoder may swallow that with it.
    """
    between = (text[at].encode("gbk")[1:] + text[at + 1].encode("gbk")[:1]).decode("gbk")
    gloss = f"({pinyin(between, style=Style.TONE)[0][0]})"
    rest = text[at + 1 :].encode("gb18030")[1:]
    return text[: at + 1] + "?" + gloss[swallows:] + _replacing(rest)


def can_be_glossed_between(text: str, at: int) -> bool:
    """Say whether the bytes between two characters are a character with a reading of its own."""
    pair = text[at].encode("gbk")[1:] + text[at + 1].encode("gbk")[:1]
    if len(pair) < 2 or not is_readable(pair):
        return False
    between = pair.decode("gb18030")
    reading = pinyin(between, style=Style.TONE)[0][0]
    return bool(HAN.fullmatch(between)) and not reading.isascii()


def mark_doubled(text: str, at: int, doubled: str) -> str:
    """Put ``doubled`` in place of the one mark at ``at``."""
    return text[:at] + doubled + text[at + 1 :]


def widened(text: str) -> str:
    """Write digits and letters full-width, as some editors do."""
    return re.sub("[0-9A-Za-z]", lambda match: chr(ord(match[0]) + 0xFEE0), text)


def strewn(text: str, places: list[int], what: list[str]) -> str:
    """Put a piece at each place, the places counted in the text as it was."""
    for place, piece in sorted(zip(places, what, strict=True), reverse=True):
        text = text[:place] + piece + text[place:]
    return text
