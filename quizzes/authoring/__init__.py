"""The only writer of questions: from drafts to published, corrected and retired ones.

A question is corrected by a new version; answers keep the one they saw.
"""

from quizzes.authoring.drafting import generate_questions
from quizzes.authoring.proposing import close_dead_claims, propose, waiting_for_proposals
from quizzes.authoring.review import (
    classify,
    publish,
    publish_set,
    reject,
    retire,
    revise,
    withdraw_set,
)
from quizzes.authoring.upkeep import keep_up, reopen_decided, retire_overtaken, retire_unanchored

__all__ = [
    "classify",
    "close_dead_claims",
    "generate_questions",
    "keep_up",
    "propose",
    "publish",
    "publish_set",
    "reject",
    "reopen_decided",
    "retire",
    "retire_overtaken",
    "retire_unanchored",
    "revise",
    "waiting_for_proposals",
    "withdraw_set",
]
