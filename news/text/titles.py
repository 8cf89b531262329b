"""A text's title: the line that is one, or a name made of its first sentence."""

from __future__ import annotations

from collections.abc import Sequence

from news.text import boilerplate, dates, headlines, lazy
from news.text.article import Span
from news.text.lines import Line, part
from news.text.sentences import PAIRS, sentence_at
from news.text.structure import is_salutation
from news.text.trimmings import CLOCK, DAY, SUMMARY_WORD

SHORTEST, LONGEST = 8, 80
# A notice's title over several lines: its senders, 关于 what, and what it is.
SENDERS = lazy.pattern(
    r"(?:[一-鿿]{2,20}(?:[局厅委办部院署]|委员会|人民政府|办公室|联合会|总工会|中心|银行)[、\s]*)+$"
)
OF_WHAT = lazy.pattern(r"[^，。：；\d]{0,60}?关于[^，。：；]{2,}$")
WHAT_IT_IS = lazy.pattern(
    r"[^，。：；]*(?:通知|意见|决定|公告|通告|批复|复函|通报|办法|细则|规定|方案)$"
)
ISSUED = lazy.pattern(r"(?:[^，。《》]{0,20}，)?现将《(?P<name>[^《》]{6,60})》印发")
# What a notice rests on is no name of it: 根据《…》有关规定，经…批准，….
GROUNDS = lazy.pattern(
    r"(?:根据|按照|依据)[^，。《]{0,12}《[^，。]{4,160}?(?:规定|精神|要求|部署|安排)，"
    r"(?:经[^，。]{2,24}(?:批准|同意|研究)，)?"
)
MOST_LINES = 6
SHORT = 6
OFFICE = lazy.pattern(
    r"(?:网|频道|首页|栏目|中心|部|日报|晚报|[局厅委办院社站]|公开|列表|专栏|同志)$"
    r"|^(?:作者|编辑|来源)"
)
LONGEST_MADE = 40
SHORTEST_MADE = 8
ENOUGH = 240
"""Characters among which the first sentence's own words begin."""
HEAD = 12
"""Lines among which the title is looked for."""
ENDS_SENTENCE = lazy.pattern(r"[。！？!?；;…][”’」』）)\]】]*$")
BULLETS = frozenset("-•·*●■◆")
SUMMARY = lazy.pattern(rf"[【\[(（]?{SUMMARY_WORD}")
NUMBERED = lazy.pattern(
    r"[(（]?[一二三四五六七八九十\d]{1,3}[、)）.．]|第[一二三四五六七八九十]{1,3}[章条]"
)
LABELLED = lazy.pattern(
    r"(?P<open>[【\[(（])?(?:本文)?(?:原标题|标\s*题|题\s*目|名\s*称)\s*[:：]\s*(?P<title>[^\n]{6,80}?)(?:\s+[发文]\s?[文字]?\s?号\s*[:：].*)?(?(open)[】\])）]?)$"
)
GLUED = lazy.pattern(
    rf"(?P<title>[^。！？\n]{{{SHORTEST},60}}?)\s*(?:https?://[\w./-]+\s*)?"
    rf"(?P<byline>{DAY}{CLOCK}?\s*(?:来源|作者|编辑)\s*[:：]\s*\S{{2,16}}\s)\s*(?=.{{40}})"
)
"""A title, a dated byline and the text, all in one line."""
FILE_NAME = lazy.pattern(
    r"(?:(?:Word|PDF|word|pdf)?(?:文[件档版])?(?:下载)?)?\.(?:docx?|pdf|wps|xlsx?|txt|rtf|shtml|html?)$"
)
NAMED = lazy.pattern(
    r"^(?:[(（]?[一二三四五六七八九十\d]{1,3}[、)）.．])?\s*【(?P<name>[^】]{8,40})】(?=.)"
)
"""A name in heavy brackets before the first sentence's own words."""
WHO = r"[(（][^)）]{2,40}[)）]"
DATELINE = lazy.pattern(
    r"(?:[(（]?[\u3400-\u9fffA-Za-z·]{2,12}?(?:\d{1,2}月)?\d{1,2}日(?:讯|电|消息|(?= ?[-—–]))"
    rf"[)）]?\s*(?:{WHO})?"
    rf"|[\u3400-\u9fff]{{2,8}}(?:讯|电|消息)\s*{WHO}|本[报网刊](?:讯|消息)\s+|[\u3400-\u9fff]{{2,6}}[网报社]讯[，,])"
    r"\s*(?:(?:本[报网]|见习|实习)?记者[^，。\s]{2,8}报道)?\s*(?:[-—–] ?)?"
)
LEAD_IN = lazy.pattern(
    r"(?:(?:近日|日前|昨[日天]|今[日天]|(?:\d{1,2}月)?\d{1,2}日(?:[上下]午)?)[，,]?)?"
    r"(?:记者[^，。]{0,24}?(?:获悉|了解到|得知|知)|据悉|据了解|据(?:介绍|报道|统计|[^，。]{2,20}?(?:消息|通报|公告|官网)))[，,：:]\s*"
)


def title_at(lines: Sequence[Line]) -> tuple[int, Line] | None:
    """Find the title above the first paragraph: the first line that is long enough for one.

    What is left of a site's name, its buttons, the way to the page and its byline is passed over;
    a shorter line is the title only where no better one follows. Between the way to the page and
    its byline stands its title, whatever stands above.
    """
    found = _candidates(lines)
    return next((x for x in found if len(x[1].text) >= SHORTEST), found[0] if found else None)


def in_one_line(lines: Sequence[Line]) -> list[Line]:
    """The lines, a notice's title that is broken over several of them put together.

    GB/T 9704-2012, 7.3.1, lets a title stand in several lines. Its own text keeps the breaks.
    """
    for first in range(min(HEAD, len(lines))):
        last = _title_end(lines, first)
        if last > first:
            return [*lines[:first], _together(lines[first : last + 1]), *lines[last + 1 :]]
    return list(lines)


def _title_end(lines: Sequence[Line], first: int) -> int:
    """The last line of the title that begins with a line; before it, where none does."""
    at = first
    while at < len(lines) and at < first + MOST_LINES and SENDERS.match(lines[at].text.strip()):
        at += 1
    if at >= len(lines) or not OF_WHAT.match(lines[at].text.strip()):
        return -1
    for last in range(at, min(len(lines), first + MOST_LINES)):
        text = lines[last].text.strip()
        if WHAT_IT_IS.match(text):
            whole = sum(len(line.text.strip()) for line in lines[first : last + 1])
            return last if whole <= LONGEST else -1
        if not is_title(text):
            return -1
    return -1


def _together(lines: Sequence[Line]) -> Line:
    span = Span(lines[0].span.start, lines[-1].span.end)
    text = lines[0].text
    for line in lines[1:]:
        text += "\n" * (line.span.start - span.start - len(text)) + line.text
    return Line(text, span)


def glued(line: Line) -> tuple[Line, Line, Line] | None:
    """Take a line apart that begins with the title and a dated byline: those, and the rest."""
    match = GLUED.match(line.text)
    if match is None:
        return None
    title, byline = part(line, *match.span("title")), part(line, *match.span("byline"))
    return title, byline, part(line, match.end(), len(line.text))


def _candidates(lines: Sequence[Line]) -> list[tuple[int, Line]]:
    above: list[tuple[int, Line]] = []
    found: list[tuple[int, Line]] = []
    for index, line in enumerate(lines[:HEAD]):
        why = _why_not(line)
        if match := LABELLED.match(line.text):
            found.append((index, part(line, *match.span("title"))))
        elif why is None and is_title(line.text.strip()):
            found.append((index, tidy(line)))
        elif why is None:
            break
        elif why == "byline" and found and above:
            return found
        elif found and dates.is_stamp(line.text) and (own := _above_its_day(found)):
            return own
        elif why == "navigation":
            above, found = above + found, []
    return above + found


def _above_its_day(found: list[tuple[int, Line]]) -> list[tuple[int, Line]]:
    """What stands above the page's day, and is neither a site's nor an office's name."""
    names = ((at, line) for at, line in found if len(line.text) >= SHORT)
    return [(at, line) for at, line in names if not OFFICE.search(line.text)]


def _why_not(line: Line) -> str | None:
    """Give the reason for which a line cannot be a title, or None."""
    text = line.text.strip()
    if text[0] in BULLETS:
        return "item"
    return boilerplate.reason_above(text) or boilerplate.section(text)


def is_title(text: str) -> bool:
    return (
        len(text) <= LONGEST
        and "。" not in text
        and not ENDS_SENTENCE.search(text.replace("？", "").replace("！", ""))
        and not text.endswith(("：", ":"))
        and not NUMBERED.match(text)
        and not SUMMARY.match(text)
        and headlines.of_line(text) is None
    )


def tidy(line: Line) -> Line:
    """Leave out a file's ending, and the title where it is written twice."""
    text = line.text.strip()
    start = line.text.index(text)
    end = start + len(text)
    if name := FILE_NAME.search(text):
        end = start + name.start()
    first, _, again = line.text[start:end].partition(" ")
    if len(first) >= SHORTEST and again.lstrip().startswith(first):
        end = start + len(first)
    return part(line, start, end)


def made(text: str) -> str:
    """Name a text by its first sentence, without dateline and lead-in, cut where a clause ends.

    What 现将《…》印发给你们 issues goes by its own name.
    """
    head = text[:ENOUGH]
    opening, _, below = head.partition("\n")
    head = below.lstrip() if below.strip() and is_salutation(opening) else head
    first = head[: sentence_at(head, 0).end].rstrip("。：:")
    if named := NAMED.search(first) or ISSUED.match(first):
        return named["name"]
    if number := NUMBERED.match(first):
        first = first[number.end() :].lstrip() or first
    for pattern in (DATELINE, LEAD_IN, GROUNDS):
        match = pattern.match(first)
        if match and len(first) - match.end() >= SHORTEST_MADE:
            first = first[match.end() :].lstrip()
    return first if len(first) <= LONGEST_MADE else _cut(first)


def _cut(first: str) -> str:
    """Cut at the last mark that stands outside brackets, or before a bracket that stays open."""
    marks, opened = [], []
    for at, character in enumerate(first[:LONGEST_MADE]):
        if character in PAIRS:
            opened.append(at)
        elif opened and character == PAIRS[first[opened[-1]]]:
            opened.pop()
        elif not opened and character in "，、：, ；":
            marks.append(at)
    if marks and marks[-1] >= SHORTEST_MADE:
        return first[: marks[-1]]
    return first[: opened[0]] if opened and opened[0] else first[:LONGEST_MADE]
