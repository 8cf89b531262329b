"""A reading is trusted where nothing was stripped from it, and where nothing could have been."""

from news.text.repair.privateuse import trust
from tests.news.text import damage

TEXT = "通过考试。惠州大亚湾区"


def test_a_page_that_keeps_private_use_is_trusted() -> None:
    assert trust("。完K", "先", kept=True) == "exact"


def test_words_that_nothing_could_have_been_stripped_from_are_exact() -> None:
    assert trust("。社会工作", "者", kept=False) == "exact"


def test_halves_joined_to_a_stranger_are_damaged() -> None:
    """，然後 loses the bytes between 然 and 後's neighbours and reads ；後."""
    assert trust("；後", "來", kept=False) != "exact"
    assert trust("。鼐餮工", "作", kept=False) == "damaged"


def test_a_long_run_without_private_use_is_damaged() -> None:
    assert trust("。社会工作者社会工作者社会工作者", "的", kept=False) == "damaged"


def test_what_may_have_been_a_comma_and_a_character_is_no_more_than_inferred() -> None:
    assert trust("；其", "中", kept=False) in {"inferred", "damaged"}


def test_stripping_is_what_the_damage_does() -> None:
    shifted = damage.read_one_byte_late("，但是A", 0)
    assert damage.private_use_stripped(shifted) != shifted
