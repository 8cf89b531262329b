"""Calendar dates as pages print them in bylines."""

from datetime import date

import pytest

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
