"""Sentences, and the lists that run on inside a paragraph."""

from __future__ import annotations

import pytest

from news.facts.outline import outline
from tests.news.facts.passages import article, facts


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
        "临溪网消息（晚间新闻）：市民政局发布通知。",
        "临溪网消息：市民政局发布通知。",
        "临溪台3月4日消息（记者王芳）市民政局发布通知。",
        "望湖科技讯 市民政局发布通知。",
        "望湖新闻客户端讯 通讯员 王芳 记者 李明 市民政局发布通知。",
        "临溪市融媒体中心报道 记者王芳：市民政局发布通知。",
    ],
)
def test_a_dateline_is_no_part_of_the_sentence(text: str) -> None:
    assert sentences(text) == ["市民政局发布通知"]


@pytest.mark.parametrize("label", ["[要闻]", "[西部] ", "【快讯】"])
def test_the_column_of_a_headline_is_no_part_of_it(label: str) -> None:
    assert sentences(f"{label}望湖区将为社工发放补贴。") == ["望湖区将为社工发放补贴"]


def test_a_label_that_heads_what_it_says_stays() -> None:
    assert sentences("【补贴标准】每人每月300元。") == ["【补贴标准】每人每月300元"]


@pytest.mark.parametrize(
    "text",
    [
        "电力供应充足。",
        "全市电信业务增长。",
        "通讯社发布消息。",
        "临溪网报道了全市情况。",
        "卫生服务中心报道（网络直报）病例3例。",
    ],
)
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


def test_lines_that_a_lead_in_opens_are_its_items_up_to_the_full_stop() -> None:
    text = "主要目标是：\n床位达到5万张；\n床位占比达到60%。\n市民政局负责实施。"
    _, first, second, after = outline(article(text))
    assert all(item.numbered and item.lead == "主要目标是" for item in (first, second))
    assert (after.numbered, after.lead) == (False, "")


def test_what_heads_an_item_in_its_own_line_is_its_heading() -> None:
    (item,) = outline(article("1.租房补贴。对新就业人员每月给予500元补贴。"))
    assert (item.heading, item.text) == ("租房补贴", "对新就业人员每月给予500元补贴")


def test_an_arabic_numeral_in_brackets_cuts_a_list_too() -> None:
    found = outline(article("标准如下：（1）新建每张1万元；（2）改建每张5000元。"))
    assert [item.text for item in found][1:] == ["新建每张1万元；", "改建每张5000元"]


@pytest.mark.parametrize("heard", ["6月5日，记者从市民政局获悉：", "从市民政局了解到，"])
def test_from_whom_something_was_heard_is_no_part_of_what_is_said(heard: str) -> None:
    (sentence,) = outline(article(f"{heard}全市建成社工站12个。"))
    assert sentence.text == "全市建成社工站12个"


def test_an_item_numbered_as_the_lead_in_is_stands_beside_it_and_not_below() -> None:
    told = outline(
        article(
            "一、申报条件\n（四）购置时间要求：\n甲类：应在2016年4月购置；\n（五）近5年有违法情况的单位不得申报。"
        )
    )
    leads = {sentence.text[:2]: sentence.lead for sentence in told}
    assert leads["甲类"] == "购置时间要求"
    assert leads["近5"] == ""


def test_an_item_numbered_in_figures_lies_below_a_lead_in_numbered_in_characters() -> None:
    told = outline(
        article("一、补贴条件包括：\n1、持有证书；\n2、在岗满一年。\n二、补贴标准90元。")
    )
    leads = {sentence.text[:2]: sentence.lead for sentence in told}
    assert "补贴条件" in leads["持有"]
    assert leads["补贴"] == ""


@pytest.mark.parametrize(
    "sent_to", ["各镇人民政府，区有关部门：", "市直各单位、各社工机构：", "各有关考生："]
)
def test_to_whom_a_notice_is_sent_heads_no_list(sent_to: str) -> None:
    told = outline(article(f"{sent_to}\n一、补贴对象。持证社工可以申领补贴。\n二、每人每月90元。"))
    assert [sentence.lead for sentence in told if sentence.text == "每人每月90元"] == [""]


def test_of_whom_a_list_is_heads_it() -> None:
    told = outline(article("奖励以下单位：\n（一）建成社工站的单位；\n（二）配备社工的单位。"))
    assert [sentence.lead for sentence in told] == ["", "奖励以下单位", "奖励以下单位"]


@pytest.mark.parametrize("bullet", ["*", "-", "•", "●"])
def test_a_bullet_before_a_number_is_part_of_the_numbering(bullet: str) -> None:
    first = f"{bullet} （一）休息日工作的，按200%支付；"
    text = f"工资按下列标准支付：\n{first}\n{bullet} （二）节日工作的，按300%支付。"
    found = [fact.statement for fact in facts(text) if fact.kind == "share"]
    assert found
    assert not any(bullet in said or "（一）" in said for said in found)


def test_a_heading_in_its_items_own_line_may_be_of_two_things() -> None:
    text = "（一）高血压、糖尿病门诊用药。报销比例为50%，年度限额300元。"
    (sentence,) = outline(article(text))
    assert sentence.heading == "高血压、糖尿病门诊用药"


def test_who_delivers_a_report_is_no_heading_of_it() -> None:
    sentences = outline(article("市长 李望湖\n临溪市新建社区食堂20家，培训社工90名。"))
    assert {each.heading for each in sentences} == {""}


def test_conditions_may_be_led_in_with_a_full_stop() -> None:
    text = "具备以下条件的库区，均应实施项目建设。\n1.屋面面积1500平方米以上；\n2.产权清晰。"
    items = [each for each in outline(article(text)) if each.numbered]
    assert {each.lead for each in items} == {"具备以下条件的库区，均应实施项目建设"}


def test_a_day_behind_an_items_number_is_a_day() -> None:
    (sentence,) = outline(article("1.2025年6月底前，新增站点30个，改造食堂10家。"))
    assert sentence.text.startswith("2025年6月底前")


def test_a_number_of_an_outer_list_closes_the_lists_below_it() -> None:
    text = """三、申请条件：
1. 依法登记；
2. 符合以下条件之一：
（1）新招用人员达到10%。
四、贷款金额：最高为400万元。"""
    leads = {sentence.text: sentence.lead for sentence in outline(article(text))}
    assert leads["新招用人员达到10%"] == "符合以下条件之一"
    assert leads["贷款金额：最高为400万元"] == ""


def test_a_headed_item_may_follow_in_its_paragraph() -> None:
    text = "二、申请条件：1. 依法登记；2. 按时纳税。三、贷款期限：最长为2年。"
    assert "贷款期限：最长为2年" in sentences(text)


def test_labelled_lines_below_a_lead_in_are_its_items() -> None:
    text = "收费标准为：\n一级园所：日托50元。\n二级园所：日托40元。\n没有定级的园所自定。"
    leads = [(sentence.text[:4], sentence.lead) for sentence in outline(article(text))]
    assert leads[1:] == [("一级园所", "收费标准为"), ("二级园所", "收费标准为"), ("没有定级", "")]
