from __future__ import annotations

from dataclasses import replace

import pytest

from quizzes.generation.holders import as_noun, holder_of, owned
from tests.quizzes.generation.examples import METHOD, district

GRANT = next(fact for fact in district().facts if fact.text == "3000元")


@pytest.mark.parametrize(
    ("condition", "holder"),
    [
        ("取得中级证书", "取得中级证书者"),
        ("取得中级证书的人员", "取得中级证书者"),
        ("获得中级职称的", "获得中级职称者"),
        ("中级持证社工", "中级持证社工"),
    ],
)
def test_a_deed_becomes_the_one_who_did_it_and_a_noun_stays(condition: str, holder: str) -> None:
    assert holder_of(replace(GRANT, condition=condition)) == holder


def test_a_bare_level_takes_its_noun_from_the_sentence() -> None:
    fact = replace(
        GRANT,
        condition="中级",
        column="职业津贴",
        before=f"根据{METHOD}，云州省临溪市望湖区中级资格拥有人的职业津贴为每月",
    )
    assert owned(fact) == "中级资格拥有人的职业津贴"


def test_a_level_that_the_sentence_leaves_bare_has_no_holder() -> None:
    fact = replace(GRANT, condition="", before="望湖区中级的一次性补助为")
    assert holder_of(fact) == ""
    assert owned(fact) == "中级的一次性补助"


def test_a_rate_is_no_part_of_a_benefits_name() -> None:
    assert owned(replace(GRANT, column="每月岗位津贴")).endswith("的岗位津贴")


def test_what_begins_with_its_verb_becomes_a_noun() -> None:
    assert as_noun("孵化社区组织") == "孵化的社区组织"
    assert as_noun("社区组织") == "社区组织"


def test_what_is_counted_is_named_with_its_year() -> None:
    fact = replace(GRANT, kind="count", row="高级", column="社工人才", time="2019年")
    assert owned(fact) == "2019年高级社工人才"


def test_what_belongs_to_a_class_is_held_by_the_class() -> None:
    fact = replace(
        GRANT,
        condition="二类",
        row="二类",
        column="月最低工资标准",
        before="望湖省二类对应的月最低工资标准为",
    )
    assert holder_of(fact) == ""
    assert owned(fact) == "二类的月最低工资标准"


def test_a_hotel_of_so_many_stars_holds_what_it_is_paid() -> None:
    paid = replace(
        next(fact for fact in district().facts if fact.kind == "amount"),
        row="三星级",
        condition="新评定为三星级的酒店",
        attribute="一次性奖励",
    )
    assert holder_of(paid) == "新评定为三星级的酒店"


def test_what_names_somebody_by_itself_takes_no_more() -> None:
    assert holder_of(replace(GRANT, condition="取得中级证书的选手", row="中级")) == (
        "取得中级证书的选手"
    )


def test_an_institution_of_a_grade_is_named_without_its_of() -> None:
    before = f"根据{METHOD}，云州省临溪市望湖区一级医疗机构起付标准"
    fact = replace(GRANT, condition="", row="一级", column="起付标准", before=before)
    assert owned(fact) == "一级医疗机构的起付标准"
