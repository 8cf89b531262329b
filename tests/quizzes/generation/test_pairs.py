"""Families of facts that differ in one noun and in the value."""

from __future__ import annotations

import pytest

from quizzes.generation.pairs import Family, families
from tests.quizzes.generation.arranged import DUTIES, LEVELS, SCHEDULE, TARGETS, material_of


def family_of(text: str) -> Family:
    (found,) = families(material_of(text))
    return found


@pytest.mark.parametrize(
    ("text", "left", "right", "pairs"),
    [
        (
            LEVELS,
            "下列人员",
            "一次性奖励的标准",
            {"取得初级证书者": "800元", "取得中级证书者": "1600元", "取得高级证书者": "4200元"},
        ),
        (
            TARGETS,
            "下列指标",
            "目标值",
            {"婴幼儿入托率": "22%", "托育机构备案率": "85%", "社区托育点覆盖率": "64%"},
        ),
        (
            DUTIES,
            "下列职责",
            "负责的单位",
            {"制定发放标准": "民政局", "安排所需经费": "财政局", "监督款项使用": "审计局"},
        ),
        (
            SCHEDULE,
            "下列事项",
            "时间",
            {
                "报名时间": "2026年3月5日至15日",
                "缴费时间": "2026年3月16日至18日",
                "笔试时间": "2026年6月13日",
                "成绩公布时间": "2026年8月20日",
            },
        ),
    ],
)
def test_each_prompt_has_the_value_of_its_own_fact(
    text: str, left: str, right: str, pairs: dict[str, str]
) -> None:
    family = family_of(text)
    assert (family.left, family.right) == (left, right)
    assert {pair.prompt: pair.value for pair in family.pairs} == pairs
    assert all(pair.value in pair.fact.text for pair in family.pairs)


def test_recipients_of_one_benefit_are_a_family() -> None:
    text = (
        "临海市印发《临海市企业培育办法》。对首次认定的企业给予一次性奖励8万元。"
        "对重新认定的企业给予一次性奖励6万元。对受理未通过的企业给予一次性奖励2万元。"
    )
    family = family_of(text)
    assert (family.left, family.right) == ("下列对象", "一次性奖励的标准")
    assert {pair.prompt: pair.value for pair in family.pairs} == {
        "首次认定的企业": "8万元",
        "重新认定的企业": "6万元",
        "受理未通过的企业": "2万元",
    }


@pytest.mark.parametrize(
    "text",
    [
        "临海市婴幼儿入托率达到22%，托育机构备案率达到85%，社区托育点覆盖率达到64%。",
        "到2027年，临海市婴幼儿入托率达到22%，临海市托育机构备案率达到85%。",
        "到2027年，临海市婴幼儿入托率达到22%，托育机构备案率达到22%，社区覆盖率达到22%。",
        "2025年，临海市新建托育点12个，培训护理员300人，投入资金800万元。",
    ],
    ids=["no time", "too few", "one value", "other units"],
)
def test_figures_that_cannot_be_told_apart_surely_are_no_family(text: str) -> None:
    assert list(families(material_of(text))) == []
