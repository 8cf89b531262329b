"""What a report is about, and what it is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizzes.generation.generate import generate
from quizzes.generation.gists import (
    another_deed,
    another_report,
    gist_of,
    placed_as_the_others,
    too_narrow,
    too_wide,
    wrong_gists,
)
from quizzes.generation.kinds import gist as kind
from quizzes.generation.material import Material
from quizzes.generation.source import SourceArticle
from tests.quizzes.generation.conftest import material_for
from tests.quizzes.generation.examples import DISTRICT, city, district

TITLE = "望湖区购买岗位社工并补助持证社工"


def report(title: str = TITLE) -> SourceArticle:
    return district(title=title)


def material(*neighbours: SourceArticle) -> Material:
    return material_for(report(), *neighbours)


def test_a_title_that_the_text_bears_out_is_the_gist() -> None:
    assert gist_of(report()) == TITLE
    assert gist_of(report(f"云州社工：{TITLE}")) == TITLE


@pytest.mark.parametrize(
    "title",
    [
        "望湖区购买岗位社工？答案在这里",
        "望湖区补助持证社工3000元",
        "望湖区两年购买岗位社工并补助",
        "关于补助持证社工的通知",
        "一、补助持证社工的标准和条件",
        "记者获悉望湖区补助持证社工",
        "望湖区整治河道并拆除违法建筑",
        "望湖区社工",
    ],
)
def test_a_teaser_a_figure_or_another_matter_is_no_gist(title: str) -> None:
    assert gist_of(report(title)) == ""


def test_the_city_is_too_wide_for_a_districts_report() -> None:
    (wide,) = too_wide(TITLE, DISTRICT, report().text)
    assert wide.text == "临溪市购买岗位社工并补助持证社工"
    assert "范围过大" in wide.why


def test_what_is_told_of_the_whole_city_is_not_too_wide() -> None:
    assert list(too_wide(TITLE, DISTRICT, f"{report().text}全市都这样做。")) == []


def test_a_detail_is_a_true_statement_that_the_title_does_not_make() -> None:
    found = list(too_narrow(TITLE, material()))
    assert any("“1+1+N”" in each.text for each in found)
    assert all("一项内容" in each.why for each in found)
    assert not any("临溪市" in each.text for each in found)


def test_what_else_might_be_done_stands_nowhere_in_the_report() -> None:
    found = list(another_deed(TITLE, DISTRICT, material()))
    assert all(each.text.startswith("望湖区") for each in found)
    assert not any(each.text in report().text for each in found)


def test_another_places_report_is_said_of_this_place_only_if_it_is_of_another_matter() -> None:
    other = replace(
        city("青原", 1000, 2500, 6000),
        title="青原市整治河道并拆除违法建筑",
        text="青原市整治河道，拆除违法建筑。",
    )
    (found,) = another_report(TITLE, DISTRICT, material(other))
    assert found.text == "望湖区整治河道并拆除违法建筑"
    like = replace(other, title="青原市补助持证社工", text="青原市补助持证社工。")
    assert list(another_report(TITLE, DISTRICT, material(like))) == []


def test_wrong_summaries_are_of_several_kinds() -> None:
    why = {each.why[:4] for each in wrong_gists(TITLE, DISTRICT, material())[:3]}
    assert len(why) >= 2


def test_the_question_stands_alone_and_names_every_fault() -> None:
    made = [each.draft for each in kind.make(material())]
    assert {draft.key[0] for draft in made} == {0, 1, 2, 3}
    for draft in made:
        assert draft.asks in ("main_idea", "title")
        assert draft.stem.startswith("据云州社工网刊载的有关云州省临溪市望湖区的报道，")
        assert all(option.note for option in draft.options if not option.correct)
        assert all(each.text in report().text for each in draft.evidence)


def test_an_article_gets_one_question_on_the_whole() -> None:
    asked = [d for d in generate(report()).drafts if d.asks in ("main_idea", "title")]
    assert len(asked) == 1


def test_the_province_in_front_would_pick_the_key_out() -> None:
    assert placed_as_the_others(f"云州{TITLE}", "云州省望湖区") == TITLE
    assert placed_as_the_others(TITLE, "云州省望湖区") == TITLE
    assert placed_as_the_others("云州省补助社工", "云州省") == "云州省补助社工"


def test_no_fee_is_set_on_a_grant() -> None:
    title = "望湖区补助持证社工岗位津贴"
    found = list(another_deed(title, DISTRICT, material_for(report(title))))
    assert not any("收费" in each.text for each in found)
