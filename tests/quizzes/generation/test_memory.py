"""Whatever comes in, no more is remembered: the rooms may run for ever over ever other articles."""

from __future__ import annotations

import gc
import pkgutil
import re
import tracemalloc
from collections.abc import Iterable, Iterator
from functools import _lru_cache_wrapper
from importlib import import_module
from inspect import signature
from typing import Any

import pytest

import news.facts
import news.text
import quizzes.generation
from benchmarks.variations import variations
from news.text import lazy
from news.text.article import UnreadableDocument
from quizzes.evaluation.documents import reading_of, sources_of
from quizzes.generation.generate import generate
from tests.news.text.damage import glossed, traditional

ROOMS = (news.text, news.facts, quizzes.generation)
SOME, MORE = 8, 20
# A pattern is compiled when a text first needs it, and then held for good.
PATTERN = lazy.pattern("")
# What the interpreter itself comes to hold, such as longer lists of free objects.
SLACK = 100_000


def caches() -> list[_lru_cache_wrapper[Any]]:
    """Every function or method of the rooms that remembers its answers."""
    for room in ROOMS:
        for found in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
            import_module(found.name)
    names = tuple(f"{room.__name__}." for room in ROOMS)
    # By type: isinstance would look through proxies whose objects are gone.
    every = (each for each in gc.get_objects() if type(each) is _lru_cache_wrapper)
    return [each for each in every if each.__module__.startswith(names)]


def ask_about(texts: Iterable[str]) -> int:
    asked = 0
    for text in texts:
        try:
            reading = reading_of("article.txt", text.encode())
        except UnreadableDocument:
            continue
        asked += sum(len(generate(source).drafts) for source in sources_of("article", reading))
    return asked


def warm_up() -> None:
    """Have every pattern compiled, every table read, and texts of either script and with lost
    bytes."""
    for each in gc.get_objects():
        if type(each) is type(PATTERN):
            each.search("")
    for each in caches():
        if not signature(each.__wrapped__).parameters:
            each()
    texts = list(variations(2 * SOME))
    ask_about([*texts, traditional(texts[0]), glossed(traditional(texts[1]))])


def test_there_are_caches_to_look_at() -> None:
    assert len(caches()) >= 5


def test_what_is_remembered_of_texts_is_bounded() -> None:
    """A cache without a bound may hold tables, which do not grow with the articles read."""
    warm_up()
    unbounded = [each for each in caches() if each.cache_info().maxsize is None]
    before = {each.__qualname__: each.cache_info().currsize for each in unbounded}
    assert ask_about(variations(SOME, seed=11)) > SOME
    assert {each.__qualname__: each.cache_info().currsize for each in unbounded} == before


def _held() -> int:
    """Bytes that Python objects hold once every bounded cache is emptied."""
    for each in caches():
        if each.cache_info().maxsize is not None:
            each.cache_clear()
    # The patterns that a text's own names are made into; the module keeps so many and no more.
    re.purge()
    gc.collect()
    return tracemalloc.get_traced_memory()[0]


@pytest.fixture
def traced() -> Iterator[None]:
    warm_up()
    tracemalloc.start()
    yield
    tracemalloc.stop()


def test_nothing_but_bounded_caches_is_held_after_more_articles(traced: None) -> None:
    ask_about(variations(SOME, seed=12))
    before = _held()
    ask_about(variations(MORE, seed=13))
    assert _held() - before < SLACK
