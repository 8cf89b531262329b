"""The runs of the workers' works in the admin: how far, what failed, in which range; to look at."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from quizzes.models import TaskPart, TaskRun
from quizzes.works import LABELS, WORKS
from studyapp.accounts.models import User

LIST = reverse("admin:quizzes_taskrun_changelist")
NOW = datetime(2026, 3, 2, 1, tzinfo=UTC)


@pytest.fixture
def operator(admin_user: User) -> Client:
    client = Client()
    client.force_login(admin_user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def make_run(task: str = "audit", **fields: object) -> TaskRun:
    values = {"occasion": "2026-03-02", "total": 400, "done": 399, "started_at": NOW}
    return TaskRun.objects.create(task=task, **(values | fields))


def page_of(run: TaskRun) -> str:
    return reverse("admin:quizzes_taskrun_change", args=[run.pk])


def text(answer) -> str:
    return answer.content.decode()


def test_the_list_names_works_in_words_and_says_how_far_they_came(operator: Client) -> None:
    make_run(failed=1)
    shown = text(operator.get(LIST))
    assert str(LABELS["audit"]) in shown
    assert "399 / 400" in shown


def test_the_index_of_the_admin_leads_to_the_runs(operator: Client) -> None:
    assert LIST in text(operator.get(reverse("admin:index")))


def test_the_page_of_a_run_has_its_failures_and_its_parts(operator: Client) -> None:
    run = make_run(
        failed=25, failures=[{"about": 4711, "problem": "CardDiffers: stored <one>"}], done=375
    )
    TaskPart.objects.create(run=run, first=1, last=200, done=200, finished_at=NOW)
    TaskPart.objects.create(run=run, first=201, last=400)
    shown = text(operator.get(page_of(run)))
    assert "4711" in shown
    assert "CardDiffers: stored &lt;one&gt;" in shown
    assert "另有 24 个没有列出" in shown
    assert shown.index("201–400") < shown.index("1–200</th>"), "what is open comes first"


def test_of_very_many_parts_the_open_ones_are_shown(operator: Client) -> None:
    run = make_run()
    TaskPart.objects.bulk_create(
        TaskPart(run=run, first=one, last=one, finished_at=None if one == 150 else NOW)
        for one in range(1, 151)
    )
    shown = text(operator.get(page_of(run)))
    assert "150–150" in shown
    assert "另有 50 段没有列出" in shown


def test_runs_are_found_by_work_and_by_how_they_went(operator: Client) -> None:
    done = make_run(finished_at=NOW)
    failed = make_run("fit", failed=1, finished_at=NOW)
    still_open = make_run("leeches")
    for query, found in (
        ("work=fit", [failed]),
        ("went=open", [still_open]),
        ("went=failed", [failed]),
        ("", [still_open, failed, done]),
    ):
        assert list(operator.get(f"{LIST}?{query}").context["cl"].result_list) == found


def test_nobody_edits_a_run(operator: Client) -> None:
    run = make_run()
    assert operator.get(reverse("admin:quizzes_taskrun_add")).status_code == 403
    assert operator.post(page_of(run), {"done": 0}).status_code == 403
    run.refresh_from_db()
    assert run.done == 399


def test_instructors_have_no_business_there(desk: Client) -> None:
    assert desk.get(LIST).status_code == 403


def test_the_list_costs_the_same_for_one_run_as_for_many(
    operator: Client, django_assert_max_num_queries
) -> None:
    for number, name in enumerate([*WORKS] * 3):
        make_run(name, occasion=str(number), started_at=NOW - timedelta(days=number))
    with django_assert_max_num_queries(7):
        assert len(operator.get(LIST).context["cl"].result_list) == 3 * len(WORKS)
