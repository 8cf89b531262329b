from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.generation.claims import Claim, claim_of
from quizzes.generation.distractors import (
    Distractor,
    ascending,
    fits,
    invented,
    note_of,
    true_neighbours,
)
from quizzes.generation.kinds import single
from quizzes.generation.material import Material
from quizzes.generation.shapes import near_values
from quizzes.generation.source import SourceArticle
from quizzes.generation.truth import at_the_bound, is_false
from tests.quizzes.generation.conftest import material_for
from tests.quizzes.generation.examples import Teller, district, statistics


def claim_in(material: Material, text: str) -> Claim:
    fact = next(each for each in material.facts if each.text == text)
    return claim_of(fact, material.article)


def test_the_other_level_comes_first_and_is_named(district_material: Material) -> None:
    first = true_neighbours(claim_in(district_material, "3000元"), district_material)[0]
    assert first.text == "2000元"
    assert first.note == "2000元是同一办法规定的考取初级者的一次性补助。"
    assert first.evidence is not None
    assert "2000元" in first.evidence.text


def beside(source: SourceArticle, place: str) -> Material:
    """The made-up district with one more place's award for the middle level."""
    name = place[-3:]
    document = f"《{name}社工人才补助办法》"
    text = f"{name}印发{document}，对考取中级的给予一次性补助4500元。"
    teller = Teller(text, {"place": place, "instrument": document})
    fact = teller.tell(
        "amount",
        "对考取中级的给予一次性补助4500元",
        "4500元",
        "对考取中级的给予一次性补助",
        condition="考取中级",
        attribute="一次性补助",
        row="中级",
        column="一次性补助",
    )
    return material_for(source, SourceArticle("next", "补助", text, (fact,)))


def test_the_next_regions_amount_is_named_with_its_place_and_document() -> None:
    material = beside(district(), "云州省临溪市观山区")
    found = true_neighbours(claim_in(material, "3000元"), material)
    other = next(each for each in found if each.text == "4500元")
    said = "4500元是云州省临溪市观山区《观山区社工人才补助办法》规定的考取中级者的一次性补助。"
    assert other.note == said
    assert other.evidence is not None
    assert "观山区" in other.evidence.text
    assert "4500元" in other.evidence.text


def test_a_place_far_away_lends_no_amount() -> None:
    material = beside(district(), "远山省大河市观山区")
    found = true_neighbours(claim_in(material, "3000元"), material)
    assert "4500元" not in [each.text for each in found]


def test_like_figures_of_the_article_are_neighbours(district_material: Material) -> None:
    found = true_neighbours(claim_in(district_material, "9家"), district_material)
    assert [each.text for each in found] == ["3家", "12家"]


@pytest.mark.parametrize(
    ("changes", "note"),
    [
        ({"attribute": "调解人数"}, "80人是调解人数。"),
        ({"attribute": "调解人"}, "80人是调解人的数量。"),
        ({"attribute": "调解人数", "time": "2021年"}, "80人是2021年调解人数。"),
        ({"attribute": "受理"}, "80人另有出处，说的是2021年调解人数为80人。"),
        ({"attribute": "调解人数", "dated": True}, "80人另有出处，说的是2021年调解人数为80人。"),
    ],
)
def test_a_figure_is_explained_by_its_noun_and_year(changes: dict[str, object], note: str) -> None:
    year = "2021年" if "2021年" in note else ""
    changes = {name: value for name, value in changes.items() if name != "dated"}
    fact = replace(district().facts[1], text="80人", before=f"{year}调解人数为", **changes)  # type: ignore[arg-type]
    assert note_of(fact) == note


def test_a_monthly_sum_is_no_neighbour_of_a_single_one(district_material: Material) -> None:
    found = true_neighbours(claim_in(district_material, "2000元"), district_material)
    assert "200元" not in [each.text for each in found]


def test_a_reports_more_than_is_falsified_by_no_other_value(district_material: Material) -> None:
    claim = claim_in(district_material, "超过600万元")
    assert near_values(Decimal(6_000_000), claim.shape, 0)  # type: ignore[arg-type]
    for closer in (False, True):
        assert invented(claim, district_material, closer=closer) == []


@pytest.mark.parametrize("closer", [False, True])
def test_a_rules_more_than_is_falsified_upwards_only(*, closer: bool) -> None:
    text = "望湖区社工站专职社工应当超过20人。"
    fact = Teller(text, {"place": RAISED_BY}).tell(
        "count", "超过20人", "超过20人", "望湖区社工站专职社工应当", written="20人",
        qualifier="超过", attribute="专职社工",
    )  # fmt: skip
    material = material_for(SourceArticle("more", "社工站", text, (fact,)))
    made = invented(material.claim(fact), material, closer=closer)
    assert made
    assert all(each.order >= 23 for each in made)


def test_at_most_is_falsified_downwards_only() -> None:
    material = material_for(statistics())
    claim = claim_in(material, "不超过5000元")
    made = invented(claim, material)
    assert made
    assert all(each.order < 5000 for each in made)


def test_a_rough_figure_is_not_contradicted_by_a_close_one(district_material: Material) -> None:
    claim = claim_in(district_material, "70人左右")
    assert not is_false(claim, Decimal(72), district_material)
    assert is_false(claim, Decimal(90), district_material)


def test_a_value_true_of_the_same_matter_elsewhere_is_never_offered() -> None:
    source = district()
    fact = source.facts[1]
    witness = replace(fact, quantity=replace(fact.quantity, value=Decimal(422), written="422人"))  # type: ignore[type-var]
    other = replace(source, id="other", facts=(witness,))
    material = material_for(source, other)
    claim = claim_in(material, "394人")
    assert not is_false(claim, Decimal(422), material)
    assert Decimal(422) not in [each.order for each in invented(claim, material)]


RAISED_BY = "云州省临溪市望湖区"


def raised(**others: str) -> tuple[Material, Claim, Claim]:
    """A standard raised from 600 to 620, a claim of each end, and others' standards beside it."""
    told = "".join(f"{who}社工津贴标准为每月{value}。" for who, value in others.items())
    text = f"社工津贴标准由每月600元提高到每月620元。{told}"
    teller = Teller(text, {"place": RAISED_BY, "attribute": "社工津贴标准"})
    of = "望湖区社工津贴标准由每月"
    lower = teller.tell(
        "amount", "600元", "600元", of, "提高到每月620元", rate="每月", condition="调整前"
    )
    upper = teller.tell("amount", "620元", "620元", f"{of}600元提高到每月", rate="每月")
    beside = [
        teller.tell("amount", value, value, f"{who}社工津贴标准为每月", rate="每月", condition=who)
        for who, value in others.items()
    ]
    material = material_for(SourceArticle("raised", "津贴", text, (lower, upper, *beside)))
    return material, material.claim(lower), material.claim(upper)


@pytest.mark.parametrize("closer", [False, True])
def test_what_a_standard_was_raised_from_lies_below_what_it_was_raised_to(*, closer: bool) -> None:
    material, lower, _ = raised()
    made = invented(lower, material, closer=closer)
    assert made
    assert all(each.order < 620 for each in made)


@pytest.mark.parametrize("closer", [False, True])
def test_what_a_standard_was_raised_to_lies_above_what_it_was_raised_from(*, closer: bool) -> None:
    material, _, upper = raised()
    made = invented(upper, material, closer=closer)
    assert made
    assert all(each.order > 600 for each in made)


def test_a_true_neighbour_of_a_raised_standard_lies_on_its_side_as_well() -> None:
    material, lower, upper = raised(督导="580元", 驻村="640元")
    assert [each.order for each in true_neighbours(lower, material)] == [580]
    assert [each.order for each in true_neighbours(upper, material)] == [640]


def test_a_part_stays_under_the_whole_told_before_it() -> None:
    text = "望湖区社工共256名，其中持证社工180名。"
    fact = Teller(text, {"place": RAISED_BY}).tell(
        "count", "其中持证社工180名", "180名", "望湖区社工共256名，其中持证社工"
    )
    material = material_for(SourceArticle("part", "社工", text, (fact,)))
    made = invented(material.claim(fact), material)
    assert made
    assert all(each.order < 256 for each in made)


def covered(share: str) -> Material:
    """How much of the district has a social work station, beside a like share of 100%."""
    text = f"望湖区社工站覆盖率为{share}。望湖区社工站登记覆盖率为100%。"
    tell = Teller(text, {"place": RAISED_BY}).tell
    facts = (
        tell("share", f"望湖区社工站覆盖率为{share}", share, "望湖区社工站覆盖率为",
             attribute="社工站覆盖率"),
        tell("share", "望湖区社工站登记覆盖率为100%", "100%", "望湖区社工站登记覆盖率为",
             attribute="社工站登记覆盖率"),
    )  # fmt: skip
    return material_for(SourceArticle("covered", "社工站", text, facts))


def test_all_of_it_is_asked_by_no_single_choice_and_stands_in_none() -> None:
    made = [each.draft for each in single.make(covered("86%"))]
    assert made
    assert {option.text for draft in made for option in draft.options if option.correct} == {"86%"}
    assert all(option.text != "100%" for draft in made for option in draft.options)


@given(
    st.lists(st.integers(1, 99), min_size=0, max_size=4, unique=True),
    st.lists(st.integers(1, 99), min_size=3, max_size=12, unique=True),
    st.integers(0, 3),
)
def test_the_key_stands_where_it_was_put(good: list[int], spare: list[int], at: int) -> None:
    made = [Distractor(str(n), Decimal(n) + Decimal("0.5")) for n in dict.fromkeys(good)]
    more = [Distractor(str(n), Decimal(n) + Decimal("0.25")) for n in spare]
    chosen = ascending(Decimal(50), made, more, at)
    if chosen is None:
        return
    orders = [each.order for each in chosen]
    assert orders == sorted(orders)
    assert sum(order < 50 for order in orders) == at
    assert len(orders) == 3


@pytest.mark.parametrize("at", [0, 1, 2, 3])
def test_the_best_neighbour_is_never_left_out(at: int) -> None:
    best = [Distractor("20", Decimal(20))]
    spare = [Distractor(str(n), Decimal(n)) for n in (10, 15, 40, 50, 60)]
    chosen = ascending(Decimal(30), best, spare, at)
    assert (chosen is None) == (at == 0)
    assert chosen is None or best[0] in chosen


def against(word: str, target: str) -> tuple[Claim, Material]:
    """A share of 5.2% held against a target, beside a like share on either side of it."""
    text = f"望湖区社工流失率为5.2%，{word}{target}的目标。督导流失率为4.6%。专员流失率为5.6%。"
    tell = Teller(text, {"place": RAISED_BY}).tell
    fact = tell(
        "share", f"{word}{target}", target, f"望湖区社工流失率为5.2%，{word}", "的目标",
        attribute="社工流失率",
    )  # fmt: skip
    beside = [
        tell("share", value, value, f"望湖区{who}流失率为", attribute=f"{who}流失率")
        for value, who in (("4.6%", "督导"), ("5.6%", "专员"))
    ]
    material = material_for(SourceArticle("against", "社工", text, (fact, *beside)))
    return material.claim(fact), material


@pytest.mark.parametrize("closer", [False, True])
@pytest.mark.parametrize("word", ["低于", "少于"])
def test_what_a_share_lies_below_is_above_it(word: str, *, closer: bool) -> None:
    made = invented(*against(word, "5.8%"), closer=closer)
    assert made
    assert all(each.order > Decimal("5.2") for each in made)


@pytest.mark.parametrize("closer", [False, True])
@pytest.mark.parametrize("word", ["高于", "超过"])
def test_what_a_share_lies_above_is_below_it(word: str, *, closer: bool) -> None:
    made = invented(*against(word, "4.8%"), closer=closer)
    assert made
    assert all(each.order < Decimal("5.2") for each in made)


def test_a_share_not_below_a_value_leaves_both_sides_open() -> None:
    orders = [each.order for each in invented(*against("不低于", "5.0%"))]
    assert min(orders) < Decimal("5.2") < max(orders)


def test_a_true_neighbour_of_a_target_lies_on_its_side_as_well() -> None:
    below = [each.text for each in true_neighbours(*against("低于", "5.8%"))]
    above = [each.text for each in true_neighbours(*against("高于", "4.8%"))]
    assert (below, above) == (["5.6%"], ["4.6%"])


def told_of(before: str, value: str, after: str) -> tuple[Material, Claim]:
    """One figure of a made-up measure."""
    text = f"望湖区民政局印发《望湖区救助办法》，{before}{value}{after}。"
    teller = Teller(text, {"place": "望湖区", "instrument": "《望湖区救助办法》"})
    fact = teller.tell("count", f"{before}{value}{after}", value, before, after)
    source = SourceArticle("told", "", text, (fact,))
    return material_for(source), claim_of(at_the_bound(fact), source)


def test_no_minor_is_said_to_be_grown_up() -> None:
    material, claim = told_of("未成年人年满", "16周岁", "后仍在就读的，继续供养")
    assert invented(claim, material)
    assert all(each.order <= 18 for each in invented(claim, material))


def test_of_two_bounds_of_one_length_neither_passes_the_other() -> None:
    material, upper = told_of("护理员工作满4年但未满", "8年", "的，享受津贴")
    assert all(each.order > 4 for each in invented(upper, material))
    material, lower = told_of("护理员工作满", "4年", "但未满8年的，享受津贴")
    assert all(each.order < 8 for each in invented(lower, material))


@pytest.mark.parametrize(("mine", "theirs", "near"), [(1, 20, False), (4, 16, True), (3, 12, True)])
def test_a_small_count_is_near_another_unless_it_stands_out(
    mine: int, theirs: int, near: bool
) -> None:
    assert fits(Decimal(mine), Decimal(theirs), (Decimal("0.6"), Decimal("1.7"))) is near


def test_beside_ten_thousands_nobody_writes_a_part_of_one() -> None:
    text = "望湖区持证机构有1.1万余家。"
    fact = Teller(text, {"place": "云州省临溪市望湖区"}).tell(
        "count", text, "1.1万余家", "望湖区持证机构有"
    )
    source = SourceArticle("few", "", text, (fact,))
    material = material_for(source)
    wrong = invented(claim_of(fact, source), material)
    assert wrong
    assert all(each.order >= 10_000 for each in wrong)
