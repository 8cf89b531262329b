"""The noun phrase before a value, as a teacher would write it at a row's head."""

import pytest

from news.facts.heads import named_before, sound


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("养老护理员总量将达到", "养老护理员总量"),
        ("全市护理型床位占比提高到", "护理型床位占比"),
        ("学生生均公用经费由", "学生生均公用经费"),
        ("居民人均可支配收入达到", "居民人均可支配收入"),
        ("在一线服务的社工有", "在一线服务的社工"),
        ("服务业累计完成投资", "服务业投资"),
        ("每千名老人拥有养老床位", "每千名老人拥有养老床位"),
        ("经常参加志愿服务人数比例达", "经常参加志愿服务人数比例"),
        ("全年共受理法律援助案件", "受理的法律援助案件"),
        ("全市0—3岁幼儿为", "0—3岁幼儿"),
        ("外省对本区出口", ""),
        ("我国对邻国出口", "对邻国出口"),
    ],
)
def test_a_row_is_headed_by_the_noun_without_the_verbs_that_reach_its_number(
    text: str, name: str
) -> None:
    assert named_before(text) == name


@pytest.mark.parametrize(
    "text", ["首期已募集到位", "对优秀项目给予", "特别是", "账户里只有", "全国累计建成", "连续"]
)
def test_words_that_name_nothing_give_no_head(text: str) -> None:
    assert named_before(text) == ""


@pytest.mark.parametrize(
    "name", ["按新标准", "服务（上年", "部分", "占比重为", "内大学生", "达到120人的企业", ""]
)
def test_a_torn_name_is_not_sound(name: str) -> None:
    assert not sound(name)


@pytest.mark.parametrize("name", ["0—3岁幼儿", "“一老一小”服务站", "3A级景区", "高龄津贴标准"])
def test_numbers_that_belong_to_a_name_leave_it_sound(name: str) -> None:
    assert sound(name)
