"""What a reminder says, and how a mail's reader ends them.

Nobody's language is stored, so a message speaks Chinese, in the learner's script, and English.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.signing import BadSignature, Signer
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext, ngettext

from news.text.script import traditional
from quizzes import planning
from quizzes.cards import Learner
from quizzes.models import LearnerSettings


@dataclass(frozen=True, slots=True)
class Due:
    """What is left of a learner's day, in questions."""

    reviews: int
    new: int

    @property
    def questions(self) -> int:
        return self.reviews + self.new

    @property
    def title(self) -> str:
        said = ngettext(
            "今天 %(n)s 题，约 %(minutes)s 分钟",
            "今天 %(n)s 题，约 %(minutes)s 分钟",
            self.questions,
        )
        return said % {"n": self.questions, "minutes": planning.minutes_for(self.questions)}

    @property
    def details(self) -> str:
        said = gettext("到期复习 %(reviews)s 题，新题 %(new)s 题。")
        return said % {"reviews": self.reviews, "new": self.new}


def mail_to(learner: Learner, due: Due, *, script: str) -> EmailMessage:
    """Write the mail, with what a mail program needs to offer an end to them (RFC 8058)."""
    stop = settings.SITE + stop_path(learner)
    context = {"due": due, "site": settings.SITE, "stop": stop}
    body = in_both(lambda: render_to_string("quizzes/reminder_mail.txt", context), script)
    return EmailMessage(
        subject=in_both(lambda: due.title, script)["zh"],
        body="\n".join(body.values()).strip(),
        to=[learner.email],
        headers={
            "List-Unsubscribe": f"<{stop}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            "Auto-Submitted": "auto-generated",
        },
    )


def notification(due: Due, *, script: str) -> bytes:
    """Write a browser's notification: title and body in each language, as JSON."""
    titles, bodies = in_both(lambda: due.title, script), in_both(lambda: due.details, script)
    said = {name: {"title": titles[name], "body": bodies[name]} for name in titles}
    return json.dumps(said, ensure_ascii=False).encode()


def in_both(say: Callable[[], str], script: str) -> dict[str, str]:
    """Return what ``say`` gives in Chinese of a script (``hans``, ``hant``), and in English."""
    with translation.override("zh-hans"):
        chinese = say()
    with translation.override("en"):
        english = say()
    return {"zh": traditional(chinese) if script == "hant" else chinese, "en": english}


def stop_path(learner: Learner) -> str:
    """Return the path that ends this learner's mails without signing in."""
    return reverse("stop-mails", args=[_signer().sign(learner.pk)])


def stop_mails(token: str) -> None:
    """End a learner's mails; again is no error. Raises ``ValueError`` for a token not of ours."""
    LearnerSettings.objects.filter(learner=learner_of(token)).update(reminder_by_email=False)


def learner_of(token: str) -> int:
    """Return the id of the learner whose mail held the token. Raises ``ValueError``."""
    try:
        return int(_signer().unsign(token))
    except BadSignature:
        raise ValueError("not a token that a mail of ours held") from None


def _signer() -> Signer:
    return Signer(salt="quizzes.reminders.stop")
