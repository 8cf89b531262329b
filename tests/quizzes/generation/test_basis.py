"""Which document a fact rests on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from news.facts.fact import Fact, FactKind
from quizzes.generation.basis import governed, on_its_own_basis
from quizzes.generation.plan import plan
from quizzes.generation.scope import own_document
from quizzes.generation.source import SourceArticle
from tests.quizzes.generation.examples import METHOD, Teller, district

DISTRICT = district()
WHERE = DISTRICT.facts[0].place
OUTLINE = "《望湖区社会工作发展规划》"
REPORT = "《望湖区社会工作发展报告》"


def share(told: str, instrument: str = "", lead: str = "") -> tuple[Fact, SourceArticle]:
    """How many are to hold a certificate, told in a paragraph behind another one."""
    text = f"望湖区民政局印发{OUTLINE}。\n{told}到2030年，望湖区社工持证率达到60%。"
    teller = Teller(text, {"place": WHERE, "instrument": instrument})
    fact = teller.tell(
        "share", "望湖区社工持证率达到60%", "60%", f"{lead}到2030年，望湖区社工持证率达到"
    )
    return fact, replace(DISTRICT, text=text, facts=(fact,))


@pytest.mark.parametrize(
    "told", ["《规划》提出，", "规划要求，", "《发展规划》中写明，", f"{OUTLINE}提出，"]
)
def test_a_share_under_a_plans_short_name_rests_on_its_full_name(told: str) -> None:
    fact, article = share(told, OUTLINE, f"根据{OUTLINE}，")
    based = on_its_own_basis(fact, article)
    assert (based.instrument, based.key.instrument) == (OUTLINE, OUTLINE)
    assert based.before == fact.before


@pytest.mark.parametrize("told", ["", "《意见》提出，", "规划中的社工站建成后，"])
def test_a_share_that_its_paragraph_puts_under_no_plan_rests_on_none(told: str) -> None:
    fact, article = share(told, OUTLINE, f"根据{OUTLINE}，")
    based = on_its_own_basis(fact, article)
    assert (based.instrument, based.key.instrument) == ("", "")
    assert based.before == "到2030年，望湖区社工持证率达到"


def test_a_goal_by_a_year_rests_on_the_plan_that_the_title_tells_of() -> None:
    fact, article = share("规划提出，")
    news = replace(article, title="望湖区印发社会工作发展规划", region=WHERE)
    based = on_its_own_basis(fact, news, own_document(news))
    assert based.instrument == based.key.instrument == "《社会工作发展规划》"


def test_what_is_so_already_does_not_rest_on_the_plan() -> None:
    fact, article = share("规划提出，")
    news = replace(article, title="望湖区印发社会工作发展规划", region=WHERE)
    now = replace(fact, before="望湖区社工持证率为")
    assert on_its_own_basis(now, news, own_document(news)).instrument == ""


def test_a_goal_of_another_place_does_not_rest_on_the_plan() -> None:
    fact, article = share("规划提出，")
    news = replace(article, title="云州省印发社会工作发展规划", region="云州省")
    assert own_document(news)
    assert on_its_own_basis(fact, news, own_document(news)) == fact


def test_a_goal_by_a_year_does_not_rest_on_a_document_that_is_no_plan() -> None:
    fact, article = share("")
    other = replace(article, region=WHERE, text=article.text.replace("规划", "报告"))
    assert on_its_own_basis(fact, other, METHOD) == fact
    assert on_its_own_basis(fact, replace(article, region=WHERE), OUTLINE).instrument == OUTLINE


def test_a_goal_by_a_year_rests_on_the_one_plan_whose_issue_its_article_reports() -> None:
    fact, article = share("")
    news = replace(article, region=WHERE)
    assert on_its_own_basis(fact, news, "").instrument == OUTLINE
    reached = replace(fact, before=fact.before.replace("达到", "已达到"))
    assert on_its_own_basis(reached, news, "").instrument == ""
    spoken = news.text.replace("到2030年", "民政局局长介绍，到2030年")
    assert on_its_own_basis(fact, replace(news, text=spoken), "").instrument == ""
    two = replace(news, text=f"{news.text}\n望湖区还有《望湖区志愿服务行动计划》。")
    assert on_its_own_basis(fact, two, "").instrument == ""


@pytest.mark.parametrize(("above", "rests"), [("", True), ("望湖区另有安排。\n", False)])
def test_a_number_right_below_a_title_is_the_titled_documents_own(above: str, rests: bool) -> None:
    text = f"{above}云民发〔2030〕2号：申请人应当在30日内办理登记。"
    tell = Teller(text, {"place": WHERE}).tell
    rule = tell("period", "申请人应当在30日内办理登记", "30日", "申请人应当在", "内办理登记")
    article = replace(DISTRICT, text=text, facts=(rule,), region=WHERE)
    based = on_its_own_basis(rule, article, METHOD)
    assert based.instrument == (METHOD if rests else "")


def test_a_rule_rests_on_the_document_that_its_article_is() -> None:
    text = "申请人应当在30日内办理登记。望湖区持证社工394人。"
    tell = Teller(text, {"place": WHERE}).tell
    rule = tell("period", "申请人应当在30日内办理登记", "30日", "申请人应当在", "内办理登记")
    count = tell("count", "望湖区持证社工394人", "394人", "望湖区持证社工")
    article = replace(DISTRICT, text=text, facts=(rule, count), region=WHERE)
    assert on_its_own_basis(rule, article, METHOD).instrument == METHOD
    assert on_its_own_basis(count, article, METHOD).instrument == ""


def test_every_figure_of_a_plans_own_text_rests_on_it() -> None:
    text = "为发展社会工作，特制定本规划。望湖区持证社工394人。"
    count = Teller(text, {"place": WHERE}).tell(
        "count", "望湖区持证社工394人", "394人", "望湖区持证社工"
    )
    article = replace(
        DISTRICT, title="望湖区社会工作发展规划", text=text, facts=(count,), region=WHERE
    )
    assert on_its_own_basis(count, article, own_document(article)).instrument == OUTLINE
    news = replace(article, text=text.replace("特制定本规划", "现将情况公布"))
    assert on_its_own_basis(count, news, OUTLINE).instrument == ""


def counted(*paragraphs: str) -> tuple[Fact, SourceArticle]:
    """A count of those who hold a certificate, in an article of some paragraphs."""
    text = "\n".join(paragraphs)
    fact = Teller(text, {"place": WHERE}).tell(
        "count", "望湖区持证社工394人", "394人", "望湖区持证社工"
    )
    return fact, replace(DISTRICT, text=text, facts=(fact,))


@pytest.mark.parametrize("says", ["《报告》显示", "报告指出", "《报告》数据表明"])
def test_a_figure_below_what_a_report_shows_rests_on_the_one_named(says: str) -> None:
    fact, article = counted(f"青禾学会发布{REPORT}。", f"{says}，望湖区持证社工394人。")
    based = on_its_own_basis(fact, article)
    assert (based.instrument, based.key.instrument) == (REPORT, REPORT)


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("青禾学会发布调查结果。", "《报告》显示，望湖区持证社工394人。"),
        (f"青禾学会发布{REPORT}。", "望湖区持证社工394人。"),
        (f"青禾学会发布{REPORT}。", "望湖区持证社工394人。报告显示，人数还在增加。"),
        (f"青禾学会发布{REPORT}。报告显示，人数还在增加。", "望湖区持证社工394人。"),
        (f"{REPORT}与《志愿服务蓝皮书》同日发布。", "《报告》显示，望湖区持证社工394人。"),
    ],
)
def test_a_figure_that_no_one_report_shows_rests_on_none(paragraphs: tuple[str, ...]) -> None:
    fact, article = counted(*paragraphs)
    assert on_its_own_basis(fact, article) == fact


def test_who_did_it_rests_on_no_report() -> None:
    fact, article = counted(f"青禾学会发布{REPORT}。", "《报告》显示，望湖区持证社工394人。")
    body = replace(fact, kind="body", text="望湖区民政局", quantity=None)
    assert on_its_own_basis(body, article) == body


def test_the_name_of_a_document_rests_on_no_other() -> None:
    fact, article = counted(f"青禾学会发布{REPORT}。", "《报告》显示，望湖区持证社工394人。")
    printed = replace(fact, kind="instrument", text=METHOD, quantity=None, instrument=REPORT)
    assert on_its_own_basis(printed, article, OUTLINE) == printed


def test_a_report_is_not_ruled_by_a_document_named_paragraphs_before() -> None:
    text = f"望湖区印发{METHOD}。\n望湖区累计持证社工394人。\n取得初级证书的给予2000元。"
    teller = Teller(text, {"place": WHERE, "instrument": METHOD})
    count = teller.tell("count", "累计持证社工394人", "394人", f"根据{METHOD}，望湖区累计持证社工")
    grant = teller.tell(
        "amount", "取得初级证书的给予2000元", "2000元", f"根据{METHOD}，取得初级证书的给予"
    )
    source = replace(DISTRICT, text=text, facts=(count, grant))
    report, rule = plan(source).facts
    assert (report.instrument, report.before) == ("", "望湖区累计持证社工")
    assert rule.instrument == METHOD


def test_a_document_only_referred_to_rules_nothing() -> None:
    text = f"补充调查依照{METHOD}的规定办理，以二次为限。"
    teller = Teller(text, {"instrument": METHOD})
    fact = teller.tell("count", "以二次为限", "二次", f"根据{METHOD}，补充调查以", "为限")
    (planned_fact,) = plan(replace(DISTRICT, text=text, facts=(fact,))).facts
    assert planned_fact.instrument == ""
    assert METHOD not in planned_fact.before


def ruled(text: str) -> tuple[Fact, SourceArticle]:
    """A count that the extraction has put under a document."""
    teller = Teller(text, {"place": WHERE, "instrument": METHOD})
    fact = teller.tell("count", "望湖区持证社工394人", "394人", f"根据{METHOD}，望湖区持证社工")
    return fact, replace(DISTRICT, text=text, facts=(fact,))


@pytest.mark.parametrize(
    "text",
    [
        f"会议学习了{METHOD}，望湖区持证社工394人。",
        f"有{METHOD}规定的情形的除外，望湖区持证社工394人。",
        f"登记依照{METHOD}办理，望湖区持证社工394人。",
    ],
)
def test_a_count_is_not_put_under_a_document_only_cited(text: str) -> None:
    fact, article = ruled(text)
    assert not governed(fact, article)
    assert on_its_own_basis(fact, article).statement == "望湖区持证社工394人"


@pytest.mark.parametrize(
    "text",
    [
        f"望湖区民政局印发{METHOD}，望湖区持证社工394人。",
        f"根据{METHOD}，望湖区持证社工394人。",
        f"{METHOD}（试行）明确，望湖区持证社工394人。",
    ],
)
def test_a_count_stays_under_a_document_that_is_printed_gone_by_or_heard(text: str) -> None:
    fact, article = ruled(text)
    assert governed(fact, article)
    assert on_its_own_basis(fact, article) == fact


def test_a_document_of_the_title_is_never_only_cited() -> None:
    fact, article = ruled(f"会议学习了{METHOD}，望湖区持证社工394人。")
    assert governed(fact, replace(article, title=f"学习{METHOD}有感"))


def paid(said: str, value: str, kind: FactKind = "amount") -> tuple[Fact, SourceArticle]:
    """What the district pays, told right behind the document that the extraction puts it under."""
    text = f"根据{METHOD}，望湖区{said}。"
    before, _, after = said.partition(value)
    teller = Teller(text, {"place": WHERE, "instrument": METHOD})
    fact = teller.tell(kind, said, value, f"根据{METHOD}，望湖区{before}", after)
    return fact, replace(DISTRICT, text=text, facts=(fact,))


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("为12家机构给予奖励48万元", "48万元"),
        ("向35户家庭发放补贴7万元", "7万元"),
        ("对全区35户低保家庭发放补贴7万元", "7万元"),
        ("给通过评审的三家机构拨付资金9万元", "9万元"),
        ("12家机构获得奖励48万元", "48万元"),
    ],
)
def test_what_was_paid_to_counted_receivers_is_no_documents_rule(said: str, value: str) -> None:
    fact, article = paid(said, value)
    based = on_its_own_basis(fact, article)
    assert (based.instrument, based.key.instrument) == ("", "")
    assert based.statement == f"望湖区{said}"


def test_how_many_were_paid_is_no_documents_rule() -> None:
    fact, article = paid("为12家机构给予奖励48万元", "12家", "count")
    assert on_its_own_basis(fact, article).instrument == ""


def test_what_was_paid_is_not_put_under_the_document_that_an_article_explains() -> None:
    fact, article = paid("为12家机构给予奖励48万元", "48万元")
    told = replace(fact, before="望湖区为12家机构给予奖励", instrument="")
    where = replace(article, region=WHERE)
    assert on_its_own_basis(told, where, METHOD).instrument == ""
    rule = replace(told, before="望湖区对每家机构给予奖励")
    assert on_its_own_basis(rule, where, METHOD).instrument == METHOD


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("对每家机构给予奖励4万元", "4万元"),
        ("按每户2000元向家庭发放补贴", "2000元"),
        ("对10人以上的机构给予奖励4万元", "4万元"),
        ("对招用10人的机构给予奖励4万元", "4万元"),
        ("对服务满6个月的社工发放补贴3000元", "3000元"),
        ("对3名优秀社工各奖励5000元", "5000元"),
        ("将为12家机构给予奖励48万元", "48万元"),
    ],
)
def test_what_is_paid_to_whoever_meets_a_rule_stays_under_its_document(
    said: str, value: str
) -> None:
    fact, article = paid(said, value)
    assert on_its_own_basis(fact, article) == fact


@pytest.mark.parametrize("instrument", ["", OUTLINE])
def test_all_figures_of_a_plan_that_is_the_text_itself_are_its_own(instrument: str) -> None:
    fact, article = share("", instrument, f"根据{instrument}，" if instrument else "")
    told = replace(fact, before=f"{fact.before.partition('到')[0]}望湖区全年培训社工达到")
    plan_text = replace(
        article,
        title=OUTLINE.strip("《》"),
        text=f"特制定本规划。{article.text}",
        region=WHERE,
    )
    assert on_its_own_basis(told, plan_text, own_document(plan_text)).instrument == OUTLINE


def notice_with(before: str, instrument: str = "") -> tuple[Fact, SourceArticle]:
    fact, article = share("", instrument, f"根据{instrument}，" if instrument else "")
    notice = replace(article, title="关于提高社工补助的通知", region=WHERE)
    return replace(fact, before=before), notice


def test_what_a_notice_sets_at_a_share_rests_on_it() -> None:
    fact, notice = notice_with("望湖区按最低工资的")
    based = on_its_own_basis(fact, notice, own_document(notice))
    assert based.instrument == "《关于提高社工补助的通知》"


@pytest.mark.parametrize(
    "before", ["截至2029年底，望湖区持证率达到", "望湖区已有持证社工", "望湖区目前持证率为"]
)
def test_how_things_stand_when_a_notice_is_written_rests_on_no_document(before: str) -> None:
    fact, notice = notice_with(before)
    assert on_its_own_basis(fact, notice, own_document(notice)).instrument == ""


SCHEME = "《望湖区社工补贴办法》"


@pytest.mark.parametrize(
    "between",
    [
        "\n望民发〔2031〕9号：",
        "\n《望湖区老人补贴细则》：",
        "\n望湖区老年人高龄津贴发放标准（2031年）\n",
    ],
)
def test_another_document_or_record_speaks_for_itself(between: str) -> None:
    text = f"民政局印发{SCHEME}。{between}社工补贴为每月300元。"
    fact = Teller(text, {"place": WHERE, "instrument": SCHEME}).tell(
        "amount", "社工补贴为每月300元", "300元", "社工补贴为每月"
    )
    article = replace(DISTRICT, title=SCHEME.strip("《》"), text=text, facts=(fact,))
    assert on_its_own_basis(fact, article).instrument == ""
    plain = replace(article, text=text.replace(between, ""))
    moved = Teller(plain.text, {"place": WHERE, "instrument": SCHEME}).tell(
        "amount", "社工补贴为每月300元", "300元", "社工补贴为每月"
    )
    assert on_its_own_basis(moved, plain).instrument == SCHEME


@pytest.mark.parametrize(
    ("title", "stands", "rests"),
    [
        ("关于加强社会工作的实施意见", "到2030年，望湖区社工持证率达到", True),
        ("关于加强社会工作的实施意见", "到2030年，望湖区社工持证率已达到", False),
        ("《关于加强社会工作的实施意见》印发", "到2030年，望湖区社工持证率达到", False),
    ],
)
def test_a_goal_by_a_year_rests_on_the_plan_whose_name_is_all_of_the_title(
    title: str, stands: str, rests: bool
) -> None:
    opinion = "《关于加强社会工作的实施意见》"
    fact, article = share("", opinion)
    fact = replace(fact, before=f"根据{opinion}，{stands}")
    based = on_its_own_basis(fact, replace(article, title=title))
    assert (based.instrument == opinion) is rests


@pytest.mark.parametrize(
    ("told", "rests"),
    [("", False), ("《规划》提出，", True), ("《通知》明确，", False)],
)
def test_what_is_paid_each_month_rests_on_a_plan_only_where_its_sentence_says_so(
    told: str, rests: bool
) -> None:
    text = f"望湖区民政局印发{OUTLINE}。{told}高级社工每月补助300元。"
    teller = Teller(text, {"place": WHERE, "instrument": OUTLINE})
    fact = teller.tell(
        "amount", "高级社工每月补助300元", "300元", f"根据{OUTLINE}，高级社工每月补助"
    )
    assert governed(fact, replace(DISTRICT, text=text, facts=(fact,))) is rests


def test_the_goals_of_a_plan_rest_on_it_though_they_are_told_as_reached() -> None:
    fact, source = share("主要目标包括：社工持证率达到60%。", lead="主要目标包括：")
    plan_text = replace(source, title=OUTLINE.strip("《》"), text=f"一、目标\n{source.text}")
    ruled = replace(fact, instrument=OUTLINE, before="主要目标包括：社工持证率达到")
    assert governed(ruled, plan_text)
    assert not governed(replace(ruled, before="社工持证率达到"), plan_text)


@pytest.mark.parametrize(("bound", "ruled"), [("不得超过6小时", True), ("超过6小时", False)])
def test_a_bound_on_what_adds_up_is_a_rule_and_a_sum_is_a_report(bound: str, ruled: bool) -> None:
    said = f"护理员连续工作时间累计{bound}"
    title = "关于印发《望湖区养老服务管理办法》的通知"
    document = "《望湖区养老服务管理办法》"
    teller = Teller(f"{said}。", {"place": WHERE, "instrument": document})
    fact = teller.tell("period", said, bound, "护理员连续工作时间累计")
    article = replace(DISTRICT, title=title, text=f"{said}。", facts=(fact,))
    assert governed(fact, article, document) is ruled
