"""Notices for a phone: not seen first, one page after the other, marked as seen once."""

from quizzes.models import Notice
from tests.quizzes.api.clients import client_of, send
from tests.quizzes.factories import make_learner, make_notice, make_question


def test_a_notice_says_what_was_and_what_is(client, learner):
    question, successor = make_question(), make_question()
    place = {"item": question.item_id, "start": 2, "end": 7}
    data = {"stem": "补助是多少？", "was": "3000元", "now": "5000元", "place": place}
    told = make_notice(learner, question, kind="updated", successor=successor, data=data)
    [shown] = client.get("/api/v1/notices/").json()["results"]
    assert shown.pop("made_at")
    assert shown == {
        "id": told.pk,
        "kind": "updated",
        "question": question.pk,
        "successor": successor.pk,
        **data,
        "before": None,
        "after": None,
        "lapses": None,
        "seen_at": None,
    }


def test_a_truth_value_is_told_in_the_readers_language(client, learner):
    data = {"stem": "？", "was": True, "now": False, "before": True, "after": False}
    make_notice(learner, make_question(), kind="corrected", data=data)
    answer = client.get("/api/v1/notices/", headers={"accept-language": "zh-hans"})
    [shown] = answer.json()["results"]
    assert (shown["was"], shown["now"], shown["before"], shown["after"]) == (
        "正确", "错误", True, False
    )  # fmt: skip


def test_a_leech_comes_with_its_stem_and_how_often_it_was_forgotten(client, learner):
    question = make_question()
    make_notice(learner, question)
    [shown] = client.get("/api/v1/notices/").json()["results"]
    assert (shown["stem"], shown["lapses"], shown["was"]) == (question.current.stem, 6, "")


def test_what_is_not_seen_comes_first_page_by_page(client, learner):
    question = make_question()
    old, seen, new = (make_notice(learner, question) for _ in range(3))
    make_notice(make_learner(), question)
    send(client, "post", f"notices/{seen.pk}/seen/")
    found, address = [], "/api/v1/notices/?page_size=1"
    while address:
        body = client.get(address).json()
        found += [one["id"] for one in body["results"]]
        address = body["next"]
    assert found == [new.pk, old.pk, seen.pk]


def test_seen_twice_is_seen_once(client, learner):
    told = make_notice(learner, make_question())
    first, second = (send(client, "post", f"notices/{told.pk}/seen/") for _ in range(2))
    assert first.status_code == second.status_code == 200
    assert first.json() == second.json()
    assert first.json()["seen_at"] is not None


def test_a_notice_of_another_is_not_there(client, learner):
    told = make_notice(make_learner(), make_question())
    assert send(client, "post", f"notices/{told.pk}/seen/").status_code == 404
    assert Notice.objects.get().seen_at is None
    assert send(client_of(), "post", f"notices/{told.pk}/seen/").status_code == 401


def test_the_queue_says_how_many_wait_to_be_seen(client, learner, exam):
    for seen_at in (None, None, "2026-03-02T12:00:00Z"):
        make_notice(learner, make_question(), seen_at=seen_at)
    assert client.get(f"/api/v1/queue/?exam={exam.slug}").json()["notices"] == 2
