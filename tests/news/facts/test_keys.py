"""Keys of one form."""

from news.facts.fact import FactKey
from news.facts.keys import canonical, normal


def key(condition: str, instrument: str = "") -> FactKey:
    return FactKey("441300", instrument, condition, "一次性补助", "")


def test_two_wordings_of_a_rank_are_one_key() -> None:
    written = key("取得助理社会工作师（初级）证书")
    assert canonical(written) == canonical(key("考取初级证书"))


def test_marks_of_either_width_are_one_key() -> None:
    assert canonical(key("", "《办法(试行)》")) == canonical(key("", "办法（试行）"))


def test_different_ranks_are_different_keys() -> None:
    assert canonical(key("考取初级")) != canonical(key("考取中级"))


def test_normalising_twice_changes_nothing() -> None:
    once = normal(key("考取社会工作师（中级）证书", "《办法（试行）》"))
    assert normal(once) == once
