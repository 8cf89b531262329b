"""A character's readings in pinyin with tone marks."""

from __future__ import annotations

import json
import unicodedata
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

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
    written = _table().get(str(ord(character)), "")
    return frozenset(normal(reading) for reading in written.split(",") if reading)


@cache
def _table() -> dict[str, str]:
    """Load pypinyin's readings alone: to import the package takes five times as long.

    The rest of it (40,000 phrases, a segmenter) serves to choose among a character's readings.
    """
    package = find_spec("pypinyin")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("pypinyin")
    table: dict[str, str] = json.loads(
        Path(package.origin).with_name("pinyin_dict.json").read_bytes()
    )
    return table


def has_tone(reading: str) -> bool:
    return not TONES.isdisjoint(unicodedata.normalize("NFD", reading))


def has_reading(character: str, reading: str) -> bool:
    """Say whether ``reading``, which must bear a tone, is one of the character's."""
    return has_tone(reading) and normal(reading) in readings(character)
