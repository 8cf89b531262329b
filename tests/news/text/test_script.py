"""Traditional text is simplified without moving a single offset."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news.text.script import is_traditional, simplified, simplified_lines, traditional
from tests.news.text import clean, damage


@given(st.text(alphabet=st.characters(min_codepoint=0x20, max_codepoint=0x9FFF), max_size=60))
def test_simplifying_never_changes_the_length(text: str) -> None:
    assert len(simplified(text)) == len(text)


@given(clean.texts)
def test_simplified_text_is_left_alone(text: str) -> None:
    assert simplified_lines(text) == text


@given(clean.texts)
def test_traditional_text_comes_back_simplified(text: str) -> None:
    assert simplified_lines(damage.traditional(text)) == simplified(damage.traditional(text))


def test_single_traditional_forms_in_a_simplified_line_stay() -> None:
    text = "乾隆年间的名著，至於著者，说法不一，学术界还没有定论。"
    assert not is_traditional(text)
    assert simplified_lines(text) == text


def test_lines_are_judged_one_by_one() -> None:
    assert (
        simplified_lines("社會工作發展\n乾隆年间的学术名著") == "社会工作发展\n乾隆年间的学术名著"
    )


@given(st.text(alphabet=st.characters(min_codepoint=0x20, max_codepoint=0x9FFF), max_size=60))
def test_converting_to_traditional_never_changes_the_length(text: str) -> None:
    assert len(traditional(text)) == len(text)


def test_simplified_text_can_be_shown_in_traditional_script() -> None:
    assert traditional("给予岗位补贴，发展社会工作") == "給予崗位補貼，發展社會工作"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("隨著經濟發展，關注著民政工作", "随着经济发展，关注着民政工作"),
        ("沿著道路著力推進，著重解決問題", "沿着道路着力推进，着重解决问题"),
        ("著名作家著有三書，效果顯著", "著名作家著有三书，效果显著"),
        ("原著與土著都有論著記載", "原著与土著都有论著记载"),
    ],
)
def test_the_particle_is_told_from_the_book(text: str, expected: str) -> None:
    assert simplified(text) == expected


@pytest.mark.parametrize("line", ["於是他到了学校。", "乾隆年间，於是有了学堂。"])
def test_a_simplified_line_with_an_old_form_or_two_stays(line: str) -> None:
    assert simplified_lines(f"社會工作發展與壯大\n{line}").split("\n")[1] == line
