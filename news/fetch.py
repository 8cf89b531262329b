"""Bytes from an address on the public internet, safely.

The address is resolved once, every address it resolves to is checked, and the connection goes to
a checked one, so that a second look-up cannot answer differently; the same at every redirect.
The deadline covers the whole exchange, name look-up included, and sizes are counted after
decompression. Written on httpx: the ready-made guards check one resolved address only, and
neither knows ports or a deadline.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
import zlib
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import httpx

from news.addresses import IPAddress, IPNetwork, is_public, meant
from news.text.decode import LARGEST

SCHEMES = {"http": 80, "https": 443}
READ_AT_ONCE = 64 * 1024


class FetchRefused(RuntimeError):
    """A fetch that was refused or failed.

    ``code`` is one of ``scheme``, ``private_address``, ``unreachable``, ``timeout``,
    ``too_large``, ``http_status``; ``detail`` is the status, scheme or address concerned.
    """

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code = code
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address answered; ``address`` is where the redirects ended."""

    body: bytes
    content_type: str
    address: str
    etag: str = ""
    modified: str = ""
    not_modified: bool = False


def resolve(host: str, port: int) -> list[str]:
    """Every address of a host name, in the order to try them. Raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(answer[4][0]) for answer in found))


@dataclass(frozen=True, slots=True)
class Policy:
    """What a fetch may do. ``seconds`` is for the whole exchange, ``bytes`` after decompression.

    ``networks`` and ``ports`` open more than the public web; only tests do that.
    """

    ports: frozenset[int] = frozenset(SCHEMES.values())
    networks: tuple[IPNetwork, ...] = ()
    seconds: float = 20.0
    bytes: int = LARGEST
    redirects: int = 5
    resolve: Callable[[str, int], list[str]] = resolve

    def admits(self, address: IPAddress) -> bool:
        return is_public(address) or any(meant(address) in network for network in self.networks)


PUBLIC_WEB = Policy()


def fetch(
    address: str, *, etag: str = "", modified: str = "", policy: Policy = PUBLIC_WEB
) -> Fetched:
    """Get what an address answers, or what it says has not changed since ``etag``/``modified``.

    Raises ``FetchRefused``.
    """
    known = {"If-None-Match": etag, "If-Modified-Since": modified}
    conditions = {name: value for name, value in known.items() if value}
    try:
        return asyncio.run(_within_deadline(address, conditions, policy))
    except TimeoutError:
        raise FetchRefused("timeout", address) from None
    except (httpx.InvalidURL, httpx.UnsupportedProtocol):
        raise FetchRefused("scheme", address) from None
    except httpx.TimeoutException:
        raise FetchRefused("timeout", address) from None
    except (httpx.HTTPError, OSError, ValueError) as problem:
        raise FetchRefused("unreachable", str(problem)) from problem


async def _within_deadline(address: str, conditions: dict[str, str], policy: Policy) -> Fetched:
    async with asyncio.timeout(policy.seconds):
        return await _exchange(address, conditions, policy)


async def _exchange(address: str, conditions: dict[str, str], policy: Policy) -> Fetched:
    headers = {"User-Agent": "studyapp", "Accept-Encoding": "gzip, deflate", **conditions}
    client = httpx.AsyncClient(
        transport=PinnedTransport(policy),
        headers=headers,
        follow_redirects=True,
        max_redirects=policy.redirects,
        timeout=policy.seconds,
        trust_env=False,
    )
    async with client, client.stream("GET", address) as response:
        not_modified = response.status_code == httpx.codes.NOT_MODIFIED and bool(conditions)
        if not (not_modified or response.is_success):
            raise FetchRefused("http_status", str(response.status_code))
        return Fetched(
            body=b"" if not_modified else await _body(response, policy.bytes),
            content_type=response.headers.get("content-type", ""),
            address=str(response.url),
            etag=response.headers.get("etag", ""),
            modified=response.headers.get("last-modified", ""),
            not_modified=not_modified,
        )


async def _body(response: httpx.Response, most: int) -> bytes:
    body = bytearray()
    async for part in _decoded(response):
        body += part
        if len(body) > most:
            raise FetchRefused("too_large", str(most))
    return bytes(body)


async def _decoded(response: httpx.Response) -> AsyncIterator[bytes]:
    """Yield the body decompressed, at most ``READ_AT_ONCE`` bytes at a time.

    httpx's own decoder expands a whole chunk before anybody can count it.
    """
    coding = response.headers.get("content-encoding", "").strip().lower()
    if coding in ("", "identity"):
        async for chunk in response.aiter_raw():
            yield chunk
        return
    if coding not in ("gzip", "x-gzip", "deflate"):
        raise FetchRefused("unreachable", f"content-encoding {coding}")
    inflate = zlib.decompressobj(zlib.MAX_WBITS | 32)
    async for chunk in response.aiter_raw():
        while chunk and not inflate.eof:
            yield _inflated(inflate, chunk)
            chunk = inflate.unconsumed_tail
    yield inflate.flush()


def _inflated(inflate: zlib._Decompress, chunk: bytes) -> bytes:
    try:
        return inflate.decompress(chunk, READ_AT_ONCE)
    except zlib.error as problem:
        raise FetchRefused("unreachable", str(problem)) from None


class PinnedTransport(httpx.AsyncHTTPTransport):
    """Sends each request to a checked address of its host, and to no other.

    The name stays in the Host header and in TLS: certificates are checked against it.
    """

    def __init__(self, policy: Policy) -> None:
        super().__init__(trust_env=False)
        self.policy = policy

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        problem: httpx.ConnectError | None = None
        for address in await admitted(request.url, self.policy):
            try:
                return await super().handle_async_request(_pinned(request, address))
            except httpx.ConnectError as found:
                problem = found
        raise problem or httpx.ConnectError("no address")


def _pinned(request: httpx.Request, address: IPAddress) -> httpx.Request:
    return httpx.Request(
        request.method,
        request.url.copy_with(host=str(address)),
        headers=request.headers,
        stream=request.stream,
        extensions={**request.extensions, "sni_hostname": request.url.host},
    )


async def admitted(url: httpx.URL, policy: Policy) -> list[IPAddress]:
    """The addresses of a URL's host, once scheme, port and every one of them are allowed."""
    port = url.port or SCHEMES.get(url.scheme)
    if url.scheme not in SCHEMES or port not in policy.ports or not url.host:
        raise FetchRefused("scheme", str(url))
    addresses = [ipaddress.ip_address(found) for found in await _resolved(url.host, port, policy)]
    for address in addresses:
        if not policy.admits(address):
            raise FetchRefused("private_address", url.host)
    return addresses


async def _resolved(host: str, port: int, policy: Policy) -> list[str]:
    """Look a name up in a thread of its own, so that the deadline need not wait for it."""
    thread = ThreadPoolExecutor(1)
    try:
        return await asyncio.get_running_loop().run_in_executor(thread, policy.resolve, host, port)
    finally:
        thread.shutdown(wait=False)
