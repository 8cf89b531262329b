"""A page's lines are told apart: title, body, other items, and what is left out."""

from datetime import date

import pytest

from news.text.headlines import of_line
from news.text.layout import Layout, lay_out
from news.text.lines import lines_of
from tests.news.text import clean

TITLE = "青禾县公布社会工作者补贴办法"
PROSE = clean.SENTENCES[0] + clean.SENTENCES[1] + clean.SENTENCES[2]
OTHER_PROSE = clean.SENTENCES[5] + clean.SENTENCES[8] + clean.SENTENCES[12]


def laid_out(*lines: str) -> Layout:
    return lay_out(lines_of("\n".join(lines)))


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
    layout = lay_out(lines_of(f"补贴来了。\n{PROSE}"), titled=True)
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
    "headline",
    [
        "望湖市住建局首批保障房房源名单发布",
        "望湖市统计局1-2月份经济数据发布",
        "人社部门补贴名单公布",
    ],
)
def test_a_headline_of_what_an_office_publishes_is_one(headline: str) -> None:
    found = of_line(f"2024-12-01 {headline}")
    assert found is not None


@pytest.mark.parametrize(
    "line",
    ["报名时间2024-12-01", "公示结束。2024-12-01", "某地社会工作者补贴名单公示", "2024-12-01",
     "某地社会工作者补贴名单公示2024-13-01", "abcdefghijklmnop 2024-12-01",
     "2024年12月1日 望湖市第十届人民代表大会常务委员会第二次会议通过",
     "2024年12月1日 望湖市人民政府令第8号公布"],
)  # fmt: skip
def test_what_is_no_dated_headline_is_none(line: str) -> None:
    assert of_line(line) is None


def test_a_lone_dated_line_without_a_bullet_stays_in_the_text() -> None:
    line = "本办法首次公布的日期是在2024-12-01"
    assert line in body(TITLE, PROSE, line, OTHER_PROSE)


@pytest.mark.parametrize(
    "above",
    [
        ["您现在的位置是：主页 > 要闻 > 正文"],
        ["首页 > 青禾社会", "关注微信", "小程序"],
        ["2024-12-03 10:20  来源：青禾日报", "分享"],
        ["<table id='x'></table>", "• 手机看青禾网", "搜 索"],
        ["记者 李青禾"],
        ["128", "青禾网"],
        ["中文English", "青禾农业信息网", "当前位置: 首页 > 要闻"],
        ["索 引 号: 001 组配分类: 政策", "成文日期: 2024-12-03 发布日期: 2024-12-03"],
    ],
)
def test_a_title_is_found_below_what_a_page_begins_with(above: list[str]) -> None:
    layout = laid_out(*above, TITLE, "发布时间：2024-12-03", PROSE)
    assert layout.title is not None
    assert layout.title.text == TITLE
    assert [line.text for line in layout.body] == [PROSE]


def test_a_title_above_the_way_to_the_page_is_kept_where_no_byline_follows_another() -> None:
    layout = laid_out(TITLE, "首页 > 要闻", "申报条件", PROSE)
    assert layout.title is not None
    assert layout.title.text == TITLE


@pytest.mark.parametrize("label", ["原标题：", "标题: ", "名 称: "])
def test_a_label_gives_the_title(label: str) -> None:
    layout = laid_out(f"{label}{TITLE}", "发布日期：2024-12-03", PROSE)
    assert layout.title is not None
    assert layout.title.text == TITLE


def test_the_dates_of_a_table_of_contents_are_no_headlines() -> None:
    lines = [
        "成文日期: 2024-12-03 发布日期: 2024-12-03",
        "生效日期: 2024-12-03 废止日期: 2029-12-03",
    ]
    assert laid_out(TITLE, *lines, PROSE).headlines == []


def test_a_page_in_one_line_is_taken_apart() -> None:
    layout = laid_out(f"{TITLE}http://www.example.cn 2024年12月03日 11:58 来源:青禾网 {PROSE}")
    assert layout.title is not None
    assert layout.title.text == TITLE
    assert [line.text for line in layout.body] == [PROSE]
    assert layout.lines_omitted("byline") == ["2024年12月03日 11:58 来源:青禾网 "]


def test_what_the_page_calls_its_title_is_its_title() -> None:
    layout = laid_out(f"原标题：{TITLE}", "【来自发布会的报道】", PROSE)
    assert layout.title is not None
    assert layout.title.text == TITLE


@pytest.mark.parametrize(
    "line", [f"{TITLE}Word文件下载.docx", f"{TITLE}.pdf", f"{TITLE} {TITLE}有哪些", f"  {TITLE}"]
)
def test_a_title_is_freed_of_what_a_site_hangs_on_it(line: str) -> None:
    layout = laid_out(line, PROSE)
    assert layout.title is not None
    assert layout.title.text == TITLE


def test_the_title_again_after_a_sites_own_heading_is_left_out() -> None:
    layout = laid_out(f"青禾县补贴政策：{TITLE}", TITLE, PROSE)
    assert [why for _, why in layout.omitted] == ["doubled"]


def test_the_name_of_an_instrument_inside_the_title_stays_a_heading() -> None:
    lines = [f"关于印发《{TITLE}》的通知", TITLE, PROSE]
    assert body(*lines) == [TITLE, PROSE]


def test_a_summary_that_the_first_paragraph_repeats_is_left_out() -> None:
    summary = clean.SENTENCES[0]
    assert body(TITLE, summary, PROSE, OTHER_PROSE) == [PROSE, OTHER_PROSE]
    assert body(TITLE, f"导读 {summary[:-3]}...", PROSE) == [PROSE]


def test_the_word_for_a_summary_is_cut_off() -> None:
    layout = laid_out(TITLE, f"导语 {PROSE}", OTHER_PROSE)
    assert [line.text for line in layout.body] == [PROSE, OTHER_PROSE]
    assert [(line.text, why) for line, why in layout.omitted] == [("导语 ", "label")]


def test_the_title_in_brackets_before_a_paragraph_is_cut_off() -> None:
    assert body(TITLE, PROSE, f"【{TITLE} {TITLE}】{OTHER_PROSE}") == [PROSE, OTHER_PROSE]


def test_a_bracketed_heading_that_is_not_the_title_stays() -> None:
    assert body(TITLE, f"【申报条件】{OTHER_PROSE}") == [f"【申报条件】{OTHER_PROSE}"]


def test_a_date_before_the_first_words_is_cut_off() -> None:
    layout = laid_out(f"date 2024-12-03 {PROSE}")
    assert [line.text for line in layout.body] == [PROSE]
    assert layout.lines_omitted("byline") == ["date 2024-12-03 "]


def test_short_lines_after_the_editor_are_a_tail() -> None:
    lines = [TITLE, PROSE, "责任编辑：李青禾", "进入图片频道", "某企业遭处罚 金额过亿"]
    assert body(*lines) == [PROSE]


def test_an_editor_named_above_the_text_opens_no_tail() -> None:
    lines = [TITLE, "责任编辑：李青禾", "申报条件", PROSE]
    assert body(*lines) == ["申报条件", PROSE]


def test_tags_above_the_text_open_no_tail() -> None:
    assert body(TITLE, "标签：", "申报条件", PROSE) == ["申报条件", PROSE]


def test_a_lists_summaries_do_not_end_its_tail() -> None:
    lines = [TITLE, PROSE, "点击排行", "- 某地公布名单", f"- {OTHER_PROSE}", "- 2024-12-0109:20"]
    assert body(*lines) == [PROSE]


def test_a_disclaimer_takes_the_paragraph_that_explains_it() -> None:
    more = "为保护原创内容，本网授权转载的文章须注明出处，未经许可不得转载，侵权者将承担法律责任。"
    assert body(TITLE, PROSE, "版权声明", more) == [PROSE]
    assert body(TITLE, PROSE, "版权声明", OTHER_PROSE) == [PROSE, OTHER_PROSE]


def test_a_disclaimer_at_a_paragraphs_end_is_cut_off() -> None:
    note = "本站部分信息由会员提供，其真实性由会员负责。"
    layout = laid_out(TITLE, PROSE + note)
    assert [line.text for line in layout.body] == [PROSE]
    assert layout.lines_omitted("disclaimer") == [note]


@pytest.mark.parametrize(
    "offer",
    [
        "考试正在报名，建议考生免费预约短信提醒，届时将发送短信提醒您。祝考试顺利！",
        "备考的同学可以扫码领取资料。",
        "点击下方免费下载历年真题，一起备考！",
    ],
)
def test_what_a_republisher_offers_at_a_paragraphs_end_is_cut_off(offer: str) -> None:
    layout = laid_out(TITLE, PROSE + offer)
    assert [line.text for line in layout.body] == [PROSE]
    assert layout.lines_omitted("promotion") == [offer]


def test_a_bank_that_sends_reminders_offers_nothing_to_readers() -> None:
    text = PROSE + "银行应当免费为客户提供短信通知服务，并在三日内扫描存档。"
    assert body(TITLE, text) == [text]


def listed(*lines: str) -> list[tuple[str, str]]:
    layout = laid_out(TITLE, PROSE, "最新资讯", *lines)
    return [(Layout.headline_line(x, h).text, str(h.published)) for x, h in layout.headlines]


NAMES = [f"青禾县第{n}批社会工作者补贴名单公示" for n in "一二三"]
DAYS = ["2024-12-01", "2024-12-02", "2024-12-03"]


def test_headlines_above_their_days_are_items() -> None:
    lines = [x for pair in zip(NAMES, DAYS, strict=True) for x in pair]
    assert listed(*lines) == list(zip(NAMES, DAYS, strict=True))


def test_headlines_below_their_days_are_items() -> None:
    lines = [x for pair in zip(DAYS, NAMES, strict=True) for x in pair]
    assert listed(*lines) == list(zip(NAMES, DAYS, strict=True))


def test_two_headlines_with_their_days_make_no_list() -> None:
    assert listed(NAMES[0], DAYS[0], NAMES[1], DAYS[1]) == []


def test_a_date_between_paragraphs_makes_no_list() -> None:
    layout = laid_out(TITLE, PROSE, DAYS[0], OTHER_PROSE, DAYS[1], PROSE[::-1], DAYS[2])
    assert layout.headlines == []
