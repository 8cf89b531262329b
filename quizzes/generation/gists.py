"""What a report is about as a whole, and what it is not: too narrow, too wide, another matter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import rjieba

from news.text import lazy
from quizzes.generation.likeness import likeness
from quizzes.generation.material import Material, number_from
from quizzes.generation.motives import deeds_about, matter_in
from quizzes.generation.places import segments, stem_of
from quizzes.generation.source import SourceArticle
from quizzes.generation.unsaid import content_words, unsaid

SHORTEST, LONGEST = 9, 34
# So many of a title's own words the text must use, or it is a teaser and no summary.
BORNE_OUT = 0.6
LIKE, TWINS = 0.5, 0.7
ROUND = 2.0
MOST_DETAILS = 3
SHORTEST_MATTER = 4
CLEAN = lazy.pattern(r"[一-鿿“”《》、，—+\dA-Za-z（）]+")
# Questions, teasers, and lines of a page that are no title.
TEASER = lazy.pattern(
    r"[?？!！…]|\.\.|一览|盘点|问答|解读|速看|注意|重磅|记者|通讯员|获悉|近日|本报|目录|首页|关注|哪些|什么|如何|怎么|怎样"
    r"|^[一二三四五六七八九十\d]+[、.．]|^(?:关于|附件|您|为)|的通知$|的报告$|(?:意见|办法|细则|规定|方案|规划|条例|公告|标准)$"
)
FIGURE = lazy.pattern(r"\d|[两三四五六七八九十百千万亿]+(?:年|个月|倍|成|家|人|元|余)")
YEAR = lazy.pattern(r"\d{4}(?:—\d{4})?年度?")
LABEL = lazy.pattern(r"^(?:【[^】]*】|[^：]{2,8}：)")


@dataclass(frozen=True, slots=True)
class Gist:
    """A summary; ``why`` says what is wrong with it, empty where it is right."""

    text: str
    why: str = ""


def gist_of(article: SourceArticle) -> str:
    """What the title says the report is about; empty where it teases, counts or is none.

    A figure in it would answer another question, and may stand in a conflict.
    """
    title = LABEL.sub("", "".join(article.title.split())).strip("，。")
    if not SHORTEST <= len(title) <= LONGEST or TEASER.search(title) or not CLEAN.fullmatch(title):
        return ""
    if FIGURE.search(YEAR.sub("", title)) or title in article.text:
        return ""
    words = content_words(title)
    borne_out = sum(word in article.text for word in words)
    verbs = any(tag[0] == "v" and len(word) > 1 for word, tag in rjieba.tag(title))
    return title if verbs and words and borne_out >= BORNE_OUT * len(words) else ""


def place_in(text: str, place: str) -> str:
    """The part of a text that names the place: 兰州新区 or 兰州, as it is written there."""
    parts = segments(place)
    whole = next((p for p in ("".join(parts[i:]) for i in range(len(parts))) if p in text), "")
    return whole or next((stem_of(p) for p in reversed(parts) if stem_of(p) in text), "")


def placed_as_the_others(gist: str, place: str) -> str:
    """The gist without the province before its place, which the wrong options do not name."""
    *upper, last = segments(place) or [""]
    for part in upper:
        for front in (part, stem_of(part)):
            if last and gist.startswith((f"{front}{last}", f"{front}{stem_of(last)}")):
                gist = gist.removeprefix(front)
    return gist


def too_wide(gist: str, place: str, told: str) -> Iterator[Gist]:
    """The same of the province where the report is only of a district."""
    parts, named = segments(place), place_in(gist, place)
    if len(parts) < 2 or not named or stem_of(parts[-1]) not in named:
        return
    upper = parts[-2]
    if f"全{upper[-1]}" not in told and gist.count(named) == 1:
        text = re.sub(rf"^(?:{re.escape(stem_of(upper))}[省市]?)?{re.escape(named)}", upper, gist)
        if upper in text and text != gist:
            yield Gist(text, f"范围过大，报道说的只是{parts[-1]}")


def too_narrow(gist: str, details: Iterable[str]) -> Iterator[Gist]:
    """Statements of the report that are true, and only one of the things it tells."""
    for told in details:
        fits = SHORTEST <= len(told) <= ROUND * len(gist) and CLEAN.fullmatch(told)
        if fits and told.count("，") <= 1 and likeness(told, gist) < LIKE:
            yield Gist(told, "只是其中一项内容")


def another_deed(gist: str, place: str, material: Material) -> Iterator[Gist]:
    """What else might be done about this matter."""
    own = place_in(gist, place)
    matter = matter_in(YEAR.sub("，", gist).replace(own, "，")) if own else ""
    if len(matter) < SHORTEST_MATTER:
        return
    told = f"{material.article.title}{material.article.text}"
    for full, _ in sorted(deeds_about(matter), key=lambda each: number_from(gist, each[0])):
        if unsaid(full.format(""), told):
            yield Gist(f"{own}{full.format(matter)}", "报道没有这一内容")


def wrong_gists(gist: str, place: str, material: Material, details: Sequence[str]) -> list[Gist]:
    """Summaries that are wrong for a reason one can name, near ones of the same text first.

    What is nowhere told is seen at once beside the passage: one of it at the most.
    """
    told = f"{material.article.title}{material.article.text}"
    near = sorted(too_narrow(gist, details), key=lambda each: _unlike(each.text, gist))
    ordered = (
        *too_wide(gist, place, told),
        *near[:MOST_DETAILS],
        *islice(another_deed(gist, place, material), 1),
    )
    found: list[Gist] = []
    for each in ordered:
        if all(_apart(each, other) for other in found):
            found.append(each)
    return found


def _unlike(text: str, gist: str) -> tuple[bool, int]:
    """Figures stand out beside a summary, and answer other questions; so does another length."""
    return FIGURE.search(text) is not None, abs(len(text) - len(gist))


def _apart(one: Gist, two: Gist) -> bool:
    return likeness(one.text, two.text) < TWINS
