"""Why an answer was not taken, in the learner's language."""

from __future__ import annotations

from django.utils.translation import gettext as _

from quizzes.practice import AnswerRefused


def what_to_mend(refused: AnswerRefused) -> str:
    """What the learner can put right in the answer itself; empty where there is nothing."""
    said = {
        "missing": _("还有没选的项，请选齐再提交。"),
        "repeated": _("有选项用了两次，每个选项只能用一次。"),
    }
    return said.get(refused.what, "")
