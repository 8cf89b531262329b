"""When and where a government's report was given: ——2030年3月4日在某区第九届人民代表大会上."""

from __future__ import annotations

import re

from news.text import lazy

DELIVERED = lazy.pattern(
    r"(?:(?P<day>(?P<year>20\d\d)年\d{1,2}月\d{1,2}日)[^，。\n]{0,6})?"
    r"在(?P<where>[一-鿿]{2,24}?)(?:第[一二三四五六七八九十]+届|(?<=[省市区县州旗]))人民代表大会(?!制度)[^，。\n]{0,16}上"
)


def delivery(text: str) -> re.Match[str] | None:
    """The line that tells it: ``where`` the place, ``day`` and ``year`` None where not said."""
    return DELIVERED.search(text) if "人民代表大会" in text else None
