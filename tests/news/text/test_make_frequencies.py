"""The table of frequencies is what its maker writes from a list of words with counts."""

from news.text.data.make_frequencies import level, table
from news.text.plausibility import bits


def test_a_row_holds_a_character_its_level_and_what_follows_it() -> None:
    rows = table(["考试 64 n", "考生 16 n", "考场 2 n", "AB考 99 n"]).splitlines()
    assert "考" + level(82) + "生" + level(16) + "试" + level(64) in rows
    assert {row[0] for row in rows} == {"考", "试", "生", "场"}


def test_a_level_is_twice_the_binary_logarithm() -> None:
    assert [ord(level(count)) - ord("!") for count in (1, 2, 4, 1024)] == [0, 2, 4, 20]


def test_the_committed_table_knows_common_words() -> None:
    assert bits("政府") < bits("府政")
    assert bits("社会") / 2 < 12
