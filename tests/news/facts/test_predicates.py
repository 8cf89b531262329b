"""Whether a clause says something of what it names."""

from __future__ import annotations

import pytest

from news.facts.predicates import clauses_of, has_predicate, only_names
from tests.news.facts.passages import facts, one


@pytest.mark.parametrize(
    "clause",
    [
        "水务部门、园林部门已经受理的登记业务",
        "评估问卷列出的21个条目",
        "机构开设的12门课程",
        "凭本人身份证明、关系证明和死亡证明",
    ],
)
def test_a_verb_that_marks_a_noun_off_is_no_predicate(clause: str) -> None:
    assert not has_predicate(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "问卷列出的21个《望湖区养老服务条例》条目中",
        "民政局等六部门在财政局制定的《意见》等文件基础上",
        "完成整改后",
        "各区开展培训时",
        "补贴标准自2031年5月1日起",
        "申请人应当在2031年2月28日前",
        "应当在二十四小时以内",
        "从年龄结构来看",
        "仍在办理过程中",
    ],
)
def test_a_frame_of_time_or_place_says_nothing_by_itself(clause: str) -> None:
    assert not has_predicate(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "临溪市首次取得证书的",
        "登记面积为90平方米及以下的",
    ],
)
def test_a_case_without_its_consequence_says_nothing(clause: str) -> None:
    assert not has_predicate(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "应当在二十四小时以内通知家属",
        "申请材料的接收截止时间是2031年2月28日前",
        "公布已经受理的业务",
        "减按1%的税率征收契税",
        "站点设在县城中",
        "补贴由区财政拨付到个人账户中",
        "对取得高级证书的人员一次性奖励5000元",
        "符合条件的可申领",
        "取得证书的奖励2000元",
        "平均得分在4分以上",
        "培训养老护理员",
        "补充调查以二次为限",
        "比例为全省最高",
        "服务是免费的",
    ],
)
def test_what_is_said_outside_frames_and_attributes_is_a_predicate(clause: str) -> None:
    assert has_predicate(clause)


@pytest.mark.parametrize(
    "clause",
    ["津贴每月300元", "每人每月300元", "老师10人", "学生1200多人", "团费2000元以上", "高9米"],
)
def test_a_number_at_the_end_is_said_of_what_stands_before_it(clause: str) -> None:
    assert has_predicate(clause)


@pytest.mark.parametrize(
    "clause",
    ["大会于2031年3月21日上市", "首次明确了服务的内容和形式", "现在正在谋划新发展", "空气质量良好"],
)
def test_a_predicate_need_not_be_tagged_as_a_verb(clause: str) -> None:
    assert has_predicate(clause)


def test_a_comma_in_a_name_an_aside_or_a_number_parts_no_clause() -> None:
    said = "根据《关于甲，乙的意见》，共30,000人（含丙，丁），目标包括：建成三个站点"
    assert len(clauses_of(said)) == 3


def test_a_clause_only_names_where_the_next_one_tells() -> None:
    assert only_names("水务部门已经受理的登记业务", "仍由水务部门办理")
    assert not only_names("水务部门已经受理的登记业务", "园林部门列出的条目")
    assert not only_names("水务部门受理登记业务的申请", "由水务部门办理")


@pytest.mark.parametrize(
    ("text", "value", "after"),
    [
        (
            "2031年11月30日前水务部门已经受理的登记业务，仍到水务部门领取证书。",
            "2031年11月30日",
            "前水务部门已经受理的登记业务，仍到水务部门领取证书",
        ),
        (
            "问卷列出的21个条目中，有20个条目的平均得分在4分以上。",
            "21个",
            "条目中，有20个条目的平均得分在4分以上",
        ),
    ],
)
def test_a_topic_keeps_the_clause_that_tells_of_it(text: str, value: str, after: str) -> None:
    assert one(facts(text), value).after == after


def test_a_clause_that_tells_is_not_stretched() -> None:
    found = one(facts("全市受理登记业务的窗口达21个，群众办事更加方便。"), "21个")
    assert found.after == ""


def test_a_case_that_goes_on_is_not_told_half() -> None:
    text = "护工在办理21件业务过程中，申请人放弃，有必要继续办理的，应当继续办理。"
    assert one(facts(text), "21件").after == "业务过程中"


@pytest.mark.parametrize("clause", ["处五万元以下罚款", "并处一万元以上罚款", "可以处二百元罚款"])
def test_a_fine_is_a_predicate(clause: str) -> None:
    assert has_predicate(clause)
