"""What a law's clause leaves to the clauses before it is said again."""

from datetime import date

import pytest

from tests.news.facts.passages import CITY, facts, statements

ACT = "《宁波市护工权益条例》"
TITLE = "宁波市护工权益条例"


def told(text: str) -> list[str]:
    return [each.removeprefix(f"根据{ACT}，") for each in statements(text, TITLE)]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "护理机构不公示收费的，由民政部门责令改正；拒不改正的，处3000元的罚款。",
            "护理机构不公示收费的，由民政部门责令改正，拒不改正的，处3000元的罚款",
        ),
        (
            "护理机构不公示收费的，由民政部门责令改正；情节严重的，责令停业，并处8000元的罚款。",
            "护理机构不公示收费的，情节严重的，责令停业，并处8000元的罚款",
        ),
        (
            "护工因病致残的，按照等级支付一次性致残补助金，标准为：甲等为15个月的工资，乙等为8个月的工资。",
            "乙等的一次性致残补助金为8个月的工资",
        ),
        (
            "护工去世的，由单位发给其亲属慰问金，标准是：突发疾病的，为6个月的工资；意外的，为9个月的工资。",
            "意外的，发给亲属的慰问金为9个月的工资",
        ),
        (
            "护工生育享受护理假90天，其中产前可以休假12天；早产的，增加护理假14天。",
            "护工早产的，增加护理假14天",
        ),
        (
            "护工生育享受护理假90天；生育双胞胎的，每多生育1个婴儿，增加护理假14天。",
            "护工生育双胞胎的，每多生育1个婴儿，增加护理假14天",
        ),
        (
            "护工累计工作已满2年的，护理假5天；已满9年的，护理假11天。",
            "护工累计工作已满9年的，护理假11天",
        ),
        (
            "护工和家属累计登记满2年的，发放补助300元；满9年的，发放补助700元。",
            "护工和家属累计登记满9年的，发放补助700元",
        ),
        (
            "不满三年的劳动合同，试用期一个月；无固定期限的劳动合同，试用期五个月。",
            "无固定期限的劳动合同，试用期五个月",
        ),
        (
            "护理机构多收费用的，由民政部门责令退回费用，处多收费用3倍的罚款。",
            "护理机构多收费用的，由民政部门责令退回费用，处多收费用3倍的罚款",
        ),
        (
            "护工考取中级证书的，由单位给予一次性补贴，补贴标准为每人320元。",
            "护工考取中级证书的，由单位给予一次性补贴，补贴标准为每人320元",
        ),
        (
            "互助金由工会发给护工的父母；没有父母的，发给未满16周岁的弟妹。",
            "没有父母的，互助金发给未满16周岁的弟妹",
        ),
        (
            "符合规定上岗的护工，除享受年休假外，增加护理假5天。",
            "符合规定上岗的护工，除享受年休假外，增加护理假5天",
        ),
        (
            "护工在一家机构工作满3年的，给予奖励4000元；在本市养老院工作满6年的，给予奖励9000元。",
            "护工在浙江省宁波市养老院工作满6年的，给予奖励9000元",
        ),
    ],
)
def test_a_later_clause_says_again_whose_and_what_it_is(text: str, statement: str) -> None:
    assert any(each.endswith(statement) for each in told(text)), told(text)


def test_two_people_of_one_topic_keep_it() -> None:
    text = "依法登记结婚的夫妻，女方享受护理假20天，男方享受陪护假8天。"
    found = told(text)
    assert any("的夫妻，男方享受陪护假8天" in each for each in found), found


def test_the_giver_is_nobody_who_is_given_something() -> None:
    text = "单位给予护工补贴300元；工作满6年的，再给予补贴500元。"
    assert not any("单位工作满6年" in each for each in told(text))


def test_one_of_two_joined_is_not_the_whole_subject() -> None:
    text = "护工和家属缴费的，发放补助300元；生病的，发放补助700元。"
    assert not any("护工生病" in each for each in told(text))


def test_what_persists_in_one_of_several_wrongs_stays_open() -> None:
    text = (
        "有下列情形之一的，由民政部门责令改正；逾期不改正的，处7000元的罚款：\n"
        "（一）不公示收费；\n（二）不登记护工。"
    )
    (fine,) = [fact for fact in facts(text, TITLE) if fact.text == "7000元"]
    assert fine.unresolved


def test_a_sum_is_raised_of_what_its_heading_names() -> None:
    text = "城乡护理补贴标准\n3月1日起，由每人每月310元调整为330元。"
    found = statements(text, "宁波市提高补贴标准", date(2031, 3, 9))
    assert any("城乡护理补贴标准由每人每月310元调整为330元" in each for each in found), found


def test_an_item_is_of_those_whom_its_lead_in_names() -> None:
    text = "持证的市民，可以享受下列待遇：\n（一）在年满50周岁前，领取津贴；\n（二）免费体检。"
    assert any("持证的市民，在年满50周岁前，领取津贴" in each for each in told(text))


def test_what_is_paid_at_the_rates_of_a_list_is_named_in_each_item() -> None:
    text = (
        "受到表彰的护工，其家属由民政部门按照下列比例增发慰问金：\n"
        "（一）受省表彰的，增发20%；\n（二）受市表彰的，增发10%。"
    )
    found = told(text)
    assert any("受到表彰的护工，受市表彰的，家属的慰问金增发10%" in each for each in found), found


def test_a_later_case_with_more_is_of_whom_the_first_one_is() -> None:
    text = "对年收入首次突破100万元的护理机构，给予奖励3万元；首次突破500万元的，给予奖励9万元。"
    said = told(text)
    assert f"{CITY}对年收入首次突破500万元的护理机构，给予奖励9万元" in said
    assert f"{CITY}对年收入首次突破500万元的，给予奖励9万元" in said


def test_what_a_heading_supports_stands_before_what_is_given_for_it() -> None:
    supported = "一、支持护理机构开展培训。经审核，给予不超过8万元的补助。"
    text = f"{supported}\n二、其他事项。护工另有5项权利。"
    said = told(text)
    assert f"{CITY}支持护理机构开展培训，经审核，给予不超过8万元的补助" in said
    assert not any("支持护理机构开展培训，护工" in each for each in said)


@pytest.mark.parametrize(
    "text",
    [
        "违反本条例第三十条第六项规定，机构未检修设备，造成浪费的，由民政部门处七千元以下罚款。",
        "违反本条例规定，机构未检修设备，造成浪费的，由民政部门处七千元以下罚款。",
    ],
)
def test_a_wrong_of_several_clauses_is_told_without_the_number_of_its_rule(text: str) -> None:
    (fine,) = (each for each in facts(text, TITLE) if each.text == "七千元以下")
    assert "条例》第" not in fine.before
    assert not fine.unresolved
