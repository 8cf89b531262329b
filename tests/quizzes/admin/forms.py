"""The admin's forms as a browser sends them."""

from typing import Any

from quizzes.generation.draft import ARRANGED
from quizzes.models import Question


def filled_in(question: Question, **changes: Any) -> dict[str, Any]:
    """The revision form as a browser sends it, with ``changes``."""
    version = question.current
    form = {"number": version.number, "stem": version.stem, "explanation": version.explanation}
    form["topics"] = [topic.pk for topic in question.topics.all()]
    if version.truth is not None:
        form["truth"] = str(version.truth)
    if version.accepted:
        form["accepted"] = "\r\n".join(version.accepted)
    form |= {f"prompt-{place}": prompt for place, prompt in enumerate(version.prompts)}
    for choice in version.choices.all():
        place = f"choice-{choice.position}"
        form |= {f"{place}-text": choice.text, f"{place}-note": choice.note}
        if question.kind in ARRANGED:
            form[f"{place}-slot"] = "" if choice.slot is None else str(choice.slot)
        elif choice.correct:
            form[f"{place}-correct"] = "on"
    return {name: value for name, value in (form | changes).items() if value is not None}
