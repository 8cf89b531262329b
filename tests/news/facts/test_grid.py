"""Tables: columns named and united, rows told apart."""

from __future__ import annotations

import pytest

from news.facts.fact import Fact
from tests.news.facts.passages import CITY, facts, one

NOTICE = "宁波市民政局关于调整低保标准的通知"


def cells(text: str) -> list[Fact]:
    return [fact for fact in facts(text, NOTICE) if fact.group.startswith("table-")]


def told(text: str, value: str) -> str:
    return one(cells(text), value).statement.partition("，")[2].removeprefix(CITY)


@pytest.mark.parametrize(
    ("above", "header", "row", "said"),
    [
        ("标准如下。", "类别 | 月标准（元）", "一类地区 | 900", "一类地区的月标准为900元"),
        ("标准如下。", "类别 | 低保标准（元/月）", "一类地区 | 900",
         "一类地区的低保标准为每月900元"),
        ("单位：元/人·月", "类别 | 低保标准", "一类地区 | 900",
         "一类地区的低保标准为每人每月900元"),
        ("最低生活保障标准（单位：元）", "类别 | 城市", "一类地区 | 900",
         "一类地区的城市最低生活保障标准为900元"),
        ("孤儿养育标准如下表所示。", "方式 | 新标准（元）", "散居 | 900",
         "散居的孤儿养育新标准为900元"),
        ("护理补贴标准见下表。", "等级 | 金额（元）", "一级残疾 | 900",
         "一级残疾的护理补贴标准金额为900元"),
    ],
)  # fmt: skip
def test_a_column_is_named_and_united_by_what_stands_above_it(
    above: str, header: str, row: str, said: str
) -> None:
    other = f"{row.split(' | ')[0].replace('一', '二')}二 | 860"
    fact = one(cells(f"{above}\n{header}\n{row}\n{other}"), "900")
    assert not fact.unresolved
    assert f"{fact.before}{fact.text}{fact.after}".endswith(said)


def test_a_table_without_a_header_is_of_what_its_lead_in_names() -> None:
    text = "高龄津贴标准如下：\n80—89周岁 | 每人每月50元\n90周岁以上 | 每人每月100元"
    fact = one(cells(text), "50元")
    assert fact.before.endswith("80—89周岁的高龄津贴标准为每人每月")
    assert (fact.condition, fact.attribute) == ("80—89周岁", "高龄津贴标准")


@pytest.mark.parametrize("above", ["现将补贴标准通知如下：", "请遵照执行。"])
def test_a_table_that_nothing_names_gives_nothing(above: str) -> None:
    assert cells(f"{above}\n一级残疾 | 每人每月150元\n二级残疾 | 每人每月120元") == []


def test_a_column_that_nothing_names_stays_open() -> None:
    found = cells("请遵照执行。\n类别 | 新标准（元）\n一类地区 | 900\n二类地区 | 860")
    assert found
    assert all("所指" in fact.unresolved for fact in found)


def test_two_rows_of_headers_name_a_column_together() -> None:
    text = (
        "机构 | 报销比例 | 报销比例\n机构 | 参保职工 | 参保居民\n"
        "一级医院 | 92% | 85%\n二级医院 | 88% | 75%"
    )
    assert {(f.condition, f.attribute): f.text for f in cells(text)} == {
        ("一级医院", "参保职工报销比例"): "92%",
        ("一级医院", "参保居民报销比例"): "85%",
        ("二级医院", "参保职工报销比例"): "88%",
        ("二级医院", "参保居民报销比例"): "75%",
    }


def test_counted_rows_are_of_what_their_second_cell_says() -> None:
    text = "序号 | 层次 | 租房补贴\n1 | 博士 | 每月2000元\n2 | 硕士 | 每月1000元"
    assert [(f.row, f.text) for f in cells(text)] == [("博士", "2000元"), ("硕士", "1000元")]


def test_rows_of_one_name_are_told_apart_by_their_next_cell() -> None:
    text = (
        "类别 | 户口 | 低保标准（元）\n一类地区 | 城市 | 900\n"
        "一类地区 | 农村 | 760\n二类地区 | 城市 | 860"
    )
    assert [f.condition for f in cells(text)] == ["一类地区城市", "一类地区农村", "二类地区城市"]


def test_rows_that_nothing_tells_apart_give_nothing() -> None:
    assert cells("类别 | 低保标准（元）\n一类地区 | 900\n一类地区 | 760") == []


def test_a_row_that_lacks_a_cell_gives_nothing() -> None:
    found = cells("类别 | 月标准（元） | 时标准（元）\n一类地区 | 900\n二类地区 | 860 | 20")
    assert [f.text for f in found] == ["860", "20"]


def test_a_row_named_after_a_place_is_of_that_place() -> None:
    fact = one(cells("地区 | 低保标准（元）\n海曙区 | 1005\n江北区 | 990"), "1005")
    assert fact.place == "浙江省宁波市海曙区"
    assert fact.condition == ""
    assert fact.row == "海曙区"


def test_blanks_divide_a_table_s_cells() -> None:
    text = "类别 月标准（元） 时标准（元）\n一类地区 900 20\n二类地区 860 19"
    assert [(f.row, f.column, f.text) for f in cells(text)] == [
        ("一类地区", "月标准", "900"),
        ("一类地区", "时标准", "20"),
        ("二类地区", "月标准", "860"),
        ("二类地区", "时标准", "19"),
    ]


def test_a_table_that_tells_its_values_first_is_read_by_its_places() -> None:
    text = "月最低工资标准（元） | 适用区域\n2260 | 海曙区、江北区\n2010 | 象山县、宁海县"
    fact = one(cells(text), "2010")
    assert (fact.condition, fact.attribute) == ("象山县、宁海县", "月最低工资标准")


def test_a_lead_in_names_a_table_in_one_of_its_clauses() -> None:
    text = (
        "低保标准调整如下，自2024年9月1日起执行。\n"
        "类别 | 调整后标准（元）\n城市低保 | 750\n农村低保 | 630"
    )
    assert not one(cells(text), "630").unresolved


def test_a_year_in_a_header_is_no_value() -> None:
    text = (
        "类别 | 2023年标准 | 2024年标准\n城市低保 | 900元/月 | 950元/月\n农村低保 | 700元 | 760元"
    )
    assert [fact.text for fact in cells(text)] == ["900元", "950元", "700元", "760元"]
