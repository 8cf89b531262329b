"""A round: a short list of questions that a learner goes through outside the day's queue.

It lives in the session; what was answered is in the log, so a lost session loses nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from django.http import HttpRequest

KEY = "round"


@dataclass(slots=True)
class Round:
    """``left``: question ids still to ask; ``total``: how many there were; ``then``: URL name
    of the page that follows the last answer."""

    title: str
    left: list[int]
    total: int
    then: str = "practice"

    @property
    def done(self) -> int:
        return self.total - len(self.left)


def begin(request: HttpRequest, *, title: str, questions: Sequence[int], then: str) -> None:
    started = Round(title=title, left=list(questions), total=len(questions), then=then)
    request.session[KEY] = asdict(started)


def current(request: HttpRequest) -> Round | None:
    kept = request.session.get(KEY)
    return Round(**kept) if kept else None


def mark_answered(request: HttpRequest, question_id: int) -> None:
    running = current(request)
    if running and question_id in running.left:
        running.left.remove(question_id)
        request.session[KEY] = asdict(running)


def put_back(request: HttpRequest, question_id: int) -> None:
    """An undone answer is asked again at once."""
    running = current(request)
    if running and question_id not in running.left and running.done:
        running.left.insert(0, question_id)
        request.session[KEY] = asdict(running)
