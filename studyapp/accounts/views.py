"""Sign up and sign in, a guest's answers coming along; see, take or delete one's own data."""

from __future__ import annotations

from typing import Any, cast

from django.contrib import messages
from django.contrib.auth import login, logout
from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import LoginView
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from quizzes import adoption
from quizzes.web.throttles import too_many
from studyapp.accounts import own_data, passwords
from studyapp.accounts.forms import EmailForm, EraseForm, SignInForm, SignUpForm
from studyapp.accounts.models import User

MODEL_BACKEND = "django.contrib.auth.backends.ModelBackend"


def guest_of(request: HttpRequest) -> User | None:
    """The visitor's own row, not the lazy stand-in that signing in would turn into another."""
    person = request.user
    if not isinstance(person, User) or not person.is_guest:
        return None
    return User.objects.get(pk=person.pk)


def sign_up(request: HttpRequest) -> HttpResponse:
    """Make an account, or complete the guest who has been trying questions."""
    guest = guest_of(request)
    if request.user.is_authenticated and guest is None:
        return redirect("today")
    if request.method == "POST" and (refusal := too_many(request, "sign-up")):
        return refusal
    form, person = SignUpForm(request.POST or None), guest or User()
    if request.method == "POST" and form.is_valid() and form.complete(person):
        login(request, person, backend=MODEL_BACKEND)
        return redirect("exams")
    context = {"here": "sign-up", "form": form, "guest": guest}
    return render(request, "accounts/sign_up.html", context, status=422 if form.is_bound else 200)


class SignIn(LoginView):
    template_name = "accounts/sign_in.html"
    authentication_form = SignInForm
    redirect_authenticated_user = False
    extra_context = {"here": "sign-in", "can_reset": passwords.can_reset}

    def form_valid(self, form: Any) -> HttpResponse:
        """What a visitor answered before signing in joins the account's own log."""
        guest = guest_of(self.request)
        response = super().form_valid(form)
        if guest is not None:
            adoption.adopt(guest=guest, learner=form.get_user(), now=timezone.now())
            messages.success(self.request, _("刚才试做的题已经并入你的账户。"))
        return response


@login_required
def change_email(request: HttpRequest) -> HttpResponse:
    """Give an address, another or none; a guest has no account to reach."""
    person = User.objects.get(pk=cast(User, request.user).pk)
    if person.is_guest:
        return redirect("sign-up")
    form = EmailForm(request.POST or None, instance=person, request=request)
    if request.method == "POST" and form.is_valid():
        form.instance.save(update_fields=["email"])
        messages.success(request, _("已保存。"))
        return redirect("settings")
    status = 422 if form.is_bound else 200
    return render(request, "accounts/email.html", {"form": form}, status=status)


@login_required
def my_data(request: HttpRequest) -> HttpResponse:
    """What is kept of a person, to take away; and the way to have all of it deleted."""
    form = EraseForm(request.POST or None, request=request)
    if request.method == "POST" and form.is_valid():
        own_data.erase(User.objects.filter(pk=cast(User, request.user).pk))
        logout(request)
        messages.success(request, _("账户和全部学习记录已删除。"))
        return redirect("welcome")
    status = 422 if form.is_bound else 200
    return render(request, "accounts/my_data.html", {"form": form}, status=status)


@login_required
@require_GET
def download_my_data(request: HttpRequest) -> HttpResponse:
    options = {"ensure_ascii": False, "indent": 1}
    kept = own_data.own_data(cast(User, request.user))
    response = JsonResponse(kept, json_dumps_params=options)
    response["Content-Disposition"] = 'attachment; filename="studyapp-data.json"'
    response["Cache-Control"] = "no-store"
    return response
