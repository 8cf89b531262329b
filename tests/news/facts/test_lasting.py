"""What a length of time is the length of."""

import pytest

from news.facts.lasting import lasting


@pytest.mark.parametrize(
    ("core", "post", "unit", "attribute"),
    [
        ("从事社区工作满", "的人员", "年", "从事社区工作年限"),
        ("连续缴纳养老保险满", "", "个月", "缴纳养老保险时间"),
        ("与机构签订", "劳动合同", "年", "劳动合同期限"),
        ("享受", "的护理补贴", "天", "护理补贴天数"),
        ("应当于", "内提交材料", "日", "提交期限"),
        ("证书登记有效期为", "", "年", "证书登记有效期"),
        ("连续", "保持增长", "年", ""),
    ],
)
def test_a_length_of_time_is_named_by_what_lasts(
    core: str, post: str, unit: str, attribute: str
) -> None:
    assert lasting(core, post, unit) == attribute
