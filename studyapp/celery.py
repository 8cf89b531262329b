"""The Celery application: it moves work and never holds truth."""

from __future__ import annotations

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "studyapp.settings")

app = Celery("studyapp", task_cls="studyapp.enqueue:OpenTask")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
