"""How a stated fact is put into the words of an exam paper."""

from __future__ import annotations

import pytest

from quizzes.generation.phrasing import (
    aim_behind_its_place,
    as_demand,
    as_receivers,
    in_the_matter_of,
    of_the_nation,
    on_its_number,
    plainly,
    raised_from,
    singly,
    time_before_its_place,
    to_gainers,
    to_somebody,
    whole_of,
    with_copula,
    with_verb,
    without_items_before,
    without_titled_place,
)

PLACE = "云州省临溪市望湖区"
NAMES = (PLACE, "临溪市望湖区", "望湖区")


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("望湖区取得中级证书的人员，给予", "望湖区对取得中级证书的人员给予"),
        ("望湖区成功考取中级证书，一次性奖励", "望湖区对成功考取中级证书的人员一次性奖励"),
        ("望湖区凡获得中级资格的，每月补贴", "望湖区对获得中级资格的人员每月补贴"),
        ("望湖区引进到企业的硕士研究生，给予", "望湖区对引进到企业的硕士研究生给予"),
        ("望湖区在护理岗位工作满3年的，给予", "望湖区对在护理岗位工作满3年的人员给予"),
    ],
)
def test_who_has_gained_it_is_not_the_place_that_stands_in_front(before: str, said: str) -> None:
    assert to_gainers(before, NAMES) == said


@pytest.mark.parametrize(
    "before",
    [
        "望湖区取得中级证书的人员，可以报名",
        "望湖区取得中级证书的人员达到",
        "取得中级证书的人员，给予",
        "石桥镇取得中级证书的人员，给予",
    ],
)
def test_where_nothing_is_given_or_no_place_opens_the_gainers_stay(before: str) -> None:
    assert to_gainers(before, NAMES) == before


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("对符合条件的机构，给予的补助为", "对符合条件的机构给予的补助为"),
        ("对符合条件的，一次性给予的补助为", "对符合条件的人员一次性给予的补助为"),
    ],
)
def test_no_comma_parts_for_whom_from_what_is_given(before: str, said: str) -> None:
    assert to_somebody(before) == said


@pytest.mark.parametrize(
    "before", ["对符合条件的机构，按季给予的补助为", "对符合条件的机构，给予", "机构，给予的补助为"]
)
def test_a_comma_stays_where_what_is_given_does_not_follow_it(before: str) -> None:
    assert to_somebody(before) == before


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("力争到2030年底，望湖区建成社工站", "望湖区力争到2030年底，建成社工站"),
        ("计划至2030年临溪市望湖区培养社工", "临溪市望湖区计划至2030年，培养社工"),
    ],
)
def test_a_place_is_put_before_its_aim(before: str, said: str) -> None:
    assert aim_behind_its_place(before, PLACE) == said


@pytest.mark.parametrize(
    ("before", "place"),
    [
        ("到2030年底，望湖区建成社工站", PLACE),
        ("力争到2030年底，石桥镇建成社工站", PLACE),
        ("力争到2030年底，建成社工站", ""),
    ],
)
def test_a_place_is_not_put_before_a_bare_year_or_the_aim_of_another(
    before: str, place: str
) -> None:
    assert aim_behind_its_place(before, place) == before


def test_a_place_is_joined_to_the_matter_behind_it() -> None:
    said = in_the_matter_of("望湖区科研资助方面，对立项课题给予", NAMES)
    assert said == "望湖区在科研资助方面，对立项课题给予"


@pytest.mark.parametrize(
    "before",
    ["望湖区在科研资助方面，给予", "望湖区科研资助，给予", "石桥镇科研资助方面，给予"],
)
def test_a_matter_joined_already_or_not_named_as_one_stays(before: str) -> None:
    assert in_the_matter_of(before, NAMES) == before


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("望湖区共有街道3个、社区40个、社工站", "望湖区共有社工站"),
        ("望湖区建成服务中心约4个、社工站", "望湖区建成社工站"),
    ],
)
def test_an_item_is_counted_without_those_before_it(before: str, said: str) -> None:
    assert without_items_before(before) == said


@pytest.mark.parametrize(
    "before",
    [
        "望湖区共有社工站",
        "望湖区举办讲座4场、建成社工站",
        "望湖区共有服务中心4个、社工站16个，志愿者",
    ],
)
def test_what_is_no_item_of_the_list_keeps_the_words_before_it(before: str) -> None:
    assert without_items_before(before) == before


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("望湖区持证社工只有", "望湖区持证社工为"),
        ("望湖区持证社工仅为", "望湖区持证社工为"),
        ("望湖区社工站还有", "望湖区社工站有"),
        ("望湖区另有社工站", "望湖区有社工站"),
        ("望湖区完成年度计划", "望湖区完成年度计划的"),
        ("望湖区目标到2030年建成社工站", "望湖区提出的目标是，到2030年建成社工站"),
    ],
)
def test_what_only_its_passage_asks_for_is_left_out(before: str, said: str) -> None:
    assert plainly(before) == said


@pytest.mark.parametrize(
    "before",
    [
        "望湖区没有",
        "望湖区拥有",
        "望湖区完成年度计划的",
        "望湖区社工站另有用房的",
        "望湖区的目标到2030年不变",
    ],
)
def test_words_that_say_something_themselves_stay(before: str) -> None:
    assert plainly(before) == before


@pytest.mark.parametrize(
    "before",
    [
        "望湖区先后印发了《社区办法》《社工意见》和",
        "望湖区先后印发了",
        "望湖区相继印发了《社区办法》、",
    ],
)
def test_one_document_is_printed_without_those_before_it_and_in_no_turn(before: str) -> None:
    assert singly(before, "《督导细则》") == "望湖区印发了"


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("望湖区先后印发了", "《社区办法》《社工意见》"),
        ("望湖区先后举办了", "《督导细则》"),
        ("望湖区先后印发了《社区办法》，由", "区民政局"),
    ],
)
def test_several_documents_other_deeds_and_other_names_keep_their_turn(
    before: str, text: str
) -> None:
    assert singly(before, text) == before


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("望湖区民政局向望湖区77", "望湖区民政局向全区77"),
        ("望湖区民政局把补贴发给望湖区", "望湖区民政局把补贴发给全区"),
        (f"{PLACE}民政局为{PLACE}300", f"{PLACE}民政局为全区300"),
    ],
)
def test_a_place_named_again_right_before_a_number_is_the_whole_of_it(
    before: str, said: str
) -> None:
    assert whole_of(before, "名社工", PLACE) == said


@pytest.mark.parametrize(
    "before",
    [
        "民政局向望湖区",
        "《望湖区社工办法》施行后，望湖区",
        "望湖区民政局在望湖区77",
        "望湖区民政局向望湖区老人中的",
    ],
)
def test_a_place_named_once_or_before_other_words_keeps_its_name(before: str) -> None:
    assert whole_of(before, "名社工", PLACE) == before


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("2030年，望湖区持证的养老机构", "2030年，望湖区共有持证的养老机构"),
        ("全国救助中心", "全国共有救助中心"),
        ("2030年，石桥镇救助中心", "2030年，石桥镇救助中心共有"),
    ],
)
def test_what_is_only_named_is_said_to_be_there(before: str, said: str) -> None:
    assert with_verb(before, "个", "", NAMES) == said


@pytest.mark.parametrize(
    ("before", "unit", "after"),
    [
        ("望湖区建成救助中心", "个", ""),
        ("望湖区持证的养老机构", "个", "床位"),
        ("望湖区持证的养老机构", "元", ""),
        ("望湖区街道3个，救助中心", "个", ""),
        ("望湖区救助中心的奖金", "个", ""),
    ],
)
def test_what_has_a_verb_or_is_not_counted_gets_none(before: str, unit: str, after: str) -> None:
    assert with_verb(before, unit, after, NAMES) == before


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("2030年，救助中心共有", "2030年，全国救助中心共有"),
        ("2030年救助中心共有", "2030年全国救助中心共有"),
        ("救助中心共有", "全国救助中心共有"),
    ],
)
def test_a_report_on_the_nation_names_it_in_each_statement(before: str, said: str) -> None:
    assert of_the_nation(before) == said


@pytest.mark.parametrize(
    "before",
    [
        "2030年，全国救助中心共有",
        "我国救助中心共有",
        "2030年，青禾公司共有",
        "全年救助中心新增",
        "对救助中心给予",
    ],
)
def test_what_names_the_nation_or_somebody_else_is_not_put_under_it(before: str) -> None:
    assert of_the_nation(before) == before


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("望湖区2030年年底前，预计建成社工站", "2030年年底前，望湖区预计建成社工站"),
        ("望湖区2030年，建成社工站", "2030年，望湖区建成社工站"),
        ("望湖区2030年5月起，建成社工站", "2030年5月起，望湖区建成社工站"),
        ("望湖区2030年前三季度，持证社工", "2030年前三季度，望湖区持证社工"),
        (f"{PLACE}2030年以来，建成社工站", f"2030年以来，{PLACE}建成社工站"),
    ],
)
def test_a_time_is_put_before_the_place_it_is_told_of(before: str, said: str) -> None:
    assert time_before_its_place(before, PLACE) == said


@pytest.mark.parametrize(
    ("before", "place"),
    [
        ("望湖区2030年建成社工站", PLACE),
        ("望湖区2030年，", PLACE),
        ("望湖区社工站2030年，已建成", PLACE),
        ("2030年，望湖区建成社工站", PLACE),
        ("石桥镇2030年，建成社工站", PLACE),
        ("望湖区2030年，建成社工站", ""),
    ],
)
def test_a_time_of_another_place_or_within_its_clause_stays(before: str, place: str) -> None:
    assert time_before_its_place(before, place) == before


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("望湖区护理补贴标准每人每月", "提高到80元", "望湖区护理补贴标准由每人每月"),
        ("望湖区护理津贴", "调整为80元", "望湖区护理津贴由"),
        (
            "望湖区护理补贴标准每人每月70元提高到每人每月",
            "",
            "望湖区护理补贴标准由每人每月70元提高到每人每月",
        ),
        ("望湖区护理补贴标准70元上调至", "", "望湖区护理补贴标准由70元上调至"),
    ],
)
def test_what_a_standard_is_raised_from_is_said_to_be_so(
    before: str, after: str, said: str
) -> None:
    assert raised_from(before, after) == said


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("望湖区护理补贴标准由每人每月", "提高到80元"),
        ("望湖区护理补贴标准由每人每月70元提高到", ""),
        ("望湖区护理补贴标准每人每月", ""),
        ("望湖区护理补贴标准提高到", ""),
        ("望湖区护理床位", "增加到80张"),
    ],
)
def test_what_is_not_raised_or_says_from_what_gets_no_from(before: str, after: str) -> None:
    assert raised_from(before, after) == before


def test_a_matter_said_again_in_the_decision_on_it_is_said_once() -> None:
    decided = "望湖区决定将护理补贴标准提高到"
    assert plainly(f"对于困难老人护理补贴，{decided}") == decided
    raised = "望湖区将护理补贴标准提高到"
    assert plainly(f"对于困难老人护理补贴，{raised}") == raised


@pytest.mark.parametrize(
    "before",
    ["对于困难老人护理补贴，望湖区每月发放", "对于取得证书的社工，望湖区会同临溪市财政局给予"],
)
def test_a_matter_on_which_nothing_is_decided_stays(before: str) -> None:
    assert plainly(before) == before


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("2030年，全国志愿服务团体为", "2030年，全国共有志愿服务团体"),
        (f"{PLACE}志愿服务团体为", f"{PLACE}共有志愿服务团体"),
        ("望湖区的养老服务机构为", "望湖区共有养老服务机构"),
    ],
)
def test_the_service_that_a_group_is_named_for_is_no_deed(before: str, said: str) -> None:
    assert with_verb(before, "个", "", NAMES) == said


def test_a_share_of_the_groups_keeps_its_own_verb() -> None:
    assert with_verb("全国志愿服务团体为", "%", "", NAMES) == "全国志愿服务团体为"


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("望湖区引进的博士毕业生给予", "望湖区对引进的博士毕业生给予"),
        ("2030年起，望湖区百岁老人每月给予", "2030年起，望湖区对百岁老人每月给予"),
        ("望湖区对百岁老人每月给予", "望湖区对百岁老人每月给予"),
        ("望湖区向百岁老人给予", "望湖区向百岁老人给予"),
        ("望湖区民政局给予", "望湖区民政局给予"),
    ],
)
def test_those_who_are_given_something_stand_behind_their_preposition(
    before: str, said: str
) -> None:
    assert as_receivers(before, "300元", NAMES) == said


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("望湖区护理补贴一级每人每月", "望湖区护理补贴一级为每人每月"),
        ("望湖区第二产业增加值", "望湖区第二产业增加值为"),
        ("望湖区发放护理补贴", "望湖区发放护理补贴"),
        ("望湖区护理补贴为每人每月", "望湖区护理补贴为每人每月"),
    ],
)
def test_a_sum_that_is_only_named_is_said_to_be_so_much(before: str, said: str) -> None:
    assert with_copula(before, "元", "", NAMES) == said


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("申请人须符合的条件包括：在望湖区工作满一年", "申请人须在望湖区工作满一年"),
        ("奖励对象须符合的条件包括：取得中级证书", "奖励对象须取得中级证书"),
        ("申请人须符合的条件包括：材料由民政局审查", "申请人须符合的条件包括：材料由民政局审查"),
        ("申请人须符合的条件包括：不是在编人员", "申请人须符合的条件包括：不是在编人员"),
    ],
)
def test_a_condition_by_itself_is_what_somebody_must_do(said: str, asked: str) -> None:
    assert as_demand(said) == asked


@pytest.mark.parametrize(
    ("label", "basis"),
    [
        ("云州省望民发〔2031〕9号：社工补贴为", "根据望民发〔2031〕9号文件，云州省社工补贴为"),
        ("望湖区民政局2031年3月通知：社工补贴为", "根据望湖区民政局2031年3月的通知，社工补贴为"),
        ("望湖区社工补贴为", "望湖区社工补贴为"),
    ],
)
def test_the_label_of_a_document_becomes_what_the_statement_rests_on(
    label: str, basis: str
) -> None:
    assert on_its_number(label) == basis


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (f"{PLACE}对考取中级的人员给予", "对考取中级的人员给予"),
        (f"{PLACE}初级持证社工的津贴为", "初级持证社工的津贴为"),
        (f"{PLACE}民政局给予", f"{PLACE}民政局给予"),
        (f"{PLACE}企业给予", f"{PLACE}企业给予"),
        (f"{PLACE}女方可以再享受生育假", "女方可以再享受生育假"),
        (f"{PLACE}拒不改正的，处", "拒不改正的，处"),
        (f"{PLACE}持有优待证的居民每月领取", "持有优待证的居民每月领取"),
        (f"{PLACE}在岗满三年的社工每月津贴为", "在岗满三年的社工每月津贴为"),
        (f"{PLACE}将补助标准提高到", f"{PLACE}将补助标准提高到"),
        (f"{PLACE}共有社工站", f"{PLACE}共有社工站"),
        (PLACE, PLACE),
    ],
)
def test_a_rule_need_not_name_the_place_that_its_document_names(before: str, said: str) -> None:
    assert without_titled_place(before, NAMES, "300元") == said


def test_who_holds_a_certificate_is_said_to_be_there() -> None:
    assert with_verb("全国", "人", "取得中级证书") == "全国共有"
    assert with_verb(PLACE, "名", "通过考试", NAMES) == f"{PLACE}共有"
    assert with_verb(f"{PLACE}已有", "名", "通过考试", NAMES) == f"{PLACE}已有"


def test_a_rule_in_words_stands_without_the_place_of_its_document() -> None:
    assert without_titled_place(PLACE, NAMES, "持有优待证的居民") == ""


def test_what_something_is_changed_into_has_its_verb() -> None:
    before = "望湖区救助范围由月收入900元调整为家庭月人均收入"
    assert with_copula(before, "元", "", NAMES) == before


def test_a_rate_that_is_only_named_is_said_to_be_so_much() -> None:
    assert with_copula("望湖区规定安排比例", "%", "", NAMES) == "望湖区规定安排比例为"
    assert with_copula("望湖区就业率达到", "%", "", NAMES) == "望湖区就业率达到"
    assert with_copula("望湖区就业率", "%", "以上", NAMES) == "望湖区就业率"


def test_a_number_that_is_named_is_said_to_be_so_many() -> None:
    assert with_copula("2030年，望湖区接待人数", "万人次", "") == "2030年，望湖区接待人数为"
    assert with_copula("2030年，望湖区新增营业面积", "万平方米", "") == "2030年，望湖区新增营业面积"


def test_how_much_was_bought_is_an_amount_of_it() -> None:
    assert with_copula("2030年，全省成品油采购", "吨", "") == "2030年，全省成品油采购量为"
    assert with_copula("2030年，全省采购成品油", "吨", "") == "2030年，全省采购成品油"
    assert with_copula("临溪快速路总投资", "元", "") == "临溪快速路总投资为"
