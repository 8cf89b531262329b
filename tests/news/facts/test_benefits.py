"""What is paid, and under which condition it is."""

from __future__ import annotations

import pytest

from news.facts.benefits import condition
from tests.news.facts.passages import facts, one


@pytest.mark.parametrize(
    ("pre", "given"),
    [
        ("80—89周岁的老人，每人每月补贴", "80—89周岁"),
        ("望湖区80至89周岁老年人，每人每月补贴", "80至89周岁"),
        ("望湖区90周岁及以上的老人每人每月补贴", "90周岁及以上"),
        ("望湖区90周岁以上（含90周岁）的老人，每月补贴", "90周岁以上（含90周岁）"),
        ("社区补贴：6岁以下的困难儿童，每人每月补贴", "6岁以下"),
    ],
)
def test_an_age_is_the_condition_of_what_each_of_that_age_gets(pre: str, given: str) -> None:
    assert condition(pre) == given


@pytest.mark.parametrize(
    "pre",
    ["望湖区80—89周岁的老人共有", "望湖区老人，每人每月补贴", "望湖区80—89周岁的志愿者，每月补贴"],
)
def test_an_age_of_whom_nothing_is_given_each_is_no_condition(pre: str) -> None:
    assert condition(pre) == ""


@pytest.mark.usefixtures("made_up_places")
def test_two_ages_have_each_their_own_subsidy() -> None:
    text = "80—89周岁的老人，每人每月补贴30元；90—99周岁的老人，每人每月补贴50元。"
    found = facts(text, "临溪市发放高龄补贴")
    assert one(found, "30元").condition == "80—89周岁"
    assert one(found, "50元").condition == "90—99周岁"
    assert one(found, "50元").before.startswith("云州省临溪市90—99周岁的老人")
