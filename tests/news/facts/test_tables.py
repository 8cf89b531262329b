"""Parallel conditions become the rows of a table, their benefits its columns."""

import pytest

from news.facts.tables import row_names
from tests.news.facts.passages import facts


@pytest.mark.parametrize(
    ("conditions", "rows"),
    [
        (["取得初级证书", "取得中级证书"], ["初级", "中级"]),
        (["取得助理社会工作师证书", "取得高级社会工作师证书"], ["初级", "高级"]),
        (["被评为省级示范站点", "被评为市级示范站点"], ["省级", "市级"]),
        (["获得一等奖", "获得二等奖", "获得三等奖"], ["一等奖", "二等奖", "三等奖"]),
        (["全日制博士研究生", "全日制本科毕业生"], ["博士研究生", "本科毕业生"]),
    ],
)
def test_a_row_is_what_tells_parallel_conditions_apart(
    conditions: list[str], rows: list[str]
) -> None:
    assert row_names(conditions) == rows


@pytest.mark.parametrize(
    "conditions",
    [
        ["取得初级证书"],
        ["取得初级证书", "逾期未申报"],
        ["初级持证人员", "取得初级证书"],
        ["获奖", "获奖并连续在社区从事一线服务工作满五年且考核合格"],
    ],
)
def test_conditions_that_are_not_parallel_have_no_rows(conditions: list[str]) -> None:
    assert row_names(conditions) == [""] * len(conditions)


def test_a_list_of_benefits_is_one_table_with_a_column_for_each() -> None:
    found = facts(
        "望湖区印发《望湖区社会工作人才奖励办法》。\n"
        "根据《望湖区社会工作人才奖励办法》，一次性奖励标准如下：\n"
        "（一）取得初级证书的，一次性奖励1000元；\n"
        "（二）取得中级证书的，一次性奖励2000元。"
    )
    cells = {(f.row, f.column): f.text for f in found if f.kind == "amount"}
    assert cells == {("初级", "一次性奖励"): "1000元", ("中级", "一次性奖励"): "2000元"}
    assert len({f.group for f in found if f.kind == "amount"}) == 1


def test_a_condition_without_a_particle_is_a_condition_still() -> None:
    found = facts(
        "望湖区印发《望湖区社会工作人才奖励办法》。\n"
        "根据《望湖区社会工作人才奖励办法》，奖励标准如下：\n"
        "（一）取得助理社会工作师证书，一次性奖励1000元。\n"
        "（二）取得社会工作师证书，一次性奖励2000元。\n"
        "（三）取得高级社会工作师证书，一次性奖励5000元。"
    )
    amounts = [fact for fact in found if fact.kind == "amount"]
    assert [(f.row, f.text) for f in amounts] == [
        ("初级", "1000元"),
        ("中级", "2000元"),
        ("高级", "5000元"),
    ]
    assert not any(fact.conflicts for fact in amounts)
    assert all("证书" in fact.before for fact in amounts)
