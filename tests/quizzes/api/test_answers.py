import uuid

import pytest

from quizzes.models import Card, Question, Review
from tests.quizzes.api.clients import client_of, send
from tests.quizzes.factories import (
    SENTENCE,
    TEXT,
    make_learner,
    make_question,
    right_response,
    wrong_response,
)

KINDS = Question.Kind.values


def body_for(question, response=None, **fields):
    body = {
        "client_uuid": str(uuid.uuid4()),
        "version": question.current_id,
        "response": right_response(question) if response is None else response,
    }
    return body | fields


def post(client, body):
    return send(client, "post", "answers/", body)


@pytest.mark.parametrize("kind", KINDS)
def test_an_answer_is_told_its_key_and_reasons(client, kind):
    question = make_question(kind)
    sent = body_for(question, wrong_response(question))
    body = post(client, sent).json()
    assert body["client_uuid"] == sent["client_uuid"]
    assert (body["question"], body["version"]) == (question.pk, question.current_id)
    result = body["result"]
    assert result["correct"] is False
    assert result["key"] == question.current.key
    assert result["explanation"] == "见原文。"
    evidence = result["evidence"][0]
    assert evidence["text"] == TEXT[evidence["start"] : evidence["end"]] == TEXT[:SENTENCE]


@pytest.mark.parametrize("kind", KINDS)
def test_the_right_answer_earns_all(client, kind):
    result = post(client, body_for(make_question(kind))).json()["result"]
    assert result["correct"] is True
    assert result["share"] == 1


def test_a_repeat_gets_the_first_result_byte_for_byte(client, learner):
    question = make_question("single")
    sent = body_for(question, answered_at="2026-03-01T08:00:00.123456+01:00", duration_ms=900)
    first = post(client, sent)
    changed = sent | {"response": wrong_response(question), "guessed": True}
    for again in (post(client, sent), post(client, changed)):
        assert again.status_code == first.status_code == 200
        assert again.content == first.content
    assert Review.objects.filter(learner=learner).count() == 1
    assert Card.objects.get(learner=learner).reps == 1


def test_two_learners_may_use_one_uuid(client, learner):
    question, other = make_question("single"), make_learner()
    sent = body_for(question)
    assert post(client, sent).status_code == 200
    theirs = post(client_of(other), sent | {"response": wrong_response(question)})
    assert theirs.json()["result"]["correct"] is False
    assert Review.objects.count() == 2


@pytest.mark.parametrize(
    ("kind", "response"),
    [
        ("single", {}),
        ("single", {"chosen": [9]}),
        ("single", {"chosen": [0, 1]}),
        ("single", {"chosen": "0"}),
        ("single", {"text": "3000元"}),
        ("multiple", {"chosen": [True]}),
        ("true_false", {"truth": "true"}),
        ("fill_in", {"text": 3000}),
        ("fill_in", {"text": "元" * 501}),
        ("matching", {"chosen": [0, 1, 4]}),
        ("ordering", {"chosen": "0123"}),
    ],
)
def test_a_response_of_another_shape_is_refused_and_nothing_kept(client, kind, response):
    refused = post(client, body_for(make_question(kind), response))
    assert refused.status_code == 400
    assert [one["field"] for one in refused.json()["errors"]] == ["response"]
    assert not Review.objects.exists()


@pytest.mark.parametrize(
    ("language", "chosen", "said"),
    [
        ("zh-hans", [2, 0], "还有没选的项，请选齐再提交。"),
        ("zh-hans", [2, None, 0], "还有没选的项，请选齐再提交。"),
        ("zh-hans", [2, 0, 2], "有选项用了两次，每个选项只能用一次。"),
        ("en", [2, 0, 2], "An option is used twice; each may be used once."),
    ],
)
def test_what_is_wrong_with_an_arrangement_is_said_in_words(client, language, chosen, said):
    body = body_for(make_question("matching"), {"chosen": chosen})
    refused = send(client, "post", "answers/", body, headers={"accept-language": language})
    assert refused.status_code == 400
    assert [one["detail"] for one in refused.json()["errors"]] == [said]
    assert not Review.objects.exists()


def test_an_arrangement_partly_right_earns_a_part_and_tells_its_prompts(client):
    question = make_question("matching", key=[2, 0, 3])
    result = post(client, body_for(question, {"chosen": [2, 3, 0]})).json()["result"]
    assert (result["correct"], result["grade"]) == (False, 1)
    assert result["share"] == pytest.approx(1 / 3)
    assert (result["key"], result["prompts"]) == ([2, 0, 3], ["初级", "中级", "高级"])


def test_no_answer_is_a_wrong_answer(client):
    question = make_question("single")
    result = post(client, body_for(question, {"chosen": []})).json()["result"]
    assert result["correct"] is False


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("version", 2**63),
        ("version", "many"),
        ("client_uuid", "not-a-uuid"),
        ("duration_ms", -1),
        ("answered_at", "yesterday"),
        ("answered_at", "0001-01-01T00:00:00+14:00"),
        ("mode", "mock"),
        ("response", [1]),
    ],
)
def test_a_wrong_field_is_named(client, field, value):
    refused = post(client, body_for(make_question("single"), **{field: value}))
    assert refused.status_code == 400
    assert [one["field"] for one in refused.json()["errors"]] == [field]


def test_a_question_not_published_cannot_be_answered_to_see_its_key(client):
    for status in (Question.Status.REVIEW, Question.Status.REJECTED):
        refused = post(client, body_for(make_question("single", status=status)))
        assert refused.status_code == 404
        assert "result" not in refused.json()


def test_a_batch_gives_each_its_own_result_or_problem(client, learner):
    good, late = make_question("single"), make_question("fill_in")
    entries = [
        body_for(good, answered_at="2026-03-02T08:00:00Z", mode="practice"),
        body_for(good, {"chosen": [7]}),
        "nonsense",
        {"client_uuid": str(uuid.uuid4()), "version": 10**9, "response": {"truth": True}},
        body_for(late, answered_at="2026-03-01T08:00:00Z"),
    ]
    response = send(client, "post", "answers/batch/", {"answers": entries})
    assert response.status_code == 200, response.content
    results = response.json()["results"]
    assert [one["problem"] and one["problem"]["status"] for one in results] == [
        None, 400, 400, 404, None
    ]  # fmt: skip
    assert [one["answer"] is None for one in results] == [False, True, True, True, False]
    assert results[0]["answer"]["mode"] == "practice"
    assert Review.objects.filter(learner=learner).count() == 2


def test_a_batch_sent_again_gets_the_same(client):
    entries = [body_for(make_question(kind)) for kind in KINDS]
    first = send(client, "post", "answers/batch/", {"answers": entries})
    again = send(client, "post", "answers/batch/", {"answers": entries})
    assert again.content == first.content
    one = post(client, entries[0])
    assert one.json() == first.json()["results"][0]["answer"]


@pytest.mark.parametrize("answers", [[], ["x"] * 201, "x", None])
def test_a_batch_that_is_no_list_of_answers_is_refused(client, answers):
    refused = send(client, "post", "answers/batch/", {"answers": answers})
    assert refused.status_code == 400
    assert refused.json()["errors"][0]["field"].startswith("answers")


def test_an_undone_answer_counts_for_nothing(client, learner):
    question = make_question("single")
    sent = post(client, body_for(question)).json()["client_uuid"]
    undone = send(client, "post", f"answers/{sent}/undo/")
    assert undone.status_code == 200, undone.content
    assert (undone.json()["kind"], undone.json()["about"]) == ("void", sent)
    assert undone.json()["result"] is None
    assert send(client, "post", f"answers/{sent}/undo/").content == undone.content
    assert Review.objects.filter(learner=learner).count() == 2
    assert Card.objects.get(learner=learner).reps == 0


def test_an_undo_is_no_answer_and_cannot_be_undone(client):
    sent = post(client, body_for(make_question("single"))).json()["client_uuid"]
    void = send(client, "post", f"answers/{sent}/undo/").json()["client_uuid"]
    assert send(client, "post", f"answers/{void}/undo/").status_code == 404


def test_the_log_is_ones_own_the_last_answered_first(client):
    question = make_question("single")
    days = ("2026-03-01", "2026-03-03", "2026-03-02")
    for day in days:
        post(client, body_for(question, answered_at=f"{day}T08:00:00Z"))
    post(client_of(make_learner()), body_for(question))
    log = client.get("/api/v1/answers/").json()
    assert [one["answered_at"][:10] for one in log["results"]] == sorted(days, reverse=True)
    assert log["next"] is None


def test_the_log_in_pages_is_the_log(client):
    question = make_question("single")
    for _ in range(5):
        post(client, body_for(question, answered_at="2026-03-01T08:00:00Z"))
    whole = client.get("/api/v1/answers/").json()["results"]
    pages, address = [], "/api/v1/answers/?page_size=2"
    while address:
        page = client.get(address).json()
        pages.append(page["results"])
        address = page["next"]
    assert [len(page) for page in pages] == [2, 2, 1]
    assert [line for page in pages for line in page] == whole


def test_the_answer_of_another_cannot_be_undone_or_seen(client):
    sent = post(client_of(make_learner()), body_for(make_question("single"))).json()
    assert send(client, "post", f"answers/{sent['client_uuid']}/undo/").status_code == 404
    assert client.get("/api/v1/answers/").json()["results"] == []
    assert Review.objects.count() == 1
