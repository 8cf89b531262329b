"""A text without a title is named by what its first sentence says."""

import pytest

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
