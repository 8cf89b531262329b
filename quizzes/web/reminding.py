"""Reminders on the settings page: in this browser, and the way out of the mails."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from quizzes import push_subscriptions, reminder_texts, web_push
from quizzes.web.learners import learner_of


def push_of(request: HttpRequest) -> dict[str, Any] | None:
    """What the page's script needs to subscribe this browser; ``None`` where nothing is pushed."""
    if not web_push.is_configured() or learner_of(request).is_guest:
        return None
    known = push_subscriptions.digests_of(learner_of(request))
    return {"key": web_push.public_key(), "known": " ".join(known)}


@require_GET
@cache_control(no_cache=True)
def push_worker(request: HttpRequest) -> HttpResponse:
    """The service worker, at the root and under one name: it outlives the page's own files."""
    return render(request, "quizzes/push_worker.js", content_type="text/javascript")


@require_POST
@login_required
def push_here(request: HttpRequest) -> HttpResponse:
    if push_of(request) is None:
        raise Http404
    names = ("p256dh", "auth")
    try:
        push_subscriptions.subscribe(
            learner=learner_of(request),
            address=request.POST.get("endpoint", ""),
            now=timezone.now(),
            **{name: request.POST.get(name, "") for name in names},
        )
    except ValidationError as problem:
        return HttpResponse(" ".join(problem.messages), status=422, content_type="text/plain")
    return HttpResponse(status=204)


@require_POST
@login_required
def stop_push_here(request: HttpRequest) -> HttpResponse:
    digest = request.POST.get("digest", "")
    push_subscriptions.unsubscribe(learner=learner_of(request), digest=digest)
    return HttpResponse(status=204)


# A mail program posts here without a cookie (RFC 8058); what it looks at first changes nothing.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def stop_mails(request: HttpRequest, token: str) -> HttpResponse:
    try:
        reminder_texts.learner_of(token)
    except ValueError:
        raise Http404 from None
    if request.method == "POST":
        reminder_texts.stop_mails(token)
    return render(request, "quizzes/stop_mails.html", {"stopped": request.method == "POST"})
