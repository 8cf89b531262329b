"""Pages of a list by cursor: what is added between two requests neither repeats nor hides a row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core import signing
from django.db.models import F, Model, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from rest_framework.exceptions import ValidationError
from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param
from rest_framework.views import APIView

DEFAULT_SIZE, MOST = 20, 100


class NewestFirst(BasePagination):
    """Rows in falling order of ``keys``, which together are unique; nulls last.

    A cursor holds the keys of the last row shown, and the next page begins right below them.
    DRF's own cursor compares one column and counts rows within its ties, which repeats or loses
    rows when others come in. Signed, so that no value in it needs checking.
    """

    keys: tuple[str, ...] = ("pk",)

    def paginate_queryset(
        self, queryset: Any, request: Request, view: APIView | None = None
    ) -> list[Any]:
        self._request = request
        size = _size(request)
        rows = list(self._below(self._ordered(queryset), request)[: size + 1])
        self._last = rows[size - 1] if len(rows) > size else None
        return rows[:size]

    def get_paginated_response(self, data: Any) -> Response:
        return Response({"next": self._next(), "results": data})

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        link = {"type": "string", "format": "uri", "nullable": True}
        return {
            "type": "object",
            "required": ["next", "results"],
            "properties": {"next": link, "results": schema},
        }

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        size = {"type": "integer", "minimum": 1, "maximum": MOST, "default": DEFAULT_SIZE}
        return [
            _parameter("cursor", "From the `next` of the page before.", {"type": "string"}),
            _parameter("page_size", "Rows a page.", size),
        ]

    def _ordered(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        # NULLS LAST on a column without nulls would keep PostgreSQL from its index.
        return queryset.order_by(
            *(F(key).desc(nulls_last=_nullable(queryset.model, key) or None) for key in self.keys)
        )

    def _below(self, queryset: QuerySet[Any], request: Request) -> QuerySet[Any]:
        cursor = request.query_params.get("cursor")
        if not cursor:
            return queryset
        try:
            return queryset.filter(below(self.keys, signing.loads(cursor, salt=self._salt)))
        except signing.BadSignature:
            raise ValidationError({"cursor": _("游标无效，请从第一页重新开始。")}) from None

    def _next(self) -> str | None:
        if self._last is None:
            return None
        values = [getattr(self._last, key) for key in self.keys]
        written = [None if value is None else str(value) for value in values]
        cursor = signing.dumps(written, salt=self._salt)
        return replace_query_param(self._request.build_absolute_uri(), "cursor", cursor)

    @property
    def _salt(self) -> str:
        return f"cursor of {type(self).__name__}"


def below(keys: Sequence[str], values: Sequence[str | None]) -> Q:
    """Return the condition for rows that come after ``values`` in falling order, nulls last."""
    condition, same = Q(pk__in=[]), Q()
    for key, value in zip(keys, values, strict=True):
        if value is None:
            same &= Q(**{f"{key}__isnull": True})
            continue
        lower = Q(**{f"{key}__lt": value}) | Q(**{f"{key}__isnull": True})
        condition |= same & lower
        same &= Q(**{key: value})
    return condition


def _nullable(model: type[Model], key: str) -> bool:
    return key != "pk" and bool(getattr(model._meta.get_field(key), "null", False))


def _size(request: Request) -> int:
    given = request.query_params.get("page_size", str(DEFAULT_SIZE))
    # ASCII: int() would also read digits that the schema does not promise.
    size = int(given) if given.isascii() and given.isdigit() and len(given) < 9 else 0
    if not 1 <= size <= MOST:
        raise ValidationError({"page_size": gettext_lazy("须为 1 到 100 的整数。")})
    return size


def _parameter(name: str, description: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "in": "query", "description": description, "schema": schema}
