"""Lost bytes: how many are repaired, that what is claimed is right, and that the rest is marked.

The thresholds are the project's own: at least 480 losses, 70 % of them repaired, claims of an
exact repair right in 99.9 % and of an inferred one in 98 %. The passages are the half on which no
threshold of the repair was tuned.
"""

import random
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news.text.repair import repair, shifted
from tests.news.text import clean, damage, losses, passages

FEWEST = 480


@pytest.fixture(scope="module")
def unseen(shared: Path) -> list[str]:
    """Excerpts of every second passage and page, the half that nothing was tuned on."""
    return passages.excerpts([*passages.contexts(shared), *passages.bodies(shared)][1::2])


def outcomes(texts: list[str], seed: int, private: str = "kept") -> list[losses.Outcome]:
    pages = losses.damaged_pages(texts, seed, private=private)
    return [outcome for page in pages for outcome in losses.outcomes(page)]


def share(counts: Counter[str], claim: str) -> float:
    return 1 - counts[f"{claim} wrong"] / max(counts[claim], 1)


@pytest.mark.parametrize("seed", [101, 102])
def test_lost_bytes_in_real_passages_are_repaired_or_marked(unseen: list[str], seed: int) -> None:
    found = outcomes(unseen, seed)
    counts = losses.tally(found)
    wrong = [o for o in found if o.claim == "exact" and not o.right]
    silent = [o for o in found if o.claim == "silent"]
    assert counts["all"] >= FEWEST
    assert counts["repaired"] >= 0.70 * counts["all"], counts
    assert share(counts, "exact") >= 0.999, wrong
    assert share(counts, "inferred") >= 0.98, counts
    assert silent == []


def test_both_dresses_and_every_kind_of_end_occur_among_the_losses(unseen: list[str]) -> None:
    found = outcomes(unseen, 101)
    counts = Counter(outcome.claim for outcome in found)
    assert min(counts["exact"], counts["inferred"], counts["damaged"]) >= 50
    assert sum(o.before.startswith("??") for o in found) >= 3
    assert sum("\ue000" <= c <= "\uf8ff" for o in found for c in o.before) >= 100


@pytest.mark.parametrize("private", ["stripped", "unknown"])
def test_where_private_use_was_stripped_most_runs_are_marked(
    unseen: list[str], private: str
) -> None:
    counts = losses.tally(outcomes(unseen, 103, private))
    assert counts["all"] >= FEWEST
    assert counts["exact wrong"] <= 0.005 * counts["all"], counts
    assert counts["exact wrong"] + counts["inferred wrong"] <= 0.06 * counts["all"], counts
    assert counts["silent"] <= 0.06 * counts["all"], counts


@pytest.mark.parametrize("private", ["kept", "stripped", "unknown"])
def test_edits_of_damaged_pages_stand_in_order_and_apart(unseen: list[str], private: str) -> None:
    for page in losses.damaged_pages(unseen, 104, private=private):
        edits = list(shifted.find(page.text))
        assert all(edit.start < edit.end <= len(page.text) for edit in edits)
        assert all(one.end <= other.start for one, other in pairwise(edits))


@given(clean.paragraphs.filter(lambda text: len(text) >= 40), st.booleans(), st.integers(0, 2**32))
def test_a_loss_is_repaired_rightly_or_marked(text: str, glossed: bool, seed: int) -> None:
    page = losses.damaged_page(text, random.Random(seed), glossed=glossed)
    for outcome in losses.outcomes(page):
        assert outcome.claim != "silent"
        assert outcome.right or outcome.claim != "exact"


DRESSES: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "folded marks": damage.folded,
    "folded forms": damage.forms_folded,
    "traditional": damage.traditional,
    "traditional, folded": lambda text: damage.folded(damage.traditional(text)),
    "glossed": lambda text: damage.glossed(damage.folded(damage.traditional(text))),
}


@pytest.mark.parametrize("dress", DRESSES)
def test_no_clean_character_is_taken_for_a_lost_byte(shared: Path, dress: str) -> None:
    """Some 330,000 characters with a thousand real question marks; one page has lost bytes."""
    texts = [*passages.contexts(shared), *passages.questioned(shared), *passages.bodies(shared)]
    dressed = [DRESSES[dress](text) for text in texts if "\ufffd" not in text]
    assert sum(map(len, dressed)) >= 300_000
    assert sum(text.count("?") + text.count("？") for text in dressed) >= 900
    assert [edit for text in dressed for edit in shifted.find(text)] == []


def test_repair_gives_back_the_page_where_every_loss_was_repaired() -> None:
    text = "".join(clean.SENTENCES[:4])
    chance = random.Random(7)
    pages = [losses.damaged_page(text, chance, glossed=False) for _ in range(40)]
    mended = [page for page in pages if all(o.right for o in losses.outcomes(page))]
    assert len(mended) >= 10
    for page in mended:
        assert damage.forms_folded(repair(page.text).text) == damage.forms_folded(text)


def test_the_tally_counts_a_wrong_claim_and_a_silent_loss() -> None:
    told = [
        losses.Outcome("exact", True, "?", "。", "。"),
        losses.Outcome("exact", False, "?", "。", "，"),
        losses.Outcome("silent", False, "?", "。", "?"),
    ]
    counts = losses.tally(told)
    assert (counts["exact"], counts["exact wrong"], counts["silent"]) == (2, 1, 1)
    assert (counts["repaired"], counts["all"]) == (1, 3)


def test_the_interval_of_a_share_is_wilsons() -> None:
    low, high = losses.wilson(98, 100)
    assert (round(low, 3), round(high, 3)) == (0.93, 0.994)
    assert losses.wilson(0, 0) == (0.0, 1.0)
