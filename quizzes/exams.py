"""Read the exams that come as data (``quizzes/data/exams``, whose README gives the layout)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.db import transaction

from news.models import Industry
from quizzes.models import Exam, Paper, Sitting, Topic

BUNDLE = Path(__file__).parent / "data" / "exams"
PAPER_FIELDS = ("name", "form", "minutes", "total", "pass_share", "sections")


@transaction.atomic
def load_bundled() -> None:
    """Make what is missing; what is there already belongs to the instructors and stays."""
    for path in sorted(BUNDLE.glob("*.json")):
        _load_industry(json.loads(path.read_text(encoding="utf-8")))


def _load_industry(data: dict[str, Any]) -> None:
    given = data["industry"]
    industry, _ = Industry.objects.get_or_create(
        slug=given["slug"], defaults={"name": given["name"]}
    )
    for position, exam_data in enumerate(data["exams"]):
        exam, _ = Exam.objects.get_or_create(
            slug=exam_data["slug"],
            defaults={
                "name": exam_data["name"],
                "industry": industry,
                "policy": exam_data["policy"],
                "least_confidence": exam_data["least_confidence"],
                "position": position,
            },
        )
        for sitting in data["sittings"]:
            _load_sitting(exam, sitting)
        for place, paper in enumerate(exam_data["papers"]):
            _load_paper(exam, place, paper)


def _load_sitting(exam: Exam, data: dict[str, str]) -> None:
    Sitting.objects.get_or_create(
        exam=exam,
        date=data["date"],
        defaults={"last_date": data["last_date"], "cutoff": data["cutoff"]},
    )


def _load_paper(exam: Exam, position: int, data: dict[str, Any]) -> None:
    fields = {name: data[name] for name in PAPER_FIELDS}
    paper, _ = Paper.objects.get_or_create(
        exam=exam, code=data["code"], defaults={**fields, "position": position}
    )
    made: dict[str, Topic] = {}
    for place, topic in enumerate(data["topics"]):
        made[topic["code"]], _ = Topic.objects.get_or_create(
            paper=paper,
            code=topic["code"],
            defaults={
                "name": topic["name"],
                "parent": made.get(topic["parent"]),
                "words": topic["words"],
                "fallback": topic.get("fallback", False),
                "position": place,
            },
        )
