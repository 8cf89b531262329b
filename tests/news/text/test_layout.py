"""A page's lines are told apart: title, body, other items, and what is left out."""

from datetime import date

import pytest

from news.text.headlines import of_line
from news.text.layout import Layout, lay_out
from tests.news.text import clean

TITLE = "青禾县公布社会工作者补贴办法"
PROSE = clean.SENTENCES[0] + clean.SENTENCES[1] + clean.SENTENCES[2]
OTHER_PROSE = clean.SENTENCES[5] + clean.SENTENCES[8] + clean.SENTENCES[12]


def laid_out(*lines: str) -> Layout:
    return lay_out("\n".join(lines))


def body(*lines: str) -> list[str]:
    return [line.text for line in laid_out(*lines).body]


def test_the_first_short_line_is_the_title() -> None:
    layout = laid_out(TITLE, PROSE)
    assert layout.title is not None
    assert layout.title.text == TITLE


@pytest.mark.parametrize("first", [PROSE, "一、总则", "来源：青禾日报", "编辑推荐：", "短句。"])
def test_prose_clauses_and_trimmings_are_no_title(first: str) -> None:
    assert laid_out(first, PROSE[::-1]).title is None


def test_a_question_may_be_a_title() -> None:
    layout = laid_out("谁能领取社会工作者补贴？", PROSE)
    assert layout.title is not None


def test_a_known_title_is_taken_whatever_it_looks_like() -> None:
    layout = lay_out(f"补贴来了。\n{PROSE}", titled=True)
    assert layout.title is not None
    assert layout.title.text == "补贴来了。"


def test_a_paragraph_that_comes_twice_is_kept_once() -> None:
    layout = laid_out(TITLE, PROSE, OTHER_PROSE, PROSE)
    assert [line.text for line in layout.body] == [PROSE, OTHER_PROSE]
    assert [why for _, why in layout.omitted] == ["doubled"]


def test_short_lines_may_repeat() -> None:
    assert body(TITLE, "申报条件", PROSE, "申报条件", OTHER_PROSE).count("申报条件") == 2


def test_a_repeated_title_is_left_out() -> None:
    assert body(TITLE, f"{TITLE} 来源于：民政局", PROSE) == [PROSE]


def test_a_tail_takes_its_links_and_ends_at_prose() -> None:
    lines = [TITLE, PROSE, "相关阅读：", "某地公布补贴名单", "某地开始报名", OTHER_PROSE]
    assert body(*lines) == [PROSE, OTHER_PROSE]


def test_a_tail_ends_where_the_page_begins_again() -> None:
    blurb = "【摘要】青禾网校编辑为考生整理了补贴新闻，希望大家认真学习。"
    lines = [TITLE, blurb, PROSE, "编辑推荐：", blurb, "小标题", OTHER_PROSE]
    assert body(*lines) == [PROSE, "小标题", OTHER_PROSE]


def test_an_editors_note_at_a_paragraphs_end_is_cut_off() -> None:
    layout = laid_out(TITLE, f"{PROSE}（责任编辑：李青禾）")
    assert [line.text for line in layout.body] == [PROSE]
    assert layout.omitted[0][0].text == "（责任编辑：李青禾）"


def test_every_line_has_one_place() -> None:
    lines = [TITLE, "来源：青禾日报", PROSE, "最新资讯", "- 某地社会工作者补贴名单公示2024-12-01"]
    layout = laid_out(*lines)
    placed = [layout.title, *layout.body, *(x for x, _ in layout.omitted)]
    placed += [x for x, _ in layout.headlines]
    spans = sorted((line.span.start, line.span.end) for line in placed if line)
    assert ["\n".join(lines)[start:end] for start, end in spans] == lines


@pytest.mark.parametrize(
    "line",
    [
        "- 某地社会工作者补贴名单公示2024-12-01",
        "某地社会工作者补贴名单公示 [2024-12-01]",
        "· 某地社会工作者补贴名单公示（2024年12月1日）",
        "2024-12-01 某地社会工作者补贴名单公示",
        "3、某地社会工作者补贴名单公示 2024/12/1 08:30",
    ],
)
def test_a_dated_headline_is_split_from_its_date(line: str) -> None:
    found = of_line(line)
    assert found is not None
    assert line[found.start : found.end] == "某地社会工作者补贴名单公示"
    assert found.published == date(2024, 12, 1)


@pytest.mark.parametrize(
    "line",
    ["报名时间2024-12-01", "公示结束。2024-12-01", "某地社会工作者补贴名单公示", "2024-12-01",
     "某地社会工作者补贴名单公示2024-13-01", "abcdefghijklmnop 2024-12-01"],
)  # fmt: skip
def test_what_is_no_dated_headline_is_none(line: str) -> None:
    assert of_line(line) is None


def test_a_lone_dated_line_without_a_bullet_stays_in_the_text() -> None:
    line = "本办法首次公布的日期是在2024-12-01"
    assert line in body(TITLE, PROSE, line, OTHER_PROSE)
