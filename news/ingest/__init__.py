"""From bytes to rows, once: documents are received, then read into news items and versions.

A document is kept as it arrived and waits in its row; reading it may happen now, later or twice.
"""

from news.feed import looks_like_feed
from news.ingest.receiving import (
    About,
    Receipt,
    load_bundled,
    receive,
    receive_any,
    receive_feed,
)
from news.ingest.storing import ingest
from news.origins import source_named

__all__ = [
    "About",
    "Receipt",
    "ingest",
    "load_bundled",
    "looks_like_feed",
    "receive",
    "receive_any",
    "receive_feed",
    "source_named",
]
