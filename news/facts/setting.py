"""What an article as a whole tells: its place, the date it stands at, its documents."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from news.facts.regions import Region, ancestors, label, short_name
from news.text import lazy

LEVEL_CHARS = "省市区县州旗"
NEVER = lazy.pattern(r"(?!)")


@dataclass(frozen=True)
class Setting:
    """What an article as a whole tells: its place, the date it stands at, its documents.

    ``year`` is the year that a title gives to all its figures (2024年全省经济运行情况), and
    ``times_compete`` tells that they are of two times, so that it gives none. ``firm``
    tells that the article is about its region throughout, so that a statement may name it,
    ``nameless`` that it speaks of 全市 or 本县 and nowhere says which, or of places and is about
    none of them, ``placeless`` that it names neither a place nor the nation, ``national`` that the
    nation or its bodies open it and nothing in it is of 我市. ``of_a_unit`` tells
    that it speaks more of 全村 or 我校 than of its region: what names no village or school is not
    the region's.
    ``called`` are the names that it gives to things itself (以下统称三包),
    ``certificate`` is the fullest name of a certificate in the article, ``applied`` what its
    applicants apply for, ``benefits`` gives short names of benefits their full ones,
    ``years`` parts of a year (上半年) the one year that the article names with them. ``ahead`` is
    the year for which a part of a report plans.
    """

    region: Region | None
    anchor: date | None = None
    year: str = ""
    times_compete: bool = False
    firm: bool = True
    nameless: bool = False
    placeless: bool = False
    national: bool = False
    of_a_unit: bool = False
    short_names: dict[str, str] = field(default_factory=dict)
    called: frozenset[str] = frozenset()
    certificate: str = ""
    applied: str = ""
    benefits: dict[str, str] = field(default_factory=dict)
    years: dict[str, int] = field(default_factory=dict)
    ahead: str = ""

    @cached_property
    def of_the_nation(self) -> Setting:
        """The setting of what a ministry tells in an article about a region: of no region."""
        if self.region is None:
            return self
        return replace(self, region=None, firm=True, nameless=True)

    @cached_property
    def label(self) -> str:
        return label(self.region) if self.region else ""

    @cached_property
    def around(self) -> tuple[Region, ...]:
        """The article's region and those it lies in, innermost first."""
        return (self.region, *ancestors(self.region)) if self.region else ()

    @cached_property
    def levels(self) -> dict[str, Region]:
        """The region meant by each of 省 市 区 县 州 旗 in this article."""
        found: dict[str, Region] = {}
        for region in self.around:
            found.setdefault(region.name[-1], region)
            if region.name.endswith("自治区"):
                found.setdefault("自治区", region)
        return found

    @cached_property
    def short(self) -> str:
        """The region's name without its level, which every way of writing it holds."""
        return short_name(self.region.name) if self.region else ""

    @cached_property
    def own_name(self) -> re.Pattern[str]:
        """Every way of writing the article's region, with or without what it lies in.

        Only literals, for each article compiles its own: ``_is_own`` looks at what follows.
        """
        if self.region is None:
            return NEVER
        outer = "".join(_optional(above) for above in reversed(ancestors(self.region)))
        short = re.escape(self.short)
        return lazy.pattern(f"{outer}{re.escape(self.region.name)}|^{outer}(?P<short>{short})")


def _optional(region: Region) -> str:
    forms = sorted({region.name, short_name(region.name)}, key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, forms))})?"
