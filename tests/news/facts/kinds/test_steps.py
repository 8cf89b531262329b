"""Steps whose order the text settles."""

import pytest

from news.facts.fact import Fact
from tests.news.facts.passages import facts

NUMBERED = """宁波市印发《宁波市养老护理员奖励办法》。
三、申报程序
（一）本人申请。符合条件的护理员填写申请表。
（二）单位初核。所在机构核对材料。
（三）部门审定。市民政局会同市财政局审定。
四、附则
（一）本办法由市民政局解释。"""


def steps(text: str) -> list[Fact]:
    return [fact for fact in facts(text) if fact.group.startswith("steps-")]


def named(text: str) -> list[str]:
    return [fact.text for fact in steps(text)]


def test_a_numbered_list_under_a_procedure_gives_its_titles_in_order() -> None:
    found = steps(NUMBERED)
    assert [(fact.row, fact.text) for fact in found] == [
        ("1", "本人申请"),
        ("2", "单位初核"),
        ("3", "部门审定"),
    ]
    assert {fact.attribute for fact in found} == {"申报程序"}
    assert {fact.instrument for fact in found} == {"《宁波市养老护理员奖励办法》"}
    assert len({fact.group for fact in found}) == 1


def test_each_step_quotes_its_own_words_within_a_sentence() -> None:
    for fact in steps(NUMBERED):
        assert NUMBERED[fact.span.start : fact.span.end] == fact.text
        assert fact.sentence.start <= fact.clause.start < fact.clause.end <= fact.sentence.end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "报名流程：1.注册账号；2.填报信息；3.上传照片；4.网上缴费。",
            ["注册账号", "填报信息", "上传照片", "网上缴费"],
        ),
        (
            "救助申请按照“本人提出、入户核查、民主评议和结果公示”的程序办理。",
            ["本人提出", "入户核查", "民主评议", "结果公示"],
        ),
        ("审批流程为：受理→核查→公示→发放。", ["受理", "核查", "公示", "发放"]),
        (
            "申请人先到社区登记，再由街道核实，最后报县民政局备案。",
            ["到社区登记", "由街道核实", "报县民政局备案"],
        ),
        (
            "考生须先完成注册，然后填写信息，接着上传照片，最后缴纳考务费。",
            ["完成注册", "填写信息", "上传照片", "缴纳考务费"],
        ),
    ],
)
def test_steps_are_read_from_every_way_to_order_them(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "申请材料：1.身份证复印件；2.证书复印件；3.银行卡复印件。",
        "第三章 申请程序\n第七条 申请人应当提交材料：（一）申请表；（二）身份证；（三）证书。",
        "民政、财政、人社等部门按照职责分工做好工作。",
        "全市要先行先试，再创佳绩。",
        "宁波市先后建成社工站12个、服务中心3个。",
        "办理程序：1.受理申请；3.上门核查；4.张榜公示。",
        "历任会长：王青→李岚→赵远→孙立。",
    ],
)
def test_what_is_only_listed_has_no_order(text: str) -> None:
    assert named(text) == []


def test_a_step_is_no_statement_of_its_own() -> None:
    assert {fact.statement for fact in steps(NUMBERED)} == {"本人申请", "单位初核", "部门审定"}


def test_what_is_looked_at_together_is_no_course_of_steps() -> None:
    text = "安监所对在建工程履行安全、质量、文明施工监督程序。"
    assert not [fact for fact in facts(text) if fact.kind == "procedure"]
