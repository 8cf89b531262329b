"""A fact as JSON and back, without loss."""

from __future__ import annotations

from dataclasses import asdict, fields
from datetime import date
from decimal import Decimal
from typing import Any

from news.facts.fact import Fact, FactKey, Quantity
from news.text.article import Span

SPANS = ("span", "clause", "sentence")
DATES = ("in_force_from", "in_force_to")
TUPLES = ("members", "unresolved", "conflicts")


def to_json(fact: Fact) -> dict[str, Any]:
    """The fact as JSON types: spans as ``[start, end]``, dates in ISO form, numbers as text."""
    data = {field.name: getattr(fact, field.name) for field in fields(fact)}
    data["key"] = asdict(fact.key)
    data["quantity"] = _quantity_to_json(fact.quantity)
    data["extra"] = dict(fact.extra)
    for name in SPANS:
        data[name] = [data[name].start, data[name].end]
    for name in DATES:
        data[name] = data[name].isoformat() if data[name] else None
    for name in TUPLES:
        data[name] = list(data[name])
    return data


def from_json(data: dict[str, Any]) -> Fact:
    """The fact that ``to_json`` wrote. Unknown names raise TypeError."""
    parts = dict(data)
    parts["key"] = FactKey(**parts["key"])
    parts["quantity"] = _quantity_from_json(parts.get("quantity"))
    for name in SPANS:
        parts[name] = Span(*parts[name])
    for name in DATES:
        parts[name] = date.fromisoformat(parts[name]) if parts.get(name) else None
    for name in TUPLES:
        parts[name] = tuple(parts.get(name, ()))
    return Fact(**parts)


def _quantity_to_json(quantity: Quantity | None) -> dict[str, str | None] | None:
    if quantity is None:
        return None
    high = None if quantity.high is None else str(quantity.high)
    return {**asdict(quantity), "value": str(quantity.value), "high": high}


def _quantity_from_json(data: dict[str, Any] | None) -> Quantity | None:
    if data is None:
        return None
    high = None if data["high"] is None else Decimal(data["high"])
    return Quantity(**{**data, "value": Decimal(data["value"]), "high": high})
