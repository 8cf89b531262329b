"""Clients of the API as a phone is one: JSON, a token, nothing kept between requests."""

from typing import Any

from knox.models import AuthToken
from rest_framework.test import APIClient

from studyapp.accounts.models import User

PROBLEM = "application/problem+json"


def client_of(learner: User | None = None, **headers: str) -> APIClient:
    """A client with a fresh token of the learner, or without one."""
    client = APIClient()
    if learner is not None:
        headers["HTTP_AUTHORIZATION"] = f"Token {AuthToken.objects.create(user=learner)[1]}"
    client.credentials(**headers)
    return client


def send(client: APIClient, method: str, path: str, body: Any = None, **more: Any) -> Any:
    """Send a body as JSON; return the response."""
    return getattr(client, method)(f"/api/v1/{path}", body, format="json", **more)
