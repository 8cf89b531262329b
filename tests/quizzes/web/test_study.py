"""Studying in the browser: ask, answer, see the key and its evidence, come back tomorrow."""

import re
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import time_machine
from django.test import Client

from quizzes import planning
from quizzes.generation.draft import ARRANGED
from quizzes.models import Card, Exam, Question, Review
from studyapp.accounts.models import User
from tests.quizzes.factories import make_exam, make_learner, make_question, right_response

MORNING = datetime(2026, 3, 2, 0, 30, tzinfo=UTC)
pytestmark = pytest.mark.django_db


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(MORNING, tick=False) as traveller:
        yield traveller


@pytest.fixture
def exam() -> Exam:
    return make_exam()


@pytest.fixture
def learner(exam: Exam, clock: time_machine.Traveller) -> User:
    person = make_learner()
    planning.enrol(learner=person, exam=exam, capacity=30)
    return person


@pytest.fixture
def browser(client: Client, learner: User) -> Client:
    client.force_login(learner, backend="django.contrib.auth.backends.ModelBackend")
    return client


def send(browser: Client, question: Question, given: dict[str, object], **more: object) -> str:
    """Post an answer as the page's form does; return the uuid it went under."""
    client_uuid = str(more.pop("client_uuid", uuid.uuid4()))
    fields = {"version": question.current.pk, "client_uuid": client_uuid, "mode": "queue"}
    browser.post("/study/answer/", fields | given | more)
    return client_uuid


def form_fields(question: Question) -> dict[str, object]:
    right = right_response(question)
    if "truth" in right:
        return {"truth": "true" if right["truth"] else "false"}
    if question.kind in ARRANGED:
        return {"slot": right["chosen"]}
    return {"choice": right["chosen"]} if "chosen" in right else {"text": right["text"]}


@pytest.mark.parametrize("kind", Question.Kind.values)
def test_a_right_answer_of_every_kind_is_recorded_and_its_evidence_shown(
    browser: Client, exam: Exam, learner: User, kind: str
) -> None:
    question = make_question(kind, exam=exam)
    page = browser.get("/study/").content.decode()
    assert question.current.stem in page
    client_uuid = send(browser, question, form_fields(question))
    review = Review.objects.get(learner=learner, client_uuid=client_uuid)
    assert review.correct
    shown = browser.get(f"/study/answers/{client_uuid}/").content.decode()
    assert "答对了" in shown
    assert f"<mark>{question.current.evidence.get().text}</mark>" in shown


def test_the_page_that_asks_does_not_hold_the_key(browser: Client, exam: Exam) -> None:
    question = make_question("fill_in", exam=exam, key=["八千四百二十一元"])
    page = browser.get("/study/").content.decode()
    assert "八千四百二十一元" not in page
    assert question.current.explanation not in page


@pytest.mark.parametrize("kind", ["matching", "ordering"])
def test_the_page_that_asks_puts_nothing_in_its_place(
    browser: Client, exam: Exam, kind: str
) -> None:
    question = make_question(kind, exam=exam)
    page = browser.get("/study/").content.decode()
    assert page.count("<select") == len(question.current.key)
    assert "selected" not in page
    assert "这是同一办法对初级的补助。" not in page
    offered = re.findall(r'<option value="(\d)">', page)
    shown = [str(place) for place in range(4)]
    assert offered == shown * len(question.current.key)


def test_a_wrong_answer_is_told_kindly_with_the_key_and_whose_value_it_was(
    browser: Client, exam: Exam
) -> None:
    question = make_question("single", exam=exam, key=[1])
    client_uuid = send(browser, question, {"choice": [0]})
    shown = browser.get(f"/study/answers/{client_uuid}/").content.decode()
    assert "答错了，明天再见这一题" in shown
    assert "✓ 正确答案" in shown
    assert "这是同一办法对初级的补助。" in shown


def test_each_slot_put_wrong_is_shown_with_what_belongs_there(browser: Client, exam: Exam) -> None:
    question = make_question("matching", exam=exam, key=[2, 0, 3])
    client_uuid = send(browser, question, {"slot": [2, 3, 0]})
    shown = browser.get(f"/study/answers/{client_uuid}/").content.decode()
    assert "对了一部分，明天再见这一题" in shown
    assert shown.count("✓ 答对了") == 1
    assert shown.count("✗ 你的答案") == 2
    assert "✓ 正确答案：A. 1000元" in shown
    assert "多出的一项" in shown


def test_an_arrangement_not_known_is_shown_whole(browser: Client, exam: Exam) -> None:
    question = make_question("ordering", exam=exam, key=[2, 0, 3, 1])
    client_uuid = send(browser, question, {"slot": ["", "", "", ""], "skipped": "1"})
    shown = browser.get(f"/study/answers/{client_uuid}/").content.decode()
    assert "记下答案" in shown
    assert re.findall(r"<b>(\w)\.", shown) == ["C", "A", "D", "B"]


@pytest.mark.parametrize(
    ("slots", "said"),
    [
        (["2", "", "0"], "还有没选的项，请选齐再提交。"),
        (["2", "0", "2"], "有选项用了两次，每个选项只能用一次。"),
    ],
)
@pytest.mark.parametrize("mode", ["queue", "practice"])
def test_what_was_put_in_its_slots_is_kept_while_the_rest_is_mended(
    browser: Client, exam: Exam, slots: list[str], said: str, mode: str
) -> None:
    question = make_question("matching", exam=exam)
    if mode == "practice":
        browser.post("/practice/start/", {"topic": question.topics.get().pk})
    fields = {"version": question.current.pk, "client_uuid": uuid.uuid4(), "mode": mode}
    page = browser.post("/study/answer/", fields | {"slot": slots}, follow=True)
    shown = page.content.decode()
    assert said in shown
    assert re.findall(r'value="(\d)" selected', shown) == [one for one in slots if one]
    assert not Review.objects.exists()


@pytest.mark.parametrize("slots", [["", "", ""], ["9", "0", "1"], ["x", "0", "1"], ["0"] * 40])
def test_slots_that_no_page_sends_record_nothing(
    browser: Client, exam: Exam, slots: list[str]
) -> None:
    question = make_question("matching", exam=exam)
    fields = {"version": question.current.pk, "client_uuid": uuid.uuid4(), "mode": "queue"}
    page = browser.post("/study/answer/", fields | {"slot": slots}, follow=True)
    assert page.status_code == 200
    assert not Review.objects.exists()


def test_an_address_with_odd_slots_shows_the_question_unanswered(
    browser: Client, exam: Exam
) -> None:
    question = make_question("ordering", exam=exam)
    odd = f"/study/?version={question.current.pk}&slot=1&slot=x&slot=77&slot=&slot=8&slot=2"
    shown = browser.get(odd).content.decode()
    assert re.findall(r'value="(\d)" selected', shown) == ["1"]


def test_pressing_twice_is_one_answer(browser: Client, exam: Exam, learner: User) -> None:
    question = make_question("single", exam=exam)
    client_uuid = send(browser, question, {"choice": [0]})
    send(browser, question, form_fields(question), client_uuid=client_uuid)
    review = Review.objects.get(learner=learner)
    assert not review.correct


def test_not_knowing_is_an_answer_too(browser: Client, exam: Exam, learner: User) -> None:
    question = make_question("fill_in", exam=exam)
    client_uuid = send(browser, question, {"text": "", "skipped": "1"})
    assert Review.objects.get(learner=learner).grade == 1
    assert "记下答案" in browser.get(f"/study/answers/{client_uuid}/").content.decode()


def test_an_empty_answer_asks_again_and_records_nothing(browser: Client, exam: Exam) -> None:
    question = make_question("single", exam=exam)
    fields = {"version": question.current.pk, "client_uuid": uuid.uuid4(), "mode": "queue"}
    response = browser.post("/study/answer/", fields, follow=True)
    assert "还没有作答" in response.content.decode()
    assert question.current.stem in response.content.decode()
    assert not Review.objects.exists()


def test_an_empty_answer_shows_nothing_that_is_not_published(browser: Client, exam: Exam) -> None:
    make_question("single", exam=exam)
    waiting = make_question("single", exam=exam, status=Question.Status.REVIEW)
    fields = {"version": waiting.current.pk, "client_uuid": uuid.uuid4(), "mode": "queue"}
    page = browser.post("/study/answer/", fields, follow=True).content.decode()
    assert waiting.current.stem not in page


def test_a_page_left_open_for_days_still_counts(browser: Client, exam: Exam, learner: User) -> None:
    question = make_question("single", exam=exam)
    three_days = 3 * 24 * 60 * 60 * 1000
    send(browser, question, form_fields(question), duration_ms=three_days)
    assert Review.objects.get(learner=learner).correct


def test_a_damaged_form_in_a_round_goes_back_to_the_round(browser: Client) -> None:
    response = browser.post("/study/answer/", {"version": "x", "mode": "practice"})
    assert response["Location"] == "/study/round/"


def test_a_damaged_form_is_answered_with_a_message_and_nothing_is_stored(
    browser: Client, exam: Exam
) -> None:
    make_question(exam=exam)
    response = browser.post("/study/answer/", {"version": "x", "client_uuid": "y"}, follow=True)
    assert "这次提交不完整" in response.content.decode()
    assert not Review.objects.exists()


def test_undo_asks_the_question_again(browser: Client, exam: Exam, learner: User) -> None:
    question = make_question("single", exam=exam)
    client_uuid = send(browser, question, {"choice": [0]})
    assert browser.get("/study/").status_code == 302
    response = browser.post("/study/undo/", {"about": client_uuid}, follow=True)
    assert question.current.stem in response.content.decode()
    assert Card.objects.get(learner=learner).reps == 0


def test_going_back_to_an_undone_answer_says_that_it_is_undone(browser: Client, exam: Exam) -> None:
    question = make_question("single", exam=exam)
    client_uuid = send(browser, question, {"choice": [0]})
    browser.post("/study/undo/", {"about": client_uuid})
    back = browser.get(f"/study/answers/{client_uuid}/", follow=True)
    assert "这次作答已经撤销" in back.content.decode()
    assert question.current.stem in back.content.decode()


def test_a_changed_pace_counts_today(browser: Client, exam: Exam) -> None:
    for _ in range(20):
        make_question("single", exam=exam)
    browser.get("/today/")
    browser.post("/exams/", {"exam": exam.pk, "date": "2026-03-04", "capacity": 15})
    assert "今天 15 题" in browser.get("/today/").content.decode()


@pytest.mark.parametrize("about", ["", "nonsense", "8d1f0a52-3b76-4b53-9d6f-0f6f8a1f2b11"])
def test_undoing_what_never_was_says_so(browser: Client, exam: Exam, about: str) -> None:
    make_question(exam=exam)
    response = browser.post("/study/undo/", {"about": about}, follow=True)
    assert response.status_code == 200
    assert "没有可撤销的作答" in response.content.decode()


def test_tomorrow_exactly_the_due_reviews_come_back(
    browser: Client, exam: Exam, learner: User, clock: time_machine.Traveller
) -> None:
    wrong, right = make_question("single", exam=exam), make_question("single", exam=exam)
    send(browser, wrong, {"choice": [0]})
    send(browser, right, form_fields(right))
    assert "今天的题做完了" in browser.get("/study/", follow=True).content.decode()
    clock.move_to(datetime(2026, 3, 3, 0, 30, tzinfo=UTC))
    page = browser.get("/study/").content.decode()
    assert wrong.current.stem in page
    assert planning.queue(
        learner=learner, exam=exam, now=datetime(2026, 3, 3, 1, tzinfo=UTC)
    ).remaining == [wrong.pk]
    send(browser, wrong, form_fields(wrong))
    assert browser.get("/study/").status_code == 302


def test_nobody_sees_anothers_answer(browser: Client, exam: Exam, client: Client) -> None:
    question = make_question("single", exam=exam)
    client_uuid = send(browser, question, {"choice": [0]})
    stranger = Client()
    stranger.force_login(make_learner(), backend="django.contrib.auth.backends.ModelBackend")
    assert stranger.get(f"/study/answers/{client_uuid}/").status_code == 404


def test_a_stranger_is_sent_to_sign_in_and_back(client: Client, exam: Exam) -> None:
    response = client.get("/today/")
    assert response.status_code == 302
    assert response["Location"] == "/sign-in/?next=%2Ftoday%2F"


def test_a_learner_without_an_exam_is_asked_for_one(client: Client) -> None:
    client.force_login(make_learner(), backend="django.contrib.auth.backends.ModelBackend")
    response = client.get("/today/")
    assert (response.status_code, response["Location"]) == (302, "/exams/")
