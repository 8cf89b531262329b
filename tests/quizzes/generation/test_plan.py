from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from news.facts.fact import Fact, Quantity
from quizzes.generation.plan import plan, sparing
from quizzes.generation.source import SourceArticle
from quizzes.generation.tables import columns
from tests.news.facts.passages import facts as extract
from tests.quizzes.generation.examples import METHOD, NEIGHBOURS, Teller, district

DISTRICT = district()


def planned(*facts: Fact) -> tuple[tuple[Fact, ...], list[str]]:
    source: SourceArticle = replace(DISTRICT, facts=facts)
    result = plan(source)
    return result.facts, [reject.reason for reject in result.rejects]


def test_a_fact_with_an_obstacle_is_passed_over_and_said_why() -> None:
    facts, reasons = planned(replace(DISTRICT.facts[1], unresolved=("该区",)), DISTRICT.facts[3])
    assert facts == (DISTRICT.facts[3],)
    assert reasons == ["unresolved: 该区"]


def test_two_values_told_in_the_same_words_are_both_passed_over() -> None:
    first = DISTRICT.facts[1]
    second = replace(first, text="349人", quantity=Quantity(Decimal(349), "人", "349人"))
    facts, reasons = planned(first, second, DISTRICT.facts[3])
    assert facts == (DISTRICT.facts[3],)
    assert reasons == ["ambiguous", "ambiguous"]


def test_a_change_of_no_known_year_is_passed_over() -> None:
    fact = replace(DISTRICT.facts[1], before="望湖区持证社工人才增加")
    assert planned(fact) == ((), ["no_time"])


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


def test_a_row_of_two_values_makes_its_column_no_table_to_compare() -> None:
    cells = columns(DISTRICT.facts)[0]
    again = replace(
        cells[0], quantity=replace(cells[0].quantity, value=cells[0].quantity.value + 1)
    )
    assert columns(cells) == [cells]
    assert columns((*cells, again)) == []


def test_a_row_that_gets_nothing_is_not_compared() -> None:
    cells = columns(DISTRICT.facts)[0]
    quantity = cells[0].quantity
    assert quantity is not None
    nothing = replace(cells[0], quantity=replace(quantity, value=Decimal(0)))
    assert columns((nothing, *cells[1:])) == []


def test_a_table_gives_its_comparable_columns() -> None:
    found = columns(DISTRICT.facts)
    assert [[cell.row for cell in cells] for cells in found] == [["中级", "初级"], ["初级", "中级"]]


def test_cells_without_a_group_are_tied_by_their_document() -> None:
    loose = [replace(fact, group="") for fact in NEIGHBOURS[0].facts]
    assert [len(cells) for cells in columns(loose)] == [3]


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


def test_a_figure_told_twice_says_from_when_it_holds() -> None:
    first = replace(DISTRICT.facts[1], attribute="社工人才")
    since = "自2030年1月1日起，"
    longer = replace(
        first, before=f"{since}经有关方面多方核对以后的望湖区持证社工人才为", time="2030年1月1日"
    )
    (fact,), _ = planned(replace(first, before="望湖区持证社工人才为"), longer)
    assert fact.before == f"{since}望湖区持证社工人才为"


def test_figures_below_a_title_with_a_year_are_of_that_year() -> None:
    standard = replace(DISTRICT.facts[1], before="望湖区社工补助为")
    titled = replace(DISTRICT, title="望湖区社工补助标准（2030年）", facts=(standard,))
    (fact,) = plan(titled).facts
    assert fact.before == "2030年，望湖区社工补助为"
    (dated,) = plan(replace(titled, published=date(2031, 1, 1))).facts
    assert not dated.before.startswith("2030年")
    (made,) = plan(replace(titled, title="望湖区政府工作报告（2030年）")).facts
    assert not made.before.startswith("2030年")


def test_one_value_of_two_matters_that_share_a_word_is_asked_of_both() -> None:
    first = replace(DISTRICT.facts[1], attribute="养老机构护理床位占比", before="望湖区床位占比为")
    second = replace(
        first,
        attribute="用于养老服务的资金比例",
        before="望湖区用于养老服务的资金比例为",
        key=replace(first.key, attribute="用于养老服务的资金比例"),
    )
    assert len(planned(first, second)[0]) == 2


def test_what_two_articles_give_in_the_same_words_is_not_asked() -> None:
    given = "职工探望父母的，每年给予探亲假一次，假期为"
    text = f"第一条 {given}20天。\n第二条 {given}45天。"
    title = "宁波市职工探亲条例"
    article = SourceArticle("leave", title, text, tuple(extract(text, title)))
    asked = [fact.text for fact in plan(article).facts]
    assert not {"20天", "45天"} & set(asked)
