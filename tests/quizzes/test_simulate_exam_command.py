"""`manage.py simulate_exam`: a table for people, a line of JSON a policy for programs, a chart."""

import json
from io import StringIO
from xml.etree import ElementTree

import pytest
from django.core.management import CommandError, call_command

from quizzes.courses import LOOKS, NAMES
from quizzes.memory.simulation import POLICIES, Setup, compare

SMALL = {"questions": 30, "days": 20, "replicates": 2}


def simulated(**options) -> str:
    out = StringIO()
    call_command("simulate_exam", **{**SMALL, **options}, stdout=out)
    return out.getvalue()


def test_a_policy_is_a_line_of_json():
    records = [json.loads(line) for line in simulated(json=True).splitlines()]
    assert [one["policy"] for one in records] == list(POLICIES)
    assert {*records[0]} == {"policy", "recall", "reviews", "peak", "minutes", "marks"}
    expected = compare(Setup(**SMALL))
    assert [one["marks"] for one in records] == [round(one.marks, 2) for one in expected]
    assert [one["peak"] for one in records] == [one.course.peak for one in expected]


def test_the_table_names_every_policy_and_its_columns_stand_below_each_other():
    head, *lines = simulated().splitlines()
    assert "最忙的一天" in head
    assert [line.split("  ")[0] for line in lines] == [str(name) for name in NAMES.values()]
    assert len({len(line.encode("gb18030")) for line in [head, *lines]}) == 1


def test_the_marks_are_those_of_the_minutes_asked_for():
    little, much = (
        [json.loads(line)["marks"] for line in simulated(json=True, minutes=minutes).splitlines()]
        for minutes in (0.5, 30)
    )
    assert max(little) < min(much)


def test_the_seed_and_the_error_of_estimates_are_those_asked_for():
    usual = simulated(json=True)
    assert simulated(json=True) == usual
    assert simulated(json=True, seed=2) != usual
    assert simulated(json=True, sigma=0.8) != usual


def test_learners_who_miss_days_recall_less():
    recalls = [
        [json.loads(line)["recall"] for line in simulated(json=True, missed=missed).splitlines()]
        for missed in (0, 0.5, 1)
    ]
    assert recalls[0] > recalls[1] > recalls[2]
    assert set(recalls[2]) == {0}


def test_the_plot_is_written_as_svg(tmp_path):
    path = tmp_path / "policy.svg"
    simulated(plot=path)
    words = "".join(ElementTree.fromstring(path.read_text(encoding="utf-8")).itertext())
    assert "本站的安排" in words
    assert "每天的复习次数" in words


def test_every_policy_has_a_name_and_a_line_of_its_own():
    assert NAMES.keys() == LOOKS.keys() == POLICIES.keys()
    assert len({(dash, width) for _, dash, width in LOOKS.values()}) == len(POLICIES)


@pytest.mark.parametrize(
    "options",
    [
        {"questions": 0},
        {"questions": 100_000_000},
        {"days": 10},
        {"days": 1001},
        {"replicates": 0},
        {"sigma": -1.0},
        {"seed": -1},
    ],
)
def test_what_cannot_be_simulated_is_refused_in_plain_words(options):
    with pytest.raises(CommandError, match="天数要多于 10"):
        simulated(**options)


@pytest.mark.parametrize("minutes", [0, -3, 1441, float("nan")])
def test_a_day_has_so_many_minutes(minutes):
    with pytest.raises(CommandError, match="1440"):
        simulated(minutes=minutes)


def test_a_plot_that_cannot_be_written_is_told(tmp_path):
    with pytest.raises(CommandError, match="写不了"):
        simulated(plot=tmp_path / "no" / "such.svg")
