"""The script that Chinese is shown in: simplified, or traditional at the reader's choice.

Everything is stored simplified and converted on its way out. A page goes by the choice of the
visit, which signing in takes from the settings; the API goes by ``Accept-Language``. What must
stay as it was written stands in an element with HTML's ``translate="no"``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation.trans_real import parse_accept_lang_header
from rest_framework.renderers import JSONRenderer

from news.text.script import traditional
from news.views import SCRIPT

# What a form sends back, and what was written by somebody, must stay letter for letter.
AS_WRITTEN = re.compile(
    r'\b(?:value|href|src|action|id|name|for|content)="[^"]*"'
    r"|<(script|style|textarea)\b.*?</\1>"
    r'|<(\w+)[^>]*\btranslate="no"[^>]*>.*?</\2>',
    re.DOTALL,
)
WRITTEN_TRADITIONAL = re.compile(r"zh-(?:hant|tw|hk|mo)\b")
# Fields of the API that hold Chinese to be read; all others are names, codes or the learner's own.
SHOWN = frozenset(
    {"stem", "text", "title", "explanation", "note", "name", "full_name", "description", "detail"}
    | {"key", "prompts", "instrument", "columns", "against", "reason"}
)
OWN = frozenset({"response"})


def traditional_page(page: str) -> str:
    """Convert a page of ours, all but what must stay as it was written."""
    parts: list[str] = []
    at = 0
    for kept in AS_WRITTEN.finditer(page):
        parts += [traditional(page[at : kept.start()]), kept.group()]
        at = kept.end()
    converted = "".join([*parts, traditional(page[at:])])
    return converted.replace('<html lang="zh-Hans"', '<html lang="zh-Hant"', 1)


def traditional_data(data: Any, *, shown: bool = False) -> Any:
    """Convert the fields of JSON data that are there to be read, at any depth."""
    if isinstance(data, str):
        return traditional(data) if shown else data
    if isinstance(data, dict):
        return {
            name: value if name in OWN else traditional_data(value, shown=name in SHOWN)
            for name, value in data.items()
        }
    if isinstance(data, list | tuple):
        return [traditional_data(one, shown=shown) for one in data]
    return data


class ScriptMiddleware:
    """Shows the learners' pages in the script chosen for this visit; the admin stays as it is."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if _is_page(request, response) and request.session.get(SCRIPT) == "hant":
            response.content = traditional_page(response.content.decode()).encode()
        return response


def _is_page(request: HttpRequest, response: HttpResponse) -> bool:
    if response.streaming or not response.get("Content-Type", "").startswith("text/html"):
        return False
    return request.resolver_match is None or "admin" not in request.resolver_match.namespaces


class ScriptRenderer(JSONRenderer):
    """JSON whose Chinese is traditional for clients whose ``Accept-Language`` prefers that."""

    def render(
        self, data: Any, accepted_media_type: Any = None, renderer_context: Any = None
    ) -> Any:
        request = (renderer_context or {}).get("request")
        if data is not None and request is not None and prefers_traditional(request):
            data = traditional_data(data)
        return super().render(data, accepted_media_type, renderer_context)


def prefers_traditional(request: Any) -> bool:
    """Is traditional the first kind of Chinese among the languages the client accepts?"""
    accepted = parse_accept_lang_header(request.META.get("HTTP_ACCEPT_LANGUAGE", "").lower())
    chinese = (tag for tag, _ in accepted if tag.split("-")[0] == "zh")
    return bool(WRITTEN_TRADITIONAL.match(next(chinese, "")))
