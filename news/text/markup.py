"""Is this HTML, or text that happens to hold an angle bracket?"""

from __future__ import annotations

import re

from news.text import lazy

TAG = lazy.pattern(
    r"<(?:!doctype|html|head|body|meta|title|script|style|div|p|br|span|table|ul|ol|li|h[1-6]|a|img"
    r"|article|section|strong|em|b|i|center|font)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
ROOT = lazy.pattern(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
HEAD = 4096


def is_markup(text: str, content_type: str | None) -> bool:
    """Trust the header where there is one that says HTML; else look for a root or several tags."""
    if content_type and "html" in content_type.lower():
        return True
    if ROOT.search(text[:HEAD]):
        return True
    return sum(1 for _ in zip(TAG.finditer(text[: 4 * HEAD]), range(2), strict=False)) == 2
