"""Ages that tell for whom something is."""

import pytest

from tests.news.facts.passages import facts, one


@pytest.mark.parametrize(
    "text",
    [
        "80周岁以上每人每月补贴200元。",
        "60—69周岁老年人，每人每月补贴200元。",
        "0—6岁儿童集中训练每人每年补助200元。",
    ],
)
def test_an_age_before_a_sum_is_its_condition_and_no_fact(text: str) -> None:
    assert not [f for f in facts(text) if f.quantity and f.quantity.unit in ("岁", "周岁")]


def test_an_age_that_is_demanded_is_a_fact() -> None:
    assert one(facts("申请租房补贴的人员年龄不超过35周岁。"), "不超过35周岁").kind == "count"


def test_who_has_reached_an_age_is_a_sum_s_condition() -> None:
    fact = one(facts("年满60周岁的居民每月领取养老金200元。"), "200元")
    assert fact.condition == "年满60周岁的居民"
