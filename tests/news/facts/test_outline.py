"""Sentences, and the lists that run on inside a paragraph."""

from __future__ import annotations

import pytest

from news.facts.outline import outline
from tests.news.facts.passages import article


def sentences(text: str) -> list[str]:
    return [sentence.text for sentence in outline(article(text))]


@pytest.mark.parametrize(
    "text",
    [
        "新华社北京5月24日电 市民政局发布通知。",
        "新华社北京5月24日电（记者王芳、李明）市民政局发布通知。",
        "某某日报讯（记者 王芳 通讯员 李明）市民政局发布通知。",
        "本报讯 记者王芳报道 市民政局发布通知。",
        "（北京13日讯）市民政局发布通知。",
    ],
)
def test_a_dateline_is_no_part_of_the_sentence(text: str) -> None:
    assert sentences(text) == ["市民政局发布通知"]


@pytest.mark.parametrize("text", ["电力供应充足。", "全市电信业务增长。", "通讯社发布消息。"])
def test_words_that_only_look_like_a_dateline_stay(text: str) -> None:
    assert sentences(text) == [text.rstrip("。")]


def test_a_list_that_runs_on_in_its_paragraph_is_cut_into_items() -> None:
    text = "申请人须符合下列条件：（一）在岗满一年；（二）持有证书；（三）无不良记录。"
    lead, *items = outline(article(text))
    assert lead.text == "申请人须符合下列条件："
    assert [item.text for item in items] == ["在岗满一年；", "持有证书；", "无不良记录"]
    assert all(item.numbered and item.lead == "申请人须符合下列条件" for item in items)


def test_the_next_article_of_a_law_is_no_item_of_the_list_before_it() -> None:
    text = "第一条 有下列情形之一的，应当回避：\n（一）是近亲属的；\n第二条 本法由民政局解释。"
    assert [sentence.lead != "" for sentence in outline(article(text))] == [False, True, False]
