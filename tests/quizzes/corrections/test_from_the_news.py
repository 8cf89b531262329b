"""From a later article to the learner: the ledger says what is overtaken, and nobody tells us."""

from datetime import date, timedelta

import pytest

from news.ingest import receive
from news.models import NewsItem
from quizzes import chain, corrections
from quizzes.models import Exam, Notice, Question
from tests.quizzes.corrections.examples import NOW, answer, carry_to_all
from tests.quizzes.factories import make_learner

pytestmark = pytest.mark.django_db

TEXT = """浙江省新昌县民政局发布通知，对取得社会工作者职业资格证书的人员给予一次性奖励。
（一）考取助理社会工作师的，一次性奖励1000元；
（二）考取社会工作师的，一次性奖励{senior}元。
"""


def read(senior: int, published: date) -> NewsItem:
    document, _ = receive(
        TEXT.format(senior=senior).encode(),
        now=NOW,
        title="浙江新昌县发放社工考试奖励",
        published=published,
        address=f"https://a.example/{senior}",
    )
    chain.work_through(now=NOW)
    return NewsItem.objects.get(versions__document=document)


def test_a_later_value_reaches_who_learned_the_old_one_with_its_words() -> None:
    read(2000, date(2023, 5, 1))
    learner = make_learner()
    asked = Question.objects.filter(kind="single", facts__value="2000元")
    asked.update(status=Question.Status.PUBLISHED)
    answer(learner, asked[0], at=NOW + timedelta(days=1))
    assert corrections.open_changes(NOW) == []

    later = read(3000, date(2024, 5, 1))
    [change] = corrections.open_changes(NOW)
    carry_to_all(change)
    told = Notice.objects.get(learner=learner)
    place = told.data["place"]
    assert (told.data["was"], told.data["now"]) == ("2000元", "3000元")
    assert place["item"] == later.pk
    assert later.current.text[place["start"] : place["end"]] == "3000元"

    successors = Question.objects.filter(facts=change.new)
    successors.update(status=Question.Status.PUBLISHED)
    first = [corrections.first_for(learner, exam) for exam in Exam.objects.all()]
    assert set().union(*first) == set(successors.values_list("pk", flat=True)) != set()
