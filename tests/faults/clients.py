"""Who uses the site while something breaks: a person with a browser, and phones."""

import json
import time
import urllib.parse
import urllib.request
import uuid
from http.cookiejar import CookieJar
from typing import Any

from tests.stack import Stack

PATIENCE = 30
EMPTY_RESPONSES: dict[str, dict[str, Any]] = {
    "true_false": {"truth": True},
    "fill_in": {"text": "说不清"},
    "matching": {"chosen": []},
    "ordering": {"chosen": []},
}


def some_response(kind: str) -> dict[str, Any]:
    """A response in the shape that the kind of question takes, right or wrong."""
    return EMPTY_RESPONSES.get(kind, {"chosen": [0]})


class Browser:
    """A browser without a screen: keeps cookies, raises HTTPError on a refusal."""

    def __init__(self, site: Stack) -> None:
        self._site = site
        self._cookies = CookieJar()
        self._opener = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(self._cookies)
        )

    def get(self, path: str) -> str:
        return self._ask(path, None)

    def post(self, path: str, **fields: str) -> str:
        token = next(one.value for one in self._cookies if one.name == "csrftoken")
        body = urllib.parse.urlencode(fields | {"csrfmiddlewaretoken": token or ""})
        return self._ask(path, body.encode())

    def sign_in(self, username: str, password: str) -> None:
        self.get("/sign-in/")
        self.post("/sign-in/", username=username, password=password)

    def _ask(self, path: str, body: bytes | None) -> str:
        with self._opener.open(self._site.url + path, body, timeout=PATIENCE) as response:
            text: str = response.read().decode()
        return text


class Phone:
    """A client of the API with a token."""

    def __init__(self, site: Stack, token: str = "") -> None:
        self._site = site
        self.token = token

    def sign_in(self, username: str, password: str) -> None:
        self.token = self._post("sign-in/", {"username": username, "password": password})["token"]

    def answer(self, client_uuid: uuid.UUID, version: int, kind: str) -> dict[str, Any]:
        body = {"client_uuid": str(client_uuid), "version": version}
        return self._post("answers/", body | {"response": some_response(kind)})

    def _post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        headers = {"Content-Type": "application/json"}
        if self.token:
            headers["Authorization"] = f"Token {self.token}"
        url = f"{self._site.url}/api/v1/{path}"
        request = urllib.request.Request(url, json.dumps(body).encode(), headers)
        with urllib.request.urlopen(request, timeout=PATIENCE) as response:
            answered: dict[str, Any] = json.loads(response.read())
        return answered


class Stopwatch:
    """Seconds that a block took."""

    def __enter__(self) -> "Stopwatch":
        self._begin = time.monotonic()
        return self

    def __exit__(self, *_: object) -> None:
        self.seconds = time.monotonic() - self._begin
