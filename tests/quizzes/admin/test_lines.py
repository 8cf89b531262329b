from quizzes.admin.lines import LINES_OR_COMMAS, PlainText, WordsField


def test_words_are_read_one_a_line_without_blanks_and_repetitions():
    assert WordsField().to_python(" 3000元 \r\n\r\n三千元\n3000元\n") == ["3000元", "三千元"]


def test_a_comma_may_be_part_of_a_word_unless_it_separates():
    assert WordsField().to_python("城市、乡村") == ["城市、乡村"]
    assert WordsField(separators=LINES_OR_COMMAS).to_python("城市、乡村，镇") == [
        "城市",
        "乡村",
        "镇",
    ]


def test_a_list_shown_and_sent_back_has_not_changed():
    field, words = WordsField(), ["补助", "津贴"]
    assert not field.has_changed(words, field.prepare_value(words).replace("\n", "\r\n"))


def test_a_browsers_line_ends_are_no_change():
    assert not PlainText().has_changed("一\n二", "一\r\n二")
    assert PlainText().has_changed("一\n二", "一\r\n三")
