"""Is the key of what is arranged right, worked out anew from the facts?

The facts of a draft stand in the order of its slots, so each can be held against its option.
"""

from __future__ import annotations

from itertools import pairwise

from news.facts.fact import Fact
from quizzes.generation.draft import ARRANGED, Draft, Option
from quizzes.generation.material import Candidate, Material
from quizzes.generation.numerals import fold, leading_number
from quizzes.generation.shapes import WRITTEN
from quizzes.generation.timeline import days_of

# So much of an option's wording stands in its fact, or it is another's.
SHARED = 0.6


def _in_slots(draft: Draft) -> list[Option]:
    return [draft.options[index] for index in draft.key if isinstance(index, int)]


def wrong_arrangement(candidate: Candidate, material: Material) -> str:
    """The first option in a slot where its fact does not put it."""
    draft, facts = candidate.draft, candidate.facts
    if draft.kind not in ARRANGED:
        return ""
    placed = _in_slots(draft)
    if len(placed) != len(facts):
        return f"{len(facts)} facts for {len(placed)} slots"
    if draft.kind == "matching":
        lines = zip(draft.prompts, placed, facts, strict=False)
        return next((o.text for p, o, f in lines if not _belongs(_named(p, draft), o.text, f)), "")
    steps = [(_named(o.text, draft), fact) for o, fact in zip(placed, facts, strict=True)]
    strange = next((name for name, fact in steps if not _tells_best(fact, name, facts)), "")
    return strange or _out_of_order(draft, facts)


def _named(text: str, draft: Draft) -> str:
    """Of places compared the name, without the aside that says of which time the sum is."""
    return text.partition("（")[0] if draft.asks == "across_regions" else text


def _belongs(prompt: str, value: str, fact: Fact) -> bool:
    """The fact says the prompt, and has the value."""
    if not _tells(fact, prompt):
        return False
    if fact.quantity is None:
        return value in f"{fact.statement}\n{fact.time}"
    written = WRITTEN.search(value)
    number = leading_number(fold(value[written.start("number") :])) if written else None
    return number is not None and number[0] == fact.quantity.value


def _tells(fact: Fact, words: str) -> bool:
    return _shared(fact, words) >= SHARED


def _tells_best(own: Fact, words: str, facts: tuple[Fact, ...]) -> bool:
    """Places of one province share most of their names: no other fact may say more of it."""
    shared = _shared(own, words)
    return shared >= SHARED and all(_shared(fact, words) <= shared for fact in facts)


def _shared(fact: Fact, words: str) -> float:
    """The share of the words' pairs of characters that the fact has."""
    told = "\n".join(
        (fact.statement, fact.place, fact.instrument, fact.condition, fact.row, fact.column)
    )
    pairs = [words[i : i + 2] for i in range(len(words) - 1)]
    return sum(pair in told for pair in pairs) / max(1, len(pairs))


def _out_of_order(draft: Draft, facts: tuple[Fact, ...]) -> str:
    """What stands before something it comes after: a smaller figure, a later day or step."""
    if "由高到低" in draft.stem:
        values = [fact.quantity.value for fact in facts if fact.quantity]
        sound = len(values) == len(facts) and all(a > b for a, b in pairwise(values))
        return "" if sound else "figures out of order"
    if facts[0].kind == "procedure":
        rows = [fact.row for fact in facts]
        one = len({fact.group for fact in facts}) == 1
        sound = one and all(int(a) < int(b) for a, b in pairwise(rows))
        return "" if sound else "steps out of order"
    days = [days_of(fact.time) or days_of(fact.text) for fact in facts]
    known = [each for each in days if each is not None]
    sound = len(known) == len(days) and all(a[1] < b[0] for a, b in pairwise(known))
    return "" if sound else "days out of order"
