"""Blocks of a clean text: lead, headings, numbered clauses, paragraphs, items, rows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from news.text import lazy
from news.text.article import Block, BlockKind
from news.text.lines import Line, lines_of
from news.text.rows import is_marked, spaced_rows

LONGEST_HEADING = 40
NUMERAL = "[一二三四五六七八九十百零]+"
CLAUSES: tuple[tuple[int, re.Pattern[str]], ...] = (
    (1, lazy.pattern(rf"(第{NUMERAL}[编章节部]分?)")),
    (1, lazy.pattern(rf"({NUMERAL})[、.．](?!{NUMERAL}[级等类、])")),
    (2, lazy.pattern(rf"(第{NUMERAL}条)")),
    (2, lazy.pattern(rf"[(（]\s*({NUMERAL})\s*[)）]")),
    (3, lazy.pattern(r"(\d{1,2})(?:[、．]|\.(?!\d))")),
    (4, lazy.pattern(r"[(（]\s*(\d{1,2})\s*[)）]")),
    (5, lazy.pattern(r"([①-⑳])")),
)
OPENERS = frozenset("第(（" + "一二三四五六七八九十百零" + "0123456789" + "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
"""What a clause begins with."""
LABEL = lazy.pattern(
    r"[\u3400-\u9fff]{2,12}[:：]\s*[\dA-Za-z]"
    r"|[\u3400-\u9fff]{0,6}(?:范围|对象|标准|条件|方式|种类|类型|程序|流程|材料|时间|日期|期限|时限|地点|地址"
    r"|电话|邮箱|部门|单位|依据|原则|内容|名称|金额|额度|比例|数量|渠道|来源|要求|机关|联系人|负责人)[:：]."
)
NUMBER = lazy.pattern(
    r"[\u3400-\u9fff]{1,12}[〔\[(（【]\d{4}[〕\])）】]\s*第?\d+\s*号(?:\s+[\d年月日.-]+)?$"
)
"""An instrument's number on a line of its own."""
# 各镇人民政府，区有关部门： to whom a notice is sent, above its first sentence.
SALUTATION = lazy.pattern(
    r"(?=[^。；]*(?:各|有关|相关|直属|人民政府))(?![^。；]*(?:下列|以下|如下|包括|须|应|的))"
    r"[^。；\d]{2,300}?(?:部门|单位|政府|办事处|办公室|[局委厅办处会院校乡镇村市县区州]|街道|社区|中心|机构|企业|公司"
    r"|人员|个人|同志|考生|市民|群众|家长|申请人)(?:[（(][^）)]*[）)])?[：:]\s*$"
)
ITEMS = frozenset("-•·*●■◆▪")
UNFINISHED = frozenset("。！？；，、：!?;,:…")


def blocks(text: str) -> tuple[Block, ...]:
    """Give the blocks of a text whose lines are its units, in order."""
    return tuple(_blocks(lines_of(text)))


def _blocks(lines: list[Line]) -> Iterator[Block]:
    lead_given = False
    spaced = spaced_rows([line.text for line in lines])
    for index, line in enumerate(lines):
        following = lines[index + 1].text if index + 1 < len(lines) else ""
        kind, level, number = _kind(line.text, following)
        if index in spaced:
            kind, level, number = "row", 0, ""
        if kind == "paragraph" and not lead_given and _may_lead(line.text):
            kind, lead_given = "lead", True
        yield Block(kind, line.span, level, number)


def is_salutation(line: str) -> bool:
    """Whether a line says to whom a notice is sent."""
    return SALUTATION.match(line) is not None


def _may_lead(line: str) -> bool:
    """The addressee and an instrument's number stand before the lead."""
    return line[-1] not in "：:" and not NUMBER.match(line)


def _kind(line: str, following: str) -> tuple[BlockKind, int, str]:
    marked = _marked(line)
    if marked:
        return marked
    return ("heading", 1, "") if _is_heading(line, following) else ("paragraph", 0, "")


def _marked(line: str) -> tuple[BlockKind, int, str] | None:
    """Tell the lines that say themselves what they are: clauses, rows, items."""
    if line[:1] in OPENERS:
        for level, pattern in CLAUSES:
            match = pattern.match(line)
            if match:
                return "clause", level, match[1]
    if is_marked(line):
        return "row", 0, ""
    return ("item", 0, "") if line[:1] in ITEMS else None


def _is_heading(line: str, following: str) -> bool:
    """A heading is short, is no label with its value, and has something under it."""
    if not following or len(line) > LONGEST_HEADING or line[-1] in UNFINISHED:
        return False
    if LABEL.match(line) or NUMBER.match(line):
        return False
    under = following[-1] in UNFINISHED or len(following) > LONGEST_HEADING
    return under or _marked(following) is not None
