"""No option lies beyond what the sentence says is the most."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from news.facts.fact import Fact, Quantity
from quizzes.generation.bounds import stated_most
from quizzes.generation.checks.craft import implausible
from quizzes.generation.claims import Claim
from quizzes.generation.kinds import ranges, single
from quizzes.generation.material import Material
from quizzes.generation.numerals import leading_number
from quizzes.generation.source import SourceArticle
from tests.quizzes.generation.conftest import asked_whatever_its_shape, material_for
from tests.quizzes.generation.examples import DISTRICT, Teller


def material_of(text: str, value: str, before: str, after: str = "") -> Material:
    teller = Teller(f"{text}。", {"place": DISTRICT})
    fact = teller.tell("count", text, value, before, after, attribute="所数")
    return material_for(SourceArticle("most", "望湖区通报测评结果", f"{text}。", (fact,)))


def most_of(material: Material) -> Decimal | None:
    return stated_most(claim_of(material))


def claim_of(material: Material) -> Claim:
    return material.claim(material.article.facts[0])


def mark(text: str = "望湖区站点的平均得分达到4分（满分5分）") -> Material:
    return material_of(text, "4分", "望湖区站点的平均得分达到")


def test_a_mark_lies_within_the_full_one() -> None:
    material = mark()
    made = [each.draft for each in single.make(material)]
    assert made
    values = [leading_number(o.text) for draft in made for o in draft.options]
    assert all(value is not None and value[0] <= 5 for value in values)


@pytest.mark.parametrize("of", ["满分为10分", "总分10分", "采用10分制"])
def test_the_full_mark_is_read_in_each_wording(of: str) -> None:
    assert most_of(mark(f"望湖区站点的平均得分达到4分，{of}")) == 10


def test_of_a_hundred_is_a_full_mark() -> None:
    assert most_of(mark("测评按百分制计算，望湖区站点的平均得分达到4分")) == 100


@pytest.mark.parametrize(
    "before",
    [
        "望湖区列入测评的21个站点中，有",
        "望湖区共有21个站点，其中有",
        "望湖区共有21个站点，有",
        "望湖区的21个站点中有",
    ],
)
def test_a_part_lies_within_the_whole_told_before_it(before: str) -> None:
    material = material_of(f"{before}18个获评优秀", "18个", before, "获评优秀")
    asked_whatever_its_shape(material)
    assert most_of(material) == 21
    made = [each.draft for each in single.make(material)]
    assert made
    values = [leading_number(o.text) for draft in made for o in draft.options]
    assert all(value is not None and value[0] <= 21 for value in values)


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("望湖区共有3个街道，有18个站点", "望湖区共有3个街道，有"),
        ("望湖区共有21名督导，有18个站点", "望湖区共有21名督导，有"),
        ("望湖区去年有21个站点，今年有18个站点", "望湖区去年有21个站点，今年有"),
    ],
)
def test_what_is_no_whole_of_it_bounds_nothing(text: str, before: str) -> None:
    assert most_of(material_of(text, "18个", before, "站点")) is None


def test_a_range_stays_within_the_full_mark() -> None:
    text = "望湖区站点的得分为70—90分，满分100分"
    teller = Teller(f"{text}。", {"place": DISTRICT})
    fact = teller.tell("count", text, "70—90分", "望湖区站点的得分为", attribute="得分")
    quantity = fact.quantity
    assert quantity is not None
    ranged = replace_range(fact, quantity)
    source = SourceArticle("most", "望湖区通报测评结果", f"{text}。", (ranged,))
    options = [o.text for c in ranges.make(material_for(source)) for o in c.draft.options]
    assert not any("110" in each or "120" in each for each in options)


def replace_range(fact: Fact, quantity: Quantity) -> Fact:
    whole = replace(quantity, value=Decimal(70), high=Decimal(90), unit="分", written="70—90分")
    return replace(fact, quantity=whole)


def test_an_option_beyond_the_full_mark_is_found() -> None:
    material = mark()
    candidate = next(iter(single.make(material)))
    assert not implausible(candidate, material)
    options = tuple(
        each if each.correct else replace(each, text="6分") for each in candidate.draft.options
    )
    beyond = replace(candidate, draft=replace(candidate.draft, options=options))
    assert implausible(beyond, material) == "6分"
