"""The forecast as an address: marks where there is a date, and why there are none elsewhere."""

import time_machine

from quizzes.planning import enrol
from tests.quizzes.api.clients import PROBLEM, client_of, send
from tests.quizzes.factories import make_exam, make_learner, make_question, right_response

MONDAY = "2026-03-02T12:00:00+08:00"
DATES = {"ready": "2026-04-01", "past": "2026-03-01", "undated": None}


def forecast_of(client, exam):
    response = client.get(f"/api/v1/forecast/?exam={exam.slug}")
    assert response.status_code == 200, response.content
    return response.json()


def answer(client, question):
    body = {"client_uuid": f"00000000-0000-4000-8000-{question.pk:012}"}
    body |= {"version": question.current_id, "response": right_response(question)}
    assert send(client, "post", "answers/", body).status_code == 200


def enrol_through(client, exam, own_date):
    body = {"exam": exam.slug, "own_date": own_date, "capacity": 30}
    assert send(client, "post", "enrolments/", body).status_code == 200


def test_marks_come_with_an_interval_and_with_what_they_would_be_otherwise(learner, exam):
    with time_machine.travel(MONDAY):
        client = client_of(learner)
        enrol_through(client, exam, DATES["ready"])
        for _ in range(8):
            make_question(exam=exam)
        answer(client, make_question(exam=exam))
        body = forecast_of(client, exam)
    assert (body["state"], body["exam"], body["exam_date"]) == ("ready", exam.slug, "2026-04-01")
    assert (body["days_left"], body["answered"], body["enough"]) == (30, 1, False)
    for name in ("planned", "stopped", "longer"):
        marks = body[name]
        assert 0 <= marks["low"] < marks["expected"] < marks["high"] <= marks["total"] == 100
    assert body["guessing"] < body["stopped"]["expected"] < body["planned"]["expected"]
    assert body["longer"]["minutes"] == 10
    assert body["plan"] == {
        "capacity": 30, "met": 1, "will_meet": 9, "total": 9, "feasible": True,
        "needed_capacity": 30, "leave_out": [],
    }  # fmt: skip
    (paper,) = body["papers"]
    assert (paper["code"], paper["pass_marks"], paper["covered"], paper["topics"]) == (
        *("policy", 60.0, 1, 1),
    )


def test_without_a_coming_day_there_are_no_marks_and_the_state_says_why(learner, exam):
    for state in ("past", "undated"):
        with time_machine.travel(MONDAY):
            client = client_of(learner)
            enrol_through(client, exam, DATES[state])
            body = forecast_of(client, exam)
        assert body["state"] == state
        assert [body[name] for name in ("planned", "stopped", "longer", "plan")] == [None] * 4
        assert body["topics"] == 1


def test_each_exam_has_its_own_day(learner, exam):
    other = make_exam()
    with time_machine.travel(MONDAY):
        client = client_of(learner)
        enrol_through(client, exam, "2026-04-01")
        enrol_through(client, other, "2026-06-13")
        days = [forecast_of(client, one)["days_left"] for one in (exam, other)]
    assert days == [30, 103]


def test_the_forecast_of_another_is_their_own(client, learner, exam):
    other = make_learner()
    enrol(learner=other, exam=exam)
    answer(client_of(other), make_question(exam=exam))
    assert forecast_of(client, exam)["met"] == 0


def test_an_exam_must_be_named_and_be_there(client):
    missing, unknown = (client.get(f"/api/v1/forecast/{query}") for query in ("", "?exam=nothing"))
    assert (missing.status_code, unknown.status_code) == (400, 404)
    assert missing["Content-Type"] == unknown["Content-Type"] == PROBLEM
    assert missing.json()["errors"][0]["field"] == "exam"


def test_strangers_have_no_forecast(exam):
    assert client_of().get(f"/api/v1/forecast/?exam={exam.slug}").status_code == 401
