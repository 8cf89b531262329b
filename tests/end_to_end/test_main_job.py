"""The main job through a real browser: a page comes in, and tomorrow exactly the due come back."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.end_to_end.site import Embedded, Services, Site, articles, questions, spaceless
from tests.servers import wait_until
from tests.stack import Stack

pytestmark = [pytest.mark.browser, pytest.mark.integration]

OWN_PAGE = Path(__file__).parents[1] / "fixtures" / "damaged_page.txt"
PASSWORD = "ma-gui-8-yu-lin"
DAYS_TO_EXAM = 90


@pytest.fixture
def embedded(stack: Callable[..., Stack], faketime: Path) -> Site:
    return Embedded(stack(), faketime)


@pytest.fixture
def services(
    stack: Callable[..., Stack], postgres_url: str, redis_url: str, faketime: Path
) -> Site:
    production = {
        "STUDYAPP_ENV": "production",
        "STUDYAPP_SECRET_KEY": "k" * 60,
        "STUDYAPP_ALLOWED_HOSTS": "127.0.0.1",
        "STUDYAPP_HTTPS": "no",
    }
    made = Services(stack(database_url=postgres_url, redis_url=redis_url, **production), faketime)
    made.stack.manage("collectstatic", "--noinput")
    return made


@pytest.fixture
def visitor(page: Page) -> Iterator[Page]:
    """A page on which any script error or broken file fails the test."""
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on(
        "response", lambda answer: problems.append(answer.url) if answer.status >= 500 else None
    )
    yield page
    assert problems == []


def test_our_own_damaged_page_becomes_tomorrows_reviews(embedded: Site, visitor: Page) -> None:
    go_the_whole_way(embedded, visitor, OWN_PAGE)


def test_the_seed_page_becomes_tomorrows_reviews(
    embedded: Site, visitor: Page, shared: Path
) -> None:
    go_the_whole_way(embedded, visitor, seed_in(shared))


def test_the_seed_page_goes_the_same_way_on_postgresql_and_redis(
    services: Site, visitor: Page, shared: Path
) -> None:
    go_the_whole_way(services, visitor, seed_in(shared))


def seed_in(shared: Path) -> Path:
    return next((shared / "seeds").glob("*.txt"))


class Bank(dict[str, Any]):
    """Questions by all that is shown; read again for one that the worker has asked since."""

    def __init__(self, stack: Stack) -> None:
        super().__init__()
        self.stack = stack

    def __missing__(self, shown: str) -> Any:
        for one in questions(self.stack):
            self[spaceless("".join([one["stem"], *one["options"], *one["prompts"]]))] = one
        return self.get(shown)


def go_the_whole_way(site: Site, page: Page, document: Path) -> None:
    site.start()
    site.stack.manage("ingest", str(document))
    wait_until(lambda: asked_about(site.stack, document), what="questions", seconds=60)
    bank = Bank(site.stack)

    tried = try_ten(site, page, bank)
    sign_up(page)
    due_tomorrow = tried + study_today(page, bank)
    assert due_tomorrow, "nothing was answered wrong, so nothing could come back"

    site.tomorrow()
    page.goto(f"{site.stack.url}/today/")
    reviews = page.locator("dt", has_text="到期复习").locator("+ dd")
    expect(reviews).to_have_text(str(len(due_tomorrow)))
    page.get_by_role("link", name="开始学习").click()
    back = set()
    for _ in due_tomorrow:
        back.add(shown_on(page))
        answer(page, bank, right=True)
        page.locator("a[data-key=go]").click()
    assert back == set(due_tomorrow)


def asked_about(stack: Stack, document: Path) -> bool:
    """Whether the worker has asked something about the article that the document holds."""
    titles = {one["id"]: one["title"] for one in articles(stack) if one["repairs"]}
    return any(one["item"] in titles for one in questions(stack))


def try_ten(site: Site, page: Page, bank: Bank) -> list[str]:
    """Answer ten without an account; return those that come back tomorrow."""
    page.goto(site.stack.url)
    page.get_by_role("button", name=re.compile("先试做")).click()
    wrong = []
    for place in range(10):
        wrong += answer(page, bank, right=place % 3 != 0)
        page.locator("a[data-key=go]").click()
    expect(page.get_by_role("heading", name="试做完成")).to_be_visible()
    expect(page.locator("main")).to_contain_text("做了 10 题")
    return wrong


def sign_up(page: Page) -> None:
    page.get_by_role("link", name="注册，保留记录").click()
    page.fill("input[name=username]", "小林")
    page.fill("input[name=password]", PASSWORD)
    page.get_by_role("button", name="注册").click()
    exam_day = datetime.now(UTC).date() + timedelta(days=DAYS_TO_EXAM)
    page.fill("input[name=date]", exam_day.isoformat())
    page.get_by_role("button", name="开始备考").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("距考试还有")


def study_today(page: Page, bank: Bank) -> list[str]:
    """Study the whole queue, every third answer wrong; return those due tomorrow."""
    page.get_by_role("link", name="开始学习").click()
    wrong: list[str] = []
    for place in range(40):
        wrong += answer(page, bank, right=place % 3 != 0)
        page.locator("a[data-key=go]").click()
        page.wait_for_selector("form#answer, .today")
        if not page.locator("form#answer").count():
            break
    expect(page.get_by_role("status")).to_contain_text("今天的题做完了")
    return wrong


def shown_on(page: Page) -> str:
    """The stem, options and prompts of the question on the page: several share a stem."""
    expect(page.locator("form#answer .stem")).to_be_visible()
    options = page.locator("label.option .num, .lettered .num").all_inner_texts()
    prompts = page.locator(".slots:not(.places) label").all_inner_texts()
    return spaceless("".join([page.locator(".stem").inner_text(), *options, *prompts]))


def answer(page: Page, bank: Bank, *, right: bool) -> list[str]:
    """Answer the question on the page and look at its feedback; return it if due tomorrow."""
    shown = shown_on(page)
    give(page, bank[shown], right=right)
    page.locator("button[data-key=go]").click()
    verdict = page.locator(".verdict")
    expect(verdict).to_contain_text("答对了" if right else re.compile("答错了|对了一部分"))
    expect(page.locator("mark").first).to_be_visible()
    expect(page).to_have_url(re.compile("/study/answers/"))  # so that reloading shows it again
    marked = spaceless("".join(page.locator("mark").all_inner_texts()))
    assert any(spaceless(one["text"]) in marked for one in bank[shown]["evidence"])
    return [shown] if "明天再见" in verdict.inner_text() else []


def give(page: Page, question: dict[str, Any], *, right: bool) -> None:
    kind, key = question["kind"], question["key"]
    if kind == "fill_in":
        page.fill("input[name=text]", key[0] if right else "说不清")
    elif kind == "true_false":
        value = key[0] if right else not key[0]
        page.locator(f"label:has(input[value={'true' if value else 'false'}])").click()
    elif kind in ("matching", "ordering"):
        for slot, place in enumerate(key if right else [*key[1:], key[0]]):
            page.locator("select[name=slot]").nth(slot).select_option(str(place))
    else:
        others = [place for place in range(len(question["options"])) if place not in key]
        for place in key if right else others[:1]:
            page.locator("label.option").nth(place).click()
