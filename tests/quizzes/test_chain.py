"""The chain without workers does what workers do, in the order in which news was received."""

from datetime import UTC, datetime

import pytest

from news.ingest import ingest, receive
from news.models import ArticleVersion, Document
from quizzes import chain
from quizzes.models import Generation, Question

NOW = datetime(2026, 3, 2, tzinfo=UTC)
NOTICE = """{place}持证社会工作者奖励办法

本报讯 {place}民政局印发《{place}持证社会工作者奖励办法》。
根据办法，对取得社会工作师证书的，给予一次性奖励{sum}元。
"""

pytestmark = pytest.mark.django_db


def notice(place, sum):
    return receive(NOTICE.format(place=place, sum=sum).encode(), now=NOW)[0]


def test_everything_that_waits_is_read_found_and_asked():
    notice("南湖区", 2600), notice("秀洲区", 3100)
    chain.work_through(now=NOW)
    assert not Document.objects.waiting().exists()
    assert not ArticleVersion.objects.waiting_for_facts().exists()
    assert Generation.objects.count() == 2
    assert Question.objects.exists()


def test_a_second_run_changes_nothing():
    notice("南湖区", 2600)
    chain.work_through(now=NOW)
    before = list(Question.objects.order_by("pk").values("pk", "current", "status"))
    chain.work_through(now=NOW)
    assert list(Question.objects.order_by("pk").values("pk", "current", "status")) == before


def test_what_was_received_later_waits_while_one_document_is_hurried():
    first, second, third = notice("南湖区", 2600), notice("秀洲区", 3100), notice("海盐县", 900)
    chain.work_through(now=NOW, until=second)
    assert list(Document.objects.waiting()) == [third]
    asked = Generation.objects.values_list("version__document", flat=True)
    assert set(asked) == {first.pk, second.pk}


def test_a_version_whose_facts_failed_is_tried_again_when_asked_about():
    [version] = ingest(notice("南湖区", 2600), now=NOW)
    ArticleVersion.objects.filter(pk=version.pk).update(facts_state="failed")
    run = chain.ask(version, now=NOW)
    assert run.state == Generation.State.DONE
    version.refresh_from_db()
    assert version.facts_state == ArticleVersion.Facts.DONE
    assert version.witnesses.exists()
