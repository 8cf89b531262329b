"""Certificates: 考取中级 said with the certificate that the article means."""

from __future__ import annotations

import re

from news.facts.words import words
from news.text import lazy

BARE = lazy.pattern(
    r"(?P<got>(?:考取|取得|获得|考过|拿到|持有|通过)了?)(?P<level>[初中高]级|助理级)"
    r"(?=[的者，、；后]|人员|持|$)"
)
SENTENCE = lazy.pattern(r"[^。；\n]+")
BEARS = lazy.pattern(r"证书|资格证")
CERTIFICATE = lazy.pattern(r"(?:证书|资格证)$")
RANK = lazy.pattern(r"[初中高]级|助理")
OF_A_PLACE = frozenset("省市区县州旗")
PLAIN = "证书"


def certificate_in(text: str) -> str:
    """The fullest name of a certificate without a rank: 社会工作者职业水平证书; empty if none."""
    if not BEARS.search(text):
        return ""
    bearing = [part for part in SENTENCE.findall(text) if BEARS.search(part)]
    found = [
        name for part in bearing for name in _names(part) if len(name) > 4 and not RANK.search(name)
    ]
    return max(found, key=len, default="")


def _names(text: str) -> list[str]:
    """Runs of nouns that end in 证书, without the place that a document's name begins with."""
    tagged, found = words(text), []
    for index, word in enumerate(tagged):
        if not CERTIFICATE.search(word.text):
            continue
        start = index
        while start > 0 and tagged[start - 1].is_noun and tagged[start - 1].tag != "ns":
            start -= 1
        placed = start > 0 and tagged[start - 1].tag == "ns" and tagged[start].text in OF_A_PLACE
        found.append(text[tagged[start + placed].start : word.end])
    return found


def with_certificate(text: str, *sources: str) -> str:
    """Bare ranks (考取中级的) with their certificate, from the first source that names one.

    A rank is passed by an examination: 通过中级 becomes 通过中级考试.
    """
    if not BARE.search(text):
        return text
    name = next((found for source in sources if (found := certificate_in(source))), PLAIN)

    def whole(match: re.Match[str]) -> str:
        noun = "考试" if match["got"].startswith("通过") else name
        return f"{match['got']}{match['level']}{noun}"

    return BARE.sub(whole, text)
