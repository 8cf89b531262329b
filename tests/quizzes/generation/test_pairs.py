"""Families of facts that differ in one noun and in the value."""

from __future__ import annotations

from dataclasses import replace

import pytest

from news.facts.ranks import row_names
from quizzes.generation.material import Material
from quizzes.generation.pairs import Family, families
from quizzes.generation.scope import NATION
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


def test_standards_raised_together_are_told_by_the_names_that_are_theirs_alone() -> None:
    text = (
        "临海市印发《临海市救助标准通知》。孤儿基本生活补贴标准由每月1200元提高至每月1500元。"
        "困境儿童基本生活补贴标准由每月700元提高至每月960元。"
        "散居老人基本生活补贴标准由每月500元提高至每月640元。"
    )
    family = family_of(text)
    assert family.right == "提高后的每月基本生活补贴标准"
    assert {pair.prompt: pair.value for pair in family.pairs} == {
        "孤儿": "1500元",
        "困境儿童": "960元",
        "散居老人": "640元",
    }


def test_one_requirement_differs_with_the_case() -> None:
    text = (
        "根据《临海市护理员评价规定》，具有高中学历、从事护理工作满6年的人员可以报考护理师。"
        "根据《临海市护理员评价规定》，具有大专学历、从事护理工作满4年的人员可以报考护理师。"
        "根据《临海市护理员评价规定》，具有本科学历、从事护理工作满3年的人员可以报考护理师。"
    )
    family = family_of(text)
    assert family.said == "从事护理工作满（ ）的人员可以报考护理师"
    assert [pair.value for pair in family.pairs] == ["6年", "4年", "3年"]
    assert [pair.prompt[-4:] for pair in family.pairs] == ["高中学历", "大专学历", "本科学历"]


def test_growth_is_matched_with_growth() -> None:
    text = (
        "2025年前三季度，临海市食品出口增长7.1%。2025年前三季度，临海市服装出口增长4.6%。"
        "2025年前三季度，临海市汽车出口增长10.2%。2025年前三季度，临海市家具出口下降3.3%。"
    )
    family = family_of(text)
    assert family.right == "增幅"
    assert {pair.prompt: pair.value for pair in family.pairs} == {
        "食品出口": "7.1%",
        "服装出口": "4.6%",
        "汽车出口": "10.2%",
    }


def test_what_grew_is_matched_with_its_growth_by_its_name_alone() -> None:
    text = "2025年，临海市对东南亚、对非洲、对中亚进出口分别增长5.3%、5.2%、11%。"
    family = family_of(text)
    assert family.right == "增幅"
    assert not any(pair.prompt.endswith("增长") for pair in family.pairs)


@pytest.mark.parametrize(
    "text",
    [
        "临海市婴幼儿入托率达到22%，托育机构备案率达到85%，社区托育点覆盖率达到64%。",
        "到2027年，临海市婴幼儿入托率达到22%，临海市托育机构备案率达到85%。",
        "到2027年，临海市婴幼儿入托率达到22%，托育机构备案率达到22%，社区覆盖率达到22%。",
        "2025年，临海市新建托育点12个，培训护理员300人，投入资金800万元。",
        "临海市对持证人员给予一次性奖励：初级800元，中级1600元，高级4200元。",
    ],
    ids=["no time", "too few", "one value", "other units", "levels of what"],
)
def test_figures_that_cannot_be_told_apart_surely_are_no_family(text: str) -> None:
    assert list(families(material_of(text))) == []


def test_figures_of_the_nation_are_matched_as_the_nations() -> None:
    told = replace(material_of(TARGETS).article, region=NATION)
    facts = tuple(replace(fact, place="", instrument="") for fact in material_of(TARGETS).facts)
    (family,) = families(Material(article=replace(told, facts=facts), facts=facts))
    assert "全国的" in family.of


def test_sums_that_nobody_is_paid_have_an_amount_and_a_time() -> None:
    text = (
        "望湖区2030年外贸运行情况：2030年1-8月，集成电路、笔记本电脑、太阳能电池分别出口900亿元、"
        "700亿元和300亿元，分别增长9%、4%和3%，同比增长6%，环比增长1%，回落2%，增长8%。"
    )
    found = [each for each in families(material_of(text)) if each.right == "出口额"]
    (family,) = found
    assert family.of == "2030年1-8月的"


def test_a_rate_that_the_lead_in_tells_is_of_every_value() -> None:
    text = (
        "临海市印发《临海市社工办法》。持证社工每人每月发放岗位津贴："
        "助理社会工作师200元，社会工作师400元，高级社会工作师800元。"
    )
    assert any("每人每月" in family.right for family in families(material_of(text)))


def test_ranks_and_other_names_are_no_one_family() -> None:
    text = (
        "《星级社工站奖励办法》规定：对达到市级标准的站点给予3万元奖励；"
        "对实现“甲升乙”“乙升丙”“丙升丁”三个目标的站点分别给予1万元、2万元和4万元的奖励。"
    )
    for family in families(material_of(text)):
        ranked = [bool(row_names(pair.prompt)) for pair in family.pairs]
        assert all(ranked) or not any(ranked)
    assert families(material_of(text))
