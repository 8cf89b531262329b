"""Make ``words.txt.xz`` from a word list with counts.

Usage: ``python make_words.py dict.txt``, with the ``dict.txt`` of jieba 0.42.1
(https://github.com/fxsjy/jieba, MIT licence, copyright Sun Junyi). One line a first character:
the character, then what follows it in each word and that word's level, shortest first. A level
is an ASCII character, see ``make_frequencies.py``; the character alone is the level that comes
first. Words of one character are all kept, longer ones from ``RAREST`` on.
"""

from __future__ import annotations

import lzma
import sys
from collections import defaultdict
from pathlib import Path

from news.text.data.make_frequencies import level

RAREST = 4
LONGEST = 7
TARGET = Path(__file__).with_name("words.txt.xz")


def table(lines: list[str]) -> str:
    rows: dict[str, list[str]] = defaultdict(list)
    for line in lines:
        word, count, _ = line.split()
        if _is_kept(word, int(count)):
            rows[word[0]].append(word[1:] + level(int(count)))
    ordered = (first + "".join(sorted(rest, key=_order)) for first, rest in sorted(rows.items()))
    return "\n".join(ordered) + "\n"


def _is_kept(word: str, count: int) -> bool:
    han = all("\u4e00" <= character <= "\u9fff" for character in word)
    return han and (len(word) == 1 or (count >= RAREST and len(word) <= LONGEST))


def _order(rest: str) -> tuple[int, str]:
    return len(rest), rest


if __name__ == "__main__":
    words = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    TARGET.write_bytes(lzma.compress(table(words).encode("utf-8"), preset=9))
