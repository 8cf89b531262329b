"""What the tests of news share: a moment, an industry, a page, and a record of what is enqueued."""

from datetime import UTC, datetime

import pytest

from news import tasks
from news.models import Industry

NOW = datetime(2026, 3, 2, 1, 30, tzinfo=UTC)

NOTICE = """江北区发放社工考试奖励
江北区民政局发布公告，对通过全国社会工作者职业水平考试的人员给予一次性奖励。
一、奖励标准
（一）考取助理社会工作师的，一次性奖励1000元；
（二）考取社会工作师的，一次性奖励2000元。
申请时间为2025年3月1日至3月31日，逾期不再受理。
"""


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
def notice() -> bytes:
    return NOTICE.encode()


@pytest.fixture
def industry(db: None) -> Industry:
    """The industry that comes first."""
    made = Industry.objects.order_by("id").first()
    return made or Industry.objects.create(slug="social-work", name="社会工作")


@pytest.fixture
def enqueued(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """The name and id of each message that would have been sent, in order."""
    sent: list[tuple[str, int]] = []
    for name in ("ingest", "extract", "fetch_feed"):
        task = getattr(tasks, name)
        monkeypatch.setattr(task, "delay", lambda pk, name=name: sent.append((name, pk)))
        monkeypatch.setattr(
            task, "apply_async", lambda args, name=name, **options: sent.append((name, *args))
        )
    return sent
