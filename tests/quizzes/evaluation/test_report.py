"""Documents measured one by one; what cannot be read is named and the others go on."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from itertools import count
from typing import Any

import pytest

from quizzes import words
from quizzes.evaluation import report as report_module
from quizzes.evaluation.record import as_record
from quizzes.evaluation.report import FAILED, Report, report_on
from quizzes.generation.checks import CHECKS
from quizzes.generation.draft import Generation
from quizzes.generation.generate import generate
from quizzes.generation.kinds import KINDS
from quizzes.generation.source import SourceArticle
from quizzes.reporting import as_lines
from tests.quizzes.generation.conftest import material_for

TEXT = (
    "云州社工补助办法公布\n"
    "浙江省宁波市民政局印发《宁波市社会工作者补助办法》，对考取中级的给予一次性补助3000元，"
    "对考取初级的给予一次性补助2000元。截至2024年底，宁波市累计持证社工达到394人。"
)


def ticking() -> Callable[[], float]:
    ticks = count()
    return lambda: float(next(ticks))


@pytest.fixture(scope="module")
def report() -> Report:
    documents = [("a.txt", TEXT.encode()), ("b.txt", b""), ("c.txt", "天气".encode())]
    return report_on(documents, clock=ticking())


def test_the_unreadable_is_named_and_the_rest_measured(report: Report) -> None:
    assert [(each.name, each.code) for each in report.unread] == [
        ("b.txt", "empty"),
        ("c.txt", "no_article"),
    ]
    assert len(report.asked) == 1


def test_facts_and_questions_are_counted_by_kind(report: Report) -> None:
    assert report.facts["amount"] == 2
    assert report.kinds.total() == report.subjects.total() == len(report.drafts) > 0
    assert report.kinds["single"] == sum(draft.kind == "single" for draft in report.drafts)


def written(report: Report) -> Counter[str]:
    """How many candidates of each kind were written, kept or not."""
    (asked,) = report.asked
    material = material_for(asked.source)
    return Counter(one.draft.kind for make in KINDS.values() for one in make(material))


def test_a_check_is_counted_over_the_candidates_of_the_kinds_it_looks_at(report: Report) -> None:
    kinds = written(report)
    assert len(kinds) > 1
    for check in CHECKS:
        looked = sum(count for kind, count in kinds.items() if kind in check.kinds)
        assert (report.checks[check.name].n if looked else 0) == looked
    assert report.checks["answer_right"].n == kinds["fill_in"] < report.checks["balanced"].n


def test_a_check_that_had_nothing_to_look_at_is_not_told_of(report: Report) -> None:
    assert "ordering" not in written(report)
    assert report.checks.keys() < {check.name for check in CHECKS}
    assert all(share.n and 0 <= share.share <= 1 for share in report.checks.values())
    told = "\n".join(as_lines(report, []))
    assert "n=0" not in told
    assert str(words.CHECKS["answer_right"]) in told
    assert str(words.CHECKS["arranged_right"]) not in told


def failing(monkeypatch: pytest.MonkeyPatch, room: str) -> Report:
    """Two documents, of which one makes a step of the program stumble."""
    whole = getattr(report_module, room)

    def stumbling(about: Any, *rest: Any, **named: Any) -> Any:
        if about == "bad.txt" or "青原" in getattr(about, "text", ""):
            raise ValueError("no such number")
        return whole(about, *rest, **named)

    monkeypatch.setattr(report_module, room, stumbling)
    other = TEXT.replace("宁波", "青原").encode()
    return report_on([("bad.txt", other), ("a.txt", TEXT.encode())], clock=ticking())


@pytest.mark.parametrize(
    ("room", "name"),
    [("reading_of", "bad.txt"), ("source_of", "bad.txt:0"), ("generate", "bad.txt:0")],
)
def test_what_fails_is_named_with_its_reason_and_the_others_go_on(
    monkeypatch: pytest.MonkeyPatch, room: str, name: str
) -> None:
    found = failing(monkeypatch, room)
    assert [(each.name, each.code) for each in found.unread] == [(name, FAILED)]
    assert "no such number" in found.unread[0].detail
    assert [each.source.id for each in found.asked] == ["a.txt:0"]
    assert found.speed.characters == len(found.asked[0].source.text)
    assert found.drafts


def test_the_first_use_is_not_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock that moves only when articles are generated, and far at the first of each kind."""
    spent = [0.0]
    generated: list[str] = []

    def loading(source: SourceArticle, **beside: Any) -> Generation:
        spent[0] += 1 if generated else 1000
        generated.append(source.id)
        return generate(source, **beside)

    monkeypatch.setattr(report_module, "generate", loading)
    documents = [("b.txt", b""), ("a.txt", TEXT.encode()), ("c.txt", TEXT.encode())]
    found = report_on(documents, clock=lambda: spent[0])
    assert generated == ["a.txt:0", "a.txt:0", "c.txt:0"]
    assert found.speed.seconds == 2


def test_statements_of_a_notice_count_as_policy(report: Report) -> None:
    assert report.notices == 1
    assert report.policy == report.coverage
    assert report.coverage.share == 1.0


def test_speed_is_told_by_the_clock_given(report: Report) -> None:
    assert report.speed.characters == len(report.asked[0].source.text)
    assert report.speed.seconds > 0
    assert report.speed.ratio == report.speed.tagger / report.speed.seconds


def test_a_sample_is_the_same_for_one_seed_and_another_for_another(report: Report) -> None:
    assert report.sample(3, 1) == report.sample(3, 1)
    assert len({tuple(d.fingerprint for d in report.sample(3, seed)) for seed in range(9)}) > 1
    assert len(report.sample(10_000, 1)) == len(report.drafts)


def test_nothing_readable_gives_an_empty_report() -> None:
    empty = report_on([("b.txt", b"")], clock=ticking())
    assert (empty.asked, empty.per_thousand(0), empty.speed.characters) == ((), 0.0, 0)


def test_the_record_is_plain_data(report: Report) -> None:
    record = json.loads(json.dumps(as_record(report, report.sample(2, 1), report.unread)))
    assert record["questions"]["total"] == len(report.drafts)
    assert {each["problem"] for each in record["unread"]} == {"empty", "no_article"}
    assert len(record["sample"]) == 2
    text = report.asked[0].source.text
    for drawn in record["sample"]:
        for quote in drawn["evidence"]:
            assert quote["text"] == text[quote["start"] : quote["end"]]
