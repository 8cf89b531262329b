"""Web Push: one encrypted message to the browsers of one learner, by way of their push services.

RFC 8030 (the request), RFC 8188 and 8291 (the encryption), RFC 8292 (who it is from: VAPID). A
push service's address is given by a client. So it is spoken to by the rules of ``news.fetch``:
a public address, one deadline for the whole exchange; and no redirect is followed, and nothing
of an answer is read but its status.
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Protocol

import http_ece
import httpx
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_pem_private_key,
)
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from py_vapid import Vapid02, VapidException

from news.fetch import FetchRefused, PinnedTransport, Policy

PUSH_SERVICES = Policy(ports=frozenset({443}), seconds=5.0)
# A reminder that a phone gets the morning after is of no use; one still waiting is replaced.
KEPT = timedelta(hours=3)
TOPIC = "today"
# RFC 8292, section 2: at most a day.
SIGNED_FOR = timedelta(hours=12)
LONGEST_ADDRESS = 1000
# RFC 8291: an uncompressed point of P-256, and a secret of 16 bytes.
AUTH_BYTES = 16
LONGEST_KEY, LONGEST_SECRET = 120, 60

GONE = "gone"
UNANSWERED = "unanswered"

FAILURES = (
    *(FetchRefused, httpx.HTTPError, httpx.InvalidURL),
    *(TimeoutError, OSError, ValueError, VapidException),
)


class Receiver(Protocol):
    """A browser's subscription: the address of its push service and its keys, base64url."""

    address: str
    p256dh: str
    auth: str


def is_configured() -> bool:
    """Whether the operator gave a key, and so whether anything about push is shown."""
    return bool(settings.PUSH_PRIVATE_KEY)


def own_key() -> ec.EllipticCurvePrivateKey:
    """Return the operator's key. Raises ``ImproperlyConfigured`` for one that cannot be read."""
    try:
        return _key_in(settings.PUSH_PRIVATE_KEY)
    except ValueError as problem:
        raise ImproperlyConfigured(
            "STUDYAPP_PUSH_PRIVATE_KEY must be a key that `manage.py push_keys` printed, or a"
            f" P-256 key as PEM: {problem}."
        ) from None


def public_key() -> str:
    """Return what a browser subscribes with: the public point, base64url (RFC 8292, section 4)."""
    point = own_key().public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    return _base64url(point)


def new_key() -> str:
    """Make a private key, as the environment holds it: its 32 bytes, base64url."""
    number = ec.generate_private_key(ec.SECP256R1()).private_numbers().private_value
    return _base64url(number.to_bytes(32, "big"))


def digest_of(address: str) -> str:
    """Return what a subscription is known by: SHA-256 of its address, in hexadecimal."""
    return hashlib.sha256(address.encode()).hexdigest()


def is_address(address: str) -> bool:
    """Whether it could be a push service's: https, with a host, of bounded length."""
    try:
        url = httpx.URL(address)
    except httpx.InvalidURL:
        return False
    return url.scheme == "https" and bool(url.host) and len(address) <= LONGEST_ADDRESS


def are_keys(p256dh: str, auth: str) -> bool:
    """Whether a message can be encrypted with a subscription's keys (RFC 8291)."""
    if len(p256dh) > LONGEST_KEY or len(auth) > LONGEST_SECRET:
        return False
    try:
        ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), _bytes_in(p256dh))
        return len(_bytes_in(auth)) == AUTH_BYTES
    except ValueError:
        return False


def deliver(
    receivers: Sequence[Receiver],
    message: bytes,
    *,
    now: datetime,
    policy: Policy = PUSH_SERVICES,
) -> list[str]:
    """Send a message of at most 3993 bytes to all at once; return how it went with each.

    ``""``: the service took it; ``UNANSWERED``: it was sent, and whether it was taken is not
    known; ``GONE``: there is no such subscription any more; else what went wrong, in the codes of
    ``news.fetch``. ``now`` dates the signature.
    """
    return asyncio.run(_deliver(receivers, message, now, policy))


def may_have_arrived(outcome: str) -> bool:
    """Whether a message of which ``deliver`` says so may be in somebody's browser."""
    return outcome in ("", UNANSWERED)


async def _deliver(
    receivers: Sequence[Receiver], message: bytes, now: datetime, policy: Policy
) -> list[str]:
    return await asyncio.gather(*(_outcome(one, message, now, policy) for one in receivers))


async def _outcome(receiver: Receiver, message: bytes, now: datetime, policy: Policy) -> str:
    sending = asyncio.Event()
    try:
        async with asyncio.timeout(policy.seconds):
            status = await _post(receiver, message, now, policy, sending)
    except FAILURES as problem:
        return UNANSWERED if sending.is_set() else _failure(problem)
    if status in (httpx.codes.NOT_FOUND, httpx.codes.GONE):
        return GONE
    return "" if httpx.codes.is_success(status) else f"http_status: {status}"


def _failure(problem: Exception) -> str:
    if isinstance(problem, FetchRefused):
        return problem.code
    if isinstance(problem, TimeoutError | httpx.TimeoutException):
        return "timeout"
    return f"unreachable: {type(problem).__name__}"


async def _post(
    receiver: Receiver, message: bytes, now: datetime, policy: Policy, sending: asyncio.Event
) -> int:
    """Return the status that the service answers; ``sending`` is set once the message goes out."""

    async def notice(event: str, _: object) -> None:
        if event.endswith("send_request_body.started"):
            sending.set()

    client = httpx.AsyncClient(
        transport=PinnedTransport(policy), timeout=policy.seconds, trust_env=False
    )
    headers = {
        "TTL": str(int(KEPT.total_seconds())),
        "Topic": TOPIC,
        "Content-Encoding": "aes128gcm",
        "Content-Type": "application/octet-stream",
        "Authorization": _signature(receiver.address, now),
    }
    body, noticed = _encrypted(receiver, message), {"trace": notice}
    async with (
        client,
        client.stream(
            "POST", receiver.address, headers=headers, content=body, extensions=noticed
        ) as response,
    ):
        return response.status_code


def _signature(address: str, now: datetime) -> str:
    url = httpx.URL(address)
    claims = {
        "aud": f"{url.scheme}://{url.netloc.decode()}",
        "exp": int((now + SIGNED_FOR).timestamp()),
        "sub": settings.PUSH_CONTACT,
    }
    signed: dict[str, str] = Vapid02(own_key()).sign(claims)
    return signed["Authorization"]


def _encrypted(receiver: Receiver, message: bytes) -> bytes:
    body: bytes = http_ece.encrypt(
        message,
        private_key=ec.generate_private_key(ec.SECP256R1()),
        dh=_bytes_in(receiver.p256dh),
        auth_secret=_bytes_in(receiver.auth),
    )
    return body


@lru_cache(maxsize=4)
def _key_in(written: str) -> ec.EllipticCurvePrivateKey:
    """Read a private key: PEM (its line breaks may be written ``\\n``), or 32 bytes base64url."""
    if not written.startswith("-----BEGIN"):
        return ec.derive_private_key(int.from_bytes(_bytes_in(written), "big"), ec.SECP256R1())
    key = load_pem_private_key(written.replace("\\n", "\n").encode(), password=None)
    if not isinstance(key, ec.EllipticCurvePrivateKey) or key.curve.name != "secp256r1":
        raise ValueError("it is of another curve")
    return key


def _bytes_in(written: str) -> bytes:
    """Read base64url with or without its padding. Raises ``ValueError``."""
    written = written.rstrip("=")
    return base64.b64decode(written + "=" * (-len(written) % 4), altchars=b"-_", validate=True)


def _base64url(given: bytes) -> str:
    return base64.urlsafe_b64encode(given).rstrip(b"=").decode()
