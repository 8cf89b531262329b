"""Good questions broken on purpose: each flaw must be found by the check that names it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from news.text.article import Span
from quizzes.generation.checks import CHECKS, doubt
from quizzes.generation.draft import Draft, Option, Verdict
from quizzes.generation.generate import generate
from quizzes.generation.kinds import KINDS, fill_in
from quizzes.generation.material import Candidate, Material
from quizzes.generation.source import SourceArticle
from tests.quizzes.generation.conftest import asked_whatever_its_shape, material_for
from tests.quizzes.generation.examples import Teller

Flaw = Callable[[Draft], Draft]


def good(material: Material, kind: str, maker: str, text: str = "") -> Candidate:
    """The first candidate of a maker that passes every check and mentions ``text``."""
    for each in KINDS[maker](material):
        fine = all(verdict.ok for verdict in doubt(each, material))
        if fine and each.draft.kind == kind and text in each.draft.stem:
            return each
    raise AssertionError(f"no good {kind} from {maker}")


def found_in(candidate: Candidate, material: Material) -> set[str]:
    """Every check that objects, not only the first fatal one."""
    return {check.name for check in CHECKS if not check.judge(candidate, material).ok}


def failures(candidate: Candidate, flaw: Flaw, material: Material) -> set[str]:
    broken = replace(candidate, draft=flaw(candidate.draft))
    return found_in(broken, material)


def stem(change: Callable[[str], str]) -> Flaw:
    return lambda draft: replace(draft, stem=change(draft.stem))


def option(index: int, text: str) -> Flaw:
    def flaw(draft: Draft) -> Draft:
        options = list(draft.options)
        options[index] = replace(options[index], text=text)
        return replace(draft, options=tuple(options))

    return flaw


def wrong_option(text: str) -> Flaw:
    return lambda draft: option(
        next(i for i, o in enumerate(draft.options) if not o.correct), text
    )(draft)


SINGLE_FLAWS: list[tuple[str, Flaw]] = [
    ("balanced", stem(lambda s: s.replace("》", "", 1))),
    ("one_blank", stem(lambda s: s.replace("（ ）", ""))),
    ("one_blank", stem(lambda s: s.replace("（ ）", "（ ）（ ）"))),
    ("stem_ends", stem(lambda s: s.removesuffix("。"))),
    ("stem_ends", stem(lambda s: s.replace("（ ）。", "（ ）的。"))),
    ("stem_length", stem(lambda s: "（ ）。")),
    ("stem_length", stem(lambda s: s.replace("（ ）", "望湖区民政局" * 40 + "（ ）"))),
    ("one_sentence", stem(lambda s: s.replace("，", "。", 1))),
    ("references", stem(lambda s: s.replace("对考取", "该区对考取"))),
    ("references", stem(lambda s: s.replace("对考取", "本市对考取"))),
    ("references", stem(lambda s: s.replace("对考取", "其对考取"))),
    ("references", stem(lambda s: s.replace("对考取", "上述部门对考取"))),
    ("relative_time", stem(lambda s: s.replace("对考取", "去年对考取"))),
    ("relative_time", stem(lambda s: s.replace("对考取", "较目前对考取"))),
    ("relative_time", stem(lambda s: s.replace("对考取", "至今对考取"))),
    ("anchored", stem(lambda s: s.split("，", 1)[1] + "　")),
    ("debris", stem(lambda s: s.replace("对考取", "www.对考取"))),
    ("debris", stem(lambda s: s.replace("对考取", "?对考取"))),
    ("key_not_in_stem", stem(lambda s: s.replace("对考取", "按3000元标准对考取"))),
    ("stem_numbers", stem(lambda s: s.replace("对考取", "按2000元标准对考取"))),
    ("no_catch_all", option(3, "以上都不对")),
    ("options_distinct", wrong_option("3000元")),
    ("options_distinct", wrong_option("0.3万元")),
    ("options_one_shape", wrong_option("4000万元")),
    ("options_one_shape", wrong_option("40人")),
    ("key_count", lambda d: replace(d, options=d.options[:3])),
    ("key_count", lambda d: replace(d, options=tuple(replace(o, correct=True) for o in d.options))),
    (
        "key_count",
        lambda d: replace(d, options=tuple(replace(o, correct=False) for o in d.options)),
    ),
    ("key_count", lambda d: replace(d, truth=True)),
    ("evidence_verbatim", lambda d: replace(d, evidence=())),
    (
        "evidence_verbatim",
        lambda d: replace(d, evidence=(replace(d.evidence[0], text=d.evidence[0].text + "整"),)),
    ),
    (
        "evidence_supports",
        lambda d: replace(d, evidence=(replace(d.evidence[0], span=Span(0, 4), text="望湖区政"),)),
    ),
    ("references", stem(lambda s: s.replace("对考取", "按照本法对考取"))),
    ("stem_ends", stem(lambda s: s.replace("（ ）。", "（ ），应当在三日内。"))),
    ("has_subject", stem(lambda s: s.replace("对考取", "由对考取"))),
    ("negative", stem(lambda s: s.replace("（ ）。", "，不正确的是（ ）。"))),
]


@pytest.mark.parametrize(("check", "flaw"), SINGLE_FLAWS)
def test_a_broken_single_choice_is_found(
    district_material: Material, check: str, flaw: Flaw
) -> None:
    candidate = good(district_material, "single", "single", "对考取中级")
    if check == "anchored":
        fact = replace(candidate.facts[0], place="云州省临溪市望湖区")
        candidate = replace(candidate, facts=(fact,))
    assert check in failures(candidate, flaw, district_material)


def test_a_true_option_marked_wrong_is_found(district_material: Material) -> None:
    candidate = good(district_material, "single", "single", "一线服务社工")
    wrong = next(i for i, o in enumerate(candidate.draft.options) if not o.correct)
    found = failures(candidate, option(wrong, "72人"), district_material)
    assert "wrong_is_false" in found


@pytest.mark.parametrize("text", ["超过700人", "不足60人", "80人以上", "不超过60人"])
def test_options_that_contain_one_another_are_found(district_material: Material, text: str) -> None:
    candidate = good(district_material, "single", "single", "持证社工人才")
    assert "options_exclude" in failures(candidate, wrong_option(text), district_material)


def test_a_larger_figure_does_not_contradict_a_reported_more_than(
    district_material: Material,
) -> None:
    candidate = good(district_material, "true_false", "true_false", "社工经费")

    def claimed(said: str) -> set[str]:
        flaw = stem(lambda s: f"{s.partition('社工经费')[0]}社工经费{said}。（ ）")
        untrue = replace(candidate, draft=replace(candidate.draft, truth=False))
        return failures(untrue, flaw, district_material)

    assert "wrong_is_false" in claimed("已超过800万元")
    assert "wrong_is_false" in claimed("已超过500万元")
    assert "wrong_is_false" not in claimed("不足600万元")


def test_a_statement_to_choose_that_its_fact_does_not_exclude_is_found(
    district_material: Material,
) -> None:
    for candidate in KINDS["multiple"](district_material):
        texts = [fact.text for fact in candidate.facts]
        if "超过600万元" not in texts:
            continue
        at = texts.index("超过600万元")
        options = list(candidate.draft.options)
        options[at] = replace(options[at], correct=False, text="望湖区投入社工经费已超过900万元")
        draft = replace(candidate.draft, options=tuple(options))
        assert "wrong_is_false" in found_in(replace(candidate, draft=draft), district_material)
        return
    raise AssertionError("no multiple choice about the spending")


def test_who_is_absent_from_an_open_list_is_not_called_wrong(district_material: Material) -> None:
    made = list(KINDS["members"](district_material))
    assert made
    for candidate in made:
        assert "closed_list" in found_in(candidate, district_material)
        fact = candidate.facts[0]
        closed = replace(fact, text=fact.text.replace("等多个部门", "四个部门"))
        assert "closed_list" not in found_in(replace(candidate, facts=(closed,)), district_material)


def test_a_false_statement_that_the_article_makes_is_found(district_material: Material) -> None:
    candidate = good(district_material, "true_false", "true_false", "394人")
    found = failures(candidate, lambda d: replace(d, truth=False), district_material)
    assert found == {"wrong_is_false"}


def test_statements_of_one_sentence_are_found(district_material: Material) -> None:
    candidate = good(district_material, "multiple", "multiple")
    homes = [fact for fact in district_material.facts if fact.text in ("9家", "12家")]
    crowded = replace(candidate, facts=(*candidate.facts[:3], *homes))
    names = found_in(crowded, district_material)
    assert "independent" in names


def test_a_figure_that_need_only_be_counted_is_found(district_material: Material) -> None:
    candidate = good(district_material, "single", "single", "人群")
    listed = stem(lambda s: s.replace("（ ）", "老人、儿童、妇女、残疾人、农民工、低收入家庭（ ）"))
    assert "not_counted_in_stem" in failures(candidate, listed, district_material)


def test_a_noun_phrase_is_no_statement(district_material: Material) -> None:
    candidate = good(district_material, "true_false", "true_false", "394人")
    fact = replace(candidate.facts[0], before="望湖区特色项目", after="社工站")
    names = found_in(replace(candidate, facts=(fact,)), district_material)
    assert "has_verb" in names


@pytest.mark.parametrize(
    "before", ["望湖区活动时间为", "望湖区申请材料的接收截止时间是", "望湖区报名时间为"]
)
def test_a_deadline_of_nothing_in_particular_is_found(
    district_material: Material, before: str
) -> None:
    candidate = good(district_material, "true_false", "true_false", "394人")
    fact = replace(candidate.facts[0], kind="deadline", before=before)
    vague = replace(candidate, facts=(fact,))
    names = found_in(vague, district_material)
    assert "definite_subject" in names


def test_a_noun_with_its_attributes_alone_is_found(district_material: Material) -> None:
    candidate = good(district_material, "true_false", "true_false", "394人")
    noun = stem(lambda s: "据云州社工网刊载的报道，望湖区首次取得证书的人员。（ ）")
    assert "whole_sentence" in failures(candidate, noun, district_material)


def test_what_is_said_of_the_country_is_not_a_districts(district_material: Material) -> None:
    candidate = good(district_material, "true_false", "true_false", "394人")
    flaw = stem(lambda s: s.replace("望湖区累计", "望湖区2020年中国经济累计"))
    assert "one_jurisdiction" in failures(candidate, flaw, district_material)


def test_no_place_makes_the_nations_plan(district_material: Material) -> None:
    candidate = good(district_material, "true_false", "true_false", "394人")
    flaw = stem(lambda s: s.replace("望湖区累计", "望湖区制定《国家养老服务规划》，累计"))
    assert "one_jurisdiction" in failures(candidate, flaw, district_material)


def test_a_key_much_longer_than_the_rest_is_doubted_but_not_fatal(
    district_material: Material,
) -> None:
    candidate = good(district_material, "single", "single", "服务模式")
    at = candidate.draft.key[0]
    assert isinstance(at, int)
    found = failures(candidate, option(at, "1+1+N+1+1+N+1+1+N"), district_material)
    assert "key_inconspicuous" in found
    assert not next(check for check in CHECKS if check.name == "key_inconspicuous").fatal


def test_an_option_added_to_a_fill_in_is_found(district_material: Material) -> None:
    candidate = good(district_material, "fill_in", "fill_in")
    found = failures(
        candidate, lambda d: replace(d, options=(Option("1", True),)), district_material
    )
    assert "key_count" in found


@pytest.mark.parametrize("answer", ["6", "60000000", "600万万"])
def test_an_answer_that_makes_the_sentence_false_is_found(
    district_material: Material, answer: str
) -> None:
    candidate = good(district_material, "fill_in", "fill_in", "社工经费")
    found = failures(
        candidate, lambda d: replace(d, accepted=(*d.accepted, answer)), district_material
    )
    assert found == {"answers_fit", "answer_right"}


def test_an_answer_in_units_that_the_stem_prints_otherwise_is_found(
    district_material: Material,
) -> None:
    candidate = good(district_material, "fill_in", "fill_in", "社工经费")
    printed = stem(lambda s: s.replace("____万元", "____元"))
    assert "answers_fit" in failures(candidate, printed, district_material)


def test_a_stem_whose_word_picks_the_key_out_is_found(district_material: Material) -> None:
    candidate = good(district_material, "single", "single", "服务模式")
    at = candidate.draft.key[0]
    assert isinstance(at, int)
    named = replace(
        candidate,
        facts=(replace(candidate.facts[0], kind="body"),),
        draft=option(at, "区残疾人联合会")(candidate.draft),
    )
    telling = stem(lambda s: s.replace("设计出", "为残疾儿童设计出"))
    assert "key_not_echoed" in failures(named, telling, district_material)
    assert "key_not_echoed" not in found_in(named, district_material)


def test_a_comparison_that_drops_its_noun_on_one_side_is_found(
    district_material: Material,
) -> None:
    candidate = good(district_material, "single", "comparison", "中级持证社工的岗位津贴")
    noun = "社工的每月高"
    dropped = stem(lambda s: s.replace(noun, "社工每月高"))
    assert noun in candidate.draft.stem
    assert "both_heads" in failures(candidate, dropped, district_material)


REGION_FLAWS: list[Flaw] = [
    lambda d: replace(d, evidence=tuple(q for q in d.evidence if "印发" not in q.text)),
    lambda d: replace(d, explanation=d.explanation.replace("《", "“").replace("》", "”")),
    lambda d: replace(d, explanation=d.explanation.split("因此")[0]),
]


@pytest.mark.parametrize("flaw", REGION_FLAWS)
def test_regions_compared_without_document_place_or_conclusion_are_found(
    city_material: Material, flaw: Flaw
) -> None:
    candidate = good(city_material, "true_false", "regions")
    assert "regions_shown" in failures(candidate, flaw, city_material)


def test_evidence_that_leaves_out_who_did_it_is_found(district_material: Material) -> None:
    candidate = good(district_material, "true_false", "true_false", "394人")
    fact = replace(
        candidate.facts[0], subject="望湖区财政局", before="望湖区财政局登记持证社工人才"
    )
    silent = replace(candidate, facts=(fact,))
    assert "evidence_supports" in found_in(silent, district_material)
    quoted = replace(silent.draft.evidence[0], text="财政局登记持证社工人才394人")
    told = replace(silent, draft=replace(silent.draft, evidence=(quoted,)))
    assert "evidence_supports" not in found_in(told, district_material)


@pytest.mark.parametrize("kept", ["全区累计持证社工人才达到394人", "设计出‘1+1+N’服务模式"])
def test_words_in_quotation_marks_that_nobody_wrote_are_found(
    district_material: Material, kept: str
) -> None:
    candidate = good(district_material, "single", "single", "对考取中级")
    told = failures(
        candidate, lambda d: replace(d, explanation=f"原文为“{kept}”。"), district_material
    )
    assert "quotes_verbatim" not in told
    said = f"原文为“{kept.replace('达到', '增至').replace('设计', '推出')}”。"
    made_up = failures(candidate, lambda d: replace(d, explanation=said), district_material)
    assert "quotes_verbatim" in made_up


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("云州省临溪市望湖区制定《望湖区社工补助办法》", True),
        ("望湖区联合印发了《临溪市望湖区社工补助办法》", True),
        ("望湖区民政局制定《望湖区社工补助办法》", False),
        ("望湖区制定《云州省社工补助细则》", False),
        ("望湖区于2024年制定《望湖区社工补助办法》", False),
        ("根据《望湖区社工补助办法》，望湖区每人补助394元", False),
    ],
)
def test_a_statement_that_its_documents_name_proves_is_found(
    district_material: Material, said: str, found: bool
) -> None:
    candidate = good(district_material, "true_false", "true_false", "394人")
    stem_said = stem(lambda s: f"据云州社工网刊载的报道，{said}。（ ）")
    told = failures(candidate, stem_said, district_material)
    assert ("not_self_proving" in told) is found


def test_a_document_that_alone_names_the_place_is_no_choice(district_material: Material) -> None:
    candidate = good(district_material, "single", "single", "对考取中级")
    fact = replace(candidate.facts[0], kind="instrument", place="云州省临溪市望湖区")
    titles = (
        "《望湖区社工补助办法》",
        "《社工站管理办法》",
        "《志愿服务办法》",
        "《社工培训办法》",
    )
    options = tuple(Option(each, each == titles[0]) for each in titles)
    asked = replace(candidate.draft, stem="望湖区制定（ ）。", options=options)
    alone = replace(candidate, facts=(fact,), draft=asked)
    assert "not_self_proving" in found_in(alone, district_material)
    among = option(1, "《望湖区社工站管理办法》")
    assert "not_self_proving" not in failures(alone, among, district_material)


def test_checking_stops_at_the_first_fatal_flaw(district_material: Material) -> None:
    candidate = good(district_material, "single", "single")
    broken = replace(candidate, draft=replace(candidate.draft, stem="（", evidence=()))
    verdicts = doubt(broken, district_material)
    assert [verdict.check for verdict in verdicts if not verdict.ok] == ["balanced"]


def test_check_names_are_unique() -> None:
    names = [check.name for check in CHECKS]
    assert len(set(names)) == len(names)


def _told(text: str, value: str, before: str, after: str = "") -> set[str]:
    """What the checks find wrong with the typed question of one made-up figure."""
    fact = Teller(f"{text}。", {"place": "云州省"}).tell("count", text, value, before, after)
    source = SourceArticle(
        "told", "", f"{text}。", (fact,), published=date(2025, 3, 1), publisher="云州日报"
    )
    material = material_for(source)
    asked_whatever_its_shape(material)
    (each,) = fill_in.make(material)
    return found_in(each, material)


def test_a_comparison_in_front_is_no_torn_sentence() -> None:
    said = "与2010年相比，城镇人口增加"
    found = _told(f"{said}1200人", "1200人", f"与2010年相比，云州省{said[9:]}")
    assert not {"stem_ends", "whole_sentence"} & found


def test_a_bound_is_a_verb() -> None:
    assert "has_verb" not in _told("养老护理床位占55张", "55张", "云州省养老护理床位占")
    assert "has_verb" in _told("养老护理床位55张", "55张", "云州省养老护理床位")


def test_years_are_not_counted_off_a_list() -> None:
    text = "大专学历、从事社工满2年的人员可以报名"
    assert "not_counted_in_stem" not in _told(
        text, "2年", "云州省大专学历、从事社工满", "的人员可以报名"
    )
    text = "甲镇、乙镇共2个乡镇建成站点"
    found = _told(text, "2个", "云州省甲镇、乙镇共", "乡镇建成站点")
    assert "not_counted_in_stem" in found


def one_by_one(candidate: Candidate, material: Material) -> list[Verdict]:
    """What each check says of the candidate by itself, up to the first that is fatal."""
    verdicts = []
    for check in CHECKS:
        verdicts.append(check.judge(candidate, material))
        if check.fatal and not verdicts[-1].ok:
            break
    return verdicts


@pytest.mark.parametrize("maker", KINDS)
def test_what_versions_share_is_what_each_check_says_of_each_version(
    maker: str, district_material: Material, city_material: Material
) -> None:
    for shared in (district_material, city_material):
        material = Material(shared.article, shared.facts, shared.neighbours)
        written = list(KINDS[maker](material))
        broken = [replace(c, draft=replace(c.draft, stem=f"{c.draft.stem}该")) for c in written]
        for candidate in (*written, *broken):
            assert list(doubt(candidate, material)) == one_by_one(candidate, material)


def test_questions_in_the_same_words_are_judged_by_their_own_facts(
    district_material: Material,
) -> None:
    one = good(district_material, "true_false", "true_false", "394人")
    other = replace(one, facts=(replace(one.facts[0], place="远山省大河市", instrument=""),))
    material = Material(district_material.article, district_material.facts)
    assert list(doubt(one, material)) == one_by_one(one, material)
    assert list(doubt(other, material)) == one_by_one(other, material)
    assert doubt(one, material) != doubt(other, material)


def test_a_comparison_with_nothing_said_of_it_is_no_end() -> None:
    text = "总人口1200人，与上次的1100人相比"
    assert "stem_ends" in _told(text, "1100人", "云州省总人口1200人，与上次的", "相比")


def test_an_asides_word_to_the_reader_is_left_out() -> None:
    text = "与2010年(第六次普查数据，下同)相比，站点人数增加到1200人"
    before = "与2010年(第六次普查数据，下同)相比，云州省站点人数增加到"
    fact = Teller(f"{text}。", {"place": "云州省"}).tell("count", text, "1200人", before)
    day = date(2025, 3, 1)
    source = SourceArticle("aside", "", f"{text}。", (fact,), published=day, publisher="云州日报")
    (each,) = fill_in.make(material_for(source))
    assert "下同" not in each.draft.stem


def test_a_date_of_this_year_is_relative_in_an_option_too(city_material: Material) -> None:
    each = good(city_material, "single", "single", "截止时间")
    options = list(each.draft.options)
    options[0] = replace(options[0], text="今年1月24日")
    broken = replace(each, draft=replace(each.draft, options=tuple(options)))
    assert "relative_time" in found_in(broken, city_material)


@pytest.mark.parametrize(("ending", "ends_well"), [("社会参与", True), ("社会团体与", False)])
def test_a_word_that_ends_in_a_joint_ends_well(ending: str, ends_well: bool) -> None:
    found = _told(
        f"养老床位有1200张，坚持{ending}", "1200张", "云州省养老床位有", f"，坚持{ending}"
    )
    assert ("stem_ends" not in found) is ends_well


@pytest.mark.parametrize(
    ("deed", "asked"), [("负责水上治安管理工作", False), ("负责犬只登记管理工作", True)]
)
def test_a_department_is_not_asked_for_by_its_own_business(deed: str, asked: bool) -> None:
    document, text = "《望湖区管理办法》", f"区公安部门{deed}。"
    tell = Teller(text, {"place": "云州省临溪市望湖区", "instrument": document}).tell
    who = tell("body", text[:-1], "区公安部门", f"根据{document}，在望湖区，", deed)
    source = SourceArticle("rule", f"关于印发{document}的通知", text, (who,), publisher="望湖网")
    drafted = generate(source)
    typed = {draft.kind for draft in drafted.drafts} & {"single", "fill_in"}
    assert bool(typed) is asked
    assert any("key_not_echoed" in each.reason for each in drafted.rejects) is not asked
