"""The news that comes with the app: the items and sources in ``news/data``, as its README says."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

DATA = Path(__file__).resolve().parent / "data"
FENCE = "---"


@dataclass(frozen=True, slots=True)
class BundledSource:
    name: str
    home: str


@dataclass(frozen=True, slots=True)
class BundledItem:
    """One item; ``source`` is a source's name, ``published`` None where unknown."""

    title: str
    published: date | None
    source: str
    address: str
    industry: str
    text: str


@cache
def sources(data: Path = DATA) -> dict[str, BundledSource]:
    """Every bundled source by name."""
    rows = json.loads((data / "sources.json").read_text(encoding="utf-8"))["sources"]
    return {row["name"]: BundledSource(**row) for row in rows}


def items(data: Path = DATA) -> list[BundledItem]:
    """Every bundled item in the order of file names."""
    paths = sorted((data / "items").glob("*.md"))
    return [item_of(path.read_text(encoding="utf-8")) for path in paths]


def item_of(written: str) -> BundledItem:
    """Read one item's file. Raises ValueError where its front matter is not closed."""
    _, front, text = written.split(f"{FENCE}\n", 2)
    lines = (line.partition(":") for line in front.splitlines() if line.strip())
    about = {key.strip(): value.strip() for key, _, value in lines}
    return BundledItem(
        title=about["title"],
        published=date.fromisoformat(about["published"]) if about.get("published") else None,
        source=about["source"],
        address=about.get("address", ""),
        industry=about["industry"],
        text=text.strip(),
    )
