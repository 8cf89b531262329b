"""Another copy in the page tells what a shifted run was.

The words before the run stand elsewhere too, with what follows them there. Read one byte late
and stripped as the run was, that must give the run, character by character: then it is what stood
here, whatever else was lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from news.text.repair.bytepairs import LONGEST_RUN, decode_pair, encode_pair

CONTEXT = 6
"""Characters before the run that must stand elsewhere in the page."""
FEWEST = 2
"""Characters of the run that must come out of the copy."""
MOST_COPIES = 8
QUESTION = ("?", "\ufffd")
UNKNOWN = frozenset(("?", "\ufffd", *map(chr, range(0xE000, 0xF900))))
"""What may stand for private use, where it was not stripped."""
FOLDED = {form: form - 0xFEE0 for form in range(0xFF01, 0xFF5F)}


@dataclass(frozen=True, slots=True)
class Copied:
    """What stood from the run's start on.

    ``closes`` says that no byte is missing at its end; if one is, a ``?`` stands for it at ``end``.
    """

    text: str
    end: int
    closes: bool


def find_copy(text: str, at: int, context: str, plain: str) -> Copied | None:
    """Find what follows ``context`` elsewhere in ``plain`` and is the run that begins at ``at``.

    ``context`` is what stands before the run and ``plain`` the page, both without glosses.
    """
    if len(context) < CONTEXT:
        return None
    words = re.escape(context[-CONTEXT:])
    for place in islice(re.finditer(words, plain), MOST_COPIES):
        following = plain[place.end() : place.end() + LONGEST_RUN].split("\n", 1)[0]
        copied = _compared(text, at, following) if following else None
        if copied:
            return copied
    return None


def _compared(text: str, at: int, following: str) -> Copied | None:
    """Read the copy one byte late, beside the run; private use may stand there or not."""
    ends, matched, last = [at + 1], 0, 0
    for index, late in enumerate(_read_late(following)):
        if not late:
            ends += [end + 1 for end in ends if text[end : end + 1] in UNKNOWN]
            continue
        going_on = [
            e + 1 for e in ends if text[e : e + 1].translate(FOLDED) == late.translate(FOLDED)
        ]
        if not going_on:
            stranded = [end for end in ends if text.startswith(QUESTION, end)]
            found = stranded and matched >= FEWEST
            # Private use may stand between here and the last match; that it does, only the line's
            # end bears out.
            known = following[: (index if late == "\n" else last) + 1]
            return Copied(known, stranded[-1], closes=False) if found else None
        ends, matched, last = going_on, matched + 1, index + 1
        if late < "\x80":
            closed = matched > FEWEST
            return Copied(following[: index + 1], ends[-1], closes=True) if closed else None
    return None


def _read_late(text: str) -> Iterator[str]:
    """Give what each character's last byte makes with the next one's first.

    Private use gives nothing, a byte without a partner a line's end; the byte 80, which leads no
    pair, a question mark.
    """
    for one, other in zip(text, [*text[1:], "\n"], strict=True):
        pair, following = encode_pair(one), encode_pair(other)
        if pair is None or pair[1] <= 0x80:
            yield _single(pair[1]) if pair else "\n"
            return
        yield decode_pair(pair[1], following[0]) if following else "\n"


def _single(byte: int) -> str:
    return chr(byte) if byte < 0x80 else "?"
