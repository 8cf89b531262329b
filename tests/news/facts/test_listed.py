"""Items of a list of conditions are whole sentences outside their list."""

import pytest

from news.facts.fact import Fact
from news.facts.leads import whose_case
from news.facts.listed import with_others, with_verb
from tests.news.facts.passages import facts, one, statements

LIST = """符合下列条件之一的人员可以报考护理师：
（一）护理专业大专学历，从事护理工作满2年；
（二）其他专业大专学历，从事护理工作满4年；
（三）护士资格证书，工作满3年；
（四）护理专业本科应届毕业生；
（五）取得护士证书后从事护理工作满5年。"""


def asked(value: str) -> Fact:
    return one([f for f in facts(LIST, "报考问答") if f.kind == "period"], value)


@pytest.mark.parametrize(
    ("value", "statement"),
    [
        ("2年", "具有护理专业大专学历、从事护理工作满2年的人员可以报考护理师"),
        ("4年", "具有护理专业以外的其他专业大专学历、从事护理工作满4年的人员可以报考护理师"),
        ("3年", "持有护士资格证书、工作满3年的人员可以报考护理师"),
        ("5年", "取得护士证书后从事护理工作满5年的人员可以报考护理师"),
    ],
)
def test_the_verb_that_the_list_leaves_out_is_put_back(value: str, statement: str) -> None:
    fact = asked(value)
    assert (fact.statement, fact.unresolved) == (statement, ())


def test_people_are_not_called_people_twice() -> None:
    assert "护理专业本科应届毕业生可以报考护理师" in statements(LIST, "报考问答")


def test_a_value_that_says_other_cannot_stand_outside_its_list() -> None:
    (other,) = [
        f for f in facts(LIST, "报考问答") if f.kind == "condition" and f.text.startswith("其他")
    ]
    assert "其他" in other.unresolved


@pytest.mark.parametrize(
    ("text", "value", "reference"),
    [
        ("其他专业人员报考的，年限增加2年。", "2年", "其他"),
        ("学历较低的人员，工作年限相应增加1年。", "1年", "相应"),
        ("同等条件的人员，一次性奖励800元。", "800元", "同等"),
    ],
)
def test_a_comparison_with_what_stands_elsewhere_is_left_open(
    text: str, value: str, reference: str
) -> None:
    assert reference in one(facts(text), value).unresolved


@pytest.mark.parametrize(
    ("lead", "item", "statement"),
    [
        (
            "护工有下列情形之一的，可以申请互助金：",
            "修缮自住房屋的",
            "护工修缮自住房屋的，可以申请互助金",
        ),
        (
            "申请人须符合下列条件之一的，可以报考护理师：",
            "取得护士证书满3年",
            "申请人取得护士证书满3年的，可以报考护理师",
        ),
        (
            "申请人符合下列条件之一的，可以报考护理师：",
            "护理专业应届毕业生",
            "申请人为护理专业应届毕业生的，可以报考护理师",
        ),
        (
            "对符合下列条件之一的，给予护理津贴：",
            "取得护士证书满3年",
            "对取得护士证书满3年的人员给予护理津贴",
        ),
        (
            "有下列情形之一的，可以申请互助金：",
            "修缮自住房屋的",
            "修缮自住房屋的人员可以申请互助金",
        ),
    ],
)
def test_cases_of_somebody_named_are_told_of_him_and_others_of_people(
    lead: str, item: str, statement: str
) -> None:
    text = f"{lead}\n（一）{item}；\n（二）因病离岗的。"
    (told, *_) = [each for each in facts(text, "护工互助办法") if each.kind == "condition"]
    assert told.statement == f"根据《护工互助办法》，{statement}"
    assert told.unresolved == ()


@pytest.mark.parametrize(
    ("who", "told"),
    [
        ("夫妻", "夫妻"),
        ("在本市就业的护工", "在本市就业的护工"),
        ("本市护工家庭", "本市护工家庭"),
        ("社会组织", "社会组织"),
        ("申请人须", "申请人"),
        ("对护工", ""),
        ("全市", ""),
        ("宁波", ""),
        ("宁波市镇海区", ""),
        ("申请时", ""),
        ("特殊情况", ""),
        ("", ""),
    ],
)
def test_a_lead_in_tells_cases_of_somebody_and_not_of_a_place_or_time(who: str, told: str) -> None:
    assert whose_case(f"{who}符合下列条件之一的，可以申请补助：") == told


def test_a_class_of_things_is_no_noun_of_the_others() -> None:
    assert with_others("其他类器具应当", ("电子类器具",)) == "其他类器具应当"


def test_what_somebody_is_needs_no_verb_of_having() -> None:
    assert with_verb("申请人为", "非本市户籍", "") == "申请人为"
