"""Tokens over the API: sign in and out, try as a guest, sign up, one's own settings and data."""

from __future__ import annotations

import zoneinfo
from typing import Any, cast

from django.conf import settings
from django.contrib.auth import authenticate
from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.urls import path
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from drf_spectacular.utils import extend_schema
from knox.models import AuthToken
from rest_framework import exceptions, serializers, status
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from quizzes import adoption, planning, practice
from quizzes.api.problems import Conflict, declared
from quizzes.models import LearnerSettings
from studyapp.accounts import own_data
from studyapp.accounts.forms import SignUpForm
from studyapp.accounts.models import User
from studyapp.accounts.tokens import LenientTokenAuthentication

NOBODY: list[Any] = [{}]
GUEST_OR_NOBODY: list[Any] = [{"knoxApiToken": []}, *NOBODY]


class WrongPassword(exceptions.APIException):
    status_code = status.HTTP_400_BAD_REQUEST
    default_detail = gettext_lazy("用户名或密码不对，请再试一次（注意大小写）。")
    default_code = "wrong_password"


class LockedOut(exceptions.APIException):
    status_code = status.HTTP_429_TOO_MANY_REQUESTS
    default_detail = gettext_lazy("登录失败次数太多，请过一会儿再试。")
    default_code = "locked"
    wait = settings.AXES_COOLOFF_TIME.total_seconds()


class SignInRequest(serializers.Serializer[dict[str, Any]]):
    username = serializers.CharField(max_length=150)
    password = serializers.CharField(max_length=200, trim_whitespace=False)


class SignUpRequest(SignInRequest):
    email = serializers.EmailField(required=False, allow_blank=True, max_length=254)


class EraseRequest(serializers.Serializer[dict[str, Any]]):
    password = serializers.CharField(
        max_length=200,
        trim_whitespace=False,
        allow_blank=True,
        default="",
        help_text="Of the account; a guest has none.",
    )


class TokenSerializer(serializers.Serializer[dict[str, Any]]):
    """Send the token as ``Authorization: Token …``; each use moves its expiry on."""

    token = serializers.CharField()
    expiry = serializers.DateTimeField()
    username = serializers.CharField()
    is_guest = serializers.BooleanField()


class MeSerializer(serializers.Serializer[LearnerSettings]):
    id = serializers.IntegerField(source="learner.id")
    username = serializers.CharField(source="learner.username")
    email = serializers.CharField(source="learner.email", allow_blank=True)
    is_guest = serializers.BooleanField(source="learner.is_guest")
    zone = serializers.CharField(help_text="IANA time zone.")
    rollover_hour = serializers.IntegerField(help_text="The local hour at which a day begins.")
    script = serializers.ChoiceField(choices=["hans", "hant"])
    easy_days = serializers.ListField(
        child=serializers.IntegerField(),
        help_text="Weekdays on which less is asked, 0 (Monday) to 6.",
    )
    reminder_hour = serializers.IntegerField(
        allow_null=True, help_text="The local hour to be reminded at; null: not at all."
    )
    reminder_by_email = serializers.BooleanField(
        help_text="Whether reminders go to the account's address, where it has one."
    )


class MeChange(serializers.Serializer[dict[str, Any]]):
    zone = serializers.CharField(max_length=40)
    rollover_hour = serializers.IntegerField(min_value=0, max_value=23)
    script = serializers.ChoiceField(choices=["hans", "hant"])
    easy_days = serializers.ListField(
        child=serializers.IntegerField(min_value=0, max_value=6), max_length=7
    )
    reminder_hour = serializers.IntegerField(min_value=0, max_value=23, allow_null=True)
    reminder_by_email = serializers.BooleanField()

    def validate_easy_days(self, days: list[int]) -> list[int]:
        return sorted(set(days))

    def validate_zone(self, zone: str) -> str:
        if zone not in zoneinfo.available_timezones():
            raise serializers.ValidationError(_("没有这个时区。"))
        return zone


@extend_schema(tags=["account"])
class SignIn(APIView):
    authentication_classes = (LenientTokenAuthentication,)
    permission_classes = (AllowAny,)
    throttle_scope = "sign-in"

    @extend_schema(
        auth=GUEST_OR_NOBODY,
        request=SignInRequest,
        responses={200: TokenSerializer, **declared(429)},
    )
    def post(self, request: Request) -> Response:
        """Get a token. With a guest's token, what the guest answered joins the account."""
        given = SignInRequest(data=request.data)
        given.is_valid(raise_exception=True)
        person = checked(request, **given.validated_data)
        adopt_guest(request, person)
        user_logged_in.send(sender=User, request=request._request, user=person)
        return Response(new_token(person))


@extend_schema(tags=["account"], request=None, responses={204: None})
class SignOut(APIView):
    def post(self, request: Request) -> Response:
        """End this token."""
        cast(AuthToken, request.auth).delete()
        user_logged_out.send(sender=User, request=request._request, user=request.user)
        return Response(status=status.HTTP_204_NO_CONTENT)


@extend_schema(tags=["account"], request=None, responses={204: None})
class SignOutAll(APIView):
    def post(self, request: Request) -> Response:
        """End every token of yours, on all devices."""
        AuthToken.objects.filter(user=person_of(request)).delete()
        user_logged_out.send(sender=User, request=request._request, user=request.user)
        return Response(status=status.HTTP_204_NO_CONTENT)


@extend_schema(tags=["account"])
class Guests(APIView):
    authentication_classes = ()
    permission_classes = (AllowAny,)
    throttle_scope = "sign-up"

    @extend_schema(auth=NOBODY, request=None, responses={201: TokenSerializer, **declared(429)})
    def post(self, request: Request) -> Response:
        """Try without an account: a token of a learner whom sign-up completes later."""
        return Response(new_token(User.objects.create_guest()), status=status.HTTP_201_CREATED)


@extend_schema(tags=["account"])
class SignUp(APIView):
    permission_classes = (AllowAny,)
    throttle_scope = "sign-up"

    @extend_schema(
        auth=GUEST_OR_NOBODY,
        request=SignUpRequest,
        responses={201: TokenSerializer, **declared(401, 409, 429)},
    )
    def post(self, request: Request) -> Response:
        """Make an account; with a guest's token, that guest's, answers and all."""
        given = SignUpRequest(data=request.data)
        given.is_valid(raise_exception=True)
        person = request.user if isinstance(request.user, User) else User()
        if person.pk is not None and not person.is_guest:
            raise Conflict(_("你已经有账户了。"))
        complete(person, given.validated_data)
        return Response(new_token(person), status=status.HTTP_201_CREATED)


@extend_schema(tags=["account"])
class Me(APIView):
    @extend_schema(responses=MeSerializer)
    def get(self, request: Request) -> Response:
        """Who you are, and your study settings."""
        return Response(MeSerializer(own_settings(request)).data)

    @extend_schema(request=MeChange(partial=True), responses=MeSerializer)
    def patch(self, request: Request) -> Response:
        """Change zone, rollover, script, easy days or reminders; what is not named stays."""
        given = MeChange(data=request.data, partial=True)
        given.is_valid(raise_exception=True)
        own = own_settings(request)
        easy_days = own.easy_days
        for name, value in given.validated_data.items():
            setattr(own, name, value)
        own.save(update_fields=list(given.validated_data))
        if own.easy_days != easy_days:
            planning.replan_all(learner=person_of(request), now=timezone.now())
        return Response(MeSerializer(own).data)


@extend_schema(tags=["account"])
class MyData(APIView):
    @extend_schema(responses=own_data.OwnData)
    def get(self, request: Request) -> Response:
        """Everything that is kept of you."""
        return Response(own_data.own_data(person_of(request)))


@extend_schema(tags=["account"])
class Erase(APIView):
    """A POST, since the body of a DELETE has no meaning that all on its way would keep."""

    @extend_schema(request=EraseRequest, responses={204: None, **declared(429)})
    def post(self, request: Request) -> Response:
        """Delete your account and all it owns, at once and for good. Ends all its tokens."""
        given = EraseRequest(data=request.data)
        given.is_valid(raise_exception=True)
        person = person_of(request)
        if not person.is_guest:
            checked(request, username=person.username, **given.validated_data)
        own_data.erase(User.objects.filter(pk=person.pk))
        return Response(status=status.HTTP_204_NO_CONTENT)


def person_of(request: Request) -> User:
    return cast(User, request.user)


def own_settings(request: Request) -> LearnerSettings:
    own = practice.settings_of(person_of(request))
    own.learner = person_of(request)
    return own


def checked(request: Request, *, username: str, password: str) -> User:
    """Return whose name and password these are. Raises ``WrongPassword`` or ``LockedOut``."""
    # The DRF request and not Django's: axes marks the one it is given, and its middleware would
    # turn a marked request's answer into a page.
    person = authenticate(request, username=username, password=password)
    if isinstance(person, User):
        return person
    raise LockedOut if getattr(request, "axes_locked_out", False) else WrongPassword


def adopt_guest(request: Request, person: User) -> None:
    """A repeat finds the guest gone and its token with it, and signs in all the same."""
    guest = request.user
    if isinstance(guest, User) and guest.is_guest:
        adoption.adopt(guest=guest, learner=person, now=timezone.now())


def complete(person: User, given: dict[str, str]) -> None:
    """Make the row an account. Raises ``ValidationError`` by the rules of the sign-up page."""
    form = SignUpForm(given)
    if not (form.is_valid() and form.complete(person)):
        raise exceptions.ValidationError(
            {name: list(map(str, messages)) for name, messages in form.errors.items()}
        )


def new_token(person: User) -> dict[str, Any]:
    row, token = AuthToken.objects.create(user=person)
    body = {
        "token": token,
        "expiry": row.expiry,
        "username": person.username,
        "is_guest": person.is_guest,
    }
    return dict(TokenSerializer(body).data)


urlpatterns = [
    path("sign-in/", SignIn.as_view(), name="api-sign-in"),
    path("sign-out/", SignOut.as_view(), name="api-sign-out"),
    path("sign-out-all/", SignOutAll.as_view(), name="api-sign-out-all"),
    path("guests/", Guests.as_view(), name="api-guests"),
    path("sign-up/", SignUp.as_view(), name="api-sign-up"),
    path("me/", Me.as_view(), name="api-me"),
    path("me/data/", MyData.as_view(), name="api-my-data"),
    path("me/delete/", Erase.as_view(), name="api-erase"),
]
