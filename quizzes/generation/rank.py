"""Of what passed, keep the best: one version of each question, few of each fact, no doubles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from decimal import Decimal

from news.facts.fact import Fact
from quizzes.generation.checks.evidence import PROSE
from quizzes.generation.checks.keys import value_of
from quizzes.generation.draft import Draft, QuestionKind, Reject, Verdict
from quizzes.generation.material import Candidate, number_from
from quizzes.generation.places import is_national
from quizzes.generation.source import SourceArticle

# One question to recall a fact and one to recognise it; a third would only reword them.
MOST_PER_FACT = 2
# An article too short for a sitting may reword its facts once more.
FEWEST, REWORDED = 8, 3
ORDER: dict[QuestionKind, int] = {
    "single": 0,
    "multiple": 1,
    "fill_in": 2,
    "true_false": 3,
    "matching": 4,
    "ordering": 5,
}
DOUBLE = 0.8
STATES = re.compile(
    r"达|共有|累计|增长|增加|下降|建成|设置|设立|配备|投入|覆盖|占|拥有|发放|给予|补助|补贴|奖励|津贴"
    r"|培养|培训|完成|印发|举行|举办|总量|人数|报名|合计|购买|引进|申领|申请|报考|提供|打造|建立|开发|取得|新增|持证"
    r"|设计|推行|实行|构建|探索|启动|开展|服务|登记|截至|规划|标准"
)
REPORT = re.compile(r"^据[^，]*，")
CENTRAL, CHOSEN, PLACES = "central", "chosen", "ABCD"


def place_of_key(draft: Draft) -> str:
    """What a set must be balanced over: the key's place, its truth, or how many are right."""
    if draft.kind == "single":
        # Apart from names, which can stand anywhere and would hide how the figures stand.
        ranked = all(value_of(option.text) is not None for option in draft.options)
        return f"single {'figure' if ranked else 'name'} {draft.key[0]}"
    if draft.kind == "true_false":
        return f"true_false {draft.truth}"
    return f"{draft.kind} {len(draft.key)}"


def is_central(draft: Draft) -> bool:
    """Is the key the option nearest to the mean of all four?"""
    values = [value_of(option.text) for option in draft.options]
    numbers = [value for value in values if value is not None]
    if draft.kind != "single" or len(numbers) < len(values):
        return False
    mean = sum(numbers, Decimal(0)) / len(numbers)
    nearest = min(range(len(numbers)), key=lambda index: abs(numbers[index] - mean))
    return draft.options[nearest].correct


def one_version_each(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Choose a version of each question so that keys spread evenly over their places."""
    versions: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        versions.setdefault(candidate.ask, []).append(candidate)
    used: Counter[str] = Counter()

    def weight(candidate: Candidate) -> tuple[int, float, int]:
        draft = candidate.draft
        where = place_of_key(draft)
        # Keys nearest the options' mean may be a quarter of all, or the mean tells the key.
        central = is_central(draft) and used[CENTRAL] * len(PLACES) > used[CHOSEN]
        return used[where] + central, -draft.confidence, number_from(candidate.ask, where)

    chosen: dict[str, Candidate] = {}
    # Those with the least choice first: the freer ones then even out what they had to take.
    for ask in sorted(versions, key=lambda each: (len(versions[each]), number_from(each))):
        best = min(versions[ask], key=weight)
        used[place_of_key(best.draft)] += 1
        used[CHOSEN] += best.draft.kind == "single"
        used[CENTRAL] += is_central(best.draft)
        chosen[ask] = best
    return [chosen[ask] for ask in versions]


def _pairs(text: str) -> set[str]:
    return {text[i : i + 2] for i in range(len(text) - 1)}


def answer_of(draft: Draft) -> list[str]:
    """What the learner has to know: the right options' words, the answer, or the statement."""
    if draft.kind == "true_false":
        return [REPORT.sub("", draft.stem)]
    return [o.text for o in draft.options if o.correct] or list(draft.accepted)


def alike(one: Draft, two: Draft) -> bool:
    """Would a learner say it is the same question again?"""
    if one.kind != two.kind or one.kind == "multiple" or answer_of(one) != answer_of(two):
        return False
    if one.facts and one.facts[:1] == two.facts[:1]:
        return True
    first, second = _pairs(one.stem), _pairs(two.stem)
    shared = len(first & second) / max(1, min(len(first), len(second)))
    return one.computed == two.computed and shared >= DOUBLE


def _turn(draft: Draft) -> int:
    """Which kind of question a fact gets first: typed, then chosen or judged by a fixed draw.

    Two facts in three are chosen, as in the exams; the third is judged true or false.
    """
    if draft.kind == "fill_in" or draft.kind == "multiple":
        return 0
    judged = number_from("kind", draft.group) % 3 == 0
    return 1 if (draft.kind == "true_false") == judged else 2


def _sorted(candidates: Iterable[Candidate]) -> list[Candidate]:
    def weight(candidate: Candidate) -> tuple[float, int, int]:
        draft = candidate.draft
        return (-draft.confidence, _turn(draft), candidate.facts[0].span.start)

    return sorted(candidates, key=weight)


def _kept(
    candidates: list[Candidate], too_many: Callable[[Candidate, list[Candidate]], str]
) -> tuple[list[Candidate], list[Reject]]:
    kept: list[Candidate] = []
    dropped: list[Reject] = []
    for candidate in candidates:
        reason = too_many(candidate, kept)
        if reason:
            draft = candidate.draft
            dropped.append(Reject(draft.group, draft.kind, draft.stem, reason))
        else:
            kept.append(candidate)
    return kept, dropped


def _surplus(candidate: Candidate, kept: list[Candidate], most: int) -> str:
    draft = candidate.draft
    if any(alike(draft, other.draft) for other in kept):
        return "near_duplicate"
    same = sum(other.draft.group == draft.group for other in kept)
    # What was worked out once needs no second question of the same sum.
    return "enough_of_this_fact" if same >= (1 if draft.computed else most) else ""


def _spread(candidates: list[Candidate]) -> list[Candidate]:
    """The best question of each fact first, then the second best of each."""
    turn: Counter[str] = Counter()
    ordered: list[tuple[int, int, Candidate]] = []
    for index, candidate in enumerate(_sorted(candidates)):
        group = candidate.draft.group
        ordered.append((turn[group], index, candidate))
        turn[group] += 1
    return [candidate for _, _, candidate in sorted(ordered, key=lambda each: each[:2])]


def _chosen(
    candidates: list[Candidate], most: int | None, each: int
) -> tuple[list[Candidate], list[Reject]]:
    def surplus(candidate: Candidate, kept: list[Candidate]) -> str:
        return "enough" if most and len(kept) >= most else _surplus(candidate, kept, each)

    return _kept(_spread(one_version_each(candidates)), surplus)


def rank(
    candidates: list[Candidate], *, most: int | None = None
) -> tuple[list[Candidate], list[Reject]]:
    """The questions to keep, in the article's order, and those left out.

    ``most`` caps the set, each fact's best question coming before any fact's second.
    """
    chosen, dropped = _chosen(candidates, most, MOST_PER_FACT)
    if most is None and len(chosen) < FEWEST:
        chosen, dropped = _chosen(candidates, FEWEST, REWORDED)
    asks = {candidate.ask for candidate in chosen}
    # Keys are spread over the questions that stay, not over those that were left out.
    kept = one_version_each(each for each in candidates if each.ask in asks)
    kept.sort(key=lambda c: (c.facts[0].span.start, ORDER[c.draft.kind], c.draft.fingerprint))
    return kept, dropped


def is_policy(fact: Fact) -> bool:
    """Does the sentence state what policy news states: a rule, a sum, a stock, a growth?"""
    near = f"{fact.before[-16:]}{fact.after[:10]}"
    return bool(fact.instrument or fact.group or STATES.search(near))


def confidence_of(
    candidate: Candidate, verdicts: Iterable[Verdict], article: SourceArticle
) -> float:
    """How sure one can be, unread, that a teacher would print it.

    Each doubt that is not fatal costs 0.25; names are cut less surely than numbers, prose less
    than names; an anecdote is no exam matter, and a report of no known source hardly an anchor.
    """
    draft, fact = candidate.draft, candidate.facts[0]
    costs = (
        (0.25, sum(not verdict.ok for verdict in verdicts)),
        (0.1, fact.quantity is None and draft.kind != "multiple"),
        (0.1, fact.kind in PROSE and not fact.instrument),
        (0.15, not (fact.instrument or fact.place or is_national(fact.statement))),
        (0.2, not all(map(is_policy, candidate.facts))),
        (0.2, not (article.publisher or article.published or fact.instrument)),
    )
    confidence = 0.95 - sum(cost * times for cost, times in costs)
    return round(max(0.05, confidence), 2)
