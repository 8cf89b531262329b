"""The pages in English: nothing Chinese is left but the content itself and the language switch."""

import html
import re
import uuid
from collections.abc import Iterable, Iterator
from itertools import chain

import pytest
from django.contrib.auth.models import Group
from django.db.models import Model
from django.test import Client
from django.utils import timezone

from news.models import ArticleVersion, Document, Fact, Industry, NewsItem, Region, Source
from quizzes import planning
from quizzes.models import (
    Choice,
    Exam,
    Paper,
    Question,
    QuestionSet,
    QuestionVersion,
    SetMember,
    Topic,
)
from studyapp.accounts.models import User
from tests.quizzes.factories import make_question

HAN = re.compile(r"[\u3400-\u9fff]+")
SWITCH = re.compile(r'<button[^>]*lang="zh-Hans".*?</button>')
# Within a paragraph the evidence is marked, and its repairs are.
# What a field holds is content, what a button says is ours.
HELD = re.compile(r"(<textarea[^>]*>).*?</textarea>", re.DOTALL)
MARK = re.compile(r"</?(?:mark|ins)>")
CONTENT = [
    (ArticleVersion, ["title", "text"]),
    (Choice, ["text", "note"]),
    (Exam, ["name"]),
    (Fact, ["attribute", "condition", "instrument", "period", "value"]),
    (Industry, ["name"]),
    (NewsItem, ["title"]),
    (Paper, ["name"]),
    (QuestionSet, ["title", "description"]),
    (QuestionVersion, ["stem", "explanation", "accepted"]),
    (Region, ["name", "full_name"]),
    (Source, ["name", "licence"]),
    (Topic, ["name"]),
    (User, ["username"]),
]
SIGNED_IN = ["/exams/", "/today/", "/study/", "/practice/", "/progress/", "/news/", "/settings/"]

pytestmark = pytest.mark.django_db


@pytest.fixture
def exam() -> Exam:
    return Exam.objects.get(slug="social-worker")


@pytest.fixture
def bank(exam: Exam) -> list[Question]:
    """Questions of every kind, two of them in a published set."""
    kinds = Question.Kind.values
    made = [make_question(kinds[i % 4], exam=exam, group=f"g{i}") for i in range(12)]
    published = QuestionSet.objects.create(exam=exam, title="周一的题", published_at=timezone.now())
    for place, question in enumerate(made[:2]):
        SetMember.objects.create(question_set=published, question=question, position=place)
    return made


@pytest.fixture
def reader(client: Client) -> Client:
    """A browser that asked for English."""
    client.post("/i18n/setlang/", {"language": "en", "next": "/"})
    return client


@pytest.fixture
def learner(reader: Client, exam: Exam) -> Client:
    person = User.objects.create_user("小林")
    planning.enrol(learner=person, exam=exam, capacity=20)
    reader.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return reader


@pytest.fixture
def instructor(reader: Client) -> Client:
    person = User.objects.create_user("王老师", is_staff=True)
    person.groups.add(Group.objects.get(name="instructors"))
    reader.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return reader


def content() -> list[str]:
    """What people wrote and the app only shows, line by line, the longest first."""
    lines: set[str] = set()
    for model, fields in CONTENT:
        for value in chain.from_iterable(model.objects.values_list(*fields)):
            shown = "、".join(value) if isinstance(value, list) else value or ""
            lines.update(shown.splitlines())
    return sorted(lines, key=len, reverse=True)


def chinese_of_ours(page: str) -> list[str]:
    """The runs of Chinese characters that are neither content nor the language switch."""
    page = html.unescape(MARK.sub("", HELD.sub(r"\1", SWITCH.sub("", page))))
    for words in content():
        page = page.replace(words, "")
    return HAN.findall(page)


def left_in_chinese(browser: Client, addresses: Iterable[str]) -> dict[str, list[str]]:
    """For each page that has some, the Chinese it should not have."""
    found = {}
    for address in addresses:
        response = browser.get(address)
        assert response.status_code == 200, address
        assert '<html lang="en' in (page := response.content.decode()), address
        if words := chinese_of_ours(page):
            found[address] = words
    return found


def test_a_word_that_is_not_content_is_found(bank: list[Question]) -> None:
    stem = bank[0].current.stem
    assert chinese_of_ours(f"<h1>{stem}</h1><button>提交</button>") == ["提交"]


def test_a_visitor_reads_english(reader: Client, bank: list[Question]) -> None:
    assert left_in_chinese(reader, ["/", "/sign-in/", "/sign-up/", "/news/"]) == {}


def test_a_page_that_is_not_there_says_so_in_english(reader: Client) -> None:
    response = reader.get("/nowhere/")
    assert response.status_code == 404
    assert chinese_of_ours(response.content.decode()) == []


def test_a_learner_reads_english_on_every_page(learner: Client, bank: list[Question]) -> None:
    addresses = [*SIGNED_IN, *(f"/news/{question.item_id}/" for question in bank)]
    assert left_in_chinese(learner, addresses) == {}


def test_a_learner_without_an_exam_or_questions_reads_english(reader: Client) -> None:
    reader.force_login(
        User.objects.create_user("小林"), "django.contrib.auth.backends.ModelBackend"
    )
    assert left_in_chinese(reader, ["/exams/", "/news/", "/settings/"]) == {}


@pytest.mark.parametrize("given", [{"skipped": "1"}, {"guessed": "1"}, {}])
def test_the_feedback_on_an_answer_is_in_english(
    learner: Client, bank: list[Question], given: dict[str, str]
) -> None:
    for question in bank[:4]:
        client_uuid = uuid.uuid4()
        fields = {"version": question.current.pk, "client_uuid": client_uuid, "mode": "queue"}
        answers = {"choice": [0], "truth": "true", "text": "3000元"}
        learner.post("/study/answer/", fields | answers | given)
        address = f"/study/answers/{client_uuid}/"
        shown = learner.get(address).content.decode()
        assert chinese_of_ours(shown) == []


def test_a_refused_form_explains_itself_in_english(reader: Client, bank: list[Question]) -> None:
    User.objects.create_user("小林")
    refused = [
        reader.post("/sign-up/", {"username": "小林", "password": "12345678"}),
        reader.post("/sign-up/", {"username": ""}),
        reader.post("/sign-in/", {"username": "小林", "password": "wrong"}),
    ]
    for response in refused:
        assert response.context["form"].errors
        assert chinese_of_ours(response.content.decode()) == []


def own_pages(browser: Client) -> Iterator[str]:
    """The index, and each list an instructor may open with its form for a new row."""
    yield "/admin/"
    for app in browser.get("/admin/").context["app_list"]:
        for model in app["models"]:
            yield model["admin_url"]
            if model["add_url"]:
                yield model["add_url"]


def change_pages(rows: Iterable[Model | None]) -> Iterator[str]:
    for row in rows:
        assert row is not None
        yield f"/admin/{row._meta.app_label}/{row._meta.model_name}/{row.pk}/change/"


def test_an_instructor_reads_english(instructor: Client, bank: list[Question]) -> None:
    addresses = list(own_pages(instructor))
    assert "/admin/quizzes/question/" in addresses
    assert left_in_chinese(instructor, addresses) == {}


def test_an_instructor_corrects_in_english(instructor: Client, bank: list[Question]) -> None:
    rows = [*bank[:4], bank[0].item, Document.objects.first(), QuestionSet.objects.first()]
    assert left_in_chinese(instructor, change_pages(rows)) == {}
