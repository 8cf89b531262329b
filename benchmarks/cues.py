"""How often the key is guessed from the options alone, over files and made-up notices.

Run from the root of the repository: ``python -m benchmarks.cues [FILES…] [--notices N]``.
A few texts give too few questions to say anything within five points; made-up notices (their
wording is the field's, their figures and names are drawn) give as many as are wanted, and what is
told by the making of the options shows in them as it does in others. Each guesser's share has its
95 % interval, and ``over`` behind it where its upper end lies more than the margin above chance.
The questions of the files are counted apart as well.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.notices import notices
from news.text.article import UnreadableDocument
from news.text.reading import read_parts
from quizzes.evaluation.cues import MARGIN, Cue, audit_drafts
from quizzes.evaluation.documents import asked_in_turn, reading_of, sources_of
from quizzes.generation.draft import Draft
from quizzes.generation.source import SourceArticle

WITH_OPTIONS = ("single", "multiple")


def made_up(count: int, seed: int) -> list[SourceArticle]:
    found = []
    for number, each in enumerate(notices(count, seed)):
        reading = read_parts(each.title, each.text, published=each.published, source=each.source)
        found += sources_of(f"notice-{number}", reading)
    return found


def of_files(paths: Iterable[Path]) -> list[SourceArticle]:
    found = []
    for path in paths:
        try:
            found += sources_of(str(path), reading_of(path.name, path.read_bytes()))
        except UnreadableDocument as problem:
            print(f"{path}: {problem.code}", file=sys.stderr)
    return found


def drafts_of(sources: Sequence[SourceArticle]) -> list[Draft]:
    return [draft for each in asked_in_turn(sources) for draft in each.generation.drafts]


def _told(cue: Cue) -> str:
    found = cue.found
    over = "over" if cue.exceeds else ""
    return (
        f"  {cue.guesser:<22}{found.share:.3f} [{found.low:.3f}, {found.high:.3f}]"
        f"  chance {cue.chance:.3f}  {over}"
    ).rstrip()


def report(name: str, drafts: Sequence[Draft]) -> int:
    """Print the audit of each kind that has options; give how many guessers are over."""
    over = 0
    for kind in WITH_OPTIONS:
        cues = audit_drafts(drafts)[kind]
        if cues and cues[0].found.n:
            print(f"{name}, {kind}: n = {cues[0].found.n}, margin {MARGIN}")
            print("\n".join(map(_told, cues)))
            over += sum(cue.exceeds for cue in cues)
    return over


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--notices", type=int, default=400)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    own = drafts_of(of_files(options.files))
    if own:
        report("files", own)
    over = report("all", [*own, *drafts_of(made_up(options.notices, options.seed))])
    raise SystemExit(1 if over else 0)


if __name__ == "__main__":
    main()
