"""Runs that look damaged, from a ``?`` on, though no reading explains them."""

from __future__ import annotations

import re

from news.text.plausibility import bits, is_han
from news.text.script import simplified

RUN = re.compile(r"[?\ufffd]{1,3}[;:!?,.(]?([\u3400-\u9fff]+)")
PAIR = re.compile(
    r"(?<=[\u3400-\u9fff）》”)%0-9])[?\ufffd](?:([^\s?\ufffd]{0,3})[?\ufffd](?=[!-~]|$)"
    r"|([\u3400-\u9fff])(?=[a-z]{2}))",
    re.MULTILINE,
)
"""A mark before ASCII: with it at most three characters lost their step, and the last its trail."""
PRIVATE = re.compile("[?\ufffd][^?\ufffd\\s]{0,2}[\ue000-\uf8ff]")
"""A question mark that private use follows was no question."""
UNLIKELY = 14.0
"""Bits a character above which the few characters between two question marks are no words."""
IMPLAUSIBLE = 17.0
"""Bits a character above which a run is no Chinese that anyone wrote."""
SEEN = 12


def suspect(text: str, at: int) -> int:
    """Give the end of the damaged run that begins at ``at``, or 0."""
    private = PRIVATE.match(text, at)
    if private:
        return private.end()
    pair = PAIR.match(text, at)
    if pair and _is_unlikely(pair[1] or pair[2] or ""):
        return pair.end()
    run = RUN.match(text, at)
    if not run or len(run[1]) < 2:
        return 0
    cost = bits(simplified(run[1][:SEEN])) / min(len(run[1]), SEEN)
    return run.end() if cost >= IMPLAUSIBLE else 0


def _is_unlikely(between: str) -> bool:
    marked = not is_han(between[0]) if between else True  # a full-width mark after a half-width ?
    return marked or bits(simplified(between)) >= UNLIKELY * len(between)
