"""Ten questions without an account, then an account that keeps them."""

import re
import uuid

import pytest
from django.test import Client

from quizzes.models import Enrolment, Exam, Question, Review
from studyapp.accounts.models import User
from tests.quizzes.factories import make_question

PASSWORD = "ma-gui-8-yu-lin"
pytestmark = pytest.mark.django_db


@pytest.fixture
def first_exam() -> Exam:
    return Exam.objects.get(slug="social-worker")


@pytest.fixture
def bank(first_exam: Exam) -> list[Question]:
    kinds = Question.Kind.values
    return [make_question(kinds[i % len(kinds)], exam=first_exam, group=f"g{i}") for i in range(12)]


def answer_shown(client: Client) -> None:
    page = client.get("/study/round/").content.decode()
    version = re.search(r'name="version" value="(\d+)"', page)[1]
    fields = {"version": version, "client_uuid": uuid.uuid4(), "mode": "practice", "skipped": "1"}
    assert client.post("/study/answer/", fields).status_code == 302


def test_the_first_page_offers_ten_questions(client: Client, bank: list[Question]) -> None:
    page = client.get("/").content.decode()
    assert "先试做 10 题" in page
    assert "12 题" in page


def test_a_visitor_answers_ten_and_keeps_them_by_signing_up(
    client: Client, bank: list[Question], first_exam: Exam
) -> None:
    client.post("/try/")
    for _ in range(10):
        answer_shown(client)
    end = client.get("/study/round/", follow=True)
    assert "做了 10 题" in end.content.decode()
    guest = User.objects.get(is_guest=True)
    signed = client.post("/sign-up/", {"username": "小林", "password": PASSWORD})
    assert signed["Location"] == "/exams/"
    person = User.objects.get(username="小林")
    assert (person.pk, person.is_guest) == (guest.pk, False)
    assert Review.objects.filter(learner=person).count() == 10


def test_after_sign_up_the_exam_and_its_date_are_chosen(
    client: Client, bank: list[Question], first_exam: Exam
) -> None:
    client.post("/sign-up/", {"username": "小林", "password": PASSWORD})
    fields = {"exam": first_exam.pk, "date": "2099-06-12", "capacity": 20}
    response = client.post("/exams/", fields, follow=True)
    assert "距考试还有" in response.content.decode()
    enrolment = Enrolment.objects.get(learner__username="小林")
    assert (str(enrolment.exam_date), enrolment.capacity) == ("2099-06-12", 20)


def test_the_date_may_stay_unknown_or_lie_in_the_past(
    client: Client, bank: list[Question], first_exam: Exam
) -> None:
    client.post("/sign-up/", {"username": "小林", "password": PASSWORD})
    unknown = client.post("/exams/", {"exam": first_exam.pk, "capacity": 20}, follow=True)
    assert "考试日期还没定" in unknown.content.decode()
    past = {"exam": first_exam.pk, "date": "2020-06-12", "capacity": 20}
    page = client.post("/exams/", past, follow=True).content.decode()
    assert "这次考试已经过去" in page
    assert client.get("/study/").status_code == 200


def test_signing_in_brings_the_visitors_answers_along(
    client: Client, bank: list[Question], first_exam: Exam
) -> None:
    person = User.objects.create_user("小林", password=PASSWORD)
    client.post("/try/")
    answer_shown(client)
    client.post("/sign-in/", {"username": "小林", "password": PASSWORD})
    assert Review.objects.get().learner == person
    assert not User.objects.filter(is_guest=True).exists()


def test_a_visitor_who_wants_an_exam_is_asked_to_sign_up(
    client: Client, bank: list[Question]
) -> None:
    client.post("/try/")
    for path in ("/exams/", "/today/", "/practice/"):
        assert client.get(path)["Location"] == "/sign-up/"


def test_without_questions_the_visitor_is_asked_for_patience(client: Client) -> None:
    response = client.post("/try/", follow=True)
    assert "题目还在准备" in response.content.decode()
    assert not User.objects.exists()


def test_a_taken_name_is_told_and_nothing_is_stored(client: Client) -> None:
    User.objects.create_user("Lin", password=PASSWORD)
    response = client.post("/sign-up/", {"username": "lin", "password": PASSWORD})
    assert response.status_code == 422
    assert "已经有人用了" in response.content.decode()
    assert User.objects.count() == 1


def test_a_weak_password_is_told(client: Client) -> None:
    response = client.post("/sign-up/", {"username": "小林", "password": "12345678"})
    assert response.status_code == 422
    assert not User.objects.exists()


def test_too_many_wrong_passwords_lock_the_account_for_a_while(client: Client) -> None:
    User.objects.create_user("小林", password=PASSWORD)
    for _ in range(8):
        response = client.post("/sign-in/", {"username": "小林", "password": "wrong"})
    assert response.status_code == 429
    right = client.post("/sign-in/", {"username": "小林", "password": PASSWORD})
    assert "请稍后再试" in right.content.decode()


def test_the_pages_speak_english_to_who_asks_for_it(client: Client) -> None:
    client.post("/i18n/setlang/", {"language": "en", "next": "/"})
    page = client.get("/").content.decode()
    assert '<html lang="en">' in page
    assert not re.search(
        r"[\u4e00-\u9fff]", re.sub(r"<button[^>]*lang=\"zh-Hans\".*?</button>", "", page)
    )
