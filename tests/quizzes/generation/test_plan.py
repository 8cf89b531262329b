from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from news.facts.fact import Fact, Quantity
from quizzes.generation.plan import obstacle, plan, sparing
from quizzes.generation.source import SourceArticle
from quizzes.generation.tables import columns
from tests.quizzes.generation.examples import METHOD, NEIGHBOURS, Teller, district

DISTRICT = district()


def planned(*facts: Fact) -> tuple[tuple[Fact, ...], list[str]]:
    source: SourceArticle = replace(DISTRICT, facts=facts)
    result = plan(source)
    return result.facts, [reject.reason for reject in result.rejects]


def test_an_open_reference_is_not_asked() -> None:
    facts, reasons = planned(replace(DISTRICT.facts[1], unresolved=("该区",)))
    assert facts == ()
    assert reasons == ["unresolved: 该区"]


def test_a_contradicted_fact_is_not_asked() -> None:
    facts, reasons = planned(replace(DISTRICT.facts[1], conflicts=("共有349名持证社工。",)))
    assert facts == ()
    assert reasons == ["conflict: 共有349名持证社工。"]


def test_a_fact_whose_period_is_contradicted_is_asked_without_it() -> None:
    facts, _ = planned(DISTRICT.facts[0])
    assert "2014" not in facts[0].statement
    assert facts[0].time == facts[0].key.period == ""


def test_a_period_that_cannot_be_taken_out_blocks_the_fact() -> None:
    fact = replace(DISTRICT.facts[0], after="（自2014年至今）")
    facts, reasons = planned(fact)
    assert facts == ()
    assert reasons == ["time_in_conflict"]


def test_one_fact_told_twice_is_asked_once_in_fewer_words() -> None:
    longer = replace(DISTRICT.facts[1], before="望湖区多措并举，累计持证社工人才达到")
    facts, _ = planned(longer, DISTRICT.facts[1])
    assert facts == (DISTRICT.facts[1],)


def test_one_figure_in_other_words_is_asked_once() -> None:
    spending = replace(DISTRICT.facts[0], conflicts=(), time="")
    other = replace(spending, attribute="经费", key=replace(spending.key, attribute="经费"))
    facts, reasons = planned(spending, other)
    assert len(facts) == 1
    assert reasons == ["told_elsewhere"]


def test_two_small_counts_alike_are_two_facts() -> None:
    first, second = DISTRICT.facts[3], replace(DISTRICT.facts[3], attribute="社区")
    facts, _ = planned(first, replace(second, key=replace(first.key, attribute="社区")))
    assert len(facts) == 2


def test_a_report_is_not_ruled_by_a_document_named_paragraphs_before() -> None:
    text = f"望湖区印发{METHOD}。\n望湖区累计持证社工394人。\n取得初级证书的给予2000元。"
    teller = Teller(text, {"place": DISTRICT.facts[0].place, "instrument": METHOD})
    count = teller.tell("count", "累计持证社工394人", "394人", f"根据{METHOD}，望湖区累计持证社工")
    grant = teller.tell(
        "amount", "取得初级证书的给予2000元", "2000元", f"根据{METHOD}，取得初级证书的给予"
    )
    source = replace(DISTRICT, text=text, facts=(count, grant))
    report, rule = plan(source).facts
    assert (report.instrument, report.before) == ("", "望湖区累计持证社工")
    assert rule.instrument == METHOD


def test_a_value_that_the_statement_says_twice_is_not_asked() -> None:
    _, reasons = planned(replace(DISTRICT.facts[1], after="，394人均已登记"))
    assert reasons == ["told_twice"]


def test_a_thing_there_is_one_of_is_not_asked() -> None:
    one = replace(DISTRICT.facts[3], quantity=replace(DISTRICT.facts[3].quantity, value=1))  # type: ignore[type-var]
    _, reasons = planned(one)
    assert reasons == ["one_of_a_kind"]


def test_a_place_cut_wrongly_is_not_asked() -> None:
    _, reasons = planned(replace(DISTRICT.facts[-3], kind="place", text="园区登记"))
    assert reasons == ["no_place"]


def test_a_table_gives_its_comparable_columns() -> None:
    found = columns(DISTRICT.facts)
    assert [[cell.row for cell in cells] for cells in found] == [["中级", "初级"], ["初级", "中级"]]


def test_cells_without_a_group_are_tied_by_their_document() -> None:
    loose = [replace(fact, group="") for fact in NEIGHBOURS[0].facts]
    assert [len(cells) for cells in columns(loose)] == [3]


def test_a_document_only_referred_to_rules_nothing() -> None:
    text = f"补充调查依照{METHOD}的规定办理，以二次为限。"
    teller = Teller(text, {"instrument": METHOD})
    fact = teller.tell("count", "以二次为限", "二次", f"根据{METHOD}，补充调查以", "为限")
    (planned_fact,) = plan(replace(DISTRICT, text=text, facts=(fact,))).facts
    assert planned_fact.instrument == ""
    assert METHOD not in planned_fact.before


def test_a_statement_leaves_out_the_counts_that_others_ask_for() -> None:
    text = "区司法局设立了7个调解室、12个普法站。"
    tell = Teller(text, {"place": DISTRICT.facts[0].place}).tell
    who = tell("body", text[:-1], "区司法局", "在望湖区，", "设立了7个调解室、12个普法站")
    rooms = tell("count", "设立了7个调解室", "7个", "望湖区司法局设立了", "调解室")
    posts = tell("count", "12个普法站", "12个", "望湖区司法局设立了", "普法站")
    planned_facts = plan(replace(DISTRICT, text=text, facts=(who, rooms, posts))).facts
    by_text = {fact.text: fact for fact in planned_facts}
    assert by_text["区司法局"].statement == "在望湖区，区司法局设立了调解室、普法站"
    assert by_text["7个"].statement == "望湖区司法局设立了7个调解室"


def test_a_qualified_count_stays_where_it_is() -> None:
    fact = replace(DISTRICT.facts[-3], after="设计了多个项目，服务近3万人")
    other = replace(DISTRICT.facts[1], text="近3万人", qualifier="近", sentence=fact.sentence)
    assert sparing(fact, [fact, other]) == fact


def test_a_condition_is_not_asked_beside_the_figure_in_it() -> None:
    text = "取得证书、从事社工满3年的人员可以申请。"
    tell = Teller(text, {"instrument": METHOD}).tell
    years = tell("count", text[:-1], "3年", "取得证书、从事社工满", "的人员可以申请")
    whole = tell(
        "condition",
        text[:-1],
        "取得证书、从事社工满3年",
        "",
        "的人员可以申请",
        said="取得证书，从事社工满3年",
    )
    barred = replace(whole.key, attribute="不得申请")
    other = replace(whole, after="的人员不得申请", key=barred)
    result = plan(replace(DISTRICT, text=text, facts=(years, whole, other)))
    assert [fact.kind for fact in result.facts] == ["count", "condition"]
    assert [reject.reason for reject in result.rejects] == ["told_elsewhere"]


def test_a_length_of_time_said_in_passing_is_not_asked() -> None:
    fact = replace(
        DISTRICT.facts[1],
        kind="period",
        text="五年",
        before="望湖区发布统计公报，",
        after="共增加3377人",
        quantity=Quantity(Decimal(5), "年", "五年"),
    )
    assert planned(fact)[1] == ["no_subject"]


def test_a_rate_is_no_part_of_the_people_counted_before_it() -> None:
    fact = replace(
        DISTRICT.facts[1],
        kind="share",
        text="8%",
        before="望湖区共有368人考取证书，其中通过率同比增长",
        after="",
        quantity=Quantity(Decimal(8), "%", "8%"),
    )
    assert planned(fact)[1] == ["no_subject"]


def test_the_share_of_a_bare_region_says_not_of_what() -> None:
    fact = replace(
        DISTRICT.facts[1],
        kind="share",
        text="0.79个百分点",
        before="与2010年相比，中部地区下降",
        after="",
        quantity=Quantity(Decimal("0.79"), "个百分点", "0.79个百分点"),
    )
    assert planned(fact)[1] == ["no_subject"]
    told = replace(fact, before="2020年与2010年相比，中部地区人口比重下降", time="2020年")
    assert planned(told)[1] == []


def test_a_statement_that_ends_in_what_it_was_going_to_say_says_nothing() -> None:
    fact = replace(DISTRICT.facts[1], before="望湖区开展的", after="抽样调查显示")
    assert planned(fact)[1] == ["says_nothing"]


def test_points_of_nothing_are_not_asked() -> None:
    text = "西部城镇上升0.22个百分点。"
    fact = Teller(text, {"place": "云州省"}).tell(
        "share", text[:-1], "0.22个百分点", "云州省西部城镇上升"
    )
    assert obstacle(fact) == "no_object"
    assert obstacle(replace(fact, before="云州省西部人口比重上升")) == ""


def test_an_award_for_nobody_is_not_asked() -> None:
    fact = replace(DISTRICT.facts[1], kind="amount", text="1000元", condition="", instrument="")
    bare = replace(fact, before="望湖区补贴标准为每人", after="", quantity=YUAN)
    assert planned(bare)[1] == ["no_object"]
    whom = replace(fact, before="望湖区对持证社工的补贴标准为每人", after="", quantity=YUAN)
    assert planned(whom)[1] == []


YUAN = Quantity(Decimal(1000), "元", "1000元")
