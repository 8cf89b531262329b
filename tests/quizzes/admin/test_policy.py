"""The page that shows staff what exam policies do to load and recall."""

from xml.etree import ElementTree

import pytest
from django.test import Client
from django.urls import reverse

from quizzes.memory.simulation import POLICIES, Setup, compare
from tests.quizzes.factories import make_learner

PAGE = reverse("admin:quizzes_enrolment_policy")
SMALL = {"questions": 20, "days": 15}


def text(answer):
    return answer.content.decode()


def test_the_page_answers_at_once_with_the_usual_exam(desk):
    answer = desk.get(PAGE)
    assert answer.status_code == 200
    assert "600 道题、60 天后考试" in text(answer)


def test_what_is_asked_for_is_simulated_drawn_and_tabulated(desk):
    answer = desk.get(PAGE, SMALL)
    expected = compare(Setup(**SMALL, replicates=10))
    assert [row[3] for row in answer.context["rows"]] == [str(one.course.peak) for one in expected]
    chart = ElementTree.fromstring(answer.context["chart"])
    assert sum(one.tag.endswith("polyline") for one in chart.iter()) == 2 * len(POLICIES)
    for row in answer.context["rows"]:
        assert f'<th scope="row" class="prose">{row[0]}</th>' in text(answer)
    assert 'value="20"' in text(answer)


@pytest.mark.parametrize(
    "changed", [{"questions": 9}, {"questions": 1001}, {"days": 10}, {"days": 121}, {"days": "x"}]
)
def test_out_of_bounds_is_an_error_beside_the_field_and_nothing_is_simulated(desk, changed):
    given = SMALL | changed
    answer = desk.get(PAGE, given)
    assert answer.status_code == 200
    assert list(answer.context["form"].errors) == list(changed)
    assert "errorlist" in text(answer)
    assert "chart" not in answer.context
    assert all(f'value="{value}"' in text(answer) for value in given.values())


def test_large_exams_are_simulated_less_often():
    from quizzes.admin.policy import PolicyForm

    def replicates(questions, days):
        form = PolicyForm({"questions": questions, "days": days})
        assert form.is_valid()
        return form.setup().replicates

    assert [replicates(20, 15), replicates(600, 60), replicates(1000, 120)] == [10, 5, 1]


def test_the_page_is_for_staff_alone(db):
    client = Client()
    assert client.get(PAGE).status_code == 302
    client.force_login(make_learner(), backend="django.contrib.auth.backends.ModelBackend")
    assert client.get(PAGE).status_code == 302


def test_the_page_is_found_from_the_enrolments(admin_client):
    assert PAGE in text(admin_client.get(reverse("admin:quizzes_enrolment_changelist")))


def test_the_page_reads_no_learner(desk, django_assert_max_num_queries):
    with django_assert_max_num_queries(8) as counted:
        desk.get(PAGE, SMALL)
    assert not any("enrolment" in one["sql"].partition("WHERE")[0] for one in counted)


def test_an_instructor_is_led_to_the_page_from_the_exams(desk):
    assert f'href="{PAGE}"' in text(desk.get(reverse("admin:quizzes_exam_changelist")))
