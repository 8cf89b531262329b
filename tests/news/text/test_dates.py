"""Calendar dates as pages print them in bylines."""

from datetime import date

import pytest

from news.text import dates
from news.text.dates import in_byline


@pytest.mark.parametrize(
    "line",
    [
        "来源:青禾报 2030-05-10",
        "来源：青禾报 2030年5月10日 10:20",
        "来自：青禾网 2030/5/10",
        "稿源:青禾报 2030-05-10",
    ],
)
def test_a_day_behind_where_a_page_is_from_is_its_own(line: str) -> None:
    assert in_byline(line) == date(2030, 5, 10)


@pytest.mark.parametrize(
    "line",
    [
        "青禾报 2030-05-10",
        "来源:青禾报2030-05-10",
        "来源:青禾报 2030-05-10 开展活动",
        "来源:青禾报 2030-02-31",
    ],
)
def test_a_day_that_ends_no_source_is_not_the_pages(line: str) -> None:
    assert in_byline(line) is None


@pytest.mark.parametrize(
    ("title", "name", "day"),
    [
        ("望湖区成交数据[2030-05-04]", "望湖区成交数据", date(2030, 5, 4)),
        ("望湖区达标（发布时间：2030-09-13 10:10:59）", "望湖区达标", date(2030, 9, 13)),
        ("望湖区考试（时间：2030-09-13）", "望湖区考试（时间：2030-09-13）", None),
        ("望湖区规划（2030-2035年）", "望湖区规划（2030-2035年）", None),
        ("望湖区工作[2030-13-41]", "望湖区工作[2030-13-41]", None),
    ],
)
def test_a_day_in_brackets_behind_a_title_is_the_page_s_and_no_part_of_the_title(
    title: str, name: str, day: date | None
) -> None:
    assert dates.behind_title(title) == (name, day)


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("Thu, 09 May 2030 03:46:53 GMT", date(2030, 5, 9)),
        ("Thu, 09 May 2030 20:30:00 GMT", date(2030, 5, 10)),
        ("Fri, 10 May 2030 01:00:00 +0800", date(2030, 5, 10)),
        ("9 May 2030 08:00:00 +0000", date(2030, 5, 9)),
        ("Thu, 09 May 2030 20:30:00 -0000", date(2030, 5, 10)),
        ("Sat, 31 Feb 2030 03:46:53 GMT", None),
    ],
)
def test_a_feeds_stamp_gives_the_day_in_china(stamp: str, day: date | None) -> None:
    assert in_byline(stamp) == day
    assert dates.is_stamp(stamp)


@pytest.mark.parametrize(
    "line",
    [
        "望湖日报　2030年8月6日",
        "望湖市统计局 2030-08-06",
        "2030年8月6日　望湖日报",
        "2030-08-06 10:20 望湖市人民政府办公室",
    ],
)
def test_a_day_beside_who_published_it_is_the_pages(line: str) -> None:
    assert in_byline(line) == date(2030, 8, 6)


def test_a_day_in_a_sentence_about_an_office_is_not() -> None:
    assert in_byline("望湖市统计局在 2030年8月6日 公布数据") is None
