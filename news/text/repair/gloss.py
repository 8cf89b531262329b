"""Strip pinyin glosses: 發(fā) becomes 發.

Only a reading of the very character before it, with its tone, is a gloss, and only in a page that
has several: dictionaries print 葚(shèn) too.
"""

from __future__ import annotations

from collections.abc import Iterator

from news.text import lazy
from news.text.manuscript import Edit
from news.text.repair.readings import LETTERS, has_reading

KIND = "gloss"

FEWEST = 3
GLOSS = lazy.pattern(rf"[(（]([{LETTERS}]{{1,6}})[)）]")


def find(text: str) -> Iterator[Edit]:
    if "(" not in text and "（" not in text:
        return
    glosses = [m for m in GLOSS.finditer(text, 1) if has_reading(text[m.start() - 1], m[1])]
    if len(glosses) >= FEWEST:
        yield from (Edit(gloss.start(), gloss.end(), "") for gloss in glosses)
