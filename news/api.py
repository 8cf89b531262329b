"""News over the API: a list by cursor, and each item with its text, repairs and source."""

from __future__ import annotations

from functools import cached_property
from typing import Any

import django_filters
from django.db.models import Q, QuerySet
from django.urls import path
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import generics, serializers

from news.findings import Cell, Findings, Row, findings_of
from news.models import NewsItem, Region, Source
from news.pages import NewestFirst


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


class CellSerializer(serializers.Serializer[Cell]):
    """A value as written and where it stands in the text."""

    text = serializers.CharField()
    start = serializers.IntegerField()
    end = serializers.IntegerField()


class RowSerializer(serializers.Serializer[Row]):
    name = serializers.CharField()
    cells = serializers.ListField(
        child=CellSerializer(many=True), help_text="For each column its values, none or more."
    )


class TableSerializer(serializers.Serializer[Any]):
    """Parallel conditions side by side."""

    instrument = serializers.CharField(allow_blank=True)
    columns = serializers.ListField(child=serializers.CharField(allow_blank=True))
    rows = RowSerializer(many=True)


class ContradictionSerializer(serializers.Serializer[Any]):
    """What something else contradicts; nothing is asked about it until a person decided."""

    text = serializers.CharField()
    about = serializers.ChoiceField(choices=["value", "period"])
    against = serializers.ListField(child=serializers.CharField())
    start = serializers.IntegerField()
    end = serializers.IntegerField()


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
    tables = serializers.SerializerMethodField()
    contradictions = serializers.SerializerMethodField()

    @extend_schema_field({"type": "integer", "nullable": True})
    def get_version(self, item: NewsItem) -> int | None:
        return item.current.number if item.current else None

    def get_whole(self, item: NewsItem) -> bool:
        return item.may_be_whole

    def get_text(self, item: NewsItem) -> str:
        return item.current.text[: item.shown_length] if item.current else ""

    def get_original(self, item: NewsItem) -> str:
        current = item.current
        differs = current is not None and current.original != current.text
        return current.original if current and differs and item.may_be_whole else ""

    @extend_schema_field(BlockSerializer(many=True))
    def get_blocks(self, item: NewsItem) -> list[dict[str, Any]]:
        blocks = item.current.blocks if item.current else []
        return [one for one in blocks if one["span"][1] <= item.shown_length]

    @extend_schema_field(RepairSerializer(many=True))
    def get_repairs(self, item: NewsItem) -> list[dict[str, Any]]:
        repairs, shown = item.current.repairs if item.current else [], item.shown_length
        return [one for one in repairs if one["part"] == "title" or one["clean"][1] <= shown]

    @extend_schema_field(TableSerializer(many=True))
    def get_tables(self, item: NewsItem) -> Any:
        return TableSerializer(list(self._findings(item).tables), many=True).data

    @extend_schema_field(ContradictionSerializer(many=True))
    def get_contradictions(self, item: NewsItem) -> Any:
        return ContradictionSerializer(list(self._findings(item).contradictions), many=True).data

    @cached_property
    def _known(self) -> dict[int, Findings]:
        return {}

    def _findings(self, item: NewsItem) -> Findings:
        if item.current and item.pk not in self._known:
            self._known[item.pk] = findings_of(item.current).within(item.shown_length)
        return self._known.get(item.pk, Findings())


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
