"""What the tests of doing without Redis share."""

from collections.abc import Iterator

import pytest

from tests.silence import refusing_url, silent_url


@pytest.fixture(params=["refusing", "silent"])
def dead_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a Redis that refuses, or accepts and says nothing."""
    if request.param == "refusing":
        yield refusing_url()
    else:
        with silent_url() as url:
            yield url
