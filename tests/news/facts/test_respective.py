"""Values that belong to the items of a list in turn."""

from __future__ import annotations

import pytest

from news.facts.respective import with_its_class
from news.facts.turns import items_before
from tests.news.facts.passages import CITY, facts, one


def cells(text: str, kind: str = "amount") -> list[tuple[str, str, str]]:
    """Row, value and condition of each cell that stands alone."""
    found = [fact for fact in facts(text) if fact.kind == kind and not fact.unresolved]
    return [(fact.row, fact.text, fact.condition) for fact in found]


@pytest.mark.parametrize(
    "text",
    [
        "对取得高级、中级、初级证书的人员，给予900元、700元、500元的一次性奖励。",
        "对取得高级、中级、初级证书的人员，分别给予900元、700元、500元的一次性奖励。",
        "对取得高级、中级、初级证书的人员，按900元、700元、500元的标准发放一次性奖励。",
    ],
)
def test_sums_in_a_row_go_with_the_ranks_in_a_row(text: str) -> None:
    assert cells(text) == [
        ("高级", "900元", "取得高级证书"),
        ("中级", "700元", "取得中级证书"),
        ("初级", "500元", "取得初级证书"),
    ]


def test_quoted_names_side_by_side_are_given_their_sums_in_turn() -> None:
    text = (
        "在享受市级扶持政策的基础上，按以下标准额外给予奖励支持："
        "对实现“甲升乙”“乙升丙”两个发展目标的机构分别给予3万元和5万元的奖励；"
        "对通过市级认定的机构给予7万元奖励。"
    )
    told = [fact.statement for fact in facts(text) if fact.kind == "amount" and not fact.unresolved]
    assert told == [
        f"{CITY}对实现“甲升乙”发展目标的机构给予3万元的奖励",
        f"{CITY}对实现“乙升丙”发展目标的机构给予5万元的奖励",
        f"{CITY}对通过市级认定的机构给予7万元奖励",
    ]


def test_the_list_may_stand_some_clauses_before_its_values() -> None:
    text = "对取得初级、中级资格，并在岗履职的社工，每月分别给予150元、250元的津贴。"
    first, second = [fact for fact in facts(text) if fact.kind == "amount"]
    assert first.statement == f"{CITY}对取得初级资格，并在岗履职的社工，每月给予150元的津贴"
    assert (second.row, second.group) == ("中级", first.group)
    assert second.quantity is not None
    assert second.quantity.rate == "每月"


def test_a_unit_written_once_is_shared() -> None:
    text = "对取得初级、中级资格的社工，每月分别给予150、250元的津贴。"
    first, _ = [fact for fact in facts(text) if fact.kind == "amount"]
    assert first.quantity is not None
    assert (first.text, first.quantity.unit, first.quantity.value) == ("150", "元", 150)
    assert first.statement.endswith("每月给予150元的津贴")


def test_changes_told_in_turn_keep_the_list_of_the_clause_before() -> None:
    text = "2024年，全市对美国、日本、韩国出口分别为3亿元、2亿元、1亿元，分别增长7%、5%、4%。"
    shares = [fact for fact in facts(text) if fact.kind == "share"]
    assert [fact.statement for fact in shares][1] == f"2024年，{CITY}对日本出口增长5%"
    assert len({fact.group for fact in shares} - {""}) == 1


def test_prizes_with_several_values_each_are_told_apart() -> None:
    text = "赛事设一等奖2名各6000元、二等奖4名各4000元、三等奖8名各2000元。"
    found = [fact for fact in facts(text) if fact.quantity]
    assert [(fact.row, fact.text, fact.attribute) for fact in found] == [
        ("一等奖", "2名", "名额"),
        ("一等奖", "6000元", "奖金"),
        ("二等奖", "4名", "名额"),
        ("二等奖", "4000元", "奖金"),
        ("三等奖", "8名", "名额"),
        ("三等奖", "2000元", "奖金"),
    ]
    assert len({fact.group for fact in found}) == 2


@pytest.mark.parametrize(
    "text",
    [
        "对取得初级、中级证书的，分别给予900元、700元、500元奖励。",
        "全市持证社工、志愿者分别达到300人、500人、800人。",
    ],
)
def test_lists_that_do_not_match_stay_open(text: str) -> None:
    found = [fact for fact in facts(text) if fact.kind in ("amount", "count")]
    assert found
    assert all("分别" in fact.unresolved for fact in found)


def test_values_of_different_things_are_no_list() -> None:
    text = "对取得初级、中级证书的，奖励900元、安排2次培训。"
    found = facts(text)
    assert found
    assert all("分别" not in fact.unresolved for fact in found)


def test_what_sums_a_list_up_is_left_to_the_whole_list() -> None:
    found = facts(
        "2011年，临溪市甲县、乙县和丙县三个县分别实现地区生产总值863亿元、351亿元和188亿元，"
        "分别增长10.8%、14.2%和9.0%。"
    )
    (product,) = [fact for fact in found if fact.text == "351亿元"]
    (growth,) = [fact for fact in found if fact.text == "14.2%"]
    assert "三个县" not in product.before
    assert growth.before.endswith("乙县地区生产总值增长")


def test_no_copula_stands_between_a_change_and_its_figure() -> None:
    found = facts("2011年，临溪市食品、烟酒、衣着价格分别上涨10.5%、2.0%、2.4%。")
    shares = [fact for fact in found if fact.kind == "share"]
    assert len(shares) == 3
    assert not any(fact.before.endswith("为") for fact in shares)


@pytest.mark.parametrize(
    "text",
    [
        "海曙区对通过考试的，分别给予1000元、2000元一次性奖励。",
        "海曙区对通过考试的分别给予1000元，2000元一次性奖励。",
        "海曙区对符合条件的分别按1000元和2000元给予一次性奖励。",
        "海曙区按照等级分别一次性发放1000元、2000元。",
    ],
)
def test_values_given_respectively_to_nobody_named_stay_open(text: str) -> None:
    found = [fact for fact in facts(text) if fact.kind == "amount"]
    assert [fact.text for fact in found] == ["1000元", "2000元"]
    assert all("分别" in fact.unresolved for fact in found)


CLASSES = "一类、二类、三类{of}社工补贴标准分别为每月600元、500元、400元。"


@pytest.mark.usefixtures("made_up_places")
@pytest.mark.parametrize(
    ("of", "rows"),
    [
        ("区", ["一类区", "二类区", "三类区"]),
        ("", ["一类", "二类", "三类"]),
    ],
)
def test_what_the_last_class_names_belongs_to_each(of: str, rows: list[str]) -> None:
    found = facts(CLASSES.format(of=of), "临溪市社会工作动态")
    grants = [fact for fact in found if fact.kind == "amount"]
    assert [fact.row for fact in grants] == rows
    assert [fact.before for fact in grants] == [
        f"云州省临溪市{row}社工补贴标准为每月" for row in rows
    ]


@pytest.mark.parametrize(
    ("item", "pre", "row"),
    [
        ("一类", "对一类区社工补贴", "一类区"),
        ("二档", "对二档的社工补贴", "二档"),
        ("初级", "对初级区社工补贴", "初级"),
        ("一类", "对社工补贴", "一类"),
    ],
)
def test_only_a_class_takes_the_noun_behind_it(item: str, pre: str, row: str) -> None:
    assert with_its_class(item, pre) == row


def measured_of(*values: str, text: str) -> list[str]:
    """What the statements of some values say before them."""
    return [one(facts(text), value).before.removeprefix(f"{CITY}") for value in values]


@pytest.mark.parametrize(
    ("listed", "of"),
    [
        ("月湖、白云、南门三个街道社工站", ("月湖街道社工站", "南门街道社工站")),
        ("月湖、白云、南门等3个街道社工站", ("月湖街道社工站", "南门街道社工站")),
        ("月湖街道、白云街道、南门街道三个街道社工站", ("月湖街道社工站", "南门街道社工站")),
        ("养老、儿童、助残三类社工机构", ("养老类社工机构", "助残类社工机构")),
        ("甲县、乙县、丙县三个县", ("甲县", "丙县")),
        ("甲公司、乙公司、丙公司三家企业", ("甲公司", "丙公司")),
    ],
)
def test_each_of_a_list_keeps_what_its_closing_words_say_they_are(
    listed: str, of: tuple[str, str]
) -> None:
    said = measured_of("12万元", "34万元", text=f"宁波市{listed}分别投入12万元、23万元、34万元。")
    assert said == [f"{who}投入" for who in of]


def test_what_is_counted_of_each_is_not_counted_of_all() -> None:
    text = "宁波市月湖、白云、南门等3个街道社工站的专职社工分别为12人、23人、34人。"
    assert measured_of("12人", "34人", text=text) == [
        "月湖街道社工站的专职社工为",
        "南门街道社工站的专职社工为",
    ]


def test_each_of_a_list_is_given_to_and_gives_nothing() -> None:
    text = "宁波市对甲、乙、丙三类社工站分别给予2万元、3万元、4万元补助。"
    assert measured_of("2万元", "3万元", text=text) == ["对甲类社工站给予", "对乙类社工站给予"]


CHANGED = "{who}标准分别由每人每月740元、620元提高到每人每月780元、660元。"


@pytest.mark.parametrize(
    ("who", "first", "second"),
    [
        ("城市、农村低保", "城市低保", "农村低保"),
        ("城市和农村低保", "城市低保", "农村低保"),
        ("集中供养孤儿、散居孤儿基本生活费", "集中供养孤儿基本生活费", "散居孤儿基本生活费"),
        ("残疾人生活补贴和残疾人护理补贴", "残疾人生活补贴", "残疾人护理补贴"),
        ("市级、区级示范社区奖补", "市级示范社区奖补", "区级示范社区奖补"),
    ],
)
def test_old_and_new_values_in_turn_go_together(who: str, first: str, second: str) -> None:
    found = [fact for fact in facts(CHANGED.format(who=who)) if fact.kind == "amount"]
    assert [fact.statement.removeprefix(CITY) for fact in found] == [
        f"{first}标准由每人每月740元提高到每人每月780元",
        f"{second}标准由每人每月620元提高到每人每月660元",
        f"{first}标准由每人每月740元提高到每人每月780元",
        f"{second}标准由每人每月620元提高到每人每月660元",
    ]
    assert [fact.condition.endswith("调整前") for fact in found] == [True, True, False, False]
    assert len({fact.key for fact in found}) == 4


@pytest.mark.parametrize(
    "text",
    [
        "城市、农村低保标准分别由每人每月740元、620元提高到780元、660元、500元。",
        "城市、农村低保标准分别由每人每月740元提高到780元、660元。",
        "低保标准分别由每人每月740元、620元提高到780元、660元。",
    ],
)
def test_old_and_new_values_that_do_not_match_stay_open(text: str) -> None:
    found = [fact for fact in facts(text) if fact.kind == "amount"]
    assert found
    assert all("分别" in fact.unresolved for fact in found)


def test_ages_in_a_row_are_a_list() -> None:
    text = "80至89周岁、90至99周岁、100周岁以上老人的高龄津贴分别为每人每月60元、120元、500元。"
    found = [fact for fact in facts(text) if fact.kind == "amount"]
    assert [(fact.row, fact.text) for fact in found] == [
        ("80至89周岁", "60元"),
        ("90至99周岁", "120元"),
        ("100周岁以上", "500元"),
    ]


def test_an_item_with_more_words_than_the_other_is_told_of_neither() -> None:
    text = "重度残疾人生活补贴、护理补贴分别为每人每月100元、80元。"
    found = [fact for fact in facts(text) if fact.kind == "amount"]
    assert all("分别" in fact.unresolved for fact in found)


def test_tiers_that_are_only_counted_are_the_first_the_second_and_so_on() -> None:
    text = "全市月最低工资标准设三个档，分别为2030元、1960元、1810元。"
    found = [fact for fact in facts(text) if fact.kind == "amount"]
    assert [(fact.row, fact.statement.removeprefix(CITY)) for fact in found] == [
        ("第一档", "第一档月最低工资标准为2030元"),
        ("第二档", "第二档月最低工资标准为1960元"),
        ("第三档", "第三档月最低工资标准为1810元"),
    ]


def test_tiers_of_another_number_than_their_values_stay_open() -> None:
    text = "全市月最低工资标准设四个档，分别为2030元、1960元、1810元。"
    found = [fact for fact in facts(text) if fact.kind == "amount"]
    assert all("分别" in fact.unresolved for fact in found)


def test_items_of_which_one_ends_with_another_are_no_one_list() -> None:
    text = "男职工、女职工陪产假和产假分别为15天、158天、60天。"
    found = [fact for fact in facts(text) if fact.kind == "period"]
    assert found
    assert all("分别" in fact.unresolved for fact in found)


def test_kinds_named_by_one_character_keep_their_class() -> None:
    text = "甲、乙、丙三类项目分别按投资额的10%、8%、5%给予补助。"
    assert one(facts(text), "8%").before == f"{CITY}乙类项目按投资额的"


def test_goals_of_two_years_are_told_year_by_year() -> None:
    text = "到2025年和2030年，全市助餐覆盖率分别不低于60%和90%，床位占比达到40%和70%。"
    found = [fact for fact in facts(text) if fact.kind == "share"]
    assert [fact.statement for fact in found] == [
        f"到2025年，{CITY}助餐覆盖率不低于60%",
        f"到2030年，{CITY}助餐覆盖率不低于90%",
        f"到2025年，{CITY}床位占比达到40%",
        f"到2030年，{CITY}床位占比达到70%",
    ]
    assert [fact.qualifier for fact in found] == ["不少于", "不少于", "", ""]


def test_one_goal_for_two_years_stays_open() -> None:
    (fact,) = [f for f in facts("到2025年和2030年，覆盖率达到60%。") if f.kind == "share"]
    assert "时间" in fact.unresolved


def test_tiers_may_be_counted_in_a_clause_before_their_values() -> None:
    text = "调整后保留三个档，月最低工资标准分别为2265元、2195元、2045元。"
    fact = one(facts(text), "2195元")
    assert fact.before.endswith("第二档月最低工资标准为")
    assert fact.row == "第二档"


@pytest.mark.parametrize("text", ["两险的参保率稳定在90%和95%。", "社工站每年补贴3万元、5万元。"])
def test_two_values_of_one_thing_are_of_neither(text: str) -> None:
    found = [fact for fact in facts(text) if fact.kind in ("share", "amount")]
    assert len(found) == 2
    assert all("分别" in fact.unresolved for fact in found)


def test_an_aside_does_not_part_a_list_of_values() -> None:
    text = "对取得高级、中级、初级证书的，分别给予3万元（分3年支付）、2万元、1万元奖励。"
    assert cells(text) == [
        ("高级", "3万元", "取得高级证书"),
        ("中级", "2万元", "取得中级证书"),
        ("初级", "1万元", "取得初级证书"),
    ]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("门诊、住院支付限额分别为3000元和2万元", "门诊支付限额为", "住院支付限额为"),
        ("养老机构、社区养老服务设施分别达到120家、860个", "养老机构达到", "社区养老服务设施达到"),
    ],
)
def test_things_of_a_pair_are_told_apart(text: str, first: str, second: str) -> None:
    found = [fact for fact in facts(f"{text}。") if fact.quantity]
    assert [fact.before.removeprefix(CITY) for fact in found] == [first, second]


def test_items_of_one_rank_are_told_apart_by_more_than_it() -> None:
    text = "硕士研究生、名校本科毕业生、其他学校本科毕业生分别给予3万元、2万元、1万元补助。"
    found = [fact for fact in facts(text) if fact.kind == "amount"]
    assert [fact.row for fact in found] == ["硕士研究生", "名校本科毕业生", "其他学校本科毕业生"]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("全市城乡低保标准分别为870元、670元。", "城市低保标准为", "农村低保标准为"),
        ("全市城乡居民收入分别为870元、670元。", "城镇居民收入为", "农村居民收入为"),
    ],
)
def test_town_and_country_are_two(text: str, first: str, second: str) -> None:
    assert measured_of("870元", "670元", text=text) == [first, second]


def test_causes_in_a_row_share_the_rank_before_them_and_the_noun_behind_them() -> None:
    text = "一级因战、因公、因病伤残人员抚恤金标准分别为每人每年900元、800元、700元。"
    told = {fact.quantity.written: fact.before for fact in facts(text) if fact.quantity}
    for value, cause in (("900元", "因战"), ("800元", "因公"), ("700元", "因病")):
        assert f"一级{cause}伤残人员抚恤金标准" in told[value]


def test_a_rank_before_the_first_of_several_things_leaves_open_whose_it_is() -> None:
    assert items_before("一级教师、校长、院长", 3) is None


def test_items_as_long_as_those_between_them_leave_the_shared_name_to_all() -> None:
    said = "2030年，某市奉节脐橙、涪陵榨菜、巫山脆李品牌价值分别达到381亿元、379亿元、105亿元。"
    rows = [fact.row for fact in facts(said) if fact.kind == "amount"]
    assert rows == ["奉节脐橙", "涪陵榨菜", "巫山脆李"]


def test_how_many_of_a_kind_the_items_are_goes_with_none_of_them() -> None:
    told = facts(
        "2030年，宁波市对前四大贸易伙伴东盟、欧盟、韩国和日本进出口分别增长8.4%、10.2%、9.9%和2%。"
    )
    assert [fact.statement for fact in told if fact.kind == "share"] == [
        "2030年，浙江省宁波市对东盟进出口增长8.4%",
        "2030年，浙江省宁波市对欧盟进出口增长10.2%",
        "2030年，浙江省宁波市对韩国进出口增长9.9%",
        "2030年，浙江省宁波市对日本进出口增长2%",
    ]


def grown(text: str) -> list[str]:
    return [fact.statement.removeprefix(CITY) for fact in facts(text) if fact.kind == "share"]


def test_the_last_item_ends_with_the_word_that_one_before_it_ends_with() -> None:
    text = "纺织服装、家具制造、家用电力器具制造投资分别增长7.6%、3.9%和6.1%。"
    assert grown(text) == [
        "纺织服装投资增长7.6%",
        "家具制造投资增长3.9%",
        "家用电力器具制造投资增长6.1%",
    ]


def test_a_code_alone_is_no_item() -> None:
    text = "全市工业机器人、新能源汽车、服务器、3D打印设备产量分别增长9.6%、4.6%、1.3%和2.9%。"
    assert all("服务器打印" not in said for said in grown(text))


def test_a_second_measure_of_the_items_takes_the_place_of_the_first() -> None:
    text = "汽车业、电子业累计增速分别为7.6%和3.7%，两年平均增速分别为7.3%和5.2%。"
    assert grown(text)[2:] == ["汽车业两年平均增速为7.3%", "电子业两年平均增速为5.2%"]


def test_a_second_measure_leaves_the_items_the_noun_that_they_share() -> None:
    text = "汽车业、电子业投资累计增速分别为7.6%和3.7%，两年平均增速分别为7.3%和5.2%。"
    assert grown(text)[2:] == ["汽车业投资两年平均增速为7.3%", "电子业投资两年平均增速为5.2%"]


def test_a_bound_said_once_holds_for_each() -> None:
    told = facts("县道、乡道、村道养护比例分别不低于6%、5%和4%。")
    said = [fact.statement for fact in told if fact.kind == "share"]
    assert all("养护比例不低于" in each for each in said)


def test_the_last_of_a_list_is_named_with_what_describes_it() -> None:
    text = "宁波市幼儿园、小学和普通中等学校的在校生分别为28万人、53万人和99万人。"
    said = [each.statement for each in facts(text, "宁波市教育情况")]
    assert not any("幼儿园中等学校" in each or "小学中等学校" in each for each in said)


def test_values_told_in_turn_over_two_clauses_go_each_with_its_own() -> None:
    text = "2024年，城乡居民人均可支配收入分别完成3万元、1万元，同比增长7.8%和13.4%。"
    said = [each.statement for each in facts(text) if each.text in ("7.8%", "13.4%")]
    assert [each[each.index("城镇" if "城镇" in each else "农村") :] for each in said] == [
        "城镇居民人均可支配收入完成3万元，同比增长7.8%",
        "农村居民人均可支配收入完成1万元，同比增长13.4%",
    ]
