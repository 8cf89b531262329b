"""Sources, regions and industries get their rows as news names them."""

import pytest

from news.facts.regions import region_of
from news.models import Region, Source
from news.origins import region_coded, region_row, source_named

pytestmark = pytest.mark.django_db


def test_a_new_source_shows_excerpts() -> None:
    source = source_named("江北日报")
    assert source is not None
    assert (source.name, source.shown) == ("江北日报", Source.Shown.EXCERPT)
    assert source_named("江北日报") == source


def test_a_page_that_names_no_source_has_none() -> None:
    assert source_named("") is None
    assert not Source.objects.exists()


def test_the_terms_an_instructor_entered_for_a_publisher_hold() -> None:
    licensed = Source.objects.create(name="江北日报", licence="转载许可", shown=Source.Shown.WHOLE)
    assert source_named("江北日报") == licensed


def test_a_zone_lies_in_its_city() -> None:
    place = region_of("惠州大亚湾区两年投入社工发展经费")
    assert place is not None
    row = region_row(place)
    assert row.parent is not None
    assert row.parent.name == "惠州市"
    assert region_coded(row.code) == row
    assert Region.objects.count() == 3


def test_a_code_makes_the_row_it_stands_for() -> None:
    zone = region_coded("441300-大亚湾区")
    assert zone is not None
    assert zone.full_name == "广东省惠州市大亚湾区"


@pytest.mark.parametrize("code", ["", "999999", "999999-某区"])
def test_a_code_of_no_place_is_no_region(code: str) -> None:
    assert region_coded(code) is None
    assert not Region.objects.exists()
