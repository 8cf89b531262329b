"""Every page of the candidate: usable with a keyboard and a screen reader, on any width."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.end_to_end.site import Embedded
from tests.stack import Stack

pytestmark = [pytest.mark.browser, pytest.mark.integration]

PASSWORD = "ma-gui-8-yu-lin"
PAGES = (
    "/", "/sign-in/", "/sign-up/", "/exams/", "/settings/", "/today/", "/study/", "/practice/",
    "/progress/", "/news/", "/news/1/", "/no-such-page/", "/settings/data/", "/password/",
    "/settings/email/",
)  # fmt: skip


@pytest.fixture
def site(stack: Callable[..., Stack], faketime: Path) -> str:
    made = Embedded(stack(), faketime)
    made.start()
    return made.stack.url


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    # The audit is a script of the test's own, which the site's policy rightly does not know.
    context = browser.new_context(locale="zh-CN", bypass_csp=True)
    yield context.new_page()
    context.close()


def sign_up(page: Page, site: str) -> None:
    page.goto(f"{site}/sign-up/")
    page.fill("input[name=username]", "小林")
    page.fill("input[name=password]", PASSWORD)
    page.get_by_role("button", name="注册").click()
    page.get_by_role("button", name="开始备考").click()
    expect(page.get_by_role("link", name="开始学习")).to_be_visible()


def faults(page: Page) -> list[str]:
    """What the audit finds on the page as it is, and whether it is wider than its window."""
    found = [
        f"{page.url} {one['id']}: {[node['target'] for node in one['nodes']]}"
        for one in Axe().run(page).response["violations"]
    ]
    overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return [*found, *([f"{page.url} is {overflow}px too wide"] if overflow > 0 else [])]


def test_no_page_has_a_fault_that_an_audit_or_a_narrow_window_can_see(
    page: Page, site: str
) -> None:
    problems = visit(page, site, ("/", "/sign-in/", "/sign-up/", "/password/forgotten/"))
    sign_up(page, site)
    problems += visit(page, site, PAGES)
    problems += answered(page, site)
    assert problems == []


def visit(page: Page, site: str, paths: tuple[str, ...]) -> list[str]:
    problems = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for width in (320, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            for path in paths:
                page.goto(site + path)
                problems += faults(page)
    return problems


def answered(page: Page, site: str) -> list[str]:
    """The same for the page after an answer."""
    page.goto(f"{site}/study/")
    page.get_by_role("button", name="不会").click()
    expect(page.locator(".verdict")).to_be_visible()
    return faults(page)


def test_a_day_is_studied_with_the_keyboard_alone(page: Page, site: str) -> None:
    sign_up(page, site)
    page.goto(f"{site}/study/")
    for _ in range(4):
        if page.locator("input[name=text]").count():
            page.focus("input[name=text]")
            page.keyboard.type("3000元")
        else:
            page.keyboard.press("a")
            expect(page.locator(".options input").first).to_be_checked()
        page.keyboard.press("Enter")
        expect(page.locator(".verdict")).to_contain_text(re.compile("答对了|答错了|选对了一部分"))
        page.keyboard.press("Enter")
        expect(page.locator("form#answer")).to_be_visible()


def test_the_focus_goes_to_the_verdict_and_then_to_the_next_stem(page: Page, site: str) -> None:
    sign_up(page, site)
    page.get_by_role("link", name="开始学习").click()
    page.get_by_role("button", name="不会").click()
    expect(page.locator(".verdict")).to_be_focused()
    page.get_by_role("link", name="下一题").click()
    expect(page.locator(".stem")).to_be_focused()
