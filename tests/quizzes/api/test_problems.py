"""Every refusal has the one shape of RFC 9457."""

import json

import pytest
from django.core.exceptions import ValidationError as ModelValidationError
from django.db import OperationalError
from django.test import Client
from rest_framework import exceptions

from quizzes.api import problems, study
from quizzes.api.bodies import MOST_BYTES
from tests.quizzes.api.clients import PROBLEM, client_of, send


def problem_in(response, status, slug):
    assert response.status_code == status, response.content
    assert response["Content-Type"] == PROBLEM
    body = json.loads(response.content)
    assert body["type"] == f"/problems/{slug}"
    assert body["status"] == status
    assert body["title"]
    assert body["detail"]
    return body


def post_raw(client, path, body, content_type="application/json"):
    return client.post(f"/api/v1/{path}", body, content_type=content_type)


def test_without_a_token_one_is_asked_to_sign_in(db):
    response = client_of().get("/api/v1/me/")
    body = problem_in(response, 401, "sign-in-required")
    assert response["WWW-Authenticate"] == "Token"
    assert body["instance"] == "/api/v1/me/"


def test_a_token_nobody_has_is_a_problem(db):
    response = client_of(HTTP_AUTHORIZATION="Token 0123456789abcdef").get("/api/v1/me/")
    problem_in(response, 401, "token")


def test_an_unknown_address_is_a_problem_and_not_a_page(db):
    problem_in(client_of().get("/api/v1/no/such/thing"), 404, "not-found")
    problem_in(client_of().post("/api/v1/"), 404, "not-found")
    problem_in(client_of().get("/api/v1/sets/a%0Ab/"), 404, "not-found")


def test_an_unknown_exam_is_not_found(client):
    problem_in(client.get("/api/v1/queue/?exam=none"), 404, "not-found")


def test_a_missing_parameter_is_named(client):
    body = problem_in(client.get("/api/v1/queue/"), 400, "validation")
    assert [one["field"] for one in body["errors"]] == ["exam"]
    assert body["errors"][0]["code"] == "required"


def test_each_wrong_field_of_a_body_is_named(client):
    response = send(client, "post", "answers/", {"client_uuid": "x", "version": 0})
    body = problem_in(response, 400, "validation")
    assert {one["field"] for one in body["errors"]} == {"client_uuid", "version", "response"}


def test_a_method_that_is_not_there_is_a_problem(client):
    response = client.delete("/api/v1/queue/?exam=x")
    problem_in(response, 405, "method-not-allowed")
    assert "GET" in response["Allow"]


def test_another_format_is_not_to_be_had(client):
    response = client.get("/api/v1/exams/", HTTP_ACCEPT="text/csv")
    problem_in(response, 406, "not-acceptable")


def test_a_form_is_not_taken_for_json(client):
    response = post_raw(client, "answers/", "a=b", "application/x-www-form-urlencoded")
    problem_in(response, 415, "unsupported-media-type")


@pytest.mark.parametrize(
    "body", ["{", "[1,]", '{"a": NaN}', b"\xff\xfe{}", "[" * 100_000, '{"mode": "\\ud800"}']
)
def test_malformed_json_is_a_problem(client, body):
    problem_in(post_raw(client, "answers/", body), 400, "malformed")


def test_a_charset_that_is_no_text_is_read_as_utf_8(client):
    response = post_raw(client, "answers/", "{}", "application/json; charset=bz2")
    problem_in(response, 400, "validation")


def test_a_body_over_the_limit_is_refused_unread(client):
    body = json.dumps({"answers": ["x" * MOST_BYTES]})
    problem_in(post_raw(client, "answers/batch/", body), 413, "too-large")


@pytest.mark.parametrize("body", ["null", "3", '"text"', "[]"])
def test_json_that_is_no_object_is_a_problem(client, body):
    problem_in(post_raw(client, "answers/", body), 400, "validation")


def test_a_crash_is_a_problem_and_is_logged(client, exam, monkeypatch, caplog):
    def crash(**_):
        raise ZeroDivisionError("secret detail")

    monkeypatch.setattr(study.progress, "summary", crash)
    token = client._credentials["HTTP_AUTHORIZATION"]
    raw = Client(raise_request_exception=False, headers={"authorization": token})
    response = raw.get(f"/api/v1/progress/?exam={exam.slug}")
    body = problem_in(response, 500, "internal")
    assert "secret" not in json.dumps(body)
    assert "secret detail" in caplog.text


def test_a_database_that_does_not_answer_is_said_to_be_temporary(client, exam, monkeypatch):
    def fail(**_):
        raise OperationalError("connection refused")

    monkeypatch.setattr(study.progress, "summary", fail)
    response = client.get(f"/api/v1/progress/?exam={exam.slug}")
    problem_in(response, 503, "unavailable")
    assert int(response["Retry-After"]) > 0


def test_the_language_asked_for_is_the_one_given(db):
    chinese = client_of().get("/api/v1/me/").json()
    english = client_of(HTTP_ACCEPT_LANGUAGE="en").get("/api/v1/me/").json()
    assert chinese["title"] == "请先登录"
    assert english["detail"] == "Authentication credentials were not provided."
    assert chinese["detail"] != english["detail"]


def test_a_problem_names_nested_fields_by_their_path():
    nested = exceptions.ValidationError({"answers": {0: {"version": ["wrong"]}}, "x": ["bad"]})
    fields = [one["field"] for one in problems.problem_of(nested)["errors"]]
    assert fields == ["answers.0.version", "x"]


def test_a_field_called_message_is_a_field():
    problem = exceptions.ValidationError({"message": ["wrong"], "code": ["wrong"]})
    fields = [one["field"] for one in problems.problem_of(problem)["errors"]]
    assert fields == ["message", "code"]


def test_what_a_model_refuses_is_a_validation_problem():
    known = problems.as_api_exception(ModelValidationError({"capacity": ["too many"]}))
    assert problems.problem_of(known)["errors"][0]["field"] == "capacity"
    assert problems.as_api_exception(ModelValidationError("no")).status_code == 400


def test_every_type_of_problem_has_an_address_of_its_own():
    slugs = [slug for slug, _ in problems.TYPES.values()]
    assert len(set(slugs)) == len(slugs)


def test_asking_what_an_address_takes_breaks_nothing(client):
    for place in ("exams", "enrolments", "queue", "answers", "answers/batch", "sets", "news", "me"):
        assert client.options(f"/api/v1/{place}/").status_code == 200, place
