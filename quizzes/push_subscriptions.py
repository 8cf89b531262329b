"""The browsers in which a learner asked to be reminded."""

from __future__ import annotations

from datetime import datetime

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from quizzes import web_push
from quizzes.cards import Learner
from quizzes.models import PushSubscription

MOST = 10


def subscribe(
    *, learner: Learner, address: str, p256dh: str, auth: str, now: datetime
) -> PushSubscription:
    """Keep where a browser takes messages; the same again, with newer keys too, is the same row.

    Of more than ``MOST`` a learner the oldest go: a browser that was given up cannot be asked.
    Raises ``ValidationError`` for an address that is not https or keys that cannot encrypt.
    """
    if not web_push.is_address(address):
        raise ValidationError({"endpoint": _("推送地址须以 https 开头。")})
    if not web_push.are_keys(p256dh, auth):
        raise ValidationError({"keys": _("推送的密钥读不出来。")})
    mine = PushSubscription.objects.filter(learner=learner)
    row, _made = mine.update_or_create(
        learner=learner,
        digest=web_push.digest_of(address),
        defaults={"address": address, "p256dh": p256dh, "auth": auth, "made_at": now},
    )
    newest = mine.order_by("-made_at", "-pk").values_list("pk", flat=True)
    mine.filter(pk__in=list(newest[MOST:])).delete()
    return row


def unsubscribe(*, learner: Learner, digest: str) -> None:
    """Forget a browser of the learner's; one that is not there is no error."""
    PushSubscription.objects.filter(learner=learner, digest=digest).delete()


def digests_of(learner: Learner) -> list[str]:
    """Return what the learner's browsers are known by, the oldest first."""
    mine = PushSubscription.objects.filter(learner=learner).order_by("made_at", "pk")
    return list(mine.values_list("digest", flat=True))
