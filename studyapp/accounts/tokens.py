"""Who a token says is asking."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from drf_spectacular.contrib.knox_auth_token import KnoxTokenScheme
from knox.auth import TokenAuthentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request


class LearnerTokenAuthentication(TokenAuthentication):  # type: ignore[misc]  # untyped
    """knox's, which lets a token that is no ASCII crash the request."""

    def authenticate_credentials(self, token: bytes) -> Any:
        try:
            return super().authenticate_credentials(token)
        except ValueError:
            raise AuthenticationFailed(_("登录凭证无效，请重新登录。")) from None


class LenientTokenAuthentication(LearnerTokenAuthentication):
    """A token that has expired must not keep its owner from signing in anew."""

    def authenticate(self, request: Request) -> Any:
        try:
            return super().authenticate(request)
        except AuthenticationFailed:
            return None


class LearnerTokenScheme(KnoxTokenScheme):  # type: ignore[no-untyped-call]  # untyped
    target_class = "studyapp.accounts.tokens.LearnerTokenAuthentication"
    match_subclasses = True
