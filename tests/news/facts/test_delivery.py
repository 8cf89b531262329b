"""The line that tells when and where a government's report was given."""

import pytest

from news.facts.delivery import delivery


@pytest.mark.parametrize(
    ("line", "day", "where"),
    [
        ("——2030年3月4日在望湖区第九届人民代表大会第三次会议上", "2030年3月4日", "望湖区"),
        ("（2030年1月12日在临溪市人民代表大会会议上）", "2030年1月12日", "临溪市"),
        ("在望湖区第九届人民代表大会第三次会议上", None, "望湖区"),
    ],
)
def test_day_and_place_are_read_where_they_are_told(line: str, day: str | None, where: str) -> None:
    told = delivery(f"政府工作报告\n{line}\n各位代表：")
    assert told is not None
    assert (told["day"], told["where"]) == (day, where)


@pytest.mark.parametrize(
    "text",
    [
        "2030年3月4日在望湖区召开会议",
        "人民代表大会选举区长",
        "在庆祝全国人民代表大会成立七十周年大会上",
        "在坚持人民代表大会制度理论研讨会上",
    ],
)
def test_a_meeting_of_others_is_no_delivery(text: str) -> None:
    assert delivery(text) is None
