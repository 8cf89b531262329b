"""Who a clause opens with, and whom a clause only describes."""

import pytest

from news.facts.receivers import described_topic, opening_receiver


@pytest.mark.parametrize(
    ("clause", "who"),
    [
        ("职工因工外出的", "职工"),
        ("养老护理员在机构工作满5年的", "养老护理员"),
        ("托育机构违反规定的", "托育机构"),
        ("生活有困难的", ""),
        ("拒不改正的", ""),
        ("难产的", ""),
    ],
)
def test_a_clause_opens_with_somebody_or_not(clause: str, who: str) -> None:
    assert opening_receiver(clause) == who


@pytest.mark.parametrize("clause", ["符合规定生育的夫妻", "持有证书的公民", "领取津贴的残疾人"])
def test_people_are_described_by_what_they_are_or_have(clause: str) -> None:
    assert described_topic(clause) == clause


@pytest.mark.parametrize(
    "clause", ["培育年收入过亿元的企业", "对考取证书的职工", "职工因工外出", "落实提高标准的要求"]
)
def test_a_sentence_or_a_receiver_with_its_preposition_is_no_topic(clause: str) -> None:
    assert not described_topic(clause)
