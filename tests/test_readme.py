"""What the READMEs point at is there, in both languages alike."""

import re

import pytest

from tests.stack import ROOT

READMES = ["README.md", "README.zh-Hans.md"]
LINK = re.compile(r"\]\((?!https?:)([^)#]+)\)")
ROOM = re.compile(r"`([\w./-]+(?:/|\.py))`")


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def rooms(name: str) -> list[str]:
    """The paths in the first column of the map of the folders."""
    firsts = [line.split("|")[1] for line in read(name).splitlines() if line.startswith("| `")]
    return [path for first in firsts for path in ROOM.findall(first)]


@pytest.mark.parametrize("name", READMES)
def test_every_link_and_every_room_of_the_map_exists(name: str) -> None:
    named = [*LINK.findall(read(name)), *rooms(name)]
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_both_maps_name_the_same_rooms() -> None:
    english, chinese = map(rooms, READMES)
    assert len(english) > 10
    assert english == chinese
