"""A key is borne out by a value as a whole, or by words that stand by themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.generation.bearing import borne_by, is_wrong_value, place_in, stated
from quizzes.generation.material import Material
from tests.quizzes.generation.examples import district


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("It covers 12 districts.", "12"),
        ("It costs 1,200 dollars.", "1,200"),
        ("Opened in 2025.", "2025"),
        ("The centres, all new, cost 3.5 million.", "3.5 million"),
        ("全区设有4个中心。", "4"),
        ("全区设有4个中心。", "4个"),
        ("区民政局购买了岗位社工。", "区民政局"),
        ("投入600万元。", "600万元"),
        ("于2025年1月24日开始。", "2025年"),
        ("서울시는 12곳을 열었다.", "서울시"),
        ("Zwölf Häuser eröffneten.", "Häuser"),
    ],
)
def test_words_of_their_own_are_found(text: str, key: str) -> None:
    assert place_in(text, key) == text.index(key)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("It covers 12 districts.", "2"),
        ("It covers 12 districts.", "1"),
        ("It covers 12 districts.", "strict"),
        ("The centres are new.", "cent"),
        ("It costs 1,200 dollars.", "200"),
        ("It costs 12 000 kronor.", "12"),
        ("It rose by 3.5 points.", "5"),
        ("It rose by 3.5 points.", "3"),
        ("It fell to -5 degrees.", "5"),
        ("Twenty-two were there.", "two"),
        ("It served 14 million people.", "14"),
        ("全区设有14个中心。", "4个"),
        ("全区设有十四个中心。", "四个"),
        ("投入600万元。", "600"),
        ("补助800—1500元。", "1500元"),
        ("共有30余人。", "30"),
        ("区民政局购买了岗位社工。", "民政"),
        ("Öffnung der Häuser.", "Haus"),
        ("anything", ""),
    ],
)
def test_parts_of_longer_numbers_and_words_are_not(text: str, key: str) -> None:
    assert place_in(text, key) is None


def test_a_later_place_counts_where_the_first_is_inside_another_word() -> None:
    assert place_in("12 districts and 2 towns", "2") == 17


def test_a_number_goes_on_where_the_stem_does() -> None:
    assert place_in("投入600万元。", "600", "投入____万元。", "万元。") == 2
    assert place_in("It served 14 million.", "14", "How many million did it serve?") == 10


@given(st.text("12 a,.四万个-", max_size=12), st.integers(0, 12), st.integers(1, 4))
def test_what_is_found_stands_there_and_no_digit_adjoins_its_digits(
    text: str, start: int, size: int
) -> None:
    key = text[start : start + size]
    at = place_in(text, key)
    if at is not None:
        assert text[at:].startswith(key)
        assert not (key[0].isdigit() and text[:at][-1:].isdigit())
        assert not (key[-1].isdigit() and text[at + len(key) :][:1].isdigit())


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("超过600万元", "超过600万元"),
        ("600万元", "超过600万元"),
        ("6000000元", "超过600万元"),
        ("六百万元", "超过600万元"),
        ("4个", "4个"),
        ("1+1+N", "“1+1+N”"),
        ("区妇联", "区民政局、区委政法委、区妇联、区信访局等多个部门"),
    ],
)
def test_a_stored_value_bears_itself_out_however_it_is_written(key: str, value: str) -> None:
    fact = borne_by(key, district().facts)
    assert fact is not None
    assert fact.text == value


@pytest.mark.parametrize("key", ["14个", "4", "60万元", "600元", "+", "区", "妇联", ""])
def test_no_part_of_a_stored_value_does(key: str) -> None:
    assert borne_by(key, district().facts) is None


def test_the_unit_may_stand_in_the_stem() -> None:
    fact = borne_by("4", district().facts, "个社区综合服务中心。")
    assert fact is not None
    assert fact.text == "4个"


def test_a_claim_is_known_with_its_anchor_without_it_and_as_the_article_has_it() -> None:
    material = Material(article=district(), facts=district().facts)
    fact = next(f for f in material.article.facts if f.text == "16个")
    claim = material.claim(fact)
    for said in (claim.asked("18个"), claim.said("18个"), f"{fact.before}18个{fact.after}"):
        assert [value for _, value in stated(said, [fact], material)] == ["18个"]
    assert not list(stated(f"{claim.said('18个')}等", [fact], material))
    assert not list(stated(claim.said(""), [fact], material))


@pytest.mark.parametrize(
    ("figure", "value", "wrong"),
    [
        ("394人", "418人", True),
        ("394人", "394人", False),
        ("394人", "418名", False),
        ("超过600万元", "700万元", False),
        ("“1+1+N”", "2+2+N", True),
        ("“1+1+N”", "三社联动", False),
        ("望湖区民政局", "民政局", False),
        ("望湖区民政局", "望湖区妇联", False),
    ],
)
def test_only_a_value_of_the_same_kind_that_cannot_be_true_is_wrong(
    figure: str, value: str, wrong: bool
) -> None:
    material = Material(article=district(), facts=district().facts)
    fact = next(f for f in material.article.facts if f.text == figure)
    assert is_wrong_value(material.claim(fact), value, material) is wrong
