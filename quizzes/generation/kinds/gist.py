"""单项选择: which option sums a passage up, and which would be its title.

The passage stands in the stem: nobody can sum up what he has not before him.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from news.facts.fact import Fact
from news.text import lazy
from news.text.article import Span
from quizzes.generation.claims import BLANK
from quizzes.generation.draft import Option, Quote
from quizzes.generation.drafting import candidate, explained, quoted
from quizzes.generation.gists import Gist, gist_of, placed_as_the_others, wrong_gists
from quizzes.generation.kinds.multiple import pools, said
from quizzes.generation.likeness import likeness
from quizzes.generation.material import Candidate, Material, digest, number_from
from quizzes.generation.scope import NATION
from quizzes.generation.source import SourceArticle
from quizzes.generation.unsaid import content_words

SIZE = 4
# So many askable facts make a report that has details to be told from its whole.
FEWEST_FACTS = 4
SHOWN = 0.25
SHORTEST, LONGEST, RUN = 40, 180, 2
# So many of the gist's own words the passage must have.
TOLD = 0.85
SENTENCE = lazy.pattern(r"[^。！？]+[。！？]")
WORDED = {
    "main_idea": "最能概括这段报道主要内容的是",
    "title": "最适合作为这段报道标题的是",
}
# What only the sentence before makes clear, or leads up to what follows; 近日 needs no day to be
# summed up.
LEANING = lazy.pattern(
    r"该|本[市省区县办通意方规]|我[市省区县局们]|上述|如下|下列|以下|此[外次项举]|：$"
)


def _leading(gist: str, material: Material) -> Fact | None:
    """The fact whose sentence says most of what the title says, early in the text."""
    text = material.article.text

    def shown(fact: Fact) -> float:
        return likeness(gist, text[fact.sentence.start : fact.sentence.end])

    dated = ("date", "deadline", "period")
    fit = [fact for fact in material.facts if fact.kind not in dated and shown(fact) >= SHOWN]
    return max(fit, key=lambda fact: (round(shown(fact), 2), -fact.span.start), default=None)


def _passage(gist: str, article: SourceArticle) -> Quote | None:
    """The shortest run of sentences that has what the gist says and can be read by itself."""
    wanted = content_words(gist)
    runs = [
        run
        for paragraph in re.finditer(r"[^\n]+", article.text)
        for run in _runs(paragraph.group(), paragraph.start())
    ]
    for span in sorted(runs, key=lambda each: (each.end - each.start, each.start)):
        said = article.text[span.start : span.end]
        told = sum(word in said for word in wanted)
        if told >= TOLD * len(wanted) and gist not in said and not LEANING.search(said):
            return Quote(article.id, span, said)
    return None


def _runs(paragraph: str, start: int) -> Iterator[Span]:
    """One sentence of a paragraph, or two in a row, of a length that a stem has room for."""
    found = [match.span() for match in SENTENCE.finditer(paragraph)]
    for first in range(len(found)):
        for begin, end in ((found[first][0], each[1]) for each in found[first : first + RUN]):
            if SHORTEST <= end - begin <= LONGEST:
                yield Span(start + begin, start + end)


def _drafted(
    material: Material,
    fact: Fact,
    asks: str,
    gist: str,
    passage: Quote,
    wrong: Sequence[Gist],
    at: int,
) -> Candidate:
    options = [Option(each.text, False, f"{each.why}。") for each in wrong]
    options.insert(at, Option(gist, True))
    notes = [f"{quoted(each.text)}{each.why}" for each in wrong]
    return candidate(
        material,
        "single",
        [fact],
        f"{quoted(passage.text)}{WORDED[asks]}{BLANK}。",
        explained(f"报道说的主要是{gist}", notes),
        ask=f"gist:{digest(gist)}",
        asks=asks,
        group=digest("gist", material.article.title),
        options=tuple(options),
        evidence=(passage, material.quote(material.article, fact)),
    )


def _details(material: Material) -> list[str]:
    """What else the report states, each as a statement that stands alone."""
    return [said(claim) for pool in pools(material) for claim in pool]


def make(material: Material) -> Iterator[Candidate]:
    article = material.article
    told = article.kind == "article" and (article.publisher or article.published)
    gist = gist_of(article) if told else ""
    fact = _leading(gist, material) if gist and len(material.facts) >= FEWEST_FACTS else None
    passage = _passage(gist, material.article) if fact else None
    if fact is None or passage is None:
        return
    region = "" if material.article.region == NATION else material.article.region
    place = fact.place or region
    gist = placed_as_the_others(gist, place)
    wrong = wrong_gists(gist, place, material, _details(material))[: SIZE - 1]
    if len(wrong) < SIZE - 1:
        return
    wrong.sort(key=lambda each: number_from(gist, each.text))
    asks = ("main_idea", "title")[number_from("gist", gist) % 2]
    for position in range(SIZE):
        yield _drafted(material, fact, asks, gist, passage, wrong, position)
