"""Applicants: 申请人 said with what they apply for."""

from __future__ import annotations

from news.text import lazy

BENEFIT = r"(?:补助|补贴|津贴|奖励|奖补|奖金|资助)"
APPLIED = (
    lazy.pattern(
        rf"(?:受理|开展|启动|组织)(?:了)?(?P<what>[^，。；：《》]{{2,36}}?{BENEFIT})的?(?:申请|申报|申领)"
    ),
    lazy.pattern(rf"(?:申请|申报|申领)(?P<what>[^，。；：《》]{{0,30}}?{BENEFIT})(?:的|$|，|。)"),
)
APPLYING = lazy.pattern(rf"(?:申请|申报|申领).*{BENEFIT}")
APPLICANT = lazy.pattern(
    r"(?P<who>申请人|申报人|申领人|申请人员|申报人员)(?=应当?|必须|须|需|可以?|在|向|于|先|还)"
)


def applied_for(title: str, text: str) -> str:
    """What an article's applicants apply for, in its own words; empty if it does not say."""
    for pattern in APPLIED:
        for source in (text, title):
            match = pattern.search(source)
            if match:
                return match["what"]
    return ""


def with_application(text: str, what: str) -> str:
    """申请人应当 as 申请某某奖励的人员应当."""
    return APPLICANT.sub(lambda _: f"申请{what}的人员", text, count=1) if what else text


def applies_for_nothing(text: str) -> bool:
    """Whether a text tells of applicants without saying what for."""
    return bool(APPLICANT.search(text)) and not APPLYING.search(text)
