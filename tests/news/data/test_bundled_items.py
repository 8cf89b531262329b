"""The bundled items keep the layout that news/data/README.md describes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

DATA = Path(__file__).parents[3] / "news" / "data"
FILES = sorted((DATA / "items").glob("*.md"))
KEYS = ["title", "published", "source", "address", "also", "industry"]
NUMERALS = "一二三四五六七八九十"
PAIRS = ("“”", "《》", "（）", "〔〕")

every_item = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


@dataclass(frozen=True)
class Item:
    head: dict[str, str]
    text: str


def read(path: Path) -> Item:
    """Read an item as the README says: key and value lines between two rules, then the text."""
    opening, head, text = path.read_text(encoding="utf-8").split("---\n", 2)
    assert opening == ""
    pairs = (line.partition(":") for line in head.splitlines())
    return Item({key: value.strip() for key, _, value in pairs}, text)


def awards(text: str) -> dict[str, int]:
    """The one-off award of each level, from clauses such as （二）…（中级）…一次性奖励3000元."""
    found = {}
    for clause in re.findall(r"^（.）(.*一次性(?:奖励|补助)\d+元)", text, re.MULTILINE):
        level = re.search("初级|中级|高级", clause)
        amount = re.search(r"(\d+)元$", clause)
        assert level
        assert amount
        found[level[0]] = int(amount[1])
    return found


def test_a_handful_of_items_is_bundled() -> None:
    assert 8 <= len(FILES) <= 20


@every_item
def test_the_front_matter_has_the_documented_keys_in_order(path: Path) -> None:
    assert list(read(path).head) == KEYS


@every_item
def test_an_item_has_a_title_a_source_and_an_industry(path: Path) -> None:
    head = read(path).head

    assert head["title"]
    assert head["source"]
    assert head["industry"] == "social-work"


@every_item
def test_the_day_of_publication_is_an_iso_date_or_unknown(path: Path) -> None:
    published = read(path).head["published"]

    assert published == "" or date.fromisoformat(published) < date(2026, 1, 1)


@every_item
def test_addresses_are_web_addresses_or_empty(path: Path) -> None:
    head = read(path).head

    for address in (head["address"], head["also"]):
        assert re.fullmatch(r"(https?://[\w.-]+/\S+)?", address)


@every_item
def test_a_text_is_as_long_as_a_news_item(path: Path) -> None:
    assert 300 <= len(read(path).text) <= 900


@every_item
def test_the_title_is_not_repeated_in_the_text(path: Path) -> None:
    item = read(path)

    assert item.head["title"] not in item.text


@every_item
def test_every_line_is_a_heading_a_clause_or_whole_sentences(path: Path) -> None:
    for line in filter(None, read(path).text.splitlines()):
        heading = re.match(rf"[{NUMERALS}]、.{{2,20}}$", line)
        clause = re.match(rf"（[{NUMERALS}]）.+[；。]$", line)
        assert heading or clause or line[-1] in "。：", line


@every_item
def test_headings_and_clauses_are_numbered_without_a_gap(path: Path) -> None:
    text = read(path).text
    headings = re.findall(rf"^([{NUMERALS}])、", text, re.MULTILINE)
    clauses = re.findall(rf"^（([{NUMERALS}])）", text, re.MULTILINE)

    assert "".join(headings) == NUMERALS[: len(headings)]
    assert len(headings) >= 3
    for one, other in pairwise(clauses):
        assert other == "一" or NUMERALS.index(other) == NUMERALS.index(one) + 1


@every_item
def test_a_list_of_clauses_ends_with_a_full_stop_and_only_there(path: Path) -> None:
    lines = read(path).text.splitlines()

    for line, following in pairwise([*lines, ""]):
        if line.startswith("（"):
            assert line.endswith("；" if following.startswith("（") else "。"), line


@every_item
def test_quotes_brackets_and_titles_are_balanced_within_each_line(path: Path) -> None:
    for line in read(path).text.splitlines():
        for opening, closing in PAIRS:
            assert line.count(opening) == line.count(closing), line


@every_item
def test_marks_are_full_width_and_the_script_is_simplified(path: Path) -> None:
    text = read(path).text

    assert not re.search("[,;:?!()]", text)
    assert not set(text) & set("會員級證給補貼條區業務機構學習獎勵")


@every_item
def test_no_sentence_needs_its_reader_to_know_where_we_are(path: Path) -> None:
    assert not re.search("[我本该](?:省|市|县|区|局|办法|通知|规划)", read(path).text)


@every_item
def test_an_item_is_dense_with_figures_or_conditions(path: Path) -> None:
    text = read(path).text
    figures = re.findall(r"\d+(?:\.\d+)?", text)

    assert len(figures) + text.count("（一）") * 2 >= 8
    assert len(re.findall("[。；]", text)) >= 8


@every_item
def test_no_figure_that_is_asked_about_stands_in_the_title(path: Path) -> None:
    title = read(path).head["title"]

    assert not re.search(r"\d+(?:\.\d+)?\s*(?:元|万|人|个|家|%)", title)


@every_item
def test_years_stated_are_plausible(path: Path) -> None:
    years = [int(year) for year in re.findall(r"(?<!\d)(\d{4})年", read(path).text)]

    assert years
    assert all(2000 <= year <= 2030 for year in years)


def test_no_two_items_share_a_title_or_a_text() -> None:
    items = [read(path) for path in FILES]

    assert len({item.head["title"] for item in items}) == len(items)
    assert len({item.text for item in items}) == len(items)


def test_no_long_sentence_outside_a_list_is_used_twice() -> None:
    seen: dict[str, str] = {}
    for path in FILES:
        paragraphs = re.sub("^（.*$", "", read(path).text, flags=re.MULTILINE)
        for sentence in re.findall("[^。；\n]{20,}[。；]", paragraphs):
            assert seen.setdefault(sentence, path.stem) == path.stem


def test_four_regions_or_more_can_be_compared_level_by_level() -> None:
    tables = [awards(read(path).text) for path in FILES]
    whole = [table for table in tables if set(table) == {"初级", "中级", "高级"}]

    assert len(whole) >= 4


def test_one_region_alone_gives_most_for_the_intermediate_level() -> None:
    amounts = sorted(table["中级"] for path in FILES if (table := awards(read(path).text)))

    assert amounts[-1] > amounts[-2]


def test_awards_rise_with_the_level() -> None:
    for path in FILES:
        amounts = [
            table[level]
            for table in [awards(read(path).text)]
            for level in ("初级", "中级", "高级")
            if level in table
        ]
        assert amounts == sorted(set(amounts)), path.stem


def test_monthly_allowances_of_two_regions_can_be_compared() -> None:
    monthly = [path for path in FILES if re.search(r"^（.）.*每月\d+元", read(path).text, re.M)]

    assert len(monthly) >= 2


def test_the_items_are_of_several_kinds() -> None:
    texts = [read(path).text for path in FILES]

    assert any("目标" in text and "到20" in text for text in texts)
    assert any("比上年增长" in text for text in texts)
    assert any("启动仪式" in text for text in texts)
    assert any("？" in text for text in texts)
