"""What an article nowhere says."""

from __future__ import annotations

from quizzes.generation.likeness import likeness
from quizzes.generation.unsaid import content_words, names_other_place, unsaid
from tests.quizzes.generation.conftest import material_for
from tests.quizzes.generation.examples import DISTRICT_TEXT, NEIGHBOURS, district


def test_what_is_told_in_other_words_order_is_not_unsaid() -> None:
    assert not unsaid("服务社工配备岗位", DISTRICT_TEXT)


def test_what_no_word_of_the_article_names_is_unsaid() -> None:
    assert unsaid("缓解城市交通拥堵", DISTRICT_TEXT)


def test_nothing_is_said_by_words_that_stand_everywhere() -> None:
    assert content_words("进行相关工作") == frozenset()
    assert not unsaid("进行相关工作", DISTRICT_TEXT)


def test_likeness_is_of_the_shorter_text() -> None:
    assert likeness("一次性补助", "对考取中级的一次性补助") == 1.0
    assert likeness("一次性补助", "岗位津贴") == 0.0


def test_a_neighbours_place_is_foreign() -> None:
    material = material_for(district(), *NEIGHBOURS)
    assert names_other_place("在青原市注册登记", material)
    assert not names_other_place("在望湖区注册登记", material)
