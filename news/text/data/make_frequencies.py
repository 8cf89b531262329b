"""Make ``frequencies.txt.xz`` from a word list with counts.

Usage: ``python make_frequencies.py dict.txt``, with the ``dict.txt`` of jieba 0.42.1
(https://github.com/fxsjy/jieba, MIT licence, copyright Sun Junyi). Only counts are kept, no word.
One line a character: the character, its level, then each character that follows it inside words
and that pair's level. A level is an ASCII character that stands for twice the binary logarithm
of a count, starting at ``!``.
"""

from __future__ import annotations

import lzma
import math
import sys
from collections import Counter, defaultdict
from pathlib import Path

RAREST_PAIR = 5
TARGET = Path(__file__).with_name("frequencies.txt.xz")


def level(count: int) -> str:
    return chr(ord("!") + round(2 * math.log2(count)))


def counts(lines: list[str]) -> tuple[Counter[str], dict[str, Counter[str]]]:
    single: Counter[str] = Counter()
    following: dict[str, Counter[str]] = defaultdict(Counter)
    for line in lines:
        word, count, _ = line.split()
        if not all("\u4e00" <= character <= "\u9fff" for character in word):
            continue
        for character in word:
            single[character] += int(count)
        for first, second in zip(word, word[1:], strict=False):
            following[first][second] += int(count)
    return single, following


def table(lines: list[str]) -> str:
    single, following = counts(lines)
    rows = []
    for character in sorted(single):
        pairs = following[character].items()
        kept = "".join(other + level(n) for other, n in sorted(pairs) if n >= RAREST_PAIR)
        rows.append(character + level(single[character]) + kept)
    return "\n".join(rows) + "\n"


if __name__ == "__main__":
    words = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    TARGET.write_bytes(lzma.compress(table(words).encode("utf-8"), preset=9))
