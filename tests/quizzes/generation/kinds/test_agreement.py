"""Which statement agrees with the news, and which does not."""

from __future__ import annotations

from itertools import pairwise

import pytest

from quizzes.generation.draft import NEGATIVES, Draft
from quizzes.generation.generate import generate
from quizzes.generation.kinds import agreement
from quizzes.generation.material import Material
from tests.quizzes.generation.examples import NEIGHBOURS, district


def drafts(material: Material, asks: str) -> list[Draft]:
    return [c.draft for c in agreement.make(material) if c.draft.asks == asks]


def test_one_of_four_statements_is_as_the_article_has_it(district_material: Material) -> None:
    made = drafts(district_material, "agreement")
    assert made
    for draft in made:
        assert draft.stem.endswith("下列说法正确的是（ ）。")
        assert len(draft.key) == 1
        assert all("应为" in o.note for o in draft.options if not o.correct)


def test_one_of_four_statements_is_not(district_material: Material) -> None:
    made = drafts(district_material, "disagreement")
    assert made
    for draft in made:
        assert draft.stem.endswith("下列说法【不正确】的是（ ）。")
        wrong = draft.options[int(draft.key[0])].text
        assert wrong not in district_material.article.text
        assert "应为" in draft.explanation


def test_the_true_ones_are_stated_alike_in_both(district_material: Material) -> None:
    true = {o.text for d in drafts(district_material, "agreement") for o in d.options if o.correct}
    false = {o.text for d in drafts(district_material, "agreement") for o in d.options} - true
    for draft in drafts(district_material, "disagreement"):
        assert not false & {o.text for o in draft.options if not o.correct}


def test_the_key_can_stand_in_every_place(district_material: Material) -> None:
    places = {draft.key[0] for draft in drafts(district_material, "agreement")}
    assert places == {0, 1, 2, 3}


def test_no_two_statements_are_of_one_sentence_but_cells(district_material: Material) -> None:
    for each in agreement.make(district_material):
        for one, two in pairwise(each.facts):
            assert one.sentence != two.sentence or one.group


def test_an_article_keeps_at_most_one_negative(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quizzes.generation.generate.most_of", lambda facts: 200)
    drafts = generate(district(), neighbours=NEIGHBOURS).drafts
    assert sum(draft.asks in NEGATIVES for draft in drafts) == 1
