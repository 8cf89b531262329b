"""Places that there are not, for tests of where a figure holds: nothing is said of real ones."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from news.facts import regions

TABLE = """code,name,full_name,parent,level
910000,云州省,云州省,,province
910100,临溪市,云州省临溪市,910000,city
910101,望湖区,云州省临溪市望湖区,910100,county
910102,观山区,云州省临溪市观山区,910100,county
910200,青原市,云州省青原市,910000,city
910221,石桥县,云州省青原市石桥县,910200,county
910300,白沙市,云州省白沙市,910000,city
920000,远山省,远山省,,province
920100,大河市,远山省大河市,920000,city
"""


@pytest.fixture
def made_up_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the made-up places be all there are."""
    table = tmp_path / "regions.csv"
    table.write_text(TABLE, encoding="utf-8")
    monkeypatch.setattr(regions, "TABLE", table)
    _forget()
    yield
    _forget()


def _forget() -> None:
    regions.regions.cache_clear()
    regions.gazetteer.cache_clear()
