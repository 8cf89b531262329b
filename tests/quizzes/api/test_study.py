import time_machine
from django.utils import timezone

from quizzes.models import Question, QuestionSet
from tests.quizzes.api.clients import client_of, send
from tests.quizzes.factories import (
    PROMPTS,
    make_exam,
    make_learner,
    make_question,
    right_response,
    wrong_response,
)

KINDS = Question.Kind.values
MONDAY = "2026-03-02T12:00:00+08:00"
NEXT_WEEK = "2026-03-09T12:00:00+08:00"


def queue_of(client, exam):
    response = client.get(f"/api/v1/queue/?exam={exam.slug}")
    assert response.status_code == 200, response.content
    return response.json()


def answer(client, question, response=None, **fields):
    body = {
        "client_uuid": f"00000000-0000-4000-8000-{question.pk:012}",
        "version": question.current_id,
        "response": response or right_response(question),
    }
    sent = send(client, "post", "answers/", body | fields)
    assert sent.status_code == 200, sent.content
    return sent.json()


def make_set(exam, *questions, published=True, title="一周要闻"):
    made = QuestionSet.objects.create(
        exam=exam, title=title, published_at=timezone.now() if published else None
    )
    for position, question in enumerate(questions):
        made.members.create(question=question, position=position)
    return made


def test_the_queue_asks_every_kind_without_its_key(client, exam):
    questions = {make_question(kind, exam=exam).pk: kind for kind in KINDS}
    asked = queue_of(client, exam)["questions"]
    assert {one["id"]: one["kind"] for one in asked} == questions
    for one in asked:
        assert set(one) == {
            "id", "version", "kind", "stem", "options", "prompts", "topics", "item", "times_seen"
        }  # fmt: skip
        assert one["prompts"] == (PROMPTS if one["kind"] == "matching" else [])
        assert all(set(option) == {"position", "text"} for option in one["options"])
        assert one["times_seen"] == 0


def test_the_queue_is_what_is_left_of_the_day(client, exam):
    questions = [make_question("single", exam=exam) for _ in range(3)]
    before = queue_of(client, exam)
    assert before["counts"] == {"due": 0, "new": 3, "overdue": 0, "done": 0, "postponed": 0}
    answer(client, questions[1])
    after = queue_of(client, exam)
    assert (after["counts"]["new"], after["counts"]["done"]) == (2, 1)
    assert questions[1].pk not in [one["id"] for one in after["questions"]]


def test_a_question_met_before_comes_back_when_it_is_due(learner, exam):
    question = make_question("single", exam=exam)
    with time_machine.travel(MONDAY):
        client = client_of(learner)
        due = answer(client, question, wrong_response(question))["result"]["due_day"]
        assert queue_of(client, exam)["questions"] == []
    with time_machine.travel(NEXT_WEEK):
        queue = queue_of(client_of(learner), exam)
    assert due < queue["day"] == "2026-03-09"
    assert queue["counts"] == {"due": 1, "new": 0, "overdue": 1, "done": 0, "postponed": 0}
    assert queue["questions"][0]["times_seen"] == 1


def test_progress_counts_what_was_answered(client, exam):
    right, wrong = make_question("fill_in", exam=exam), make_question("fill_in", exam=exam)
    answer(client, right)
    answer(client, wrong, wrong_response(wrong))
    body = client.get(f"/api/v1/progress/?exam={exam.slug}").json()
    assert (body["seen"], body["total"], body["right"], body["answered"]) == (2, 2, 1, 2)
    assert body["accuracy"] == 0.5
    assert body["streak"] == 1
    assert [one["answered"] for one in body["by_topic"]] == [2]
    assert len(body["coming"]) == 7


def test_progress_before_the_first_answer_is_unknown_and_not_zero(client, exam):
    body = client.get(f"/api/v1/progress/?exam={exam.slug}").json()
    assert body["accuracy"] is None
    assert body["recall_tomorrow"] is None


def test_a_set_is_offered_once_it_is_published(client, exam):
    question = make_question("single", exam=exam)
    make_set(exam, question, published=False)
    shown = make_set(exam, question)
    listed = client.get("/api/v1/sets/").json()["results"]
    assert [(one["id"], one["questions"]) for one in listed] == [(shown.pk, 1)]


def test_an_unpublished_set_is_not_there(client, exam):
    hidden = make_set(exam, make_question("single", exam=exam), published=False)
    assert client.get(f"/api/v1/sets/{hidden.pk}/questions/").status_code == 404


def test_sets_can_be_asked_for_by_exam(client, exam):
    make_set(make_exam())
    mine = make_set(exam)
    listed = client.get(f"/api/v1/sets/?exam={exam.slug}").json()["results"]
    assert [one["id"] for one in listed] == [mine.pk]


def test_the_questions_of_a_set_come_in_its_order_without_what_is_withdrawn(client, exam):
    questions = [make_question(kind, exam=exam) for kind in KINDS]
    retired = make_question("single", exam=exam, status=Question.Status.RETIRED)
    ordered = [questions[2], retired, questions[0], questions[3], questions[1]]
    made = make_set(exam, *ordered)
    asked = client.get(f"/api/v1/sets/{made.pk}/questions/").json()
    assert [one["id"] for one in asked] == [one.pk for one in ordered if one is not retired]


def test_the_queue_of_another_is_their_own(client, exam):
    question = make_question("single", exam=exam)
    other = client_of(make_learner())
    answer(other, question)
    assert queue_of(client, exam)["counts"]["new"] == 1
    assert queue_of(client, exam)["questions"][0]["times_seen"] == 0
