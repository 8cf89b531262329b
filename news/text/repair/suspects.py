"""Runs that look damaged, from a ``?`` on, though no reading explains them."""

from __future__ import annotations

import re

from news.text.plausibility import bits, is_han
from news.text.script import simplified

RUN = re.compile(
    r"[?\ufffd]{1,3}[;:!?,.(]?([\u3400-\u9fff][^\x00-\x7f\ufffd]*)([?\ufffd](?=[ -~]|$))?", re.M
)
PAIR = re.compile(
    r"(?<=[\u3400-\u9fff）》”)%0-9])[?\ufffd]"
    r"(?:([^\s?\ufffd]{0,3})[?\ufffd](?=[!-~]|$)|([\u3400-\u9fff])(?=[a-z]{2}))",
    re.MULTILINE,
)
"""A mark before ASCII: with it at most three characters lost their step, and the last its trail."""
PRIVATE = re.compile("[?\ufffd][^?\ufffd\\s]{0,2}[\ue000-\uf8ff]")
"""A question mark that private use follows was no question."""
GLUED = re.compile(r"[?\ufffd]([\u3400-\u9fff]{1,3})[@-~](?=[\u3400-\u9fff(])")
"""Rare characters and one ASCII character, stuck between Chinese."""
SYMBOL = re.compile(r"(?<=[\u3400-\u9fff])[?\ufffd][@\[-`{-~](?=[\u3400-\u9fff(])")
LETTER = re.compile(r"[?\ufffd][A-Za-z?](?=[\u3400-\u9fff(]|$)", re.M)
"""A letter by itself may be meant (``A股``): a sign only in a page with more of them."""
UNLIKELY = 14.0
"""Bits a character above which the few characters between two question marks are no words."""
IMPLAUSIBLE = {2: 20.0, 3: 18.3, 4: 16.6, 5: 16.0, 6: 15.3, 7: 14.9}
IMPLAUSIBLE_LONG = 14.5
"""Bits a character above which so many are no Chinese that anyone wrote (999 of 1,000 clean)."""
STRANDED = 2.0
"""Bits by which a second ``?``, before ASCII, makes a run more suspicious."""
SEEN = 12


def suspect(text: str, at: int, *, beside: bool) -> int:
    """Give the end of the damaged run that begins at ``at``, or 0.

    ``beside`` says that the page has other damage of the kind.
    """
    for plain in (PRIVATE, SYMBOL, *([LETTER] if beside else [])):
        if match := plain.match(text, at):
            return match.end()
    for pattern in (PAIR, GLUED):
        found = pattern.match(text, at)
        if found and _is_unlikely(found[found.lastindex or 0]):
            return found.end()
    run = RUN.match(text, at)
    return run.end() if run and _is_implausible(run[1], stranded=bool(run[2])) else 0


def _is_unlikely(between: str) -> bool:
    marked = not is_han(between[0]) if between else True  # a full-width mark after a half-width ?
    return marked or bits(simplified(between)) >= UNLIKELY * len(between)


def _is_implausible(run: str, *, stranded: bool) -> bool:
    seen = simplified(run[:SEEN])
    most = IMPLAUSIBLE.get(len(seen), IMPLAUSIBLE_LONG) - STRANDED * stranded
    return len(seen) > 1 and bits(seen) >= most * len(seen)
