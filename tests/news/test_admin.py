"""The news desk: paste, follow, read, take down; facts and feeds."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from news import tasks
from news.admin import pasting
from news.extraction import extract_facts
from news.fetch import Fetched
from news.ingest import ingest, receive
from news.models import Document, Fact, NewsItem, Region, Source
from news.text.decode import LARGEST
from quizzes.models import Generation, Question
from studyapp.accounts.models import User
from tests.quizzes.factories import make_article, make_question

NOW = datetime(2026, 3, 2, tzinfo=UTC)
ADD = reverse("admin:news_document_add")
DOCUMENTS = reverse("admin:news_document_changelist")
TEXT = """南湖区持证社会工作者奖励办法

本报讯 南湖区民政局印发《南湖区持证社会工作者奖励办法》。
根据办法，对取得社会工作师证书的，给予一次性奖励2600元。
"""
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>南湖新闻</title>
<item><title>南湖区建成12个社工站</title><link>https://news.example.cn/1</link>
<description>南湖区已建成12个社工站，服务居民3万人次。</description></item>
<item><title>南湖区招聘社工40名</title><link>https://news.example.cn/2</link>
<description>南湖区今年招聘社会工作者40名，充实基层服务队伍。</description></item>
</channel></rss>"""


@pytest.fixture
def instructor(db):
    person = User.objects.create(username="teacher", is_staff=True)
    person.groups.add(Group.objects.get(name="instructors"))
    return person


@pytest.fixture
def desk(client, instructor):
    client.force_login(instructor, backend="django.contrib.auth.backends.ModelBackend")
    return client


def text(answer):
    return answer.content.decode()


def change(row):
    return reverse(f"admin:news_{row._meta.model_name}_change", args=[row.pk])


def press(row, name):
    return reverse(f"admin:news_{row._meta.model_name}_press", args=[row.pk, name])


def worked_through(body=TEXT):
    """A document with its articles and facts, without questions."""
    document, _ = receive(body.encode(), now=NOW)
    for version in ingest(document, now=NOW):
        extract_facts(version, now=NOW)
    return document


def upload(body, name="news.txt"):
    return SimpleUploadedFile(name, body, content_type="text/plain")


def test_a_pasted_text_is_kept_with_what_is_known_of_it(desk, instructor):
    source = Source.objects.create(name="南湖日报")
    known = {"title": "奖励办法", "published": "2025-01-14", "source": source.pk, "restated": "on"}
    answer = desk.post(ADD, {"text": TEXT, **known})
    document = Document.objects.get()
    assert answer.url == change(document)
    assert (document.title, str(document.published)) == ("奖励办法", "2025-01-14")
    assert (document.source, document.received_by) == (source, instructor)
    assert document.restated
    assert bytes(document.body).decode() == TEXT


def test_receiving_is_followed_by_a_worker_once_it_is_committed(
    desk, monkeypatch, django_capture_on_commit_callbacks
):
    sent = []
    monkeypatch.setattr(tasks.ingest, "delay", sent.append)
    with django_capture_on_commit_callbacks(execute=True):
        desk.post(ADD, {"text": TEXT})
    assert sent == [Document.objects.get().pk]


def test_the_same_words_pasted_or_as_a_file_change_nothing(desk):
    desk.post(ADD, {"text": TEXT.replace("\n", "\r\n")})
    again = desk.post(ADD, {"file": upload(TEXT.encode())}, follow=True)
    assert "已收过，没有变化" in text(again)
    assert Document.objects.count() == 1


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "请贴正文、选文件或填网址。"),
        ({"text": "  \n "}, "内容是空的"),
        ({"text": TEXT, "published": "昨天"}, "输入一个有效的日期"),
        ({"address": "http://127.0.0.1/page"}, "指向内部网络"),
        ({"address": "ftp://example.cn/page"}, "只能读取 http 或 https 网址"),
        ({"address": "不是网址"}, "URL。"),
    ],
)
def test_what_cannot_be_taken_in_is_said_and_nothing_is_kept(desk, given, said):
    answer = desk.post(ADD, given)
    assert answer.status_code == 200
    assert said in text(answer)
    assert not Document.objects.exists()


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "二进制文件"),
        (b"a" * (LARGEST + 1), "内容太大"),
        (b"<html><body><script>x()</script></body></html>", "没有找到文章正文"),
    ],
)
def test_a_file_that_cannot_be_read_is_said_and_nothing_is_kept(desk, body, said):
    answer = desk.post(ADD, {"file": upload(body)})
    assert said in text(answer)
    assert not Document.objects.exists()


def test_fifty_megabytes_pasted_are_turned_away_in_words(desk):
    answer = desk.post(ADD, {"text": "字" * 17_000_000})
    assert answer.status_code == 400
    assert "最多接受 10 MB" in text(answer)
    assert not Document.objects.exists()


def test_text_and_file_at_once_are_one_too_many(desk):
    answer = desk.post(ADD, {"text": TEXT, "file": upload(b"other")})
    assert "正文和文件只能给一样" in text(answer)


def test_an_address_is_fetched_and_kept_as_where_it_ended(desk, monkeypatch):
    page = Fetched(TEXT.encode(), "text/plain; charset=utf-8", "https://example.cn/final")
    monkeypatch.setattr(pasting, "fetch", lambda address: page)
    desk.post(ADD, {"address": "https://example.cn/start"})
    assert Document.objects.get().address == "https://example.cn/final"


def test_an_address_beside_a_text_is_noted_and_not_fetched(desk, monkeypatch):
    def refuse(address):
        raise AssertionError(address)

    monkeypatch.setattr(pasting, "fetch", refuse)
    desk.post(ADD, {"text": TEXT, "address": "https://example.cn/page"})
    assert Document.objects.get().address == "https://example.cn/page"


def test_a_feed_becomes_a_document_an_entry(desk):
    answer = desk.post(ADD, {"file": upload(FEED.encode(), "feed.xml")}, follow=True)
    assert answer.redirect_chain[-1][0] == DOCUMENTS
    assert "收到 2 份文档" in text(answer)
    assert Document.objects.count() == 2


def test_a_document_is_read_only_and_its_bytes_download_as_they_came(desk):
    document = worked_through()
    assert desk.post(change(document), {"title": "别的"}).status_code == 403
    answer = desk.get(reverse("admin:news_document_received", args=[document.pk]))
    assert answer.content == TEXT.encode()
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"].startswith("attachment")


def test_the_steps_are_asked_for_again_only_while_something_waits(desk):
    desk.post(ADD, {"text": TEXT})
    document = Document.objects.get()
    steps = reverse("admin:news_document_steps", args=[document.pk])
    assert f'hx-get="{steps}"' in text(desk.get(change(document)))
    desk.post(press(document, "work_now"))
    done = text(desk.get(steps))
    assert "hx-get" not in done
    item = NewsItem.objects.get()
    assert change(item) in done
    assert f"{reverse('admin:quizzes_question_changelist')}?item={item.pk}" in done
    assert Generation.objects.filter(version__item=item).exists()


def test_a_refused_document_says_why(desk):
    document = Document.objects.create(
        digest="0" * 64, body=b"", state=Document.State.REFUSED, problem="no_article"
    )
    assert "没有找到文章正文" in text(desk.get(change(document)))
    assert "没有找到文章正文" in text(desk.get(DOCUMENTS))


@pytest.mark.parametrize(
    ("name", "most"), [("document", 10), ("newsitem", 12), ("fact", 8), ("source", 9)]
)
def test_lists_cost_the_same_for_one_row_as_for_many(
    desk, django_assert_max_num_queries, name, most
):
    region = Region.objects.create(code="330402", name="南湖区", full_name="浙江省嘉兴市南湖区")
    for number in range(12):
        version = make_article(region=region)
        Fact.objects.create(
            kind="money", key_digest=str(number), value="1", attribute="奖励", region=region
        )
        make_question(article=version)
    with django_assert_max_num_queries(most):
        answer = desk.get(reverse(f"admin:news_{name}_changelist"))
    assert answer.context["cl"].result_count >= 1


def test_the_list_of_documents_never_reads_their_bytes(desk, django_assert_max_num_queries):
    worked_through()
    listed = desk.get(DOCUMENTS).context["cl"].result_list
    assert all("body" in row.get_deferred_fields() for row in listed)


def test_an_item_shows_its_text_its_repairs_its_omissions_and_its_facts(desk):
    gloss = TEXT.replace("奖励2600元", "奖(jiǎng)励2600元。摘要")
    document = worked_through(gloss + "\n友情提示：本网站转载此文只为传递信息。\n")
    item = NewsItem.objects.get(versions__document=document)
    version = item.current
    version.repairs = [
        {
            "kind": "gloss",
            "part": "text",
            "received": [0, 3],
            "clean": [0, 2],
            "before": "本(běn)报",
            "after": "本报",
            "certainty": "exact",
        }
    ]
    version.omissions = [{"reason": "reminder", "received": [0, 9], "excerpt": "友情提示：转载"}]
    version.save()
    shown = text(desk.get(change(item)))
    assert "夹在字间的注音" in shown
    assert "本(běn)报" in shown
    assert f"<ins>{version.text[:2]}</ins>" in shown
    assert "友情提示：转载" in shown
    fact = Fact.objects.get(value__contains="2600")
    assert change(fact) in shown
    assert "2600元" in shown


def test_an_earlier_text_is_shown_on_request(desk):
    version = make_article(text="旧的说法。")
    item = version.item
    item.current = item.versions.create(
        number=2, document=version.document, title="题", text="新的说法。", digest="2"
    )
    item.save(update_fields=["current"])
    assert "新的说法。" in text(desk.get(change(item)))
    assert "旧的说法。" in text(desk.get(f"{change(item)}?version=1"))


def test_the_item_page_costs_a_fixed_number_of_queries(desk, django_assert_max_num_queries):
    version = make_article()
    for _ in range(6):
        make_question(article=version)
    with django_assert_max_num_queries(20):
        assert desk.get(change(version.item)).status_code == 200


def test_what_is_taken_down_is_shown_and_asked_no_more_until_put_back(desk, instructor):
    question = make_question()
    item = question.item
    desk.post(press(item, "take_down"))
    question.refresh_from_db()
    item.refresh_from_db()
    assert item.taken_down
    assert question.status == Question.Status.RETIRED
    assert not NewsItem.objects.listed().filter(pk=item.pk).exists()
    assert item.history.first().history_user == instructor
    desk.post(press(item, "put_back"))
    question.refresh_from_db()
    assert NewsItem.objects.listed().filter(pk=item.pk).exists()
    assert question.status == Question.Status.RETIRED


def test_questions_are_asked_on_request_once(desk):
    document = worked_through()
    item = NewsItem.objects.get(versions__document=document)
    assert not item.questions.exists()
    first = desk.post(press(item, "ask_now"), follow=True)
    count = item.questions.count()
    assert count
    assert f"出了 {count} 道题" in text(first)
    again = desk.post(press(item, "ask_now"), follow=True)
    assert "已经出过题" in text(again)
    assert item.questions.count() == count


def test_what_failed_is_asked_about_again(desk):
    document = worked_through()
    version = document.versions.get()
    Generation.objects.create(version=version, state=Generation.State.FAILED, problem="broke")
    assert "broke" in text(desk.get(change(document)))
    desk.post(press(version.item, "ask_now"))
    assert Generation.objects.get(version=version).state == Generation.State.DONE


def test_an_item_is_corrected_with_its_history_and_comes_only_by_a_document(desk, instructor):
    item = make_article().item
    form = {"title": "改正的标题", "published": "2025-01-14", "industry": item.industry_id}
    desk.post(change(item), form)
    item.refresh_from_db()
    assert (item.title, str(item.published)) == ("改正的标题", "2025-01-14")
    history = text(desk.get(reverse("admin:news_newsitem_history", args=[item.pk])))
    assert "改正的标题" in history
    assert instructor.username in history
    assert desk.get(reverse("admin:news_newsitem_add")).status_code == 403
    delete = reverse("admin:news_newsitem_delete", args=[item.pk])
    assert desk.post(delete, {"post": "yes"}).status_code == 403


def test_a_person_decides_a_conflict_and_cannot_change_what_was_stated(desk):
    fact = Fact.objects.create(kind="money", key_digest="k", value="1元", status="conflict")
    none = {f"witnesses-{name}_FORMS": 0 for name in ("TOTAL", "INITIAL")}
    desk.post(change(fact), {"status": "current", "value": "9元", **none})
    fact.refresh_from_db()
    assert (fact.status, fact.value) == (Fact.Status.CURRENT, "1元")
    assert desk.get(reverse("admin:news_fact_add")).status_code == 403


def test_a_fact_shows_where_it_stands_written(desk):
    item = NewsItem.objects.get(versions__document=worked_through())
    fact = Fact.objects.get(value__contains="2600")
    assert change(item) in text(desk.get(change(fact)))


def test_feeds_are_fetched_on_request_and_a_source_without_one_says_so(desk, monkeypatch):
    sent = []
    monkeypatch.setattr(tasks, "fetch_feed", SimpleNamespace(delay=sent.append))
    feed = Source.objects.create(name="有订阅", feed="https://example.cn/feed")
    bare = Source.objects.create(name="无订阅")
    address = reverse("admin:news_source_changelist")
    desk.post(address, {"action": "fetch_now", "_selected_action": [feed.pk, bare.pk]})
    assert sent == [feed.pk]
    assert "没有启用的订阅地址" in text(desk.post(press(bare, "fetch_now"), follow=True))


def test_regions_and_industries_are_looked_at_only(desk):
    item = make_article().item
    assert desk.get(change(item.industry)).status_code == 200
    assert desk.post(change(item.industry), {"name": "别的"}).status_code == 403
    assert desk.get(reverse("admin:news_region_add")).status_code == 403
