"""A chat endpoint that speaks OpenAI's protocol: messages out, one answer back, within bounds.

The protocol: https://platform.openai.com/docs/api-reference/chat/create. Its address is the
operator's, so unlike news it may be inside the network; its answer is trusted no more than news.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass

import httpx

LARGEST_ANSWER = 1_000_000


class NoAnswer(RuntimeError):
    """The endpoint gave nothing to read.

    ``code`` is one of ``unreachable``, ``timeout``, ``http_status``, ``too_large`` and
    ``protocol``; ``detail`` says more.
    """

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code = code
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where to ask whom. ``seconds`` is for the whole exchange, ``bytes`` after decompression."""

    address: str
    model: str
    key: str = ""
    seconds: float = 60.0
    bytes: int = LARGEST_ANSWER


def answer_of(endpoint: Endpoint, messages: Sequence[dict[str, str]]) -> str:
    """Give the content of the first choice. Raises NoAnswer."""
    try:
        body = asyncio.run(_within_deadline(endpoint, messages))
    except (TimeoutError, httpx.TimeoutException):
        raise NoAnswer("timeout", f"{endpoint.seconds:g} s") from None
    except (httpx.HTTPError, httpx.InvalidURL, OSError) as problem:
        raise NoAnswer("unreachable", type(problem).__name__) from problem
    return _content(body)


async def _within_deadline(endpoint: Endpoint, messages: Sequence[dict[str, str]]) -> bytes:
    async with asyncio.timeout(endpoint.seconds):
        return await _exchange(endpoint, messages)


async def _exchange(endpoint: Endpoint, messages: Sequence[dict[str, str]]) -> bytes:
    # Uncompressed, so that what is counted is what there is; no redirect takes the key elsewhere.
    headers = {"Accept-Encoding": "identity"}
    if endpoint.key:
        headers["Authorization"] = f"Bearer {endpoint.key}"
    client = httpx.AsyncClient(headers=headers, timeout=endpoint.seconds, trust_env=False)
    question = {"model": endpoint.model, "messages": list(messages), "temperature": 0}
    address = f"{endpoint.address.rstrip('/')}/chat/completions"
    async with client, client.stream("POST", address, json=question) as response:
        if not response.is_success:
            raise NoAnswer("http_status", str(response.status_code))
        return await _body(response, endpoint.bytes)


async def _body(response: httpx.Response, most: int) -> bytes:
    body = bytearray()
    async for part in response.aiter_raw():
        body += part
        if len(body) > most:
            raise NoAnswer("too_large", str(most))
    return bytes(body)


def _content(body: bytes) -> str:
    try:
        content = json.loads(body)["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError, RecursionError):
        raise NoAnswer("protocol") from None
    if not isinstance(content, str):
        raise NoAnswer("protocol")
    return content
