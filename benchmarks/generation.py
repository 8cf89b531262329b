"""Speed, cold start and memory of the way from received text to checked questions.

Run from the root of the repository: ``python -m benchmarks.generation [PARTS…] [options]`` with
the parts ``speed``, ``cold`` and ``memory`` (all of them without any named).

- ``speed``: warm, on one core, characters a second of reading, extracting and generating, as a
  ratio to ``rjieba.tag`` over the same text in the same run; a line for each group of texts.
  ``--stages`` adds each room's share. Both sides count CPU seconds and take turns text by text,
  and the best round of each counts, so that other work on the machine hurts both alike or
  neither. ``alone`` is the tagger's rate with nothing between its texts, its dictionary staying
  in the processor's cache, and the ratio to that.
- ``cold``: a new process up to its first question, the best of some. Its modules are compiled
  before, as the image's are.
- ``memory``: the resident set after 1,000 and 10,000 articles (``--articles`` for the last), each
  different: the bundled ones with other figures and names, damaged as pages are.

Groups whose texts lie in ``../shared`` are left out, by name, where it is absent.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import rjieba

from benchmarks.variations import bundled, variations
from news.text.article import Article, UnreadableDocument
from news.text.reading import read
from quizzes.evaluation.documents import reading_of, source_of
from quizzes.generation.generate import generate

SHARED = Path(__file__).resolve().parents[2] / "shared"
TARGET_RATIO, TARGET_COLD, TARGET_MEGABYTES = 0.12, 1.5, 150
MARKS = (1_000, 10_000)


def page_bodies() -> list[str]:
    bodies = []
    for path in sorted((SHARED / "data" / "pages").glob("*.html")):
        try:
            articles = reading_of(path.name, path.read_bytes()).articles
        except UnreadableDocument:
            continue
        bodies += [f"{one.title}\n{one.text}" for one in articles if one.kind == "article"]
    return bodies


def passages() -> list[str]:
    data = json.loads((SHARED / "data" / "cmrc2018_trial.json").read_text(encoding="utf-8"))
    return [part["context"] for entry in data["data"] for part in entry["paragraphs"]]


def sample_page() -> list[str]:
    path = next((SHARED / "seeds").glob("000_*.txt"))
    return [path.read_text(encoding="utf-8")]


GROUPS: dict[str, Callable[[], list[str]]] = {
    "passages": passages,
    "page bodies": page_bodies,
    "sample page": sample_page,
    "bundled news": bundled,
}
HERE = ("bundled news",)


@dataclass
class Seconds:
    """CPU seconds of each room over one group's texts, and what came of them."""

    rooms: dict[str, float] = field(default_factory=dict)
    questions: int = 0

    @property
    def total(self) -> float:
        return sum(self.rooms.values())

    def spend(self, room: str, begun: float) -> None:
        self.rooms[room] = self.rooms.get(room, 0.0) + time.process_time() - begun


def ask_all(texts: Sequence[str]) -> Seconds:
    """The whole way for each text: bytes, articles, facts, checked questions."""
    spent = Seconds()
    for text in texts:
        ask(text, spent)
    return spent


def ask(text: str, spent: Seconds) -> None:
    begun = time.process_time()
    articles = _articles(text)
    spent.spend("text", begun)
    for place, article in enumerate(articles):
        begun = time.process_time()
        source = source_of(article, str(place))
        spent.spend("facts", begun)
        begun = time.process_time()
        spent.questions += len(generate(source).drafts)
        spent.spend("questions", begun)


def _articles(text: str) -> Sequence[Article]:
    try:
        return read(text.encode(), content_type="text/plain; charset=utf-8").articles
    except UnreadableDocument:
        return ()


def tag(text: str) -> float:
    begun = time.process_time()
    rjieba.tag(text)
    return time.process_time() - begun


@dataclass
class Measured:
    """One group: its characters, and the best rounds of both sides in CPU seconds."""

    characters: int
    ours: Seconds
    tagger: float
    alone: float

    @property
    def ratio(self) -> float:
        return self.tagger / self.ours.total


def _round(texts: Sequence[str]) -> tuple[Seconds, float]:
    ours, tagger = Seconds(), 0.0
    gc.collect()
    for text in texts:
        ask(text, ours)
        tagger += tag(text)
    return ours, tagger


def measure(texts: Sequence[str], rounds: int) -> Measured:
    ask_all(texts)
    alone = min(sum(map(tag, texts)) for _ in range(5))
    ours, tagger = zip(*(_round(texts) for _ in range(rounds)), strict=True)
    best = min(ours, key=lambda each: each.total)
    return Measured(sum(map(len, texts)), best, min(tagger), alone)


def together(groups: Sequence[Measured]) -> Measured:
    """All groups as one: their seconds added, so that each weighs by its length."""
    rooms: dict[str, float] = {}
    for group in groups:
        for room, seconds in group.ours.rooms.items():
            rooms[room] = rooms.get(room, 0.0) + seconds
    whole = Seconds(rooms, sum(group.ours.questions for group in groups))
    return Measured(
        sum(group.characters for group in groups),
        whole,
        sum(group.tagger for group in groups),
        sum(group.alone for group in groups),
    )


def _told(name: str, group: Measured, stages: bool) -> str:
    ours = group.ours
    line = (
        f"{name:<14}{group.characters:>9,} characters{group.characters / ours.total:>12,.0f}/s"
        f"  tagger{group.characters / group.tagger:>12,.0f}/s  ratio {group.ratio:.4f}"
        f"  (alone{group.characters / group.alone:>12,.0f}/s, {group.alone / ours.total:.4f})"
        f"  {ours.questions:>4} questions"
    )
    shares = (f"{room} {seconds / ours.total:.0%}" for room, seconds in ours.rooms.items())
    return f"{line}  ({', '.join(shares)})" if stages else line


def speed(options: argparse.Namespace) -> bool:
    measured = []
    for name, texts_of in GROUPS.items():
        if name not in HERE and not SHARED.is_dir():
            print(f"{name:<14}left out: {SHARED.name} is absent")
            continue
        measured.append(measure(texts_of(), options.rounds))
        print(_told(name, measured[-1], options.stages), flush=True)
    whole = together(measured)
    print(_told("all", whole, options.stages))
    return _verdict("speed ratio", whole.ratio, TARGET_RATIO, whole.ratio >= TARGET_RATIO)


def _verdict(name: str, value: float, target: float, met: bool) -> bool:
    print(f"{name}: {value:.4g} (target {target:g}: {'met' if met else 'MISSED'})", flush=True)
    return met


FIRST_QUESTION = """
from pathlib import Path
import sys
from quizzes.evaluation.documents import asked_in_turn, reading_of, sources_of
path = Path(sys.argv[1])
for asked in asked_in_turn(sources_of(path.name, reading_of(path.name, path.read_bytes()))):
    if asked.generation.drafts:
        print(asked.generation.drafts[0].stem)
        break
"""


def _cold(path: Path, bytecode: str) -> tuple[float, float]:
    """Wall and CPU seconds of one new process that prints its first question about a file.

    Bytecode is read from, and where absent written to, the folder ``bytecode``.
    """
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": bytecode, "PYTHONDONTWRITEBYTECODE": ""}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = time.perf_counter()
    command = [sys.executable, "-c", FIRST_QUESTION, str(path)]
    told = subprocess.run(
        command, capture_output=True, text=True, check=True, env=environment
    ).stdout
    wall = time.perf_counter() - begun
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert told.strip(), f"no question about {path.name}"
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def cold(options: argparse.Namespace) -> bool:
    paths = [next((Path("news") / "data" / "items").glob("*talent.md"))]
    paths += sorted((SHARED / "seeds").glob("000_*.txt"))
    met = True
    with TemporaryDirectory() as bytecode:
        for path in paths:
            _cold(path, bytecode)
            starts = [_cold(path, bytecode) for _ in range(options.starts)]
            wall, cpu = map(min, zip(*starts, strict=True))
            print(f"cold start, {path.name}: {wall:.2f} s ({cpu:.2f} s of CPU)")
            met = _verdict("first question, seconds", wall, TARGET_COLD, wall < TARGET_COLD) and met
    return met


def megabytes(name: str) -> float:
    """``VmRSS`` (now) or ``VmHWM`` (the most so far) of this process, in MB."""
    status = Path("/proc/self/status").read_text()
    found = re.search(rf"{name}:\s+(\d+) kB", status)
    assert found is not None
    return int(found[1]) / 1024


def memory(options: argparse.Namespace) -> bool:
    """In a process of its own: what the other parts hold must not be counted."""
    command = [sys.executable, "-m", __spec__.name, "--inside", "--articles", str(options.articles)]
    return subprocess.run(command, check=False).returncode == 0


def inside(options: argparse.Namespace) -> bool:
    grown: list[float] = []
    for number, text in enumerate(variations(options.articles), 1):
        ask_all([text])
        if number in (100, *MARKS, options.articles):
            now, most = megabytes("VmRSS"), megabytes("VmHWM")
            grown.append(now)
            print(f"after {number:>6,} articles: {now:.1f} MB, at most {most:.1f} MB", flush=True)
    print(f"growth since the mark before: {grown[-1] - grown[-2]:+.1f} MB")
    most = megabytes("VmHWM")
    return _verdict("peak resident set, MB", most, TARGET_MEGABYTES, most < TARGET_MEGABYTES)


PARTS: dict[str, Callable[[argparse.Namespace], bool]] = {
    "speed": speed,
    "cold": cold,
    "memory": memory,
}


def main() -> None:
    parser = argparse.ArgumentParser(description="From received text to checked questions.")
    parser.add_argument("parts", nargs="*", help=f"what to measure: {', '.join(PARTS)}")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--stages", action="store_true", help="each room's share of the time")
    parser.add_argument("--starts", type=int, default=5)
    parser.add_argument("--articles", type=int, default=MARKS[-1])
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if unknown := set(options.parts) - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    if options.inside:
        raise SystemExit(not inside(options))
    met = [PARTS[part](options) for part in options.parts or PARTS]
    raise SystemExit(not all(met))


if __name__ == "__main__":
    main()
