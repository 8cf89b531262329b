"""Both languages are complete: English pages keep no Chinese but the content itself and the
language switch, Chinese pages no English but names.
"""

import html
import re
import uuid
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

import pytest
from django.contrib.auth.models import Group
from django.core.mail import EmailMessage
from django.db.models import Model
from django.test import Client
from django.utils import timezone
from pytest_django.live_server_helper import LiveServer

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
from tests.quizzes.factories import make_learner, make_question

if TYPE_CHECKING:
    from playwright.sync_api import Browser

HAN = re.compile(r"[\u3400-\u9fff]+")
SWITCH = re.compile(r'<button[^>]*lang="zh-Hans".*?</button>')
# What a field holds is content, what a button says is ours.
HELD = re.compile(r"(<textarea[^>]*>).*?</textarea>", re.DOTALL)
# Within a paragraph the evidence is marked, and what was repaired.
MARK = re.compile(r"</?(?:mark|ins)>")
# Three letters or more, but neither a part of an address nor a key such as ACD.
WORD = re.compile(r"(?<![\w/-])(?![A-E]+\b)[A-Za-z]{3,}(?![\w/-])")
SAID = re.compile(r'\b(?:aria-label|alt|placeholder|title)="([^"]*)"')
NAMES = {"studyapp", "English", "RSS", "Atom", "CSV", "JSON", "XLSX"}
# Django's admin writes these, the words of its icons, into every language.
ICONS = {"False", "Search", "True"}
CONTENT = [
    (ArticleVersion, ["title", "text"]),
    (Choice, ["text", "note"]),
    (Exam, ["name"]),
    (Fact, ["attribute", "condition", "instrument", "period", "qualifier", "value"]),
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
SIGNED_IN += ["/settings/data/", "/settings/email/", "/password/"]
STRANGERS = ["/", "/sign-in/", "/sign-up/", "/news/", "/password/forgotten/", "/password/new/x/y/"]

pytestmark = pytest.mark.django_db


@pytest.fixture
def exam() -> Exam:
    return Exam.objects.get(slug="social-worker")


@pytest.fixture
def bank(exam: Exam) -> list[Question]:
    """Questions of every kind, two of them in a published set, and a fact without a subject."""
    Fact.objects.create(kind="members", key_digest="1", qualifier="超过", value="甲、乙")
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


def sign_in(browser: Client, person: User) -> Client:
    browser.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return browser


@pytest.fixture
def learner(exam: Exam) -> User:
    person = User.objects.create_user("小林")
    planning.enrol(learner=person, exam=exam, capacity=20)
    return person


@pytest.fixture
def instructor() -> User:
    person = User.objects.create_user("王老师", is_staff=True)
    person.groups.add(Group.objects.get(name="instructors"))
    return person


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
    assert left_in_chinese(reader, STRANGERS) == {}


def test_a_page_that_is_not_there_says_so_in_english(reader: Client) -> None:
    response = reader.get("/nowhere/")
    assert response.status_code == 404
    assert chinese_of_ours(response.content.decode()) == []


def test_a_learner_reads_english_on_every_page(
    reader: Client, learner: User, bank: list[Question]
) -> None:
    addresses = [*SIGNED_IN, *(f"/news/{question.item_id}/" for question in bank)]
    assert left_in_chinese(sign_in(reader, learner), addresses) == {}


def test_a_learner_without_an_exam_or_questions_reads_english(reader: Client) -> None:
    sign_in(reader, User.objects.create_user("小林"))
    assert left_in_chinese(reader, ["/exams/", "/news/", "/settings/"]) == {}


@pytest.mark.parametrize("given", [{"skipped": "1"}, {"guessed": "1"}, {}])
def test_the_feedback_on_an_answer_is_in_english(
    reader: Client, learner: User, bank: list[Question], given: dict[str, str]
) -> None:
    sign_in(reader, learner)
    for question in bank[:4]:
        address = answer(reader, question, **given)
        assert chinese_of_ours(reader.get(address).content.decode()) == []


def answer(browser: Client, question: Question, **more: str) -> str:
    """Send an answer that fits any kind of question; return the address of its feedback."""
    client_uuid = str(uuid.uuid4())
    about = {"version": question.current.pk, "client_uuid": client_uuid, "mode": "queue"}
    given = {"choice": [0], "truth": "true", "text": "3000元"}
    assert browser.post("/study/answer/", about | given | more).status_code == 302
    return f"/study/answers/{client_uuid}/"


def refused_forms(browser: Client) -> Iterator[str]:
    """The pages that come back for what cannot be taken."""
    User.objects.create_user("小林")
    for address, given in [
        ("/sign-up/", {"username": "小林", "password": "12ab"}),
        ("/sign-up/", {"username": "", "email": "nowhere"}),
        ("/sign-in/", {"username": "小林", "password": "wrong"}),
        ("/password/forgotten/", {"email": "nowhere"}),
    ]:
        response = browser.post(address, given)
        assert response.context["form"].errors
        yield response.content.decode()


def test_a_refused_form_explains_itself_in_english(reader: Client) -> None:
    assert [chinese_of_ours(page) for page in refused_forms(reader)] == [[]] * 4


def refused_to_who_is_signed_in(browser: Client) -> Iterator[str]:
    """The same for a learner: a wrong password, a new one that is weak, or is not repeated."""
    new = {"old_password": "wrong", "new_password1": "12ab"}
    for address, given in [
        ("/settings/data/", {"password": "wrong"}),
        ("/password/", new | {"new_password2": "12ab"}),
        ("/password/", new | {"new_password2": "12ac"}),
    ]:
        response = browser.post(address, given)
        assert response.context["form"].errors
        yield response.content.decode()


def test_what_is_refused_to_a_learner_is_explained_in_english(
    reader: Client, learner: User
) -> None:
    pages = refused_to_who_is_signed_in(sign_in(reader, learner))
    assert [chinese_of_ours(page) for page in pages] == [[]] * 3


def test_what_is_refused_to_a_learner_is_explained_in_chinese(
    client: Client, learner: User
) -> None:
    pages = refused_to_who_is_signed_in(sign_in(client, learner))
    assert [english_of_a_page(page) for page in pages] == [[]] * 3


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_a_mail_is_in_the_language_of_who_asked_for_it(
    client: Client, mailoutbox: list[EmailMessage], language: str
) -> None:
    User.objects.create_user("小林", email="lin@example.org", password="ma-gui-8-yu-lin")
    headers = {"accept-language": language}
    client.post("/password/forgotten/", {"email": "lin@example.org"}, headers=headers)
    said = f"{mailoutbox[0].subject}\n{mailoutbox[0].body}".replace("小林", "")
    said = re.sub(r"http\S+", "", said)
    foreign = HAN.findall(said) if language == "en" else english_of_a_page(said)
    assert said.strip()
    assert foreign == []


def own_pages(browser: Client) -> Iterator[str]:
    """The index, and each list an instructor may open with its form for a new row."""
    yield "/admin/"
    for app in browser.get("/admin/").context["app_list"]:
        for model in app["models"]:
            yield model["admin_url"]
            if model["add_url"]:
                yield model["add_url"]


def change_pages(rows: Iterable[Model | None]) -> Iterator[str]:
    """The form and the history of each row."""
    for row in rows:
        assert row is not None
        address = f"/admin/{row._meta.app_label}/{row._meta.model_name}/{row.pk}"
        yield from (f"{address}/change/", f"{address}/history/")


def rows_of(bank: list[Question]) -> list[Model | None]:
    firsts = [model.objects.first() for model in (Document, Fact, QuestionSet)]
    return [*bank[:4], bank[0].item, *firsts]


def test_an_instructor_reads_english(
    reader: Client, instructor: User, bank: list[Question]
) -> None:
    addresses = list(own_pages(sign_in(reader, instructor)))
    assert "/admin/quizzes/question/" in addresses
    assert left_in_chinese(reader, addresses) == {}


def test_an_instructor_corrects_in_english(
    reader: Client, instructor: User, bank: list[Question]
) -> None:
    sign_in(reader, instructor)
    assert left_in_chinese(reader, change_pages(rows_of(bank))) == {}


@pytest.mark.django_db(transaction=True)
def test_the_buttons_of_a_question_fit_a_small_phone_in_english(
    browser: "Browser", live_server: LiveServer, client: Client
) -> None:
    person = make_learner()
    question = make_question("single")
    exam = question.topics.get().paper.exam
    planning.enrol(learner=person, exam=exam, capacity=20)
    session = sign_in(client, person).cookies["sessionid"].value
    context = browser.new_context(locale="en-GB", viewport={"width": 320, "height": 568})
    context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    page = context.new_page()
    page.goto(f"{live_server.url}/study/")
    buttons = page.locator(".foot button")
    assert buttons.all_inner_texts() == ["Don't know", "I guessed", "Submit"]
    boxes = [button.bounding_box() for button in buttons.all()]
    context.close()
    assert all(box and box["x"] >= 16 and box["x"] + box["width"] <= 304 for box in boxes), boxes
    assert all(box and box["height"] < 64 for box in boxes), "a word is broken over lines"


def english_of_a_page(page: str) -> list[str]:
    """English words a reader sees or hears on a page, other than NAMES; addresses are none."""
    page = re.sub(r"<(script|style)\b.*?</\1>", "", HELD.sub(r"\1", page), flags=re.DOTALL)
    said = SAID.findall(page)
    words = WORD.findall(html.unescape(" ".join([*said, re.sub(r"<[^>]+>", " ", page)])))
    return [word for word in words if word not in NAMES | ICONS]


def left_in_english(browser: Client, addresses: Iterable[str]) -> dict[str, list[str]]:
    """For each page that has some, the English it should not have."""
    pages = {address: browser.get(address).content.decode() for address in addresses}
    assert all('<html lang="zh' in page for page in pages.values())
    return {address: found for address, page in pages.items() if (found := english_of_a_page(page))}


def test_an_english_word_that_is_no_name_is_found() -> None:
    page = '<p id="page">studyapp<a title="Next page" href="/today/">第 2 题</a></p>'
    assert english_of_a_page(page) == ["Next", "page"]


def test_a_visitor_reads_chinese(client: Client, bank: list[Question]) -> None:
    assert left_in_english(client, STRANGERS) == {}


def test_a_learner_reads_chinese_on_every_page(
    client: Client, learner: User, bank: list[Question]
) -> None:
    sign_in(client, learner)
    feedback = answer(client, bank[0])
    assert left_in_english(client, [*SIGNED_IN, feedback, f"/news/{bank[0].item_id}/"]) == {}


def test_a_refused_form_explains_itself_in_chinese(client: Client) -> None:
    assert [english_of_a_page(page) for page in refused_forms(client)] == [[]] * 4


def test_an_instructor_reads_chinese(
    client: Client, instructor: User, bank: list[Question]
) -> None:
    addresses = [*own_pages(sign_in(client, instructor)), *change_pages(rows_of(bank))]
    assert left_in_english(client, addresses) == {}
