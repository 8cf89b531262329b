"""What for, why and on which grounds: what may be asked, and what is offered as wrong."""

from __future__ import annotations

import pytest

from news.facts.fact import FactKind
from quizzes.generation.fields import aims_of_the_field
from quizzes.generation.generate import generate
from quizzes.generation.kinds import reasons, true_false
from quizzes.generation.likeness import likeness
from quizzes.generation.motives import is_askable, wrong_motives
from quizzes.generation.source import SourceArticle
from tests.quizzes.generation.conftest import material_for
from tests.quizzes.generation.examples import DISTRICT, Teller

DOCUMENT = "《望湖区护理员岗位津贴办法》"
AIM = "稳定养老护理员队伍"


def article(
    core: str = AIM,
    kind: FactKind = "purpose",
    link: str = "目的是",
    title: str = "望湖区出台办法",
    document: str = DOCUMENT,
) -> SourceArticle:
    text = f"为{core}，望湖区民政局印发{document}，符合条件的可申请岗位津贴。"
    teller = Teller(text, {"place": DISTRICT, "instrument": document})
    fact = teller.tell(kind, text[:-1], core, f"望湖区民政局印发{document}，{link}")
    return SourceArticle("aim", title, text, (fact,))


def wrong(source: SourceArticle) -> list[str]:
    material = material_for(source)
    claim = material.claim(material.facts[0])
    return [each.text for each in wrong_motives(claim, material)]


def test_an_aim_is_set_against_aims_of_its_field() -> None:
    found = wrong(article())
    assert set(found) <= set(aims_of_the_field("护理员"))
    assert AIM not in found


def test_of_no_known_field_an_aim_is_set_against_others_about_the_same_things() -> None:
    found = wrong(article("稳定消防检测队伍", document="《望湖区消防检测队伍管理办法》"))
    assert len(found) >= 3
    assert all("消防检测队伍" in text for text in found)


def test_an_aim_about_nothing_the_stem_names_is_set_against_commonplaces() -> None:
    found = wrong(article("加强原创内容保护"))
    assert len(found) >= 3
    assert not any("原创内容" in text for text in found)


def test_a_cause_is_set_against_what_the_article_nowhere_says() -> None:
    source = article("出境受到限制", "reason", "原因是")
    found = wrong(source)
    assert len(found) >= 3
    assert all(text not in source.text for text in found)
    assert all(likeness(text, "出境受到限制") < 0.3 for text in found)


def test_two_grounds_are_set_against_two() -> None:
    found = wrong(article("本区的经济发展水平和各个村居的人口老龄化实际", "reason", "依据是"))
    assert found
    assert all("和" in text for text in found)


@pytest.mark.parametrize(
    "core", ["实现以上目标", "落实《规划》", "按照上级要求", "薪酬等方面的原因", "增收"]
)
def test_what_only_points_elsewhere_is_not_asked_for(core: str) -> None:
    assert not is_askable(article(core).facts[0])


def test_the_single_choice_passes_and_says_what_it_asks() -> None:
    drafts = [d for d in generate(article()).drafts if d.asks == "purpose"]
    assert {draft.kind for draft in drafts} == {"single", "true_false"}
    single = next(draft for draft in drafts if draft.kind == "single")
    assert single.stem.endswith("，目的是（ ）。")
    assert [o.text for o in single.options if o.correct] == [AIM]
    assert single.confidence >= 0.8


def test_the_key_can_stand_in_any_place() -> None:
    made = [c.draft for c in reasons.make(material_for(article()))]
    assert {draft.key[0] for draft in made} == {0, 1, 2, 3}


def test_a_false_aim_is_said_to_be_nowhere_in_the_article() -> None:
    made = [c.draft for c in true_false.make(material_for(article()))]
    false = next(draft for draft in made if draft.truth is False)
    assert "题干所说的目的原文没有提到" in false.explanation


def test_several_aims_are_asked_for_together() -> None:
    several = "稳定养老护理员队伍，提高护理服务质量"
    made = [c.draft for c in reasons.make(material_for(article(several)))]
    (draft,) = [draft for draft in made if draft.kind == "multiple"]
    assert draft.stem.endswith("，目的有（ ）。")
    assert {o.text for o in draft.options if o.correct} == set(several.split("，"))
    assert not any(o.text in article(several).text for o in draft.options if not o.correct)


def test_of_an_aim_that_goes_back_to_a_document_the_other_part_is_asked_for() -> None:
    core = "落实云政发〔2019〕4号文件的要求，稳定养老护理员队伍"
    made = [c.draft for c in reasons.make(material_for(article(core)))]
    assert made
    assert all(f"印发{DOCUMENT}，目的之一是（ ）。" in draft.stem for draft in made)
    assert {o.text for d in made for o in d.options if o.correct} == {"稳定养老护理员队伍"}


def test_an_aim_of_one_part_that_goes_back_to_a_document_is_not_asked_for() -> None:
    core = "落实云政发〔2019〕4号文件的要求"
    assert list(reasons.make(material_for(article(core)))) == []


@pytest.mark.parametrize("aim", ["推动政策落地", "进一步做好各项工作", "推进相关工作，取得实效"])
def test_an_aim_that_says_nothing_is_not_asked(aim: str) -> None:
    (fact,) = article(aim).facts
    assert not is_askable(fact)


@pytest.mark.parametrize("aim", ["推进养老服务工作", "促进护理政策与医保衔接", AIM])
def test_an_aim_that_says_something_is_asked(aim: str) -> None:
    (fact,) = article(aim).facts
    assert is_askable(fact)


def test_a_figure_and_an_aim_are_not_judged_in_one() -> None:
    text = f"为{AIM}，望湖区投入津贴资金300万元。"
    teller = Teller(text, {"place": DISTRICT, "instrument": DOCUMENT})
    fact = teller.tell("purpose", text[:-1], AIM, "望湖区投入津贴资金300万元，目的是")
    source = SourceArticle("aim", "望湖区出台办法", text, (fact,))
    assert list(true_false.make(material_for(article())))
    assert not list(true_false.make(material_for(source)))
