"""配对 out of tables, targets, duties and days."""

from __future__ import annotations

import pytest

from quizzes.generation.checks import doubt
from quizzes.generation.draft import Draft
from quizzes.generation.generate import generate
from quizzes.generation.kinds import matching, regions
from quizzes.generation.material import Material
from quizzes.generation.plan import plan
from quizzes.generation.source import SourceArticle
from tests.quizzes.generation.arranged import (
    DUTIES,
    LEVELS,
    SCHEDULE,
    TARGETS,
    material_of,
    told,
)


def drafted(text: str) -> Draft:
    (candidate,) = matching.make(material_of(text))
    assert [v.check for v in doubt(candidate, material_of(text)) if not v.ok] == []
    return candidate.draft


def pairs_of(draft: Draft) -> dict[str, str]:
    return {
        prompt: draft.options[int(index)].text
        for prompt, index in zip(draft.prompts, draft.key, strict=True)
    }


def test_a_table_becomes_pairs_of_holder_and_amount() -> None:
    draft = drafted(LEVELS)
    assert draft.stem == "根据《临海市社工奖励办法》，将下列人员与一次性奖励的标准配对（ ）。"
    assert pairs_of(draft) == {
        "取得初级证书者": "800元",
        "取得中级证书者": "1600元",
        "取得高级证书者": "4200元",
    }


def test_levels_get_a_figure_too_many_that_the_explanation_owns_up_to() -> None:
    draft = drafted(LEVELS)
    (spare,) = [option for option in draft.options if option.slot is None]
    assert spare.note == f"{spare.text}在原文中没有出现。"
    assert spare.note in draft.explanation


@pytest.mark.parametrize("text", [TARGETS, DUTIES, SCHEDULE])
def test_every_pair_is_told_in_the_explanation_and_borne_out(text: str) -> None:
    draft = drafted(text)
    quoted = "\n".join(quote.text for quote in draft.evidence)
    for prompt, value in pairs_of(draft).items():
        assert prompt in draft.explanation
        assert value in draft.explanation
        assert value in quoted
    assert len(draft.facts) == len(draft.prompts)


@pytest.mark.parametrize("text", [LEVELS, TARGETS, DUTIES, SCHEDULE])
def test_the_same_article_gives_the_same_question(text: str) -> None:
    assert drafted(text) == drafted(text)


def test_a_question_that_is_kept_passed_every_check() -> None:
    kept = [d for d in generate(told(TARGETS)).drafts if d.kind == "matching"]
    assert len(kept) == 1
    assert all(verdict.ok for verdict in kept[0].verdicts)


def award(city: str, county: str, amount: int) -> SourceArticle:
    text = (
        f"{city}{county}印发《{county}2025年社工奖励办法》。{city}{county}对取得初级证书的，"
        f"一次性奖励{amount // 2}元；{city}{county}对取得中级证书的，一次性奖励{amount}元。"
    )
    return told(text, title=f"{city}{county}奖励持证社工", name=county)


def places() -> Material:
    """Four places that pay one level differently, seen from the first of them."""
    own, *others = (
        award(city, county, amount)
        for city, county, amount in (
            ("浙江省台州市", "临海市", 1600),
            ("浙江省台州市", "温岭市", 2000),
            ("浙江省绍兴市", "新昌县", 1500),
            ("福建省龙岩市", "上杭县", 2600),
        )
    )
    return Material(article=own, facts=plan(own).facts, neighbours=tuple(others))


def test_places_are_matched_with_what_each_pays_one_level() -> None:
    (draft,) = [c.draft for c in regions.make(places()) if c.draft.kind == "matching"]
    assert draft.stem.startswith("根据各地文件，将下列地区与")
    assert len(pairs_of(draft)) == 4
    for prompt, amount in pairs_of(draft).items():
        said = next(part for part in draft.explanation.split("；") if prompt[:9] in part)
        assert amount in said


def test_places_are_put_in_order_by_what_they_pay_another_level() -> None:
    made = {c.draft.kind: c.draft for c in regions.make(places())}
    ordered = made["ordering"]
    assert [ordered.options[int(i)].text[3:9] for i in ordered.key] == [
        "龙岩市上杭县",
        "台州市温岭市",
        "台州市临海市",
        "绍兴市新昌县",
    ]
    levels = {kind: made[kind].stem[made[kind].stem.index("级") - 1] for kind in made}
    assert levels["ordering"] != levels["matching"]
