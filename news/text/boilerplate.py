"""What surrounds an article on a page and is no part of it, and why each is left out.

Rules look at one line in simplified script; they stand in ``trimmings``. A *section* rule opens a
tail: it takes the list that follows as well. Most lines hold none of the words that any rule
needs, so those words are looked for first.
"""

from __future__ import annotations

import re

from news.text import trimmings
from news.text.trimmings import ABOVE, LINES, LONGEST, SECTIONS, UNBOUNDED, Rule

SECTION = re.compile(
    r"[-—=*#◆■●▪>【\[]*\s*(?:"
    + "|".join(f"(?P<s{i}>{pattern})" for i, (_, pattern) in enumerate(SECTIONS))
    + r")\s*[】\]]?\s*[:：]?\s*(?:>+|更多)?"
)
LONGEST_SECTION = 24
BULLETS = frozenset("-•·*●■◆▪")
BULLET = re.compile(r"[-•·*●■◆▪]\s*(?=\S)")
TRAILING = frozenset({"editor", "footer", "disclaimer"})
"""Reasons after which an article has ended: what short lines follow are a tail of the page."""


def _words(rules: tuple[Rule, ...]) -> re.Pattern[str]:
    return re.compile("|".join(rule.words for rule in rules))


WORDS, WORDS_UNBOUNDED, WORDS_ABOVE = _words(LINES), _words(UNBOUNDED), _words(ABOVE)
CLOSING = trimmings.CLOSING
OPENING = trimmings.OPENING


def section(line: str) -> str | None:
    """Give the reason if the line is the heading of a tail."""
    match = SECTION.fullmatch(line.strip()) if len(line) <= LONGEST_SECTION else None
    if match is None:
        return None
    return next(SECTIONS[int(name[1:])][0] for name, found in match.groupdict().items() if found)


def reason(line: str) -> str | None:
    """Give the reason for leaving this one line out, or None."""
    line = line.strip()
    if line[:1] in BULLETS and (bullet := BULLET.match(line)):
        line = line[bullet.end() :]
    if WORDS_UNBOUNDED.search(line) and (why := _first(UNBOUNDED, line)):
        return why
    if len(line) > LONGEST:
        return None
    if trimmings.SEPARATOR.match(line):
        return "separator"
    why = _first(LINES, line) if WORDS.search(line) else None
    return why or ("sharing" if _is_sharing(line) else None)


def reason_above(line: str) -> str | None:
    """Give the reason for leaving a line out that stands above the first paragraph."""
    if why := reason(line):
        return why
    if trimmings.COUNTER.match(line):
        return "sharing"
    return _first(ABOVE, line) if len(line) <= LONGEST and WORDS_ABOVE.search(line) else None


def _is_sharing(line: str) -> bool:
    return (
        len(line) <= trimmings.LONGEST_SHARING
        and line[:1] in trimmings.SHARES
        and bool(trimmings.SHARING.match(line))
    )


def _first(rules: tuple[Rule, ...], line: str) -> str | None:
    return next((rule.why for rule in rules if rule.pattern.match(line)), None)
