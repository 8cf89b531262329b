"""A run that lost too much is what stands in its place in another copy of the words."""

import random

import pytest

from news.text.repair import repair
from news.text.repair.copies import find_copy
from tests.news.text import clean, damage, losses

TEXT = "本县今年的考试须知。考生需要在各科目的满分基础上努力，祝大家顺利。"


@pytest.mark.parametrize("private", ["kept", "stripped", "unknown"])
def test_an_intact_copy_mends_a_run_whatever_was_stripped(private: str) -> None:
    chance = random.Random(5)
    whole = "".join(clean.SENTENCES[:3])
    for _ in range(20):
        page = losses.damaged_page(whole, chance, glossed=False, private=private)
        first = page.pieces[1]
        if len(page.pieces[0].clean) < 6 or len(first.clean) < 5:
            continue
        repaired = repair(f"{whole}\n{page.pieces[0].clean}{first.damaged}1").text
        assert repaired.startswith(f"{whole}\n{page.pieces[0].clean}{first.clean}")


def test_a_copy_that_goes_on_otherwise_is_not_believed() -> None:
    damaged = damage.private_use_stripped(damage.read_one_byte_late(TEXT, TEXT.index("。")))
    other = "本县今年的考试须知。补贴按月发放，由县财政承担。"
    assert repair(f"{other}\n{damaged}").text.split("\n")[1].startswith("本县今年的考试须知?")


def test_too_little_context_finds_nothing() -> None:
    assert find_copy("须知?忌枰A", 2, "须知", "须知。考生需要A") is None


def test_what_a_copy_mended_without_its_last_byte_is_inferred() -> None:
    damaged = damage.private_use_stripped(damage.read_one_byte_late(TEXT, TEXT.index("。")))
    manuscript = repair(f"{TEXT}\n{damaged}")
    assert manuscript.text == f"{TEXT}\n{TEXT}"
    assert [change.certainty for change in manuscript.changes] == ["inferred"]


def test_a_run_that_ends_in_the_byte_80_ends_there_in_the_copy_too() -> None:
    text = "他問：“補貼什麼時候到賬？”工作人員說：“下個月。”"
    damaged = damage.read_one_byte_late(text, text.rindex("："))
    assert repair(f"{text}\n{damaged}").text == f"{text}\n{text}"


def test_a_copy_whose_line_ends_where_the_run_begins_tells_nothing() -> None:
    context = "本县今年的考试须知"
    assert find_copy(f"{context}?忌枰A", len(context), context, f"{context}\n另起一行。") is None
