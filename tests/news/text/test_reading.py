"""One document in, its articles out, each with the account of how it became clean."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news.text.article import Article, Reading, Span, UnreadableDocument
from news.text.reading import read, read_parts
from tests.news.text import clean, damage

LONG = "".join(clean.SENTENCES[:4])


def made(*lines: str) -> Article:
    return read("\n".join(lines).encode()).articles[0]


def explained(reading: Reading, article: Article) -> None:
    """Assert that spans, offsets and repairs tell the same story as the texts."""
    text, received = article.text, reading.received
    offsets = article.received_offsets
    assert len(offsets) == len(text) + 1
    assert list(offsets) == sorted(offsets)
    assert len(article.original) == len(text)
    assert len(article.original_offsets) == len(text) + 1
    changed: set[int] = set()
    for repair in article.repairs:
        assert received[repair.received.start : repair.received.end] == repair.before
        assert text[repair.clean.start : repair.clean.end] == repair.after
        changed.update(range(repair.clean.start, repair.clean.end))
    for index, character in enumerate(article.original):
        if index not in changed and character != "\n":
            assert received[offsets[index]] == character
    for repair in article.title_repairs:
        assert received[repair.received.start : repair.received.end] == repair.before
        assert article.title[repair.clean.start : repair.clean.end] == repair.after
    for block in article.blocks:
        assert text[block.span.start : block.span.end].strip()
    for one, other in zip(article.repairs, article.repairs[1:], strict=False):
        assert one.received.end <= other.received.start


@given(clean.texts, st.sampled_from(clean.TITLES), st.booleans(), st.booleans())
def test_every_change_is_accounted_for(text: str, title: str, gloss: bool, fold: bool) -> None:
    page = damage.traditional(f"{title}\n{text}")
    page = damage.folded(page) if fold else page
    page = damage.glossed(page) if gloss else page
    reading = read(page.encode())
    for article in reading.articles:
        explained(reading, article)


@given(clean.texts, st.sampled_from(clean.TITLES))
def test_repairs_applied_to_the_received_text_give_the_original(text: str, title: str) -> None:
    page = damage.glossed(damage.folded(damage.traditional(f"{title}\n{text}")))
    reading = read(page.encode())
    article = reading.articles[0]
    first, last = article.received_offsets[0], article.received_offsets[-1]
    rebuilt, done = "", first
    for repair in article.repairs:
        rebuilt += reading.received[done : repair.received.start]
        rebuilt += article.original[repair.clean.start : repair.clean.end]
        done = repair.received.end
    assert rebuilt + reading.received[done:last] == article.original


@given(clean.texts, st.sampled_from(clean.TITLES), st.data())
def test_a_passage_is_found_in_what_was_received_and_back(
    text: str, title: str, data: st.DataObject
) -> None:
    page = damage.glossed(damage.folded(damage.traditional(f"{title}\n{text}")))
    reading = read(page.encode())
    article = reading.articles[0]
    start = data.draw(st.integers(0, len(article.text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(article.text))))
    received = article.in_received(span)
    assert 0 <= received.start < received.end <= len(reading.received)
    assert span.within(article.from_received(received))
    if not any(repair.clean.overlaps(span) for repair in article.repairs):
        assert article.from_received(received) == span


def test_what_was_left_out_stands_for_nothing_in_the_article() -> None:
    reading = read(f"青禾县公布补贴办法\n来源：青禾日报\n{LONG}\n责任编辑：李青禾".encode())
    article = reading.articles[0]
    for omission in article.omissions:
        found = article.from_received(omission.received)
        assert found.start == found.end
    whole = article.in_received(Span(0, len(article.text)))
    assert reading.received[whole.start : whole.end] == LONG


ENCODINGS = [
    ("utf-8", ""), ("utf-8-sig", ""), ("gb18030", ""), ("gb18030", "gb2312"), ("gb18030", "gbk"),
    ("utf-16", ""), ("utf-16-le", ""), ("utf-16-be", ""), ("utf-16-le", "utf-16"),
    ("utf-16", "utf-8"), ("gb18030", "utf-8"), ("utf-8", "gb2312"),
]  # fmt: skip


@pytest.mark.parametrize(("encoding", "declared"), ENCODINGS)
@pytest.mark.parametrize("as_page", [False, True])
def test_an_article_is_read_whatever_its_bytes_and_whatever_they_are_called(
    encoding: str, declared: str, *, as_page: bool
) -> None:
    header = "text/html" if as_page else "text/plain"
    header += f"; charset={declared}" if declared else ""
    title, text = clean.TITLES[1], LONG + clean.SENTENCES[6]
    page = f"<html><head><title>{title}</title></head><body><p>{text}</p></body></html>"
    data = (page if as_page else f"{title}\n{text}").encode(encoding)
    article = read(data, content_type=header).articles[0]
    assert (article.title, article.text) == (title, text)


@pytest.mark.parametrize("declared", ["", "big5", "big5-hkscs", "gb2312"])
def test_a_traditional_article_in_big5_is_read_in_simplified_script(declared: str) -> None:
    title, text = clean.TITLES[1], LONG + clean.SENTENCES[6]
    header = f"text/plain; charset={declared}" if declared else None
    written = damage.traditional(f"{title}\n{text}").replace("爲", "為")
    article = read(written.encode("big5hkscs"), content_type=header).articles[0]
    assert (article.title, article.text) == (title, text)
    assert article.original == written.split("\n")[1]


@given(clean.texts, st.sampled_from(clean.TITLES))
def test_a_page_that_comes_twice_is_read_once(text: str, title: str) -> None:
    page = f"{title}\n{text}"
    long = [line for line in text.split("\n") if len(line) >= 20]
    article = read(f"{page}\n编辑推荐：\n{page}".encode()).articles[0]
    assert article.title == title
    assert [line for line in article.text.split("\n") if len(line) >= 20] == long


@given(clean.texts, st.sampled_from(clean.TITLES))
def test_a_clean_article_is_read_as_it_is(text: str, title: str) -> None:
    article = read(f"{title}\n{text}".encode()).articles[0]
    assert (article.kind, article.title, article.text) == ("article", title, text)
    assert article.repairs == ()
    assert article.published is None
    assert article.language == "zh-Hans"


def test_a_gloss_in_the_title_is_recorded_with_the_title() -> None:
    article = made("社會發(fā)展", "經(jīng)濟和社會發(fā)展很重要。關(guān)於此事，請看下文。")
    assert article.title == "社会发展"
    assert [repair.before for repair in article.title_repairs] == ["(fā)"]
    assert article.title_repairs[0].clean == Span(4 - 1, 4 - 1)


def test_the_original_script_is_kept_beside_the_simplified() -> None:
    article = made("社會工作", "社會工作發展很快，灣區設置了機構。")
    assert article.text == "社会工作发展很快，湾区设置了机构。"
    assert article.original == "社會工作發展很快，灣區設置了機構。"


def test_a_damaged_run_is_marked_in_the_clean_text() -> None:
    text = "报名须知。考生需要在各科目的滿分基礎上努力，祝大家顺利。"
    damaged = damage.private_use_stripped(damage.read_one_byte_late(text, text.index("。")))
    article = read(f"考试须知公布\n{damaged}\n{LONG}".encode()).articles[0]
    assert len(article.damaged) == 1
    span = article.damaged[0]
    assert article.text[span.start] in "?？"
    assert article.is_damaged(Span(0, 10))
    assert not article.is_damaged(Span(article.text.index(LONG), len(article.text)))


def test_two_pages_joined_are_one_article_in_order() -> None:
    blurb = "【摘要】青禾网校编辑为考生整理了补贴新闻，希望大家认真学习。"
    article = made(
        "青禾县公布补贴办法", blurb, LONG, "编辑推荐：", blurb, "第二部分的小标题",
        clean.SENTENCES[6] + clean.SENTENCES[7], "编辑推荐：", "青禾网校友情提示：一起进步！",
    )  # fmt: skip
    assert article.text.split("\n") == [
        LONG,
        "第二部分的小标题",
        clean.SENTENCES[6] + clean.SENTENCES[7],
    ]
    assert article.source == "青禾网校"
    assert [o.reason for o in article.omissions] == [
        "republisher", "recommendation", "republisher", "recommendation", "reminder",
    ]  # fmt: skip


def test_dated_headlines_become_items_of_their_own() -> None:
    reading = read(
        "\n".join(
            (
                "青禾县公布补贴办法",
                LONG,
                "最新资讯",
                "- 白河市社会工作者奖励申报时间为1月2日至24日2025-01-03",
                "- 红山区发布社会工作者补贴名单 [2024-12-27]",
            )
        ).encode()
    )
    article, one, other = reading.articles
    assert article.text == LONG
    assert (one.kind, one.published) == ("headline", date(2025, 1, 3))
    assert one.title == one.text == "白河市社会工作者奖励申报时间为1月2日至24日"
    assert (other.title, other.published) == ("红山区发布社会工作者补贴名单", date(2024, 12, 27))
    explained(reading, one)


def test_what_is_left_out_points_at_what_was_received() -> None:
    lines = ["青禾县公布补贴办法", LONG, "责任编辑：李青禾"]
    reading = read("\n".join(lines).encode())
    omission = reading.articles[0].omissions[0]
    received = reading.received[omission.received.start : omission.received.end]
    assert (omission.reason, received, omission.excerpt) == ("editor", lines[2], lines[2])


def test_repairs_inside_what_is_left_out_are_recorded_there() -> None:
    article = made(
        "社會發(fā)展", LONG + "經(jīng)費關(guān)係。", "【摘要】編輯為大家整理學(xué)習資料。"
    )
    assert [repair.before for repair in article.omissions[0].repairs] == ["(xué)"]


def test_a_text_without_a_title_is_named_by_its_first_sentence() -> None:
    article = read((clean.SENTENCES[0] + clean.SENTENCES[1]).encode()).articles[0]
    assert article.title == clean.SENTENCES[0].rstrip("。")
    assert article.text == clean.SENTENCES[0] + clean.SENTENCES[1]


def test_a_long_first_sentence_is_cut_at_a_comma_for_a_title() -> None:
    text = (
        "根据县里的统一安排，" * 2
        + "各个乡镇都要在年底之前完成全部的社会工作服务站建设任务。"
        + LONG
    )
    title = read(text.encode()).articles[0].title
    assert text.startswith(title)
    assert len(title) <= 40


def test_a_page_of_one_line_is_a_headline() -> None:
    article = read("青禾县公布社会工作者补贴办法".encode()).articles[0]
    assert (article.kind, article.title) == ("headline", article.text)


@pytest.mark.parametrize(
    "lines",
    ["责任编辑：李青禾", "上一页 1 2 下一页", "来源：青禾日报\n分享到：", "你好", "x"],
)
def test_a_text_of_nothing_but_trimmings_or_a_word_has_no_article(lines: str) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        read(lines.encode())
    assert caught.value.code == "no_article"


def test_a_byline_dates_and_signs_the_article() -> None:
    article = made("青禾县公布补贴办法", "2024-12-03 10:20 来源：青禾日报 作者：李青禾", LONG)
    assert article.published == date(2024, 12, 3)
    assert (article.source, article.author) == ("青禾日报", "李青禾")
    assert article.text == LONG


TABLE = (
    "索 引 号: | QH-1 | 发布机构: | 青禾县民政局 | 成文日期: | 2030-03-24 |",
    "名 称: | 关于印发青禾县社工奖励办法的通知 | 文 号: | 青民发3号 |",
)


def test_a_table_at_the_head_names_dates_and_signs_the_article() -> None:
    article = made("青禾县民政局网站", *TABLE, LONG)
    assert article.title == "关于印发青禾县社工奖励办法的通知"
    assert article.title_repairs == ()
    assert (article.published, article.source) == (date(2030, 3, 24), "青禾县民政局")
    assert article.text == LONG


def test_a_table_without_a_name_leaves_the_title_as_it_stands() -> None:
    article = made("青禾县公布社工奖励办法", TABLE[0], LONG)
    assert article.title == "青禾县公布社工奖励办法"
    assert article.published == date(2030, 3, 24)


def test_a_title_that_the_document_came_with_is_kept_beside_its_table() -> None:
    article = read_parts("青禾县公布社工奖励办法", "\n".join((*TABLE, LONG))).articles[0]
    assert (article.title, article.text) == ("青禾县公布社工奖励办法", LONG)


@pytest.mark.parametrize(
    "line",
    [
        "办法自2019年5月1日起施行。",
        "报名时间：2024年12月3日至12月20日",
        "截至2024年12月3日，全县持证人数达到四百人。",
    ],
)
def test_a_date_in_the_text_is_not_the_date_of_the_article(line: str) -> None:
    article = made("青禾县公布补贴办法", LONG, line, LONG + line)
    assert article.published is None
    assert line in article.text


def test_html_is_read_without_its_scripts() -> None:
    body = "".join(f"<p>{s}</p>" for s in clean.SENTENCES[:6])
    head = "<head><title>补贴办法公布了</title></head>"
    html = f"<html>{head}<body>{body}<script>坏</script></body></html>"
    article = read(html.encode(), content_type="text/html").articles[0]
    assert article.title == "补贴办法公布了"
    assert "坏" not in article.text


def test_english_is_read_and_named_as_such() -> None:
    article = made("Social work today", " ".join(clean.ENGLISH))
    assert article.language == "en"
    assert article.text == " ".join(clean.ENGLISH)


@pytest.mark.parametrize("body", [LONG, f"<p>{LONG}</p><script>坏</script>"])
def test_an_entry_of_a_feed_is_read_from_its_parts(body: str) -> None:
    reading = read_parts(
        " 青禾县公布\n补贴办法 ", body, published=date(2024, 12, 3), source="青禾日报"
    )
    article = reading.articles[0]
    assert (article.title, article.text) == ("青禾县公布 补贴办法", LONG)
    assert (article.published, article.source) == (date(2024, 12, 3), "青禾日报")


def test_an_entry_with_a_title_alone_is_a_headline() -> None:
    article = read_parts("青禾县公布补贴办法", "", published=date(2024, 12, 3)).articles[0]
    assert (article.kind, article.text) == ("headline", "青禾县公布补贴办法")
    assert article.published == date(2024, 12, 3)


def test_an_entry_with_nothing_has_no_article() -> None:
    with pytest.raises(UnreadableDocument, match="no_article"):
        read_parts("", "", source="青禾日报")


def test_the_same_bytes_always_give_the_same_reading() -> None:
    page = damage.glossed(damage.traditional("\n".join(clean.SENTENCES)))
    assert read(page.encode()) == read(page.encode())


@given(
    st.text(
        alphabet="社工考试。，?？;()fā發W^ \n\u200b1０【摘要】编辑推荐：-2024年1月3日<p>",
        max_size=120,
    )
)
def test_any_text_is_read_or_refused_by_name(text: str) -> None:
    assert outcome(text) in {"read", "empty", "no_article"}


def outcome(text: str) -> str:
    try:
        reading = read(text.encode())
    except UnreadableDocument as refusal:
        return refusal.code
    for article in reading.articles:
        explained(reading, article)
    return "read"


def test_the_day_in_brackets_behind_a_title_dates_the_page() -> None:
    text = "望湖区四月商品住宅成交情况[2030-05-04]\n望湖区四月商品住宅成交四百套，比三月有所下降。"
    (found,) = read(text.encode()).articles
    assert (found.title, found.published) == ("望湖区四月商品住宅成交情况", date(2030, 5, 4))


def test_a_short_line_above_the_page_s_day_is_the_title_and_an_office_is_not() -> None:
    text = (
        "望湖就业政策\n望湖人社局\n2030-03-14 08:25:55\n服务对象：高校毕业生\n"
        "政策内容：对就业的毕业生，每人给予一次性1000元的补贴。"
    )
    assert read(text.encode()).articles[0].title == "望湖就业政策"
    unnamed = text.replace("望湖就业政策\n", "")
    assert read(unnamed.encode()).articles[0].title == "服务对象：高校毕业生"


def test_a_mark_of_a_heading_is_no_part_of_the_title() -> None:
    text = "# 关于调整岗位津贴有关工作的通知\n各社工站：\n现将调整岗位津贴的有关工作通知如下。"
    assert read(text.encode()).articles[0].title == "关于调整岗位津贴有关工作的通知"
