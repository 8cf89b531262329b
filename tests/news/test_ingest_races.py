"""Documents that arrive and are worked on at the same moment, on databases that can race.

Each race runs on SQLite in a file and on PostgreSQL.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from django.core.management import call_command

from news import tasks
from news.extraction import extract_facts
from news.ingest import ingest, receive
from news.models import ArticleVersion, Document, Fact, NewsItem, Source, Witness
from tests.quizzes.racing import at_once, on_database

pytestmark = pytest.mark.integration  # races threads on databases of its own

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
HEADLINES = [
    "安徽省启动社工人才培养工程，力争三年内总量达22万人 2025-01-14",
    "2024年浙江衢州市社会工作人才奖励申报通知 2025-01-10",
    "福建武夷山市2024年社会工作者考试奖励公示 2025-01-10",
    "四川成都大邑县全国社会工作者一次性奖励申报开始 2024-12-11",
]


@pytest.fixture(autouse=True)
def no_messages(monkeypatch: pytest.MonkeyPatch) -> None:
    for task in (tasks.ingest, tasks.extract):
        monkeypatch.setattr(task, "delay", lambda pk: None)


@pytest.fixture
def sqlite_database(tmp_path: Path, django_db_blocker) -> Iterator[None]:
    with django_db_blocker.unblock(), on_database(f"sqlite:///{tmp_path}/race.sqlite3"):
        yield


@pytest.fixture
def postgres_database(postgres_url: str, django_db_blocker) -> Iterator[None]:
    with django_db_blocker.unblock(), on_database(postgres_url):
        yield


def page(number: int, headlines: list[str]) -> bytes:
    lines = [
        f"江北区民政局发布第{number}号工作情况",
        f"江北区民政局发布了社会工作情况，全区持证社工达到{390 + number}人，社工机构共有12家。",
        "最新资讯",
        *(f"- {headline}" for headline in headlines),
    ]
    return "\n".join(lines).encode()


def no_errors(results: list[object]) -> bool:
    return not [result for result in results if isinstance(result, Exception)]


def the_same_bytes_make_one_document() -> None:
    body = page(1, HEADLINES)
    results = at_once([partial(receive, body, now=NOW)] * 8)
    assert no_errors(results), results
    assert {document.pk for document, _ in results} == {Document.objects.get().pk}
    assert [new for _, new in results].count(True) == 1


def one_document_is_stored_by_one_worker() -> None:
    document, _ = receive(page(1, HEADLINES), now=NOW)
    copies = [Document.objects.get(pk=document.pk) for _ in range(6)]
    results = at_once([partial(ingest, copy, now=NOW) for copy in copies])
    assert no_errors(results), results
    assert {tuple(version.pk for version in versions) for versions in results} == {
        tuple(ArticleVersion.objects.order_by("pk").values_list("pk", flat=True))
    }
    assert NewsItem.objects.count() == 1 + len(HEADLINES)


def pages_with_headlines_in_common_share_their_items() -> None:
    orders = [HEADLINES, HEADLINES[::-1], HEADLINES[2:] + HEADLINES[:2], HEADLINES[1:]]
    documents = [receive(page(n, order), now=NOW)[0] for n, order in enumerate(orders)]
    results = at_once([partial(ingest, document, now=NOW) for document in documents])
    assert no_errors(results), results
    assert NewsItem.objects.filter(kind="headline").count() == len(HEADLINES)
    assert ArticleVersion.objects.count() == len(orders) + len(HEADLINES)


def articles_that_disagree_are_seen_to_disagree() -> None:
    source = Source.objects.create(name="新昌日报")
    versions = []
    for number in range(4):
        body = (
            "浙江省新昌县民政局发布通知，对取得社会工作者职业资格证书的人员给予一次性奖励。\n"
            f"（一）考取助理社会工作师的，一次性奖励{1000 + number}元；\n"
            "（二）考取社会工作师的，一次性奖励2000元。\n"
        ).encode()
        address = f"https://news.example/{number}"
        title = "浙江新昌县发放社工考试奖励"
        document, _ = receive(body, now=NOW, title=title, address=address, source=source)
        versions += ingest(document, now=NOW)
    results = at_once([partial(extract_facts, version, now=NOW) for version in versions])
    assert no_errors(results), results
    statuses = dict(Fact.objects.filter(kind="amount").values_list("value", "status"))
    assert [statuses[f"{1000 + number}元"] for number in range(4)] == ["conflict"] * 4
    assert statuses["2000元"] == "current"
    assert Witness.objects.filter(fact__value="2000元").count() == 4
    assert not ArticleVersion.objects.waiting_for_facts().exists()


RACES = [
    the_same_bytes_make_one_document,
    one_document_is_stored_by_one_worker,
    pages_with_headlines_in_common_share_their_items,
    articles_that_disagree_are_seen_to_disagree,
]


def run_all() -> set[str]:
    """Run each race on tables that are empty; return the names of those that ended well."""
    done = set()
    for race in RACES:
        call_command("flush", verbosity=0, interactive=False)
        race()
        done.add(race.__name__)
    return done


@pytest.mark.usefixtures("sqlite_database")
def test_every_race_ends_well_on_sqlite() -> None:
    assert len(run_all()) == len(RACES)


@pytest.mark.usefixtures("postgres_database")
def test_every_race_ends_well_on_postgresql() -> None:
    assert len(run_all()) == len(RACES)
