"""Ever other articles made of the bundled ones, for measuring what grows with their number."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence

from news.bundled import items

YEAR = re.compile(r"20[012]\d(?=[年〕—])")
NUMBER = re.compile(r"(?<![\d.])[1-9]\d*(?![\d.月日号年〕—])")
PLACE = re.compile(r"[一-鿿]{2}(?=[市区县镇])")
CHARACTERS = "云石柳桥溪湖松岭梅江河山林泉金玉清白青安宁平和永兴新华东西南北"


def varied(chance: random.Random, texts: Sequence[str]) -> str:
    """A bundled article as another might be: other figures and names, some of it damaged."""
    text = YEAR.sub(lambda _: str(chance.randint(2008, 2026)), chance.choice(texts))
    text = NUMBER.sub(lambda match: _of_its_size(chance, match[0]), text)
    names = {
        name: "".join(chance.sample(CHARACTERS, 2)) for name in sorted(set(PLACE.findall(text)))
    }
    for name in names:
        text = text.replace(name, names[name])
    damage = chance.choice((None, None, _doubled, _marks_lost, _noise))
    return damage(chance, text) if damage else text


def _of_its_size(chance: random.Random, number: str) -> str:
    """Another number of as many digits, as round as the old one."""
    bare = number.rstrip("0")
    least = 10 ** (len(bare) - 1)
    return f"{chance.randrange(least, 10 * least)}{'0' * (len(number) - len(bare))}"


def _doubled(chance: random.Random, text: str) -> str:
    return text.replace("，", "，，" if chance.random() < 0.5 else ",,")


def _marks_lost(chance: random.Random, text: str) -> str:
    """Some full stops lose their first byte, and the text behind them is read a byte late."""
    paragraphs = text.split("\n")
    place = chance.randrange(len(paragraphs))
    at = paragraphs[place].find("。")
    if 0 <= at < len(paragraphs[place]) - 1:
        head, tail = paragraphs[place][:at], paragraphs[place][at:].encode("gb18030")
        paragraphs[place] = f"{head}?{tail[1:].decode('gb18030', errors='replace')}"
    return "\n".join(paragraphs)


def _noise(chance: random.Random, text: str) -> str:
    junk = "".join(chance.choices("abcdefghijk0123456789#%&^ ", k=40))
    return text.replace("\n", f"\n{junk}\n", 1)


def bundled() -> list[str]:
    return [f"{one.title}\n{one.text}" for one in items()]


def variations(count: int, seed: int = 10) -> Iterator[str]:
    """That many different articles, the same in every run."""
    chance, texts = random.Random(seed), bundled()
    return (varied(chance, texts) for _ in range(count))
