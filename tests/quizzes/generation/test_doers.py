"""A body is asked for only where no other one does the like."""

from __future__ import annotations

import pytest

from quizzes.generation.checks.truthfulness import open_list
from quizzes.generation.doers import also_done_by
from quizzes.generation.kinds import fill_in, single, true_false
from quizzes.generation.source import SourceArticle
from tests.quizzes.generation.conftest import material_for
from tests.quizzes.generation.examples import DISTRICT, Teller

DEED = "负责受理所辖区域内的殡葬登记"


def article(beside: str) -> SourceArticle:
    said = f"区民政局{DEED}"
    text = f"{said}。{beside}。"
    teller = Teller(text, {"place": DISTRICT})
    fact = teller.tell("body", said, "区民政局", "望湖区", DEED)
    return SourceArticle("doers", "望湖区公布殡葬登记办法", text, (fact,))


def other(source: SourceArticle) -> str:
    material = material_for(source)
    return also_done_by(material.claim(material.facts[0]))


def objections(source: SourceArticle) -> list[str]:
    """What the check finds in each question that has the body for its answer."""
    material = material_for(source)
    asked = [*single.make(material), *fill_in.make(material)]
    return [open_list(each, material) for each in asked]


@pytest.mark.parametrize(
    "beside",
    [
        "云湖开发区管委会负责受理所辖区域内的殡葬登记",
        "开发区服务中心继续负责受理城区以外所辖区域内的殡葬登记",
    ],
)
def test_another_bodys_like_deed_is_found(beside: str) -> None:
    source = article(beside)
    assert other(source) == beside
    assert set(objections(source)) == {beside}


@pytest.mark.parametrize(
    "beside",
    [
        "区财政局负责安排殡葬服务补贴资金",
        "区民政局负责受理所辖区域内的殡葬登记的时间为每周一",
        "殡葬登记的受理时间为每周一",
    ],
)
def test_another_deed_or_the_same_body_leaves_one_answer(beside: str) -> None:
    source = article(beside)
    assert other(source) == ""
    assert set(objections(source)) == {""}


def test_a_statement_about_one_of_them_may_be_judged() -> None:
    material = material_for(article(f"云湖开发区管委会{DEED}"))
    assert {open_list(each, material) for each in true_false.make(material)} == {""}
