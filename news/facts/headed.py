"""Parts of a list of places: 北京：200元；上海：300元 — whose a part's figures are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from news.facts.outline import Clause, Sentence
from news.facts.regions import Region, ancestors, gazetteer, region_at
from news.facts.setting import Setting
from news.text import lazy
from news.text.article import Span

PART_MARKS = "；;"
COLON = "："
NATION = lazy.pattern(r"全国|我国|各地|其他地区|其他省市")
# 温州市和宁波市 are no one place.
JOINED = ("、", "和", "与", "及")
# Where something is held or sent from is not whose it is.
VENUE = lazy.pattern(r"[^，。]{2,16}?(?:举行|举办|召开|\d{1,2}月\d{1,2}日[电讯])")
# What leads up to an example, or to the next place: 如温州市…, 其中和县….
EXAMPLE = lazy.pattern(r"\s*(?:例如|比如|又如|再如|如|其中，?)?")
FEWEST = 2


class Head(NamedTuple):
    """A place that a part opens with; ``end`` is behind it and its colon, if it has one.

    ``region`` is None where the name is borne by several places.
    """

    region: Region | None
    end: int
    colon: bool


class Part(NamedTuple):
    """A sentence, or one place's part of it, behind its head of ``headed`` characters."""

    sentence: Sentence
    setting: Setting
    headed: int = 0


def head_of(text: str) -> Head | None:
    """The place that a text opens with, where it is a head or may be one."""
    opening = EXAMPLE.match(text)
    begin = opening.end() if opening else 0
    mention = region_at(text, begin)
    if mention is not None:
        end = mention.span.end
        if text.startswith(JOINED, end):
            return None
        colon = text.startswith(COLON, end)
        return Head(mention.region, end + colon, colon)
    name = gazetteer().at(text, begin)
    end = begin + len(name)
    if not name or not text.startswith(COLON, end):
        return None
    named = gazetteer().named[name]
    return Head(named[0] if len(named) == 1 else None, end + 1, colon=True)


def parts(sentences: Sequence[Sentence], setting: Setting) -> Iterator[tuple[Part, ...]]:
    """Each sentence's parts, with the setting of the place that governs them.

    Only in an article with several places for heads. A head holds to the next one within its
    paragraph, a heading for what stands under it. What stands beside the list is of the
    article's region, unless that is itself one of the heads: then nothing tells.
    """
    heads = [_heads(sentence) for sentence in sentences]
    listed = {head.region for each in heads for head in each.values() if head.colon}
    listed |= {region for each in sentences if (region := _under(each))}
    among = len(listed) >= FEWEST
    apart = _apart(sentences, heads)
    told = listed | set(apart.values())
    beside = _unknown(setting) if (among or apart) and setting.region in told else setting
    current, paragraph = beside, -1
    for sentence, own in zip(sentences, heads, strict=True):
        if sentence.paragraph != paragraph:
            above = (_under(sentence) if among else None) or apart.get(sentence.paragraph)
            current = _set_in(above, setting) if above else beside
            paragraph = sentence.paragraph
        if not among and len({head.region for head in own.values()}) < FEWEST:
            yield (Part(sentence, current),)
            continue
        found = tuple(_split(sentence, own, current, beside, setting))
        current = found[-1].setting
        yield found


def _apart(sentences: Sequence[Sentence], heads: Sequence[dict[int, Head]]) -> dict[int, Region]:
    """By paragraph the place that it opens with, in an article that goes from place to place.

    Each such paragraph is of a place of its own: none lies in another.
    """
    found: dict[int, Region] = {}
    seen: set[int] = set()
    for sentence, own in zip(sentences, heads, strict=True):
        head = own.get(0)
        opens = sentence.paragraph not in seen and not sentence.numbered
        if opens and head and head.region and not VENUE.match(sentence.text):
            found[sentence.paragraph] = head.region
        seen.add(sentence.paragraph)
    places = set(found.values())
    nested = any(other in ancestors(one) for one in places for other in places)
    return found if len(places) >= FEWEST and not nested else {}


def _heads(sentence: Sentence) -> dict[int, Head]:
    """The heads of a sentence's parts, by the index of the clause that they open.

    A clause that ends in a colon is a head of its own: 北京：.
    """
    found: dict[int, Head] = {}
    for index in _openings(sentence):
        clause = sentence.clauses[index]
        head = head_of(sentence.text[clause.span.start :])
        if head is not None:
            found[index] = head
    return found


def _openings(sentence: Sentence) -> list[int]:
    clauses = sentence.clauses
    return [i for i in range(len(clauses)) if i == 0 or clauses[i - 1].mark in PART_MARKS]


def _under(sentence: Sentence) -> Region | None:
    """The place that is the whole heading or lead-in above a sentence."""
    for above in (sentence.lead, sentence.heading):
        text = above.strip().rstrip("：:")
        head = head_of(f"{text}{COLON}") if text else None
        if head is not None and head.end == len(text) + 1:
            return head.region
    return None


def _set_in(region: Region | None, setting: Setting) -> Setting:
    if region is None:
        return _unknown(setting)
    return replace(setting, region=region, firm=True, nameless=False)


def _unknown(setting: Setting) -> Setting:
    return replace(setting, region=None, nameless=True)


def _split(
    sentence: Sentence, heads: dict[int, Head], current: Setting, beside: Setting, setting: Setting
) -> Iterator[Part]:
    """The sentence cut before every head and every part about the nation."""
    openings = _openings(sentence)
    starts = [i for i in openings if i in heads or i == 0 or _wide(sentence, i)]
    for start, stop in zip(starts, [*starts[1:], len(sentence.clauses)], strict=True):
        head = heads.get(start)
        if head is not None:
            current = _set_in(head.region, setting)
        elif _wide(sentence, start):
            current = beside
        cut = head.end if head and head.colon else 0
        yield Part(_between(sentence, start, stop, cut), current, cut)


def _wide(sentence: Sentence, index: int) -> bool:
    return NATION.match(sentence.clauses[index].text.strip()) is not None


def _between(sentence: Sentence, start: int, stop: int, cut: int) -> Sentence:
    """The clauses from ``start`` to before ``stop`` as a sentence, without the first characters."""
    clauses = sentence.clauses
    begin, end = clauses[start].span.start + cut, clauses[stop - 1].span.end
    kept = [c for c in clauses[start:stop] if c.span.end > begin or c is clauses[stop - 1]]
    moved = (
        Clause(
            Span(max(c.span.start, begin) - begin, max(c.span.end, begin) - begin),
            sentence.text[max(c.span.start, begin) : c.span.end],
            c.mark,
        )
        for c in kept
    )
    base = sentence.span.start
    return sentence._replace(
        span=Span(base + begin, base + end), text=sentence.text[begin:end], clauses=tuple(moved)
    )
