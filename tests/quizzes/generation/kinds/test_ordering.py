"""排序 out of procedures, dated events and figures."""

from __future__ import annotations

import pytest

from quizzes.generation.checks import doubt
from quizzes.generation.draft import Draft
from quizzes.generation.generate import generate
from quizzes.generation.kinds import ordering
from tests.quizzes.generation.arranged import STEPS, TARGETS, material_of, told
from tests.quizzes.generation.test_timeline import EVENTS


def drafted(text: str) -> Draft:
    material = material_of(text)
    (candidate,) = ordering.make(material)
    assert [v.check for v in doubt(candidate, material) if not v.ok] == []
    return candidate.draft


def order_of(draft: Draft) -> list[str]:
    return [draft.options[int(index)].text for index in draft.key]


def test_a_procedure_is_put_in_its_order() -> None:
    draft = drafted(STEPS)
    asked = "根据《临海市护理员奖励办法》，将申报程序的下列环节按先后顺序排列（ ）。"
    assert draft.stem == asked
    assert order_of(draft) == ["本人申请", "单位初核", "部门审定", "社会公示"]
    assert [option.text for option in draft.options] != order_of(draft)


def test_events_are_explained_with_their_days() -> None:
    draft = drafted(EVENTS)
    for told_day in ("（2014年3月）", "（2019年）", "（2022年5月20日）"):
        assert told_day in draft.explanation
    assert not any("20" in option.text for option in draft.options)


@pytest.mark.parametrize("text", [STEPS, EVENTS, TARGETS])
def test_each_step_is_a_fact_with_its_own_evidence(text: str) -> None:
    draft = drafted(text)
    assert len(draft.facts) == len(draft.options) == len(set(draft.facts))
    assert all(option.evidence and option.evidence.text in text for option in draft.options)


def test_a_long_procedure_is_asked_in_five_steps_that_keep_their_order() -> None:
    titles = ["本人申请", "机构初核", "街道核实", "部门审定", "社会公示", "发放奖金", "存档备查"]
    numbered = "\n".join(f"{n}.{title}。" for n, title in enumerate(titles, start=1))
    draft = drafted(f"临海市印发《临海市护理员奖励办法》。\n三、申报程序\n{numbered}")
    order = order_of(draft)
    assert len(order) == 5
    assert order == [title for title in titles if title in order]


def test_a_question_that_is_kept_passed_every_check() -> None:
    kept = [d for d in generate(told(STEPS)).drafts if d.kind == "ordering"]
    assert len(kept) == 1
    assert all(verdict.ok for verdict in kept[0].verdicts)
