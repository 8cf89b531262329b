"""The exams that come as data."""

import pytest

from quizzes.exams import load_bundled
from quizzes.models import Exam, Paper, Topic

pytestmark = pytest.mark.django_db


def counts() -> tuple[int, int, int]:
    return Exam.objects.count(), Paper.objects.count(), Topic.objects.count()


def test_migrating_brings_the_first_exam_with_its_official_rule() -> None:
    paper = Paper.objects.get(exam__slug="social-worker", code="law")
    assert (paper.total, paper.minutes, paper.pass_share) == (100, 120, 0.6)
    single, multiple = paper.section("single"), paper.section("multiple")
    assert (single["count"], single["marks"]) == (60, 1)
    assert (multiple["count"], multiple["marks"], multiple["partial"]) == (20, 2, 0.5)


def test_loading_twice_changes_nothing() -> None:
    before = counts()
    load_bundled()
    assert counts() == before


def test_what_an_instructor_edited_stays() -> None:
    Exam.objects.filter(slug="social-worker").update(name="改过的名称", policy="review")
    load_bundled()
    exam = Exam.objects.get(slug="social-worker")
    assert (exam.name, exam.policy) == ("改过的名称", "review")


def test_a_deleted_topic_comes_back_under_its_parent() -> None:
    topic = Topic.objects.filter(parent__isnull=False, children__isnull=True).first()
    code, parent = topic.code, topic.parent
    topic.delete()
    load_bundled()
    assert Topic.objects.get(code=code, paper=parent.paper).parent == parent
