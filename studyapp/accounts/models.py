"""Who people are. A visitor who tries a few questions is a row here that sign-up completes."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class People(UserManager["User"]):
    def create_guest(self) -> User:
        """Make a learner without a name or a password; their answers are theirs from the first."""
        guest = self.model(username=f"guest-{uuid.uuid4().hex}", is_guest=True)
        guest.set_unusable_password()
        guest.save(using=self._db)
        return guest


class User(AbstractUser):
    is_guest = models.BooleanField(
        _("访客"), default=False, help_text=_("尚未注册的试用者；注册后学习记录原样保留。")
    )

    objects: ClassVar[People] = People()

    class Meta:
        verbose_name = _("用户")
        verbose_name_plural = pgettext_lazy("plural", "用户")

    def complete(self, *, username: str, password: str, email: str = "") -> None:
        """Make this row an account; a guest keeps it, and so everything it owns."""
        self.username, self.email, self.is_guest = username, email, False
        self.set_password(password)
        self.save()
