"""Sentences of an article, with the headings and lead-ins that govern them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from news.facts.datelines import after_dateline
from news.text import lazy
from news.text.article import Article, Block, Span
from news.text.rows import is_marked, spaced_rows
from news.text.structure import is_salutation

NUMBER = lazy.pattern(
    r"\s*(?:[•●·■▪*]\s*|[-—]\s+)?(?:第 ?[一二三四五六七八九十百\d]+ ?[条章节款]\s*"
    r"|[(（][一二三四五六七八九十\d]{1,3}[)）]\s*[、.．]?"
    r"|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}(?:[、．)）]|\.(?!\d(?!\d{3}年)))|[①-⑳]|[-—•·●■▪*]\s+)\s*"
)
# An article of a law is no item of the list in the article before it.
NUMERAL = lazy.pattern(r"[一二三四五六七八九十百\d]+")
ARTICLE = lazy.pattern(r"\s*第 ?[一二三四五六七八九十百\d]+ ?条")
INLINE = lazy.pattern(
    r"(?<=[：；;。])\s*(?=[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]|\d{1,2}[.．、](?!\d)|[①-⑳]"
    r"|[一二三四五六七八九十]{1,2}、[^，。；：、]{2,12}[：:])"
)
# Marks with what closes behind them, or line ends: a search stops only at their first characters.
SENTENCE_END = lazy.pattern(r"[。！？!?\n](?:(?<=\n)\n*|(?<!\n)[。！？!?]*[”’」』）)]*)")
OPENERS, CLOSERS = "《（(“「『【〔[", "》）)”」』】〕]"
PAIR = lazy.pattern(r"[《“]")
BRACKET = lazy.pattern(f"[{re.escape(OPENERS + CLOSERS)}]")
# A comma or colon between digits is a part of their number.
SEPARATOR = lazy.pattern(r"[，；：,;:](?!(?<=\d[,:：])\d)")
MARK = lazy.pattern(rf"[{re.escape(OPENERS + CLOSERS)}，；：,;:](?!(?<=\d[,:：])\d)")
SENTENCE_MARK = lazy.pattern(r"[。！？]")
NOT_IN_A_HEADING = lazy.pattern(r"[。；！？：:，;]|\d")
RUN_IN = lazy.pattern(r"(?P<heading>[^，。；：《》\d]{2,16})。(?=.{6})")
# 自治区人民政府主席 某某, under the title of a report.
SPEAKER = lazy.pattern(r"(?:主席|主任|[省市县区州]长)[ \u3000]+[\u4e00-\u9fff·]{2,4}$")
LEAD_IN = lazy.pattern(r"[：:]\s*$")
# 具备以下条件的库区，均应实施项目建设。 leads in as well as with a colon.
CONDITIONS_FOLLOW = lazy.pattern(
    r"(?:具备|符合|满足)(?:以下|下列|如下)(?:全部|基本)?(?:条件|要求|情形)[^。；：]{0,40}。$"
)
SALUTATION_ABOVE = 2
# 一级园所：日托50元，整托70元。 is an item below a lead-in as the line above it is.
LABELLED = lazy.pattern(r"[^，。；：、]{2,14}[：:](?=[^，。；]*\d)")


class Clause(NamedTuple):
    """A stretch of a sentence between commas; ``mark`` is the mark that follows it."""

    span: Span
    text: str
    mark: str


def _end(clause: Clause) -> int:
    return clause.span.end


class Sentence(NamedTuple):
    """A sentence of the article.

    ``span`` leaves out a leading numeral and the final mark; clause spans are offsets in
    ``text``. ``heading`` and ``lead`` are what stands above it: the last heading, and the
    lead-in (奖励标准如下) of the list it is an item of. ``paragraph`` counts paragraphs, and
    ``end_mark`` is the final mark, if any.
    """

    span: Span
    text: str
    clauses: tuple[Clause, ...]
    paragraph: int
    heading: str = ""
    lead: str = ""
    numbered: bool = False
    end_mark: str = ""

    def clause_at(self, offset: int) -> int:
        """Index of the clause that holds the offset (in ``text``)."""
        index = bisect_left(self.clauses, offset, key=_end)
        return min(index, len(self.clauses) - 1)


class Paragraph(NamedTuple):
    span: Span
    heading: bool
    numbered: bool


def outline(article: Article) -> tuple[Sentence, ...]:
    """The article's sentences in reading order; headings are context and no sentences."""
    found: list[Sentence] = []
    heading = ""
    # The lead-ins that stand over a paragraph, each with how its own was numbered.
    over: list[tuple[str, str]] = []
    goes_on = labelled = False
    for index, paragraph in enumerate(_paragraphs(article)):
        written = article.text[paragraph.span.start : paragraph.span.end]
        text = _bare(written)
        if paragraph.heading:
            heading, over, goes_on, labelled = text, [], False, False
            continue
        own = _style(written)
        beside = next((at for at, (style, _) in enumerate(over) if own and style == own), None)
        # （五） behind （四）时间要求： stands beside it, and not below.
        over = over[:beside]
        starts_anew = ARTICLE.match(article.text, paragraph.span.start, paragraph.span.end)
        is_labelled = LABELLED.match(text) is not None
        if (goes_on or (labelled and is_labelled)) and not paragraph.numbered:
            paragraph = paragraph._replace(numbered=True)
        over = over if paragraph.numbered and not starts_anew else []
        lead = over[-1][1] if over else ""
        run_in = _run_in_heading(text) if paragraph.numbered else ""
        told = _sentences(article.text, paragraph, index, run_in or heading, lead)
        found.extend(sentence for sentence in told if sentence.text != run_in)
        opens = LEAD_IN.search(text) is not None or CONDITIONS_FOLLOW.search(text) is not None
        if opens and len(found) <= SALUTATION_ABOVE and is_salutation(text):
            continue
        labelled = is_labelled and not opens and lead != "" and (goes_on or labelled)
        goes_on = opens or (goes_on and text.endswith(("；", ";")))
        if opens:
            over.append((own, SENTENCE_MARK.split(text.rstrip("：: 。"))[-1]))
    return tuple(found)


def _style(text: str) -> str:
    """How a paragraph is numbered: （一） for （五）, 1、 for 3、; a bullet is no number."""
    number = NUMBER.match(text)
    if number is None or not NUMERAL.search(number.group()):
        return ""
    written = NUMERAL.sub(lambda each: "1" if each.group().isdecimal() else "一", number.group())
    return "".join(written.split())


def _run_in_heading(text: str) -> str:
    """What an item is headed with in its own line: 租房补贴。对新就业人员…"""
    match = RUN_IN.match(text)
    return match["heading"] if match else ""


def _bare(text: str) -> str:
    match = NUMBER.match(text)
    return text[match.end() if match else 0 :].strip()


def blocks_of(article: Article) -> tuple[Block, ...]:
    """The article's blocks; where it has none, its lines."""
    if article.blocks:
        return article.blocks
    lines = list(re.finditer(r"[^\n]+", article.text))
    spaced = spaced_rows([line.group() for line in lines])
    return tuple(
        Block(
            "row" if index in spaced or is_marked(line.group()) else "paragraph",
            Span(*line.span()),
        )
        for index, line in enumerate(lines)
    )


def _paragraphs(article: Article) -> Iterator[Paragraph]:
    for block in blocks_of(article):
        if block.kind in ("title", "row"):
            continue
        text = article.text[block.span.start : block.span.end]
        numbered = (
            bool(block.number) or block.kind in ("item", "clause") or bool(NUMBER.match(text))
        )
        heading = _is_heading(article, block, text)
        for index, span in enumerate(_inline_items(block.span, text)):
            yield Paragraph(span, heading, numbered or index > 0)


def _inline_items(span: Span, text: str) -> Iterator[Span]:
    """A paragraph cut at the numerals of a list that runs on in it: …：（一）…；（二）…"""
    cuts = [match.start() for match in INLINE.finditer(text)] if "：" in text else []
    bounds = [0, *cuts, len(text)] if len(cuts) > 1 else [0, len(text)]
    for start, end in pairwise(bounds):
        yield Span(span.start + start, span.start + end)


def _is_heading(article: Article, block: Block, text: str) -> bool:
    if article.kind == "headline":
        return False
    bare = _bare(text)
    if SPEAKER.search(bare):
        return False
    return block.kind == "heading" or (len(bare) <= 24 and not NOT_IN_A_HEADING.search(bare))


def _sentences(
    text: str, paragraph: Paragraph, index: int, heading: str, lead: str
) -> Iterator[Sentence]:
    start, stop = paragraph.span
    paired = PAIR.search(text, start, stop) is not None
    ends = [mark.span() for mark in SENTENCE_END.finditer(text, start, stop)]
    for end, after in (*ends, (stop, stop)):
        if paired and _inside_pair(text[start:end]):
            continue
        numeral = NUMBER.match(text, start, end)
        begin = numeral.end() if numeral else after_dateline(text, start, end)
        while begin < end and text[begin].isspace():
            begin += 1
        if begin < end:
            body = text[begin:end].rstrip()
            yield Sentence(
                Span(begin, begin + len(body)), body, _clauses(body), index, heading, lead,
                paragraph.numbered, text[end:after].strip()[:1],
            )  # fmt: skip
        start = after


def _inside_pair(text: str) -> bool:
    return text.count("《") > text.count("》") or text.count("“") > text.count("”")


# The named constructors cost three times as much, and all that is read is cut into clauses.
_new = tuple.__new__


def _clauses(text: str) -> tuple[Clause, ...]:
    clauses, start = [], 0
    for end in (*_separators(text), len(text)):
        span = _new(Span, (start, end))
        clauses.append(_new(Clause, (span, text[start:end], text[end : end + 1])))
        start = end + 1
    return tuple(clauses)


def _separators(text: str) -> list[int]:
    """Where clauses end: at a mark outside brackets and quotes."""
    if not BRACKET.search(text):
        return [mark.start() for mark in SEPARATOR.finditer(text)]
    found, depth = [], 0
    for mark in MARK.finditer(text):
        char = mark.group()
        if char in OPENERS:
            depth += 1
        elif char in CLOSERS:
            depth = max(0, depth - 1)
        elif depth == 0:
            found.append(mark.start())
    return found
