"""Read settings from the environment; every name is explained in ``.env.example``."""

from __future__ import annotations

import os
import re

from django.core.exceptions import ImproperlyConfigured

TRUE = {"1", "true", "yes", "on"}
FALSE = {"0", "false", "no", "off", ""}


def text(name: str, default: str = "") -> str:
    return os.environ.get(name, "").strip() or default


def flag(name: str, default: bool = False) -> bool:
    given = os.environ.get(name)
    if given is None:
        return default
    word = given.strip().lower()
    if word in TRUE:
        return True
    if word in FALSE:
        return False
    raise ImproperlyConfigured(f"{name} must be yes or no; it is {given!r}.")


def number(name: str, default: int) -> int:
    given = text(name)
    try:
        return int(given) if given else default
    except ValueError:
        raise ImproperlyConfigured(f"{name} must be a whole number; it is {given!r}.") from None


def one_of(name: str, *known: str) -> str:
    """One of the known words; the first is the default."""
    given = text(name, known[0])
    if given not in known:
        raise ImproperlyConfigured(f"{name} must be {' or '.join(known)}; it is {given!r}.")
    return given


def words(name: str, default: str = "") -> list[str]:
    """Split a comma-separated value, dropping empty parts."""
    return [part for part in (word.strip() for word in text(name, default).split(",")) if part]


def site(name: str, hosts: list[str], *, https: bool, port: int) -> str:
    """Return the address of the site without a path, or that of the first host it allows.

    Empty where none is given and that host stands for several (``.example.org``).
    """
    given = text(name).rstrip("/")
    if given and not re.fullmatch(r"https?://[^/?#@\s]+", given):
        raise ImproperlyConfigured(f"{name} must be like https://example.org; it is {given!r}.")
    if given or not hosts or hosts[0].startswith((".", "*")):
        return given
    return f"https://{hosts[0]}" if https else f"http://{hosts[0]}:{port}"
