"""Browsers that take a learner's reminders by Web Push."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from quizzes import push_subscriptions, web_push
from quizzes.api.learners import learner_of
from quizzes.api.problems import Conflict, declared


class PushKeysSerializer(serializers.Serializer[dict[str, Any]]):
    p256dh = serializers.CharField(max_length=web_push.LONGEST_KEY)
    auth = serializers.CharField(max_length=web_push.LONGEST_SECRET)


class PushSubscriptionRequest(serializers.Serializer[dict[str, Any]]):
    """As a browser's ``PushSubscription.toJSON()`` gives it; more fields are no harm."""

    endpoint = serializers.CharField(max_length=web_push.LONGEST_ADDRESS)
    keys = PushKeysSerializer()


class PushSubscriptionQuery(serializers.Serializer[dict[str, Any]]):
    digest = serializers.RegexField(
        r"^[0-9a-f]{64}$", help_text="SHA-256 of the endpoint, in hexadecimal."
    )


class PushSubscriptionsSerializer(serializers.Serializer[dict[str, Any]]):
    vapid = serializers.CharField(
        allow_blank=True,
        help_text="The `applicationServerKey` to subscribe with; empty: this site does not push.",
    )
    digests = serializers.ListField(
        child=serializers.CharField(),
        help_text="SHA-256 of the endpoint of each browser of yours, the oldest first.",
    )


@extend_schema(tags=["account"])
class PushSubscriptions(APIView):
    @extend_schema(responses=PushSubscriptionsSerializer)
    def get(self, request: Request) -> Response:
        """What to subscribe with, and which browsers of yours are reminded."""
        return Response(own_subscriptions(request))

    @extend_schema(
        request=PushSubscriptionRequest,
        responses={200: PushSubscriptionsSerializer, **declared(409)},
    )
    def put(self, request: Request) -> Response:
        """Remind in a browser too: a repeat is harmless. Of more than ten the oldest go."""
        given = PushSubscriptionRequest(data=request.data)
        given.is_valid(raise_exception=True)
        if not web_push.is_configured():
            raise Conflict(_("这个站点没有开通浏览器提醒。"))
        push_subscriptions.subscribe(
            learner=learner_of(request),
            address=given.validated_data["endpoint"],
            now=timezone.now(),
            **given.validated_data["keys"],
        )
        return Response(own_subscriptions(request))

    @extend_schema(parameters=[PushSubscriptionQuery], responses={204: None})
    def delete(self, request: Request) -> Response:
        """Remind in that browser no more; one that is not there is no error."""
        query = PushSubscriptionQuery(data=request.query_params)
        query.is_valid(raise_exception=True)
        push_subscriptions.unsubscribe(learner=learner_of(request), **query.validated_data)
        return Response(status=status.HTTP_204_NO_CONTENT)


def own_subscriptions(request: Request) -> dict[str, Any]:
    kept = {
        "vapid": web_push.public_key() if web_push.is_configured() else "",
        "digests": push_subscriptions.digests_of(learner_of(request)),
    }
    return dict(PushSubscriptionsSerializer(kept).data)
