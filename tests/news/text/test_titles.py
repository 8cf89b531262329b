"""Titles: one over several lines, and what a text without one is named."""

import pytest

from news.text.reading import read
from news.text.titles import LONGEST_MADE, made


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("青禾县公布补贴办法。补贴按月发放。", "青禾县公布补贴办法"),
        ("青禾网3月13日讯(记者 李青禾)近日，记者从市民政局获悉，青禾县公布补贴办法。",
         "青禾县公布补贴办法"),
        ("(青禾13日讯)青禾县周二公布补贴办法。", "青禾县周二公布补贴办法"),
        ("本报讯 记者李青禾报道 青禾县公布补贴办法。", "青禾县公布补贴办法"),
        ("4月28日，记者从市统计局获悉，青禾县上半年经济平稳增长。", "青禾县上半年经济平稳增长"),
        ("青禾时报网讯，据青禾县民政局28日消息，青禾县公布补贴办法。", "青禾县公布补贴办法"),
        ("据悉，青禾县已经公布补贴办法。", "青禾县已经公布补贴办法"),
        ("1、【青禾县公布补贴办法】，为吸引人才，青禾县公布补贴办法。", "青禾县公布补贴办法"),
        ("一、一次性奖励\n持证的社会工作者可以申请。", "一次性奖励"),
        ("全县人口主要数据情况：\n一、总量。", "全县人口主要数据情况"),
        ("电力供应平稳，全县用电量增长。", "电力供应平稳，全县用电量增长"),
        ("消息传开以后，全县的社会工作者都来报名。", "消息传开以后，全县的社会工作者都来报名"),
    ],
)  # fmt: skip
def test_a_made_title_says_what_happened(text: str, expected: str) -> None:
    assert made(text) == expected


def test_a_long_sentence_is_cut_at_a_clause_outside_brackets() -> None:
    first = "为响应《关于开展社会工作宣传周活动的通知》（青民发〔2024〕187号、青社发9号）的要求，"
    assert made(first + "全县开展活动。") == "为响应《关于开展社会工作宣传周活动的通知》"


def test_a_long_sentence_without_a_mark_is_cut_short() -> None:
    assert len(made("社" * 90)) == LONGEST_MADE


NOTICE = "各区县民政局、财政局：\n为发展社会工作，现将有关事项通知如下。社工站每年补助5万元。\n"


@pytest.mark.parametrize(
    "lines",
    [
        ("临溪市民政局 临溪市财政局", "关于印发《临溪市社会工作服务站", "建设补助细则》的通知"),
        ("临溪市民政局", "临溪市财政局", "关于社会工作服务站", "建设补助的通知"),
        (
            "临溪市民政局、临溪市人民政府教育办公室、",
            "临溪市财政局",
            "关于社会工作服务站补助的通知",
        ),
        ("临溪市民政局关于做好社会工作服务站", "建设补助发放工作的通知"),
    ],
)
def test_a_notices_title_that_is_broken_over_lines_is_one_title(lines: tuple[str, ...]) -> None:
    received = "\n".join([*lines, "", NOTICE])
    (article,) = read(received.encode()).articles
    assert article.title == "".join(lines)
    assert article.text.startswith("各区县")


@pytest.mark.parametrize(
    "above",
    [
        "关于社会工作服务站，记者作了采访\n现在有12个社工站的通知",
        "关于本站\n望湖区社工站补助办法公布",
    ],
)
def test_lines_that_make_no_notices_title_stay_apart(above: str) -> None:
    (article,) = read(f"{above}\n\n{NOTICE}".encode()).articles
    assert article.title in above.split("\n")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("各区县：\n现将《望湖区社工补助办法》印发给你们，请执行。", "望湖区社工补助办法"),
        (
            "各区县：\n根据《临溪市社工办法》有关规定，经市政府批准，现就补助事项通知如下：",
            "现就补助事项通知如下",
        ),
    ],
)
def test_to_whom_a_notice_is_sent_and_what_it_rests_on_are_no_name_of_it(
    text: str, name: str
) -> None:
    assert made(text) == name


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("标题: 望湖区养老服务补贴申报指南（第一批）", "望湖区养老服务补贴申报指南（第一批）"),
        ("【标题：望湖区养老服务补贴申报指南】", "望湖区养老服务补贴申报指南"),
    ],
)
def test_a_labelled_title_keeps_the_brackets_that_it_opens(line: str, title: str) -> None:
    text = (
        f"{line}\n望湖区民政局介绍，全区建成社工站16个，每个社工站配备2名社工，持证社工累计394人。"
    )
    (article,) = read(text.encode()).articles
    assert article.title == title
