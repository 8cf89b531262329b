"""Web Push by its protocol, against a service that decrypts and checks; and all it may do wrong."""

import socket
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from http_ece import ECEException
from hypothesis import given
from hypothesis import strategies as st
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from news.fetch import Policy
from quizzes import web_push
from quizzes.web_push import GONE, PUSH_SERVICES, UNANSWERED, deliver
from tests.quizzes.push_service import HOST, Browser, encoded, point_of, serving, signed_by

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
MESSAGE = b'{"zh": {"title": "\xe4\xbb\x8a\xe5\xa4\xa9"}}'


@pytest.fixture(autouse=True)
def key(settings) -> str:
    settings.PUSH_PRIVATE_KEY = web_push.new_key()
    settings.PUSH_CONTACT = "mailto:study@example.org"
    return settings.PUSH_PRIVATE_KEY


@pytest.fixture(scope="module")
def running(tmp_path_factory) -> Iterator[tuple[HTTPServer, Policy]]:
    with serving(tmp_path_factory.mktemp("push")) as made:
        yield made


@pytest.fixture
def service(running) -> tuple[HTTPServer, Policy]:
    running[0].clear()
    return running


def browser_at(server: HTTPServer, path: str = "/of-somebody") -> Browser:
    return Browser(address=f"https://{HOST}:{server.port}{path}")


def outcome(service: tuple[HTTPServer, Policy], response: Response | None = None, **rules) -> str:
    server, policy = service
    if response is not None:
        server.expect_request("/of-somebody").respond_with_response(response)
    return deliver([browser_at(server)], MESSAGE, now=NOW, policy=replace(policy, **rules))[0]


def test_the_browser_alone_reads_the_message(service) -> None:
    server, policy = service
    browser = browser_at(server)
    server.expect_request("/of-somebody", method="POST").respond_with_data(status=201)
    assert deliver([browser], MESSAGE, now=NOW, policy=policy) == [""]
    request, _ = server.log[0]
    assert request.headers["Content-Encoding"] == "aes128gcm"
    assert MESSAGE not in request.data
    assert browser.read(request.data) == {"zh": {"title": "今天"}}
    with pytest.raises(ECEException):
        Browser().read(request.data)


def test_the_service_learns_who_sends_and_how_long_to_keep_it(service) -> None:
    server, policy = service
    server.expect_request("/of-somebody").respond_with_data(status=201)
    deliver([browser_at(server)], MESSAGE, now=NOW, policy=policy)
    headers = server.log[0][0].headers
    claims = signed_by(headers["Authorization"], web_push.public_key())
    assert claims["aud"] == f"https://{HOST}:{server.port}"
    assert claims["sub"] == "mailto:study@example.org"
    assert 0 < claims["exp"] - NOW.timestamp() <= 24 * 3600
    assert (headers["TTL"], headers["Topic"]) == ("10800", "today")


def test_no_two_messages_share_a_key_or_a_salt(service) -> None:
    server, policy = service
    server.expect_request("/of-somebody").respond_with_data(status=201)
    deliver([browser_at(server)] * 2, MESSAGE, now=NOW, policy=policy)
    heads = {request.data[:86] for request, _ in server.log}
    assert len(heads) == 2


@pytest.mark.parametrize("status", [404, 410])
def test_a_subscription_that_ended_is_gone(service, status: int) -> None:
    assert outcome(service, Response(status=status)) == GONE


@pytest.mark.parametrize("status", [400, 401, 403, 413, 429, 500, 503])
def test_any_other_refusal_is_told_by_its_status(service, status: int) -> None:
    assert outcome(service, Response(status=status)) == f"http_status: {status}"


def test_a_redirect_is_not_followed(service) -> None:
    away = Response(status=307, headers={"Location": f"https://{HOST}:{service[0].port}/other"})
    assert outcome(service, away) == "http_status: 307"
    assert [request.path for request, _ in service[0].log] == ["/of-somebody"]


def test_a_slow_service_is_not_waited_for(service) -> None:
    def wait(request: Request) -> Response:
        time.sleep(1)
        return Response(status=201)

    service[0].expect_request("/of-somebody").respond_with_handler(wait)
    assert outcome(service, seconds=0.2) == UNANSWERED


def test_a_service_that_hangs_up_without_an_answer_may_have_taken_it(service) -> None:
    def hang_up(request: Request) -> Response:
        request.environ["werkzeug.socket"].shutdown(socket.SHUT_RDWR)
        return Response(status=201)

    service[0].expect_request("/of-somebody").respond_with_handler(hang_up)
    assert outcome(service) == UNANSWERED


def test_one_that_is_never_connected_to_has_taken_nothing(service) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        browser = Browser(address=f"https://{HOST}:{port}/")
        policy = replace(service[1], ports=frozenset({port}), seconds=0.2)
        assert deliver([browser], MESSAGE, now=NOW, policy=policy) == ["timeout"]
    said = deliver([browser], MESSAGE, now=NOW, policy=policy)
    assert said == ["unreachable: ConnectError"]


def test_an_endless_answer_is_not_read(service) -> None:
    def endless() -> Iterator[bytes]:
        while True:
            yield b"x" * 65536

    service[0].expect_request("/of-somebody").respond_with_handler(
        lambda request: Response(endless(), status=201)
    )
    assert outcome(service) == ""


def test_one_that_fails_keeps_none_of_the_others_waiting(service) -> None:
    server, policy = service
    server.expect_request("/good").respond_with_data(status=201)
    server.expect_request("/gone").respond_with_data(status=410)
    browsers = [browser_at(server, path) for path in ("/gone", "/good", "/unknown")]
    assert deliver(browsers, MESSAGE, now=NOW, policy=policy) == [GONE, "", "http_status: 500"]


@pytest.mark.parametrize(
    "address",
    [
        "https://127.0.0.1/",
        "https://localhost/",
        "https://10.0.0.1/",
        "https://169.254.169.254/latest/meta-data",
        "https://2130706433/",
    ],
)
def test_no_address_inside_the_network_is_spoken_to(address: str) -> None:
    said = deliver([Browser(address=address)], MESSAGE, now=NOW, policy=PUSH_SERVICES)[0]
    assert said.startswith("private_address")


def test_a_host_that_nothing_can_be_signed_for_is_told_and_harms_nobody() -> None:
    assert deliver([Browser(address="https://[::1]/")], MESSAGE, now=NOW) == [
        "unreachable: VapidException"
    ]


def test_no_other_port_is_spoken_to() -> None:
    said = deliver([Browser(address="https://8.8.8.8:22/")], MESSAGE, now=NOW)[0]
    assert said.startswith("scheme")


def test_a_certificate_of_another_name_is_not_believed(service) -> None:
    server, policy = service
    browser = Browser(address=f"https://other.example:{server.port}/of-somebody")
    said = deliver([browser], MESSAGE, now=NOW, policy=policy)
    assert said == ["unreachable: ConnectError"]
    assert server.log == []


@pytest.mark.parametrize(
    ("address", "is_one"),
    [
        ("https://updates.push.services.mozilla.com/wpush/v2/gAAAA", True),
        ("http://push.example/", False),
        ("https:///nowhere", False),
        ("https://[::1", False),
        ("push.example", False),
        ("javascript:alert(1)", False),
        ("https://push.example/" + "a" * 1000, False),
        ("", False),
    ],
)
def test_only_https_is_the_address_of_a_push_service(address: str, is_one: bool) -> None:
    assert web_push.is_address(address) is is_one


def test_keys_are_a_point_of_the_curve_and_sixteen_bytes() -> None:
    browser = Browser()
    assert web_push.are_keys(browser.p256dh, browser.auth)
    assert web_push.are_keys(f"{browser.p256dh}=", f"{browser.auth}==")
    off_the_curve = encoded(b"\x04" + b"\x01" * 64)
    for p256dh, auth in [
        (off_the_curve, browser.auth),
        (browser.p256dh[:-4], browser.auth),
        ("", browser.auth),
        (browser.p256dh, browser.auth[:-4]),
        (browser.p256dh, "密钥"),
        (browser.p256dh + "=" * 99, browser.auth),
    ]:
        assert not web_push.are_keys(p256dh, auth)


@given(st.text(max_size=130), st.text(max_size=70))
def test_whatever_stands_for_keys_is_answered(p256dh: str, auth: str) -> None:
    assert web_push.are_keys(p256dh, auth) in (True, False)


def test_the_key_is_read_as_printed_or_as_pem(settings, key: str) -> None:
    public = web_push.public_key()
    pem = web_push.own_key().private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    for written in (pem.decode().strip(), pem.decode().strip().replace("\n", "\\n")):
        settings.PUSH_PRIVATE_KEY = written
        assert web_push.public_key() == public
    assert public == encoded(point_of(web_push.own_key()))


@pytest.mark.parametrize(
    "written",
    [
        "no key",
        "AAAA",
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
        ec.generate_private_key(ec.SECP384R1())
        .private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        .decode(),
    ],
)
def test_a_key_that_cannot_be_read_is_named(settings, written: str) -> None:
    settings.PUSH_PRIVATE_KEY = written
    with pytest.raises(ImproperlyConfigured, match="STUDYAPP_PUSH_PRIVATE_KEY"):
        web_push.own_key()


def test_the_command_prints_what_to_put_into_the_environment(settings, capsys) -> None:
    call_command("push_keys")
    lines = dict(line.split("=", 1) for line in capsys.readouterr().out.splitlines())
    assert set(lines) == {"STUDYAPP_PUSH_PRIVATE_KEY", "STUDYAPP_PUSH_CONTACT"}
    settings.PUSH_PRIVATE_KEY = lines["STUDYAPP_PUSH_PRIVATE_KEY"]
    assert len(web_push.public_key()) == 87
