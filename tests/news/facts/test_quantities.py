"""Quantities with their units, qualifiers, ranges and rates."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news.facts.quantities import QuantityMention, find_quantities
from tests.news.facts.passages import facts


def only(text: str) -> QuantityMention:
    (mention,) = find_quantities(text)
    return mention


@pytest.mark.parametrize(
    ("text", "value", "unit", "kind"),
    [
        ("投入600万元", "6000000", "元", "amount"),
        ("现有394人", "394", "人", "count"),
        ("建成16个社工站", "16", "个", "count"),
        ("同比增长5.3%", "5.3", "%", "share"),
        ("百分之八十", "80", "%", "share"),
        ("提高0.2个百分点", "0.2", "个百分点", "share"),
        ("工作满3年", "3", "年", "period"),
        ("不低于职工总数1.5%", "1.5", "%", "share"),
        ("由11部门联合印发", "11", "部门", "count"),
        ("总投资2亿元人民币", "200000000", "元", "amount"),
        ("培训5万人次", "50000", "人次", "count"),
    ],
)
def test_value_and_unit_are_read(text: str, value: str, unit: str, kind: str) -> None:
    mention = only(text)
    assert (mention.quantity.value, mention.quantity.unit, mention.kind) == (
        Decimal(value),
        unit,
        kind,
    )


@pytest.mark.parametrize(
    ("text", "qualifier", "spanned"),
    [
        ("已超过600万元", "超过", "超过600万元"),
        ("突破3000亿元", "超过", "突破3000亿元"),
        ("近12万人", "近", "近12万人"),
        ("约1,000米", "约", "约1,000米"),
        ("达70人左右", "左右", "70人左右"),
        ("在60周岁以上", "以上", "60周岁以上"),
        ("不得超过3万元", "不超过", "不得超过3万元"),
        ("不低于60%", "不少于", "不低于60%"),
        ("最高5000元", "最高", "最高5000元"),
        ("1.2万余个", "超过", "1.2万余个"),
        ("10余家", "超过", "10余家"),
    ],
)
def test_the_qualifier_belongs_to_the_value(text: str, qualifier: str, spanned: str) -> None:
    mention = only(text)
    assert mention.qualifier == qualifier
    assert text[mention.span.start : mention.span.end] == spanned


@pytest.mark.parametrize("denied", ["不", "不得"])
@pytest.mark.parametrize(
    ("bound", "qualifier"),
    [
        ("低于", "不少于"),
        ("少于", "不少于"),
        ("小于", "不少于"),
        ("高于", "不超过"),
        ("多于", "不超过"),
        ("大于", "不超过"),
        ("超过", "不超过"),
    ],
)
def test_a_limit_is_read_in_all_its_words(denied: str, bound: str, qualifier: str) -> None:
    assert only(f"面积{denied}{bound}60平方米").qualifier == qualifier


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("补贴800–1500元", 800, 1500), ("奖励5万至10万元", 50000, 100000), ("招聘30至50名", 30, 50)],
)
def test_a_range_has_two_ends(text: str, low: int, high: int) -> None:
    assert (only(text).quantity.value, only(text).quantity.high) == (low, high)


def test_the_scale_of_a_range_is_shared_by_both_ends() -> None:
    assert only("投入3-5亿元").quantity.value == 300_000_000


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("给予每月200元", "每月"),
        ("每人每月补助300元", "每人每月"),
        ("奖励5000元/人", "每人"),
        ("补贴200元/人/月", "每人每月"),
        ("补贴380元/人、月", "每人每月"),
        ("补贴380元/人·月", "每人每月"),
        ("补贴380元/人，按月发放", "每人"),
        ("每个社工站配备2名社工", "每个社工站"),
    ],
)
def test_the_rate_is_kept_as_written(text: str, rate: str) -> None:
    assert only(text).quantity.rate == rate


@pytest.mark.parametrize(
    "text",
    [
        "第三次会议",
        "十四届三次会议",
        "一份文件和一款产品",
        "《惠企政策30条》",
        "“三项工程”正式启动",
        "本法第四十五条",
        "第三产业发展很快",
        "2014年的数据",
        "来到十字路口，十分重要",
        "几十张纸片",
    ],
)
def test_ordinals_names_and_set_phrases_are_no_quantities(text: str) -> None:
    assert find_quantities(text) == ()


def test_one_of_something_counts_only_where_it_is_a_demand() -> None:
    assert find_quantities("建设一个站点") == ()
    assert only("至少一名社工").quantity.value == 1


def test_money_without_its_unit_is_read_where_the_words_speak_of_money() -> None:
    assert only("投入社工经费超600万").quantity.unit == "元"
    assert find_quantities("游客超600万") == ()


@given(
    st.integers(1, 99999),
    st.sampled_from(["人", "家", "元", "项", "%"]),
    st.sampled_from(["超过", "近", "约", "不超过", ""]),
)
def test_any_number_with_a_unit_is_found_where_it_stands(
    value: int, unit: str, qualifier: str
) -> None:
    text = f"全区现有{qualifier}{value}{unit}。"
    mention = only(text)
    assert mention.quantity.value == value
    assert text[mention.value.start : mention.value.end] == mention.quantity.written
    assert text[mention.span.start : mention.span.end] == f"{qualifier}{value}{unit}"


@given(
    st.text(
        alphabet="第一二三十百万亿0123456789.年月日个人元家%至到约近超、，。（）《》“”", max_size=40
    )
)
def test_mentions_never_overlap_and_never_leave_the_text(text: str) -> None:
    mentions = find_quantities(text)
    ends = [0, *(mention.span.end for mention in mentions)]
    assert all(m.span.start >= end for m, end in zip(mentions, ends, strict=False))
    assert all(m.span.end <= len(text) for m in mentions)


@pytest.mark.parametrize("digits", [20, 28, 29, 60, 400])
def test_a_number_of_any_length_is_read(digits: int) -> None:
    written = "1" * digits
    found = find_quantities(f"补助{written}元")
    assert [one.quantity.value for one in found if one.quantity.unit == "元"] == [Decimal(written)]


def test_a_sentence_of_hundreds_of_clauses_is_read() -> None:
    text = "，".join(f"甲{number}站为居民服务{number}次" for number in range(2, 302)) + "。"
    assert len(facts(text)) >= 280


def test_a_rate_behind_a_stroke_is_said_before_its_sum() -> None:
    (fact,) = facts("补贴标准为380元/人、月。", "社会工作动态")
    assert fact.before == "补贴标准为每人每月"
    assert fact.text == "380元"


@pytest.mark.parametrize("joints", ["、和", "和、", "、及"])
def test_a_rate_holds_of_every_sum_of_its_list(joints: str) -> None:
    first, second = joints
    found = find_quantities(f"补助每人每年9600元{first}8640元{second}2880元")
    assert [each.quantity.rate for each in found] == ["每人每年"] * 3


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        ("补助每人每年9600元，8640元", ["每人每年", ""]),
        ("补助每人每年9600元、30人", ["每人每年", ""]),
        ("补助每人每年9600元、每月800元", ["每人每年", "每月"]),
        ("补助9600元和每人每年8640元", ["", "每人每年"]),
        ("补助每人每年9600元、8640元/人", ["每人每年", "每人"]),
    ],
)
def test_a_rate_is_not_carried_past_its_list_its_unit_or_another_rate(
    text: str, rates: list[str]
) -> None:
    assert [each.quantity.rate for each in find_quantities(text)] == rates


@pytest.mark.parametrize(
    "text", ["二类地区补贴标准统一", "一类、二类和三类地区标准统一", "四类县补贴", "三类区补贴"]
)
def test_a_class_of_places_is_no_count_of_classes(text: str) -> None:
    assert find_quantities(text) == ()


@pytest.mark.parametrize(("text", "written"), [("社工分为三类", "三类"), ("服务五类人群", "五类")])
def test_so_many_classes_are_a_count(text: str, written: str) -> None:
    assert only(text).quantity.written == written


@pytest.mark.parametrize("text", ["二类标准调整", "三类每月1720元", "三类为1720元", "三类1720元"])
def test_a_class_that_has_a_value_is_no_count(text: str) -> None:
    assert "类" not in {mention.quantity.unit for mention in find_quantities(text)}


def test_the_last_of_values_behind_strokes_is_not_read_alone() -> None:
    assert find_quantities("由114/137/114元提高") == ()


def test_a_sum_from_which_it_goes_up_is_a_least_one() -> None:
    (mention,) = find_quantities("租金500元起，")
    assert (mention.qualifier, mention.quantity.written) == ("不少于", "500元")


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("处三千元以上二万元以下的罚款", 3000, 20000),
        ("缴存比例为6%以上、10%以下", 6, 10),
        ("处2年以上7年以下有期徒刑", 2, 7),
    ],
)
def test_bounds_said_in_words_are_one_range(text: str, low: int, high: int) -> None:
    (found,) = find_quantities(text)
    assert (found.quantity.value, found.quantity.high) == (low, high)
    assert found.quantity.written.endswith("以下")
    assert found.qualifier == ""


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("七十一点六三亿元", 7163000000),
        ("四点三八亿元", 438000000),
        ("三点五万元", 35000),
        ("十四点四元", Decimal("14.4")),
    ],
)
def test_a_decimal_in_characters_keeps_its_scale(written: str, value: Decimal) -> None:
    (found,) = find_quantities(f"存款余额达{written}，")
    assert found.quantity.value == value


@given(st.text(alphabet="零一二两三五十百千万亿点0159.,，元人年%余多约至-第", max_size=14))
def test_no_run_of_numerals_and_units_fails(text: str) -> None:
    assert all(found.quantity.written in text for found in find_quantities(text))


def test_a_bound_told_once_more_in_brackets_is_no_quantity_of_its_own() -> None:
    assert [each.quantity.written for each in find_quantities("购买社会保险2年以上（含2年）")] == [
        "2年"
    ]


def test_a_full_width_stroke_tells_a_rate_too() -> None:
    (told,) = find_quantities("汽油下调300元／吨")
    assert told.quantity.rate == "每吨"


@pytest.mark.parametrize("text", ["在全省排名后十位", "安排下一步工作", "新一年工作"])
def test_a_rank_from_below_and_a_time_to_come_are_no_counts(text: str) -> None:
    assert find_quantities(text) == ()


def test_of_two_bounds_in_brackets_the_one_repeated_is_none_of_its_own() -> None:
    def written(text: str) -> list[str]:
        return [found.quantity.written for found in find_quantities(text)]

    assert written("5万元以上（含5万元）") == ["5万元"]
    assert written("建成床位1200张（含300张护理床位）") == ["1200张", "300张"]


@pytest.mark.parametrize("text", ["每年翻新2年以上的房屋", "更新3年以上的设备"])
def test_renewed_is_no_new_period(text: str) -> None:
    assert [found.kind for found in find_quantities(text)] == ["period"]


@pytest.mark.parametrize(
    ("text", "counted"), [("空气质量排名退出全国后10位", 0), ("扩建后10位", 1)]
)
def test_a_place_among_the_last_of_a_ranking_is_no_count(text: str, counted: int) -> None:
    assert len(find_quantities(text)) == counted


def test_a_name_that_the_text_gives_counts_nothing() -> None:
    text = "销售者承担修理、更换、退货（以下统称三包）责任。消费者遗失三包凭证的可以补办2次。"
    assert [fact.text for fact in facts(text) if fact.kind == "count"] == ["2次"]


@pytest.mark.parametrize("text", ["电梯用了五六年", "加强中高职三二分段衔接", "约七八个人到场"])
def test_two_digits_spoken_in_a_row_are_no_number(text: str) -> None:
    assert find_quantities(text) == ()


def test_a_class_in_a_class_is_no_count() -> None:
    assert find_quantities("二级二类园所") == ()


@pytest.mark.parametrize("text", ["三次产业的比重为12.89：56.87：30.24", "国熙台二期开工"])
def test_a_part_of_a_ratio_and_a_phase_of_a_project_are_no_values(text: str) -> None:
    assert find_quantities(text) == ()


@pytest.mark.parametrize("text", ["分三期发放", "举办二期", "师生比为1：12"])
def test_phases_counted_and_ratios_of_two_are_values(text: str) -> None:
    assert len(find_quantities(text)) == 1


def test_what_is_needed_is_no_part_of_the_rate() -> None:
    assert only("租金每月需200元").quantity.rate == "每月"


@pytest.mark.parametrize("bound", ["及其以上", "及以上", "以上"])
def test_up_from_a_value_is_said_in_three_ways(bound: str) -> None:
    mention = only(f"缴费满10年{bound}的人员")
    assert mention.qualifier == "以上"
    assert mention.span.end == len(f"缴费满10年{bound}")


@pytest.mark.parametrize(
    ("text", "counted"), [("二次供水设施", 0), ("补充调查以二次为限", 1), ("每季度二次检查", 1)]
)
def test_what_is_done_in_two_stages_is_no_count(text: str, counted: int) -> None:
    assert len(find_quantities(text)) == counted
