"""Pages of different articles pasted into one text are told apart; copies and lists are not."""

import pytest

from news.text.article import Article
from news.text.reading import read
from tests.news.text import clean

FIRST = "青禾县公布社会工作者补贴办法"
SECOND = "红山区社工站实现全覆盖"
ONE = "".join(clean.SENTENCES[:3])
OTHER = "".join(clean.SENTENCES[4:8])
BYLINE = "2024-12-03 10:20 来源：红山日报"


def articles(*lines: str) -> list[Article]:
    found = read("\n".join(lines).encode()).articles
    return [article for article in found if article.kind == "article"]


@pytest.mark.parametrize("end", ["责任编辑：李青禾", "相关阅读：", "【打印】【关闭】"])
def test_a_second_page_gives_a_second_article(end: str) -> None:
    one, other = articles(FIRST, ONE, end, SECOND, BYLINE, OTHER)
    assert (one.title, one.text) == (FIRST, ONE)
    assert (other.title, other.text) == (SECOND, OTHER)
    assert (one.source, other.source, str(other.published)) == ("", "红山日报", "2024-12-03")


def test_each_page_tells_what_it_held_besides() -> None:
    one, other = articles(FIRST, ONE, "责任编辑：李青禾", SECOND, BYLINE, OTHER, "分享到：")
    assert [omission.reason for omission in one.omissions] == ["editor"]
    assert [omission.reason for omission in other.omissions] == ["byline", "sharing"]


@pytest.mark.parametrize(
    "lines",
    [
        (FIRST, ONE, "责任编辑：李青禾", FIRST, BYLINE, ONE),
        (FIRST, ONE, SECOND, BYLINE, OTHER),
        (FIRST, ONE, "相关阅读：", SECOND, "2024-12-03", OTHER),
        (FIRST, ONE, "相关阅读：", SECOND, BYLINE, "某地公布名单"),
        (FIRST, "首页 > 要闻", SECOND, BYLINE, OTHER),
    ],
)
def test_copies_headings_and_lists_begin_no_page(lines: tuple[str, ...]) -> None:
    assert len(articles(*lines)) == 1
