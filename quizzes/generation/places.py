"""How a stem names a place: once, in full, and never doubled."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from news.text import lazy

SEGMENT = lazy.pattern(r".{2,}?(?:特别行政区|自治区|自治州|自治县|省|市|州(?!市)|盟|县|区|旗)")
SUFFIX = lazy.pattern(r"(?:特别行政区|自治区|自治州|自治县|省|市|州|盟|县|区|旗)$")
TITLED = lazy.pattern(r"《[^》]*》")
WHOLE = lazy.pattern(r"^(?:在)?全[区市省县州](?![民国])")
NATION = lazy.pattern(
    # 较全国增速高 measures a place against the nation; 全国文明城市 is a title.
    r"(?<![较比占居列与和于向])全国(?!率先|推广|领先|第|百强|十强|百年|知名|连锁|五一|劳动模范|文明|先进|优秀|示范|试点|重点|首)|我国|国务院|党中央|中共中央|中央(?:财政|单位|预算|企业)|国家铁路|(?:民政|教育|财政|司法|公安|人力资源和?社会保障|人社|商务|科技|农业农村)部(?![门署队分属])"
    r"|国家(?:卫生健康委|统计局|发展改革委|医疗?保障?局|税务总局|乡村振兴局)"
)


@lru_cache(maxsize=1024)
def segments(place: str) -> tuple[str, ...]:
    """广东省惠州市大亚湾区 → (广东省, 惠州市, 大亚湾区)."""
    return tuple(SEGMENT.findall(place)) or ((place,) if place else ())


@lru_cache(maxsize=1024)
def tails(place: str) -> tuple[str, ...]:
    """惠州市大亚湾区 and 大亚湾区 of 广东省惠州市大亚湾区."""
    parts = segments(place)
    return tuple("".join(parts[i:]) for i in range(1, len(parts)))


def names_of(place: str) -> tuple[str, ...]:
    """The place's full name and then its shorter ones; none of no place."""
    return (place, *tails(place)) if place else ()


def first_named(text: str, names: Iterable[str]) -> str:
    """The first of the names that a text opens with; empty where it opens with none."""
    return next((name for name in names if text.startswith(name)), "")


def without_place(text: str, place: str) -> str:
    """The text without the place it opens with, in full or by some of its parts."""
    for part in segments(place):
        text = text.removeprefix(part)
    return text


def without_mentions(text: str, place: str) -> str:
    """The text without the place's parts, wherever they stand: a name may look like a verb."""
    for part in segments(place):
        text = text.replace(part, "")
    return text


@lru_cache(maxsize=1024)
def stem_of(segment: str) -> str:
    """瑶海 of 瑶海区; 吉县 stays whole, one character names no place."""
    bare = SUFFIX.sub("", segment)
    return bare if len(bare) >= 2 else segment


def names_place(text: str, place: str) -> bool:
    """Does the text name the place, at least by its narrowest part?"""
    parts = segments(place)
    return bool(parts) and stem_of(parts[-1]) in text


def with_narrow_place(text: str, place: str) -> str:
    """The place by its narrowest part alone, where its document has told which it is."""
    if not place:
        return text
    masked, pattern = _mask(text), _mention(place)
    for found in reversed(list(pattern.finditer(masked))):
        # 《望湖市望湖区…办法》 keeps its name.
        text = f"{text[: found.start()]}{found['last']}{text[found.end() :]}"
    return text


def names_outright(document: str, place: str) -> bool:
    """Does a document's name hold the place's narrowest part whole: 《望湖区…办法》?"""
    parts = segments(place)
    return bool(document and parts) and parts[-1] in document


def _mask(text: str) -> str:
    """The text with 《…》 blanked, offsets kept: a place in a document's name is no mention."""
    return TITLED.sub(lambda match: "\0" * len(match.group()), text) if "《" in text else text


@lru_cache(maxsize=1024)
def _mention(place: str) -> re.Pattern[str]:
    """The narrowest part of a place, with those of the wider ones that stand before it."""
    parts = segments(place)
    chain = "".join(f"(?:{re.escape(stem_of(p))}[省市县区州盟旗]?)?" for p in parts[:-1])
    return lazy.pattern(f"(?P<chain>{chain})(?P<last>{re.escape(parts[-1])})")


def opening_name(text: str, place: str) -> str:
    """The place's name that a text opens with, full or short: 临溪望湖区 of 临溪望湖区妇联."""
    found = _mention(place).match(text) if place else None
    return found.group() if found else first_named(text, tails(place))


def with_full_place(text: str, place: str) -> str:
    """Name the place in full at its first mention: 大亚湾区民政局 → 广东省惠州市大亚湾区民政局."""
    text = WHOLE.sub(place, text, count=1) if place else text
    parts = segments(place)
    if len(parts) < 2 or place in text:
        return text
    found = _mention(place).search(_mask(text))
    if found is None or found["chain"]:
        return text
    return f"{text[: found.start()]}{place}{text[found.end() :]}"


@lru_cache(maxsize=256)
def is_national(text: str) -> bool:
    """A statement about the whole country needs no place."""
    return NATION.search(text) is not None
