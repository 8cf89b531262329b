"""Reading GBK text again from another byte: the arithmetic that byte repairs share.

GBK writes a Chinese character as a lead byte 81–FE and a trail byte 40–7E or 80–FE. When a lead
byte is lost, what follows is read one byte late until a trail byte below 80 puts the reader back
in step. Putting a byte in front and reading again undoes it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

LONGEST_RUN = 400
MOST_READINGS = 16
UNREADABLE = frozenset("?\ufffd€")
"""What a decoder writes for the byte 80, which is a trail byte and never a lead."""


@dataclass(frozen=True, slots=True)
class Rereading:
    """What ``[start of run, end)`` reads as; ``pending`` is a lead byte whose trail is lost.

    ``guessed`` says that an unreadable byte was taken for the byte 80.
    """

    text: str
    end: int
    pending: int | None = None
    guessed: bool = False


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
    waiting = [("", start, lead)]
    while waiting and len(found) < MOST_READINGS:
        read, at, pending = waiting.pop()
        for step in _steps(text, at, pending, read):
            if step.pending is None or step.end == at:
                found.append(step)
            elif step.end - start < LONGEST_RUN:
                waiting.append((step.text, step.end, step.pending))
    return found


def _steps(text: str, at: int, pending: int, read: str) -> Iterator[Rereading]:
    character = text[at] if at < len(text) else "\n"
    if character in UNREADABLE:
        yield from _unreadable(text, at, pending, read)
        return
    if ord(character) >= 0x80:
        pair = encode_pair(character)
        joined = decode_pair(pending, pair[0]) if pair else ""
        if pair and joined:
            yield _after(read + joined, at + 1, pair[1])
        else:
            yield Rereading(read, at, pending)
        return
    if "!" <= character <= "~":
        yield from _folded(character, at, pending, read)
    closing = decode_pair(pending, ord(character)) if "@" <= character <= "~" else ""
    yield Rereading(read + closing, at + 1) if closing else Rereading(read, at, pending)


def _unreadable(text: str, at: int, pending: int, read: str) -> Iterator[Rereading]:
    """A lead byte lost its trail here; before Chinese this may be the byte 80 or a folded mark."""
    yield Rereading(read, at, pending)
    if text[at + 1 : at + 2] < "\x80":
        return
    joined = decode_pair(pending, 0x80)
    if joined:
        yield Rereading(read + joined, at + 1, guessed=True)
    yield from _folded("?", at, pending, read)


def _after(read: str, end: int, trail: int) -> Rereading:
    return Rereading(read, end, trail) if trail >= 0x80 else Rereading(read + chr(trail), end)


def _folded(character: str, at: int, pending: int, read: str) -> Iterator[Rereading]:
    """A page that folds full-width forms also folded those which the shift had made up."""
    joined = decode_pair(pending, 0xA3)
    if joined:
        yield Rereading(read + joined, at + 1, ord(character) + 0x80)
