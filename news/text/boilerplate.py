"""What surrounds an article on a page and is no part of it, and why each is left out.

Rules look at one line in simplified script; they stand in ``trimmings``. A *section* rule opens a
tail: it takes the list that follows as well. Most lines hold none of the words that any rule
needs, so those words are looked for first.
"""

from __future__ import annotations

import re
from functools import lru_cache

from news.text import lazy, trimmings
from news.text.trimmings import ABOVE, LINES, LONGEST, SECTIONS, UNBOUNDED, Rule

SECTION = lazy.pattern(
    r"[-—=*#◆■●▪>【\[]*\s*(?:"
    + "|".join(f"(?P<s{i}>{pattern})" for i, (_, pattern) in enumerate(SECTIONS))
    + r")\s*[】\]]?\s*[:：]?\s*(?:>+|更多)?"
)
LONGEST_SECTION = 24
BULLETS = frozenset("-•·*●■◆▪")
BULLET = lazy.pattern(r"[-•·*●■◆▪]\s*(?=\S)")
TRAILING = frozenset({"editor", "footer", "disclaimer"})
"""Reasons after which an article has ended: what short lines follow are a tail of the page."""
MOST_KNOWN = 4000
"""Words with a year and a month in them differ; this many are remembered at a time."""
MOST_LINES = 256
"""Lines remembered with their reasons: the first ones of a page are asked about several times."""


class _Rules:
    """Rules that are tried only on lines which hold one of their words."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules
        words = {word for rule in rules for word in rule.words.split("|")}
        self.words = lazy.pattern("|".join(sorted(words, key=lambda word: (-len(word), word))))
        self.known: dict[str, frozenset[int]] = {}

    def first(self, line: str) -> str | None:
        """Give the reason of the first rule that the line matches."""
        found = self.words.findall(line)
        if not found:
            return None
        places = self._named_by(found[0]).union(*map(self._named_by, found[1:]))
        rules = (self.rules[place] for place in sorted(places))
        return next((rule.why for rule in rules if rule.pattern.match(line)), None)

    def _named_by(self, word: str) -> frozenset[int]:
        if word not in self.known:
            if len(self.known) > MOST_KNOWN:
                self.known.clear()
            named = (i for i, rule in enumerate(self.rules) if re.search(rule.words, word))
            self.known[word] = frozenset(named)
        return self.known[word]


ANYWHERE, OF_ANY_LENGTH, ABOVE_ALL = _Rules(LINES), _Rules(UNBOUNDED), _Rules(ABOVE)
CLOSING, NOTED = trimmings.CLOSING, lazy.pattern(trimmings.CLOSING_WORDS)
OPENING = trimmings.OPENING


def section(line: str) -> str | None:
    """Give the reason if the line is the heading of a tail."""
    match = SECTION.fullmatch(line.strip()) if len(line) <= LONGEST_SECTION else None
    if match is None:
        return None
    return next(SECTIONS[int(name[1:])][0] for name, found in match.groupdict().items() if found)


@lru_cache(maxsize=MOST_LINES)
def reason(line: str) -> str | None:
    """Give the reason for leaving this one line out, or None."""
    line = line.strip()
    if line[:1] in BULLETS and (bullet := BULLET.match(line)):
        line = line[bullet.end() :]
    if why := OF_ANY_LENGTH.first(line):
        return why
    if len(line) > LONGEST:
        return None
    if trimmings.SEPARATOR.match(line):
        return "separator"
    return ANYWHERE.first(line) or ("sharing" if _is_sharing(line) else None)


def reason_above(line: str) -> str | None:
    """Give the reason for leaving a line out that stands above the first paragraph."""
    if why := reason(line):
        return why
    if trimmings.COUNTER.match(line):
        return "sharing"
    return ABOVE_ALL.first(line) if len(line) <= LONGEST else None


def _is_sharing(line: str) -> bool:
    return (
        len(line) <= trimmings.LONGEST_SHARING
        and line[:1] in trimmings.SHARES
        and bool(trimmings.SHARING.match(line))
    )
