"""Which references a text leaves open."""

import pytest

from news.facts.references import open_references


@pytest.mark.parametrize(
    "text", ["应该申请", "社工和其他人员", "其中一人", "本科学历", "2024年比上年增长"]
)
def test_words_that_only_look_like_references_are_none(text: str) -> None:
    assert open_references(f"共5人，{text}") == ()
