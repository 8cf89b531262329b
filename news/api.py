"""News over the API: a list by cursor, and each item with its text, repairs and source."""

from __future__ import annotations

from typing import Any

import django_filters
from django.db.models import Q, QuerySet
from django.urls import path
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import generics, serializers

from news.models import ArticleVersion, NewsItem, Region, Source
from news.pages import NewestFirst

LONGEST_LEAD = 200


class RegionSerializer(serializers.Serializer[Region]):
    code = serializers.CharField()
    name = serializers.CharField()
    full_name = serializers.CharField()


class SourceSerializer(serializers.Serializer[Source]):
    name = serializers.CharField()
    home = serializers.CharField(allow_blank=True)
    licence = serializers.CharField(allow_blank=True)
    shown = serializers.ChoiceField(choices=Source.Shown.choices)


class SpanField(serializers.ListField):
    """``[start, end]``: a half-open range of code points."""

    child = serializers.IntegerField(min_value=0)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(min_length=2, max_length=2, **kwargs)


class BlockSerializer(serializers.Serializer[dict[str, Any]]):
    kind = serializers.CharField(help_text="title, lead, heading, clause, paragraph, item or row.")
    span = SpanField()
    level = serializers.IntegerField()
    number = serializers.CharField(allow_blank=True, help_text="As written: 一, (二), 3.")


class RepairSerializer(serializers.Serializer[dict[str, Any]]):
    """What was changed on the way from the text received to the clean one."""

    kind = serializers.CharField()
    part = serializers.ChoiceField(
        choices=["title", "text"], help_text="Which of the two `clean` counts in."
    )
    received = SpanField()
    clean = SpanField()
    before = serializers.CharField(allow_blank=True)
    after = serializers.CharField(allow_blank=True)
    certainty = serializers.CharField(help_text="exact, inferred or damaged.")


class NewsItemSerializer(serializers.Serializer[NewsItem]):
    id = serializers.IntegerField()
    kind = serializers.ChoiceField(choices=NewsItem.Kind.choices)
    title = serializers.CharField()
    published = serializers.DateField(allow_null=True, help_text="Null: the source bears no date.")
    industry = serializers.CharField(source="industry.slug")
    region = RegionSerializer(allow_null=True)
    source = SourceSerializer(  # type: ignore[assignment]  # DRF takes fields off the class
        allow_null=True
    )
    address = serializers.CharField(allow_blank=True, help_text="Where the original stands.")
    author = serializers.CharField(allow_blank=True)
    language = serializers.CharField()


class NewsTextSerializer(NewsItemSerializer):
    """An item with its text. All spans count Unicode code points of ``text``.

    Of a source that may not be shown whole, ``text`` is the lead alone and ``whole`` is false;
    blocks and repairs are those within it.
    """

    version = serializers.SerializerMethodField()
    whole = serializers.SerializerMethodField()
    text = serializers.SerializerMethodField()
    original = serializers.SerializerMethodField(
        help_text="The text in the script it was written in; empty unless it differs and is whole."
    )
    blocks = serializers.SerializerMethodField()
    repairs = serializers.SerializerMethodField()

    @extend_schema_field({"type": "integer", "nullable": True})
    def get_version(self, item: NewsItem) -> int | None:
        return item.current.number if item.current else None

    def get_whole(self, item: NewsItem) -> bool:
        return item.may_be_whole

    def get_text(self, item: NewsItem) -> str:
        return item.current.text[: shown_length(item)] if item.current else ""

    def get_original(self, item: NewsItem) -> str:
        current = item.current
        differs = current is not None and current.original != current.text
        return current.original if current and differs and item.may_be_whole else ""

    @extend_schema_field(BlockSerializer(many=True))
    def get_blocks(self, item: NewsItem) -> list[dict[str, Any]]:
        blocks = item.current.blocks if item.current else []
        return [one for one in blocks if one["span"][1] <= shown_length(item)]

    @extend_schema_field(RepairSerializer(many=True))
    def get_repairs(self, item: NewsItem) -> list[dict[str, Any]]:
        repairs, shown = item.current.repairs if item.current else [], shown_length(item)
        return [one for one in repairs if one["part"] == "title" or one["clean"][1] <= shown]


def shown_length(item: NewsItem) -> int:
    """Return how many code points of the text may be shown: all, or the lead."""
    version = item.current
    if version is None:
        return 0
    return len(version.text) if item.may_be_whole else _lead_end(version)


def _lead_end(version: ArticleVersion) -> int:
    ends: list[int] = [one["span"][1] for one in version.blocks if one["kind"] != "title"]
    return min([*ends[:1], LONGEST_LEAD, len(version.text)])


class NewsFilter(django_filters.FilterSet):  # type: ignore[misc]  # untyped
    """What to list. ``region``: a code; what lies in that region counts too."""

    industry = django_filters.CharFilter(field_name="industry__slug")
    region = django_filters.CharFilter(method="within", label="region")
    kind = django_filters.ChoiceFilter(choices=NewsItem.Kind.choices)
    published = django_filters.DateFromToRangeFilter()

    def within(self, items: QuerySet[NewsItem], name: str, code: str) -> QuerySet[NewsItem]:
        return items.filter(
            Q(region=code)
            | Q(region__parent=code)
            | Q(region__parent__parent=code)
            | Q(region__parent__parent__parent=code)
        )


class NewsPages(NewestFirst):
    keys = ("published", "id")


@extend_schema(tags=["news"])
class NewsList(generics.ListAPIView[NewsItem]):
    """Items, newest first, those without a date last."""

    serializer_class = NewsItemSerializer
    pagination_class = NewsPages
    filterset_class = NewsFilter
    queryset = NewsItem.objects.listed().select_related(None)

    def get_queryset(self) -> QuerySet[NewsItem]:
        return super().get_queryset().select_related("source", "region", "industry")


@extend_schema(tags=["news"])
class NewsDetail(generics.RetrieveAPIView[NewsItem]):
    """One item with its text."""

    serializer_class = NewsTextSerializer
    filter_backends = ()
    queryset = NewsItem.objects.listed().select_related("industry")


urlpatterns = [
    path("news/", NewsList.as_view(), name="api-news"),
    path("news/<int:pk>/", NewsDetail.as_view(), name="api-news-item"),
]
