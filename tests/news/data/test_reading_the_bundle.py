"""The text room takes the bundled items as they are, and undoes all that our own page suffered."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from news.text.reading import read, read_parts

ROOT = Path(__file__).parents[3]
ITEMS = sorted((ROOT / "news" / "data" / "items").glob("*.md"))
FIXTURES = ROOT / "tests" / "fixtures"


def lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize("path", ITEMS, ids=lambda path: path.stem)
def test_an_item_is_one_article_in_which_nothing_is_changed_or_left_out(path: Path) -> None:
    _, head, text = path.read_text(encoding="utf-8").split("---\n", 2)
    title = head.splitlines()[0].removeprefix("title: ")

    (article,) = read_parts(title, text).articles

    assert (article.kind, article.title) == ("article", title)
    assert lines(article.text) == lines(text)
    assert (article.repairs, article.omissions, article.damaged) == ((), (), ())


def test_the_damaged_page_becomes_its_clean_article_again() -> None:
    title, *body = lines((FIXTURES / "damaged_page.clean.txt").read_text(encoding="utf-8"))

    article = read((FIXTURES / "damaged_page.txt").read_bytes()).articles[0]

    assert (article.kind, article.title, article.published) == ("article", title, None)
    assert lines(article.text) == body
    assert article.repairs
    assert not article.damaged


def test_the_damaged_page_gives_up_each_of_its_dated_headlines() -> None:
    rows = (FIXTURES / "damaged_page.headlines.txt").read_text(encoding="utf-8").splitlines()
    expected = [(date.fromisoformat(day), text) for day, text in (r.split("\t") for r in rows)]

    _, *headlines = read((FIXTURES / "damaged_page.txt").read_bytes()).articles

    assert {one.kind for one in headlines} == {"headline"}
    assert [(one.published, one.title) for one in headlines] == expected
