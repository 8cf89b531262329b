"""Two people to try the app with: a candidate and an instructor."""

from __future__ import annotations

import secrets

from django.contrib.auth.models import Group
from django.db import transaction

from studyapp.accounts.models import User

CANDIDATE, INSTRUCTOR = "demo", "teacher"


@transaction.atomic
def create_demo_accounts() -> list[tuple[str, str]]:
    """Make the two accounts with generated passwords; return (name, password) of the new ones.

    A password is returned once and stored only as a digest; an existing account stays as it is.
    """
    made = [(name, secrets.token_urlsafe(9)) for name in (CANDIDATE, INSTRUCTOR)]
    return [(name, password) for name, password in made if _create(name, password)]


def _create(name: str, password: str) -> bool:
    if User.objects.filter(username=name).exists():
        return False
    person = User.objects.create_user(name, password=password, is_staff=name == INSTRUCTOR)
    if name == INSTRUCTOR:
        person.groups.add(Group.objects.get(name="instructors"))
    return True
