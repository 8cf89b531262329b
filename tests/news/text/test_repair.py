"""Laws of repair: what was done to a page is undone, and nothing is done to clean text."""

import re

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from news.text.manuscript import Manuscript
from news.text.repair import REPAIRS, repair, shifted
from tests.news.text import clean, damage


def kinds(manuscript: Manuscript) -> set[str]:
    return {change.kind for change in manuscript.changes}


@given(clean.texts)
def test_clean_chinese_stays_as_it_is(text: str) -> None:
    assert repair(text).text == text


@given(clean.english)
def test_clean_english_stays_as_it_is(text: str) -> None:
    assert repair(text).text == text


@given(clean.texts)
def test_clean_traditional_text_stays_as_it_is(text: str) -> None:
    text = damage.traditional(text)
    assert repair(text).text == text


@given(clean.texts)
def test_repairing_twice_changes_nothing_more(text: str) -> None:
    once = repair(damage.glossed(damage.folded(text))).text
    assert repair(once).text == once


@given(clean.texts, st.integers(1, 3))
def test_glosses_are_stripped_and_real_parentheses_kept(text: str, every: int) -> None:
    glossed = damage.glossed(damage.traditional(text), every)
    assume(len(re.findall(r"\([^()]*[^\x00-\x7f\u4e00-\u9fff][^()]*\)", glossed)) >= 3)
    assert repair(glossed).text == damage.traditional(text)


@given(clean.paragraphs.filter(lambda text: "，" in text))
def test_folded_marks_of_a_paragraph_are_unfolded(text: str) -> None:
    text = text.replace("？", "")
    assert repair(damage.folded(text)).text == text


@given(clean.texts, st.data())
def test_a_repair_claimed_exact_gives_back_the_very_words(text: str, data: st.DataObject) -> None:
    text = damage.traditional(text).replace("\n", "")
    marks = [m.start() for m in re.finditer("[。，、；：]", text)]
    at = data.draw(st.sampled_from(marks))
    damaged = damage.read_one_byte_late(text, at)
    manuscript = Manuscript.received(damaged).edited(shifted.KIND, shifted.find(damaged))
    certainties = {change.certainty for change in manuscript.changes}
    if certainties == {"exact"}:
        assert manuscript.text == text
    elif certainties <= {"exact", "inferred"} and certainties:
        assert len(manuscript.text) == len(text)
    else:
        assert at == len(text) - 1 or "damaged" in certainties


@given(st.data())
def test_a_run_that_closes_is_repaired_exactly(data: st.DataObject) -> None:
    text = "預祝各位都能順利通過考試。惠州大亞灣區兩年投入社工發展經費超600萬"
    before = data.draw(st.sampled_from(["", "他說", "報名已經開始，"]))
    damaged = damage.read_one_byte_late(before + text, len(before) + text.index("。"))
    manuscript = repair(damaged)
    assert manuscript.text == before + text
    assert {c.certainty for c in manuscript.changes} == {"exact"}


def test_a_folded_mark_inside_a_shifted_run_is_understood() -> None:
    assert repair("通过考试?;葜荽髞啚硡^的社工").text == "通过考试。惠州大亞灣區的社工"
    assert repair("另行通知??荚嚥捎镁W上报名").text == "另行通知。考試采用網上报名"


def test_a_lone_gloss_that_closes_a_shifted_run_goes_with_it() -> None:
    assert repair("通过考试?;葜荽髞啚硡^(qū)").text == "通过考试。惠州大亞灣區"
    assert repair("??荚嚥捎镁W(wǎng)上").text == "。考試采用網上"
    assert repair("通过考试?;葜荽髞啚硡^(委)").text == "通过考试。惠州大亞灣區(委)"


def test_a_run_whose_private_use_characters_were_stripped_is_marked() -> None:
    text = "通过考试。考生需要在各科目的滿分基礎上努力"
    damaged = damage.private_use_stripped(damage.read_one_byte_late(text, text.index("。")))
    manuscript = repair(damaged)
    assert {c.certainty for c in manuscript.changes} == {"damaged"}
    assert manuscript.text == damaged


def test_a_lost_last_byte_is_inferred_from_its_gloss() -> None:
    text = "現正報名。參加2019年的學習，環境優美，發展迅速。"
    damaged = damage.read_one_byte_late(text, text.index("。"))
    damaged = damaged.replace("?2019", "?jiā)2019")
    manuscript = repair(damaged)
    assert manuscript.text.startswith("現正報名。參加2019年")
    assert [c.certainty for c in manuscript.changes] == ["inferred"]


def test_a_lost_last_byte_that_nothing_tells_is_marked_and_the_rest_repaired() -> None:
    text = "报名结束。地点由李焓2019年提供"
    damaged = damage.read_one_byte_late(text, text.index("。"))
    manuscript = repair(damaged)
    assert manuscript.text.startswith("报名结束。地点由李")
    assert "damaged" in {c.certainty for c in manuscript.changes}


def test_a_gloss_cut_between_two_bytes_is_undone() -> None:
    manuscript = repair("从老师那里向?qū)W習的人")
    assert manuscript.text == "从老师那里向學習的人"
    assert [(c.kind, c.certainty) for c in manuscript.changes] == [("cut-gloss", "exact")]


def test_a_cut_gloss_that_fits_several_characters_is_marked() -> None:
    manuscript = repair("从老师那里向?qū)")
    assert manuscript.text == "从老师那里向?qū)"
    manuscript = repair("从老师那里向?qū)1的人")
    assert {c.certainty for c in manuscript.changes} == {"damaged"}


def test_a_question_mark_before_a_bracketed_reading_is_not_a_cut_gloss() -> None:
    assert repair("你会读吗?lǎo)师问。").text == "你会读吗?lǎo)师问。"


@pytest.mark.parametrize(
    "text",
    [
        "社工(委)、政法(委)和街道(办)都参加了。",
        "这个字是發(fā)。",
        "B(bā)、C(cì)、D(dì)三组。",
        "函数f(x)、g(x)、h(x)的图像。",
        "桑葚(shèn)是一种水果，不是蔬菜。",
        "方法(一)、方法(二)、方法(三)。",
    ],
)
def test_parentheses_that_are_no_glosses_survive(text: str) -> None:
    assert repair(text).text == text


def test_a_gloss_must_be_a_reading_of_its_own_character() -> None:
    text = "發(fā)展(zhǎn)經(jīng)濟(hàn)"
    assert repair(text).text == "發展經濟(hàn)"


@pytest.mark.parametrize(
    ("damaged", "clean_text"),
    [
        ("报名时间，，考试时间。", "报名时间，考试时间。"),
        ("报名结束，。考试开始。", "报名结束。考试开始。"),
        ("报名结束。。考试开始。", "报名结束。考试开始。"),
        ("报名、、缴费、考试。", "报名、缴费、考试。"),
    ],
)
def test_doubled_marks_become_one(damaged: str, clean_text: str) -> None:
    assert repair(damaged).text == clean_text


@pytest.mark.parametrize("text", ["真的吗？！", "太好了！！！", "等等……", "他——走了", "啊。。。"])
def test_marks_of_feeling_stay(text: str) -> None:
    assert repair(text).text == text


def test_numbers_times_and_addresses_keep_their_marks() -> None:
    text = "投入1,200万元,定于10:30开始,详见http://example.org/a,b:c的公告,欢迎参加!"
    expected = "投入1,200万元，定于10:30开始，详见http://example.org/a,b:c的公告，欢迎参加！"
    assert repair(text).text == expected


def test_a_lone_folded_mark_in_a_full_width_page_stays() -> None:
    text = "第一，报名；第二，缴费,第三，考试。"
    assert repair(text).text == text


def test_full_width_digits_and_letters_become_ascii() -> None:
    assert repair("共有１２家机构，增长３．５％。").text == "共有12家机构，增长3.5%。"
    assert repair("国内旅游收入993．8亿元。").text == "国内旅游收入993.8亿元。"
    assert repair("（一）．登记").text == "（一）．登记"


def test_what_no_reader_sees_is_taken_out() -> None:
    assert repair("社\u200b工\x00人\ufeff才\u00ad。\r\n下一行\x0b").text == "社工人才。\n下一行\n"


def test_stray_spaces_inside_an_expression_are_drawn_together() -> None:
    assert repair("设计出“1+ 1+ N”服务模式").text == "设计出“1+1+N”服务模式"
    assert repair("a + b is a sum, 1+ 1 too").text == "a + b is a sum, 1+ 1 too"


def test_forum_debris_is_taken_out_and_tables_stay() -> None:
    text = '第一段正文。\n9 M3 `: W9 {5 a) ?\n第二段正文。+ D* u1 y" P4 z& q\n第三段。'
    assert repair(text).text == "第一段正文。\n\n第二段正文。\n第三段。"
    table = "年份 人数\n2019 12 34 56 78\n2020 13 35 57 79\nA B C D E F\n-----"
    assert repair(table).text == table


@given(st.lists(clean.long_paragraphs, min_size=2, max_size=3, unique=True))
def test_hard_wrapped_paragraphs_are_joined(paragraphs: list[str]) -> None:
    text = "\n\n".join(paragraphs)
    damaged = damage.wrapped(paragraphs, 44)
    assume(not any(re.match(r"\d+[、.]|[(（]", line) for line in damaged.split("\n")))
    assert repair(damaged).text == text


def test_verse_and_lists_are_not_joined() -> None:
    text = "床前明月光\n疑是地上霜\n举头望明月\n低头思故乡"
    assert repair(text).text == text


@given(
    st.text(
        alphabet=st.sampled_from("社工考试。，?？;()（）abqū发發W^ \n\u200b１,、.1+惠葜荽髞啚硡"),
        max_size=80,
    )
)
@example("?;葜荽髞啚硡^?;葜荽髞啚硡^")
def test_every_repair_keeps_offsets_in_order_and_in_range(text: str) -> None:
    manuscript = Manuscript.received(text)
    for module in REPAIRS:
        manuscript = manuscript.edited(module.KIND, module.find(manuscript.text))
        offsets = list(manuscript.offsets)
        assert len(offsets) == len(manuscript.text) + 1
        assert offsets == sorted(offsets)
        assert offsets[-1] == len(text)


def test_each_repair_has_a_name_of_its_own() -> None:
    names = [module.KIND for module in REPAIRS]
    assert len(set(names)) == len(names)


def test_a_run_at_the_end_takes_no_more_from_its_copy_than_bytes_stand_for() -> None:
    told = "未滿一年的，不予受理。對考取中級職業資格的人員，給予一次性補助。"
    text = f"{told}服務滿一年的，可以申請；未滿一年的，不予受理。"
    damaged = damage.read_one_byte_late(text, text.rindex("，"))
    manuscript = Manuscript.received(damaged).edited(shifted.KIND, shifted.find(damaged))
    assert manuscript.text == text


def test_a_full_width_per_cent_behind_ascii_digits_is_folded() -> None:
    assert repair("中央财政负担80％，地方负担20％。").text == "中央财政负担80%，地方负担20%。"
    assert repair("以％为单位。").text == "以％为单位。"
