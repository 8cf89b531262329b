"""What may point at something, and what leans on nothing outside its own statement."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from news.facts.fact import Quantity
from news.text.article import Span
from quizzes.generation.checks.keys import counted_in_stem, worked_out_in_stem
from quizzes.generation.checks.standing import (
    generic_subject,
    headless,
    open_reference,
    relative_time,
    several_places,
    subjectless,
    verb_first,
)
from quizzes.generation.checks.wording import debris, fragment, labelled, strung
from quizzes.generation.draft import Draft, Option, Quote
from quizzes.generation.material import Candidate, Material
from quizzes.generation.source import SourceArticle
from tests.quizzes.generation.conftest import material_for
from tests.quizzes.generation.examples import district


def found(stem: str) -> str:
    draft: Any = replace(BLANK_DRAFT, stem=stem)
    # The check reads the draft alone.
    return open_reference(Candidate(draft=draft, ask="", facts=()), None)  # type: ignore[arg-type]


BLANK_DRAFT = Draft("fill_in", "", "", "", "", ())


@pytest.mark.parametrize(
    "stem",
    [
        "根据《望湖区办法》，对促成融资的核心企业，区财政按其促成额的____给予奖励。",
        "望湖区在多地试点，如上海市的补助为____元。",
        "据报道，望湖区其他街道共设____个站点。",
        "根据《望湖区办法》，被党委、政府及其民政部门评定的站点，给予每家____万元补贴。",
    ],
)
def test_a_statement_that_holds_what_it_points_at_stands_alone(stem: str) -> None:
    assert found(stem) == ""


@pytest.mark.parametrize(
    ("stem", "word"),
    [
        ("根据《望湖区办法》，区财政按其促成额的____给予奖励。", "其"),
        ("及其配套站点共____个。", "其"),
        ("望湖区补助标准如上，共____元。", "如上"),
    ],
)
def test_a_statement_that_points_outside_does_not(stem: str, word: str) -> None:
    assert found(stem) == word


@pytest.mark.parametrize("part", ["前三季度", "上半年", "一季度"])
def test_a_part_of_a_year_needs_its_year(part: str) -> None:
    assert relative(f"据有关报道，{part}全国出口____亿元。") == part
    assert relative(f"据有关报道，2025年{part}全国出口____亿元。") == ""


def test_a_change_on_the_year_before_needs_its_own_year() -> None:
    stem = "全国新开工项目计划总投资同比下降____%。"
    assert relative(f"据某报2025年5月15日消息，{stem}") == "同比"
    assert relative(f"据某报2025年5月15日消息，2025年1-4月份，{stem}") == ""


@pytest.mark.parametrize(
    ("stem", "word"),
    [
        ("2030年8月以来，望湖区累计发放____元。", "以来"),
        ("据某报2030年9月1日消息，2030年8月以来，望湖区累计发放____元。", ""),
        ("2030年8月以来，截至9月1日，望湖区累计发放____元。", ""),
        ("据某报2030年9月1日消息，望湖区当年播种____亩。", "当年"),
        ("据某报2030年9月1日消息，2029年，望湖区当年播种____亩。", ""),
    ],
)
def test_a_sum_since_some_day_needs_the_day_up_to_which_it_was_told(stem: str, word: str) -> None:
    assert relative(stem) == word


def relative(stem: str) -> str:
    draft = replace(BLANK_DRAFT, stem=stem)
    material = Material(SourceArticle("a", "", "", (), published=date(2025, 10, 1)), ())
    return relative_time(Candidate(draft=draft, ask="", facts=()), material)


@pytest.mark.parametrize(
    ("stem", "verb"),
    [
        ("据某报2022年1月4日消息，2019年至2024年，惠及居民为____户。", "惠及"),
        ("据某报2022年1月4日消息，2021年，引领5000余家机构扎根基层，____名社工驻站。", "引领"),
        ("据某报2022年1月4日消息，2021年，望湖区惠及居民____户。", ""),
        ("据某报2022年1月4日消息，与2010年相比，全国人口增加____人。", ""),
        ("根据《望湖区办法》，给予一次性补助____元。", ""),
    ],
)
def test_a_report_says_who_before_it_says_what_was_done(stem: str, verb: str) -> None:
    draft = replace(BLANK_DRAFT, stem=stem)
    material = Material(SourceArticle("a", "", "", (), published=date(2025, 10, 1)), ())
    assert verb_first(Candidate(draft=draft, ask="", facts=()), material) == verb


def draft_of(stem: str, **changes: Any) -> Candidate:
    return Candidate(draft=replace(BLANK_DRAFT, stem=stem, **changes), ask="", facts=())


NO_MATERIAL = Material(SourceArticle("a", "", "", ()), ())


@pytest.mark.parametrize(
    ("stem", "label"),
    [
        ("根据《望湖区通知》，2024年财政补助：每人每年____元。", "2024年财政补助："),
        ("据某报2024年1月2日消息，增幅：2024年比2023年增加____元。", "增幅："),
        ("根据《望湖区通知》，望湖区的目标包括____项。", ""),
    ],
)
def test_a_lists_label_is_no_statement(stem: str, label: str) -> None:
    assert labelled(draft_of(stem), NO_MATERIAL) == label


def test_a_label_before_one_of_the_statements_to_choose_from_is_none_either() -> None:
    options = (Option("2030年望湖区民政局所作的答复中说到的口径：补助为100元", correct=True),)
    candidate = draft_of(
        "下列说法正确的是（ ）。", kind="single", asks="agreement", options=options
    )
    assert labelled(candidate, NO_MATERIAL)


def test_headlines_in_one_line_are_no_evidence() -> None:
    strung_out = "某市紧缺工种目录 演唱会专线时间 乒乓球名将谢幕"
    quote = Quote("a", Span(0, len(strung_out)), strung_out)
    assert strung(draft_of("", evidence=(quote,)), NO_MATERIAL) == strung_out
    said = replace(quote, text="某市 2024 年 增长，其中 工业 增长。")
    assert strung(draft_of("", evidence=(said,)), NO_MATERIAL) == ""


@pytest.mark.parametrize(
    ("stem", "key", "shown"),
    [
        ("据某报消息，增长率为0.53%，比上期的0.57%下降____个百分点。", "0.04个百分点", True),
        ("据某报消息，每户2.62人，比上次的3.10人减少____人。", "0.48人", True),
        ("据某报消息，每户2.62人，比上次的3.10人减少____人。", "0.50人", False),
        ("据某报消息，全区16个站、394名社工，新增____个站。", "4个", False),
    ],
)
def test_a_difference_of_two_told_figures_is_no_question(stem: str, key: str, shown: bool) -> None:
    quantity = Quantity(Decimal("1"), "", key)
    fact = replace(district().facts[1], quantity=quantity)
    candidate = replace(draft_of(stem), facts=(fact,))
    assert bool(worked_out_in_stem(candidate, NO_MATERIAL)) is shown


@pytest.mark.parametrize(
    ("before", "key", "after", "given_away"),
    [
        ("所需资金由省级财政负担", 20, "，市县财政负担80%", True),
        ("其中老年人占55%、儿童占25%，其他人占", 20, "", True),
        ("省级财政负担", 20, "，市县财政负担50%", False),
        ("增长80.5%，占", 20, "", False),
    ],
)
def test_a_share_that_the_others_leave_of_the_whole_is_no_question(
    before: str, key: int, after: str, given_away: bool
) -> None:
    quantity = Quantity(Decimal(key), "%", f"{key}%")
    fact = replace(
        district().facts[1], quantity=quantity, text=f"{key}%", before=before, after=after
    )
    for kind in ("single", "fill_in", "true_false"):
        candidate = replace(draft_of(f"{before}（ ）{after}。", kind=kind), facts=(fact,))
        assert bool(worked_out_in_stem(candidate, material_for(district()))) is given_away


@pytest.mark.parametrize(
    ("stem", "whole"),
    [
        ("根据《某条例》，所在单位应当自事故发生之日起（ ）内。", False),
        ("根据《某条例》，申请人应当自收到通知次日起30日内。（ ）", False),
        ("根据《某条例》，所在单位应当自事故发生之日起（ ）内提出申请。", True),
    ],
)
def test_a_period_in_which_nothing_is_to_be_done_is_no_sentence(stem: str, whole: bool) -> None:
    candidate = replace(draft_of(stem), facts=(district().facts[1],))
    assert bool(fragment(candidate, NO_MATERIAL)) is not whole


@pytest.mark.parametrize(
    "torn",
    [
        "[栏目]望湖区发放补贴",
        "临溪网消息（晚间新闻）：望湖区发放补贴",
        "望湖区（记者王芳）发放补贴",
        "【快讯】望湖区发放补贴",
        "每月**（ ）**",
        "全国人口[2]为",
        "2.个人缴费",
        "有影响的：国家级",
        "按照30%30%40%的比例",
        "三类的工资标准",
        "望湖区新增社工（五年累计，预期性）",
        "望湖区地表水—类水体比例达到（ ）",
        "望湖区建立了机制……2030年",
        "前2030年2月，望湖区实现利润",
    ],
)
def test_marks_of_a_page_are_debris(torn: str) -> None:
    assert debris(draft_of(f"据某报消息，{torn}，____元。"), NO_MATERIAL)


@pytest.mark.parametrize(
    ("places", "said", "apart"),
    [
        (("云州省临溪市", "云州省临溪市望湖区"), ("临溪市有社工站9个", "望湖区有3个"), False),
        (("云州省临溪市", "云州省北塔市"), ("临溪市有社工站9个", "北塔市有3个"), True),
        (("浙江省宁波市", "浙江省宁波市"), ("宁波市有社工站9个", "温州市有3个"), True),
        (("浙江省宁波市", "浙江省宁波市"), ("宁波市有社工站9个", "海曙区有3个"), False),
    ],
)
def test_statements_under_one_anchor_are_all_of_one_place(
    places: tuple[str, ...], said: tuple[str, ...], apart: bool
) -> None:
    source = district()
    facts = tuple(replace(source.facts[0], place=place) for place in places)
    options = tuple(Option(text, True) for text in said)
    draft = replace(BLANK_DRAFT, kind="multiple", asks="statements", options=options)
    material = Material(source, ())
    assert bool(several_places(Candidate(draft, "", facts), material)) is apart


@pytest.mark.parametrize(
    ("stem", "generic"),
    [
        ("据某报2024年1月2日消息，望湖区补贴标准分为____类。", True),
        ("据某报2024年1月2日消息，原则上测算比例不超过____%。", True),
        ("据某报2024年1月2日消息，____（具体到日）前向区民政局提出申请。", True),
        ("据某报2024年1月2日消息，望湖区护理员岗位补贴标准分为____类。", False),
        ("根据《望湖区办法》，补贴标准分为____类。", False),
    ],
)
def test_a_report_says_of_which_subsidy_it_speaks(stem: str, generic: bool) -> None:
    fact = replace(district().facts[1], place="望湖区")
    candidate = replace(draft_of(stem), facts=(fact,))
    assert bool(generic_subject(candidate, NO_MATERIAL)) is generic


@pytest.mark.parametrize(
    "said",
    ["望湖区为贯彻落实上级文件精神", "取得证书，在望湖区连续工作6个月以上、年度考核合格人员"],
)
def test_what_stops_before_its_predicate_is_no_statement(said: str) -> None:
    candidate = replace(draft_of(f"据某报消息，{said}。"), facts=(district().facts[1],))
    assert fragment(candidate, NO_MATERIAL)


@pytest.mark.parametrize(
    "whole",
    [
        "无正当理由的，每次处罚款",
        "享受补贴的社工家庭每月发放津贴",
        "以就业为目的为社工培训",
        "临溪市约束性指标为",
    ],
)
def test_whole_sentences_are_no_debris(whole: str) -> None:
    assert not debris(draft_of(f"据某报消息，{whole}____元。"), NO_MATERIAL)


@pytest.mark.parametrize(
    "whole",
    [
        "夫妻双方均可享受护理假____天。",
        "北京市亦庄建成社工站____个。",
        "残疾人就能力评估每人补助____元。",
        "政策变更是每年____次。",
        "成本项目每项____元。",
    ],
)
def test_words_that_hold_the_characters_of_a_reference_are_none(whole: str) -> None:
    assert open_reference(draft_of(f"据某报消息，{whole}"), NO_MATERIAL) == ""


def test_a_blank_alone_in_brackets_is_debris() -> None:
    assert debris(draft_of("据某报消息，名单公示(____)。"), NO_MATERIAL)


@pytest.mark.parametrize(
    ("stem", "word"),
    [
        ("据某报2030年1月2日消息，省财政厅按标准给予____元。", "省财政"),
        ("市民政局设____个站。", "市民政"),
        ("据某报2030年1月2日消息，财政部门按标准给予____元。", ""),
    ],
)
def test_an_office_of_a_nameless_province_is_an_open_reference(stem: str, word: str) -> None:
    assert found(stem) == word


@pytest.mark.usefixtures("made_up_places")
def test_an_office_is_of_the_place_or_the_document_that_its_stem_names() -> None:
    assert found("据某报消息，临溪市社工站建成后，省财政厅按标准给予____元。") == ""
    assert found("根据《社工奖励办法》，省财政厅按标准给予____元。") == ""
    assert found("据某报消息，社工站建成后，省财政厅按标准给予____元。") == "省财政"


@pytest.mark.parametrize(
    ("stem", "word"),
    [
        ("据某报消息，为2030年底前已办理手续的人员发放____元。", "为"),
        ("据某报消息，望湖区为2030年底前已办理手续的人员发放____元。", ""),
        ("据某报消息，为了方便群众，望湖区设站____个。", ""),
        ("据某报消息，为期____天的社工培训已经开班。", ""),
    ],
)
def test_a_statement_that_opens_with_for_whom_says_not_who_does_it(stem: str, word: str) -> None:
    candidate = replace(draft_of(stem), facts=(district().facts[1],))
    assert subjectless(candidate, NO_MATERIAL) == word


def test_a_statement_that_opens_with_its_first_day_does_not_lack_who_does_it() -> None:
    stem = "根据《望湖区办法》，从2030年1月1日起，望湖区社工补助提高到每月____元。"
    candidate = replace(draft_of(stem), facts=(district().facts[1],))
    assert subjectless(candidate, NO_MATERIAL) == ""


def head_missing(stem: str, *options: str, asks: str = "") -> str:
    shown = tuple(Option(text, correct=False) for text in options)
    draft = replace(BLANK_DRAFT, stem=stem, options=shown, asks=asks)
    return headless(Candidate(draft=draft, ask="", facts=()), None)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "stem",
    [
        "提供托位____个。",
        "据新华社2030年3月3日消息，提供托位____个。",
        "据新华社2030年3月3日消息，2029年，累计提供托位____个。",
        "2029年，预计提供托位____个。",
    ],
)
def test_a_verb_that_nobody_stands_before_is_found(stem: str) -> None:
    assert head_missing(stem) == "提供"


@pytest.mark.parametrize(
    "stem",
    [
        "根据《望湖区托育规划》，提供托位____个。",
        "据望湖报2030年3月3日刊载的有关云州省望湖区的报道，提供托位____个。",
        "《望湖区托育规划》提出，提供托位____个。",
        "据新华社2030年3月3日消息，2029年，望湖区累计提供托位____个。",
        "据新华社2030年3月3日消息，望湖区民政局提供托位____个。",
        "据新华社2030年3月3日消息，共有____名社工登记。",
        "根据各地文件，将下列地区与补助数额配对（ ）。",
        "据新华社2030年3月3日消息，考取中级证书的人员每月津贴为____元。",
    ],
)
def test_whose_an_anchor_or_the_statement_says_it_is_has_a_head(stem: str) -> None:
    assert head_missing(stem) == ""


def test_a_statement_to_choose_needs_a_head_as_a_stem_does() -> None:
    stem = "据新华社2030年3月3日消息，下列说法正确的有（ ）。"
    both = ("望湖区新建社工站34个", "累计提供托位1200个")
    assert head_missing(stem, *both, asks="statements") == "提供"
    assert head_missing(stem, both[0], asks="statements") == ""
    about = "据望湖报刊载的有关云州省望湖区的报道，下列说法正确的有（ ）。"
    assert head_missing(about, *both, asks="statements") == ""


@pytest.mark.parametrize(
    ("stem", "word"),
    [
        ("据某报2030年3月3日消息，望湖区就开始发放____元补贴。", "望湖区就"),
        ("据某报2030年3月3日消息，望湖区报考人数更是达到____人。", "望湖区报考人数更是"),
        ("据某报2030年3月3日消息，望湖区新增就业____人。", ""),
        ("据某报2030年3月3日消息，望湖区另一方按标准的____%享受。", "另一方"),
    ],
)
def test_what_leans_on_a_clause_that_the_stem_lacks_is_found(stem: str, word: str) -> None:
    assert open_reference(draft_of(stem), NO_MATERIAL) == word


@pytest.mark.parametrize(
    ("said", "counted"),
    [
        ("望湖区2021年和2022年连续____年增长", True),
        ("望湖区2021—2023年连续____年增长", False),
        ("望湖区2021—2022年连续____年增长", True),
        ("望湖区连续____年增长", False),
    ],
)
def test_years_that_need_only_be_counted_are_found(said: str, counted: bool) -> None:
    quantity = Quantity(Decimal(2), "年", "两年")
    fact = replace(district().facts[1], kind="period", quantity=quantity)
    candidate = replace(draft_of(f"{said}。", kind="fill_in"), facts=(fact,))
    assert bool(counted_in_stem(candidate, NO_MATERIAL)) is counted


@pytest.mark.parametrize(
    ("stem", "points"),
    [
        ("根据《某条例》，具备下列条件的失业人员，可以领取津贴。（ ）", True),
        ("根据《某条例》，有以下情形的，不予受理。（ ）", True),
        ("根据《某条例》，月收入3000元以下人员可以申请。（ ）", False),
        ("根据《某条例》，具备就业条件的失业人员，可以领取津贴。（ ）", False),
    ],
)
def test_what_is_listed_below_is_no_condition_that_a_stem_can_name(stem: str, points: bool) -> None:
    candidate = draft_of(stem, kind="true_false")
    assert bool(open_reference(candidate, NO_MATERIAL)) is points


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ("科技人员占企业当年职工总数的比例不低于____%。", ""),
        ("服务收入占企业同期总收入的比例不低于____%。", ""),
        ("企业当年职工总数不低于____人。", "当年"),
        ("望湖区同期收入为____元。", "同期"),
    ],
)
def test_a_share_of_its_own_year_leans_on_no_other(said: str, word: str) -> None:
    source = district()
    material = material_for(source)
    draft: Any = replace(BLANK_DRAFT, stem=f"根据《望湖区办法》，{said}")
    assert relative_time(Candidate(draft=draft, ask="", facts=()), material) == word
