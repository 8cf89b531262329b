"""Real text from ../shared, for laws that our own sentences are too few to try."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from news.text.reading import read
from news.text.repair import repair


@dataclass(frozen=True, slots=True)
class _Paragraph:
    context: str
    questions: list[str]


SHORTEST, LONGEST = 40, 180
SENTENCE = re.compile("[^。！？]*[。！？][”’」』）]*|[^。！？]+$")


def contexts(shared: Path) -> list[str]:
    """Give 256 passages of an encyclopaedia."""
    return [paragraph.context for paragraph in _paragraphs(shared)]


def questioned(shared: Path) -> list[str]:
    """Give the same passages, their sentences and a thousand real questions taking turns."""
    return [_taking_turns(paragraph) for paragraph in _paragraphs(shared)]


def bodies(shared: Path) -> list[str]:
    """Give the articles of the news pages."""
    pages = sorted((shared / "data/pages").glob("*-[0-9].html"))
    return [read(page.read_bytes()).articles[0].text for page in pages]


def _paragraphs(shared: Path) -> list[_Paragraph]:
    data = json.loads((shared / "data/cmrc2018_trial.json").read_text())["data"]
    return [
        _Paragraph(paragraph["context"], [asked["question"] for asked in paragraph["qas"]])
        for entry in data
        for paragraph in entry["paragraphs"]
    ]


def _taking_turns(paragraph: _Paragraph) -> str:
    """Put the questions between the sentences; those left over come last."""
    pieces = zip_longest(SENTENCE.findall(paragraph.context), paragraph.questions, fillvalue="")
    return "".join(sentence + question for sentence, question in pieces)


def writable_in_gbk(text: str) -> bool:
    return text.encode("gbk", errors="ignore").decode("gbk") == text


def excerpts(texts: list[str]) -> list[str]:
    """Cut texts into excerpts of a few whole sentences that GBK can write and that are clean."""
    found: list[str] = []
    for line in (line for text in texts for line in text.split("\n")):
        for excerpt in _excerpts_of(line.strip()):
            if len(excerpt) >= SHORTEST and not repair(excerpt).changes:
                found.append(excerpt)
    return found


def _excerpts_of(line: str) -> list[str]:
    excerpts = [""]
    for sentence in SENTENCE.findall(line):
        if not writable_in_gbk(sentence):
            excerpts.append("")
        elif len(excerpts[-1]) + len(sentence) > LONGEST:
            excerpts.append(sentence)
        else:
            excerpts[-1] += sentence
    return excerpts
