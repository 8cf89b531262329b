"""Patterns that are compiled when they are first used.

The rooms of text, facts and questions hold some 1,450 patterns. Compiling them takes more than a
second, nearly all of a start, and one article uses about half of them.
"""

import re
from typing import cast

METHODS = ("search", "match", "fullmatch", "sub", "subn", "split", "findall", "finditer")


class _Pattern:
    """Stands for ``re.compile(source, flags)``, and costs no more than it from its first use on."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern, self.flags = source, flags

    def __getattr__(self, name: str) -> object:
        # Attributes of the instance are found before this is called: it runs once for a pattern.
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        self.__dict__ |= {method: getattr(compiled, method) for method in METHODS}
        return getattr(compiled, name)


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """``re.compile``, put off. An ill-formed pattern raises ``re.error`` when it is used."""
    return cast("re.Pattern[str]", _Pattern(source, flags))
