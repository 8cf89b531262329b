"""Notices on the page of the day: what changed, where that stands, and a button to have seen it."""

from typing import Any

import pytest
from django.test import Client

from quizzes.models import Notice, Question
from quizzes.planning import enrol
from studyapp.accounts.models import User
from tests.quizzes.factories import make_exam, make_learner, make_notice, make_question

pytestmark = pytest.mark.django_db


@pytest.fixture
def learner() -> User:
    person = make_learner()
    enrol(learner=person, exam=make_exam())
    return person


@pytest.fixture
def visitor(client: Client, learner: User) -> Client:
    client.force_login(learner, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def question() -> Question:
    return make_question()


def page(visitor: Client) -> str:
    return visitor.get("/today/", headers={"accept-language": "zh-hans"}).content.decode()


def corrected(learner: User, question: Question, **data: Any) -> Notice:
    keys = {
        "stem": "补助是多少？",
        "was": "3000元",
        "now": "5000元",
        "before": True,
        "after": False,
    }
    return make_notice(learner, question, kind="corrected", data=keys | data)


def test_an_updated_value_is_told_with_the_words_that_say_so(visitor, learner, question) -> None:
    place = {"item": question.item_id, "start": 12, "end": 17}
    data = {"stem": "补助是多少？", "was": "3000元", "now": "5000元", "place": place}
    make_notice(learner, question, kind="updated", data=data, successor=make_question())
    shown = page(visitor)
    assert "知识更新" in shown
    assert "<del>3000元</del>" in shown
    assert "<ins>5000元</ins>" in shown
    assert f'href="/news/{question.item_id}/?mark=12-17#evidence"' in shown
    assert "问新数值的题会排在新题的最前面" in shown


def test_an_article_that_was_taken_down_is_not_linked_to(visitor, learner, question) -> None:
    question.item.taken_down = True
    question.item.save()
    place = {"item": question.item_id, "start": 12, "end": 17}
    data = {"stem": "？", "was": "3000元", "now": "5000元", "place": place}
    make_notice(learner, question, kind="updated", data=data)
    assert f"/news/{question.item_id}/" not in page(visitor)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (False, True, "你那次作答已改判为对。"),
        (True, False, "你那次作答已改判为错。"),
        (True, True, "你那次作答仍然判对。"),
        (False, False, "你那次作答仍然判错。"),
        (True, None, "你那次作答不再计入记忆。"),
    ],
)
def test_a_corrected_key_says_how_the_answer_is_judged(
    visitor, learner, question, before, after, said
) -> None:
    corrected(learner, question, before=before, after=after)
    shown = page(visitor)
    assert "答案更正" in shown
    assert said in shown


def test_a_truth_value_is_told_in_words(visitor, learner, question) -> None:
    corrected(learner, question, was=True, now=False)
    shown = page(visitor)
    assert "<del>正确</del>" in shown
    assert "<ins>错误</ins>" in shown


def test_a_leech_says_how_often_it_was_forgotten_and_not_its_key(visitor, learner) -> None:
    question = make_question("fill_in", key=["绝密的答案"])
    make_notice(learner, question)
    shown = page(visitor)
    assert "这道题你已经忘了 6 次" in shown
    assert question.current.stem in shown
    assert "绝密的答案" not in shown


def test_three_are_shown_and_the_rest_counted(visitor, learner, question) -> None:
    for _ in range(7):
        make_notice(learner, question)
    shown = page(visitor)
    assert shown.count("知道了") == 3
    assert "还有 4 条通知" in shown


def test_what_was_seen_is_shown_no_more(visitor, learner, question) -> None:
    told = corrected(learner, question)
    for _ in range(2):
        response = visitor.post(f"/notices/{told.pk}/seen/")
        assert (response.status_code, response["Location"]) == (302, "/today/")
    assert "答案更正" not in page(visitor)


def test_a_notice_of_another_cannot_be_marked(visitor, question) -> None:
    told = corrected(make_learner(), question)
    assert visitor.post(f"/notices/{told.pk}/seen/").status_code == 404
    assert visitor.get(f"/notices/{told.pk}/seen/").status_code == 405
    told.refresh_from_db()
    assert told.seen_at is None


def test_without_notices_there_is_no_room_for_them(visitor) -> None:
    assert 'class="told"' not in page(visitor)
