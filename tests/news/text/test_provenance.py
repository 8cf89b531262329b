"""A page's own lines say when, where from and by whom."""

from datetime import date

import pytest

from news.text import dates
from news.text.provenance import (
    Provenance,
    believed,
    from_lines,
    sent_by,
    title_in,
    told_by_addresses,
    without_site,
)
from news.text.reading import read

PROSE = "望湖区民政局介绍，全区建成社工站16个，每个社工站配备2名社工，持证社工累计394人。"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("2024-12-03 10:20 来源：青禾日报", Provenance(date(2024, 12, 3), "青禾日报")),
        ("来源：青禾日报 作者：李青禾 王红山", Provenance(None, "青禾日报", "李青禾 王红山")),
        ("发布日期：2024年12月3日", Provenance(date(2024, 12, 3))),
        ("- 青禾日报", Provenance(None, "青禾日报")),
        ("青禾新闻网", Provenance(None, "青禾新闻网")),
        ("青禾服务网", Provenance()),
        ("（来源：《青禾日报》）", Provenance(None, "青禾日报")),
        ("来源：本站", Provenance()),
        ("来源：青禾日报作者：李青禾", Provenance(None, "青禾日报", "李青禾")),
        ("作者：李青禾 本站发布时间：2024-12-03", Provenance(date(2024, 12, 3), "", "李青禾")),
        ("2024/12/03/ 09:19 来源：青禾报 记者 李青禾",
         Provenance(date(2024, 12, 3), "青禾报", "李青禾")),
        ("时间：2024-12-03 10:20来自：青禾网字号：T", Provenance(date(2024, 12, 3), "青禾网")),
        ("2024-12-03 10:20   青禾社会工作杂志 打印 收藏",
         Provenance(date(2024, 12, 3), "青禾社会工作杂志")),
        ("《青禾日报》(2024年12月3日 02版)", Provenance(date(2024, 12, 3), "青禾日报")),
        ("青禾日报记者 李青禾", Provenance(None, "", "李青禾")),
        ("2030-05-10 来源:青禾报", Provenance(date(2030, 5, 10), "青禾报")),
        ("发布机构: | 青禾县民政局 | 成文日期: | 2030-03-24 |",
         Provenance(date(2030, 3, 24), "青禾县民政局")),
        ("索引号：｜QH-1｜发布机构：｜青禾县民政局｜", Provenance(None, "青禾县民政局")),
        ("发布机构: | | 成文日期: | 2030-03-24 |", Provenance(date(2030, 3, 24))),
    ],
)  # fmt: skip
def test_a_byline_is_read(line: str, expected: Provenance) -> None:
    assert from_lines([line], []) == expected


@pytest.mark.parametrize(
    "blurb",
    [
        "【摘要】青禾网校编辑为考生整理新闻",
        "青禾网校小编给大家带来新闻",
        "青禾网校友情提示：多看书",
    ],
)
def test_a_blurb_names_who_carried_the_page(blurb: str) -> None:
    assert from_lines([], [blurb]).source == "青禾网校"


def test_a_byline_comes_before_a_blurb() -> None:
    assert from_lines(["来源：青禾日报"], ["青禾网校小编为大家整理"]).source == "青禾日报"


@pytest.mark.parametrize("blurb", ["小编为大家整理", "友情提示：多看书"])
def test_a_nameless_blurb_names_nobody(blurb: str) -> None:
    assert from_lines([], [blurb]).source == ""


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("2024-12-03", date(2024, 12, 3)),
        ("（2024年12月3日）", date(2024, 12, 3)),
        ("更新时间：2024/12/3", date(2024, 12, 3)),
        ("最后更新：24-12-03 04:59:09", date(2024, 12, 3)),
        ("更新：24-12-03", None),
        ("2024-12-03 · 青禾报道", date(2024, 12, 3)),
        ("date 2024-12-03", date(2024, 12, 3)),
        ("03.12.2024  20:33", date(2024, 12, 3)),
        ("自2024年12月3日起施行", None),
        ("2024-02-30", None),
        ("2030-05-10 来源:青禾报", date(2030, 5, 10)),
        ("2030年5月10日 来源：青禾报 浏览：12", date(2030, 5, 10)),
        ("2030-05-10 浏览：12", date(2030, 5, 10)),
        ("2030-02-30 来源:青禾报", None),
        ("2030-05-10 资金来源：青禾县财政", None),
        ("自2030-05-10 来源:青禾报", None),
        ("没有日期", None),
    ],
)
def test_a_line_bears_a_date_only_as_its_own(line: str, expected: date | None) -> None:
    assert dates.in_byline(line) == expected


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["名 称: | 关于印发青禾县社工奖励办法的通知 |"], "关于印发青禾县社工奖励办法的通知"),
        (["文 号：无", "名 称： | 青禾县社工奖励办法 | 文 号："], "青禾县社工奖励办法"),
        (["名称：青禾县社工奖励办法"], "青禾县社工奖励办法"),
        (["名 称: | 通知 |"], ""),
        (["来源：青禾日报", "关于印发青禾县社工奖励办法的通知"], ""),
        ([], ""),
    ],
)
def test_a_table_at_a_pages_head_tells_the_documents_name(lines: list[str], name: str) -> None:
    assert title_in(lines) == name


@pytest.mark.parametrize(
    ("opening", "sender"),
    [
        ("中新网青禾5月10日电（李青禾）社工站建成。", "中新网"),
        ("青禾日报红山10日讯 社工站建成。", "青禾日报"),
        ("新华社青禾5月10日电 社工站建成。", "新华社"),
        ("本网青禾5月10日电 社工站建成。", ""),
        ("中新网青禾5月9日电 社工站建成。", ""),
        ("青禾社工站5月10日建成。", ""),
    ],
)
def test_a_dateline_tells_who_sent_the_report_on_the_pages_day(opening: str, sender: str) -> None:
    assert sent_by(opening, date(2030, 5, 10)) == sender


def test_a_dateline_on_a_page_of_no_day_tells_nothing() -> None:
    assert sent_by("新华社青禾5月10日电 社工站建成。", None) == ""


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("http://paper.example.cn/c/203012/20/c40941.html", date(2030, 12, 20)),
        ("原文：https://tv.example.cn/2030/05/11/VIDE.shtml", date(2030, 5, 11)),
        ("http://www.example.gov.cn/art/t20300511_123.html", date(2030, 5, 11)),
        ("http://www.example.cn/news/20300511.html", date(2030, 5, 11)),
        ("http://www.example.cn/id/2030051199.html", None),
        ("http://www.example.cn/2030/13/41/a.html", None),
        ("http://www.example.cn/", None),
    ],
)
def test_an_address_tells_its_day(address: str, expected: date | None) -> None:
    assert told_by_addresses([address]).published == expected


def test_a_line_that_is_an_address_dates_the_page_and_is_no_part_of_it() -> None:
    lines = ["望湖区空气质量明显改善", "http://paper.example.cn/c/203012/20/c41.html", *[PROSE] * 2]
    article = read("\n".join(lines).encode()).articles[0]
    assert (article.published, article.omissions[0].reason) == (date(2030, 12, 20), "address")
    assert "http" not in article.text


def test_a_byline_is_believed_before_an_address() -> None:
    lines = ["望湖区空气质量明显改善", "2030-12-21 10:20 来源：望湖日报", PROSE,
             "原文：http://paper.example.cn/c/203012/20/c41.html"]  # fmt: skip
    assert read("\n".join(lines).encode()).articles[0].published == date(2030, 12, 21)


def test_a_stamp_among_the_pages_buttons_dates_it() -> None:
    lines = ["某区空气质量明显改善-望湖网",
             "客户端搜索正文某区空气质量明显改善 2030-12-21 10:13:16来源：关注望湖网微信图集",
             PROSE]  # fmt: skip
    article = read("\n".join(lines).encode()).articles[0]
    assert (article.title, article.source) == ("某区空气质量明显改善", "望湖网")
    assert (article.published, article.text) == (date(2030, 12, 21), PROSE)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("望湖区发放高龄津贴-望湖网", ("望湖区发放高龄津贴", "望湖网")),
        ("望湖区发放高龄津贴_望湖在线", ("望湖区发放高龄津贴", "望湖在线")),
        ("望湖—临溪高速公路通车", ("望湖—临溪高速公路通车", "")),
        ("望湖区发放高龄津贴", ("望湖区发放高龄津贴", "")),
    ],
)
def test_a_site_s_name_is_no_part_of_a_title(title: str, expected: tuple[str, str]) -> None:
    assert without_site(title) == expected


@pytest.mark.parametrize(
    ("opening", "published", "expected"),
    [
        ("青禾网望湖4月21日电 （记者 李青禾）4月14日，望湖区决定", date(2030, 4, 22), True),
        ("青禾网望湖4月21日电 4月14日，望湖区决定", date(2030, 5, 10), True),
        ("青禾网望湖12月30日电 望湖区决定", date(2031, 1, 2), True),
        ("青禾网望湖4月21日电 4月14日，望湖区决定", date(2034, 4, 12), False),
        ("青禾网望湖4月21日电 望湖区决定", date(2034, 9, 12), False),
        ("4月14日，望湖区决定", date(2034, 9, 12), True),
        ("全区自1月1日电价调整", date(2034, 9, 12), True),
        ("望湖网截至4月30日电动车登记", date(2034, 9, 12), True),
        ("望湖网关于4月2日讯问情况", date(2034, 9, 12), True),
        ("望湖区民政局4月21日消息，全区建成", date(2034, 9, 12), True),
    ],
)
def test_a_copys_day_is_not_that_of_a_report_sent_on_another(
    opening: str, published: date, expected: bool
) -> None:
    assert (believed(published, opening) == published) is expected


def test_a_page_whose_report_was_sent_on_another_day_has_no_day_of_its_own() -> None:
    lines = ["望湖区调整养老金", "2034-04-12 14:00:22", f"青禾网望湖4月21日电 {PROSE}"]
    assert read("\n".join(lines).encode()).articles[0].published is None


@pytest.mark.parametrize(
    "line",
    [
        "青禾日报 2030年11月8日 记者 李青禾",
        "2030年11月8日 青禾日报 本报记者 李青禾、王红山",
        "> 《青禾日报》（2030年11月08日第 13 版）",
    ],
)
def test_who_wrote_it_may_stand_behind_the_paper_and_its_day(line: str) -> None:
    (article,) = read(f"望湖区建成社工站十六个\n{line}\n{PROSE}".encode()).articles
    assert (article.published, article.source) == (date(2030, 11, 8), "青禾日报")
    assert article.text == PROSE


def test_a_day_of_two_figures_is_read_whole_before_its_clock() -> None:
    line = "新闻来源: 临溪市社保局发布时间：2030-11-27 11:18:23点击次数：大 中 小关闭窗口"
    text = f"关于生育保险有关事项的通知\n\n{line}\n\n各单位：\n现将有关事项通知如下。"
    (article,) = read(text.encode()).articles
    assert article.published == date(2030, 11, 27)
    assert article.source == "临溪市社保局"
