"""The history of a row, to read: who changed what, and when."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from simple_history.admin import SimpleHistoryAdmin


class Traced(SimpleHistoryAdmin):  # type: ignore[misc]  # the package has no types
    """An admin with the row's history on a page of its own.

    A former state is not to be brought back by a form: texts have versions, and states are set
    by actions that check them.
    """

    object_history_list_template = "admin/history_list.html"

    def revert_disabled(self, request: HttpRequest, obj: Any = None) -> bool:
        return True

    def history_form_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        raise Http404
