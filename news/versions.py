"""An article as the columns of its version's row, and back.

Spans are ``[start, end]``; a block is ``{"kind", "span", "level", "number"}``, a repair
``{"kind", "part", "received", "clean", "before", "after", "certainty"}`` whose ``part`` (``title``,
``text``, ``excerpt``) says where ``clean`` points, an omission ``{"reason", "received", "excerpt",
"repairs"}``, and ``damaged`` a list of spans.
"""

from __future__ import annotations

import hashlib
from typing import Any

from news.models import ArticleVersion
from news.text.article import Article, Block, Omission, Repair, Span

LONGEST_TITLE = 300


def clean(text: str) -> str:
    """The text as PostgreSQL can hold it; NUL becomes one other character, so offsets stay."""
    return text.replace("\x00", "\ufffd")


def digest_of(text: str) -> str:
    """The identity of a version's text (SHA-256, hexadecimal)."""
    return hashlib.sha256(text.encode()).hexdigest()


def columns_of(article: Article) -> dict[str, Any]:
    """The columns that hold what an article says and how it became clean."""
    return {
        "title": clean(article.title)[:LONGEST_TITLE],
        "text": clean(article.text),
        "original": clean(article.original),
        "blocks": [_block_columns(block) for block in article.blocks],
        "repairs": [
            *(_repair_columns(repair, "title") for repair in article.title_repairs),
            *(_repair_columns(repair, "text") for repair in article.repairs),
        ],
        "omissions": [_omission_columns(omission) for omission in article.omissions],
        "damaged": [_pair(span) for span in article.damaged],
    }


def article_of(version: ArticleVersion) -> Article:
    """The article a version holds. Offsets into the received text are not kept."""
    item = version.item
    return Article(
        kind="headline" if item.kind == item.Kind.HEADLINE else "article",
        title=version.title,
        text=version.text,
        published=item.published,
        source=item.source.name if item.source else "",
        author=item.author,
        language=item.language,
        blocks=tuple(_block(block) for block in version.blocks),
        repairs=_repairs(version, "text"),
        title_repairs=_repairs(version, "title"),
        omissions=tuple(_omission(omission) for omission in version.omissions),
        damaged=tuple(Span(*pair) for pair in version.damaged),
        original=version.original,
    )


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _block_columns(block: Block) -> dict[str, Any]:
    return {
        "kind": block.kind,
        "span": _pair(block.span),
        "level": block.level,
        "number": clean(block.number),
    }


def _block(data: dict[str, Any]) -> Block:
    return Block(**{**data, "span": Span(*data["span"])})


def _repair_columns(repair: Repair, part: str) -> dict[str, Any]:
    return {
        "kind": repair.kind,
        "part": part,
        "received": _pair(repair.received),
        "clean": _pair(repair.clean),
        "before": clean(repair.before),
        "after": clean(repair.after),
        "certainty": repair.certainty,
    }


def _repairs(version: ArticleVersion, part: str) -> tuple[Repair, ...]:
    return tuple(_repair(repair) for repair in version.repairs if repair["part"] == part)


def _repair(data: dict[str, Any]) -> Repair:
    return Repair(
        kind=data["kind"],
        received=Span(*data["received"]),
        clean=Span(*data["clean"]),
        before=data["before"],
        after=data["after"],
        certainty=data["certainty"],
    )


def _omission_columns(omission: Omission) -> dict[str, Any]:
    return {
        "reason": omission.reason,
        "received": _pair(omission.received),
        "excerpt": clean(omission.excerpt),
        "repairs": [_repair_columns(repair, "excerpt") for repair in omission.repairs],
    }


def _omission(data: dict[str, Any]) -> Omission:
    repairs = tuple(_repair(repair) for repair in data["repairs"])
    return Omission(**{**data, "received": Span(*data["received"]), "repairs": repairs})
