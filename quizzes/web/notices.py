"""What a learner is told on the page of the day, each until they have marked it as seen."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from news.models import NewsItem
from quizzes import notices
from quizzes.cards import Learner
from quizzes.models import Notice
from quizzes.web.learners import learner_of

AT_ONCE = 3


@dataclass(frozen=True, slots=True)
class ShownNotice:
    """``place`` is where the new value stands, ``item``, ``start`` and ``end``; or ``None``."""

    id: int
    kind: str
    name: str
    stem: str
    was: str
    now: str
    verdict: str
    lapses: int | None
    place: dict[str, int] | None
    successor: bool


@dataclass(frozen=True, slots=True)
class Told:
    """The first few, and how many ``more`` wait behind them."""

    shown: list[ShownNotice]
    more: int


def told(learner: Learner) -> Told:
    """What the learner has not seen yet, in two queries, or one while there is nothing."""
    unseen = list(notices.unseen(learner))
    first = unseen[:AT_ONCE]
    places = [place for one in first if (place := one.data.get("place"))]
    listed = NewsItem.objects.listed().filter(pk__in=[place["item"] for place in places])
    items = set(listed.values_list("pk", flat=True)) if places else set()
    return Told([_shown(one, items) for one in first], len(unseen) - len(first))


def _shown(notice: Notice, items: set[int]) -> ShownNotice:
    data, place = notice.data, notice.data.get("place")
    return ShownNotice(
        id=notice.pk,
        kind=notice.kind,
        name=notice.get_kind_display(),
        stem=data.get("stem") or str(notice.question),
        was=notices.in_words(data.get("was", "")),
        now=notices.in_words(data.get("now", "")),
        verdict=_verdict(data["before"], data["after"]) if "after" in data else "",
        lapses=data.get("lapses"),
        place=place if place and place["item"] in items else None,
        successor=notice.successor_id is not None,
    )


def _verdict(before: bool | None, after: bool | None) -> str:
    if after is None:
        return _("选项也改过，看不出你选的还是不是那个意思，所以你那次作答不再计入记忆。")
    if before == after:
        return _("你那次作答仍然判对。") if after else _("你那次作答仍然判错。")
    return _("你那次作答已改判为对。") if after else _("你那次作答已改判为错。")


@require_POST
@login_required
def seen(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark one of the learner's own notices as seen; twice is once."""
    if notices.see(learner=learner_of(request), notice_id=pk, now=timezone.now()) is None:
        raise Http404
    return redirect("today")
