"""Tables of a page, each row a line."""

from __future__ import annotations

import pytest
from lxml import html

from news.text.article import Article
from news.text.grids import data_rows, line_of, written_out
from news.text.reading import read

PROSE = "各区县要按照新标准及时发放救助资金，确保按时足额发放到位，切实保障困难群众的基本生活。"
SPANNED = """<table><tr><td rowspan="2">机构</td><td colspan="2">报销比例</td></tr>
<tr><td>职工</td><td>居民</td></tr><tr><td>一级医院</td><td>92%</td><td></td></tr></table>"""


def rows_of(markup: str) -> list[str]:
    return [line_of(row) for row in data_rows(html.fragment_fromstring(markup))]


def page(table: str) -> Article:
    text = f"<h1>望湖区提高补贴标准</h1><p>{PROSE}</p>{table}<p>{PROSE[::-1]}</p>"
    return read(f"<html><body><div>{text}</div></body></html>".encode()).articles[0]


def test_spanned_and_empty_cells_are_written_out() -> None:
    assert rows_of(SPANNED) == [
        "机构 | 报销比例 | 报销比例",
        "机构 | 职工 | 居民",
        "一级医院 | 92% | —",
    ]


def test_a_row_of_one_cell_is_that_cell() -> None:
    table = "<table><tr><td colspan='2'>标准表</td></tr><tr><td>甲</td><td>1</td></tr>"
    assert rows_of(f"{table}<tr><td>乙</td><td>2</td></tr></table>")[0] == "标准表"


@pytest.mark.parametrize(
    "markup",
    [
        "<table><tr><td>导航</td></tr><tr><td>正文</td></tr></table>",
        f"<table><tr><td>甲</td><td>{PROSE}</td></tr><tr><td>乙</td><td>丙</td></tr></table>",
        "<table><tr><td><table><tr><td>甲</td></tr></table></td><td>乙</td></tr></table>",
        "<table><tr><td>甲</td><td>乙</td></tr></table>",
    ],
)
def test_a_table_that_lays_a_page_out_is_no_data(markup: str) -> None:
    assert rows_of(markup) == []


def test_a_span_that_is_no_number_is_one() -> None:
    table = "<table><tr><td colspan='x'>甲</td><td rowspan='-3'>乙</td></tr>"
    assert rows_of(f"{table}<tr><td>丙</td><td>丁</td></tr></table>") == ["甲 | 乙", "丙 | 丁"]


def test_only_a_table_that_lacks_cells_is_written_anew() -> None:
    whole = "<div><table><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table></div>"
    assert not written_out(html.fragment_fromstring(whole))
    assert written_out(html.fragment_fromstring(f"<div>{SPANNED}</div>"))


SMALL = """<table><tr><td>类别</td><td>月标准（元）</td></tr><tr><td>一类</td><td>900</td></tr>
<tr><td>二类</td><td>860</td></tr></table>"""


@pytest.mark.parametrize("table", [SMALL, SPANNED])
def test_a_small_table_s_rows_are_rows_of_the_article(table: str) -> None:
    article = page(table)
    rows = [b for b in article.blocks if b.kind == "row"]
    assert len(rows) == 3
    assert [article.text[b.span.start : b.span.end] for b in rows] == rows_of(table)
