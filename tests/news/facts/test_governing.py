"""A document is the basis of what it is said to lay down, and of nothing else."""

from datetime import date

import pytest

from news.facts.governing import rulings, title_instrument
from news.facts.outline import outline
from tests.news.facts.passages import article, facts, one

MEASURE = "《宁波市社工岗位津贴实施办法》"
NOTICE = "《关于申报2024年度社工奖励的通知》"
REPORT = f"""全市从2016年开始培养社工，累计投入经费300万元。
一、津贴标准
市民政局印发{MEASURE}，对持证社工发放岗位津贴：
（一）初级持证社工每月150元；
（二）中级持证社工每月250元。
二、机构建设
全市共有社工机构20家，条件较好的街道设立了5个服务站。
三、申领时间
申请岗位津贴的人员应当在2024年9月10日前向市民政局提出申请。"""


@pytest.mark.parametrize("value", ["2016年", "300万元", "20家", "5个", "2024年9月10日"])
def test_what_a_measure_does_not_lay_down_does_not_rest_on_it(value: str) -> None:
    fact = one(facts(REPORT), value)
    assert fact.instrument == fact.key.instrument == ""
    assert MEASURE not in fact.statement


def test_the_items_of_a_list_rest_on_the_document_of_its_head() -> None:
    found = facts(REPORT)
    assert one(found, "150元").instrument == MEASURE
    assert one(found, "250元").statement.startswith(f"根据{MEASURE}，")


def test_benefits_rest_on_the_document_that_is_said_to_be_their_basis() -> None:
    text = f"""市民政局受理社工奖励申请。这项奖励的依据是市民政局和市财政局印发的{MEASURE}。
一、标准
宁波市给予一次性奖励：
（一）取得初级证书的，一次性奖励900元；
（二）取得中级证书的，一次性奖励1900元。
二、期限
申请人应当在2024年6月5日前提出书面申请。
三、登记
证书登记有效期为4年。"""
    found = facts(text)
    assert one(found, "900元").instrument == MEASURE
    assert one(found, "2024年6月5日").instrument == ""
    assert one(found, "4年").instrument == ""


def test_a_notice_rules_what_stands_after_it_with_its_days() -> None:
    text = f"""市民政局开始受理奖励申请，已经收到12份申请。市民政局发布{NOTICE}，明确了标准和期限。
一、标准
（一）取得初级证书的，一次性奖励900元；
（二）取得中级证书的，一次性奖励1900元。
二、期限
申请人应当在2024年6月5日前向市民政局提出申请。"""
    found = facts(text)
    assert one(found, "12份").instrument == ""
    assert one(found, "1900元").instrument == NOTICE
    assert one(found, "2024年6月5日").instrument == NOTICE


def test_a_document_named_only_after_a_figure_is_not_its_basis() -> None:
    fact = one(facts(f"全市发放奖励40万元，并印发{MEASURE}。"), "40万元")
    assert (fact.instrument, fact.statement) == ("", "浙江省宁波市发放奖励40万元")


def test_a_law_that_only_a_later_clause_goes_by_does_not_rule_the_day_before_it() -> None:
    text = (
        "望湖区新版养老机构管理规范将于2030年6月1日起正式实施，"
        "到期仍不达标的机构，将依据《中华人民共和国某某管理法》的有关规定处理。"
    )
    assert one(facts(text), "2030年6月1日").instrument == ""


def test_a_day_set_by_a_measure_itself_stays_with_it() -> None:
    text = f"市民政局印发{MEASURE}，自2024年7月1日起施行，有效期5年。"
    assert one(facts(text), "5年").instrument == MEASURE


def test_a_question_opens_a_section_of_its_own() -> None:
    text = f"""一、谁可以申请？
根据{MEASURE}，符合下列条件之一的可以申请：
（一）在本市工作满3年；
（二）在本市工作满5年且持证。
持证年限相同的，按工作年限发放津贴1年。
二、证书怎样登记？
登记应当在8个月内办理。"""
    documents = {
        sentence.text[:4]: ruling.document
        for page in [article(text, "宁波社工问答", date(2024, 1, 1))]
        for sentence, ruling in zip(outline(page), rulings(page, outline(page)), strict=True)
    }
    assert documents["在本市工"] == documents["持证年限"] == MEASURE
    assert documents["登记应当"] == ""


def test_the_article_that_is_a_document_rules_all_its_sentences() -> None:
    found = facts("申请人应当在2024年6月5日前提出申请。", "宁波市社工奖励办法")
    assert one(found, "2024年6月5日").instrument == "《宁波市社工奖励办法》"


def test_a_document_that_lays_down_its_scope_is_the_subject() -> None:
    found = facts(f"市民政局发布的{NOTICE}，对对象、标准和时间作出规定。")
    (listed,) = [fact for fact in found if fact.kind == "members"]
    assert listed.statement.startswith(f"{NOTICE}对对象、标准和时间作出")


def test_a_title_that_tells_of_a_document_is_not_its_name() -> None:
    text = f"{MEASURE}近日印发。\n一、发展目标\n到2027年，全市护理员达到5万人。"
    fact = one(facts(text, "宁波市发布护理人才规划"), "5万人")
    assert fact.instrument == ""
    assert "发展目标包括" in fact.statement


def test_a_document_printed_is_one_wherever_the_verb_stands() -> None:
    text = f"{MEASURE}近日由市民政局印发，对持证社工给予每月补贴150元。"
    assert one(facts(text), "150元").instrument == MEASURE


@pytest.mark.parametrize("named", ["规划纲要提出", "纲要还明确", "规划纲要进一步细化了目标，提出"])
def test_a_document_called_by_the_end_of_its_name_rules_what_it_says(named: str) -> None:
    found = facts(f"国务院近日印发《江湖保护规划纲要》。{named}，到2030年，湿地保护率达到60%。")
    share = next(fact for fact in found if fact.kind == "share")
    assert share.instrument == "《江湖保护规划纲要》"


def test_a_comparison_with_the_present_stays_whole() -> None:
    found = facts("国务院印发《健康纲要》。纲要提出，到2030年，人均预期寿命较目前再增加3岁。")
    (years,) = [fact for fact in found if fact.text == "3岁"]
    assert "较目前再增加" in years.before


@pytest.mark.parametrize("mark", [" > ", "＞", "|", "｜"])
def test_the_way_to_a_page_is_no_document(mark: str) -> None:
    title = f"政务公开{mark}规划信息{mark}临溪市社工奖励办法"
    assert title_instrument(article("社工可以申请奖励。", title)) == ""
    fact = one(facts("申请人应当在2030年6月5日前提出申请。", title), "2030年6月5日")
    assert fact.instrument == ""


def test_a_document_printed_on_the_way_to_a_page_is_one() -> None:
    title = "政务公开 > 印发《临溪市社工奖励办法》"
    assert title_instrument(article("社工可以申请奖励。", title)) == "《临溪市社工奖励办法》"


def test_what_a_notice_passes_on_is_the_document() -> None:
    title = "临溪市民政局关于印发临溪市社工奖励办法（试行）的通知"
    assert (
        title_instrument(article("社工可以申请奖励。", title)) == "《临溪市社工奖励办法（试行）》"
    )


@pytest.mark.parametrize("office", ["市民政局", "省人力资源社会保障厅", "县财政局"])
def test_a_notices_name_begins_behind_an_office_of_no_named_place(office: str) -> None:
    title = f"{office}关于做好社工奖励申报工作的通知"
    named = title_instrument(article("社工可以申请奖励。", title))
    assert named == "《关于做好社工奖励申报工作的通知》"


def test_a_kinds_short_name_stands_for_the_document_that_an_explanation_is_titled_by() -> None:
    title = "政策解读 | 宁波市全民健身实施计划（2026—2030年）"
    text = "《实施计划》提出，到2030年，全市每千人拥有体育指导员2.3名。"
    found = facts(text, title)
    count = next(fact for fact in found if fact.kind == "count")
    assert "《宁波市全民健身实施计划（2026—2030年）》" in count.statement
    assert not count.unresolved


@pytest.mark.parametrize(
    ("title", "document"),
    [
        ("临溪市今年推行社工奖励新规定", ""),
        ("临溪市500名社工享受奖励规定", ""),
        ("关于将社工纳入奖励范围的通知", "《关于将社工纳入奖励范围的通知》"),
        ("临溪市首次就业奖励办法", "《临溪市首次就业奖励办法》"),
    ],
)
def test_a_title_that_tells_of_a_time_or_so_many_is_a_headline(title: str, document: str) -> None:
    assert title_instrument(article("社工可以申请奖励。", title)) == document


def test_a_headline_that_opens_with_a_sum_is_no_documents_name() -> None:
    assert title_instrument(article("", "4万亿投入社会工作规划")) == ""
    assert title_instrument(article("", "宁波市社会工作规划")) == "《宁波市社会工作规划》"


def test_of_several_grounds_none_alone_rules_the_rest() -> None:
    text = """办事依据
1．《宁波市就业促进办法》；
2．市财政局关于印发《宁波市小额贷款操作规程》的通知。
贷款额度
个人创业贷款最高额度为10万元。"""
    assert one(facts(text, "宁波市小额贷款"), "10万元").instrument == ""
