"""单项选择: which option sums a report up, and which would be its title."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from news.facts.fact import Fact
from quizzes.generation.claims import BLANK, anchor_of
from quizzes.generation.draft import Option, Quote
from quizzes.generation.drafting import candidate, explained, quoted
from quizzes.generation.gists import Gist, gist_of, placed_as_the_others, wrong_gists
from quizzes.generation.likeness import likeness
from quizzes.generation.material import Candidate, Material, digest, number_from
from quizzes.generation.scope import NATION

SIZE = 4
# So many askable facts make a report that has details to be told from its whole.
FEWEST_FACTS = 4
SHOWN = 0.25
WORDED = {
    "main_idea": "下列各项中，最能概括报道主要内容的是",
    "title": "下列各项中，最适合作为报道标题的是",
}


def _leading(gist: str, material: Material) -> Fact | None:
    """The fact whose sentence says most of what the title says, early in the text."""
    text = material.article.text

    def shown(fact: Fact) -> float:
        return likeness(gist, text[fact.sentence.start : fact.sentence.end])

    dated = ("date", "deadline", "period")
    fit = [fact for fact in material.facts if fact.kind not in dated and shown(fact) >= SHOWN]
    return max(fit, key=lambda fact: (round(shown(fact), 2), -fact.span.start), default=None)


def _drafted(
    material: Material, fact: Fact, asks: str, gist: str, wrong: Sequence[Gist], at: int
) -> Candidate:
    article = material.article
    options = [Option(each.text, False, f"{each.why}。") for each in wrong]
    options.insert(at, Option(gist, True))
    notes = [f"{quoted(each.text)}{each.why}" for each in wrong]
    span = fact.sentence
    shown = Quote(article.id, span, article.text[span.start : span.end])
    anchor = anchor_of(replace(fact, instrument=""), article, "")
    return candidate(
        material,
        "single",
        [fact],
        f"{anchor}{WORDED[asks]}{BLANK}。",
        explained(f"报道说的主要是{gist}", notes),
        ask=f"gist:{digest(gist)}",
        asks=asks,
        group=digest("gist", article.title),
        options=tuple(options),
        evidence=(shown,),
    )


def make(material: Material) -> Iterator[Candidate]:
    gist = gist_of(material.article) if material.article.kind == "article" else ""
    fact = _leading(gist, material) if gist and len(material.facts) >= FEWEST_FACTS else None
    if fact is None:
        return
    region = "" if material.article.region == NATION else material.article.region
    place = fact.place or region
    gist = placed_as_the_others(gist, place)
    wrong = wrong_gists(gist, place, material)[: SIZE - 1]
    if len(wrong) < SIZE - 1:
        return
    wrong.sort(key=lambda each: number_from(gist, each.text))
    asks = ("main_idea", "title")[number_from("gist", gist) % 2]
    for position in range(SIZE):
        yield _drafted(material, fact, asks, gist, wrong, position)
