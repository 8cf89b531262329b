"""A character that lost its trail byte is told by what stands around it, or not told."""

import pytest

from news.text.repair.lastbyte import Hole, Surroundings, infer

NOWHERE = Surroundings("")


def lead(character: str) -> int:
    return character.encode("gb18030")[0]


@pytest.mark.parametrize(
    ("before", "character", "after"),
    [
        ("。本县设置了图书", "馆", "3个，文化中心2个。"),
        ("，该服务站成立", "于", "2021年4月2日。"),
        ("，受益群众达", "到", "300人。"),
        ("他宣布“活动开始。", "”", ""),
        ("，全部工作都已经完成", "。", "\n下一段"),
        ("，给予一次性", "补", "助3000元。"),
    ],
)
def test_the_words_and_marks_around_tell_it(before: str, character: str, after: str) -> None:
    assert infer(Hole(lead(character), before, after), NOWHERE) == character


def test_its_gloss_chooses_among_the_characters_of_one_lead() -> None:
    hole = Hole(lead("會"), "，縣裏的社", "工作者，經費", "huì")
    assert infer(hole, NOWHERE) == "會"


def test_a_name_is_known_from_elsewhere_in_the_page() -> None:
    hole = Hole(lead("焓"), "，由社工李", "2019年提供")
    assert infer(hole, NOWHERE) == ""
    assert infer(hole, Surroundings("社工李焓是本县人。由社工李焓提供。")) == "焓"


def test_where_two_fit_equally_none_is_given() -> None:
    assert infer(Hole(lead("她"), "。会上，", "(tā)说", "tā"), NOWHERE) == ""
    assert infer(Hole(lead("。"), "", "abc"), NOWHERE) == ""


def test_a_gloss_without_its_bracket_tells_of_a_decoder_that_swallows() -> None:
    assert Surroundings("从老师那里向?qū)W習的人").swallows
    assert not Surroundings("你会读吗?(lǎo)师问。B(bā)").swallows
    assert not Surroundings("what? see f(x)").swallows
