"""What a value is a value of."""

import pytest

from news.facts.attributes import measured, share_of_those
from tests.news.facts.passages import facts, one


@pytest.mark.parametrize(
    ("core", "post", "unit", "attribute"),
    [
        ("社工站经费由2019年的20万元增加到2024年的", "", "元", "社工站经费"),
        ("社工站经费由20万元增加到50万元，年均增长", "", "%", "社工站经费年均增长"),
        ("2024年民办机构收入9万元，增长3%，占全部收入的", "", "%", "民办机构收入占全部收入比重"),
        ("2024年持证社工900人，其中女性占", "", "%", "女性占比"),
        ("福利院30所，床位", "", "张", "福利院床位"),
        ("社工总量持续增长，年均增速超过", "", "%", "社工总量年均增速"),
        ("全市入户率高出全省平均水平", "", "个百分点", ""),
        ("对三类街道给予每月", "", "元", ""),
        ("学校组织的", "培训班", "期", "学校组织的培训班"),
    ],
)
def test_a_value_is_of_what_its_clause_or_the_one_before_names(
    core: str, post: str, unit: str, attribute: str
) -> None:
    assert measured(core, post, unit) == attribute


@pytest.mark.parametrize(
    ("core", "post", "attribute"),
    [
        ("全县", "志愿者参加宣讲", "参加宣讲的志愿者"),
        ("全县有", "项目已开工建设", "已开工建设的项目"),
        ("全县为", "老人提供免费午餐", ""),
        ("全县建设", "社工站", "社工站"),
    ],
)
def test_those_of_whom_a_deed_is_told_are_named_by_it(core: str, post: str, attribute: str) -> None:
    assert measured(core, post, "名") == attribute


def test_a_share_of_those_who_do_something_is_named_by_what_they_do() -> None:
    assert share_of_those("的社区建成助餐点") == "建成助餐点的社区比例"
    assert share_of_those("的社区") == ""


@pytest.mark.parametrize(
    ("before", "name"),
    [("2030年人均GDP为", "人均GDP"), ("中央预算内投资拟增加到", "中央预算内投资")],
)
def test_what_is_still_to_come_and_what_is_written_in_letters_is_named(
    before: str, name: str
) -> None:
    assert measured(before, "", "元") == name


@pytest.mark.parametrize(
    ("text", "value", "attribute"),
    [
        ("公安机关可以处五百元以下罚款。", "五百元以下", "罚款"),
        ("全市出台19项“互联网+”服务价格项目。", "19项", "“互联网+”服务价格项目"),
        ("全市形成实事项目清单90个。", "90个", "实事项目清单"),
        ("学院公示期不少于3个工作日。", "不少于3个工作日", "公示期"),
        ("全市在园幼儿数将达到50万人。", "50万人", "在园幼儿数"),
        ("全市出口机电产品13亿元。", "13亿元", "机电产品出口额"),
        ("全市民营企业产值90亿元，同增8%。", "8%", "民营企业产值增长"),
    ],
)
def test_what_is_measured_is_named_as_its_clause_names_it(
    text: str, value: str, attribute: str
) -> None:
    assert one(facts(text), value).attribute == attribute
