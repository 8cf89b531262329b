"""What the admin's pages share: buttons that run an action on one row, and rows to read only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, ClassVar, NamedTuple, cast

from django.contrib import admin
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path, reverse
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_POST

Action = Callable[[Any, HttpRequest, QuerySet[Any]], HttpResponse | None]


class Button(NamedTuple):
    label: str
    address: str


class WithButtons(admin.ModelAdmin[Any]):
    """An admin whose change page offers the actions named in ``buttons`` for its one row.

    A button is an action: it has the action's label, permission and effect.
    """

    buttons: ClassVar[Sequence[str]] = ()
    change_form_template = "admin/with_buttons.html"

    def get_urls(self) -> list[URLPattern]:
        press = path(
            "<path:object_id>/press/<slug:name>/",
            self.admin_site.admin_view(self.press),
            name=self._address_name("press"),
        )
        return [press, *super().get_urls()]

    @method_decorator(require_POST)
    def press(self, request: HttpRequest, object_id: str, name: str) -> HttpResponse:
        """Run an action on one row; where it has no answer of its own, go back to the row."""
        row = self.get_object(request, object_id)
        action = self.get_actions(request).get(name) if name in self.buttons else None
        if row is None or action is None:
            raise Http404
        run = cast(Action, action[0])
        answer = run(self, request, self.get_queryset(request).filter(pk=row.pk))
        return answer or HttpResponseRedirect(self.address_of(row))

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        row = kwargs.get("obj")
        if row is not None:
            context["buttons"] = self.buttons_for(request, row)
        return super().render_change_form(request, context, *args, **kwargs)

    def fitting(self, row: Any) -> Sequence[str]:
        """Which of ``buttons`` the page of this row shows."""
        return self.buttons

    def buttons_for(self, request: HttpRequest, row: Model) -> list[Button]:
        allowed = self.get_actions(request)
        return [
            Button(
                str(action[2]), reverse(f"admin:{self._address_name('press')}", args=[row.pk, name])
            )
            for name in self.fitting(row)
            if (action := allowed.get(name))
        ]

    def address_of(self, row: Model) -> str:
        return reverse(f"admin:{self._address_name('change')}", args=[row.pk])

    def _address_name(self, page: str) -> str:
        return f"{self.opts.app_label}_{self.opts.model_name}_{page}"


class ReadOnly(admin.options.BaseModelAdmin[Any]):
    """For rows that the chain or a learner makes: to look at, never to edit."""

    def has_add_permission(self, request: HttpRequest, *args: Any) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False
