"""Rules changed in one thing."""

from __future__ import annotations

import pytest

from news.facts.fact import Fact, FactKind
from quizzes.generation.altering import alterations
from quizzes.generation.claims import claim_of
from quizzes.generation.generate import generate
from quizzes.generation.source import SourceArticle
from tests.quizzes.generation.examples import DISTRICT, Teller

DOCUMENT = "《望湖区社会工作岗位管理办法》"


def article(kind: FactKind, before: str, core: str, after: str) -> SourceArticle:
    text = f"望湖区民政局印发{DOCUMENT}。{before}{core}{after}。"
    teller = Teller(text, {"place": DISTRICT, "instrument": DOCUMENT})
    fact = teller.tell(kind, f"{before}{core}{after}", core, f"望湖区{before}", after)
    return SourceArticle("rule", "", text, (fact,))


def changed(kind: FactKind, before: str, core: str, after: str) -> list[str]:
    source = article(kind, before, core, after)
    fact: Fact = source.facts[0]
    return [each.claim.said(each.claim.core) for each in alterations(claim_of(fact, source))]


def test_who_may_with_four_years_may_not_with_three() -> None:
    said = changed("condition", "具有", "大专学历，从事社会工作满4年", "的人员可以申请评审")
    assert said[0] in (
        "具有大专学历，从事社会工作满3年的人员可以申请评审",
        "具有大专学历，从事社会工作满2年的人员可以申请评审",
    )


def test_what_is_demanded_is_false_of_more() -> None:
    said = changed("condition", "申请人须符合的条件包括：", "在望湖区工作满一年", "")
    assert said == [said[0]]
    assert said[0].endswith(("满两年", "满三年"))


def test_less_than_a_year_is_half_a_year() -> None:
    said = changed("condition", "凡", "在站点服务满1年", "的社工可以参加评选")
    assert "满半年" in said[0]


@pytest.mark.parametrize(
    ("after", "turned"),
    [
        ("的，应当在五日内办理登记", "七日内|十日内"),
        ("的，不得重复领取津贴", "可以重复领取津贴"),
        ("的，可以申请差额补助", "不得申请差额补助"),
        ("的，不予发放奖励", "予以发放奖励"),
        ("的，须提交申请表", "无须提交申请表"),
    ],
)
def test_the_rule_itself_is_turned(after: str, turned: str) -> None:
    said = changed("condition", "", "符合望湖区低保边缘家庭条件", after)
    assert any(word in said[0] for word in turned.split("|"))


def test_who_is_not_meant_is_meant() -> None:
    said = changed("condition", "申请人须符合的条件包括：", "不是在编人员", "")
    assert said == ["申请人须符合的条件包括：是在编人员"]


def test_words_of_a_quoted_name_are_left_alone() -> None:
    assert changed("condition", "", "经审核同意", "的，按照《应当报告事项清单》办理") == []


def test_figures_and_names_are_not_altered_here() -> None:
    assert changed("amount", "一次性补助", "3000元", "，可以申请") == []


def test_a_changed_rule_is_published_and_put_right() -> None:
    source = article("condition", "凡", "在站点服务满4年", "的社工可以参加评选")
    (draft,) = [d for d in generate(source).drafts if d.kind == "true_false"]
    assert draft.truth is False
    assert draft.confidence >= 0.8
    assert "满4年" not in draft.stem
    assert "应为“满4年”" in draft.explanation
