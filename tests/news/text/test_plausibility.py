"""Written Chinese costs fewer bits than bytes read out of step."""

import pytest

from news.text.plausibility import bits, is_han, worst_pair


@pytest.mark.parametrize(
    ("written", "garbled"),
    [("惠州大亚湾区", "葜荽髞啚硡"), ("考试采用网上", "荚嚥捎镁锅"), ("社会工作者", "缁峁ぷ髡")],
)
def test_words_are_cheaper_than_garbled_characters(written: str, garbled: str) -> None:
    assert bits(written) / len(written) + 5 < bits(garbled) / len(garbled)


def test_a_character_costs_less_after_one_that_it_follows_in_words() -> None:
    assert bits("试", "考") < bits("试", "的")


def test_cost_adds_up_character_by_character() -> None:
    assert bits("考试") == pytest.approx(bits("考") + bits("试", "考"))
    assert bits("") == 0


def test_private_use_and_boxes_are_dearer_than_marks() -> None:
    assert bits("\ue5ca") > bits("，")
    assert bits("⒓") > bits("、")


def test_the_worst_neighbours_decide() -> None:
    assert worst_pair("社会工作") < worst_pair("社会鼐餮工作")
    assert worst_pair("社") == 0


def test_rare_planes_are_han_too() -> None:
    assert is_han("𠮷")
    assert not is_han("，")
    assert not is_han("a")
