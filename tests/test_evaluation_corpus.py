"""The list of texts for evaluation: each in the half that its hash names, none twice."""

import csv
from collections import Counter
from pathlib import Path

LIST = Path(__file__).parent.parent / "docs" / "evaluation" / "corpus.csv"


def rows() -> list[dict[str, str]]:
    with LIST.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_the_hash_alone_decides_the_half() -> None:
    for row in rows():
        expected = "tune" if int(row["sha256"][-1], 16) % 2 == 0 else "judge"
        assert row["half"] == expected, row["address"]


def test_no_text_is_listed_twice() -> None:
    hashes = Counter(row["sha256"] for row in rows())
    assert max(hashes.values()) == 1
    assert all(len(sha) == 64 for sha in hashes)


def test_sixty_texts_of_many_kinds_and_industries_are_listed() -> None:
    listed = rows()
    kinds = Counter(row["kind"] for row in listed)
    assert len(listed) >= 60
    assert kinds["notice"] + kinds["plan"] >= 25
    assert {"statistics", "event", "interview", "forum", "damaged"} <= set(kinds)
    assert len({row["industry"] for row in listed}) >= 8
