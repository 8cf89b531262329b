"""What each kind makes of the made-up articles."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import combinations

import pytest

from news.facts.fact import Quantity
from news.text.article import Article
from quizzes.evaluation.documents import source_of
from quizzes.generation.answers import matches
from quizzes.generation.draft import Draft, Generation
from quizzes.generation.drafting import quoted
from quizzes.generation.generate import generate
from quizzes.generation.kinds import (
    Maker,
    comparison,
    fill_in,
    members,
    multiple,
    regions,
    single,
    totals,
    true_false,
)
from quizzes.generation.material import Material
from quizzes.generation.numerals import leading_number
from quizzes.generation.source import SourceArticle
from tests.quizzes.generation.conftest import material_for
from tests.quizzes.generation.examples import Teller, city


def test_a_reported_more_than_is_no_choice_among_figures(district_material: Material) -> None:
    stems = [c.draft.stem for c in single.make(district_material)]
    assert stems
    assert not any("社工经费" in stem for stem in stems)


def test_a_reported_more_than_is_denied_by_its_opposite(district_material: Material) -> None:
    made = [c.draft for c in true_false.make(district_material) if "社工经费" in c.draft.stem]
    true, false = made
    assert "投入社工经费已超过600万元" in true.stem
    assert "投入社工经费不足600万元" in false.stem


def test_wrong_options_of_a_grant_say_whose_they_are(district_material: Material) -> None:
    draft = next(c.draft for c in single.make(district_material) if "对考取中级" in c.draft.stem)
    assert "2000元是同一办法规定的考取初级者的一次性补助" in draft.explanation


def test_a_false_statement_is_put_right(district_material: Material) -> None:
    made = [c.draft for c in true_false.make(district_material)]
    false = next(d for d in made if d.truth is False and "持证社工人才" in d.stem)
    assert re.search(r"题干所说的\d+人不对，应为394人。", false.explanation)
    denied = next(d for d in made if d.truth is False and "社工经费" in d.stem)
    assert "题干所说的不足600万元不对，应为超过600万元。" in denied.explanation


def test_whose_value_a_false_statement_took_is_quoted(district_material: Material) -> None:
    made = [c.draft for c in true_false.make(district_material)]
    false = next(d for d in made if d.truth is False and "对考取中级" in d.stem)
    assert "2000元是同一办法规定的考取初级者的一次性补助" in false.explanation
    assert any("2000元" in each.text for each in false.evidence)


def test_an_explanation_says_more_than_its_stem(district_material: Material) -> None:
    cell = filled(district_material)["3000元"]
    assert "考取初级者的一次性补助为2000元" in cell.explanation
    assert any("2000元" in each.text for each in cell.evidence)
    alone = filled(district_material)["394人"]
    assert "原文为“全区累计持证社工人才达到394人”" in alone.explanation
    chosen = next(c.draft for c in single.make(district_material) if "持证社工人才" in c.draft.stem)
    assert "其余各项的数字在原文中没有出现" in chosen.explanation


def test_a_false_statement_changes_the_value_only(district_material: Material) -> None:
    made = (candidate.draft for candidate in true_false.make(district_material))
    true, false = [draft for draft in made if "累计持证" in draft.stem]
    assert (true.truth, false.truth) == (True, False)
    assert true.stem.split("达到")[0] == false.stem.split("达到")[0]
    assert true.stem != false.stem


def filled(material: Material) -> dict[str, Draft]:
    return {c.facts[0].text: c.draft for c in fill_in.make(material)}


def test_a_gap_prints_its_scale_and_unit_and_takes_every_equal_writing(
    district_material: Material,
) -> None:
    draft = filled(district_material)["超过600万元"]
    assert draft.stem.endswith("已超过____万元。")
    assert draft.accepted == ("600", "600万元")
    for given in ("600", "600万", "六百万", "600万元", "6,000,000", "600.0"):
        assert matches(given, draft.accepted), given
    for given in ("60", "6000", "600亿", "600人"):
        assert not matches(given, draft.accepted), given


def asked_of_people(material: Material, written: str, value: str, unit: str, **more: object) -> str:
    """The gap's words and the answers that it takes, of one made-up figure; empty where none is."""
    quantity = Quantity(Decimal(value), unit, written)
    fact = replace(
        material.facts[1],
        kind="count",
        text=written,
        quantity=quantity,
        before="望湖区累计培训社工",
        after="",
        **more,  # type: ignore[arg-type]
    )
    source = replace(material.article, facts=(fact,))
    made = [c.draft for c in fill_in.make(Material(article=source, facts=(fact,)))]
    return " ".join(
        f"{each.stem.partition('培训社工')[2]}{'/'.join(each.accepted)}" for each in made
    )


def test_a_scale_is_printed_before_a_little_more_as_well(district_material: Material) -> None:
    said = asked_of_people(district_material, "3万多人", "30000", "多人")
    assert said == "____万多人。3/3万多人"
    assert all(matches(each, ("3", "3万多人")) for each in ("3", "3万", "3万人", "3万余人"))


@pytest.mark.parametrize(
    ("number", "value", "asked"),
    [
        ("28718", "28718", False),
        ("28.7188万", "287188", False),
        ("28700", "28700", True),
        ("28.7万", "287000", True),
        ("85", "85", True),
    ],
)
def test_a_rough_figure_told_to_its_last_digit_is_not_typed(
    district_material: Material, number: str, value: str, *, asked: bool
) -> None:
    rough = asked_of_people(district_material, f"{number}人", value, "人", qualifier="约")
    assert bool(rough) is asked
    assert asked_of_people(district_material, f"{number}人", value, "人", qualifier="")


def test_the_bare_number_comes_first(district_material: Material) -> None:
    drafts = filled(district_material)
    assert drafts["394人"].accepted == ("394", "394人")
    assert drafts["六类"].accepted == ("六", "6", "六类")


def test_every_typed_number_keeps_the_sentence_true(district_material: Material) -> None:
    for candidate in fill_in.make(district_material):
        quantity = candidate.facts[0].quantity
        unit = candidate.draft.stem.partition("____")[2]
        for each in candidate.draft.accepted if quantity else ():
            assert quantity is not None
            found = (leading_number(each), leading_number(f"{each}{unit}"))
            assert quantity.value in {number[0] for number in found if number}


def asked_of(material: Material, **changes: object) -> Draft:
    fact = replace(material.facts[-1], quantity=None, **changes)  # type: ignore[arg-type]
    source = replace(material.article, facts=(fact,))
    return next(c.draft for c in fill_in.make(Material(article=source, facts=(fact,))))


def test_a_year_may_be_typed_without_its_word(district_material: Material) -> None:
    draft = asked_of(
        district_material, kind="date", text="2019年", before="望湖区从", after="起设立社工站"
    )
    assert draft.stem.endswith("从____年起设立社工站。")
    assert draft.accepted == ("2019", "2019年")


def test_a_place_is_asked_at_one_level_only(district_material: Material) -> None:
    draft = asked_of(
        district_material,
        kind="place",
        text="云州省临溪市望湖区",
        place="云州省",
        before="社工周启动仪式在",
        after="举行",
    )
    assert draft.stem.endswith("启动仪式在云州省临溪市____区举行。")
    assert draft.stem.count("云州省") == 1
    assert draft.accepted == ("望湖", "望湖区")


def test_a_housing_estate_is_no_district(district_material: Material) -> None:
    draft = asked_of(
        district_material,
        kind="place",
        text="石桥街道望湖小区",
        place="云州省临溪市",
        before="临溪市社工周启动仪式在",
        after="举行",
    )
    assert draft.stem.endswith("启动仪式在____举行。")
    assert draft.accepted == ("石桥街道望湖小区",)


def test_a_typed_body_may_be_named_formally(district_material: Material) -> None:
    draft = asked_of(
        district_material,
        kind="body",
        text="区残联",
        before="在望湖区，",
        after="开设残疾人工坊",
    )
    assert {"残联", "区残疾人联合会", "云州省临溪市望湖区残疾人联合会"} <= set(draft.accepted)


def test_statements_share_one_anchor_and_come_from_different_sentences(
    district_material: Material,
) -> None:
    made = list(multiple.make(district_material))
    assert made
    for candidate in made:
        assert "有关云州省临溪市望湖区的报道" in candidate.draft.stem
        assert len({fact.text for fact in candidate.facts}) == 5
        assert not any("云州省" in option.text for option in candidate.draft.options)


def test_two_multiple_choices_share_two_statements_at_most(district_material: Material) -> None:
    hands: dict[str, set[str]] = {}
    for candidate in multiple.make(district_material):
        hands[candidate.ask] = {f"{fact.before}{fact.text}" for fact in candidate.facts}
    assert len(hands) >= 2
    for one, two in combinations(hands.values(), 2):
        assert len(one & two) <= 2


def test_a_wrong_statement_says_what_is_right(district_material: Material) -> None:
    candidate = next(multiple.make(district_material))
    wrong = [option for option in candidate.draft.options if not option.correct]
    assert wrong
    assert all(option.note.startswith("应为") for option in wrong)


def test_members_are_told_from_bodies_that_are_not_named(district_material: Material) -> None:
    article = district_material.article.text
    made = list(members.make(district_material))
    assert made
    for candidate in made:
        inside = [o.text for o in candidate.draft.options if o.correct]
        outside = [o.text for o in candidate.draft.options if not o.correct]
        assert set(inside) <= set(candidate.facts[0].members)
        assert all(text not in article for text in outside)


def test_a_difference_is_worked_out(district_material: Material) -> None:
    drafts = [c.draft for c in comparison.make(district_material) if c.draft.kind == "single"]
    keys = {draft.options[int(draft.key[0])].text for draft in drafts}
    assert keys == {"1000元", "100元", "1.5倍"}
    assert all(draft.computed and len(draft.evidence) == 2 for draft in drafts)


def test_how_many_times_as_much_is_asked_where_it_comes_out_even(
    district_material: Material,
) -> None:
    drafts = [c.draft for c in comparison.make(district_material) if "倍" in str(c.draft.options)]
    assert drafts
    for draft in drafts:
        assert re.search(r"中级\w*的\w+是\w*初级\w*的（ ）。$", draft.stem)
        assert "前者是后者的1.5倍" in draft.explanation


def test_a_stated_sum_is_asked_by_its_parts(district_material: Material) -> None:
    drafts = [candidate.draft for candidate in totals.make(district_material)]
    assert drafts
    for draft in drafts:
        assert draft.stem.endswith("望湖区本土社工机构与引进的市级社工机构合计（ ）。")
        assert draft.options[int(draft.key[0])].text == "12家"
        assert len(draft.evidence) == 3
        assert "9家只是本土社工机构的数量" in draft.explanation


def test_parts_that_do_not_add_up_are_no_sum(district_material: Material) -> None:
    facts = tuple(fact for fact in district_material.facts if fact.text != "3家")
    assert list(totals.make(replace(district_material, facts=facts))) == []


def test_a_typed_body_may_be_named_with_or_without_its_place(
    district_material: Material,
) -> None:
    made = (candidate.draft for candidate in fill_in.make(district_material))
    body = next(draft for draft in made if "望湖区民政局" in draft.accepted)
    assert {"云州省临溪市望湖区民政局", "区民政局", "民政局"} <= set(body.accepted)


def test_a_body_with_its_place_in_short_is_accepted_in_full_and_never_doubled() -> None:
    text = "临溪望湖区民政局受理社工机构的补贴申请。"
    tell = Teller(text, {"place": "云州省临溪市望湖区"}).tell
    who = tell("body", text.rstrip("。"), "临溪望湖区民政局", "", "受理社工机构的补贴申请")
    source = SourceArticle("grant", "申请", text, (who,))
    (made,) = fill_in.make(material_for(source))
    assert {"临溪望湖区民政局", "云州省临溪市望湖区民政局", "区民政局"} <= set(made.draft.accepted)
    assert all(answer.count("望湖") < 2 for answer in made.draft.accepted)


def test_all_members_are_right_where_the_stem_counts_them(district_material: Material) -> None:
    fact = next(each for each in district_material.facts if each.kind == "members")
    told = replace(fact, text=fact.text.replace("等多个部门", "等4个部门"))
    article = replace(district_material.article, facts=(told,))
    material = replace(district_material, article=article, facts=(told,))
    assert {sum(o.correct for o in c.draft.options) for c in members.make(material)} == {4}


def test_a_list_cut_across_its_clauses_is_not_asked(district_material: Material) -> None:
    fact = next(each for each in district_material.facts if each.kind == "members")
    torn = replace(
        fact, members=("区民政局", "案件无关的", "查封财物"), text="区民政局、案件无关的、查封财物"
    )
    article = replace(district_material.article, facts=(torn,))
    material = replace(district_material, article=article, facts=(torn,))
    assert list(members.make(material)) == []


def test_a_difference_names_what_is_compared_on_both_sides(district_material: Material) -> None:
    draft = next(c.draft for c in comparison.make(district_material) if "补助比" in c.draft.stem)
    assert "考取中级者的一次性补助比考取初级者的高" in draft.stem
    told = "考取中级者的一次性补助为3000元，考取初级者的一次性补助为2000元，相差1000元"
    assert told in draft.explanation


def test_a_false_difference_is_put_right(district_material: Material) -> None:
    made = [c.draft for c in comparison.make(district_material) if c.draft.truth is False]
    assert made
    assert all("不对，应为" in draft.explanation for draft in made)


def test_a_column_is_asked_one_difference_and_one_multiple() -> None:
    made = list(comparison.make(material_for(city("石桥", 1000, 2000, 5000))))
    assert len({candidate.ask for candidate in made}) == 2
    pairs: dict[str, set[tuple[tuple[str, int], ...]]] = defaultdict(set)
    for each in made:
        pairs[each.ask].add(each.draft.facts)
    assert not set.intersection(*pairs.values())


def test_of_two_rows_the_difference_or_the_multiple_is_asked(district_material: Material) -> None:
    made = [c for c in comparison.make(district_material) if "补助比" in c.draft.stem]
    times = [c for c in comparison.make(district_material) if "补助是" in c.draft.stem]
    assert {c.ask for c in made} == {c.ask for c in times}


def test_aims_are_not_compared(district_material: Material) -> None:
    aims = tuple(
        replace(fact, before=f"到2030年的目标包括：{fact.before}")
        for fact in district_material.facts
    )
    assert list(comparison.make(replace(district_material, facts=aims))) == []


def test_levels_without_a_holder_are_not_compared(district_material: Material) -> None:
    bare = tuple(
        replace(fact, condition="", before="一次性补助为") for fact in district_material.facts
    )
    assert list(comparison.make(replace(district_material, facts=bare))) == []


def test_a_monthly_difference_is_explained_by_the_month(district_material: Material) -> None:
    made = (candidate.draft for candidate in comparison.make(district_material))
    monthly = next(draft for draft in made if "岗位津贴" in draft.stem.split("》")[-1])
    assert "为每月300元" in monthly.explanation
    assert "每月相差100元" in monthly.explanation


def test_a_difference_names_the_document(district_material: Material) -> None:
    assert all(c.draft.stem.startswith("根据《") for c in comparison.make(district_material))


def ends(drafts: list[Draft]) -> set[tuple[str, str]]:
    """(the level with highest or lowest, the place that is the key) of each."""
    found = re.compile(r"对(?P<level>..)持证人员的.*数额(?P<end>最[高低])")
    told = ((found.search(draft.stem), draft.options[int(draft.key[0])].text) for draft in drafts)
    return {(f"{match['level']}{match['end']}", key) for match, key in told if match}


def test_the_place_that_pays_most_or_least_is_told_from_three_others(
    city_material: Material,
) -> None:
    more = replace(
        city_material, neighbours=(*city_material.neighbours, city("石桥", 1200, 2000, 12000))
    )
    drafts = [c.draft for c in regions.make(more) if "下列地区" in c.draft.stem]
    choices = [draft for draft in drafts if draft.kind == "single"]
    assert ends(choices) == {
        ("初级最高", "云州省松岭市（2025年1月报道）"),
        ("中级最低", "云州省石桥市（2025年1月报道）"),
        ("高级最高", "云州省石桥市（2025年1月报道）"),
    }
    assert all("青原市" in str(draft.options) for draft in choices)
    assert {quote.article for quote in choices[0].evidence} >= {"city-青原", "city-松岭"}


def test_of_places_that_share_the_top_one_is_shown() -> None:
    sums = {"甲山": 3000, "乙山": 3000, "丙山": 1000, "丁山": 1500}
    around = [city(name, junior, 4000, 9000) for name, junior in sums.items()]
    material = material_for(city("青原", 2000, 4000, 9000), *around)
    highest = [c.draft for c in regions.make(material) if "最高" in c.draft.stem]
    assert highest
    assert all(("甲山" in str(d.options)) != ("乙山" in str(d.options)) for d in highest)


def test_the_places_that_pay_more_are_told_from_those_that_pay_less() -> None:
    sums = {"甲山": 1000, "乙山": 2000, "丙山": 3500, "丁山": 4000, "戊山": 4500, "己山": 1500}
    around = [city(name, 500, middle, 9000) for name, middle in sums.items()]
    material = material_for(city("青原", 800, 2500, 6000), *around)
    drafts = [c.draft for c in regions.make(material) if c.draft.kind == "multiple"]
    middle = [draft for draft in drafts if "对中级" in draft.stem]
    assert {len(draft.key) for draft in middle} == {2, 3}
    for draft in middle:
        right = {option.text for option in draft.options if option.correct}
        assert {each.partition("（")[0] for each in right} <= {
            "云州省丙山市",
            "云州省丁山市",
            "云州省戊山市",
        }
        assert "数额高于云州省青原市（2025年1月报道）的有" in draft.stem
        assert len({quote.article for quote in draft.evidence}) == 6
        assert "因此，数额高于云州省青原市的是" in draft.explanation


def test_places_are_compared_by_name_and_time_and_explained_by_their_documents(
    city_material: Material,
) -> None:
    drafts = [c.draft for c in regions.make(city_material) if "两地文件" in c.draft.stem]
    assert {draft.kind for draft in drafts} == {"single", "true_false"}
    for draft in drafts:
        names = re.findall(r"云州省(.{2})市（2025年1月报道）", draft.stem)
        assert len(set(names)) == 2
        assert "《" not in draft.stem
        assert all(f"根据《{name}市社会工作人才奖励办法》（" in draft.explanation for name in names)
        assert "2025年1月10日消息" in draft.explanation
        assert "因此" in draft.explanation
        assert all(any(f"{name}市" in q.text for q in draft.evidence) for name in names)


def test_by_how_much_one_place_pays_more_is_worked_out(city_material: Material) -> None:
    drafts = [c.draft for c in regions.make(city_material) if "两地文件" in c.draft.stem]
    gaps = [draft for draft in drafts if draft.kind == "single"]
    assert gaps
    for draft in gaps:
        one, two = (int(each) for each in re.findall(r"为(\d+)元", draft.explanation))
        assert draft.options[int(draft.key[0])].text == f"{abs(one - two)}元"


def test_sums_of_years_far_apart_are_not_compared() -> None:
    own, other = city("青原", 800, 2500, 6000), city("石桥", 500, 2000, 9000)
    assert list(regions.make(material_for(own, other)))
    early = replace(other, published=date(2020, 1, 10))
    assert list(regions.make(material_for(own, early))) == []


def test_a_place_of_no_known_time_is_compared_by_its_document_and_in_pairs_only(
    city_material: Material,
) -> None:
    undated = replace(city_material.article, published=None)
    stems = {c.draft.stem for c in regions.make(replace(city_material, article=undated))}
    assert stems
    assert all("云州省青原市《青原市社会工作人才奖励办法》" in stem for stem in stems)
    assert all("两地文件" in stem for stem in stems)


def test_what_another_calling_is_paid_is_not_compared() -> None:
    own, other = city("青原", 800, 2500, 6000), city("石桥", 500, 2000, 9000)
    facts = tuple(
        replace(fact, instrument=fact.instrument.replace("社会工作", "养老护理"))
        for fact in other.facts
    )
    carers = replace(other, facts=facts, title="石桥市奖励养老护理员")
    assert list(regions.make(material_for(own, carers))) == []


def test_places_without_a_document_are_not_compared(city_material: Material) -> None:
    loose = [
        replace(each, facts=tuple(replace(fact, instrument="") for fact in each.facts))
        for each in (city_material.article, *city_material.neighbours)
    ]
    assert list(regions.make(material_for(loose[0], *loose[1:]))) == []


def test_two_places_are_compared_either_way_round(city_material: Material) -> None:
    drafts = [c.draft for c in regions.make(city_material) if c.draft.kind == "true_false"]
    assert {draft.truth for draft in drafts} == {True, False}


def test_a_place_is_not_compared_with_one_that_contains_it(district_material: Material) -> None:
    stems = [c.draft.stem for c in regions.make(district_material)]
    assert stems
    assert not any("云州省临溪市数额" in stem for stem in stems)


def test_a_figure_that_the_article_has_of_something_else_is_not_called_absent(
    district_material: Material,
) -> None:
    made = [c.draft for c in single.make(district_material) if "每个社工站配备" in c.draft.stem]
    assert made
    assert all(any(o.text in ("1名", "3名", "4名") for o in d.options) for d in made)
    assert not any("没有出现" in draft.explanation for draft in made)


@pytest.mark.parametrize(
    ("clause", "shown"),
    [
        ("区民政局设计出“1+1+N”服务模式", "“区民政局设计出‘1+1+N’服务模式”"),
        ("提出“办好‘家门口’驿站”", "“提出‘办好“家门口”驿站’”"),
        ("共有12家社工机构", "“共有12家社工机构”"),
    ],
)
def test_a_quoted_clause_turns_its_own_marks_into_inner_ones(clause: str, shown: str) -> None:
    assert quoted(clause) == shown


@pytest.mark.parametrize(
    ("core", "gap", "accepted"),
    [
        ("2012年2月20日", "于____（具体到日）起施行", ("2012年2月20日",)),
        ("2012年2月", "于____（具体到月）起施行", ("2012年2月",)),
        ("2012年", "于____年起施行", ("2012", "2012年")),
    ],
)
def test_a_date_to_be_typed_says_how_exact_it_is_to_be(
    district_material: Material, core: str, gap: str, accepted: tuple[str, ...]
) -> None:
    draft = asked_of(
        district_material, kind="date", text=core, before="望湖区补助标准于", after="起施行"
    )
    assert gap in draft.stem
    assert draft.accepted == accepted


def test_each_draft_says_what_it_asks_for(
    district_material: Material, city_material: Material
) -> None:
    def asked(make: Maker, material: Material) -> set[str]:
        return {c.draft.asks for c in make(material)}

    assert asked(fill_in.make, district_material) >= {"amount", "count", "term"}
    assert asked(comparison.make, district_material) == {"comparison"}
    assert asked(totals.make, district_material) == {"total"}
    assert asked(regions.make, city_material) == {"across_regions"}
    assert asked(multiple.make, district_material) == {"statements"}


def test_a_venue_is_typed_whole_and_with_its_city_or_without() -> None:
    text = "社工论坛定于2024年5月6日在临溪市望湖广场举行。"
    teller = Teller(text, {"place": "云州省"})
    fact = teller.tell(
        "place", text[:-1], "临溪市望湖广场", "云州省社工论坛定于2024年5月6日在", "举行"
    )
    source = SourceArticle("venue", "", text, (fact,), publisher="云州日报")
    (draft,) = [c.draft for c in fill_in.make(material_for(source))]
    assert draft.stem.endswith("在____举行。")
    assert draft.accepted == ("临溪市望湖广场", "望湖广场")


def test_a_stated_sum_is_chosen_by_its_parts_and_not_by_itself(
    generations: dict[str, Generation],
) -> None:
    chosen = [d for d in generations["district"].drafts if d.kind == "single"]
    asked = [d for d in chosen if "12家" in {o.text for o in d.options if o.correct}]
    assert [draft.asks for draft in asked] == ["total"]


def test_only_things_are_added_up(district_material: Material) -> None:
    bare = tuple(
        replace(fact, attribute="本土注册成立") if fact.attribute == "本土社工机构" else fact
        for fact in district_material.facts
    )
    assert list(totals.make(replace(district_material, facts=bare))) == []


def test_a_cell_under_a_unit_is_right_with_the_unit_and_without_it() -> None:
    text = (
        "浙江省宁波市印发《宁波市社会工作者补贴办法》，具体标准见下表。\n"
        "级别 | 岗位津贴（元）\n初级 | 200\n中级 | 300"
    )
    drafts = generate(source_of(Article("article", "补贴标准", text), "table")).drafts
    gaps = [draft for draft in drafts if draft.kind == "fill_in"]
    assert {"200", "200元"} <= {answer for draft in gaps for answer in draft.accepted}


@pytest.mark.parametrize(("name", "typed"), [("“青年汇”", True), ("“两评估、一清单”", False)])
def test_a_name_that_is_a_list_is_not_typed(name: str, typed: bool) -> None:
    text = f"望湖区民政局推进{name}专项行动。"
    tell = Teller(text, {"place": "云州省临溪市望湖区"}).tell
    fact = tell("term", text[:-1], name, "望湖区民政局推进", "专项行动")
    source = SourceArticle("term", "行动", text, (fact,), publisher="望湖网")
    assert bool(list(fill_in.make(material_for(source)))) is typed
