"""Tables and contradictions, told to whoever reads the article and never beyond what is shown."""

from datetime import UTC, datetime

import pytest
from django.test import Client

from news.extraction import extract_facts
from news.findings import Contradiction, Findings, findings_of
from news.models import ArticleVersion, Fact, Source
from quizzes.authoring import generate_questions
from quizzes.models import Generation
from tests.quizzes.api.clients import client_of
from tests.quizzes.factories import make_article, make_learner, make_question

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
TEXT = (
    "近日，江北省望湖区印发《望湖区社会工作专业人才奖励办法》。\n"
    "根据办法，对考取初级、中级社会工作者职业资格证书的人员，分别给予一次性奖励2000元、3000元。"
)
pytestmark = pytest.mark.django_db


def article(text: str = TEXT, **fields: object) -> ArticleVersion:
    version = make_article(text=text, title="望湖区奖励社工", **fields)
    ArticleVersion.objects.filter(pk=version.pk).update(facts_state="waiting")
    version.refresh_from_db()
    extract_facts(version, now=NOW)
    return version


def dispute(version: ArticleVersion) -> Fact:
    """Somewhere else another value is told for the article's first amount."""
    fact = Fact.objects.filter(witnesses__version=version, kind="amount").order_by("pk").first()
    assert fact is not None
    Fact.objects.filter(pk=fact.pk).update(status=Fact.Status.CONFLICT)
    other = Fact.objects.get(pk=fact.pk)
    other.pk, other.value = None, "9999 元"
    other.save()
    return fact


def test_parallel_conditions_become_a_table() -> None:
    (table,) = findings_of(article()).tables
    assert [row.name for row in table.rows] == ["初级", "中级"]
    assert [row.cells[0][0].text for row in table.rows] == ["2000元", "3000元"]
    cell = table.rows[1].cells[0][0]
    assert TEXT[cell.start : cell.end] == "3000元"


def test_one_benefit_at_two_times_has_two_columns() -> None:
    version = article(
        "《江北省社会工作人才规划》提出以下目标。\n"
        "根据《江北省社会工作人才规划》，到2025年，中级社会工作人才达到5万人，"
        "高级社会工作人才达到1万人；到2030年，中级社会工作人才达到20万人，"
        "高级社会工作人才达到3万人。"
    )
    (table,) = findings_of(version).tables
    assert [heading[:5] for heading in table.columns] == ["2025年", "2030年"]
    assert [[cells[0].text for cells in row.cells] for row in table.rows] == [
        ["5万人", "20万人"],
        ["1万人", "3万人"],
    ]


def test_a_value_told_otherwise_elsewhere_is_a_contradiction() -> None:
    version = article()
    assert findings_of(version).contradictions == ()
    fact = dispute(version)
    (found,) = findings_of(version).contradictions
    assert (found.about, found.against) == ("value", ("9999 元",))
    assert TEXT[found.start : found.end] == fact.witnesses.get().written


def test_findings_cost_two_queries(django_assert_num_queries: object) -> None:
    version = article()
    dispute(version)
    with django_assert_num_queries(2):
        assert findings_of(version).tables


def test_a_reader_sees_the_table_with_a_way_to_each_value(client: Client) -> None:
    version = article()
    at = TEXT.index("3000元")
    page = client.get(f"/news/{version.item_id}/").content.decode()
    assert f'<a href="?mark={at}-{at + 5}#evidence">3000元</a>' in page
    assert "说法不一" not in page
    dispute(version)
    page = client.get(f"/news/{version.item_id}/").content.decode()
    assert "说法不一" in page
    assert "9999 元" in page


def test_a_phone_gets_both_with_their_spans() -> None:
    version = article()
    dispute(version)
    body = client_of(make_learner()).get(f"/api/v1/news/{version.item_id}/").json()
    (table,) = body["tables"]
    assert [row["name"] for row in table["rows"]] == ["初级", "中级"]
    (found,) = body["contradictions"]
    assert body["text"][found["start"] : found["end"]] == found["text"]


def test_what_may_not_be_shown_is_not_told_by_its_table(client: Client) -> None:
    source = Source.objects.create(name="某报", shown=Source.Shown.EXCERPT)
    version = article(source=source)
    version.blocks = [{"kind": "lead", "span": [0, 28], "level": 0, "number": ""}]
    version.save()
    assert not version.item.may_be_whole
    page = client.get(f"/news/{version.item_id}/").content.decode()
    assert "3000元" not in page
    body = client_of(make_learner()).get(f"/api/v1/news/{version.item_id}/").json()
    assert body["tables"] == []


def test_nor_is_it_told_by_what_contradicts_the_part_that_is_shown() -> None:
    version = article()
    at = TEXT.index("2000元")
    inside = TEXT[TEXT.index("\n") + 1 :]
    told = Contradiction("2000元", "value", (inside, "9999 元"), (len(TEXT), 0), at, at + 5)
    assert Findings((), (told,)).within(len(TEXT)).contradictions == (told,)
    assert Findings((), (told,)).within(at + 5).contradictions[0].against == ("9999 元",)
    assert Findings((), (told,)).within(at).contradictions == ()
    assert findings_of(version).contradictions == ()


def test_the_admin_shows_tables_and_contradictions(admin_client: Client) -> None:
    version = article()
    dispute(version)
    page = admin_client.get(f"/admin/news/newsitem/{version.item_id}/change/").content.decode()
    assert "并列条件" in page
    assert "说法不一" in page


@pytest.mark.parametrize(
    ("silence", "said"),
    [("not_chinese", "不是中文"), ("no_facts", "没有可考的事实"), ("", "还没有题目")],
)
def test_everybody_is_told_why_nothing_was_asked(
    client: Client, admin_client: Client, silence: str, said: str
) -> None:
    version = article()
    Generation.objects.create(version=version, state="done", silence=silence)
    assert said in client.get(f"/news/{version.item_id}/").content.decode()
    body = client_of(make_learner()).get(f"/api/v1/news/{version.item_id}/questions/").json()
    assert (body["questions"], body["silence"]) == (0, silence)
    if silence:
        assert said in body["reason"]
        page = admin_client.get(f"/admin/news/newsitem/{version.item_id}/change/")
        assert said in page.content.decode()


def test_an_item_of_a_place_that_no_table_knows_is_told_to_be_nowhere(
    client: Client, admin_client: Client
) -> None:
    version = make_article(text="青原市现有14个社工站，比上年多5个。", title="青原市新建社工站")
    ArticleVersion.objects.filter(pk=version.pk).update(facts_state="waiting")
    version.refresh_from_db()
    extract_facts(version, now=NOW)
    run = generate_questions(version=version, now=NOW)
    said = "没有行政区划表收录的地名"
    assert said in client.get(f"/news/{version.item_id}/").content.decode()
    for page in (
        f"/admin/news/newsitem/{version.item_id}/change/",
        f"/admin/quizzes/generation/{run.pk}/change/",
        "/admin/quizzes/generation/",
    ):
        assert said in admin_client.get(page).content.decode()


def test_where_something_was_asked_its_number_is_told(client: Client) -> None:
    question = make_question()
    item = question.item_id
    assert "出了 1 道题" in client.get(f"/news/{item}/").content.decode()
    body = client_of(make_learner()).get(f"/api/v1/news/{item}/questions/").json()
    assert (body["questions"], body["waiting"]) == (1, 0)
