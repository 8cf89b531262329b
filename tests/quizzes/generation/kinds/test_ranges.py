"""Ranges: from how much to how much."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from news.facts.fact import Quantity
from quizzes.generation.answers import matches
from quizzes.generation.draft import Draft
from quizzes.generation.generate import generate
from quizzes.generation.kinds import ranges
from quizzes.generation.source import SourceArticle
from tests.quizzes.generation.conftest import material_for
from tests.quizzes.generation.examples import DISTRICT, Teller

DOCUMENT = "《望湖区护理员津贴办法》"
TEXT = f"望湖区民政局印发{DOCUMENT}。护理员每月可领取300元至1200元的岗位津贴。"


def article(low: int, high: int, written: str = "300元至1200元") -> SourceArticle:
    text = TEXT.replace("300元至1200元", written)
    teller = Teller(text, {"place": DISTRICT, "instrument": DOCUMENT})
    fact = teller.tell(
        "amount",
        f"护理员每月可领取{written}的岗位津贴",
        written,
        "望湖区护理员每月可领取",
        "的岗位津贴",
        written=f"{low}元",
        rate="每月",
        attribute="岗位津贴",
    )
    quantity = Quantity(Decimal(low), "元", written, Decimal(high), "每月")
    return SourceArticle("range", "", text, (replace(fact, quantity=quantity),))


def drafts(source: SourceArticle, kind: str) -> list[Draft]:
    made = [c.draft for c in ranges.make(material_for(source))]
    return [draft for draft in made if draft.kind == kind]


def test_a_range_is_chosen_among_ranges_that_rise_together() -> None:
    for draft in drafts(article(300, 1200), "single"):
        ends = [tuple(map(int, o.text.replace("元", "").split("至"))) for o in draft.options]
        assert ends == sorted(ends)
        assert sorted(high for _, high in ends) == [high for _, high in ends]
        assert [o.text for o in draft.options if o.correct] == ["300元至1200元"]


def test_the_key_can_stand_in_any_place() -> None:
    assert {draft.key[0] for draft in drafts(article(300, 1200), "single")} == {0, 1, 2, 3}


def test_bounds_in_words_are_one_range_in_every_option() -> None:
    made = drafts(article(300, 1200, "300元以上1200元以下"), "single")
    assert {draft.key[0] for draft in made} == {0, 1, 2, 3}
    for draft in made:
        assert "每月可领取（ ）的岗位津贴" in draft.stem
        assert all("元以上" in o.text and o.text.endswith("元以下") for o in draft.options)


def test_of_bounds_in_words_the_upper_one_is_typed() -> None:
    (draft,) = drafts(article(300, 1200, "300元以上1200元以下"), "fill_in")
    assert draft.stem.endswith("每月可领取300元以上____元以下的岗位津贴。")
    assert matches("1200", draft.accepted)
    assert matches("1200元", draft.accepted)
    assert not matches("300", draft.accepted)


def test_a_range_of_bounds_passes_every_check() -> None:
    made = generate(article(300, 1200, "300元以上1200元以下")).drafts
    assert {"single", "fill_in", "true_false"} <= {draft.kind for draft in made}
    assert all("至少" not in draft.stem and "最多" not in draft.stem for draft in made)


def test_a_range_may_be_typed_with_any_dash() -> None:
    (draft,) = drafts(article(300, 1200), "fill_in")
    assert draft.stem.endswith("每月可领取____的岗位津贴。")
    for given in ("300-1200", "300元至1200元", "300～1200", "300—1200元"):
        assert matches(given, draft.accepted)
    for given in ("300", "1200", "300-1500", "3001200"):
        assert not matches(given, draft.accepted)


def test_the_lower_end_may_leave_its_unit_to_the_upper() -> None:
    (draft,) = drafts(article(800, 1500, "800—1500元"), "fill_in")
    assert matches("800-1500", draft.accepted)
    assert {o.text for o in drafts(article(800, 1500, "800—1500元"), "single")[0].options} >= {
        "800—1500元"
    }


def test_a_range_is_asked_and_passes_every_check() -> None:
    kinds = {draft.kind for draft in generate(article(300, 1200)).drafts}
    assert {"single", "fill_in"} <= kinds


def test_another_range_is_false_and_put_right() -> None:
    (draft,) = drafts(article(300, 1200), "true_false")
    assert draft.truth is False
    assert "应为300元至1200元" in draft.explanation


def test_bounds_that_rules_set_are_moved_to_others_that_rules_set() -> None:
    made = drafts(article(2000, 10000, "2000元以上1万元以下"), "single")
    assert made
    fine = {f"{each}元以上" for each in (300, 500, 1000, 2000, 3000, 5000)}
    for draft in made:
        assert {option.text.partition("以上")[0] + "以上" for option in draft.options} <= fine
        highs = [option.text.partition("以上")[2] for option in draft.options]
        assert set(highs) <= {f"{each}万元以下" for each in (1, 2, 3, 5)}
        assert highs == sorted(highs)


def test_a_false_range_lies_next_to_the_right_one() -> None:
    (draft,) = drafts(article(2000, 10000, "2000元以上1万元以下"), "true_false")
    assert "1000元以上1万元以下" in draft.stem or "3000元以上2万元以下" in draft.stem


def test_an_upper_bound_prints_its_scale_and_unit() -> None:
    (draft,) = drafts(article(2000, 10000, "2000元以上1万元以下"), "fill_in")
    assert "2000元以上____万元以下" in draft.stem
    assert all(matches(given, draft.accepted) for given in ("1", "1万", "10000", "一万元"))
    assert not matches("2000", draft.accepted)


def test_sums_from_and_to_are_moved_as_rules_set_them_too() -> None:
    made = drafts(article(1000, 5000, "1000元至5000元"), "single")
    shown = {option.text for draft in made for option in draft.options}
    assert "500元至3000元" in shown
    assert not any("1100" in text or "5500" in text for text in shown)
