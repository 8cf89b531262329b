"""Stated sums."""

from tests.news.facts.passages import facts


def roles(text: str) -> dict[str, str]:
    return {fact.text: fact.extra.get("sum", "") for fact in facts(text) if fact.quantity}


def test_parts_before_their_total_are_one_group() -> None:
    text = "全市本土社工机构9家，引进外地机构3家，共有12家机构。"
    assert roles(text) == {"9家": "part", "3家": "part", "12家": "total"}
    assert len({fact.group for fact in facts(text)}) == 1


def test_parts_after_their_total_are_one_group() -> None:
    text = "全市共有技工学校21所，其中市属15所、县属6所。"
    assert roles(text) == {"21所": "total", "15所": "part", "6所": "part"}


def test_numbers_that_do_not_add_up_are_no_sum() -> None:
    text = "全市本土社工机构9家，引进外地机构3家，共有15家机构。"
    assert set(roles(text).values()) == {""}


def test_things_of_different_kinds_are_not_added() -> None:
    text = "全市现有社工站9个，社工3名，共有志愿者12人。"
    assert set(roles(text).values()) == {""}
