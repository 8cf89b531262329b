"""Chinese is shown in the script that the reader chose; what was written stays as written."""

import json
from typing import Any

import pytest
from django.test import Client, RequestFactory
from rest_framework.request import Request

from quizzes.models import LearnerSettings
from studyapp.script import (
    ScriptRenderer,
    prefers_traditional,
    traditional_data,
    traditional_page,
)
from tests.quizzes.factories import make_article, make_learner, make_question

pytestmark = pytest.mark.django_db


def test_a_page_is_converted_words_and_attributes_alike() -> None:
    page = '<html lang="zh-Hans"><p aria-label="岗位">每月给予岗位补贴</p>'
    expected = '<html lang="zh-Hant"><p aria-label="崗位">每月給予崗位補貼</p>'
    assert traditional_page(page) == expected


@pytest.mark.parametrize(
    "kept",
    [
        '<input name="text" value="岗位">',
        "<textarea>岗位</textarea>",
        '<span class="num" translate="no">张发</span>',
        "<script>const 岗位 = 1</script>",
        '<a href="https://example.com/岗位">岗位</a>'.replace(">岗位<", ">A<"),
    ],
)
def test_what_was_written_or_goes_back_stays(kept: str) -> None:
    assert traditional_page(f"<p>岗位{kept}补贴</p>") == f"<p>崗位{kept}補貼</p>"


def test_of_data_only_what_is_read_is_converted() -> None:
    data = {
        "stem": "补贴是（ ）。",
        "options": [{"text": "岗位", "position": 0}],
        "key": ["岗位", 1],
        "username": "张发",
        "response": {"text": "岗位"},
    }
    assert traditional_data(data) == {
        "stem": "補貼是（ ）。",
        "options": [{"text": "崗位", "position": 0}],
        "key": ["崗位", 1],
        "username": "张发",
        "response": {"text": "岗位"},
    }


@pytest.mark.parametrize(
    ("accepted", "traditional"),
    [
        ("zh-Hant", True),
        ("zh-TW,zh;q=0.8,en;q=0.5", True),
        ("en,zh-HK;q=0.9", True),
        ("zh-CN,zh-TW;q=0.8", False),
        ("zh", False),
        ("en", False),
        ("", False),
        ("zh-twice", False),
    ],
)
def test_the_first_chinese_that_is_accepted_decides(accepted: str, traditional: bool) -> None:
    request = RequestFactory().get("/", headers={"accept-language": accepted})
    assert prefers_traditional(request) is traditional


def test_a_client_gets_the_script_it_accepts() -> None:
    def rendered(language: str) -> Any:
        request = Request(RequestFactory().get("/", headers={"accept-language": language}))
        return json.loads(ScriptRenderer().render({"stem": "补贴"}, None, {"request": request}))

    assert rendered("zh-Hant")["stem"] == "補貼"
    assert rendered("zh-Hans")["stem"] == "补贴"


def test_a_visitor_turns_everything_traditional_and_back(client: Client) -> None:
    make_article(title="岗位补贴办法")
    sent = client.post("/script/", {"script": "hant", "next": "/news/"})
    assert sent.headers["Location"] == "/news/"
    page = client.get("/news/").content.decode()
    assert "崗位補貼辦法" in page
    assert '<html lang="zh-Hant"' in page
    client.post("/script/", {"script": "hans", "next": "/news/"})
    assert "岗位补贴办法" in client.get("/news/").content.decode()


def test_the_choice_never_leads_off_the_site(client: Client) -> None:
    sent = client.post("/script/", {"script": "hant", "next": "https://elsewhere.example/"})
    assert sent.headers["Location"] == "/"


def test_an_unknown_script_is_left_aside(client: Client) -> None:
    client.post("/script/", {"script": "runes", "next": "/news/"})
    assert '<html lang="zh-Hans"' in client.get("/news/").content.decode()


def test_a_learner_keeps_the_script_over_visits() -> None:
    learner = make_learner()
    first = Client()
    first.force_login(learner)
    first.post("/script/", {"script": "hant", "next": "/news/"})
    assert LearnerSettings.objects.get(learner=learner).script == "hant"
    second = Client()
    second.force_login(learner)
    assert '<html lang="zh-Hant"' in second.get("/news/").content.decode()


def test_the_admin_stays_as_it_is(admin_client: Client) -> None:
    question = make_question(stem="每月补贴（ ）元。")
    admin_client.post("/script/", {"script": "hant", "next": "/"})
    page = admin_client.get(f"/admin/quizzes/question/{question.pk}/change/").content.decode()
    assert "补贴" in page
    assert "補貼" not in page
