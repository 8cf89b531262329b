"""An instructor's afternoon: paste, process, correct, reject, publish; candidates get it."""

from django.test import Client
from django.urls import reverse

from news.models import Document, NewsItem
from quizzes.models import Question, QuestionSet
from tests.quizzes.admin.forms import filled_in

NOTICE = """东湖区社会工作人才奖励办法

本报讯 记者从东湖区民政局获悉，东湖区近日印发《东湖区社会工作人才奖励办法》，2025年3月1日起施行。
根据办法，对取得助理社会工作师证书的，给予一次性奖励1200元；对取得社会工作师证书的，给予一次性奖励2600元；对取得高级社会工作师证书的，给予一次性奖励5200元。
办法明确，全区每年安排社会工作专项经费80万元，用于人才培养。
社会工作者每年参加继续教育不少于72学时。
"""


def sign_in(name, password):
    client = Client(headers={"accept-language": "zh-hans"})
    address = reverse("admin:login") + "?next=/admin/"
    answer = client.post(address, {"username": name, "password": password})
    assert answer.status_code == 302
    return client


def page(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_from_a_pasted_notice_to_a_set_that_candidates_see(instructor):
    instructor.set_password("chalk-and-slate")
    instructor.save()
    client = sign_in("teacher", "chalk-and-slate")
    pasted = client.post(reverse("admin:news_document_add"), {"text": NOTICE}, follow=True)
    document = Document.objects.get()
    assert pasted.redirect_chain[-1][0] == reverse("admin:news_document_change", args=[document.pk])
    assert document.received_by == instructor

    worked = client.post(
        reverse("admin:news_document_press", args=[document.pk, "work_now"]), follow=True
    )
    item = NewsItem.objects.get()
    questions = Question.objects.filter(item=item)
    assert "处理完了" in worked.content.decode()
    assert reverse("admin:news_newsitem_change", args=[item.pk]) in worked.content.decode()
    assert questions.count() >= 4
    first, second, third = questions.filter(kind="single")[:3]

    shown = page(client, reverse("admin:quizzes_question_change", args=[first.pk]))
    assert "<mark>" in shown
    corrected = client.post(
        reverse("admin:quizzes_question_change", args=[first.pk]),
        filled_in(first, stem="改过的题干：奖励是多少？"),
        follow=True,
    )
    assert "已保存为第 2 版" in corrected.content.decode()
    client.post(reverse("admin:quizzes_question_press", args=[second.pk, "reject"]))
    second.refresh_from_db()
    assert (second.status, second.reviewed_by) == (Question.Status.REJECTED, instructor)

    client.post(
        reverse("admin:quizzes_question_changelist"),
        {"action": "collect", "_selected_action": [first.pk, third.pk]},
    )
    made = QuestionSet.objects.get()
    assert not QuestionSet.objects.published().exists()
    client.post(reverse("admin:quizzes_questionset_press", args=[made.pk, "publish"]))
    assert list(QuestionSet.objects.published()) == [made]
    stems = set(made.questions.published().values_list("current__stem", flat=True))
    assert stems == {"改过的题干：奖励是多少？", third.current.stem}
