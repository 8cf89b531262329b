"""Extraction: facts and witnesses are stored once, and each key is settled across articles."""

from datetime import date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from news import extraction
from news.extraction import extract_facts, facts_of, key_digest
from news.facts.codec import to_json
from news.facts.extract import extract
from news.ingest import ingest, receive
from news.models import ArticleVersion, Fact, NewsItem, Region, Witness
from news.versions import article_of

pytestmark = pytest.mark.django_db

TITLE = "浙江新昌县发放社工考试奖励"
TEXT = """浙江省新昌县民政局发布通知，对取得社会工作者职业资格证书的人员给予一次性奖励。
（一）考取助理社会工作师的，一次性奖励{junior}元；
（二）考取社会工作师的，一次性奖励{senior}元。
"""


def stored(
    now: datetime, *, junior: int = 1000, senior: int = 2000, **about: object
) -> ArticleVersion:
    body = TEXT.format(junior=junior, senior=senior).encode()
    document, _ = receive(body, now=now, **{"title": TITLE, **about})
    (version,) = ingest(document, now=now)
    return version


def senior_facts() -> dict[str, Fact]:
    """The amounts for the senior certificate, by value."""
    rows = Fact.objects.filter(kind="amount", value__in=["2000元", "3000元"])
    return {row.value: row for row in rows}


def snapshot() -> list[tuple[object, ...]]:
    facts = Fact.objects.order_by("key_digest", "kind", "value")
    return [
        *facts.values_list("key_digest", "kind", "value", "status", "as_of", "qualifier"),
        *Witness.objects.order_by("version__digest", "start", "fact__kind").values_list(
            "version__digest", "start", "end", "written"
        ),
    ]


def test_the_facts_of_an_article_become_rows_with_their_witnesses(now: datetime) -> None:
    version = stored(now, published=date(2024, 5, 1))
    count = extract_facts(version, now=now)
    assert count == version.witnesses.count() == len(extract(article_of(version))) >= 2
    fact = senior_facts()["2000元"]
    assert fact.status == Fact.Status.CURRENT
    assert fact.as_of == date(2024, 5, 1)
    assert fact.region == Region.objects.get(name="新昌县")
    (witness,) = fact.witnesses.all()
    assert version.text[witness.start : witness.end] == witness.written == "2000元"
    version.refresh_from_db()
    assert (version.facts_state, version.facts_at) == (ArticleVersion.Facts.DONE, now)


def test_the_facts_of_a_version_are_given_back_in_reading_order(now: datetime) -> None:
    version = stored(now)
    assert facts_of(version) == ()
    extract_facts(version, now=now)
    assert facts_of(version) == extract(article_of(version))


def test_more_facts_take_no_more_queries(now: datetime) -> None:
    short = stored(now, title="新昌县奖励办法", address="https://example.org/1")
    items = "".join(f"（{n}）服务满{n}年的，一次性奖励{n}000元；\n" for n in range(4, 12))
    document, _ = receive(f"{TEXT}{items}".encode(), title=TITLE, now=now)
    (long,) = ingest(document, now=now)
    extract_facts(short, now=now)  # the rows of the regions are made
    counts = []
    for version in (short, long):
        version.facts_state = ArticleVersion.Facts.WAITING
        version.save(update_fields=["facts_state"])
        with CaptureQueriesContext(connection) as queries:
            extract_facts(version, now=now)
        counts.append(len(queries))
    assert long.witnesses.count() > short.witnesses.count() + 8
    assert counts[0] == counts[1]


def test_extracting_twice_changes_nothing(now: datetime) -> None:
    version = stored(now)
    stale = ArticleVersion.objects.get(pk=version.pk)
    count = extract_facts(version, now=now)
    before = snapshot()
    assert extract_facts(stale, now=now) == count
    stale.refresh_from_db()
    assert extract_facts(stale, now=now) == count
    assert snapshot() == before


def test_an_undated_article_gives_facts_of_unknown_day(now: datetime) -> None:
    extract_facts(stored(now), now=now)
    fact = senior_facts()["2000元"]
    assert fact.as_of is None
    assert fact.status == Fact.Status.CURRENT


def two_years(now: datetime) -> list[ArticleVersion]:
    return [
        stored(now, published=date(2023, 5, 1), address="https://a.example/1"),
        stored(now, senior=3000, published=date(2024, 5, 1), address="https://a.example/2"),
    ]


@pytest.mark.parametrize("order", [(0, 1), (1, 0)], ids=["in order", "late"])
def test_a_later_article_supersedes_whichever_is_read_first(
    now: datetime, order: tuple[int, int]
) -> None:
    versions = two_years(now)
    for index in order:
        extract_facts(versions[index], now=now)
    old, new = senior_facts()["2000元"], senior_facts()["3000元"]
    assert (old.status, old.superseded_by) == (Fact.Status.SUPERSEDED, new)
    assert (new.status, new.superseded_by) == (Fact.Status.CURRENT, None)


def test_the_order_of_extraction_leaves_no_trace(now: datetime) -> None:
    versions = two_years(now)
    versions.append(stored(now, junior=800, address="https://a.example/3"))
    ends = []
    for order in ((0, 1, 2), (2, 1, 0), (1, 2, 0)):
        Fact.objects.all().delete()
        ArticleVersion.objects.update(facts_state=ArticleVersion.Facts.WAITING)
        for index in order:
            extract_facts(ArticleVersion.objects.get(pk=versions[index].pk), now=now)
        ends.append(snapshot())
    assert ends[0] == ends[1] == ends[2]
    assert len(ends[0]) > 6


def test_two_undated_articles_that_disagree_are_a_conflict(now: datetime) -> None:
    for number, senior in enumerate((2000, 3000)):
        version = stored(now, senior=senior, address=f"https://a.example/{number}")
        extract_facts(version, now=now)
    assert {fact.status for fact in senior_facts().values()} == {Fact.Status.CONFLICT}


def decide(now: datetime) -> None:
    """A person settles the conflict of 2000 and 3000 for the first."""
    facts = senior_facts()
    for value, status in (("2000元", "current"), ("3000元", "superseded")):
        facts[value].status = status
        facts[value].record_decision(by=None, now=now)
        facts[value].save()


def statuses() -> dict[str, str]:
    return {value: fact.status for value, fact in senior_facts().items()}


def test_a_persons_decision_outlives_the_next_article_on_the_same_key(now: datetime) -> None:
    extract_facts(stored(now), now=now)
    extract_facts(stored(now, senior=3000, title="浙江新昌县社工奖励标准公布"), now=now)
    assert set(statuses().values()) == {"conflict"}
    decide(now)
    extract_facts(stored(now, junior=1200, title="浙江新昌县再次公布奖励"), now=now)
    assert statuses() == {"2000元": "current", "3000元": "superseded"}


def test_news_from_after_the_decision_supersedes_it(now: datetime) -> None:
    day, later = now.date(), now.date() + timedelta(days=30)
    extract_facts(stored(now, published=day), now=now)
    rival = stored(now, senior=3000, title="浙江新昌县社工奖励标准公布", published=day)
    extract_facts(rival, now=now)
    assert set(statuses().values()) == {"conflict"}
    decide(now)
    newest = stored(now, junior=1200, senior=3000, title="浙江新昌县提高奖励", published=later)
    extract_facts(newest, now=now)
    assert statuses() == {"2000元": "superseded", "3000元": "current"}


def test_one_value_in_two_articles_is_one_fact_with_two_witnesses(now: datetime) -> None:
    extract_facts(stored(now, address="https://a.example/1"), now=now)
    extract_facts(stored(now, junior=900, address="https://a.example/2"), now=now)
    assert senior_facts()["2000元"].witnesses.count() == 2


def test_a_corrected_text_takes_back_what_it_said_before(now: datetime) -> None:
    address = "https://a.example/1"
    extract_facts(stored(now, address=address), now=now)
    extract_facts(stored(now, senior=3000, address=address), now=now)
    facts = senior_facts()
    assert facts["2000元"].status == Fact.Status.SUPERSEDED
    assert facts["3000元"].status == Fact.Status.CURRENT


def test_a_text_that_returns_states_its_facts_again(now: datetime) -> None:
    address = "https://a.example/1"
    first = stored(now, address=address)
    extract_facts(first, now=now)
    extract_facts(stored(now, senior=3000, address=address), now=now)
    document, _ = receive(
        TEXT.format(junior=1000, senior=2000).encode() + b"\n",
        now=now,
        title=TITLE,
        address=address,
    )
    (again,) = ingest(document, now=now)
    assert again == first
    extract_facts(again, now=now)
    facts = senior_facts()
    assert facts["2000元"].status == Fact.Status.CURRENT
    assert facts["3000元"].status == Fact.Status.SUPERSEDED


def test_an_article_taken_down_contradicts_nobody(now: datetime) -> None:
    first, second = two_years(now)
    NewsItem.objects.filter(pk=second.item_id).update(taken_down=True)
    extract_facts(second, now=now)
    extract_facts(first, now=now)
    assert senior_facts()["2000元"].status == Fact.Status.CURRENT


def test_an_interrupted_extraction_is_done_again_to_the_same_end(
    now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    version = stored(now)

    def killed(*args: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(extraction, "_settle", killed)
        with pytest.raises(KeyboardInterrupt):
            extract_facts(version, now=now)
    assert list(ArticleVersion.objects.waiting_for_facts()) == [version]
    count = extract_facts(version, now=now)
    assert count == len(extract(article_of(version)))
    assert not ArticleVersion.objects.waiting_for_facts().exists()


def test_an_article_over_which_extraction_breaks_is_marked_with_the_problem(
    now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    version = stored(now)

    def broken(article: object) -> None:
        raise LookupError("no such word")

    monkeypatch.setattr(extraction, "extract", broken)
    assert extract_facts(version, now=now) == 0
    version.refresh_from_db()
    assert version.facts_state == ArticleVersion.Facts.FAILED
    assert "no such word" in version.facts_problem
    assert not Fact.objects.exists()


def test_a_quantity_is_compared_by_number_and_unit(now: datetime) -> None:
    extract_facts(stored(now), now=now)
    fact = next(fact for fact in facts_of(ArticleVersion.objects.get()) if fact.text == "2000元")
    assert extraction.value_of(fact) == "2000元"
    data = to_json(fact)
    assert data["text"] == "2000元"
    assert key_digest(fact.key) == senior_facts()["2000元"].key_digest
