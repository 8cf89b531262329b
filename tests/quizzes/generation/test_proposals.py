"""A model's proposals: read with suspicion, checked like our own, refused for a named reason."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news.text.article import Span
from quizzes.generation.draft import Generation
from quizzes.generation.material import Material
from quizzes.generation.proposals import UnreadableAnswer, proposed
from quizzes.generation.source import SourceArticle
from tests.quizzes.generation.examples import district

ENGLISH = SourceArticle(
    id="en",
    title="City opens centres",
    text="Harbour City opened 14 family service centres in 2025. Each centre has three staff.",
    facts=(),
)
CENTRES: dict[str, Any] = {
    "kind": "single",
    "stem": "How many family service centres did Harbour City open in 2025?",
    "options": ["12", "14", "16", "18"],
    "key": [1],
    "explanation": "The article says that 14 opened.",
    "evidence": "Harbour City opened 14 family service centres in 2025.",
}


def about(source: SourceArticle) -> Material:
    return Material(article=source, facts=source.facts)


def answered(*questions: Any, source: SourceArticle = ENGLISH, **context: Any) -> Generation:
    answer = json.dumps({"questions": list(questions)}, ensure_ascii=False)
    return proposed(answer, about(source), **context)


def reason(*questions: Any, **context: Any) -> str:
    result = answered(*questions, **context)
    assert not result.drafts
    return result.rejects[0].reason


def chinese(**changes: Any) -> dict[str, Any]:
    """A proposal about a stored figure of the made-up district."""
    source = district()
    fact = next(f for f in source.facts if f.quantity and f.kind == "count" and not f.qualifier)
    assert fact.quantity is not None
    number, unit = fact.quantity.value, fact.text.lstrip("0123456789")
    return {
        "kind": "single",
        "stem": f"根据公开报道，{fact.before}（　）{fact.after}。",
        "options": [f"{number + step}{unit}" for step in (0, 3, 6, 9)],
        "key": [0],
        "explanation": f"{fact.statement}。",
        "evidence": source.text[fact.sentence.start : fact.sentence.end],
        **changes,
    }


def test_a_sound_proposal_about_a_foreign_text_becomes_a_draft() -> None:
    (draft,) = answered(CENTRES).drafts
    assert draft.stem == CENTRES["stem"]
    assert draft.key == [1]
    assert ENGLISH.text[draft.evidence[0].span.start :].startswith("Harbour City opened 14")
    assert all(verdict.ok for verdict in draft.verdicts)


def test_a_chinese_one_passes_all_the_checks_and_rests_on_the_stored_fact() -> None:
    (draft,) = answered(chinese(), source=district()).drafts
    assert len(draft.verdicts) > len(answered(CENTRES).drafts[0].verdicts)
    assert draft.facts[0][0] == district().id
    assert "（ ）" in draft.stem


def test_the_same_answer_gives_the_same_draft() -> None:
    assert answered(CENTRES) == answered(CENTRES)


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"evidence": "Harbour City opened 15 centres."}, "evidence_verbatim"),
        ({"evidence": ""}, "evidence_verbatim"),
        ({"key": [0]}, "evidence_supports"),
        ({"key": [7]}, "key_count"),
        ({"key": [True]}, "key_count"),
        ({"key": [0, 1]}, "evidence_supports"),
        ({"key": []}, "evidence_supports"),
        ({"options": ["14", "14", "16", "18"]}, "options_distinct"),
        ({"stem": "Of 14 centres, how many family service centres opened?"}, "key_not_in_stem"),
        ({"stem": 5}, "shape"),
        ({"stem": "x" * 5000}, "shape"),
        ({"options": "14"}, "shape"),
        ({"kind": "essay"}, "shape"),
        ({"kind": ["single"]}, "shape"),
        ({"explanation": "It says “15 centres”."}, "quotes_verbatim"),
    ],
)
def test_a_flawed_one_is_refused_and_says_why(changes: dict[str, Any], named: str) -> None:
    assert reason({**CENTRES, **changes}).split(":")[0] == named


@pytest.mark.parametrize("entry", [None, 3, "question", [], {}])
def test_an_entry_that_is_no_question_is_refused(entry: Any) -> None:
    assert reason(entry) == "shape"


def test_a_wrong_statement_about_nothing_stored_cannot_be_judged() -> None:
    statement = {**CENTRES, "kind": "true_false", "options": [], "key": False}
    assert reason(statement) == "evidence_supports"


def judged(value: str, truth: bool, figure: str = "394人") -> Generation:
    """A statement about a stored figure of the made-up district, as our claim has it."""
    source = district()
    material = about(source)
    fact = next(f for f in source.facts if f.text == figure)
    stem = f"{material.claim(fact).said(value)}。"
    given = chinese(kind="true_false", stem=stem, options=[], key=truth, explanation="见原文。")
    given["evidence"] = source.text[fact.sentence.start : fact.sentence.end]
    return answered(given, source=source)


def test_a_stored_claim_is_taken_as_true_and_with_another_value_as_false() -> None:
    (right,), (wrong,) = judged("394人", truth=True).drafts, judged("418人", truth=False).drafts
    assert (right.truth, wrong.truth) == (True, False)
    assert right.stem.startswith("据")
    assert wrong.stem == right.stem.replace("394", "418")
    assert right.facts == wrong.facts


@pytest.mark.parametrize(
    ("value", "truth"),
    [("394人", False), ("418人", True), ("394名", False), ("三百九十四人", False), ("很多", False)],
)
def test_a_statement_judged_otherwise_than_its_figure_says_is_refused(
    value: str, truth: bool
) -> None:
    result = judged(value, truth)
    assert [one.reason.split(":")[0] for one in result.rejects] == ["evidence_supports"]


def test_a_statement_that_no_stored_fact_makes_is_not_called_false() -> None:
    source = district()
    for stem in ("望湖区的社工多数愿意长期留任。", "望湖区累计持证社工人才达到418人并将继续增加。"):
        given = chinese(kind="true_false", stem=stem, options=[], key=False)
        assert reason(given, source=source) == "evidence_supports"


def test_every_accepted_answer_is_borne_out() -> None:
    gap = {
        "kind": "fill_in",
        "stem": "Harbour City opened ____ family service centres in 2025.",
        "options": [],
    }
    assert len(answered({**CENTRES, **gap, "key": ["14"]}).drafts) == 1
    for key in (["14", "15"], ["14", "4"], ["1"], ["14 fam"]):
        assert reason({**CENTRES, **gap, "key": key}).startswith("evidence_supports")


def test_every_right_option_is_borne_out() -> None:
    given = {
        **CENTRES,
        "kind": "multiple",
        "stem": "Which of these does the article tell about the opening of service centres?",
        "options": ["14", "2025", "Hill City", "3", "Lake City"],
    }
    assert len(answered({**given, "key": [0, 1]}).drafts) == 1
    assert reason({**given, "key": [0, 1, 2]}) == "evidence_supports: Hill City"


def test_a_figure_that_is_part_of_the_stored_one_or_holds_it_is_no_key() -> None:
    source = district()
    fact = next(f for f in source.facts if f.text == "4个")
    for wrong in ("14个", "44个", "6个"):
        given = chinese(
            stem=f"根据公开报道，{fact.before}（　）{fact.after}。",
            options=[wrong, "5个", "7个", "8个"],
            evidence=source.text[fact.clause.start : fact.clause.end],
        )
        assert reason(given, source=source) == f"evidence_supports: {wrong}"


@pytest.mark.parametrize("bad", ["\ud800", "a\x00b", "\udfff tail", "bell\x07"])
@pytest.mark.parametrize("field", ["stem", "explanation", "evidence", "options", "key"])
def test_what_no_database_can_store_is_refused_and_told_of_in_clean_words(
    field: str, bad: str
) -> None:
    listed: dict[str, Any] = {"options": [bad, "14", "16", "18"], "key": [bad]}
    given = {**CENTRES, field: listed.get(field, f"{CENTRES.get(field)} {bad}")}
    if field == "key":
        given |= {"kind": "fill_in", "options": []}
    (reject,) = answered(given).rejects
    assert reject.reason == "shape"
    assert "\x00" not in reject.stem
    assert reject.stem.encode()


def test_what_the_chinese_checks_find_refuses_a_chinese_one() -> None:
    assert reason(chinese(stem="该区设有（ ）。"), source=district()).startswith("stem_length")


def test_damaged_words_are_not_quoted() -> None:
    assert reason(CENTRES, uncertain=[Span(8, 12)]) == "damaged"


def test_words_in_a_conflict_are_not_quoted() -> None:
    source = district()
    disputed = tuple(replace(fact, conflicts=("另有说法",)) for fact in source.facts)
    assert reason(chinese(), source=replace(source, facts=disputed)) == "conflict"


def test_what_is_asked_already_is_not_asked_again() -> None:
    assert reason(CENTRES, asked=[CENTRES["stem"]]) == "near_duplicate"
    result = answered(CENTRES, {**CENTRES, "stem": CENTRES["stem"] + " "})
    assert len(result.drafts) == 1


@pytest.mark.parametrize(
    "answer", ["", "I cannot help.", "{}", '{"questions": 3}', "[1]", "{" * 5000 + "}" * 5000]
)
def test_an_answer_that_is_not_what_was_asked_for_is_unreadable(answer: str) -> None:
    with pytest.raises(UnreadableAnswer):
        proposed(answer, about(ENGLISH))


def test_json_inside_chatter_is_found() -> None:
    answer = f"Here you are:\n```json\n{json.dumps({'questions': [CENTRES]})}\n```"
    assert len(proposed(answer, about(ENGLISH)).drafts) == 1


def test_a_flood_of_proposals_is_cut() -> None:
    flood = [{**CENTRES, "stem": f"{CENTRES['stem']} {number}"} for number in range(500)]
    result = answered(*flood)
    assert len(result.drafts) + len(result.rejects) == 20


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=12,
)
FIELDS = st.sampled_from(["kind", "stem", "options", "key", "explanation", "evidence"])


@given(changed=st.dictionaries(FIELDS, JSON))
def test_whatever_comes_is_a_draft_or_a_reason(changed: dict[str, Any]) -> None:
    result = answered({**CENTRES, **changed})
    assert len(result.drafts) + len(result.rejects) == 1
    assert all(reject.reason for reject in result.rejects)
