"""The page that the project began with reads right, from its bytes to its ten headlines."""

from datetime import date
from pathlib import Path

import pytest

from news.text.article import Reading, Span
from news.text.reading import read
from news.text.sentences import sentences

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def reading(shared: Path) -> Reading:
    return read((shared / "seeds" / "000_6bb97d988b5ec3d4.txt").read_bytes())


def test_it_is_one_article_and_ten_headlines(reading: Reading) -> None:
    assert [article.kind for article in reading.articles] == ["article"] + ["headline"] * 10


def test_the_title_is_clean_and_simplified(reading: Reading) -> None:
    assert reading.articles[0].title == "惠州大亚湾区两年投入社工发展经费超600万"
    assert {repair.kind for repair in reading.articles[0].title_repairs} == {"gloss"}


def test_the_date_is_unknown_and_the_source_is_who_republished_it(reading: Reading) -> None:
    article = reading.articles[0]
    assert article.published is None
    assert article.source == "环球网校"


def test_both_pages_are_joined_in_order(reading: Reading) -> None:
    article = reading.articles[0]
    lines = article.text.split("\n")
    assert len(lines) == 8
    assert lines[0].startswith("大亚湾区政府近日通报称，")
    assert lines[4].endswith("一线服务社工已达70人左右。")
    assert lines[5] == "设计出“1+1+N”服务模式"
    assert lines[7].endswith("居家养老送餐项目。")
    headings = [
        article.text[b.span.start : b.span.end] for b in article.blocks if b.kind == "heading"
    ]
    assert headings == ["社工人才队伍建设持续发力", "设计出“1+1+N”服务模式"]


def test_no_gloss_no_garble_no_blurb_is_left(reading: Reading) -> None:
    text = "".join(article.title + article.text for article in reading.articles)
    assert not set(text) & set("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ?葜荽髞啚硡^摘")
    assert not any(word in text for word in ("编辑推荐", "友情提示", "最新资讯", "具体内容如下"))
    assert all(real in text for real in ("区委政法委(社工委)", "村(居)民", "“1+1+N”"))


def test_the_shifted_run_in_the_blurb_was_read_back_exactly(reading: Reading) -> None:
    repairs = [r for o in reading.articles[0].omissions for r in o.repairs]
    shifted = [r for r in repairs if r.kind == "shifted-bytes"]
    assert {(r.before, r.after, r.certainty) for r in shifted} == {
        ("?;葜荽髞啚硡^(qū)", "。惠州大亚湾区", "exact")
    }
    assert len(shifted) == 2
    assert reading.articles[0].damaged == ()


def test_every_omission_has_its_reason_in_order(reading: Reading) -> None:
    reasons = [omission.reason for omission in reading.articles[0].omissions]
    assert reasons[:6] == [
        "republisher", "recommendation", "republisher", "recommendation", "reminder", "latest",
    ]  # fmt: skip
    assert reasons[6:] == ["own-item"] * 10


def test_the_headlines_bear_their_own_dates(reading: Reading) -> None:
    headlines = reading.articles[1:]
    assert all(headline.title == headline.text for headline in headlines)
    assert headlines[0].title.startswith("安徽省启动社工人才培养工程")
    assert headlines[0].published == date(2025, 1, 14)
    assert headlines[5].title.endswith("申领时间为2025年1月2日至24日")
    assert headlines[9].title.startswith("四川成都大邑县")
    assert headlines[9].published == date(2024, 12, 11)


def test_a_sentence_leads_back_to_what_was_received(reading: Reading) -> None:
    article = reading.articles[0]
    at = article.text.index("一次性补助3000元")
    sentence = next(s for s in sentences(article.text) if Span(at, at + 1).within(s))
    first, last = article.received_offsets[sentence.start], article.received_offsets[sentence.end]
    received = reading.received[first:last]
    assert received.startswith("印發(fā)《大亞灣區(qū)")
    assert "一次性補助3000元" in received
    assert received.endswith("津貼。") or "300元" in received
