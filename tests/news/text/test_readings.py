"""A character's readings are those of the dictionary, with their tones."""

from pypinyin.pinyin_dict import pinyin_dict

from news.text.repair.readings import has_reading, normal, readings


def test_the_readings_are_those_that_the_package_gives() -> None:
    for point in [*range(0x4E00, 0x4F00), ord("行"), ord("發"), ord("a")]:
        written = pinyin_dict.get(point, "")
        assert readings(chr(point)) == {normal(r) for r in written.split(",") if r}


def test_a_reading_must_bear_its_tone() -> None:
    assert has_reading("發", "fā")
    assert not has_reading("發", "fa")
    assert not has_reading("發", "fá")
    assert has_reading("行", "háng")
    assert has_reading("行", "xíng")


def test_variants_of_letters_are_the_same_reading() -> None:
    assert has_reading("港", "ɡǎnɡ")
    assert has_reading("發", "fa\u0304")
