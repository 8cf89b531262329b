"""What keeps a statement from standing alone."""

import pytest

from tests.news.facts.passages import facts, one


@pytest.mark.parametrize(
    ("text", "value", "missing"),
    [
        ("通过评选，共有15个社区。", "15个", "主语"),
        ("家庭改造5年300户。", "300户", "谓语"),
        ("自2024年5月1日起施行。", "2024年5月1日", "主语"),
    ],
)
def test_what_is_told_of_nobody_or_says_nothing_is_left_open(
    text: str, value: str, missing: str
) -> None:
    assert missing in one(facts(text, "社工人才工作"), value).unresolved


def test_from_a_day_on_is_the_date_of_a_beginning() -> None:
    text = "武汉市民政局印发《武汉市社工奖励办法》。本办法自2024年5月1日起施行。"
    found = one(facts(text, "武汉市社工政策"), "2024年5月1日")
    assert (found.kind, found.attribute) == ("date", "施行时间")


def test_a_notice_that_names_itself_says_who_printed_what() -> None:
    text = "武汉市民政局关于印发《武汉市社工奖励办法》的通知，在网上公开。"
    found = one(facts(text, "武汉市社工政策"), "《武汉市社工奖励办法》")
    assert found.statement.endswith("民政局印发《武汉市社工奖励办法》")


def test_two_ranks_joined_are_no_row_of_one_of_them() -> None:
    text = "全市三、四级智力残疾人补贴每人每月60元。"
    assert one(facts(text, "武汉市残疾人补贴"), "60元").row != "四级"


def test_a_bound_written_as_a_sign_is_a_bound() -> None:
    assert one(facts("全市服务率≥95%。", "武汉市社工规划"), "≥95%").qualifier == "不少于"


def test_the_name_of_a_kind_of_school_is_not_cut_at_its_deng() -> None:
    text = "全市普通高等学校、高级中等学校等单位开展宣传。"
    members = [member for fact in facts(text, "武汉市宣传") for member in fact.members]
    assert "高级中" not in members


def test_members_of_which_nobody_does_anything_are_left_open() -> None:
    found = [f for f in facts("聚焦食堂、餐厅等场所。", "健康知识普及") if f.members]
    assert found
    assert all("主语" in fact.unresolved for fact in found)


@pytest.mark.parametrize(
    ("title", "text", "unplaced"),
    [
        ("就业工作情况", "新增城镇就业37万人。", True),
        ("全国就业工作情况", "新增城镇就业37万人。", False),
        ("望湖区就业工作情况", "新增城镇就业37万人。", False),
        ("就业补贴办法", "每名毕业生给予补贴3000元。", False),
    ],
)
def test_a_figure_of_a_text_that_names_no_place_is_left_open_and_a_rule_is_not(
    title: str, text: str, unplaced: bool
) -> None:
    (fact,) = [fact for fact in facts(text, title) if fact.quantity]
    assert ("地点" in fact.unresolved) is unplaced


def test_a_statement_that_begins_in_what_somebody_said_is_left_open() -> None:
    told = one(facts("“以前的田只有一亩大。”村民王芳说，建成700亩农田后，大家都回来了。"), "700亩")
    assert "引语" in told.unresolved


def test_what_is_paid_by_so_much_is_said() -> None:
    assert one(facts("罚款金额在15万元以下的，按1500元奖励。"), "1500元").unresolved == ()
    assert "谓语" in one(facts("罚款金额在15万元以下的1500元奖励。"), "1500元").unresolved


def test_the_month_of_a_monthly_sum_needs_no_other_month() -> None:
    text = "每月扣除的部分不得超过劳动者当月工资的20%。"
    assert "当时" not in one(facts(text), "20%").unresolved


def test_another_month_in_the_sentence_stays_open() -> None:
    text = "全市当月津贴已发放9000元，每月5日前公布。"
    assert "当时" in one(facts(text), "9000元").unresolved


def test_the_rules_of_a_university_need_no_place() -> None:
    title = "关于印发《临海大学助学金实施办法》的通知"
    text = "我市与全省各校一样。学校每年按十个月发放助学金。"
    assert "地点" not in one(facts(text, title), "十个月").unresolved


@pytest.mark.parametrize("times", [3, 1])
def test_rules_of_the_one_place_that_a_text_names_again_and_again_are_its_own(times: int) -> None:
    text = "顶尖人才每年发放12万元人才津贴，给予购房补贴。" + "在鄞州区申报的人才给予奖励。" * times
    fact = one(facts(text, "顶尖人才政策"), "12万元")
    assert ("地点" in fact.unresolved) is (times == 1)
