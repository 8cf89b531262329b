"""What may come in: JSON in UTF-8, of a size and depth that a client of ours can need."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import IO, Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from rest_framework import status
from rest_framework.exceptions import APIException, ParseError
from rest_framework.parsers import JSONParser

MOST_BYTES = 1024 * 1024


class TooLarge(APIException):
    status_code = status.HTTP_413_REQUEST_ENTITY_TOO_LARGE
    default_detail = gettext_lazy("提交的内容超过了上限，请分几次提交。")
    default_code = "too_large"


class BoundedJSONParser(JSONParser):
    """Refuse what is too large before reading it, and nesting that exhausts the reader.

    DRF reads the stream itself, past Django's limit on a body. Without a length WSGI gives an
    empty body, so the header alone decides.
    """

    def parse(
        self,
        stream: IO[Any],
        media_type: str | None = None,
        parser_context: Mapping[str, Any] | None = None,
    ) -> dict[str, Any]:
        context = dict(parser_context or {})
        if _length(context) > MOST_BYTES:
            raise TooLarge
        try:
            # RFC 8259: JSON on the network is UTF-8, whatever charset the header claims.
            parsed: dict[str, Any] = super().parse(
                stream, media_type, context | {"encoding": "utf-8"}
            )
            # Half of a surrogate pair can be neither stored nor sent back in an error.
            json.dumps(parsed, ensure_ascii=False).encode()
        except RecursionError:
            raise ParseError(_("JSON 嵌套太深。")) from None
        except UnicodeEncodeError:
            raise ParseError(_("JSON 含有不完整的 Unicode 字符。")) from None
        return parsed


def _length(context: Mapping[str, Any]) -> int:
    request = context.get("request")
    given = str(request.META.get("CONTENT_LENGTH") or "0") if request else "0"
    return int(given) if given.isdigit() else 0
