"""Which papers have to be handed in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizzes.generation.draft import Draft
from quizzes.generation.generate import generate
from quizzes.generation.kinds import materials
from quizzes.generation.source import SourceArticle
from tests.quizzes.generation.conftest import material_for
from tests.quizzes.generation.examples import Teller

PAPERS = ("《望湖区社工奖励申请表》", "居民身份证复印件", "社保证明", "银行卡复印件")
DOCUMENT = "《望湖区社会工作人才奖励办法》"


def article(papers: tuple[str, ...] = PAPERS, asked: str = "申请人须提交") -> SourceArticle:
    listed = f"{'、'.join(papers[:-1])}和{papers[-1]}"
    text = f"望湖区民政局印发{DOCUMENT}。{asked}{listed}。"
    teller = Teller(text, {"place": "云州省望湖区", "instrument": DOCUMENT, "members": papers})
    before = f"根据{DOCUMENT}，望湖区{asked}"
    fact = teller.tell("procedure", f"{asked}{listed}", listed, before)
    return SourceArticle("papers", "望湖区奖励社工", text, (fact,), publisher="望湖网")


def drafts(source: SourceArticle) -> list[Draft]:
    return [c.draft for c in materials.make(material_for(source))]


@pytest.mark.parametrize("asked", ["申请人须提交", "申请人须提交的材料包括"])
def test_the_papers_are_asked_for_by_the_sentences_own_words(asked: str) -> None:
    assert {draft.stem for draft in drafts(article(asked=asked))} == {
        f"根据{DOCUMENT}，申请人须提交的材料有（ ）。"
    }


def test_right_options_are_of_the_list_and_wrong_ones_are_nowhere_told() -> None:
    source = article()
    for draft in drafts(source):
        assert {o.text for o in draft.options if o.correct} <= set(PAPERS)
        assert not any(o.text in source.text for o in draft.options if not o.correct)


def test_no_paper_is_offered_whose_matter_the_article_touches() -> None:
    source = article()
    told = replace(source, text=f"{source.text}体检与面试由区民政局统一组织。")
    wrong = {o.text for draft in drafts(told) for o in draft.options if not o.correct}
    assert wrong
    assert "体检报告" not in wrong


def test_two_papers_in_one_are_not_offered() -> None:
    double = "身份证和资格证书的复印件"
    made = drafts(article((double, *PAPERS[:3])))
    assert made
    assert not any(option.text == double for draft in made for option in draft.options)


def test_the_question_is_among_an_articles_own() -> None:
    made = [draft for draft in generate(article()).drafts if draft.kind == "multiple"]
    assert [draft.asks for draft in made] == ["procedure"]
    assert all(verdict.ok for verdict in made[0].verdicts)
