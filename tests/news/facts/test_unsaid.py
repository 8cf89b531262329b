"""What the setting of a value leaves open."""

import pytest

from tests.news.facts.passages import facts, one


def lacking(text: str, value: str) -> tuple[str, ...]:
    (fact,) = [each for each in facts(text) if each.text == value]
    return fact.unresolved


@pytest.mark.parametrize("word", ["如果", "假如", "倘若", "要是"])
def test_what_a_report_only_supposes_is_no_fact(word: str) -> None:
    text = f"全市参训学员400人，{word}有239人通过考试，通过率就超过一半。"
    assert "假设" in lacking(text, "239人")
    assert "假设" not in lacking(text, "400人")


def test_what_follows_from_a_supposition_is_no_fact_either() -> None:
    assert "假设" in lacking("如果全部站点都建成，全市站点将达到239个。", "239个")


def test_the_condition_of_a_rule_is_no_supposition() -> None:
    text = "如果申请人取得中级证书，给予一次性补助3000元。"
    assert "假设" not in lacking(text, "3000元")
    text = "根据《宁波市护工办法》，如果培训满36小时，每期计1学分。"
    assert "假设" not in lacking(text, "36小时")


def test_a_plan_period_before_the_eleventh_governs_its_passage_too() -> None:
    text = "“十五”期间，全市共建成站点46个。登记死亡人数90人。"
    fact = one(facts(text, "宁波市社会工作“十一五”规划"), "90人")
    assert fact.statement.count("“十五”期间") == 1 or "时间" in fact.unresolved
