"""Labels in front of what a benefit pays."""

from __future__ import annotations

import pytest

from news.facts.grant_labels import without_grant_label


@pytest.mark.parametrize(
    ("labelled", "said"),
    [
        ("生活补贴：低保家庭每人每月", "低保家庭的生活补贴为每人每月"),
        ("护理补贴：一级每月", "护理补贴一级为每月"),
        ("护理补贴：一级110元/月，二级每月", "护理补贴二级为每月"),
        ("护理补贴：一级由100元提高至", "护理补贴一级由100元提高至"),
        ("甬民发〔2030〕2号：社工津贴为每月", "社工津贴为每月"),
        ("自2030年7月1日起：社工津贴为每月", "自2030年7月1日起，社工津贴为每月"),
        ("申请时间：自每年3月1日起", "申请时间：自每年3月1日起"),
    ],
)
def test_a_label_becomes_a_part_of_the_sentence(labelled: str, said: str) -> None:
    assert without_grant_label(labelled, "") == said


def test_what_stands_behind_the_sum_says_what_it_is() -> None:
    assert without_grant_label("护理补贴：一级按每月", "的标准发放") == "护理补贴一级按每月"
