"""What happened to one person is no fact of a policy, and no deed of a place."""

import pytest

from news.facts.anecdotes import deed_of_nobody
from tests.news.facts.passages import facts

TITLE = "宁波市护工津贴政策落地"


@pytest.mark.parametrize(
    "text",
    [
        "宁波一名市民晒出账单，今年考取证书后拿到津贴700元。",
        "她考取护理证书后，每月还能领取津贴700元。",
        "护工陈女士今年考取了证书，每月领取津贴700元。",
    ],
)
def test_what_one_person_was_given_is_left_open(text: str) -> None:
    (fact,) = [each for each in facts(text, TITLE) if each.text == "700元"]
    assert "个例" in fact.unresolved


@pytest.mark.parametrize(
    "text",
    [
        "宁波市护工每月津贴为700元。",
        "据她介绍，宁波市护工每月津贴为700元。",
        "陈女士介绍，宁波市护工每月津贴为700元。",
        "她领到了津贴，按照政策，宁波市护工每月津贴为700元。",
        "其他人员考取证书的，宁波市给予每月津贴700元。",
    ],
)
def test_what_holds_for_all_is_no_story_of_one(text: str) -> None:
    (fact,) = [each for each in facts(text, TITLE) if each.text == "700元"]
    assert "个例" not in fact.unresolved


@pytest.mark.parametrize(
    "words", ["出院时领取了700元", "又收到700元慰问金", "生下二孩后领到700元", "拿到700元津贴"]
)
def test_a_person_s_deed_without_a_person_is_nobody_s(words: str) -> None:
    assert deed_of_nobody(words)


@pytest.mark.parametrize(
    "words",
    [
        "护工出院时领取了700元",
        "领取了700元津贴的护工",
        "可领取津贴700元",
        "自收到申请之日起15日内",
        "毕业2年内的高校毕业生",
    ],
)
def test_a_person_s_deed_told_of_a_person_or_as_a_rule_is_not(words: str) -> None:
    assert not deed_of_nobody(words)
