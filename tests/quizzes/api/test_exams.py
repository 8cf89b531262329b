import pytest

from quizzes.models import Enrolment, Sitting
from tests.quizzes.api.clients import client_of, send
from tests.quizzes.factories import make_exam, make_learner


@pytest.fixture
def sitting(exam):
    return Sitting.objects.create(exam=exam, date="2027-06-12", last_date="2027-06-13")


def test_an_exam_comes_with_its_sittings_papers_and_topics(client, exam, sitting):
    found = next(one for one in client.get("/api/v1/exams/").json() if one["slug"] == exam.slug)
    assert [one["id"] for one in found["sittings"]] == [sitting.pk]
    paper = found["papers"][0]
    assert [one["kind"] for one in paper["sections"]] == ["single", "multiple"]
    assert [one["id"] for one in paper["topics"]] == [exam.papers.get().topics.get().pk]


def test_the_bundled_exams_are_there(client):
    slugs = [one["slug"] for one in client.get("/api/v1/exams/").json()]
    assert {"social-worker", "assistant-social-worker"} <= set(slugs)


def test_enrolling_twice_is_one_enrolment(client, learner, exam, sitting):
    body = {"exam": exam.slug, "sitting": sitting.pk, "capacity": 40}
    first = send(client, "post", "enrolments/", body)
    assert first.status_code == 200, first.content
    assert send(client, "post", "enrolments/", body).json() == first.json()
    assert first.json()["exam_date"] == "2027-06-12"
    assert first.json()["retention"] == "last_looks"
    assert Enrolment.objects.get(learner=learner).capacity == 40


def test_the_aim_is_chosen_by_its_name_and_kept_where_none_is_named(client, exam):
    body = {"exam": exam.slug, "retention": "constant"}
    made = send(client, "post", "enrolments/", body).json()
    assert made["retention"] == "constant"
    address = f"enrolments/{made['id']}/"
    assert send(client, "patch", address, {"capacity": 9}).json()["retention"] == "constant"
    again = send(client, "patch", address, {"retention": "last_looks"}).json()
    assert (again["retention"], again["capacity"]) == ("last_looks", 9)
    refused = send(client, "patch", address, {"retention": "ramp"})
    assert refused.status_code == 400
    assert "retention" in refused.content.decode()


def test_a_change_leaves_what_it_does_not_name(client, learner, exam, sitting):
    made = send(client, "post", "enrolments/", {"exam": exam.slug, "sitting": sitting.pk}).json()
    changed = send(client, "patch", f"enrolments/{made['id']}/", {"capacity": 12}).json()
    assert changed["sitting"] == sitting.pk
    assert changed["capacity"] == 12
    dated = send(client, "patch", f"enrolments/{made['id']}/", {"own_date": "2027-01-05"}).json()
    assert (dated["exam_date"], dated["capacity"]) == ("2027-01-05", 12)
    undated = send(
        client, "patch", f"enrolments/{made['id']}/", {"own_date": None, "sitting": None}
    )
    assert undated.json()["exam_date"] is None


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"exam": "none"}, "exam"),
        ({"sitting": 10**18}, "sitting"),
        ({"sitting": 10**30}, "sitting"),
        ({"capacity": 4}, "capacity"),
        ({"capacity": 301}, "capacity"),
        ({"own_date": "2027-02-30"}, "own_date"),
    ],
)
def test_a_wrong_enrolment_stores_nothing(client, learner, exam, body, field):
    response = send(client, "post", "enrolments/", {"exam": exam.slug} | body)
    assert response.status_code == 400
    assert [one["field"] for one in response.json()["errors"]] == [field]
    assert not Enrolment.objects.filter(learner=learner).exists()


def test_a_sitting_of_another_exam_is_refused(client, sitting):
    other = make_exam()
    response = send(client, "post", "enrolments/", {"exam": other.slug, "sitting": sitting.pk})
    assert response.json()["errors"][0]["field"] == "sitting"


def test_an_enrolment_of_somebody_else_is_not_there(client, exam):
    other = make_learner()
    made = send(client_of(other), "post", "enrolments/", {"exam": exam.slug}).json()
    assert send(client, "patch", f"enrolments/{made['id']}/", {"capacity": 9}).status_code == 404
    assert client.get("/api/v1/enrolments/").json() == []
    assert Enrolment.objects.get(learner=other).capacity == 30
