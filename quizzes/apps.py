from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class QuizzesConfig(AppConfig):
    name = "quizzes"
    verbose_name = _("题库与学习")

    def ready(self) -> None:
        post_migrate.connect(bring_exams, sender=self)
        if settings.PUSH_PRIVATE_KEY:
            from quizzes import web_push

            web_push.own_key()  # one that cannot be read stops the start


def bring_exams(using: str, **kwargs: Any) -> None:
    """``migrate`` brings the bundled exams to the default database, and to no other."""
    from quizzes.exams import load_bundled

    if using == "default":
        load_bundled()
