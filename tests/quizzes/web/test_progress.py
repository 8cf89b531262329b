"""The page of progress: what the forecast says, and when it says that it cannot."""

import uuid
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.test import Client

from quizzes import planning
from quizzes.memory.forecast import Marks
from quizzes.models import Exam, Paper, Sitting
from quizzes.practice import record_answer
from quizzes.web.progress import Scale
from studyapp.accounts.models import User
from tests.quizzes.factories import (
    make_article,
    make_exam,
    make_learner,
    make_question,
    make_topic,
    right_response,
)

MORNING = datetime(2026, 3, 2, 0, 30, tzinfo=UTC)
TODAY = date(2026, 3, 2)
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _clock() -> Iterator[None]:
    with time_machine.travel(MORNING, tick=False):
        yield


@pytest.fixture
def exam() -> Exam:
    return make_exam()


@pytest.fixture
def learner() -> User:
    return make_learner()


def shown(client: Client, learner: User, exam: Exam, days: int | None, **fields: object) -> str:
    """The page of a learner whose exam is so many days away."""
    own_date = None if days is None else TODAY + timedelta(days=days)
    planning.enrol(learner=learner, exam=exam, own_date=own_date, **fields)
    client.force_login(learner, backend="django.contrib.auth.backends.ModelBackend")
    return " ".join(client.get("/progress/").content.decode().split())


def answer(learner: User, exam: Exam, count: int) -> None:
    for _ in range(count):
        question = make_question(exam=exam)
        record_answer(
            learner=learner,
            client_uuid=uuid.uuid4(),
            version_id=question.current_id,
            response=right_response(question),
            answered_at=MORNING,
            now=MORNING,
        )


def test_marks_are_told_with_their_range_and_the_pass_mark(
    client: Client, learner: User, exam: Exam
) -> None:
    answer(learner, exam, 20)
    page = shown(client, learner, exam, 30, capacity=30)
    assert "考试那天的估计" in page
    assert "80% 的可能在" in page
    assert "及格线 60 分" in page
    assert "扣除蒙对的时没有算上你按过的“蒙的”，常按的话会估得偏低" in page
    assert "1 个考点里，题库有题的 1 个" in page
    assert "每天最多 30 题，考前能把题库的 20 题学完" in page
    assert "从今天起不学" in page
    assert "政策截止日未知" in page
    assert "不到 20 次" not in page


def test_too_few_answers_are_called_too_few(client: Client, learner: User, exam: Exam) -> None:
    answer(learner, exam, 19)
    page = shown(client, learner, exam, 30)
    assert "才答了 19 次，不到 20 次" in page
    assert "到明天估计还会" not in page


def test_a_plan_too_large_says_so_and_what_to_leave_out(
    client: Client, learner: User, exam: Exam
) -> None:
    other = make_topic(exam.papers.get())
    for _ in range(5):
        make_question(exam=exam)
    for _ in range(2):
        make_question(topics=[other])
    page = shown(client, learner, exam, 1, capacity=5)
    assert "每天 5 题，考前只能学到 7 题中的 5 题；每天 7 题才学得完" in page
    assert f'<td>{other}</td><td class="num">' in page


def test_what_the_cut_off_excludes_is_named_and_left_out_first(
    client: Client, learner: User, exam: Exam
) -> None:
    sitting = Sitting.objects.create(
        exam=exam, date=TODAY, last_date=TODAY + timedelta(days=1), cutoff=date(2025, 12, 31)
    )
    for _ in range(6):
        make_question(exam=exam)
    make_question(exam=exam, article=make_article(published=date(2026, 1, 2)))
    page = shown(client, learner, exam, 1, capacity=5, sitting=sitting)
    assert "1 题晚于政策截止日 2025-12-31，不算分" in page
    assert page.index("这次不考的") < page.index("<td>人才队伍建设")


def test_a_written_paper_is_named_as_not_forecast(
    client: Client, learner: User, exam: Exam
) -> None:
    Paper.objects.create(exam=exam, code="essay", name="社会工作实务", form="written", position=1)
    assert "不估计：社会工作实务" in shown(client, learner, exam, 30)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (None, "考试日期还没定，说不出那天能得几分"),
        (-1, "这次考试已经过去，不再估计得分"),
        (0, "今天考试，估计得分"),
    ],
)
def test_each_state_of_the_date_has_its_own_words(
    client: Client, learner: User, exam: Exam, days: int | None, words: str
) -> None:
    answer(learner, exam, 20)
    page = shown(client, learner, exam, days)
    assert words in page
    assert "到明天估计还会" in page
    assert "照计划学下去" not in page
    assert ("80% 的可能" in page) == (days == 0)


def test_an_exam_without_a_public_rule_is_not_forecast(client: Client, learner: User) -> None:
    exam = make_exam(sections=[])
    assert "没有按公开规则计分的选择题科目" in shown(client, learner, exam, 30)


@pytest.mark.parametrize("pass_marks", [0, 60, 100])
def test_the_line_of_marks_stays_within_its_view_box(pass_marks: int) -> None:
    scale = Scale("法规", Marks(99.5, 98.0, 100.0, 100.0), pass_marks, 1, 2)
    assert 10 <= scale.start < scale.middle <= scale.start + scale.width <= 410
    assert 10 <= scale.pass_x <= 410
    assert 50 <= scale.label_x <= 370
