"""Dated events in their order, as far as their dates are sure."""

from __future__ import annotations

import pytest

from quizzes.generation.timeline import timelines
from tests.quizzes.generation.arranged import SCHEDULE, material_of

EVENTS = (
    "2019年，临海市民政局印发《临海市社工站建设办法》。"
    "2014年3月，临海市民政局设立社工岗位津贴。"
    "2022年5月20日，临海市财政局发布护理员培训目录。"
)


def test_events_stand_in_the_order_of_time_and_not_of_telling() -> None:
    (events,) = timelines(material_of(EVENTS))
    assert [event.when for event in events] == ["2014年3月", "2019年", "2022年5月20日"]
    assert events[0].what == "临海市民政局设立社工岗位津贴"
    assert not any(event.planned for event in events)


def test_a_schedule_names_what_its_days_are_for() -> None:
    (events,) = timelines(material_of(SCHEDULE))
    assert [event.what for event in events] == ["报名时间", "缴费时间", "笔试时间", "成绩公布时间"]
    assert all(event.planned for event in events)
    assert (events[0].first.day, events[0].last.day) == (5, 15)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("3月16日至18日", "3月10日至18日"),
        ("2026年6月13日", "2026年6月31日"),
        ("2026年6月13日", "6月13日"),
        ("2026年6月13日", "2026年3月"),
    ],
    ids=["overlapping", "no such day", "no year", "a month that holds another day"],
)
def test_days_that_are_not_surely_apart_make_no_timeline(before: str, after: str) -> None:
    found = timelines(material_of(SCHEDULE.replace(before, after)))
    assert all(len(events) == 3 and before not in str(events) for events in found)
