"""The sources of the bundled items are named, each once."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[3] / "news" / "data"


def sources() -> list[dict[str, Any]]:
    rows = json.loads((DATA / "sources.json").read_text(encoding="utf-8"))["sources"]
    assert isinstance(rows, list)
    return rows


def named_by_items() -> set[str]:
    return {
        re.findall("^source: (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)[0]
        for path in (DATA / "items").glob("*.md")
    }


def test_every_item_names_a_source_that_exists_and_no_source_is_idle() -> None:
    assert named_by_items() == {row["name"] for row in sources()}


def test_no_source_is_listed_twice() -> None:
    names = [row["name"] for row in sources()]

    assert len(names) == len(set(names))


def test_every_source_has_the_documented_fields() -> None:
    assert all(list(row) == ["name", "home"] for row in sources())


def test_homes_are_front_pages_or_unknown() -> None:
    assert all(re.fullmatch(r"(https?://[\w.-]+/)?", row["home"]) for row in sources())


def test_an_item_without_an_address_of_its_own_has_a_source_with_a_home() -> None:
    homes = {row["name"]: row["home"] for row in sources()}
    for path in (DATA / "items").glob("*.md"):
        text = path.read_text(encoding="utf-8")
        name = re.findall("^source: (.+)$", text, re.MULTILINE)[0]
        assert homes[name] or re.search("^address: http", text, re.MULTILINE), path.stem
