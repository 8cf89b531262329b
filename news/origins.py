"""Where news comes from and whom it concerns: the rows of sources, regions and industries."""

from __future__ import annotations

from news.facts.regions import Region as Place
from news.facts.regions import ancestors, regions, zone
from news.models import Industry, Region, Source
from news.versions import clean


def default_industry() -> Industry:
    """The industry of news that names none: the first there is, or 社会工作 where none is yet."""
    first = Industry.objects.order_by("id").first()
    return (
        first
        or Industry.objects.get_or_create(slug="social-work", defaults={"name": "社会工作"})[0]
    )


def source_named(name: str) -> Source | None:
    """The source a page names, made where it is new: without a licence we show excerpts only."""
    if not name:
        return None
    return Source.objects.get_or_create(name=clean(name)[:120])[0]


def region_row(place: Place) -> Region:
    """The row of a place, made with the rows above it where they are missing."""
    above = ancestors(place)
    defaults = {
        "name": place.name,
        "full_name": place.full_name,
        "parent": region_row(above[0]) if above else None,
    }
    return Region.objects.get_or_create(code=place.code, defaults=defaults)[0]


def region_coded(code: str) -> Region | None:
    """The row of a region's code (a zone's is ``city code-name``); None for a code of no place."""
    city, _, name = code.partition("-")
    place = regions().get(city)
    if place is None:
        return None
    return region_row(zone(place, name) if name else place)
