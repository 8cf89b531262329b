"""The schema says what the API does: generated without a warning, and held to by fuzzing."""

from contextlib import contextmanager
from io import StringIO

import pytest
import schemathesis
from django.core.management import call_command
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.utils import timezone
from drf_spectacular.generators import SchemaGenerator
from hypothesis import HealthCheck, Phase, given
from hypothesis import settings as bounded
from hypothesis import strategies as st
from knox.models import AuthToken
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from quizzes.models import Question, QuestionSet
from quizzes.planning import enrol
from studyapp.wsgi import application
from tests.quizzes.api.clients import PROBLEM, client_of, send
from tests.quizzes.factories import make_notice, make_question, right_response

KINDS = Question.Kind.values
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
PLACES = (
    "exams",
    "enrolments",
    "news",
    "queue",
    "answers",
    "progress",
    "forecast",
    "sets",
    "notices",
    "me",
    "guests",
    "push-subscriptions",
)


@pytest.fixture
def known(learner, exam):
    """Something in every list: names and numbers that a fuzzer would not guess."""
    questions = [make_question(kind, exam=exam) for kind in KINDS]
    made = QuestionSet.objects.create(exam=exam, title="题组", published_at=timezone.now())
    made.members.create(question=questions[0])
    body = {"client_uuid": "00000000-0000-4000-8000-000000000001"}
    body |= {"version": questions[1].current_id, "response": right_response(questions[1])}
    assert send(client_of(learner), "post", "answers/", body).status_code == 200
    return {
        ("query", "exam"): exam.slug,
        ("path_parameters", "client_uuid"): "00000000-0000-4000-8000-000000000001",
        "enrolments": enrol(learner=learner, exam=exam).pk,
        "news": questions[0].item_id,
        "sets": made.pk,
        "notices": make_notice(learner, questions[1]).pk,
    }


def point_at_what_is_there(case, known):
    place = case.path.strip("/").split("/")[2]
    for (part, name), value in ((key, known[key]) for key in known if isinstance(key, tuple)):
        if name in (getattr(case, part) or {}):
            getattr(case, part)[name] = value
    if "id" in (case.path_parameters or {}):
        case.path_parameters["id"] = known[place]


@pytest.fixture(autouse=True)
def _quick_passwords(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@contextmanager
def one_connection():
    """As Django's own client does: a request ends inside the test's transaction."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


schema = schemathesis.openapi.from_wsgi("/api/v1/schema/?format=json", application)
OPERATIONS = {found.ok().label: found.ok() for found in schema.get_all_operations()}
TAKES_SOMETHING = [
    label
    for label, one in OPERATIONS.items()
    if {"parameters", "requestBody"} & set(one.definition.raw)
]
RIGHT, WRONG = GenerationMode.POSITIVE, GenerationMode.NEGATIVE


@pytest.mark.integration  # fuzzing every address is no unit test: it takes its time
@pytest.mark.parametrize(
    ("label", "mode"),
    [*((label, RIGHT) for label in OPERATIONS), *((label, WRONG) for label in TAKES_SOMETHING)],
)
@bounded(
    max_examples=8,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(data=st.data())
def test_whatever_is_sent_the_answer_is_as_the_schema_says(label, mode, data, known, learner):
    case = data.draw(OPERATIONS[label].as_strategy(generation_mode=mode))
    for _ in range(2):
        # A token of its own for each call: one of the addresses ends it.
        token = AuthToken.objects.create(user=learner)[1]
        with one_connection():
            response = case.call(headers={"Authorization": f"Token {token}"})
        case.validate_response(response, checks=CHECKS)
        assert response.status_code < 500
        point_at_what_is_there(case, known)


def test_the_schema_is_valid_and_complete():
    out = StringIO()
    call_command("spectacular", "--validate", "--fail-on-warn", stdout=out)
    assert "openapi: 3" in out.getvalue()


def operations():
    paths = SchemaGenerator().get_schema(request=None, public=True)["paths"]
    for path, methods in paths.items():
        for method, operation in methods.items():
            yield f"{method} {path}", operation


def test_every_place_of_the_api_is_in_the_schema():
    named = " ".join(name for name, _ in operations())
    assert [place for place in PLACES if f"/api/v1/{place}/" not in named] == []


def test_every_refusal_is_declared_as_a_problem():
    for name, operation in operations():
        refusals = {
            status: response
            for status, response in operation["responses"].items()
            if int(status) >= 400
        }
        assert {"405", "406", "500", "503"} <= set(refusals), name
        for status, response in refusals.items():
            assert list(response["content"]) == [PROBLEM], (name, status)


def test_what_needs_a_token_says_so_and_what_takes_a_body_says_what_it_refuses():
    for name, operation in operations():
        statuses = set(operation["responses"])
        if operation.get("security") == [{"knoxApiToken": []}]:
            assert "401" in statuses, name
        if "requestBody" in operation:
            assert {"400", "413", "415"} <= statuses, name
    public = {name for name, one in operations() if {} in one.get("security", [{}])}
    assert public == {
        "post /api/v1/sign-in/",
        "post /api/v1/sign-up/",
        "post /api/v1/guests/",
    }


def test_the_schema_is_for_everybody(db):
    response = client_of().get("/api/v1/schema/")
    assert response.status_code == 200
    assert b"/api/v1/queue/" in response.content
