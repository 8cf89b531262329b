"""Which references a text leaves open."""

import pytest

from news.facts.references import open_references


@pytest.mark.parametrize(
    "text",
    [
        "应该申请", "社工和其他人员", "其中一人", "本科学历", "2024年比上年增长",
        "应该市里补", "健全县乡村三级网络", "健全省市县三级网络", "创建食品安全县工作",
        "学历证明年限", "成本年均下降",
    ],
)  # fmt: skip
def test_words_that_only_look_like_references_are_none(text: str) -> None:
    assert open_references(f"共5人，{text}") == ()


@pytest.mark.parametrize(
    "text", ["上半年增长5%", "截至6月底共有5家", "三季度新增5家", "5月份受理5件"]
)
def test_a_part_of_a_year_without_its_year_stays_open(text: str) -> None:
    assert open_references(text) != ()


@pytest.mark.parametrize(
    "text", ["2024年上半年增长5%", "每年6月底前提交", "满6个月可以申请", "月均200元"]
)
def test_a_part_of_every_year_and_a_length_of_time_need_no_year(text: str) -> None:
    assert open_references(text) == ()


@pytest.mark.parametrize("text", ["可以享受以下优待", "按以下比例发放", "提供以下三项服务"])
def test_what_is_only_told_below_stays_open(text: str) -> None:
    assert "如下" in open_references(f"持证社工{text}")


def test_another_article_of_the_document_stays_open_where_nothing_names_the_document() -> None:
    assert "条款" in open_references("对迁回的企业享受第5条政策")
    assert open_references("对企业按《社工办法》第5条规定给予奖励") == ()


@pytest.mark.parametrize(
    "text", ["处五千元以下罚款", "本科以下人员", "县级以下单位", "3年以下项目", "12岁以下对象"]
)
def test_an_upper_bound_points_at_nothing_below(text: str) -> None:
    assert open_references(text) == ()


def test_each_bodys_own_is_no_open_reference() -> None:
    assert open_references("机关、单位安排就业的比例不低于本单位职工总数的0") == ()
    assert open_references("安排就业的比例不低于本单位职工总数的0") == ("本",)
