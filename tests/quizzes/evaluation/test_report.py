"""Documents measured one by one; what cannot be read is named and the others go on."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import count

import pytest

from quizzes.evaluation.record import as_record
from quizzes.evaluation.report import Report, report_on
from quizzes.generation.checks import CHECKS

TEXT = (
    "云州社工补助办法公布\n"
    "浙江省宁波市民政局印发《宁波市社会工作者补助办法》，对考取中级的给予一次性补助3000元，"
    "对考取初级的给予一次性补助2000元。宁波市累计持证社工达到394人。"
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


def test_every_check_has_a_pass_rate_over_all_candidates(report: Report) -> None:
    assert report.checks.keys() == {check.name for check in CHECKS}
    (written,) = {share.n for share in report.checks.values()}
    assert written >= len(report.drafts)
    assert all(0 <= share.share <= 1 for share in report.checks.values())


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
