from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from quizzes import web_push


class Command(BaseCommand):
    help = "Make a key for Web Push and print what to put into the environment."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"STUDYAPP_PUSH_PRIVATE_KEY={web_push.new_key()}")
        self.stdout.write("STUDYAPP_PUSH_CONTACT=mailto:you@example.org")
