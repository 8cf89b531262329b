"""The checks every draft must pass. A new check is one function and one line in ``CHECKS``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from quizzes.generation.checks import arranged, evidence, keys, standing, truthfulness, wording
from quizzes.generation.draft import Verdict
from quizzes.generation.material import Candidate, Material

Find = Callable[[Candidate, Material], str]


@dataclass(frozen=True, slots=True)
class Check:
    """``find`` gives what is wrong, or nothing. What is not fatal sends the draft to review.

    ``stem``: it looks at the kind, the stem and the facts alone (and, where the options are
    statements, at them): every version of one question gets the same verdict.
    """

    name: str
    find: Find
    fatal: bool = True
    stem: bool = False
    passed: Verdict = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "passed", Verdict(self.name, ok=True, fatal=self.fatal))

    def judge(self, candidate: Candidate, material: Material) -> Verdict:
        reason = self.find(candidate, material)
        return (
            Verdict(self.name, ok=False, reason=reason, fatal=self.fatal) if reason else self.passed
        )


CHECKS: tuple[Check, ...] = (
    Check("balanced", wording.unbalanced),
    Check("one_blank", wording.misplaced_blank, stem=True),
    Check("stem_ends", wording.bad_end),
    Check("stem_length", wording.bad_length, stem=True),
    Check("one_sentence", wording.broken_sentence, stem=True),
    Check("references", standing.open_reference, stem=True),
    Check("relative_time", standing.relative_time, stem=True),
    Check("anchored", standing.unanchored, stem=True),
    Check("one_jurisdiction", standing.two_jurisdictions, stem=True),
    Check("regions_shown", standing.unplaced_evidence),
    Check("definite_subject", standing.vague_subject, stem=True),
    Check("debris", wording.debris),
    Check("no_catch_all", wording.catch_all),
    Check("key_count", keys.wrong_count),
    Check("arrangement", arranged.misarranged),
    Check("shuffled", arranged.shown_in_order),
    Check("options_distinct", keys.equal_options),
    Check("options_one_shape", keys.mixed_shapes),
    Check("key_not_in_stem", keys.key_in_stem),
    Check("answers_fit", keys.misfitting),
    Check("key_not_echoed", keys.echoed),
    Check("not_self_proving", keys.self_proving),
    Check("both_heads", keys.headless, stem=True),
    Check("not_counted_in_stem", keys.counted_in_stem, stem=True),
    Check("has_verb", wording.verbless, stem=True),
    Check("whole_sentence", wording.fragment, stem=True),
    Check("stem_numbers", keys.stem_number_in_options),
    Check("evidence_verbatim", evidence.misquoted),
    Check("quotes_verbatim", evidence.invented_words),
    Check("evidence_supports", evidence.unsupported),
    Check("options_exclude", truthfulness.bounded_options),
    Check("closed_list", truthfulness.open_list, stem=True),
    Check("wrong_is_false", truthfulness.true_distractor),
    Check("independent", truthfulness.entailed, stem=True),
    Check("key_inconspicuous", keys.conspicuous, fatal=False),
    Check("has_subject", standing.subjectless, fatal=False, stem=True),
    Check("place_once", standing.doubled_place, fatal=False, stem=True),
    Check("plain_stem", wording.heavy_stem, fatal=False, stem=True),
    Check("negative", wording.negative_stem, fatal=False, stem=True),
)


def doubt(candidate: Candidate, material: Material) -> tuple[Verdict, ...]:
    """Put a candidate through every check, up to the first that is fatal."""
    return material.known("verdicts", candidate, lambda: _doubted(candidate, material))


def _doubted(candidate: Candidate, material: Material) -> tuple[Verdict, ...]:
    verdicts: list[Verdict] = []
    known = material.verdicts_on_stem(candidate)
    for check in CHECKS:
        verdict = known.get(check.name)
        if verdict is None:
            verdict = check.judge(candidate, material)
            if check.stem:
                known[check.name] = verdict
        verdicts.append(verdict)
        if not verdict.ok and check.fatal:
            break
    return tuple(verdicts)
