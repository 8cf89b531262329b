"""Sign-up: a name, a password, and an address to reset it by. Sign-in; a password asked again."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth import authenticate
from django.contrib.auth.forms import (
    AuthenticationForm,
    PasswordChangeForm,
    PasswordResetForm,
    SetPasswordForm,
    UsernameField,
)
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from studyapp.accounts import passwords
from studyapp.accounts.models import User

PASSWORD_RULES = gettext_lazy("至少 8 个字符，不要只用数字，也不要用太常见的密码。")


class SignUpForm(forms.ModelForm[User]):
    password = forms.CharField(
        label=gettext_lazy("密码"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=PASSWORD_RULES,
    )

    class Meta:
        model = User
        fields = ["username", "email"]
        field_classes = {"username": UsernameField}
        labels = {"username": gettext_lazy("用户名"), "email": gettext_lazy("邮箱（可不填）")}
        help_texts = {"username": gettext_lazy("登录时用；可以是中文、字母、数字和 @ . + - _。")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if passwords.can_reset():
            self.fields["email"].help_text = _(
                "忘记密码时用来重设密码，开了提醒时用来提醒你；不填就没有这两样。"
            )

    def clean_username(self) -> str:
        name: str = self.cleaned_data["username"]
        if name.lower().startswith("guest-"):
            raise ValidationError(_("这个用户名留给访客，请换一个。"))
        if User.objects.filter(username__iexact=name).exclude(pk=self.instance.pk).exists():
            raise ValidationError(_("这个用户名已经有人用了，请换一个。"))
        return name

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if "password" in given:
            person = User(username=given.get("username", ""), email=given.get("email", ""))
            try:
                validate_password(given["password"], person)
            except ValidationError as problem:
                self.add_error("password", problem)
        return given

    def complete(self, person: User) -> bool:
        """Make the row an account; false, with the error said, if the name was taken meanwhile."""
        given = self.cleaned_data
        try:
            with transaction.atomic():
                person.complete(
                    username=given["username"], password=given["password"], email=given["email"]
                )
        except IntegrityError:
            self.add_error("username", _("这个用户名已经有人用了，请换一个。"))
            return False
        return True


class SignInForm(AuthenticationForm):
    error_messages = {
        "invalid_login": gettext_lazy("用户名或密码不对，请再试一次（注意大小写）。"),
        "inactive": gettext_lazy("这个账户已停用。"),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].label = _("用户名")
        self.fields["password"].label = _("密码")


def clean_own_password(request: HttpRequest, password: str) -> str:
    """Return the password of who is signed in. Raises ``ValidationError`` for any other.

    Asked as a sign-in is, so that guesses here count and lock as they do there.
    """
    name = request.user.get_username()
    if authenticate(request, username=name, password=password) is None:
        raise ValidationError(_("密码不对，请再试一次（注意大小写）。"))
    return password


class EraseForm(forms.Form):
    """The password once more; a guest has none to give."""

    password = forms.CharField(
        label=gettext_lazy("密码"),
        strip=False,
        max_length=200,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    def __init__(self, *args: Any, request: HttpRequest, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.request = request
        if request.user.is_authenticated and request.user.is_guest:
            del self.fields["password"]

    def clean_password(self) -> str:
        return clean_own_password(self.request, self.cleaned_data["password"])


class EmailForm(forms.ModelForm[User]):
    """The address, which a password can be reset by, and so the password with it."""

    password = forms.CharField(
        label=gettext_lazy("密码"),
        strip=False,
        max_length=200,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    class Meta:
        model = User
        fields = ["email"]
        labels = {"email": gettext_lazy("邮箱")}
        help_texts = {"email": gettext_lazy("留空就是不要邮箱。")}

    def __init__(self, *args: Any, request: HttpRequest, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.request = request

    def clean_password(self) -> str:
        return clean_own_password(self.request, self.cleaned_data["password"])


class NewPasswordForm(SetPasswordForm):  # type: ignore[type-arg]  # generic in its stubs only
    error_messages = {"password_mismatch": gettext_lazy("两次输入的新密码不一样。")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["new_password1"].label = _("新密码")
        self.fields["new_password1"].help_text = PASSWORD_RULES
        self.fields["new_password2"].label = _("再输一次新密码")
        self.fields["new_password2"].help_text = ""


class ChangePasswordForm(NewPasswordForm, PasswordChangeForm):
    def __init__(self, *args: Any, request: HttpRequest, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.request = request
        self.fields["old_password"].label = _("现在的密码")

    def clean_old_password(self) -> str:
        return clean_own_password(self.request, self.cleaned_data["old_password"])


class ForgottenForm(PasswordResetForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].label = _("注册时填的邮箱")
