"""HTML gives its article, and says when, where from and by whom; scripts give nothing."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news.text.article import UnreadableDocument
from news.text.markup import is_markup
from news.text.page import fragment_text, page_text
from tests.news.text import clean

BODY = "".join(f"<p>{sentence}{sentence}</p>" for sentence in clean.SENTENCES[:6])


def page(
    body: str = BODY, *, head: str = "<title>青禾县公布补贴办法_青禾新闻网</title>", above: str = ""
) -> str:
    return (
        f"<!DOCTYPE html><html><head>{head}</head><body><nav><a href='/'>首页</a></nav>"
        f"<h1>青禾县公布补贴办法</h1>{above}<div class='article'>{body}</div>"
        "<script>var secret = '脚本里的话';</script></body></html>"
    )


def test_the_body_is_taken_and_the_title_stands_first() -> None:
    found = page_text(page(), address=None)
    assert found.titled
    assert found.text.split("\n")[0] == "青禾县公布补贴办法"
    assert clean.SENTENCES[5] in found.text
    assert "首页" not in found.text


def test_no_script_or_style_reaches_the_text() -> None:
    body = BODY + "<script>alert('坏')</script><style>p{颜色:红}</style><p onclick='x()'>末段。</p>"
    text = page_text(page(body), address=None).text
    assert not any(word in text for word in ("脚本", "alert", "颜色", "onclick", "坏"))


@pytest.mark.parametrize(
    ("head", "above", "expected"),
    [
        ('<meta name="PubDate" content="2024-12-03 10:20">', "", date(2024, 12, 3)),
        ('<meta property="article:published_time" content="2024-12-03T10:20:00+08:00">', "",
         date(2024, 12, 3)),
        ("", "<p>发布时间：2024年12月3日 来源：青禾日报</p>", date(2024, 12, 3)),
        ("", "<span>2024/12/3 09:15</span>", date(2024, 12, 3)),
        ("", "<time datetime='2024-12-03'>昨天</time>", date(2024, 12, 3)),
        ("", "", None),
        ('<meta name="pubdate" content="2024-02-31">', "", None),
    ],
)  # fmt: skip
def test_a_page_is_dated_by_its_head_or_its_byline(
    head: str, above: str, expected: date | None
) -> None:
    html = page(head=f"<title>青禾县公布补贴办法</title>{head}", above=above)
    assert page_text(html, address=None).provenance.published == expected


def test_a_date_in_the_body_is_not_the_page_date() -> None:
    body = BODY + "<p>办法自2019年5月1日起施行，2024年12月3日修订，由民政局负责解释和监督。</p>"
    assert page_text(page(body), address=None).provenance.published is None


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("http://example.org/2024/1203/a.html", date(2024, 12, 3)),
        ("http://example.org/2024-12/03/a.html", date(2024, 12, 3)),
        ("http://example.org/2024/news/a.html", None),
        ("http://example.org/20241399/a.html", None),
    ],
)
def test_an_address_may_bear_the_date(address: str, expected: date | None) -> None:
    assert page_text(page(), address=address).provenance.published == expected


def test_source_and_author_come_from_the_byline_before_the_site() -> None:
    above = "<p>2024-12-03 10:20 来源：青禾日报 作者：李青禾</p>"
    provenance = page_text(page(above=above), address=None).provenance
    assert (provenance.source, provenance.author) == ("青禾日报", "李青禾")
    assert page_text(page(), address=None).provenance.source == "青禾新闻网"


def test_a_title_without_a_heading_loses_the_name_of_the_site() -> None:
    html = page().replace("h1", "div")
    assert page_text(html, address=None).text.split("\n")[0] == "青禾县公布补贴办法"


@pytest.mark.parametrize(
    "html",
    [
        "<html><body></body></html>",
        "<html><head><title>登录</title></head><body><form><input></form></body></html>",
        "<html><body>" + "".join(f"<a href='/{i}'>栏目{i}导航链接</a>" for i in range(60))
        + "</body></html>",
        "<html><body><script>" + "var 变量 = '文字';" * 90 + "</script></body></html>",
    ],
)  # fmt: skip
def test_a_page_without_an_article_is_refused(html: str) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        page_text(html, address=None)
    assert caught.value.code == "no_article"


def test_a_list_page_gives_its_dated_headlines() -> None:
    items = "".join(
        f"<li><a href='/{day}'>青禾县第{day}批社会工作者补贴名单公示</a>"
        f"<span>2024-12-{day}</span></li>"
        for day in range(10, 16)
    )
    text = page_text(f"<html><body><ul>{items}</ul></body></html>", address=None).text
    assert len([line for line in text.split("\n") if line.endswith("2024-12-12")]) == 1


def test_a_list_page_whose_days_stand_apart_gives_its_headlines_too() -> None:
    items = "".join(
        f"<li><a href='/{day}'>青禾县第{day}批社会工作者补贴名单公示</a><p>2024-12-{day}</p></li>"
        for day in range(10, 16)
    )
    text = page_text(f"<html><body><ul>{items}</ul></body></html>", address=None).text
    assert "青禾县第12批社会工作者补贴名单公示 2024-12-12" in text.split("\n")


def test_a_layout_table_is_not_shown_as_a_table_and_a_data_table_is() -> None:
    rows = "<tr><td>初级</td><td>2000元</td></tr><tr><td>中级</td><td>3000元</td></tr>"
    html = page(f"<table><tr><td>{BODY}</td></tr></table>{BODY}<table>{rows}</table>")
    text = page_text(html, address=None).text
    assert "中级 | 3000元" in text
    assert not any(line.startswith("|") for line in text.split("\n"))


def test_a_fragment_gives_a_line_for_each_block() -> None:
    assert (
        fragment_text("<p>第一段<b>重点</b></p><p>第二段<br>换行</p>") == "第一段重点\n第二段\n换行"
    )
    assert fragment_text("<script>x</script>") == ""


def test_a_page_nested_too_deep_for_recursion_is_read() -> None:
    html = page("<div>" * 5000 + BODY + "</div>" * 5000)
    assert isinstance(fragment_text(html), str)


@given(st.text(alphabet="<>/pbdivscript社工 =\"'&;!-a", max_size=80))
def test_no_broken_markup_breaks_the_reader(html: str) -> None:
    assert isinstance(fragment_text(html), str)


@pytest.mark.parametrize(
    ("text", "content_type", "expected"),
    [
        ("<!DOCTYPE html><html>", None, True),
        ("<p>一段</p><p>二段</p>", None, True),
        ("社工", "text/html; charset=utf-8", True),
        ("a < b and c > d", None, False),
        ("数学书上写着 x<p 就是", None, False),
        ("纯文本", "text/plain", False),
    ],
)
def test_markup_is_told_from_text(text: str, content_type: str | None, expected: bool) -> None:
    assert is_markup(text, content_type) is expected
