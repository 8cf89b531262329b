"""RSS and Atom: the entries of a feed, each as a document of its own."""

from __future__ import annotations

import html
import io
import re
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from email.utils import parsedate_to_datetime
from typing import Any

import feedparser

HEAD = 2048
ENTRY_TYPE = "text/html; charset=utf-8; part=feed-entry"
"""The content type of an entry's document: a line with the title, then the content."""
ROOT = re.compile(rb"<(?:\w+:)?(?:rss|feed|rdf)[\s>]", re.IGNORECASE)
PAGE_ROOT = re.compile(rb"<!doctype\s+html|<html[\s>]", re.IGNORECASE)
WRITTEN = re.compile(r"\s*(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})")
ZONE = re.compile(r"(?:Z|[+-]\d{2}:?\d{2})\s*$")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its title and content, and what the feed says about it.

    ``content`` is plain text or a fragment of HTML, empty where the feed gives titles only.
    ``published`` is None where the feed gives no date that can be read for certain.
    """

    title: str
    content: str
    address: str
    published: date | None

    @property
    def document(self) -> bytes:
        """The entry's own bytes, of type ``ENTRY_TYPE``."""
        return f"{self.title}\n{self.content}".encode()


@dataclass(frozen=True, slots=True)
class Feed:
    title: str
    entries: tuple[Entry, ...]


def looks_like_feed(body: bytes) -> bool:
    """Whether the bytes begin as RSS, RDF or Atom does, in any encoding of XML."""
    head = body[:HEAD].replace(b"\x00", b"")
    return bool(ROOT.search(head)) and not PAGE_ROOT.search(head)


def parse_feed(body: bytes, *, zone: tzinfo) -> Feed:
    """Read a feed; entries with neither title nor content are left out.

    ``zone`` turns an instant into the day on which it was published.
    """
    # As a stream: given bytes, feedparser first tries to open a file of that name.
    parsed = feedparser.parse(io.BytesIO(body), sanitize_html=False)
    entries = (_entry(entry, zone) for entry in parsed.entries)
    return Feed(
        title=str(parsed.feed.get("title", "")).strip(),
        entries=tuple(entry for entry in entries if entry is not None),
    )


def _entry(entry: Any, zone: tzinfo) -> Entry | None:
    title = _plain(str(entry.get("title", "")))
    content = _content(entry)
    if not (title or content):
        return None
    return Entry(
        title=title,
        content=content,
        address=_address(entry),
        published=published_on(str(entry.get("published") or ""), zone),
    )


def _plain(markup: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", markup)).split())


def _content(entry: Any) -> str:
    """The fullest text the entry carries."""
    texts = [str(part.get("value", "")) for part in entry.get("content", ())]
    return max([*texts, str(entry.get("summary", ""))], key=len).strip()


def _address(entry: Any) -> str:
    link = str(entry.get("link", "")).strip()
    return link if link.startswith(("http://", "https://")) else ""


def published_on(written: str, zone: tzinfo) -> date | None:
    """The day a feed's date names, or None.

    A date with a clock zone is an instant, whose day is the one in ``zone``; a date without one
    is the day as written. feedparser's own reading is not used: it takes 2025年1月14日 for a day
    in November.
    """
    text = written.strip()
    found = WRITTEN.match(text)
    if found and not ZONE.search(text[found.end() :]):
        return _day(*map(int, found.groups()))
    moment = _moment(text)
    if moment is None:
        return None
    return (moment if moment.tzinfo is None else moment.astimezone(zone)).date()


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _moment(text: str) -> datetime | None:
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return read(text)
        except ValueError:
            continue
    return None
