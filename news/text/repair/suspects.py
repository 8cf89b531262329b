"""Runs that look damaged, from a ``?`` on, though no reading explains them."""

from __future__ import annotations

import re

from news.text import lazy
from news.text.plausibility import bits, is_han
from news.text.script import simplified

RUN = lazy.pattern(r"[?\ufffd]{1,3}[;:!?,.(]?([^\x00-\x7f\ufffd]+)([?\ufffd](?=[ -~]|$))?", re.M)
PAIR = lazy.pattern(
    r"(?<=[\u3400-\u9fff）》”)%0-9A-Za-z])[?\ufffd]"
    r"(?:([^\s?\ufffd]{0,3})[?\ufffd](?=[ -~]|$)|([\u3400-\u9fff])(?=[a-z]{2}))",
    re.MULTILINE,
)
"""A mark before ASCII: with it at most three characters lost their step, and the last its trail."""
PRIVATE = lazy.pattern("[?\ufffd][^?\ufffd\\s]{0,2}[\ue000-\uf8ff]")
"""A question mark that private use follows was no question."""
GLUED = lazy.pattern(r"[?\ufffd]([\u3400-\u9fff]{1,3})[@-~](?=[\u3400-\u9fff(])")
"""Rare characters and one ASCII character, stuck between Chinese."""
ODD = lazy.pattern(
    r"[?\ufffd][\u3400-\u9fff]{1,2}[\u02c7-\u0451\u2160-\u2179\u2208-\u266f\u3021-\u3229]"
)
"""Chinese and a letter or sign of another kind, of which GBK has hundreds."""
SYMBOL = lazy.pattern(
    r"(?<=[\u3400-\u9fff])[?\ufffd][@\[-`{-~](?=[\u3400-\u9fff(])"
    r"|[?\ufffd][\uff10-\uff5e][?\ufffd]|[?\ufffd][\u2500-\u257f\u3105-\u3129]"
)
"""Signs of code between Chinese, a full-width form between two question marks, and what the second
byte of a bracket makes with most leads: box drawings and bopomofo."""
LETTER = lazy.pattern(
    r"[?\ufffd](?:[!-~]{1,2}(?=[\u3400-\u9fff(]|$)|[\uff21-\uff5a\u2160-\u2179\u2460-\u249b])", re.M
)
"""A letter or number by itself may be meant (``A股``): a sign only in a page with more of them."""
UNLIKELY = 11.0
"""Bits a character above which the few characters between two question marks are no words."""
IMPLAUSIBLE = {2: 20.0, 3: 18.3, 4: 16.6, 5: 16.0, 6: 15.3, 7: 14.9}
IMPLAUSIBLE_LONG = 14.5
"""Bits a character above which so many are no Chinese that anyone wrote (999 of 1,000 clean)."""
STRANDED, BESIDE = 2.0, 3.0
"""Bits by which a second ``?`` before ASCII, and other damage in the page, lower what is borne."""
SEEN = 12


def suspect(text: str, at: int, *, beside: bool) -> int:
    """Give the end of the damaged run that begins at ``at``, or 0.

    ``beside`` says that the page has other damage of the kind.
    """
    for plain in (PRIVATE, ODD, SYMBOL, *([LETTER] if beside else [])):
        if match := plain.match(text, at):
            return match.end()
    for pattern in (PAIR, GLUED):
        found = pattern.match(text, at)
        if found and _is_unlikely(found[found.lastindex or 0]):
            return found.end()
    run = RUN.match(text, at)
    if run is None:
        return 0
    allowance = STRANDED * bool(run[2]) + BESIDE * beside
    return run.end() if _is_implausible(run[1], allowance) else 0


def _is_unlikely(between: str) -> bool:
    marked = not is_han(between[0]) if between else True  # a full-width mark after a half-width ?
    return marked or bits(simplified(between)) >= UNLIKELY * len(between)


def _is_implausible(run: str, allowance: float) -> bool:
    seen = simplified(run[:SEEN])
    most = IMPLAUSIBLE.get(len(seen), IMPLAUSIBLE_LONG) - allowance
    return len(seen) > 1 and bits(seen) >= most * len(seen)
