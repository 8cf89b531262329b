"""Patterns put off until they are used."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from unittest.mock import patch

import pytest

import news.facts
import news.text
import quizzes.generation
from news.text import lazy


def test_a_pattern_is_compiled_at_its_first_use_and_once() -> None:
    with patch("news.text.lazy.re.compile", wraps=re.compile) as compiled:
        figure = lazy.pattern(r"\d+元")
        assert not compiled.called
        assert figure.search("每月200元")
        assert figure.sub("若干", "200元和300元") == "若干和若干"
    assert compiled.call_count == 1


def test_a_pattern_keeps_its_flags_and_its_source() -> None:
    word = lazy.pattern("^no$", re.I | re.M)
    assert word.findall("no\nNO\nnot") == ["no", "NO"]
    assert word.pattern == "^no$"


def test_an_ill_formed_pattern_is_an_error_when_it_is_used() -> None:
    with pytest.raises(re.error):
        lazy.pattern("(").search("")


def patterns_at_the_top_of_modules() -> Iterator[tuple[str, re.Pattern[str]]]:
    for package in (news.text, news.facts, quizzes.generation):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            for name, value in vars(importlib.import_module(module.name)).items():
                if isinstance(value, lazy._Pattern):
                    yield f"{module.name}.{name}", lazy.pattern(value.pattern, value.flags)


def ill_formed(pattern: re.Pattern[str]) -> bool:
    try:
        pattern.search("")
    except re.error:
        return True
    return False


def test_every_pattern_of_the_rooms_is_well_formed() -> None:
    found = dict(patterns_at_the_top_of_modules())
    assert len(found) > 1_000
    assert [name for name, pattern in found.items() if ill_formed(pattern)] == []
