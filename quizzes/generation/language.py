"""Which language the rules here can read."""

from __future__ import annotations

from news.text import lazy

HAN = lazy.pattern(r"[一-鿿]+")
# Less than this share of Chinese characters, and the rules here do not fit the language.
CHINESE_SHARE = 0.3


def is_chinese(text: str) -> bool:
    chinese = 0
    for run in HAN.finditer(text):
        chinese += run.end() - run.start()
        # Enough of all characters is enough of those that are no blanks: most texts show it soon.
        if chinese >= CHINESE_SHARE * len(text):
            return True
    return chinese >= CHINESE_SHARE * max(1, sum(map(len, text.split())))
