"""Change one's password, or get a new one by email: Django's own views in our words."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth import views
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse_lazy
from django.utils.translation import gettext as _
from django.views import View

from quizzes.web.throttles import too_many
from studyapp.accounts import passwords
from studyapp.accounts.forms import ChangePasswordForm, ForgottenForm, NewPasswordForm


class ChangePassword(views.PasswordChangeView):
    template_name = "accounts/password.html"
    form_class = ChangePasswordForm
    success_url = reverse_lazy("settings")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """A guest has no password to change; sign-up gives one."""
        if request.user.is_authenticated and request.user.is_guest:
            return redirect("sign-up")
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"request": self.request}

    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        passwords.end_old(form.user)
        messages.success(self.request, _("密码已改；其他设备需要重新登录。"))
        return response

    def form_invalid(self, form: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)


class ByEmail(View):
    """A page that is there only where mails can be sent."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not passwords.can_reset():
            raise Http404
        return super().dispatch(request, *args, **kwargs)


class Forgotten(ByEmail, views.PasswordResetView):
    """Says the same whether an account has the address or not."""

    template_name = "accounts/forgotten.html"
    form_class = ForgottenForm
    subject_template_name = "accounts/forgotten_subject.txt"
    email_template_name = "accounts/forgotten_mail.txt"
    success_url = reverse_lazy("sign-in")

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return too_many(request, "sign-up") or super().post(request, *args, **kwargs)

    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        told = _("如果有账户用这个邮箱，重设密码的链接已经寄出，请查收。")
        messages.success(self.request, told)
        return response

    def form_invalid(self, form: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)


class NewPassword(ByEmail, views.PasswordResetConfirmView):
    template_name = "accounts/new_password.html"
    form_class = NewPasswordForm
    success_url = reverse_lazy("sign-in")

    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        passwords.end_old(form.user)
        messages.success(self.request, _("新密码已生效，请登录。"))
        return response

    def form_invalid(self, form: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)
