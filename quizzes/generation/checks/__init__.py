"""The checks every draft must pass. A new check is one function and one line in ``CHECKS``."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from quizzes.generation.checks import (
    anchoring,
    arranged,
    arranged_keys,
    craft,
    evidence,
    keys,
    standing,
    truthfulness,
    typed,
    wholeness,
    wording,
)
from quizzes.generation.draft import ARRANGED, QuestionKind, Verdict
from quizzes.generation.material import Candidate, Material

Find = Callable[[Candidate, Material], str]
SINGLE: frozenset[QuestionKind] = frozenset({"single"})
TYPED: frozenset[QuestionKind] = frozenset({"fill_in"})
JUDGED: frozenset[QuestionKind] = frozenset({"true_false"})
MULTIPLE: frozenset[QuestionKind] = frozenset({"multiple"})
OPTIONS = SINGLE | MULTIPLE | ARRANGED
KINDS = OPTIONS | TYPED | JUDGED


@dataclass(frozen=True, slots=True)
class Check:
    """``find`` gives what is wrong, or nothing. What is not fatal costs confidence:
    the draft is not asked, or waits for review where it is a model's or an exam is stricter.

    ``kinds``: what it can find something wrong with. ``stem``: it looks at the kind, the stem and
    the facts alone (and, where the options are statements, at them): every version of one question
    gets the same verdict.
    """

    name: str
    find: Find
    kinds: frozenset[QuestionKind] = KINDS
    fatal: bool = True
    stem: bool = False

    def judge(self, candidate: Candidate, material: Material) -> Verdict:
        return self.verdict(self.find(candidate, material))

    def verdict(self, reason: str) -> Verdict:
        return Verdict(self.name, ok=not reason, reason=reason, fatal=self.fatal)


CHECKS: tuple[Check, ...] = (
    Check("balanced", wording.unbalanced),
    Check("one_blank", wording.misplaced_blank, stem=True),
    Check("stem_ends", wording.bad_end),
    Check("stem_length", wording.bad_length, stem=True),
    Check("one_sentence", wording.broken_sentence, stem=True),
    Check("references", standing.open_reference, stem=True),
    Check("relative_time", standing.relative_time),
    Check("anchored", anchoring.unanchored, stem=True),
    Check("known_outside", anchoring.known_to_its_article, stem=True),
    Check("no_opening_words", wording.opening_words, stem=True),
    Check("one_jurisdiction", standing.two_jurisdictions, stem=True),
    Check("one_place", standing.several_places, stem=True),
    Check("regions_shown", standing.unplaced_evidence),
    Check("definite_subject", standing.vague_subject, stem=True),
    Check("no_label", wording.labelled, stem=True),
    Check("one_sentence_quoted", wording.strung),
    Check("not_worked_out_in_stem", keys.worked_out_in_stem, stem=True),
    Check("particular_subject", standing.generic_subject, stem=True),
    Check("subject_first", standing.verb_first, stem=True),
    Check("headed", standing.headless, stem=True),
    Check("debris", wording.debris),
    Check("no_catch_all", wording.catch_all, OPTIONS),
    Check("key_count", keys.wrong_count),
    Check("arrangement", arranged.misarranged),
    Check("shuffled", arranged.shown_in_order, ARRANGED),
    Check("one_to_one", arranged.ambiguous, ARRANGED),
    Check("pairs_not_echoed", arranged.told_by_words, ARRANGED),
    Check("not_by_rank", arranged.told_by_rank, ARRANGED),
    Check("not_by_sum", arranged.told_by_sum, ARRANGED),
    Check("not_by_size", arranged.told_by_size, ARRANGED),
    Check("surplus_is_false", arranged.fitting_surplus, ARRANGED),
    Check("arranged_right", arranged_keys.wrong_arrangement, ARRANGED),
    Check("options_distinct", keys.equal_options, OPTIONS),
    Check("options_one_shape", keys.mixed_shapes, SINGLE),
    Check("key_not_in_stem", keys.key_in_stem),
    Check("answers_fit", keys.misfitting, TYPED),
    Check("key_not_echoed", keys.echoed, SINGLE | TYPED),
    Check("not_self_proving", keys.self_proving),
    Check("both_heads", keys.headless, stem=True),
    Check("not_counted_in_stem", keys.counted_in_stem, stem=True),
    Check("has_verb", wording.verbless, stem=True),
    Check("whole_sentence", wording.fragment, stem=True),
    Check("predicate", wholeness.without_predicate, stem=True),
    Check("said_once", wholeness.doubled, stem=True),
    Check("one_predicate", wholeness.run_together, stem=True),
    Check("stem_numbers", keys.stem_number_in_options, SINGLE),
    Check("evidence_verbatim", evidence.misquoted),
    Check("quotes_verbatim", evidence.invented_words),
    Check("evidence_supports", evidence.unsupported),
    Check("options_exclude", truthfulness.bounded_options, SINGLE),
    Check("closed_list", truthfulness.open_list, SINGLE | MULTIPLE | TYPED, stem=True),
    Check("wrong_is_false", truthfulness.true_distractor),
    Check("independent", truthfulness.entailed, stem=True),
    Check("truth_right", craft.wrong_truth, JUDGED),
    Check("answer_right", typed.wrong_answer, TYPED),
    Check("result_right", craft.wrong_result, OPTIONS),
    Check("options_in_order", craft.out_of_order, SINGLE),
    Check("plausible", craft.implausible, SINGLE),
    Check("no_combined_options", craft.combined, OPTIONS),
    Check("no_absolutes", craft.absolute),
    Check("no_vague_frequency", craft.indefinite),
    Check("nothing_gratuitous", craft.gratuitous, stem=True),
    Check("focused", craft.unfocused, SINGLE, stem=True),
    Check("stem_not_repeated", craft.repeating, SINGLE),
    Check("key_inconspicuous", keys.conspicuous, SINGLE, fatal=False),
    Check("key_not_detailed", craft.detailed, SINGLE, fatal=False),
    Check("key_not_converged", craft.converging, SINGLE, fatal=False),
    Check("options_grammatical", craft.ungrammatical, SINGLE, fatal=False),
    Check("has_subject", standing.subjectless, fatal=False, stem=True),
    Check("place_once", standing.doubled_place, fatal=False, stem=True),
    Check("plain_stem", wording.heavy_stem, fatal=False, stem=True),
    Check("negative", wording.negative_stem, fatal=False, stem=True),
)


# A check's place among all, what it looks with, and whether a finding is fatal.
Look = tuple[int, Find, bool]


def _looks(kind: QuestionKind, *, stem: bool) -> tuple[Look, ...]:
    return tuple(
        (place, check.find, check.fatal)
        for place, check in enumerate(CHECKS)
        if kind in check.kinds and check.stem is stem
    )


ON_STEM = {kind: _looks(kind, stem=True) for kind in KINDS}
ON_VERSION = {kind: _looks(kind, stem=False) for kind in KINDS}
PASSED = tuple(check.verdict("") for check in CHECKS)
# What was found, by the check's place among all.
Findings = dict[int, str]


def doubt(candidate: Candidate, material: Material) -> tuple[Verdict, ...]:
    """Put a candidate through every check, up to the first that is fatal."""
    return material.known("verdicts", candidate, lambda: _doubted(candidate, material))


def _doubted(candidate: Candidate, material: Material) -> tuple[Verdict, ...]:
    on_stem, looks = _found_on_stem(candidate, material), ON_VERSION[candidate.draft.kind]
    if on_stem:
        end = _end(on_stem)
        looks = tuple(look for look in looks if look[0] < end)
    found = on_stem | _found(looks, candidate, material)
    if not found:
        return PASSED
    verdicts = list(PASSED[: _end(found) + 1])
    for place, reason in found.items():
        if place < len(verdicts):
            verdicts[place] = CHECKS[place].verdict(reason)
    return tuple(verdicts)


def _found_on_stem(candidate: Candidate, material: Material) -> Findings:
    """What is wrong with every version of the question, found with the first of them."""
    draft, facts = candidate.draft, candidate.facts
    asked = (draft.kind, draft.asks, draft.computed, draft.stem, *wording.stated_in(draft))
    question = (asked, *map(id, facts))
    stems: dict[object, tuple[object, Findings]] = material.known("stems", material, dict)
    if question not in stems:
        # The facts are kept with the answer, so that their ids cannot pass to others.
        stems[question] = (facts, _found(ON_STEM[draft.kind], candidate, material))
    return stems[question][1]


def _found(looks: Iterable[Look], candidate: Candidate, material: Material) -> Findings:
    """What is found, up to the first finding that is fatal."""
    found: Findings = {}
    for place, find, fatal in looks:
        reason = find(candidate, material)
        if reason:
            found[place] = reason
            if fatal:
                break
    return found


def _end(found: Findings) -> int:
    """The place of the first fatal check that found something, else that of the last check."""
    return min((place for place in found if CHECKS[place].fatal), default=len(CHECKS) - 1)
