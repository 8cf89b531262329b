"""What never leaves the server: a key before its answer, and anything of another learner."""

import json
import re

import pytest
from django.urls import get_resolver
from django.utils import timezone

from quizzes.models import Question, QuestionSet
from studyapp import api_urls
from tests.quizzes.api.clients import client_of, send
from tests.quizzes.factories import make_article, make_learner, make_question, right_response

KINDS = Question.Kind.values
KEYS = re.compile(r"correct|key|accepted|truth|explanation|evidence|note\b", re.IGNORECASE)
SECRET = "只有答案里才有的话"


@pytest.fixture
def bank(exam):
    article = make_article()
    questions = [
        make_question(kind, exam=exam, article=article, explanation=SECRET) for kind in KINDS
    ]
    made = QuestionSet.objects.create(exam=exam, title="题组", published_at=timezone.now())
    for question in questions:
        made.members.create(question=question)
    return questions


def get_addresses(exam, article_id, set_id):
    return {
        "exams/": "",
        "enrolments/": "",
        "me/": "",
        "me/data/": "",
        "news/": "",
        "news/<int:pk>/": f"news/{article_id}/",
        "news/<int:pk>/questions/": f"news/{article_id}/questions/",
        "queue/": f"queue/?exam={exam.slug}",
        "progress/": f"progress/?exam={exam.slug}",
        "forecast/": f"forecast/?exam={exam.slug}",
        "sets/": "",
        "sets/<int:pk>/questions/": f"sets/{set_id}/questions/",
        "answers/": "",
        "notices/": "",
        "push-subscriptions/": "",
    }


def routes_with_get():
    for pattern in flat(get_resolver(api_urls).url_patterns):
        view = getattr(pattern.callback, "cls", None)
        if view is not None and hasattr(view, "get") and pattern.name != "schema":
            yield str(pattern.pattern)


def flat(patterns):
    for pattern in patterns:
        yield from flat(pattern.url_patterns) if hasattr(pattern, "url_patterns") else [pattern]


def names_in(data):
    """Every name of every object in a body, and no value of one."""
    if isinstance(data, dict):
        for name, value in data.items():
            yield name
            yield from names_in(value)
    elif isinstance(data, list):
        for value in data:
            yield from names_in(value)


def test_no_key_leaves_before_its_answer(client, exam, bank):
    made = QuestionSet.objects.get()
    addresses = get_addresses(exam, bank[0].item_id, made.pk)
    assert set(routes_with_get()) == set(addresses), "a new address is to be looked at here too"
    for route, address in addresses.items():
        response = client.get(f"/api/v1/{address or route}")
        assert response.status_code == 200, response.content
        found = [name for name in names_in(response.json()) if KEYS.search(name)]
        assert found == [], route
        assert SECRET not in response.content.decode()


def test_a_question_does_not_bring_the_headline_it_was_made_from(client, exam):
    headline = "东湖区发布通知：取得社会工作师证书最高可领取2600元"
    question = make_question("fill_in", exam=exam, article=make_article(title=headline))
    made = QuestionSet.objects.create(exam=exam, title="题组", published_at=timezone.now())
    made.members.create(question=question)
    for address in (f"queue/?exam={exam.slug}", f"sets/{made.pk}/questions/"):
        body = client.get(f"/api/v1/{address}").content.decode()
        assert question.current.stem in body
        assert headline not in body, address


def test_the_walk_for_keys_finds_one_once_it_is_answered(client, bank):
    body = {"client_uuid": "00000000-0000-4000-8000-000000000001", "version": bank[0].current_id}
    sent = send(client, "post", "answers/", body | {"response": right_response(bank[0])})
    assert {"correct", "key", "explanation"} <= set(names_in(sent.json()))
    assert SECRET in json.dumps(sent.json(), ensure_ascii=False)


def test_without_a_token_nothing_of_study_is_shown(exam, bank):
    made = QuestionSet.objects.get()
    for route, address in get_addresses(exam, bank[0].item_id, made.pk).items():
        assert client_of().get(f"/api/v1/{address or route}").status_code == 401, route


def test_what_one_does_changes_nothing_that_another_sees(client, exam, bank):
    made = QuestionSet.objects.get()
    addresses = get_addresses(exam, bank[0].item_id, made.pk)
    seen = {route: client.get(f"/api/v1/{addresses[route] or route}").json() for route in addresses}
    other = client_of(make_learner())
    send(other, "post", "enrolments/", {"exam": exam.slug, "own_date": "2027-01-01"})
    send(other, "patch", "me/", {"zone": "Europe/Paris"})
    for number, question in enumerate(bank):
        body = {"client_uuid": f"00000000-0000-4000-8000-{number:012}"}
        body |= {"version": question.current_id, "response": right_response(question)}
        assert send(other, "post", "answers/", body).status_code == 200
    assert len(other.get("/api/v1/answers/").json()["results"]) == len(bank)
    for route, before in seen.items():
        assert client.get(f"/api/v1/{addresses[route] or route}").json() == before, route


def test_an_inactive_learner_is_let_in_no_more(client, learner):
    learner.is_active = False
    learner.save(update_fields=["is_active"])
    assert client.get("/api/v1/me/").status_code == 401
