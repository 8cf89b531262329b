"""Every error of the API as one shape: RFC 9457, ``application/problem+json``.

``type`` is a stable path that a program may switch on; ``title`` and ``detail`` are for people,
in the language they asked for; ``errors`` says which fields are wrong and why.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

from django.core import exceptions as django_exceptions
from django.core.signals import got_request_exception
from django.db import OperationalError
from django.http import Http404
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from rest_framework import exceptions, serializers, status
from rest_framework.response import Response
from rest_framework.settings import api_settings
from rest_framework.views import exception_handler

from quizzes.api.bodies import TooLarge

logger = logging.getLogger(__name__)

MEDIA_TYPE = "application/problem+json"

# Told apart by their code, since several share a status.
TYPES = {
    "invalid": ("validation", gettext_lazy("提交的内容有误")),
    "parse_error": ("malformed", gettext_lazy("内容不是可读的 JSON")),
    "authentication_failed": ("token", gettext_lazy("登录凭证无效")),
    "not_authenticated": ("sign-in-required", gettext_lazy("请先登录")),
    "wrong_password": ("wrong-password", gettext_lazy("用户名或密码不对")),
    "permission_denied": ("forbidden", gettext_lazy("没有权限")),
    "not_found": ("not-found", gettext_lazy("没有找到")),
    "method_not_allowed": ("method-not-allowed", gettext_lazy("这个地址不支持该方法")),
    "not_acceptable": ("not-acceptable", gettext_lazy("没有所要的格式")),
    "conflict": ("conflict", gettext_lazy("与现有内容冲突")),
    "too_large": ("too-large", gettext_lazy("内容太大")),
    "unsupported_media_type": ("unsupported-media-type", gettext_lazy("内容须为 JSON")),
    "throttled": ("too-many-requests", gettext_lazy("请求太频繁")),
    "locked": ("locked", gettext_lazy("登录失败次数太多")),
    "unavailable": ("unavailable", gettext_lazy("服务暂时不可用")),
    "error": ("internal", gettext_lazy("服务器出错")),
}


class Conflict(exceptions.APIException):
    status_code = status.HTTP_409_CONFLICT
    default_detail = gettext_lazy("现在的状态不允许这样做。")
    default_code = "conflict"


class Unavailable(exceptions.APIException):
    status_code = status.HTTP_503_SERVICE_UNAVAILABLE
    default_detail = gettext_lazy("服务暂时不可用，请稍后原样再试；重复提交不会重复计入。")
    default_code = "unavailable"
    wait = 5


class Unexpected(exceptions.APIException):
    default_detail = gettext_lazy(
        "服务器出错，我们已有记录。请稍后原样再试；重复提交不会重复计入。"
    )


class FieldErrorSerializer(serializers.Serializer[dict[str, Any]]):
    field = serializers.CharField(help_text="Path of the field, dots between: answers.0.version.")
    detail = serializers.CharField()
    code = serializers.CharField()


class ProblemSerializer(serializers.Serializer[dict[str, Any]]):
    """What went wrong (RFC 9457)."""

    type = serializers.ChoiceField(choices=[f"/problems/{slug}" for slug, _title in TYPES.values()])
    title = serializers.CharField()
    status = serializers.IntegerField()
    detail = serializers.CharField()
    instance = serializers.CharField(  # type: ignore[assignment]  # DRF takes fields off the class
        required=False, help_text="The path asked for."
    )
    errors = FieldErrorSerializer(  # type: ignore[assignment]  # DRF takes fields off the class
        many=True, required=False
    )


def declared(*statuses: int) -> dict[tuple[int, str], type[ProblemSerializer]]:
    """Return the schema's responses for problems that are an operation's own."""
    return {(each, MEDIA_TYPE): ProblemSerializer for each in statuses}


def problem_response(problem: Exception, context: dict[str, Any]) -> Response:
    """Answer any exception with a problem; DRF's ``EXCEPTION_HANDLER``."""
    known = as_api_exception(problem)
    if isinstance(known, Unexpected):
        _report(problem, context)
    response = exception_handler(known, context)
    assert response is not None, "DRF answers every APIException"
    request = context.get("request")
    response.data = problem_of(known, instance=request.path if request else None)
    response.content_type = MEDIA_TYPE
    return response


def problem_of(problem: exceptions.APIException, *, instance: str | None = None) -> dict[str, Any]:
    """Return a problem's body as plain data."""
    slug, title = TYPES.get(_code(problem), TYPES["error"])
    body: dict[str, Any] = {
        "type": f"/problems/{slug}",
        "title": str(title),
        "status": problem.status_code,
    }
    errors = list(_field_errors(problem.get_full_details()))
    if isinstance(problem, exceptions.ValidationError):
        body |= {"detail": _("请检查 errors 中列出的各项。"), "errors": errors}
    else:
        body["detail"] = errors[0]["detail"]
    return body | ({"instance": instance} if instance else {})


def as_api_exception(problem: Exception) -> exceptions.APIException:
    """Translate what the layers below raise."""
    match problem:
        case exceptions.APIException():
            return problem
        case Http404():
            return exceptions.NotFound()
        case django_exceptions.PermissionDenied():
            return exceptions.PermissionDenied()
        case django_exceptions.ValidationError():
            return exceptions.ValidationError(_messages(problem))
        case django_exceptions.RequestDataTooBig():
            return TooLarge()
        case OperationalError():
            logger.warning("The database does not answer", exc_info=problem)
            return Unavailable()
    return Unexpected()


def _messages(problem: django_exceptions.ValidationError) -> dict[str, list[str]]:
    if hasattr(problem, "error_dict"):
        return {
            api_settings.NON_FIELD_ERRORS_KEY if name == "__all__" else name: list(messages)
            for name, messages in problem.message_dict.items()
        }
    return {api_settings.NON_FIELD_ERRORS_KEY: list(problem.messages)}


def _code(problem: exceptions.APIException) -> str:
    """A code given with the exception, or else its class's."""
    given = problem.get_codes()
    return given if isinstance(given, str) and given in TYPES else problem.default_code


def _field_errors(details: Any, path: str = "") -> Iterator[dict[str, str]]:
    """Flatten DRF's nest of details: one entry a message, with the path of its field."""
    if isinstance(details, list):
        for detail in details:
            yield from _field_errors(detail, path)
    elif set(details) == {"message", "code"} and isinstance(details["message"], str):
        yield {"field": path, "detail": str(details["message"]), "code": str(details["code"])}
    else:
        for name, detail in details.items():
            yield from _field_errors(detail, f"{path}.{name}" if path else str(name))


def _report(problem: Exception, context: dict[str, Any]) -> None:
    """Log as Django does for a crash in a page, and let its listeners know."""
    logger.error("The API broke", exc_info=problem)
    request = context.get("request")
    got_request_exception.send(sender=None, request=getattr(request, "_request", None))
