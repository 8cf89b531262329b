"""What a report is about, and what it is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizzes.generation.generate import generate
from quizzes.generation.gists import (
    another_deed,
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
from tests.quizzes.generation.examples import DISTRICT, district

TITLE = "望湖区购买岗位社工并补助持证社工"


def report(title: str = TITLE) -> SourceArticle:
    return district(title=title)


# A report whose lead says what its title says.
LEAD = (
    "望湖区从今往后购买岗位社工，为社区配备人手，并对考取证书的持证社工给予补助，"
    "鼓励更多的人从事社会工作。"
)
TOLD = replace(report(), text=f"{report().text}{LEAD}")


def telling() -> Material:
    return material_for(TOLD)


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
    details = ["望湖区民政局设计出“1+1+N”服务模式", "望湖区购买岗位社工并补助持证社工数百人"]
    (found,) = too_narrow(TITLE, details)
    assert found.text == details[0]
    assert "一项内容" in found.why


def test_what_else_might_be_done_stands_nowhere_in_the_report() -> None:
    found = list(another_deed(TITLE, DISTRICT, material()))
    assert all(each.text.startswith("望湖区") for each in found)
    assert not any(each.text in report().text for each in found)


def test_at_most_one_wrong_summary_is_nowhere_told() -> None:
    found = wrong_gists(TITLE, DISTRICT, material(), ["望湖区民政局设计出“1+1+N”服务模式"])
    assert [each.why[:4] for each in found].count("报道没有") <= 1
    assert {each.why[:4] for each in found} >= {"范围过大", "只是其中"}


def test_the_passage_to_be_summed_up_stands_in_the_stem() -> None:
    made = [each.draft for each in kind.make(telling())]
    assert {draft.key[0] for draft in made} == {0, 1, 2, 3}
    for draft in made:
        assert draft.asks in ("main_idea", "title")
        shown, *_ = draft.evidence
        assert draft.stem.startswith(f"“{shown.text}”")
        assert shown.text in TOLD.text
        assert all(option.note for option in draft.options if not option.correct)


def test_no_passage_points_at_what_stands_before_it() -> None:
    leaning = replace(TOLD, text=TOLD.text.replace("望湖区从今", "该区从今"))
    assert list(kind.make(material_for(leaning))) == []


def test_a_passage_need_not_say_on_which_day_to_be_summed_up() -> None:
    lately = replace(TOLD, text=TOLD.text.replace("望湖区从今往后", "近日，望湖区"))
    assert any("“近日，望湖区" in each.draft.stem for each in kind.make(material_for(lately)))


def test_a_passage_that_lacks_what_the_title_says_is_not_to_be_summed_up() -> None:
    assert list(kind.make(material())) == []


def test_an_article_gets_one_question_on_the_whole() -> None:
    asked = [d for d in generate(TOLD).drafts if d.asks in ("main_idea", "title")]
    assert len(asked) == 1
    assert all(verdict.ok for verdict in asked[0].verdicts)


def test_the_province_in_front_would_pick_the_key_out() -> None:
    assert placed_as_the_others(f"云州{TITLE}", "云州省望湖区") == TITLE
    assert placed_as_the_others(TITLE, "云州省望湖区") == TITLE
    assert placed_as_the_others("云州省补助社工", "云州省") == "云州省补助社工"


def test_no_fee_is_set_on_a_grant() -> None:
    title = "望湖区补助持证社工岗位津贴"
    found = list(another_deed(title, DISTRICT, material_for(report(title))))
    assert not any("收费" in each.text for each in found)


def test_a_report_that_nobody_published_is_not_summed_up() -> None:
    nobodys = replace(TOLD, publisher="", published=None)
    assert list(kind.make(material_for(nobodys))) == []
