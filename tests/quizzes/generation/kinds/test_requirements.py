"""Which conditions a list sets, and who may."""

from __future__ import annotations

from dataclasses import replace

from quizzes.generation.demands import OF_PEOPLE
from quizzes.generation.draft import Draft
from quizzes.generation.generate import generate
from quizzes.generation.kinds import requirements
from quizzes.generation.source import SourceArticle
from tests.quizzes.generation.conftest import material_for
from tests.quizzes.generation.examples import Teller

OWN = ("在望湖区工作满一年", "取得社会工作者职业水平证书", "不是机关事业单位的工作人员")
OTHERS = ("在行业协会登记备案", "没有因违纪受过处分", "年度考核结果为优秀")
COMMON = {text for text, _ in OF_PEOPLE}
WHO = ("大专学历，从事社会工作满4年", "本科学历，从事社会工作满3年", "博士学位")


def demanding(place: str, items: tuple[str, ...], name: str) -> SourceArticle:
    document = f"《{place}社会工作人才奖励办法》"
    text = f"{place}民政局印发{document}。申请人须同时符合以下条件：。" + "".join(
        f"{item}。" for item in items
    )
    teller = Teller(text, {"place": f"云州省{place}", "instrument": document, "group": "list"})
    before = f"根据{document}，{place}申请人须符合的条件包括："
    facts = tuple(teller.tell("condition", item, item, before) for item in items)
    return SourceArticle(name, f"{place}奖励社工", text, facts)


def entitling() -> SourceArticle:
    document = "《望湖区社会工作师评价规定》"
    text = f"望湖区印发{document}。" + "".join(f"具有{i}的人员可以报考社会工作师。" for i in WHO)
    teller = Teller(text, {"instrument": document, "group": "list"})
    facts = tuple(
        teller.tell(
            "condition",
            f"具有{item}的人员可以报考社会工作师",
            item,
            f"根据{document}，具有",
            "的人员可以报考社会工作师",
        )
        for item in WHO
    )
    return SourceArticle("who", "", text, facts)


OWN_LIST = demanding("望湖区", OWN, "own")
NEIGHBOUR = demanding("青原市", OTHERS, "other")


def drafts() -> list[Draft]:
    return [c.draft for c in requirements.make(material_for(OWN_LIST, NEIGHBOUR))]


def test_the_list_is_asked_for_by_its_own_words() -> None:
    assert {draft.stem for draft in drafts()} == {
        "根据《望湖区社会工作人才奖励办法》，申请人须符合的条件有（ ）。"
    }


def test_every_right_option_is_an_item_and_no_wrong_one_is() -> None:
    made = drafts()
    assert made
    for draft in made:
        assert {o.text for o in draft.options if o.correct} <= set(OWN)
        assert not {o.text for o in draft.options if not o.correct} & set(OWN)


def test_wrong_options_are_items_changed_or_other_places_conditions() -> None:
    for draft in drafts():
        for each in (o for o in draft.options if not o.correct):
            assert each.text in OTHERS or "应为" in each.note or each.text in COMMON


def test_two_that_leave_somebody_out_never_stand_together() -> None:
    for draft in drafts():
        texts = {option.text for option in draft.options}
        assert not {"没有因违纪受过处分", OWN[2]} <= texts


def test_an_item_and_its_change_never_stand_together() -> None:
    for draft in drafts():
        years = [option.text for option in draft.options if "工作满" in option.text]
        assert len(years) <= 1


def test_who_may_is_asked_with_whole_persons() -> None:
    more = ("硕士学位，从事社会工作满1年", "高中学历，从事社会工作满6年")
    source = entitling()
    extra = [replace(source.facts[0], text=item, group="list") for item in more]
    whole = replace(source, facts=(*source.facts, *extra))
    made = [c.draft for c in requirements.make(material_for(whole))]
    assert made
    assert all("下列各项中，可以报考社会工作师的有（ ）" in draft.stem for draft in made)
    assert all(o.text.startswith("具有") and "人员" in o.text for d in made for o in d.options)


def test_a_short_list_of_who_may_is_not_asked_without_neighbours() -> None:
    assert list(requirements.make(material_for(entitling()))) == []


def test_without_neighbours_common_conditions_that_are_not_set_stand_beside_the_list() -> None:
    made = [c.draft for c in requirements.make(material_for(OWN_LIST))]
    assert made
    wrong = {o.text for draft in made for o in draft.options if not o.correct}
    assert wrong & COMMON
    assert not any(each in OWN_LIST.text for each in wrong)


def test_the_list_is_among_an_articles_questions() -> None:
    made = generate(OWN_LIST, neighbours=[NEIGHBOUR]).drafts
    assert any(draft.kind == "multiple" and draft.asks == "condition" for draft in made)


def test_whom_the_list_leaves_out_is_not_denied_by_another_places_words() -> None:
    item = replace(OWN_LIST.facts[2], unresolved=("此",))
    source = replace(OWN_LIST, facts=(*OWN_LIST.facts[:2], item))
    made = [c.draft for c in requirements.make(material_for(source, NEIGHBOUR))]
    texts = {option.text for draft in made for option in draft.options}
    assert "没有因违纪受过处分" not in texts


def test_cases_of_somebody_named_are_options_of_him() -> None:
    document = "《望湖区护工互助办法》"
    items = tuple(f"从事护理工作满{each}年" for each in (2, 3, 5, 6, 8, 9))
    text = f"望湖区印发{document}。" + "".join(f"护工{i}的，可以申请互助金。" for i in items)
    teller = Teller(text, {"instrument": document, "group": "list"})
    facts = tuple(
        teller.tell(
            "condition",
            f"护工{item}的，可以申请互助金",
            item,
            f"根据{document}，护工",
            "的，可以申请互助金",
        )
        for item in items
    )
    made = [
        each.draft
        for each in requirements.make(material_for(SourceArticle("case", "", text, facts)))
    ]
    assert made
    assert all("下列各项中，可以申请互助金的有（ ）" in draft.stem for draft in made)
    options = [option.text for draft in made for option in draft.options]
    assert all(text.startswith("护工从事") and text.endswith("年的") for text in options)
