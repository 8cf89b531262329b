"""Reading GBK text again from another byte: the arithmetic that byte repairs share.

GBK writes a Chinese character as a lead byte 81–FE and a trail byte 40–7E or 80–FE. When a lead
byte is lost, what follows is read one byte late until a trail byte below 80 puts the reader back
in step. Putting a byte in front and reading again undoes it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from news.text import lazy
from news.text.repair.readings import LETTERS

LONGEST_RUN = 400
MOST_READINGS = 16
RARELY_FOLDED = 6.0
CUT_GLOSS = lazy.pattern(rf"[{LETTERS}]{{1,6}}\)")
EURO = "€"
UNREADABLE = frozenset("?\ufffd" + EURO)
"""What a decoder writes for the byte 80, which is a trail byte and never a lead. The euro sign has
a pair of bytes of its own too (A2 E3)."""


@dataclass(frozen=True, slots=True)
class Rereading:
    """What ``[start of run, end)`` reads as; ``pending`` is a lead byte whose trail is lost.

    ``guessed`` says that an unreadable byte was taken for the byte 80; ``doubt`` is the bits
    against the ASCII that was taken for a folded full-width form.
    """

    text: str
    end: int
    pending: int | None = None
    guessed: bool = False
    doubt: float = 0.0


@lru_cache(maxsize=65536)
def decode_pair(lead: int, trail: int) -> str:
    """Give the character of two bytes, or an empty string."""
    try:
        text = bytes((lead, trail)).decode("gb18030")
    except UnicodeDecodeError:
        return ""
    return text if len(text) == 1 and not "\ue000" <= text <= "\uf8ff" else ""


@lru_cache(maxsize=65536)
def encode_pair(character: str) -> tuple[int, int] | None:
    """Give a character's two bytes, or None where it has not exactly two."""
    raw = character.encode("gb18030", errors="ignore")
    return (raw[0], raw[1]) if len(raw) == 2 else None


def reread(text: str, start: int, lead: int) -> list[Rereading]:
    """Read ``text`` from ``start`` again with the byte ``lead`` in front of it."""
    found: list[Rereading] = []
    waiting = [Rereading("", start, lead)]
    while waiting and len(found) < MOST_READINGS:
        so_far = waiting.pop()
        for step in _steps(text, so_far):
            if step.pending is None or step.end == so_far.end:
                found.append(step)
            elif step.end - start < LONGEST_RUN:
                waiting.append(step)
    return found


def _steps(text: str, read: Rereading) -> Iterator[Rereading]:
    """Read one character more; a step that goes nowhere ends the run."""
    character = text[read.end] if read.end < len(text) else "\n"
    if character in UNREADABLE:
        yield from _unreadable(text, read)
        if character != EURO:
            return
    if ord(character) >= 0x80:
        yield _paired(character, read)
        return
    if "!" <= character <= "~":
        yield from _folded(character, read)
    closing = decode_pair(read.pending or 0, ord(character)) if "@" <= character <= "~" else ""
    yield Rereading(read.text + closing, read.end + 1, doubt=read.doubt) if closing else read


def _paired(character: str, read: Rereading) -> Rereading:
    pair = encode_pair(character)
    joined = decode_pair(read.pending or 0, pair[0]) if pair else ""
    if not pair or not joined:
        return read
    if pair[1] >= 0x80:
        return replace(read, text=read.text + joined, end=read.end + 1, pending=pair[1])
    closed = read.text + joined + chr(pair[1])
    return replace(read, text=closed, end=read.end + 1, pending=None)


def _unreadable(text: str, read: Rereading) -> Iterator[Rereading]:
    """A lead byte lost its trail here; before Chinese this may be the byte 80 or a folded mark."""
    yield read
    if text[read.end + 1 : read.end + 2] < "\x80" or CUT_GLOSS.match(text, read.end + 1):
        return
    joined = decode_pair(read.pending or 0, 0x80)
    if joined:
        yield replace(read, text=read.text + joined, end=read.end + 1, pending=None, guessed=True)
    yield from _folded("?", read)


def _folded(character: str, read: Rereading) -> Iterator[Rereading]:
    """A page that folds full-width forms also folded those which the shift had made up.

    After a full stop it makes one up of every lead byte, elsewhere hardly ever.
    """
    joined = decode_pair(read.pending or 0, 0xA3)
    if joined and (character != "?" or joined == "。"):
        doubt = read.doubt + (0.0 if joined == "。" else RARELY_FOLDED)
        text, pending = read.text + joined, ord(character) + 0x80
        yield Rereading(text, read.end + 1, pending, read.guessed, doubt)
