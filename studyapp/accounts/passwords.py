"""A new password: whether one can be had by email, and what else ends with the old one."""

from __future__ import annotations

import axes.utils
from django.conf import settings
from knox.models import AuthToken

from studyapp.accounts.models import User


def can_reset() -> bool:
    """Whether a mail would reach anybody, and so whether a page may offer one."""
    return bool(settings.SENDS_EMAIL)


def end_old(person: User) -> None:
    """End what the old password opened: tokens, and a lock for having mistyped it.

    Sessions end by themselves, being signed with the password.
    """
    AuthToken.objects.filter(user=person).delete()
    axes.utils.reset(username=person.get_username())
