"""What a load balancer or a container engine asks: is it alive, is it of use."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable

import redis
from django.conf import settings
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponseBase, JsonResponse

from studyapp.cache import quick_redis

logger = logging.getLogger(__name__)

GetResponse = Callable[[HttpRequest], HttpResponseBase]


def live(request: HttpRequest) -> JsonResponse:
    """The process answers."""
    return JsonResponse({"status": "ok"})


def ready(request: HttpRequest) -> JsonResponse:
    """200 while learners can be served, 503 without the database.

    The broker's state is told but does not take the site out of service: pages and answers do
    without it, and the sweep enqueues later what was missed.
    """
    parts = {"database": database_answers(), "broker": broker_answers()}
    status = "ok" if all(parts.values()) else "degraded" if parts["database"] else "failing"
    body = {"status": status} | {name: "ok" if ok else "failing" for name, ok in parts.items()}
    return JsonResponse(body, status=200 if parts["database"] else 503)


def database_answers() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        logger.warning("The database does not answer", exc_info=True)
        return False
    return True


def broker_answers() -> bool:
    """Whether a message could be left now: Redis answers, or the queue's folder is writable."""
    if not settings.REDIS_URL:
        folder = settings.CELERY_BROKER_TRANSPORT_OPTIONS["data_folder_out"]
        return os.access(folder, os.W_OK)
    try:
        return bool(quick_redis(settings.REDIS_URL).ping())
    except redis.RedisError:
        return False


class HealthMiddleware:
    """Answer the two probes before anything that looks at the host name, scheme or session.

    A probe comes from inside, by address and over plain HTTP: it would be refused as an unknown
    host or sent on to https. Hence first in MIDDLEWARE.
    """

    probes = {"/health/live": live, "/health/ready": ready}

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        probe = self.probes.get(request.path_info)
        if probe is None:
            return self.get_response(request)
        response = probe(request)
        response["Cache-Control"] = "no-store"
        return response
