"""The chat endpoint: OpenAI's protocol on a real socket, and every way it can fail."""

import json
import time
from collections.abc import Iterator

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from quizzes.language_model import Endpoint, NoAnswer, answer_of

MESSAGES = [{"role": "user", "content": "两道题"}]


def endpoint(httpserver: HTTPServer, **changes: object) -> Endpoint:
    given = {"address": httpserver.url_for("/v1"), "model": "small", "key": "secret", "seconds": 5}
    return Endpoint(**{**given, **changes})  # type: ignore[arg-type]  # fields by name


def serve(httpserver: HTTPServer, body: object, status: int = 200) -> None:
    httpserver.expect_request("/v1/chat/completions").respond_with_json(body, status=status)


def failure(httpserver: HTTPServer, **changes: object) -> str:
    with pytest.raises(NoAnswer) as refused:
        answer_of(endpoint(httpserver, **changes), MESSAGES)
    return refused.value.code


def said(content: object) -> dict[str, object]:
    return {"choices": [{"message": {"role": "assistant", "content": content}}]}


def test_the_question_is_asked_as_the_protocol_says(httpserver: HTTPServer) -> None:
    serve(httpserver, said("好"))
    assert answer_of(endpoint(httpserver), MESSAGES) == "好"
    request, _ = httpserver.log[0]
    assert request.method == "POST"
    assert request.headers["Authorization"] == "Bearer secret"
    assert json.loads(request.data) == {"model": "small", "messages": MESSAGES, "temperature": 0}


def test_an_address_with_a_slash_at_its_end_is_the_same(httpserver: HTTPServer) -> None:
    serve(httpserver, said("好"))
    assert answer_of(endpoint(httpserver, address=httpserver.url_for("/v1/")), MESSAGES) == "好"


def test_without_a_key_none_is_sent(httpserver: HTTPServer) -> None:
    serve(httpserver, said("好"))
    answer_of(endpoint(httpserver, key=""), MESSAGES)
    assert "Authorization" not in httpserver.log[0][0].headers


@pytest.mark.parametrize(
    "body",
    [
        {},
        [],
        3,
        {"choices": []},
        {"choices": [{"message": None}]},
        {"error": {"message": "overloaded"}},
        said(None),
        said(["好"]),
    ],
)
def test_another_shape_is_no_answer(httpserver: HTTPServer, body: object) -> None:
    serve(httpserver, body)
    assert failure(httpserver) == "protocol"


def test_a_body_that_is_no_json_is_no_answer(httpserver: HTTPServer) -> None:
    httpserver.expect_request("/v1/chat/completions").respond_with_data(b"\xff<html>")
    assert failure(httpserver) == "protocol"


@pytest.mark.parametrize("status", [301, 400, 401, 429, 500, 503])
def test_an_error_status_is_no_answer(httpserver: HTTPServer, status: int) -> None:
    serve(httpserver, {}, status)
    assert failure(httpserver) == "http_status"


def test_a_redirect_takes_the_key_nowhere(httpserver: HTTPServer) -> None:
    moved = {"Location": httpserver.url_for("/elsewhere")}
    httpserver.expect_request("/v1/chat/completions").respond_with_data(status=307, headers=moved)
    assert failure(httpserver) == "http_status"
    assert [request.path for request, _ in httpserver.log] == ["/v1/chat/completions"]


def test_an_endless_answer_is_cut(httpserver: HTTPServer) -> None:
    serve(httpserver, said("好" * 10_000))
    assert failure(httpserver, bytes=5_000) == "too_large"


def test_an_answer_that_drips_is_left_at_the_deadline(httpserver: HTTPServer) -> None:
    def drip(request: Request) -> Response:
        def drops() -> Iterator[bytes]:
            for _ in range(40):
                yield b" "
                time.sleep(0.05)

        return Response(drops(), content_type="application/json")

    httpserver.expect_request("/v1/chat/completions").respond_with_handler(drip)
    assert failure(httpserver, seconds=0.3) == "timeout"


def test_nobody_there_is_no_answer() -> None:
    with pytest.raises(NoAnswer) as refused:
        answer_of(Endpoint("http://127.0.0.1:9/v1", "small"), MESSAGES)
    assert refused.value.code == "unreachable"


def test_a_senseless_address_is_no_answer() -> None:
    with pytest.raises(NoAnswer):
        answer_of(Endpoint("htp:/nowhere", "small"), MESSAGES)
