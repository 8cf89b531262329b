"""What for, why and on which grounds: what may be asked, and what is offered as wrong."""

from __future__ import annotations

from dataclasses import replace

import pytest

from news.facts.fact import FactKind
from quizzes.generation.fields import field_of
from quizzes.generation.generate import generate
from quizzes.generation.kinds import reasons, true_false
from quizzes.generation.kinds.multiple import pools
from quizzes.generation.likeness import likeness
from quizzes.generation.motives import is_askable, wrong_motives
from quizzes.generation.source import SourceArticle
from quizzes.generation.stock_of_laws import aims_of_laws_like
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


def aims_of(text: str) -> tuple[str, ...]:
    field = field_of(text)
    assert field is not None
    return field.aims


def test_an_aim_is_set_against_aims_of_its_field() -> None:
    found = wrong(article())
    assert set(found) <= set(aims_of("护理员"))
    assert AIM not in found


@pytest.mark.parametrize(
    ("document", "core"),
    [
        ("《望湖区科技创新券管理办法》", "降低中小企业研发成本"),
        ("《望湖区房屋安全鉴定办法》", "消除房屋倒塌风险"),
        ("《望湖区公交线路优化方案》", "缩短乘客换乘时间"),
    ],
)
def test_what_an_aim_is_set_against_is_of_the_documents_field(document: str, core: str) -> None:
    found = wrong(article(core, document=document))
    assert len(found) >= 3
    assert set(found) <= set(aims_of(document))


def test_of_no_known_field_an_aim_is_not_asked_for() -> None:
    source = article("普及天文知识", document="《望湖区天象观测办法》")
    assert wrong(source) == []
    assert list(reasons.make(material_for(source))) == []
    assert list(true_false.make(material_for(source))) == []


def test_the_aim_of_another_field_of_a_neighbour_is_not_offered() -> None:
    own = article("消除房屋倒塌风险", document="《望湖区房屋安全鉴定办法》")
    beside = article("减少秸秆露天焚烧", document="《观山区农业秸秆利用办法》")
    near = article("防止群租房违规隔断", document="《观山区房屋出租管理办法》")
    material = material_for(own, beside, near)
    claim = material.claim(material.facts[0])
    found = [each.text for each in wrong_motives(claim, material)]
    assert "减少秸秆露天焚烧" not in found
    assert "防止群租房违规隔断" in found


def test_little_stock_is_eked_out_with_what_is_done_about_the_same_things() -> None:
    found = wrong(article(title="，".join(aims_of("护理员")[3:])))
    assert len(found) >= 3
    assert any("养老护理员队伍" in text for text in found)


def cause(deed: str, core: str) -> SourceArticle:
    text = f"由于{core}，{deed}。"
    teller = Teller(text, {"place": DISTRICT})
    fact = teller.tell("reason", text[:-1], core, f"{deed}，原因是")
    return SourceArticle("cause", "望湖区通报情况", text, (fact,))


def test_a_cause_is_set_against_what_moves_such_figures_the_same_way() -> None:
    source = cause("望湖区景区游客人数增长", "滨江步道免费开放")
    found, field = wrong(source), field_of("景区游客")
    assert len(found) >= 3
    assert field is not None
    assert set(found) <= set(field.up)
    assert all(likeness(text, "滨江步道免费开放") < 0.3 for text in found)


def test_a_cause_of_what_neither_rises_nor_falls_is_not_asked_for() -> None:
    source = cause("望湖区景区改为线上售票", "窗口人手紧张难以应付")
    assert list(reasons.make(material_for(source))) == []


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


@pytest.mark.parametrize(
    "aim", ["深入贯彻科学发展观", "方便企业群众", "全面落实上级会议精神", "推动养老服务高质量发展"]
)
def test_what_every_document_aims_at_is_neither_asked_nor_offered(aim: str) -> None:
    (fact,) = article(aim).facts
    assert not is_askable(fact)
    own, other = article(document="《观山区护理员培训办法》"), article(aim)
    material = material_for(own, other)
    found = wrong_motives(material.claim(material.facts[0]), material)
    assert aim not in [each.text for each in found]


@pytest.mark.parametrize("aim", [AIM, "深入贯彻科学发展观"])
def test_only_an_aim_of_its_own_is_a_statement_to_choose_among(aim: str) -> None:
    source = article(aim)
    (fact,) = source.facts
    fact = replace(fact, instrument="", before="望湖区民政局给护理员发放岗位津贴，目的是")
    material = material_for(replace(source, facts=(fact,), publisher="望湖日报"))
    told = [claim.fact.text for pool in pools(material) for claim in pool]
    assert told == ([AIM] if aim == AIM else [])


@pytest.mark.parametrize(
    "opens", ["现就护理员岗位津贴提出意见，", "望湖区提出以下实施意见，", "有关事项通知如下："]
)
def test_the_opening_of_a_document_is_no_deed_with_an_aim(opens: str) -> None:
    (fact,) = article().facts
    assert not is_askable(replace(fact, before=f"{opens}，目的是".replace("，，", "，")))


@pytest.mark.parametrize("deed", ["望湖区对18岁以下人员发放津贴", "望湖区为实现就业增设岗位"])
def test_a_deed_that_holds_such_words_has_an_aim(deed: str) -> None:
    (fact,) = article().facts
    assert is_askable(replace(fact, before=f"{deed}，目的是"))


def test_a_figure_and_an_aim_are_not_judged_in_one() -> None:
    text = f"为{AIM}，望湖区投入津贴资金300万元。"
    teller = Teller(text, {"place": DISTRICT, "instrument": DOCUMENT})
    fact = teller.tell("purpose", text[:-1], AIM, "望湖区投入津贴资金300万元，目的是")
    source = SourceArticle("aim", "望湖区出台办法", text, (fact,))
    assert list(true_false.make(material_for(article())))
    assert not list(true_false.make(material_for(source)))


def of_a_document(aims: str, document: str = DOCUMENT) -> SourceArticle:
    text = f"为{aims}，制定本办法。"
    teller = Teller(text, {"place": DISTRICT, "instrument": document})
    fact = teller.tell("purpose", text[:-1], aims, f"{document}的制定目的是")
    return SourceArticle("aim", f"关于印发{document}的通知", text, (fact,))


def test_what_a_document_is_for_is_asked_by_its_name_alone() -> None:
    several = "稳定养老护理员队伍，提高护理服务质量"
    drafts = [d for d in generate(of_a_document(several)).drafts if d.asks == "purpose"]
    assert {draft.kind for draft in drafts} >= {"multiple"}
    assert all(draft.stem.startswith(f"{DOCUMENT}的制定目的") for draft in drafts)


def test_of_several_aims_one_is_asked_for_that_the_documents_name_does_not_tell() -> None:
    source = of_a_document("规范护理员岗位津贴管理，稳定养老服务队伍，提高照护质量")
    singles = [c.draft for c in reasons.make(material_for(source)) if c.draft.kind == "single"]
    keys = {o.text for draft in singles for o in draft.options if o.correct}
    assert keys
    assert "规范护理员岗位津贴管理" not in keys


def test_an_aim_that_the_documents_name_tells_is_not_chosen_among_others() -> None:
    source = of_a_document("规范护理员岗位津贴发放")
    assert [c for c in reasons.make(material_for(source)) if c.draft.kind == "single"] == []


def test_an_aim_for_our_city_is_not_put_among_the_options() -> None:
    source = of_a_document("稳定本市护理员队伍，提高护理服务质量，方便老人就近照护")
    made = [c.draft for c in reasons.make(material_for(source))]
    assert made
    assert all("本市" not in o.text for draft in made for o in draft.options)


CODE = "《望湖区河道采砂管理办法》"


def test_the_wrong_aims_of_a_law_are_those_of_laws_of_its_matter() -> None:
    found = wrong(of_a_document("维护河势稳定", CODE))
    assert set(found) <= set(aims_of_laws_like(CODE))
    assert "保护水资源" in found
    assert aims_of_laws_like("《望湖区若干办法》") == ()


def test_a_wrong_aim_has_no_word_of_substance_of_the_laws_own() -> None:
    found = wrong(of_a_document("推进节约用水，保护河床", "《望湖区水务管理办法》"))
    assert found
    assert not any("节约" in each for each in found)


def test_three_aims_are_asked_for_one_by_one() -> None:
    source = of_a_document("维护河势稳定，保障防洪和通航，维护船民权利", CODE)
    singles = [c.draft for c in reasons.make(material_for(source)) if c.draft.kind == "single"]
    assert singles
    assert all("制定目的之一" in draft.stem for draft in singles)


def test_aims_named_in_a_row_are_asked_for_one_by_one() -> None:
    several = "稳定养老护理员队伍、提高护理服务质量"
    made = [c.draft for c in reasons.make(material_for(article(several)))]
    (draft,) = [draft for draft in made if draft.kind == "multiple"]
    assert {o.text for o in draft.options if o.correct} == set(several.split("、"))


def test_what_an_aim_is_done_for_is_no_aim_of_its_own() -> None:
    core = "提高护理员、社会工作者服务质量，稳定养老护理员队伍"
    made = [c.draft for c in reasons.make(material_for(article(core)))]
    (draft,) = [draft for draft in made if draft.kind == "multiple"]
    assert {o.text for o in draft.options if o.correct} == set(core.split("，"))


def test_a_place_in_a_laws_name_is_no_matter_of_it() -> None:
    assert aims_of_laws_like("《威海市养老服务条例》") == aims_of_laws_like("《养老服务条例》")
    assert aims_of_laws_like("《威海市》") == ()


def test_a_narrow_matter_has_aims_of_its_own() -> None:
    dogs, city = aims_of_laws_like("《养犬管理条例》"), aims_of_laws_like("《物业管理条例》")
    assert "防止犬只伤人" in dogs
    assert "防止犬只伤人" not in city
    assert len(set(dogs)) == len(dogs) >= 8
