"""Storing: one item an article, one version a text, however often a document is read."""

from datetime import date, datetime

import pytest
from django.apps import apps
from pytest_django import DjangoCaptureOnCommitCallbacks

from news.ingest import ingest, receive, storing
from news.ingest.storing import fingerprint
from news.models import ArticleVersion, Document, Industry, NewsItem, Region, Source
from news.text.article import Article

pytestmark = pytest.mark.django_db

PAGE = """江北区民政局发布年度工作情况
江北区民政局发布了上一年度的社会工作情况，全区持证社工达到394人，比上一年增加了52人。
全区共有12家社工机构，其中9家在本地注册成立，3家从市级引进。
最新资讯
- 安徽省启动社工人才培养工程，力争三年内总量达22万人 2025-01-14
- 四川成都大邑县全国社会工作者一次性奖励申报开始 2024-12-11
"""


def read_now(body: str, now: datetime, **about: object) -> list[ArticleVersion]:
    document, _ = receive(body.encode(), now=now, **about)
    return ingest(document, now=now)


def test_a_page_gives_its_article_and_each_headline_its_own_item(now: datetime) -> None:
    versions = read_now(PAGE, now)
    kinds = [version.item.kind for version in versions]
    assert kinds == ["article", "headline", "headline"]
    article, first, second = (version.item for version in versions)
    assert article.title == "江北区民政局发布年度工作情况"
    assert article.published is None
    assert [first.published, second.published] == [date(2025, 1, 14), date(2024, 12, 11)]
    assert first.region is not None
    assert first.region.code == "340000"
    assert second.region is not None
    assert second.region.full_name == "四川省成都市大邑县"


def test_a_region_stands_under_the_regions_above_it(now: datetime) -> None:
    read_now(PAGE, now)
    county = Region.objects.get(name="大邑县")
    assert county.parent is not None
    assert county.parent.name == "成都市"
    assert county.parent.parent == Region.objects.get(code="510000")


def test_the_row_says_that_and_when_the_document_was_read(now: datetime) -> None:
    document, _ = receive(PAGE.encode("gb18030"), now=now)
    ingest(document, now=now)
    document.refresh_from_db()
    assert document.state == Document.State.READ
    assert document.read_at == now
    assert document.encoding.lower() == "gb18030"


def test_reading_a_document_twice_changes_nothing(now: datetime) -> None:
    document, _ = receive(PAGE.encode(), now=now)
    stale = Document.objects.get(pk=document.pk)
    first = ingest(document, now=now)
    assert ingest(stale, now=now) == first
    stale.refresh_from_db()
    assert ingest(stale, now=now) == first
    assert NewsItem.objects.count() == ArticleVersion.objects.count() == 3


def test_each_version_is_enqueued_for_its_facts(
    now: datetime,
    enqueued: list[tuple[str, int]],
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    document, _ = receive(PAGE.encode(), now=now)
    with django_capture_on_commit_callbacks(execute=True):
        versions = ingest(document, now=now)
    assert enqueued == [("extract", version.pk) for version in versions]


def test_the_same_text_in_other_bytes_is_the_same_version(now: datetime) -> None:
    first = read_now(PAGE, now)
    document, new = receive(PAGE.encode("utf-16"), now=now)
    assert new
    assert ingest(document, now=now) == first


def test_a_changed_text_is_the_items_next_version(now: datetime) -> None:
    old, *_ = read_now(PAGE, now)
    new, *_ = read_now(PAGE.replace("394人", "402人"), now)
    assert new.item_id == old.item_id
    assert (old.number, new.number) == (1, 2)
    old.item.refresh_from_db()
    assert old.item.current == new
    assert "394人" in ArticleVersion.objects.get(pk=old.pk).text


def test_a_text_that_returns_is_current_again_and_its_facts_are_settled_anew(
    now: datetime,
) -> None:
    old, *_ = read_now(PAGE, now)
    read_now(PAGE.replace("394人", "402人"), now)
    ArticleVersion.objects.update(facts_state=ArticleVersion.Facts.DONE)
    again, *_ = read_now(PAGE + "\n", now)
    assert again == old
    old.item.refresh_from_db()
    assert old.item.current == old
    assert again.facts_state == ArticleVersion.Facts.WAITING


def test_at_an_address_an_article_stays_itself_under_a_new_title(now: datetime) -> None:
    (old,) = read_now(
        "旧标题\n江北区新增3个社工站，全区达到16个。", now, address="https://a.example/1"
    )
    (new,) = read_now(
        "新标题\n江北区新增4个社工站，全区达到17个。", now, address="https://a.example/1"
    )
    assert new.item_id == old.item_id
    assert NewsItem.objects.get().title == "新标题"


def test_two_addresses_are_two_articles(now: datetime) -> None:
    text = "江北区新增社工站\n江北区新增3个社工站，全区达到16个。"
    (one,) = read_now(text, now, address="https://a.example/1")
    (two,) = read_now(text + "\n", now, address="https://a.example/2")
    assert one.item_id != two.item_id


def test_what_is_said_about_a_document_goes_before_its_text(
    now: datetime, industry: Industry
) -> None:
    nursing = Industry.objects.create(slug="nursing", name="护理")
    source = Source.objects.create(name="江北日报", shown=Source.Shown.WHOLE)
    (version,) = read_now(
        "江北区新增3个社工站，全区达到16个。每个社工站配备2名社工。",
        now,
        title="江北区社工站增至十六个",
        published=date(2025, 2, 3),
        source=source,
        industry=nursing,
    )
    item = version.item
    assert item.title == version.title == "江北区社工站增至十六个"
    assert version.text.startswith("江北区新增3个社工站")
    assert (item.published, item.source, item.industry) == (date(2025, 2, 3), source, nursing)


def test_news_that_names_no_industry_belongs_to_the_first(
    now: datetime, industry: Industry
) -> None:
    Industry.objects.create(slug="nursing", name="护理")
    (version, *_) = read_now(PAGE, now)
    assert version.item.industry == industry


def test_without_any_industry_the_first_is_made(now: datetime) -> None:
    apps.get_model("quizzes", "Exam").objects.all().delete()
    Industry.objects.all().delete()
    (version, *_) = read_now(PAGE, now)
    assert version.item.industry.slug == "social-work"


def test_a_taken_down_item_stays_taken_down(now: datetime) -> None:
    old, *_ = read_now(PAGE, now)
    NewsItem.objects.filter(pk=old.item_id).update(taken_down=True)
    read_now(PAGE.replace("394人", "402人"), now)
    assert NewsItem.objects.get(pk=old.item_id).taken_down


def test_a_document_that_cannot_be_read_after_all_is_marked_and_holds_nothing_up(
    now: datetime,
) -> None:
    document = Document.objects.create(body=b"\x00\x01", digest="d")
    assert ingest(document, now=now) == []
    document.refresh_from_db()
    assert (document.state, document.problem) == (Document.State.REFUSED, "binary")
    assert not Document.objects.waiting().exists()


def test_a_reader_that_breaks_marks_the_document(
    now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    document, _ = receive(PAGE.encode(), now=now)

    def broken(document: Document) -> None:
        raise IndexError("off by one")

    monkeypatch.setattr(storing, "reading_of", broken)
    assert ingest(document, now=now) == []
    document.refresh_from_db()
    assert (document.state, document.problem) == (Document.State.REFUSED, storing.FAILED)


def test_an_interrupted_store_leaves_the_document_waiting(
    now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    document, _ = receive(PAGE.encode(), now=now)
    stored = []

    def killed(*args: object) -> None:
        stored.append(args)
        if len(stored) == 2:
            raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(storing, "_version", killed)
        with pytest.raises(KeyboardInterrupt):
            ingest(document, now=now)
    assert not NewsItem.objects.exists()
    document = Document.objects.waiting().get()
    assert len(ingest(document, now=now)) == 3


def headline(title: str, published: date | None) -> Article:
    return Article("headline", title, title, published)


def test_a_headlines_identity_is_its_title_and_day() -> None:
    one = headline("安徽省启动社工人才培养工程", date(2025, 1, 14))
    spaced = headline("安徽省 启动社工人才培养工程", date(2025, 1, 14))
    later = headline("安徽省启动社工人才培养工程", date(2025, 1, 15))
    identity = fingerprint(one, address="https://a.example/1", publisher="甲")
    assert fingerprint(spaced, address="https://a.example/2", publisher="乙") == identity
    assert fingerprint(later, address="https://a.example/1", publisher="甲") != identity


def test_an_articles_identity_is_its_address_or_its_title_and_publisher() -> None:
    article = Article("article", "标题", "正文")
    renamed = Article("article", "新标题", "正文")

    def at(article: Article, address: str = "", publisher: str = "") -> str:
        return fingerprint(article, address=address, publisher=publisher)

    assert at(article, "https://a.example/1") == at(renamed, "https://a.example/1", "甲")
    assert at(article, "", "甲") != at(article, "", "乙")
    assert at(article, "", "甲") != at(renamed, "", "甲")
    assert at(article) != at(headline("标题", None))
