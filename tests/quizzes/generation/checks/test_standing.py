"""What may point at something, and what leans on nothing outside its own statement."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from quizzes.generation.checks.standing import open_reference, relative_time, verb_first
from quizzes.generation.draft import Draft
from quizzes.generation.material import Candidate, Material
from quizzes.generation.source import SourceArticle


def found(stem: str) -> str:
    draft: Any = replace(BLANK_DRAFT, stem=stem)
    # The check reads the draft alone.
    return open_reference(Candidate(draft=draft, ask="", facts=()), None)  # type: ignore[arg-type]


BLANK_DRAFT = Draft("fill_in", "", "", "", "", ())


@pytest.mark.parametrize(
    "stem",
    [
        "根据《望湖区办法》，对促成融资的核心企业，区财政按其促成额的____给予奖励。",
        "望湖区在多地试点，如上海市的补助为____元。",
        "据报道，望湖区其他街道共设____个站点。",
    ],
)
def test_a_statement_that_holds_what_it_points_at_stands_alone(stem: str) -> None:
    assert found(stem) == ""


@pytest.mark.parametrize(
    ("stem", "word"),
    [
        ("根据《望湖区办法》，区财政按其促成额的____给予奖励。", "其"),
        ("望湖区补助标准如上，共____元。", "如上"),
    ],
)
def test_a_statement_that_points_outside_does_not(stem: str, word: str) -> None:
    assert found(stem) == word


@pytest.mark.parametrize("part", ["前三季度", "上半年", "一季度"])
def test_a_part_of_a_year_needs_its_year(part: str) -> None:
    assert relative(f"据有关报道，{part}全国出口____亿元。") == part
    assert relative(f"据有关报道，2025年{part}全国出口____亿元。") == ""


def relative(stem: str) -> str:
    draft = replace(BLANK_DRAFT, stem=stem)
    material = Material(SourceArticle("a", "", "", (), published=date(2025, 10, 1)), ())
    return relative_time(Candidate(draft=draft, ask="", facts=()), material)


@pytest.mark.parametrize(
    ("stem", "verb"),
    [
        ("据某报2022年1月4日消息，2019年至2024年，惠及居民为____户。", "惠及"),
        ("据某报2022年1月4日消息，2021年，引领5000余家机构扎根基层，____名社工驻站。", "引领"),
        ("据某报2022年1月4日消息，2021年，望湖区惠及居民____户。", ""),
        ("据某报2022年1月4日消息，与2010年相比，全国人口增加____人。", ""),
        ("根据《望湖区办法》，给予一次性补助____元。", ""),
    ],
)
def test_a_report_says_who_before_it_says_what_was_done(stem: str, verb: str) -> None:
    draft = replace(BLANK_DRAFT, stem=stem)
    material = Material(SourceArticle("a", "", "", (), published=date(2025, 10, 1)), ())
    assert verb_first(Candidate(draft=draft, ask="", facts=()), material) == verb
