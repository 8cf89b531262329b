"""One fact for what an article says twice."""

from tests.news.facts.passages import facts, one


def test_a_repeated_statement_is_one_fact_with_two_places() -> None:
    text = "全市持证社工人才达到394人。\n目前，全市持证社工人才达到394人。"
    fact = one(facts(text), "394人")
    start, end = (int(part) for part in fact.extra["also"].split("-"))
    assert text[start:end] == "394人"


def test_one_number_of_two_things_is_two_facts() -> None:
    found = facts("全市现有社区食堂16个。\n全市现有消防站点16个。")
    assert len(found) == 2


def test_other_levels_of_one_amount_stay_apart() -> None:
    found = facts("对考取初级的给予补助2000元。\n对考取中级的给予补助2000元。")
    assert [fact.row for fact in found] == ["初级", "中级"]


def test_of_two_tellings_the_one_that_says_from_when_stands() -> None:
    text = "自2030年1月1日起，全市社工岗位津贴为每月100元。\n全市社工岗位津贴为每月100元。"
    (fact,) = [fact for fact in facts(text) if fact.kind == "amount"]
    assert fact.statement.startswith("自2030年1月1日起，")
