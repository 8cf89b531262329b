"""A Redis that refuses, and one that accepts and never says a word."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager

from tests.servers import free_port


def refusing_url() -> str:
    """The address of a port nobody listens on."""
    return f"redis://127.0.0.1:{free_port()}/0"


@contextmanager
def silent_url() -> Iterator[str]:
    """The address of a socket that is listened on and never answered."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(128)
        yield f"redis://127.0.0.1:{listener.getsockname()[1]}/0"
