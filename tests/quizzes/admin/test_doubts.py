"""What learners' answers put in doubt, before an instructor until it is settled."""

from datetime import UTC, datetime

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from quizzes.models import Doubt, ItemStatistics, Question
from studyapp.accounts.models import User
from tests.quizzes.factories import make_exam, make_question

LIST = reverse("admin:quizzes_doubt_changelist")
QUESTIONS = reverse("admin:quizzes_question_changelist")
NOW = datetime(2026, 3, 2, 1, tzinfo=UTC)


def make_doubt(reason: str = "leech", measure: float = 3, **fields: object) -> Doubt:
    question = fields.pop("question", None) or make_question()
    return Doubt.objects.create(
        question=question, reason=reason, measure=measure, opened_at=NOW, **fields
    )


def page_of(doubt: Doubt) -> str:
    return reverse("admin:quizzes_doubt_change", args=[doubt.pk])


def settle(doubt: Doubt) -> str:
    return reverse("admin:quizzes_doubt_press", args=[doubt.pk, "settle"])


def question_page(question: Question) -> str:
    return reverse("admin:quizzes_question_change", args=[question.pk])


def text(answer) -> str:
    return answer.content.decode()


@pytest.mark.parametrize(
    ("reason", "measure", "said"),
    [
        ("leech", 3, "3 名考生"),
        ("hard", 0.033, "答对率 3%"),
        ("negative", -0.416, "区分度 -0.42"),
        ("distractor", 8, "8 名考生"),
    ],
)
def test_the_list_says_what_each_doubt_rests_on(
    desk: Client, reason: str, measure: float, said: str
) -> None:
    make_doubt(reason, measure)
    shown = text(desk.get(LIST))
    assert said in shown
    assert str(Doubt.Reason(reason).label) in shown


def test_an_instructor_settles_a_doubt_with_a_button(desk: Client, instructor: User) -> None:
    doubt = make_doubt()
    assert settle(doubt) in text(desk.get(page_of(doubt)))
    shown = text(desk.post(settle(doubt), follow=True))
    assert "处理了 1 个疑点" in shown
    assert settle(doubt) not in shown
    doubt.refresh_from_db()
    assert doubt.settled_by == instructor
    assert doubt.settled_at is not None


def test_a_settled_doubt_keeps_who_settled_it_first(desk: Client, admin_client: Client) -> None:
    doubt = make_doubt()
    desk.post(settle(doubt))
    doubt.refresh_from_db()
    before = doubt.settled_by, doubt.settled_at
    admin_client.post(settle(doubt))
    doubt.refresh_from_db()
    assert (doubt.settled_by, doubt.settled_at) == before


def test_several_are_settled_at_once(desk: Client) -> None:
    chosen = [make_doubt().pk for _ in range(3)]
    desk.post(LIST, {"action": "settle", "_selected_action": chosen})
    assert not Doubt.objects.filter(settled_at=None).exists()


def test_open_doubts_come_first_and_are_found(desk: Client) -> None:
    still_open = make_doubt()
    settled = make_doubt(settled_at=NOW)
    assert list(desk.get(LIST).context["cl"].result_list) == [still_open, settled]
    assert list(desk.get(f"{LIST}?settled=no").context["cl"].result_list) == [still_open]
    assert list(desk.get(f"{LIST}?settled=yes").context["cl"].result_list) == [settled]


def test_whoever_may_not_correct_questions_sees_and_settles_nothing(instructor: User) -> None:
    doubt = make_doubt()
    stranger = User.objects.create(username="looker", is_staff=True)
    stranger.user_permissions.add(Permission.objects.get(codename="view_question"))
    client = Client()
    client.force_login(stranger, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get(LIST).status_code == 403
    assert client.post(settle(doubt)).status_code in (403, 404)
    doubt.refresh_from_db()
    assert doubt.settled_at is None


def test_the_review_queue_has_doubted_questions_after_those_in_review(desk: Client) -> None:
    sound = make_question(confidence=0.1)
    doubted = make_question(confidence=0.9)
    waiting = make_question(status="review")
    make_doubt(question=doubted)
    make_doubt(question=sound, settled_at=NOW)
    answer = desk.get(QUESTIONS)
    assert list(answer.context["cl"].result_list) == [waiting, doubted, sound]
    assert "多次遗忘" in text(answer)
    assert list(desk.get(f"{QUESTIONS}?doubted=yes").context["cl"].result_list) == [doubted]


def test_the_question_page_shows_how_it_is_answered_and_doubted(desk: Client) -> None:
    question = make_question()
    doubt = make_doubt("negative", -0.5, question=question)
    ItemStatistics.objects.create(
        version=question.current,
        answers=40,
        facility=0.5,
        known=1 / 3,
        discrimination=-0.5,
        median_ms=12_345,
        chosen={"1": 20, "2": 17},
        chosen_by_best={"1": 2, "2": 9},
        counted_at=NOW,
    )
    shown = text(desk.get(question_page(question)))
    for said in ("40", "50%", "33%", "-0.50", "12.3 秒", page_of(doubt), "区分度 -0.50"):
        assert said in shown
    (table,) = [part for part in shown.split("<table") if "选的人" in part]
    cells = table.replace("\n", "").partition("</table>")[0]
    assert '<td class="num">17</td><td class="num">9</td>' in cells
    assert '<td class="num">0</td><td class="num">0</td>' in cells


@pytest.mark.parametrize("kind", ["single", "multiple", "true_false", "fill_in", "ordering"])
def test_the_question_page_of_every_kind_shows_statistics(desk: Client, kind: str) -> None:
    question = make_question(kind, exam=make_exam())
    values = {"answers": 1, "facility": 1.0, "known": 1.0, "chosen": {"1": 1}}
    ItemStatistics.objects.create(version=question.current, counted_at=NOW, **values)
    shown = text(desk.get(question_page(question)))
    assert "作答太少，还算不出" in shown
    assert ("选的人" in shown) == (kind in ("single", "multiple", "true_false"))


def test_a_question_nobody_answered_says_so(desk: Client) -> None:
    assert "还没有作答统计" in text(desk.get(question_page(make_question())))
