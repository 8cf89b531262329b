"""A character's readings in pinyin with tone marks."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

TONES = frozenset("\u0304\u0301\u030c\u0300")
TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
LETTERS = "a-zɡɑüê" + TONED
"""What a reading is spelt with, for use inside a character class."""


@lru_cache(maxsize=4096)
def normal(reading: str) -> str:
    """Spell a reading with plain g and a, composed."""
    return unicodedata.normalize("NFC", reading).replace("ɡ", "g").replace("ɑ", "a")


@lru_cache(maxsize=8192)
def readings(character: str) -> frozenset[str]:
    from pypinyin.pinyin_dict import pinyin_dict  # 0.2 s to import, and few pages need it

    return frozenset(normal(r) for r in pinyin_dict.get(ord(character), "").split(",") if r)


def has_tone(reading: str) -> bool:
    return not TONES.isdisjoint(unicodedata.normalize("NFD", reading))


def has_reading(character: str, reading: str) -> bool:
    """Say whether ``reading``, which must bear a tone, is one of the character's."""
    return has_tone(reading) and normal(reading) in readings(character)
