"""What follows for learners when a key was wrong, or a fact was overtaken.

A ``Change`` says what happened; it is carried to those whom it touches in steps of one learner.
"""

from quizzes.corrections.facts import first_for, preview_supersession, supersede
from quizzes.corrections.keys import correct_key, preview_correction
from quizzes.corrections.responses import key_in_words
from quizzes.corrections.steps import carry, finish, open_changes, reopen, touched
from quizzes.notices import in_words

__all__ = [
    "carry",
    "correct_key",
    "finish",
    "first_for",
    "in_words",
    "key_in_words",
    "open_changes",
    "preview_correction",
    "preview_supersession",
    "reopen",
    "supersede",
    "touched",
]
