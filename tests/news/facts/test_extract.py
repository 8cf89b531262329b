"""What every article's facts hold to, and the damaged page that the project began with."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from news.facts.extract import extract
from news.facts.fact import Fact
from news.text.article import Certainty, Repair, Span
from news.text.reading import read
from tests.news.facts.passages import AWARD, EVERY, article, facts, headline, one

SEED = "000_6bb97d988b5ec3d4.txt"
PAIRS = ("《》", "“”", "（）", "()")
WORDS = st.sampled_from(
    [
        "全市",
        "社工",
        "3000元",
        "分别",
        "给予",
        "，",
        "。",
        "、",
        "；",
        "：",
        "初级",
        "中级",
        "印发",
        "《办法》",
        "对",
        "取得",
        "的",
        "超过",
        "2025年",
        "至今",
        "每月",
        "其中",
        "该区",
        "一、",
        "（一）",
        "30人",
        "5%",
        "等",
        "和",
        "为",
        "“三社”模式",
        "在",
        "由",
        "市民政局",
    ]
)


def without_blanks(text: str) -> str:
    return "".join(text.split())


def assert_whole(text: str, found: tuple[Fact, ...]) -> None:
    for fact in found:
        assert fact.span.within(fact.sentence)
        assert fact.clause.within(fact.sentence)
        assert 0 <= fact.sentence.start <= fact.sentence.end <= len(text)
        if fact.quantity:
            assert without_blanks(text[fact.span.start : fact.span.end]) == fact.text
            assert without_blanks(fact.quantity.written) in fact.text
            assert fact.span.within(fact.clause)
        if not fact.unresolved:
            assert all(fact.statement.count(a) == fact.statement.count(b) for a, b in PAIRS)


@pytest.mark.parametrize("text", EVERY)
def test_spans_point_at_what_is_quoted(text: str) -> None:
    found = extract(article(text, "宁波市社会工作奖励办法"))
    assert found
    assert_whole(text, found)


@given(st.lists(WORDS, max_size=40))
def test_any_text_gives_whole_facts_or_none(words: list[str]) -> None:
    text = "".join(words)
    assert_whole(text, extract(article(text, "宁波市社会工作动态")))


@given(st.text(max_size=80))
@example("0 %")
def test_no_text_makes_it_fail(text: str) -> None:
    assert_whole(text, extract(article(text)))


def test_the_same_article_gives_the_same_facts() -> None:
    page = article(AWARD, "宁波市社会工作者奖励办法")
    assert extract(page) == extract(page)


def test_no_fact_comes_from_a_damaged_sentence() -> None:
    page = article("全市现有社工394人。共有机构12家。", "宁波市社会工作动态")
    damaged = replace(page, damaged=(Span(3, 5),))
    assert [fact.text for fact in extract(page)] == ["394人", "12家"]
    assert [fact.text for fact in extract(damaged)] == ["12家"]


def test_other_languages_give_no_facts() -> None:
    assert extract(replace(article("The city has 394 workers."), language="en")) == ()


def test_a_question_states_nothing() -> None:
    assert facts("哪些人可以领取3000元补助？") == []


def test_this_year_is_resolved_by_the_day_given() -> None:
    page = article("今年全市新增社工机构5家。", "宁波市社会工作动态")
    (fact,) = extract(page, as_of=date(2024, 6, 1))
    assert fact.time == "2024年"


@pytest.mark.parametrize(
    ("title", "text", "statement"),
    [
        (
            "浙江湖州德清县2024年社会工作者考试奖励申报，最高可取得5000元",
            "5000元",
            "湖州市德清县2024年社会工作者考试奖励最高可取得5000元",
        ),
        (
            "安徽省启动培养工程，力争2027年社工人才总量达22万人，持证7万人",
            "7万人",
            "安徽省启动培养工程，力争2027年持证社工人才达到7万人",
        ),
        (
            "四川省人社厅发布：持有社工证书和聘用证明，可申报高一级职称",
            "持有社工证书和聘用证明",
            "据四川省人社厅发布，持有社工证书和聘用证明，可申报高一级职称",
        ),
        (
            "2024年浙江省舟山市社工考试奖励申领时间为2025年1月2日至24日",
            "2025年1月2日至24日",
            "2024年浙江省舟山市社工考试奖励申领时间为2025年1月2日至24日",
        ),
        (
            "浙江舟山社工考试奖励申请办法(试行)公布：最高可申请奖励5000元",
            "5000元",
            "浙江省舟山市社工考试奖励最高可申请5000元",
        ),
    ],
)
def test_a_headline_that_states_something_gives_a_fact(
    title: str, text: str, statement: str
) -> None:
    assert one(list(extract(headline(title))), text).statement == statement


def test_a_headline_that_states_nothing_gives_none() -> None:
    assert extract(headline("凌云县人民政府发布：关于鼓励参加职业资格考试的倡议书")) == ()


PLACE = "惠州市大亚湾区"
RULE = "《大亚湾区社会工作者职业水平证书补助和社会工作专业人才岗位津贴实施办法》"
CERTIFICATE = "社会工作者职业水平证书"
KEY_STATEMENTS = (
    f"{PLACE}累计投入社工经费已超过600万元",
    f"{PLACE}民政局通过购买服务的形式设置了4个社区综合服务中心",
    f"{PLACE}民政局通过购买服务的形式设置了16个社工站",
    f"{PLACE}本土注册成立的社工机构已达9家",
    f"{PLACE}引进市级社工机构3家",
    f"{PLACE}共有12家社工机构",
    f"{PLACE}一线服务社工已达70人左右",
    f"{PLACE}每个社工站配备2名社工",
    f"{PLACE}设计出“1+1+N”服务模式",
    f"根据{RULE}，{PLACE}对考取中级{CERTIFICATE}的给予一次性补助3000元",
    f"根据{RULE}，{PLACE}对考取初级{CERTIFICATE}的一次性给予2000元补助",
    f"根据{RULE}，{PLACE}对符合条件的初级持证社工给予每月200元岗位津贴",
    f"根据{RULE}，{PLACE}对符合条件的中级持证社工给予每月300元岗位津贴",
)


@pytest.fixture
def seed_facts(shared: Path) -> tuple[Fact, ...]:
    received = (shared / "seeds" / SEED).read_bytes()
    return extract(read(received).articles[0])


@pytest.mark.shared
@pytest.mark.parametrize("statement", KEY_STATEMENTS)
def test_the_first_page_gives_its_key_facts(seed_facts: tuple[Fact, ...], statement: str) -> None:
    assert [f for f in seed_facts if f.statement in (statement, f"{PLACE}民政局{statement[7:]}")]


@pytest.mark.shared
def test_the_first_page_s_period_is_in_doubt_and_left_out(seed_facts: tuple[Fact, ...]) -> None:
    fact = one(list(seed_facts), "超过600万元")
    assert fact.conflicts == ("period",)
    assert (fact.time, fact.key.period, fact.qualifier) == ("", "", "超过")
    assert fact.place == "广东省惠州市大亚湾区"


@pytest.mark.shared
def test_the_first_page_s_table_has_two_rows_and_two_columns(seed_facts: tuple[Fact, ...]) -> None:
    cells = {(f.row, f.column): f.text for f in seed_facts if f.group.startswith("table-")}
    assert cells == {
        ("中级", "一次性补助"): "3000元",
        ("初级", "一次性补助"): "2000元",
        ("初级", "岗位津贴"): "200元",
        ("中级", "岗位津贴"): "300元",
    }


@pytest.mark.shared
def test_the_first_page_names_who_bought_posts(seed_facts: tuple[Fact, ...]) -> None:
    lists = [fact.members for fact in seed_facts if fact.kind == "members"]
    assert ("区民政局", "区委政法委（社工委）", "区妇联", "区信访局") in lists
    assert ("澳头", "西区", "霞涌") in lists


@pytest.mark.parametrize(("certainty", "asked"), [("exact", True), ("inferred", False)])
def test_what_was_only_inferred_gives_no_fact(certainty: Certainty, asked: bool) -> None:
    sound = article("望湖区共有394名持证社工。全区建成16个社工站。")
    span = Span(3, 5)
    repaired = replace(
        sound, repairs=(Repair("shifted-bytes", span, span, "?", "共有", certainty),)
    )
    told = {fact.text for fact in extract(repaired)}
    assert ("394名" in told) is asked
    assert "16个" in told
