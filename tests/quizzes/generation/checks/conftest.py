"""The places that there are not, for checks of what a stem names."""

from tests.news.facts.conftest import made_up_places

__all__ = ["made_up_places"]
