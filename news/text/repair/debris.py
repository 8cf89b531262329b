"""Take out forum debris: runs of ASCII noise that a board strewed between paragraphs.

Such a run is a row of one- and two-character tokens of digits, letters and symbols
(``9 M3 `: W9 {5 a) ?``) at a line's end or on a line of its own, in a Chinese text.
"""

from __future__ import annotations

from collections.abc import Iterator

from news.text import lazy
from news.text.manuscript import Edit

KIND = "debris"

RUN = lazy.pattern(r"(?:^|(?<=[^\x00-\x7f]))[ \t]*((?:[!-~]{1,4}[ \t]+){3,}[!-~]{1,4})[ \t]*$")
SYMBOLS = lazy.pattern(r"[!-/:-@\[-`{-~ \t]{4,}")
RULES = lazy.pattern(r"[-=_*.#~+ \t]+")
HAN = lazy.pattern("[\u3400-\u9fff]")


def find(text: str) -> Iterator[Edit]:
    if not HAN.search(text):
        return
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if line[-1:].isascii() and (at := _noise_in(line)) is not None:
            yield Edit(start + at, end, "")
        start = end + 1


def _noise_in(line: str) -> int | None:
    """Give where a line's noise begins, which goes on to its end."""
    if SYMBOLS.fullmatch(line):
        return None if RULES.fullmatch(line) else 0
    run = RUN.search(line)
    return run.start() if run and _is_noise(run[1]) else None


def _is_noise(run: str) -> bool:
    """Noise mixes classes inside tokens; rows of a table and English words do not."""
    tokens = run.split()
    symbols = sum(not character.isalnum() for token in tokens for character in token)
    mixed = sum(not token.isalpha() and not token.isdigit() for token in tokens)
    letters = any(character.isalpha() for character in run)
    return letters and symbols >= 2 and mixed * 3 >= len(tokens)
