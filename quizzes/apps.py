from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class QuizzesConfig(AppConfig):
    name = "quizzes"
    verbose_name = _("题库与学习")

    def ready(self) -> None:
        post_migrate.connect(bring_exams, sender=self)


def bring_exams(using: str, **kwargs: Any) -> None:
    """``migrate`` brings the bundled exams to the default database, and to no other."""
    from quizzes.exams import load_bundled

    if using == "default":
        load_bundled()
