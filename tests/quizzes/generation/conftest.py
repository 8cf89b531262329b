"""The made-up articles and their generations, made once: they are immutable."""

from __future__ import annotations

import pytest

from quizzes.generation.draft import Generation
from quizzes.generation.generate import generate
from quizzes.generation.material import Material
from quizzes.generation.plan import plan
from quizzes.generation.source import SourceArticle
from tests.quizzes.generation.examples import NEIGHBOURS, city, district, statistics


def material_for(source: SourceArticle, *neighbours: SourceArticle) -> Material:
    return Material(article=source, facts=plan(source).facts, neighbours=neighbours)


def asked_whatever_its_shape(material: Material) -> Material:
    """Let every fact be asked, for tests of what comes after the plain shapes."""
    for fact in material.facts:
        material.known("passed over", fact, str)
    return material


@pytest.fixture(scope="session")
def district_material() -> Material:
    return material_for(district(), *NEIGHBOURS)


@pytest.fixture(scope="session")
def city_material() -> Material:
    return material_for(NEIGHBOURS[0], *NEIGHBOURS[1:], district())


@pytest.fixture(scope="session")
def generations() -> dict[str, Generation]:
    """Every made-up article's questions, each with the others beside it."""
    articles = [district(), statistics(), city("石桥", 800, 2200, 5500), *NEIGHBOURS]
    return {
        each.id: generate(each, neighbours=[other for other in articles if other is not each])
        for each in articles
    }
