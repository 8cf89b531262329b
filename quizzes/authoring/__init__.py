"""The only writer of questions: from drafts to published, corrected and retired ones.

A question is corrected by a new version; answers keep the one they saw.
"""

from quizzes.authoring.drafting import generate_questions
from quizzes.authoring.review import publish, publish_set, reject, retire, revise
from quizzes.authoring.upkeep import retire_overtaken, retire_unanchored

__all__ = [
    "generate_questions",
    "publish",
    "publish_set",
    "reject",
    "retire",
    "retire_overtaken",
    "retire_unanchored",
    "revise",
]
