"""What tells a question's reader where, when or by which document something is so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from quizzes.generation.anchors import anchor_of, can_be_anchored
from quizzes.generation.source import SourceArticle
from tests.quizzes.generation.examples import Teller, district


@pytest.mark.parametrize(("when", "known"), [("“十三五”期间", True), ("“十三五”以来", False)])
def test_a_plans_years_tell_when_and_a_time_without_end_does_not(when: str, known: bool) -> None:
    source = replace(district(), publisher="")
    fact = replace(source.facts[1], before=f"{when}，望湖区新增社工")
    assert (anchor_of(fact, source, fact.statement) == "") == known


@pytest.mark.parametrize(
    ("before", "aimed"),
    [
        ("到2030年，望湖区社工持证率达到", True),
        ("望湖区力争2030年社工持证率达到", True),
        ("望湖区目标是到2030年社工持证率达到", True),
        ("到2030年，望湖区社工持证率已达到", False),
        ("2030年，望湖区社工持证率达到", False),
        ("望湖区社工持证率由2020年的40%提高到2028年的", False),
        ("《望湖区社会工作规划》提出，到2030年望湖区社工持证率达到", False),
    ],
)
def test_what_is_only_aimed_at_needs_its_plan_or_a_report_with_its_day(
    before: str, aimed: bool
) -> None:
    source = replace(district(), publisher="望湖晚报", published=None)
    fact = replace(source.facts[1], before=before)
    assert can_be_anchored(fact, source) is not aimed
    assert can_be_anchored(fact, replace(source, published=date(2029, 5, 9)))
    assert can_be_anchored(replace(fact, instrument="《望湖区社会工作规划》"), source)


def test_an_aim_is_told_with_the_day_of_its_report_where_nobody_knows_who_sent_it() -> None:
    source = replace(district(), publisher="", published=date(2029, 5, 9))
    aim = replace(source.facts[1], before="到2030年，望湖区社工持证率达到")
    assert anchor_of(aim, source, aim.statement) == "据2029年5月9日的报道，"
    reached = replace(source.facts[1], before="2028年，望湖区社工持证率达到")
    assert anchor_of(reached, source, reached.statement) == ""


def test_districts_of_no_name_tell_no_place_for_a_document_that_every_place_has() -> None:
    source = replace(district(), region="")
    rests = {"place": "", "instrument": "《关于加强社会工作的实施意见》"}
    unnamed = replace(source.facts[1], before="各区（县级市）社工人才达到", **rests)
    assert not can_be_anchored(unnamed, source)
    assert can_be_anchored(replace(unnamed, before="望湖区社工人才达到"), source)


def test_nothing_rests_on_a_notice_whose_name_tells_only_its_maker() -> None:
    source = district()
    fact = replace(source.facts[1], instrument="《望湖区防汛抗旱指挥部通告》")
    assert not can_be_anchored(fact, source)
    named = replace(fact, instrument="《望湖区防汛抗旱指挥部关于封闭河道的通告》")
    assert can_be_anchored(named, source)


def test_what_is_so_by_the_day_of_a_report_of_nobody_stands_by_that_day() -> None:
    said = "云州省临溪市已建成社工站30个"
    fact = Teller(f"{said}。", {"place": "云州省临溪市"}).tell("count", said, "30个", said[:-3])
    source = SourceArticle("r", "", f"{said}。", (fact,), published=date(2029, 5, 9))
    assert anchor_of(fact, source, said) == "截至2029年5月9日，"
    named = replace(source, publisher="云州社工网")
    assert anchor_of(fact, named, said).startswith("据云州社工网")


@pytest.mark.parametrize(
    ("document", "known"),
    [("《“十三五”国家信息化规划》", True), ("《“十三五”信息化规划》", False)],
)
def test_a_plan_of_the_nation_needs_no_place(document: str, known: bool) -> None:
    text = "2015年，电子商务交易额达到21万亿元。"
    tell = Teller(text, {"instrument": document, "time": "2015年"}).tell
    fact = tell("amount", text[:-1], "21万亿元", f"根据{document}，2015年，电子商务交易额达到")
    assert can_be_anchored(fact, SourceArticle("plan", "规划", text, (fact,))) is known
