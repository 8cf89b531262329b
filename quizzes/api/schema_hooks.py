"""What the generated schema cannot see in a view: the problems that any operation may answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from quizzes.api.problems import MEDIA_TYPE

PROBLEM = {"content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}}

MEANINGS = {
    400: "A parameter or the body is wrong; `errors` says where.",
    401: "No token, or one that is no longer valid.",
    404: "No such thing, or not yours.",
    405: "The address does not take this method.",
    406: "Only JSON is offered.",
    413: "The body is over 1 MiB.",
    415: "The body is not `application/json`.",
    500: "A fault of ours; it is logged.",
    503: "Not available just now; send the same again later.",
}


def declare_problems(
    result: dict[str, Any], generator: Any, request: Any, public: bool
) -> dict[str, Any]:
    """Add to every operation the problems that its shape makes possible."""
    for path, operations in result["paths"].items():
        for operation in operations.values():
            for status in _possible(path, operation):
                response = {"description": MEANINGS[status], **PROBLEM}
                operation["responses"].setdefault(str(status), response)
    return result


def _possible(path: str, operation: dict[str, Any]) -> Iterator[int]:
    yield from (405, 406, 500, 503)
    if any("knoxApiToken" in way for way in operation.get("security", [])):
        yield 401
    if operation.get("parameters") or "requestBody" in operation:
        yield from (400, 404)
    if "requestBody" in operation:
        yield from (413, 415)
