"""What happened: sources, the articles received, and the facts those state."""

from news.models.articles import (
    ArticleVersion,
    ArticleVersionQuerySet,
    Document,
    DocumentQuerySet,
    NewsItem,
    NewsItemQuerySet,
)
from news.models.facts import Fact, FactQuerySet, Witness
from news.models.origins import Industry, Region, Source, SourceQuerySet

__all__ = [
    "ArticleVersion",
    "ArticleVersionQuerySet",
    "Document",
    "DocumentQuerySet",
    "Fact",
    "FactQuerySet",
    "Industry",
    "NewsItem",
    "NewsItemQuerySet",
    "Region",
    "Source",
    "SourceQuerySet",
    "Witness",
]
