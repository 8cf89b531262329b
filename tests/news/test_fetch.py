"""Fetching: real sockets on loopback, which one policy opens for the tests."""

import gzip
import ipaddress
import socket
import threading
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from news.addresses import is_public
from news.fetch import PUBLIC_WEB, FetchRefused, Policy, fetch

LOOPBACK = ipaddress.ip_network("127.0.0.1/32")
PAGE = "<p>大亚湾区发放社工补助。</p>".encode()


@pytest.fixture
def policy(httpserver: HTTPServer) -> Policy:
    """The public policy, and the test's own server."""
    return Policy(ports=frozenset({httpserver.port}), networks=(LOOPBACK,), seconds=5)


def refusal(address: str, policy: Policy = PUBLIC_WEB) -> str:
    with pytest.raises(FetchRefused) as caught:
        fetch(address, policy=policy)
    return caught.value.code


def test_a_page_comes_with_its_type_and_validators(httpserver: HTTPServer, policy: Policy) -> None:
    httpserver.expect_request("/page").respond_with_data(
        PAGE,
        content_type="text/html; charset=utf-8",
        headers={"ETag": '"7"', "Last-Modified": "Tue, 14 Jan 2025 08:00:00 GMT"},
    )
    fetched = fetch(httpserver.url_for("/page"), policy=policy)
    assert fetched.body == PAGE
    assert fetched.content_type == "text/html; charset=utf-8"
    assert (fetched.etag, fetched.modified) == ('"7"', "Tue, 14 Jan 2025 08:00:00 GMT")
    assert not fetched.not_modified


def test_what_has_not_changed_is_not_sent_again(httpserver: HTTPServer, policy: Policy) -> None:
    def answer(request: Request) -> Response:
        known = request.headers.get("If-None-Match") == '"7"'
        return Response(status=304 if known else 200)

    httpserver.expect_request("/feed").respond_with_handler(answer)
    fetched = fetch(httpserver.url_for("/feed"), etag='"7"', policy=policy)
    assert fetched.not_modified
    assert fetched.body == b""


def test_a_304_that_nobody_asked_for_is_a_refusal(httpserver: HTTPServer, policy: Policy) -> None:
    httpserver.expect_request("/").respond_with_data(status=304)
    assert refusal(httpserver.url_for("/"), policy) == "http_status"


@pytest.mark.parametrize("status", [400, 404, 500, 503])
def test_an_error_status_is_a_refusal_with_the_status(
    httpserver: HTTPServer, policy: Policy, status: int
) -> None:
    httpserver.expect_request("/").respond_with_data("x", status=status)
    with pytest.raises(FetchRefused) as caught:
        fetch(httpserver.url_for("/"), policy=policy)
    assert (caught.value.code, caught.value.detail) == ("http_status", str(status))


def test_a_redirect_is_followed_and_the_last_address_told(
    httpserver: HTTPServer, policy: Policy
) -> None:
    httpserver.expect_request("/old").respond_with_data(
        status=302, headers={"Location": httpserver.url_for("/new")}
    )
    httpserver.expect_request("/new").respond_with_data(PAGE)
    fetched = fetch(httpserver.url_for("/old"), policy=policy)
    assert (fetched.body, fetched.address) == (PAGE, httpserver.url_for("/new"))


def test_a_relative_redirect_stays_at_the_named_host(
    httpserver: HTTPServer, policy: Policy
) -> None:
    httpserver.expect_request("/old").respond_with_data(status=301, headers={"Location": "new"})
    httpserver.expect_request("/new").respond_with_data(PAGE)
    named = replace(policy, resolve=lambda host, port: ["127.0.0.1"])
    fetched = fetch(f"http://news.example:{httpserver.port}/old", policy=named)
    assert fetched.address == f"http://news.example:{httpserver.port}/new"


@pytest.mark.parametrize(
    ("location", "code"),
    [
        ("http://127.0.0.2/", "private_address"),
        ("http://10.0.0.1/admin", "private_address"),
        ("http://169.254.169.254/latest/meta-data", "private_address"),
        ("file:///etc/passwd", "scheme"),
        ("ftp://example.org/", "scheme"),
        ("gopher://example.org/", "scheme"),
    ],
)
def test_a_redirect_is_checked_like_the_first_address(
    httpserver: HTTPServer, policy: Policy, location: str, code: str
) -> None:
    httpserver.expect_request("/").respond_with_data(status=302, headers={"Location": location})
    open_ports = replace(policy, ports=policy.ports | {80, 443})
    assert refusal(httpserver.url_for("/"), open_ports) == code


def test_redirects_in_a_circle_end(httpserver: HTTPServer, policy: Policy) -> None:
    httpserver.expect_request("/").respond_with_data(status=302, headers={"Location": "/"})
    assert refusal(httpserver.url_for("/"), policy) == "unreachable"
    assert len(httpserver.log) <= policy.redirects + 1


@pytest.mark.parametrize(
    "address",
    [
        "ftp://example.org/a",
        "file:///etc/passwd",
        "data:text/plain,x",
        "example.org",
        "",
        "http://",
        "http://example.org:22/",
        "http://example.org:6379/",
        "http://[::1",
        "http://0177.0.0.1/",
    ],
)
def test_only_http_at_the_webs_own_ports_is_fetched(address: str) -> None:
    assert refusal(address) == "scheme"


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "2130706433",
        "0x7f000001",
        "0x7f.1",
        "127.1",
        "0",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[::ffff:10.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[64:ff9b::10.0.0.1]",
        "[64:ff9b:1::1]",
        "[2002:7f00:1::]",
        "[::127.0.0.1]",
        "[fe80::1]",
        "[fc00::1]",
        "[fec0::1]",
        "[ff02::1]",
    ],
)
def test_an_address_inside_a_network_is_refused_however_it_is_written(host: str) -> None:
    assert refusal(f"http://{host}/") == "private_address"


def test_a_name_is_refused_when_one_of_its_addresses_is_private() -> None:
    policy = Policy(resolve=lambda host, port: ["93.184.216.34", "10.0.0.7"])
    assert refusal("http://two-faced.example/", policy) == "private_address"


def test_a_name_is_looked_up_once_and_the_connection_goes_there(
    httpserver: HTTPServer, policy: Policy
) -> None:
    answers = iter([["127.0.0.1"], ["10.0.0.7"]])
    asked = []

    def rebinding(host: str, port: int) -> list[str]:
        asked.append(host)
        return next(answers)

    httpserver.expect_request(
        "/", headers={"Host": f"news.example:{httpserver.port}"}
    ).respond_with_data(PAGE)
    pinned = replace(policy, resolve=rebinding)
    fetched = fetch(f"http://news.example:{httpserver.port}/", policy=pinned)
    assert fetched.body == PAGE
    assert asked == ["news.example"]


def test_the_next_address_is_tried_when_one_refuses(httpserver: HTTPServer, policy: Policy) -> None:
    httpserver.expect_request("/").respond_with_data(PAGE)
    both = replace(
        policy,
        networks=(*policy.networks, ipaddress.ip_network("127.0.0.9/32")),
        resolve=lambda host, port: ["127.0.0.9", "127.0.0.1"],
    )
    assert fetch(f"http://news.example:{httpserver.port}/", policy=both).body == PAGE


def test_an_unknown_name_is_unreachable() -> None:
    def nobody(host: str, port: int) -> list[str]:
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    assert refusal("http://nowhere.example/", Policy(resolve=nobody)) == "unreachable"


def test_a_closed_port_is_unreachable(policy: Policy) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        closed = replace(policy, ports=frozenset({port}))
        assert refusal(f"http://127.0.0.1:{port}/", closed) == "unreachable"


def test_a_body_over_the_limit_is_refused(httpserver: HTTPServer, policy: Policy) -> None:
    httpserver.expect_request("/").respond_with_data(b"x" * 2001)
    assert refusal(httpserver.url_for("/"), replace(policy, bytes=2000)) == "too_large"


def test_a_body_at_the_limit_is_taken(httpserver: HTTPServer, policy: Policy) -> None:
    httpserver.expect_request("/").respond_with_data(b"x" * 2000)
    body = fetch(httpserver.url_for("/"), policy=replace(policy, bytes=2000)).body
    assert len(body) == 2000


@pytest.mark.parametrize(("coding", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress)])
def test_a_compressed_body_is_unpacked(
    httpserver: HTTPServer, policy: Policy, coding: str, pack: Callable[[bytes], bytes]
) -> None:
    page = PAGE * 10_000
    httpserver.expect_request("/").respond_with_data(
        pack(page), headers={"Content-Encoding": coding}
    )
    assert fetch(httpserver.url_for("/"), policy=policy).body == page


def test_a_gzip_bomb_is_refused_at_the_limit(httpserver: HTTPServer, policy: Policy) -> None:
    bomb = gzip.compress(bytes(50_000_000))
    assert len(bomb) < 60_000
    httpserver.expect_request("/").respond_with_data(bomb, headers={"Content-Encoding": "gzip"})
    assert refusal(httpserver.url_for("/"), policy) == "too_large"


@pytest.mark.parametrize("coding", ["gzip, gzip", "br", "zstd"])
def test_a_coding_that_was_not_asked_for_is_refused(
    httpserver: HTTPServer, policy: Policy, coding: str
) -> None:
    httpserver.expect_request("/").respond_with_data(
        gzip.compress(gzip.compress(PAGE)), headers={"Content-Encoding": coding}
    )
    assert refusal(httpserver.url_for("/"), policy) == "unreachable"


def test_broken_compression_is_refused(httpserver: HTTPServer, policy: Policy) -> None:
    httpserver.expect_request("/").respond_with_data(
        b"not gzip at all", headers={"Content-Encoding": "gzip"}
    )
    assert refusal(httpserver.url_for("/"), policy) == "unreachable"


class Dripping:
    """A server that sends its answer one byte at a time, for ever."""

    def __init__(self, head: bytes) -> None:
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.port = self.listening.getsockname()[1]
        self.head = head
        self.closed = threading.Event()
        self.thread = threading.Thread(target=self.serve, daemon=True)
        self.thread.start()

    def serve(self) -> None:
        connection, _ = self.listening.accept()
        with connection:
            connection.recv(65_536)
            try:
                connection.sendall(self.head)
                while not self.closed.wait(0.05):
                    connection.sendall(b"x")
            except OSError:
                self.closed.set()


@pytest.fixture(params=["body", "header", "nothing"])
def dripping(request: pytest.FixtureRequest) -> Iterator[Dripping]:
    heads = {
        "body": b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n",
        "header": b"HTTP/1.1 200 OK\r\nX-Slow: ",
        "nothing": b"",
    }
    server = Dripping(heads[request.param])
    yield server
    server.closed.set()
    server.listening.close()


def test_the_deadline_ends_a_drip_and_the_connection(dripping: Dripping) -> None:
    policy = Policy(ports=frozenset({dripping.port}), networks=(LOOPBACK,), seconds=0.5)
    assert refusal(f"http://127.0.0.1:{dripping.port}/", policy) == "timeout"
    assert dripping.closed.wait(5)


def test_the_deadline_counts_the_name_look_up() -> None:
    let_go, found = threading.Event(), threading.Event()

    def slow(host: str, port: int) -> list[str]:
        let_go.wait(30)
        found.set()
        return ["127.0.0.1"]

    assert refusal("http://slow.example/", Policy(resolve=slow, seconds=0.3)) == "timeout"
    assert not found.is_set()
    let_go.set()


@given(st.ip_addresses(v=4))
def test_ipv4_inside_ipv6_is_judged_as_ipv4(address: ipaddress.IPv4Address) -> None:
    mapped = ipaddress.ip_address(f"::ffff:{address}")
    nat64 = ipaddress.ip_address(int(ipaddress.ip_address("64:ff9b::")) + int(address))
    assert is_public(mapped) == is_public(nat64) == is_public(address)


@pytest.mark.parametrize(
    "address", ["1.1.1.1", "114.114.114.114", "2400:3200::1", "64:ff9b::101:101"]
)
def test_public_addresses_are_public(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))
