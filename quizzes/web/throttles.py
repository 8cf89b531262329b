"""Limits of pages that anybody may post to: the API's rates, counted together with the API's."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from rest_framework.throttling import ScopedRateThrottle


def too_many(request: HttpRequest, scope: str) -> HttpResponse | None:
    """Count a request; return the page that refuses it, or ``None`` while it is within the rate.

    ``scope`` is one of the settings' ``DEFAULT_THROTTLE_RATES``. Visitors are counted by address,
    who is signed in by themselves. While the cache is away everybody is let through.
    """
    throttle = ScopedRateThrottle()
    # The throttle reads what a Django request has too: its user, headers and address.
    view = cast(Any, SimpleNamespace(throttle_scope=scope))
    if throttle.allow_request(cast(Any, request), view):
        return None
    response = render(request, "429.html", status=429)
    response["Retry-After"] = str(round(throttle.wait() or 1))
    return response
