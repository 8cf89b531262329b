"""`manage.py ingest`: one document in, a count out, one clear line where it cannot be read."""

import io
import ipaddress
import sys
from functools import partial
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from pytest_httpserver import HTTPServer

from news.fetch import Policy, fetch
from news.models import ArticleVersion, Document, Industry, NewsItem, Source, Witness
from quizzes.models import Generation, Question
from studyapp.management.commands import ingest as command

pytestmark = pytest.mark.django_db

DAMAGED_PAGE = Path(__file__).parent.parent / "fixtures" / "damaged_page.txt"
NOTICE = """浙江省新昌县民政局发布通知，对取得社会工作者职业资格证书的人员给予一次性奖励。
（一）考取助理社会工作师的，一次性奖励1000元；
（二）考取社会工作师的，一次性奖励2000元。
"""


def ingest(*arguments: object) -> str:
    out = io.StringIO()
    call_command("ingest", *map(str, arguments), stdout=out)
    return out.getvalue()


def refused(*arguments: object) -> str:
    """The one line said; afterwards nothing may be stored."""
    with pytest.raises(CommandError) as caught:
        ingest(*arguments)
    assert not Document.objects.exists()
    assert not Source.objects.exists()
    assert not NewsItem.objects.exists()
    (line,) = str(caught.value).splitlines()
    assert caught.value.returncode != 0
    return line


@pytest.fixture
def notice(tmp_path: Path) -> Path:
    path = tmp_path / "notice.txt"
    path.write_text(NOTICE, encoding="utf-8")
    return path


def test_a_page_of_an_article_and_headlines_is_counted_as_such() -> None:
    headlines = DAMAGED_PAGE.with_suffix(".headlines.txt").read_text(encoding="utf-8").splitlines()
    assert f"1 篇文章，{len(headlines)} 条标题" in ingest(DAMAGED_PAGE)
    assert NewsItem.objects.articles().count() == 1


def test_the_same_page_twice_is_no_error_and_changes_nothing() -> None:
    ingest(DAMAGED_PAGE)
    before = set(ArticleVersion.objects.values_list("pk", "digest"))
    assert "已收过，没有变化" in ingest(DAMAGED_PAGE)
    assert set(ArticleVersion.objects.values_list("pk", "digest")) == before


def test_without_now_facts_are_left_to_the_worker(notice: Path) -> None:
    ingest(notice)
    assert ArticleVersion.objects.waiting_for_facts().exists()
    assert not Question.objects.exists()


def test_now_does_the_whole_chain_and_counts_it(notice: Path) -> None:
    known = ("--title", "浙江新昌发放社工考试奖励", "--published", "2023-07-06")
    said = ingest(notice, "--now", *known, "--source", "云州日报")
    facts, questions = Witness.objects.count(), Question.objects.count()
    assert facts >= 2
    assert questions >= 2
    assert f"{facts} 条事实，{questions} 道题" in said
    assert Generation.objects.count() == 1


def test_a_notice_of_no_known_day_and_source_is_kept_and_not_asked(notice: Path) -> None:
    said = ingest(notice, "--now", "--title", "浙江新昌发放社工考试奖励")
    assert "0 道题" in said
    reasons = [reject["reason"] for reject in Generation.objects.get().rejects]
    assert "unsourced" in reasons
    assert "doubtful" not in reasons


def test_now_also_does_what_earlier_news_left_waiting(notice: Path) -> None:
    ingest(DAMAGED_PAGE)
    ingest(notice, "--now")
    assert not Document.objects.waiting().exists()
    assert not ArticleVersion.objects.waiting_for_facts().exists()
    assert Generation.objects.count() == ArticleVersion.objects.count()


def test_now_twice_asks_nothing_twice(notice: Path) -> None:
    ingest(notice, "--now")
    questions = set(Question.objects.values_list("pk", flat=True))
    said = ingest(notice, "--now")
    assert "已收过，没有变化" in said
    assert f"{len(questions)} 道题" in said
    assert set(Question.objects.values_list("pk", flat=True)) == questions


def test_a_dash_reads_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(NOTICE.encode("gb18030"))))
    assert "1 篇文章" in ingest("-")
    assert "一次性奖励2000元" in ArticleVersion.objects.get().text


def test_the_options_say_what_the_text_does_not(notice: Path) -> None:
    Industry.objects.create(slug="nursing", name="护理")
    ingest(
        notice, "--title=新昌发放奖励", "--source=新昌日报", "--published=2024-05-01",
        "--industry=nursing",
    )  # fmt: skip
    item = NewsItem.objects.get()
    assert item.title == "新昌发放奖励"
    assert item.source == Source.objects.get(name="新昌日报")
    assert str(item.published) == "2024-05-01"
    assert item.industry.slug == "nursing"


def test_html_and_a_feed_are_taken_as_such(tmp_path: Path) -> None:
    paragraphs = "".join(f"<p>{line}</p>" for line in NOTICE.splitlines())
    page = tmp_path / "page.html"
    page.write_text(
        "<!DOCTYPE html><html><head><meta charset='utf-8'><title>新昌发放奖励</title></head><body>"
        f"<script>track()</script><article><h1>新昌发放奖励</h1>{paragraphs}</article></body></html>",
        encoding="utf-8",
    )
    assert "1 篇文章，0 条标题" in ingest(page)
    assert "track" not in ArticleVersion.objects.get().text
    feed = tmp_path / "feed.xml"
    feed.write_text(
        f"<rss version='2.0'><channel><title>新昌</title><item><title>奖励办法</title>"
        f"<link>https://news.example/1</link><description>{NOTICE}</description></item>"
        "<item><title>新昌县公布社工考试奖励名单，共有120人</title></item></channel></rss>",
        encoding="utf-8",
    )
    assert "1 篇文章，1 条标题" in ingest(feed)


def test_an_address_is_fetched_and_kept(
    httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    loopback = ipaddress.ip_network("127.0.0.1/32")
    policy = Policy(ports=frozenset({httpserver.port}), networks=(loopback,))
    monkeypatch.setattr(command, "fetch", partial(fetch, policy=policy))
    httpserver.expect_request("/a").respond_with_data(NOTICE, content_type="text/plain")
    assert "1 篇文章" in ingest(httpserver.url_for("/a"))
    assert NewsItem.objects.get().address == httpserver.url_for("/a")


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.touch()
    assert "空" in refused(path)


def test_a_binary_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "image.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    assert "二进制" in refused(path)


def test_fifty_megabytes_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes("社会工作者考试奖励。\n".encode() * 1_700_000)
    assert path.stat().st_size > 50_000_000
    assert "太大" in refused(path, "--source=新昌日报")


def test_a_page_without_an_article_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("<html><body><nav><a href='/'>首页</a></nav></body></html>", encoding="utf-8")
    assert "没有找到文章" in refused(path)


def test_a_refusal_is_one_line_without_a_librarys_murmur(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "sign-in.html"
    form = "<form>用户名<input> 密码<input><button>登录</button></form>"
    path.write_text(f"<html><head><title>登录</title></head><body>{form}</body></html>")
    assert "没有找到文章" in refused(path)
    assert caplog.messages == []


@pytest.mark.parametrize("where", ["missing.txt", "."])
def test_a_file_that_cannot_be_read_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert refused(where).endswith(where)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("http://127.0.0.1/", "内部网络"),
        ("http://[::1]/", "内部网络"),
        ("http://2130706433/", "内部网络"),
        ("ftp://example.org/a", "http"),
        ("http://example.org:22/", "端口"),
    ],
)
def test_an_address_that_may_not_be_fetched_is_refused(address: str, words: str) -> None:
    assert words in refused(address)


def test_an_address_that_never_answers_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    def silent(host: str, port: int) -> list[str]:
        raise TimeoutError

    monkeypatch.setattr(command, "fetch", partial(fetch, policy=Policy(resolve=silent)))
    assert "没有应答" in refused("http://silent.example/")


def test_a_date_that_is_none_is_refused(notice: Path) -> None:
    assert "2025-01-14" in refused(notice, "--published=14.1.2025")


def test_an_unknown_industry_is_refused_with_those_there_are(notice: Path) -> None:
    known = Industry.objects.order_by("id").first()
    assert known is not None
    assert known.slug in refused(notice, "--industry=nonesuch")
