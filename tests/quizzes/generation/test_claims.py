from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news.facts.fact import Quantity
from quizzes.generation.anchors import can_be_anchored
from quizzes.generation.claims import BLANK, DOUBLED, claim_of, undoubled
from quizzes.generation.source import SourceArticle
from tests.quizzes.generation.examples import METHOD, NEIGHBOURS, Teller, district, statistics

DISTRICT = district()
BY_TEXT = {fact.text: fact for fact in DISTRICT.facts}


def test_a_grant_is_asked_in_the_exams_own_wording() -> None:
    claim = claim_of(BY_TEXT["3000元"], DISTRICT)
    assert claim.asked(BLANK) == f"根据{METHOD}，对考取中级的人员给予的一次性补助为（ ）"


def test_a_benefit_behind_its_value_moves_in_front() -> None:
    claim = claim_of(BY_TEXT["2000元"], DISTRICT)
    assert claim.bare == "对考取初级的人员给予的一次性补助为2000元"


def test_a_monthly_rate_survives() -> None:
    assert claim_of(BY_TEXT["每月300元"], DISTRICT).bare.endswith("岗位津贴为每月300元")


def test_a_qualifier_stays_outside_the_blank() -> None:
    claim = claim_of(BY_TEXT["70人左右"], DISTRICT)
    assert (claim.core, claim.suffix) == ("70人", "左右")


def test_quotation_marks_stay_outside_the_blank() -> None:
    claim = claim_of(BY_TEXT["“1+1+N”"], DISTRICT)
    assert claim.asked(BLANK).endswith("设计出“（ ）”服务模式")


def test_an_undated_item_is_anchored_by_publisher_and_place_never_by_its_title() -> None:
    asked = claim_of(BY_TEXT["394人"], DISTRICT).asked(BLANK)
    assert asked.startswith("据云州社工网刊载的报道，云州省临溪市望湖区")
    assert DISTRICT.title not in asked


def test_a_place_hidden_by_the_blank_is_named_by_the_anchor() -> None:
    asked = claim_of(BY_TEXT["望湖区民政局"], DISTRICT).asked(BLANK)
    assert asked == "据云州社工网刊载的有关云州省临溪市望湖区的报道，（ ）设计出“1+1+N”服务模式"


def test_a_dated_item_is_anchored_by_its_day() -> None:
    claim = claim_of(statistics().facts[0], statistics())
    assert claim.anchor == "据《云州日报》2025年3月1日消息，"


def test_a_source_within_the_statement_is_introduced_by_the_report() -> None:
    source = statistics()
    fact = replace(source.facts[0], before="据云州省统计局统计，2024年云州省居民人均可支配收入增长")
    asked = claim_of(fact, source).asked(BLANK)
    assert asked.startswith("《云州日报》2025年3月1日消息称，据云州省统计局统计，2024年")


def test_a_relative_year_is_said_outright_where_the_day_is_known() -> None:
    source = statistics()
    fact = replace(source.facts[2], before="今年云州省志愿服务参与率为")
    assert claim_of(fact, source).bare.startswith("2025年云州省")


def test_an_undated_now_is_dropped() -> None:
    fact = replace(BY_TEXT["394人"], before="目前望湖区累计持证社工人才达到")
    assert "目前" not in claim_of(fact, DISTRICT).bare
    dated = replace(DISTRICT, published=date(2020, 1, 1))
    assert "目前" in claim_of(fact, dated).bare


def test_comment_before_the_figure_is_dropped_and_the_place_kept() -> None:
    fact = replace(BY_TEXT["394人"], before="望湖区社会工作人才队伍持续壮大，累计持证社工人才达到")
    assert claim_of(fact, DISTRICT).bare == "云州省临溪市望湖区累计持证社工人才达到394人"


def test_a_lead_in_to_a_list_is_dropped() -> None:
    fact = replace(BY_TEXT["394人"], before="望湖区社会工作的发展情况为：持证社工达到")
    assert claim_of(fact, DISTRICT).bare == "云州省临溪市望湖区持证社工达到394人"


def test_also_is_dropped_with_the_sentence_it_added_to() -> None:
    fact = replace(BY_TEXT["394人"], before="望湖区信访局等部门也购买了")
    assert "部门购买了" in claim_of(fact, DISTRICT).bare


def test_a_place_said_twice_is_said_once() -> None:
    fact = replace(BY_TEXT["394人"], before="云州省临溪市望湖区民政局在云州省临溪市望湖区")
    assert claim_of(fact, DISTRICT).bare == "云州省临溪市望湖区民政局在全区394人"


def test_a_doubled_district_is_said_once() -> None:
    claim = claim_of(next(f for f in DISTRICT.facts if f.kind == "members"), DISTRICT)
    assert "望湖区民政局、区委政法委" in claim.bare


@pytest.mark.parametrize("fact", NEIGHBOURS[0].facts[:3])
def test_a_document_anchors_the_statement_once(fact: object) -> None:
    claim = claim_of(fact, NEIGHBOURS[0])  # type: ignore[arg-type]  # parametrize loses the type
    assert claim.asked(BLANK).count("《") == 1


def test_a_document_that_the_statement_rests_on_is_the_anchor_and_named_once() -> None:
    fact = replace(BY_TEXT["3000元"], before=f"根据{METHOD}，望湖区对考取中级的给予一次性补助")
    claim = claim_of(fact, DISTRICT)
    assert claim.anchor == f"根据{METHOD}，"
    assert METHOD not in claim.bare
    assert claim.bare.endswith("对考取中级的人员给予的一次性补助为3000元")


def test_a_document_that_the_statement_is_about_is_not_named_again() -> None:
    fact = replace(BY_TEXT["3000元"], before=f"望湖区按{METHOD}对考取中级的给予一次性补助")
    claim = claim_of(fact, DISTRICT)
    assert claim.anchor == ""
    assert claim.bare.count(METHOD) == 1


def test_a_notice_that_comes_every_year_is_told_by_its_day_where_the_statement_names_it() -> None:
    notice = "《关于发放社工补助的通知》"
    fact = replace(
        BY_TEXT["3000元"],
        before=f"根据{notice}，望湖区对考取中级的给予一次性补助",
        instrument=notice,
    )
    issue = replace(DISTRICT, title=notice.strip("《》"), published=date(2030, 6, 5))
    assert claim_of(fact, issue).anchor == f"根据2030年6月5日刊载的{notice}，"


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("望湖区持续投入社工经费，至今累计超过", "望湖区持续投入社工经费，累计超过"),
        ("望湖区至今已有", "望湖区已有"),
        ("望湖区自2014年至今累计投入", "望湖区自2014年以来累计投入"),
    ],
)
def test_to_date_says_nothing_in_a_report_without_a_day(before: str, said: str) -> None:
    fact = replace(BY_TEXT["394人"], before=before)
    assert said in claim_of(fact, DISTRICT).bare
    day = replace(DISTRICT, published=date(2025, 1, 14))
    assert "至今" in claim_of(fact, day).bare


def test_a_place_named_again_before_the_value_is_the_whole_of_it() -> None:
    fact = replace(
        BY_TEXT["394人"],
        before="云州省临溪市望湖区向望湖区",
        after="发放奖励金",
    )
    assert "望湖区向全区（ ）发放" in claim_of(fact, DISTRICT).asked(BLANK)


def test_a_unit_behind_the_value_is_no_benefit() -> None:
    fact = replace(BY_TEXT["3000元"], before="望湖区对考取中级的每月给予", after="元的津贴")
    assert claim_of(fact, DISTRICT).said("（ ）").endswith("每月给予（ ）元的津贴")


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("望湖区用水总量为约", "望湖区用水总量约为（ ）吨"),
        ("望湖区津贴标准调整为约", "望湖区津贴标准调整为约（ ）吨"),
    ],
)
def test_about_stands_before_its_copula(before: str, said: str) -> None:
    assert undoubled(f"{before}（ ）吨") == said


def test_within_which_is_a_bound_already() -> None:
    text = "望湖区申请人应当在24小时以内办理登记。"
    fact = Teller(text, {"place": "云州省望湖区"}).tell(
        "period", text[:-1], "24小时以内", "望湖区申请人应当在", "办理登记",
        written="24小时", qualifier="最高",
    )  # fmt: skip
    quantity = Quantity(Decimal(24), "小时", "24小时")
    source = SourceArticle("within", "", text, (replace(fact, quantity=quantity),))
    claim = claim_of(source.facts[0], source)
    assert claim.said("（ ）").endswith("应当在（ ）以内办理登记")


@given(st.text(alphabet="望湖市区县省民政局教育，的", max_size=40))
def test_only_a_text_with_an_ending_twice_is_searched_for_doubled_ones(text: str) -> None:
    assert undoubled(text) == DOUBLED.sub(r"\1\2\3", text)


def test_who_gained_a_certificate_is_rewarded() -> None:
    fact = replace(BY_TEXT["3000元"], before="望湖区取得中级证书，一次性奖励", after="")
    assert "对取得中级证书的人员一次性奖励" in claim_of(fact, DISTRICT).said("（ ）")


def in_quarters(before: str, time: str, period: str) -> str:
    """A count of the part of a year whose period the page's day has told."""
    key = replace(BY_TEXT["394人"].key, period=period)
    fact = replace(BY_TEXT["394人"], before=before, time=time, key=key)
    return claim_of(fact, DISTRICT).bare


@pytest.mark.parametrize("part", ["前三季度", "上半年", "一季度", "1-9月", "9月", "全年"])
def test_a_part_of_a_year_gets_its_year_from_the_facts_period(part: str) -> None:
    bare = in_quarters(f"{part}，望湖区持证社工达到", part, "2030-01/2030-09")
    assert bare.startswith(f"2030年{part}，")


@pytest.mark.parametrize(
    ("time", "period"),
    [("前三季度", ""), ("2030年前三季度", "2030-01/2030-09"), ("“十五五”期间", "2026/2030")],
)
def test_a_time_of_no_known_year_or_with_one_stays_as_it_is(time: str, period: str) -> None:
    assert in_quarters(f"{time}，望湖区持证社工达到", time, period).startswith(f"{time}，")


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("望湖区民政局19日公布，持证社工达到", "望湖区民政局公布，"),
        ("望湖区民政局10月19日公布，持证社工达到", "望湖区民政局10月19日公布，"),
        ("望湖区民政局1日至19日公布，持证社工达到", "望湖区民政局1日至19日公布，"),
        ("望湖区民政局19日前发放，持证社工达到", "望湖区民政局19日前发放，"),
    ],
)
def test_a_day_without_its_month_is_left_out_of_who_made_it_known(before: str, said: str) -> None:
    assert said in claim_of(replace(BY_TEXT["394人"], before=before), DISTRICT).bare


def test_a_part_of_a_year_behind_its_year_gets_no_other() -> None:
    before = "2030年，望湖区前三季度持证社工达到"
    bare = in_quarters(before, "前三季度", "2030-01/2030-09")
    assert bare == "2030年，云州省临溪市望湖区前三季度持证社工达到394人"


NOTICE = "《望湖区社工奖励申报通知》"
ISSUED = date(2025, 8, 7)


def noticed(document: str, before: str = "对考取中级的给予一次性补助", **page: object) -> str:
    """The anchor of an award that a document lays down, which is its own page's text."""
    page = {"title": document.strip("《》"), "published": ISSUED, **page}
    source = replace(DISTRICT, **page)  # type: ignore[arg-type]  # the test names the fields it sets
    return claim_of(replace(BY_TEXT["3000元"], instrument=document, before=before), source).anchor


def test_an_own_notice_without_a_year_is_told_apart_by_the_day_of_its_page() -> None:
    assert noticed(NOTICE) == f"根据2025年8月7日刊载的{NOTICE}，"


def test_a_notice_with_a_year_a_day_unknown_or_only_told_of_is_named_alone() -> None:
    yearly = "《望湖区2025年社工奖励申报通知》"
    assert noticed(yearly) == f"根据{yearly}，"
    assert noticed(NOTICE, "2025年对考取中级的给予一次性补助") == f"根据{NOTICE}，"
    assert noticed(NOTICE, published=None) == f"根据{NOTICE}，"
    assert noticed(NOTICE, title="社工奖励开始申报") == f"根据{NOTICE}，"


REISSUED = "《关于调整望湖区社工津贴标准的通知》"


def test_a_standard_set_anew_is_told_apart_by_the_day_from_which_it_holds() -> None:
    text = "从2031年4月1日起，调整全区社工津贴标准。"
    anchor = noticed(REISSUED, title="社工津贴提高", published=None, text=text)
    assert anchor == f"根据2031年4月1日起执行的{REISSUED}，"


@pytest.mark.parametrize(
    ("text", "anchored"),
    [
        ("从2031年4月1日起，调整全区社工津贴标准。", True),
        ("调整全区社工津贴标准。", False),
        ("从2031年4月1日起调整，又从2032年4月1日起调整。", False),
    ],
)
def test_a_standard_set_anew_without_a_day_is_no_anchor(text: str, *, anchored: bool) -> None:
    source = replace(DISTRICT, title="社工津贴提高", published=None, text=text)
    fact = replace(BY_TEXT["3000元"], instrument=REISSUED, before="对考取中级的给予一次性补助")
    assert can_be_anchored(fact, source) is anchored


def test_a_lasting_measure_is_named_without_the_day_of_its_page() -> None:
    assert noticed("《望湖区社工奖励办法》") == "根据《望湖区社工奖励办法》，"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("望湖区《望湖区社会工作规划》提出", "《望湖区社会工作规划》提出"),
        ("临溪市《望湖区社会工作规划》提出", "临溪市《望湖区社会工作规划》提出"),
        ("望湖区印发《望湖区社会工作规划》", "望湖区印发《望湖区社会工作规划》"),
    ],
)
def test_a_place_right_before_a_document_that_begins_with_it_is_said_once(
    text: str, said: str
) -> None:
    assert undoubled(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [("近百家", "总数近百家"), ("超百家", "总数超百家"), ("百家", "总数为百家")],
)
def test_a_total_is_nearly_so_many_without_a_verb(text: str, said: str) -> None:
    quantity = Quantity(Decimal(100), "家", "百家")
    fact = replace(BY_TEXT["12家"], text=text, quantity=quantity, after="")
    before = "望湖区社工机构总数为"
    assert claim_of(replace(fact, before=before), DISTRICT).bare.endswith(f"社工机构{said}")


@pytest.mark.parametrize(
    ("publisher", "named"),
    [
        ("民政局", "云州省临溪市望湖区民政局"),
        ("政府办公室", "云州省临溪市望湖区政府办公室"),
        ("区民政局", "望湖区民政局"),
        ("望湖区民政局", "望湖区民政局"),
        ("云州日报", "《云州日报》"),
        ("望湖青年报", "《望湖青年报》"),
        ("云州社工网", "云州社工网"),
        ("云州广播电视台", "云州广播电视台"),
    ],
)
def test_an_office_that_every_place_has_is_named_with_its_place(publisher: str, named: str) -> None:
    source = replace(DISTRICT, publisher=publisher)
    assert claim_of(BY_TEXT["394人"], source).anchor == f"据{named}刊载的报道，"


def test_what_says_where_and_when_needs_no_report_that_nobody_names() -> None:
    fact = replace(BY_TEXT["394人"], before="自2030年1月1日起，望湖区社工达到")
    unknown = replace(DISTRICT, publisher="")
    assert claim_of(fact, unknown).anchor == ""
    assert claim_of(fact, DISTRICT).anchor
    assert claim_of(BY_TEXT["394人"], unknown).anchor


@pytest.mark.parametrize(
    ("after", "said"),
    [
        ("（原90元）", ""),
        ("（提高10元）", ""),
        ("（约束性）", ""),
        ("（不含兼职）", "（不含兼职）"),
    ],
)
def test_a_note_behind_the_value_is_left_out_and_a_limit_kept(after: str, said: str) -> None:
    fact = replace(BY_TEXT["394人"], after=after)
    assert claim_of(fact, DISTRICT).after == said


def test_what_names_its_year_and_place_needs_no_report_that_nobody_names() -> None:
    source = replace(DISTRICT, publisher="", published=None)
    fact = replace(BY_TEXT["394人"], before="2030年，望湖区持证社工达到")
    assert claim_of(fact, source).asked(BLANK) == "2030年，云州省临溪市望湖区持证社工达到（ ）"
    assert claim_of(BY_TEXT["394人"], source).anchor == "据有关报道，"


def test_the_month_of_the_report_is_not_told_twice() -> None:
    source = replace(DISTRICT, published=date(2030, 11, 6))
    fact = replace(BY_TEXT["394人"], before="截至2030年11月，望湖区持证社工达到")
    assert "截至" not in claim_of(fact, source).asked(BLANK)
    earlier = replace(fact, before="截至2030年9月，望湖区持证社工达到")
    assert "截至2030年9月" in claim_of(earlier, source).asked(BLANK)


def test_what_a_notice_says_of_itself_is_left_out() -> None:
    fact = replace(BY_TEXT["394人"], before="现将调整后的望湖区补贴标准予以公布，自")
    assert claim_of(fact, DISTRICT).before == "调整后的云州省临溪市望湖区补贴标准自"


@pytest.mark.parametrize(
    ("said", "once"),
    [
        ("护理补贴一级补贴为每月300元", "护理补贴一级为每月300元"),
        ("残疾人补贴补贴为每月300元", "残疾人补贴为每月300元"),
        ("护理补贴和生活补贴为每月300元", "护理补贴和生活补贴为每月300元"),
    ],
)
def test_what_is_paid_is_named_once(said: str, once: str) -> None:
    assert undoubled(said) == once


def test_two_subsidies_are_those_that_the_title_names() -> None:
    source = replace(DISTRICT, title="望湖区提高残疾人两项补贴标准")
    fact = replace(BY_TEXT["394人"], before="望湖区两项补贴标准为")
    assert "望湖区残疾人两项补贴标准为" in claim_of(fact, source).bare
    assert "残疾人" not in claim_of(fact, DISTRICT).bare


def test_a_share_is_of_those_behind_it() -> None:
    share = Quantity(Decimal(85), "%", "85%")
    fact = replace(BY_TEXT["394人"], kind="share", quantity=share, text="85%左右")
    told = replace(fact, before="2030年，望湖区", after="县（市、区）建成学习型城市")
    assert claim_of(told, DISTRICT).bare.endswith("85%左右的县（市、区）建成学习型城市")
    assert claim_of(replace(told, after="已建成"), DISTRICT).bare.endswith("85%左右已建成")


def test_what_is_to_be_reached_stands_before_its_own_verb() -> None:
    fact = replace(BY_TEXT["394人"], before="望湖区要经常参加体育锻炼人数比例达到")
    assert claim_of(fact, DISTRICT).before.endswith("经常参加体育锻炼人数比例要达到")


@pytest.mark.parametrize(
    ("document", "anchored"),
    [
        ("《关于推进惠民工程的实施意见》", False),
        ("《养老服务行动方案（2031年）》", False),
        ("《望湖区关于推进惠民工程的实施意见》", True),
        ("《社会救助条例》", True),
    ],
)
def test_a_document_that_every_place_has_needs_the_name_of_its_place(
    document: str, anchored: bool
) -> None:
    fact = replace(BY_TEXT["394人"], place="", instrument=document, before="社工人才达到")
    source = replace(DISTRICT, region="", facts=(fact,))
    assert can_be_anchored(fact, source) is anchored


def test_a_documents_place_stands_before_it_where_its_name_tells_none() -> None:
    document = "《养老服务实施方案》"
    source = replace(DISTRICT, title=f"关于印发{document}的通知")
    fact = replace(
        BY_TEXT["394人"], instrument=document, before=f"{DISTRICT.region}每名护理员每月领取"
    )
    asked = claim_of(replace(fact, place=DISTRICT.region), source).asked(BLANK)
    assert asked.startswith(f"根据{DISTRICT.region}{document}，每名护理员每月领取")


def test_what_an_undated_paper_says_is_paid_now_is_not_asked() -> None:
    fact = replace(BY_TEXT["394人"], kind="amount", before="望湖区每月发放津贴", after="")
    source = replace(DISTRICT, publisher="望湖晚报")
    assert not can_be_anchored(fact, source)
    assert can_be_anchored(replace(fact, instrument=METHOD), source)
    assert can_be_anchored(fact, replace(source, published=date(2031, 5, 9)))


def test_of_several_grades_one_is_named_as_one() -> None:
    fact = replace(BY_TEXT["394人"], before="望湖区护理标准按照半自理三档由每月")
    assert "护理标准半自理档由每月" in claim_of(fact, DISTRICT).bare


def test_a_monthly_sum_a_head_is_written_out() -> None:
    fact = replace(BY_TEXT["394人"], before="望湖区补贴由", after="提高至100元/人/月")
    assert claim_of(fact, DISTRICT).after == "提高至每人每月100元"


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("望湖区目标是2030年社工总量达", "望湖区目标是到2030年社工总量达394人"),
        ("望湖区目标是到2030年社工总量达", "望湖区目标是到2030年社工总量达394人"),
    ],
)
def test_an_aim_is_to_be_reached_by_its_year(before: str, said: str) -> None:
    fact = replace(BY_TEXT["394人"], before=before, after="")
    assert claim_of(fact, DISTRICT).bare.endswith(said.removeprefix("望湖区"))


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("2031年，望湖区当年出生人口", "2031年，望湖区出生人口"),
        ("望湖区当年出生人口", "望湖区当年出生人口"),
        ("2031年，望湖区年末户籍人口", "2031年，望湖区年末户籍人口"),
        ("2031年，望湖区自当年起新增人口", "2031年，望湖区自当年起新增人口"),
        ("2030年至2031年，望湖区当年出生人口", "2030年至2031年，望湖区当年出生人口"),
        ("2030~2031年，望湖区当年出生人口", "2030~2031年，望湖区当年出生人口"),
    ],
)
def test_the_year_is_not_said_twice(before: str, said: str) -> None:
    fact = replace(BY_TEXT["394人"], before=before, after="", time=before[:5], place="")
    claim = claim_of(fact, DISTRICT)
    assert claim.before.endswith(said)


def test_what_a_region_did_is_not_told_of_the_nation_in_a_national_bulletin() -> None:
    said = "北京市与70家企业签署协议，投资合作意向金额为800亿元"
    text = f"{said}。"
    fact = Teller(text, {"place": ""}).tell("amount", said, "800亿元", "投资合作意向金额为")
    source = SourceArticle("bulletin", "国内联播", text, (fact,), region="全国")
    assert "全国" not in claim_of(fact, source).bare
    alone = "全国共签约投资项目，投资合作意向金额为800亿元"
    fact = Teller(f"{alone}。", {"place": ""}).tell(
        "amount", alone, "800亿元", "投资合作意向金额为"
    )
    source = SourceArticle("bulletin", "国内联播", f"{alone}。", (fact,), region="全国")
    assert claim_of(fact, source).bare.startswith("全国")


@pytest.mark.parametrize(
    ("before", "spoken"),
    [
        ("活期存款余额为", False),
        ("社会消费品零售总额为", True),
        ("市场监管总局发布标准", False),
        ("农垦大豆播种面积为", False),
    ],
)
def test_only_what_a_whole_economy_is_measured_by_is_the_nations_unsaid(
    before: str, spoken: bool
) -> None:
    said = f"{before}800亿元"
    fact = Teller(f"{said}。", {"place": ""}).tell("amount", said, "800亿元", before)
    source = SourceArticle("bulletin", "国内联播", f"{said}。", (fact,), region="全国")
    assert claim_of(fact, source).bare.startswith("全国") is spoken


@pytest.mark.parametrize(
    ("before", "spoken"),
    [
        ("国家统计局通报情况。", True),
        ("国家统计局通报情况。望湖集团推出存款业务。", False),
        ("国家统计局通报情况。Acme推出存款业务。", False),
        ("有关部门通报情况。", False),
    ],
)
def test_what_a_firm_does_is_not_told_of_the_nation(before: str, spoken: bool) -> None:
    said = "活期存款余额为800亿元"
    text = f"{before}{said}。"
    fact = Teller(text, {"place": ""}).tell("amount", said, "800亿元", "活期存款余额为")
    source = SourceArticle("bulletin", "经济数据", text, (fact,), region="全国")
    assert claim_of(fact, source).bare.startswith("全国") is spoken


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("2030年，望湖区全年出生人口", "2030年，临溪市望湖区出生人口"),
        ("2030年，年末望湖区常住人口", "2030年末，临溪市望湖区常住人口"),
    ],
)
def test_the_year_is_said_once(told: str, asked: str) -> None:
    teller = Teller(f"{told}9.4万人。", {"place": "临溪市望湖区"})
    fact = teller.tell("count", f"{told}9.4万人", "9.4万人", told)
    source = SourceArticle("year", "", f"{told}9.4万人。", (fact,))
    assert claim_of(fact, source).before.startswith(asked)


def test_a_bound_goes_with_its_value() -> None:
    said = "对取得中级证书的人员给予不低于3000元的一次性奖励"
    teller = Teller(f"{said}。", {"place": "临溪市望湖区"})
    before = "望湖区对取得中级证书的人员给予不低于"
    fact = teller.tell("amount", said, "3000元", before, "的一次性奖励")
    claim = claim_of(fact, SourceArticle("bound", "", f"{said}。", (fact,)))
    assert claim.bare.endswith("给予的一次性奖励为不低于3000元")


def test_what_is_done_needs_no_copula() -> None:
    said = "每年培训护理员300人次"
    teller = Teller(f"{said}。", {"place": "临溪市望湖区"})
    fact = teller.tell("count", said, "300人次", "望湖区每年培训护理员为")
    claim = claim_of(fact, SourceArticle("deed", "", f"{said}。", (fact,)))
    assert claim.bare.endswith("每年培训护理员300人次")


def test_a_case_is_no_noun_for_what_is_given_in_it() -> None:
    fact = replace(BY_TEXT["3000元"], before=f"根据{METHOD}，对被认定为示范站的，给予一次性补助")
    claim = claim_of(fact, DISTRICT)
    assert claim.said(BLANK) == "对被认定为示范站的，给予一次性补助（ ）"


def test_a_bound_is_not_said_over_a_bound() -> None:
    fact = replace(
        BY_TEXT["3000元"],
        before=f"根据{METHOD}，对考取中级的给予补助，最高",
        after="",
        text="不超过3000元",
        qualifier="最高",
    )
    assert claim_of(fact, DISTRICT).said(BLANK).endswith("最高不超过（ ）")


def test_a_case_is_parted_from_what_is_given_in_it() -> None:
    before = f"根据{METHOD}，被评为四星级的给予的星级补贴为"
    fact = replace(BY_TEXT["3000元"], before=before, after="")
    assert claim_of(fact, DISTRICT).said(BLANK) == "被评为四星级的，给予的星级补贴为（ ）"


def test_what_is_exported_needs_no_copula() -> None:
    fact = replace(statistics().facts[0], before="2030年，全国出口笔记本电脑", after="")
    assert "为" not in claim_of(fact, statistics()).said(BLANK)
