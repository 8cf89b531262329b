"""Statements that lack what their figure is for, or of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from news.facts.fact import FactKind
from quizzes.generation.obstacles import obstacle
from tests.quizzes.generation.test_obstacles import named, told


@pytest.mark.parametrize(
    ("before", "after", "lacking"),
    [
        ("云州省临溪市望湖区连续5年每年投入", "", True),
        ("2030年6月，云州省临溪市望湖区财政筹集", "资金", True),
        ("云州省临溪市望湖区投入社会工作经费", "", False),
        ("云州省临溪市望湖区投入", "建设社工站", False),
        ("云州省临溪市望湖区社会救助支出", "", False),
        ("云州省临溪市望湖区民生财政支出", "", True),
    ],
)
def test_what_is_spent_is_asked_only_where_it_is_told_what_for(
    before: str, after: str, lacking: bool
) -> None:
    fact = told("amount", before, "300", "万元", after)
    assert (obstacle(fact) == "no_object") is lacking


@pytest.mark.parametrize(
    ("before", "lacking"),
    [
        ("2030年，社会服务业增加值占全省比重超", True),
        ("2030年，望湖区社工机构收入占全省比重超", False),
        ("2030年，民办社工机构收入占临溪市比重达到", False),
        ("2030年，社工机构收入占全省服务业收入比重超", False),
        ("2030年，云州省收入占全国比重超", False),
    ],
)
def test_a_share_of_a_place_is_that_of_some_part_of_it(before: str, lacking: bool) -> None:
    fact = told("share", before, "75", "%", place="")
    assert (obstacle(fact) == "no_subject") is lacking


@pytest.mark.parametrize(
    ("kind", "after", "lacking"),
    [
        ("amount", "以上（含）或获得现金融资的社工团队", True),
        ("amount", "以上的补贴资金", False),
        ("amount", "给持续开展服务的机构", False),
        ("count", "获得认定的社工机构", False),
    ],
)
def test_a_sum_that_only_describes_somebody_is_not_asked(
    kind: FactKind, after: str, lacking: bool
) -> None:
    fact = told(kind, "2030年，望湖区社工服务累计投入", "100", "万元", after)
    assert (obstacle(fact) == "no_statement") is lacking


@pytest.mark.parametrize(
    ("before", "lacking"),
    [("2030年，望湖区旅客吞吐量达到", True), ("2030年，望湖机场旅客吞吐量达到", False)],
)
def test_how_many_pass_through_is_told_of_a_port(before: str, lacking: bool) -> None:
    fact = told("count", before, "128.7", "万人次")
    assert (obstacle(fact) == "no_subject") is lacking


def test_how_long_a_goal_takes_is_none_of_the_goals() -> None:
    way = told("period", "主要目标包括：经过", "3", "年", "的创新示范", instrument="《社工方案》")
    assert obstacle(way) == "no_statement"


def test_what_is_counted_within_one_long_name_is_no_statement() -> None:
    inner = told("count", "望湖区可先行开展的9个方面共", "57", "项", "社工事项")
    assert obstacle(inner) == "no_statement"
    assert obstacle(replace(inner, before="望湖区可先行开展社工事项共", after="")) == ""


def test_what_is_above_a_line_is_told_of_somebody() -> None:
    place = "云州省临溪市望湖区"
    above = told("count", f"{place}高出文科分数线", "10", "分", place=place)
    assert obstacle(above) == "no_subject"
    assert obstacle(replace(above, before=f"{place}考生平均高出文科分数线")) == ""


def test_what_is_paid_for_every_so_many_is_told_with_whom_it_is_paid_to() -> None:
    rule = "《望湖区旅游意见》"
    paid = told("amount", f"根据{rule}，每满一万人奖励", "1", "万元", instrument=rule)
    assert obstacle(paid) == "no_object"
    named = told("amount", f"根据{rule}，对每满一年的社工奖励", "1", "万元", instrument=rule)
    assert obstacle(named) != "no_object"


@pytest.mark.parametrize(
    ("before", "after", "lacking"),
    [
        ("2030年，望湖区已开工建设", "", True),
        ("2030年，望湖区已开工建设", "停车位", False),
        ("2030年，望湖区已开工建设停车位", "", False),
    ],
)
def test_what_is_built_is_counted_only_where_it_is_named(
    before: str, after: str, lacking: bool
) -> None:
    assert (obstacle(told("count", before, "3.5", "万个", after)) == "no_object") is lacking


@pytest.mark.parametrize(
    ("before", "lacking"),
    [
        ("2030年，望湖区一般县中央财政负担", True),
        ("2030年，望湖区一般县的补助资金由中央财政负担", False),
    ],
)
def test_what_a_treasury_bears_a_share_of_is_named(before: str, lacking: bool) -> None:
    assert (obstacle(told("share", before, "60", "%")) == "no_object") is lacking


def test_two_aims_run_together_are_no_statement() -> None:
    hoped = told("count", "望湖区力争2030年接待人次有望达到", "1000", "万人次")
    assert obstacle(hoped) == "no_statement"


def test_a_place_s_own_government_is_told_by_the_name_of_its_document() -> None:
    own = named("body", "", "望湖区人民政府", "将设立社工站作为条件")
    assert obstacle(replace(own, instrument="《望湖区社工意见》")) == "says_nothing"
    assert obstacle(replace(own, instrument="《临溪市社工意见》")) == ""


@pytest.mark.parametrize(
    ("before", "lacking"),
    [
        ("2030年1-8月，云州省临溪市望湖区拉动进出口增长9%，占总值的37.5%，同比提高", True),
        ("2030年1-8月，云州省临溪市望湖区民营企业拉动进出口增长", False),
    ],
)
def test_a_place_alone_pulls_nothing_up(before: str, lacking: bool) -> None:
    fact = told("share", before, "3.3", "个百分点")
    assert (obstacle(fact) == "no_subject") is lacking


@pytest.mark.parametrize(
    ("before", "after", "lacking"),
    [
        ("望湖区有", "正在修建", True),
        ("望湖区有", "社工站正在修建", False),
        ("望湖区社工站有", "正在修建", False),
    ],
)
def test_how_many_are_under_way_is_asked_only_of_what_is_named(
    before: str, after: str, lacking: bool
) -> None:
    fact = told("count", before, "35", "个", after)
    assert (obstacle(fact) == "no_object") is lacking
