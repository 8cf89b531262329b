"""The whole way, on the real page: text, facts, questions."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from news.facts.extract import extract
from news.text.reading import read
from quizzes.generation.answers import matches
from quizzes.generation.draft import Draft
from quizzes.generation.generate import generate
from quizzes.generation.source import SourceArticle

pytestmark = pytest.mark.shared

KEY_FACTS = [
    "600万",
    "394人",
    "4个",
    "16个",
    "9家",
    "3家",
    "12家",
    "70人",
    "3000元",
    "2000元",
    "200元",
    "300元",
    "2名",
    "1+1+N",
]


@pytest.fixture(scope="module")
def sources(shared: Path) -> list[SourceArticle]:
    page = next((shared / "seeds").glob("000_*.txt"))
    return [
        SourceArticle(
            id=str(index),
            title=article.title,
            text=article.text,
            facts=extract(article),
            kind=article.kind,
            published=article.published,
            publisher=article.source,
        )
        for index, article in enumerate(read(page.read_bytes()).articles)
    ]


@pytest.fixture(scope="module")
def drafts(sources: list[SourceArticle]) -> tuple[Draft, ...]:
    return generate(sources[0]).drafts


def test_the_page_gives_fifteen_questions_of_four_kinds(drafts: tuple[Draft, ...]) -> None:
    kinds = Counter(draft.kind for draft in drafts)
    assert sum(kinds.values()) >= 15
    assert set(kinds) == {"single", "multiple", "true_false", "fill_in"}


@pytest.mark.parametrize("answer", KEY_FACTS)
def test_each_key_fact_is_asked(drafts: tuple[Draft, ...], answer: str) -> None:
    typed = [draft for draft in drafts if draft.kind == "fill_in"]
    assert any(matches(answer, draft.accepted) for draft in typed)


def test_the_spending_is_asked_without_its_contradicted_period(drafts: tuple[Draft, ...]) -> None:
    asked = [draft.stem for draft in drafts if "社工经费" in draft.stem]
    assert asked
    assert not any("2014" in stem or "两年" in stem for stem in asked)


def test_the_title_that_holds_an_answer_is_no_anchor(
    sources: list[SourceArticle], drafts: tuple[Draft, ...]
) -> None:
    assert not any(sources[0].title in draft.stem for draft in drafts)


def test_every_question_names_the_district_or_its_document(drafts: tuple[Draft, ...]) -> None:
    assert all("大亚湾" in draft.stem for draft in drafts)


def test_a_headline_that_states_something_gives_one_or_two(sources: list[SourceArticle]) -> None:
    for source in sources[1:]:
        asked = len(generate(source).drafts)
        assert asked in ((1, 2) if source.facts else (0,)), source.title


def test_most_questions_may_be_published_unread(drafts: tuple[Draft, ...]) -> None:
    sure = [draft for draft in drafts if draft.confidence >= 0.8]
    assert len(sure) >= 15
