"""By which principles a document has something done."""

from __future__ import annotations

import pytest

from quizzes.generation.draft import Draft
from quizzes.generation.generate import generate
from quizzes.generation.kinds import principles
from quizzes.generation.source import SourceArticle
from quizzes.generation.stock_of_principles import PRINCIPLES
from tests.quizzes.generation.conftest import material_for
from tests.quizzes.generation.examples import Teller

DOCUMENT = "《望湖区养老服务管理办法》"
NAMED = ("政府主导", "社会参与", "统筹发展")


def article(
    named: tuple[str, ...] = NAMED, who: str = "养老服务工作", more: str = ""
) -> SourceArticle:
    listed = "、".join(named)
    text = f"望湖区印发{DOCUMENT}。{who}应当遵循{listed}的原则。{more}"
    teller = Teller(text, {"place": "云州省望湖区", "instrument": DOCUMENT, "members": named})
    before = f"根据{DOCUMENT}，望湖区{who}应当遵循"
    fact = teller.tell("members", f"{who}应当遵循{listed}的原则", listed, before, "的原则")
    return SourceArticle("principles", "望湖区养老服务", text, (fact,), publisher="望湖网")


def drafts(source: SourceArticle) -> list[Draft]:
    return [c.draft for c in principles.make(material_for(source))]


def test_principles_are_asked_for_in_the_documents_own_words() -> None:
    (draft, *_) = generate(article()).drafts
    assert draft.stem == f"根据{DOCUMENT}，养老服务工作应当遵循的原则包括（ ）。"
    assert {option.text for option in draft.options if option.correct} <= set(NAMED)


def test_wrong_ones_are_as_long_as_the_right_ones_and_nowhere_told() -> None:
    source = article(more="养老服务还要属地管理。")
    made = drafts(source)
    assert made
    for draft in made:
        wrong = [option.text for option in draft.options if not option.correct]
        assert {len(each) for each in wrong} == {len(NAMED[0])}
        assert not [each for each in wrong if each in source.text]


def test_no_wrong_one_says_what_a_right_one_says() -> None:
    for draft in drafts(article(("公开", "公平", "公正"))):
        wrong = [option.text for option in draft.options if not option.correct]
        assert wrong
        assert not {"公开透明", "公平", "公正"} & set(wrong)


@pytest.mark.parametrize("who", ["", "该", "其"])
def test_principles_of_nothing_named_are_not_asked_for(who: str) -> None:
    assert drafts(article(who=who)) == []


def test_no_principle_stands_twice_in_the_stock() -> None:
    assert len(set(PRINCIPLES)) == len(PRINCIPLES)
