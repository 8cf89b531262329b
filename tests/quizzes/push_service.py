"""A push service and a browser of the tests' own: real TLS on loopback, and real keys."""

import base64
import ipaddress
import json
import os
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from unittest import mock

import http_ece
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from py_vapid import Vapid02
from pytest_httpserver import HTTPServer

from news.fetch import Policy

HOST = "push.example"
LOOPBACK = ipaddress.ip_network("127.0.0.1/32")


def encoded(given: bytes) -> str:
    return base64.urlsafe_b64encode(given).rstrip(b"=").decode()


def decoded(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def point_of(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.public_key().public_bytes(
        serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint
    )


@dataclass
class Browser:
    """One that subscribed: the keys never leave it but for what it gives away."""

    address: str = f"https://{HOST}/of-somebody"
    key: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )
    secret: bytes = field(default_factory=lambda: os.urandom(16))

    @property
    def p256dh(self) -> str:
        return encoded(point_of(self.key))

    @property
    def auth(self) -> str:
        return encoded(self.secret)

    @property
    def fields(self) -> dict[str, str]:
        return {"address": self.address, "p256dh": self.p256dh, "auth": self.auth}

    def read(self, body: bytes) -> Any:
        """What the browser's script is given. Raises for what was not encrypted to it."""
        return json.loads(http_ece.decrypt(body, private_key=self.key, auth_secret=self.secret))


def signed_by(authorization: str, public_key: str) -> dict[str, Any]:
    """The claims of a VAPID header, once its signature is that of the key."""
    assert Vapid02.verify(authorization)
    parts = dict(part.strip().split("=", 1) for part in authorization.split(" ", 1)[1].split(","))
    assert parts["k"] == public_key
    claims: dict[str, Any] = json.loads(decoded(parts["t"].split(".")[1]))
    return claims


@contextmanager
def serving(folder: Path) -> Iterator[tuple[HTTPServer, Policy]]:
    """A push service whose certificate is trusted here, and the policy that reaches it."""
    certificate = write_certificate(folder)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    server = HTTPServer("127.0.0.1", ssl_context=context, threaded=True)
    server.start()
    policy = Policy(
        ports=frozenset({server.port}),
        networks=(LOOPBACK,),
        seconds=2.0,
        resolve=lambda host, port: ["127.0.0.1"],
    )
    with mock.patch("certifi.where", return_value=str(certificate)):
        yield server, policy
    server.clear()
    server.stop()


def write_certificate(folder: Path) -> Path:
    """A key and a certificate for HOST, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOST)])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(HOST)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = folder / "push.pem"
    file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    return file
