"""Every refusal has a sentence of its own, in both languages' source."""

import pytest
from django.utils import translation

from news.fetch import FetchRefused
from news.messages import SENTENCES, explain
from news.text.article import UnreadableDocument

CODES = (
    *("empty", "binary", "too_large", "undecodable", "no_article", "failed"),
    *("scheme", "private_address", "unreachable", "timeout", "http_status", "missing_file"),
)


@pytest.mark.parametrize("code", CODES)
def test_each_code_has_a_sentence(code: str) -> None:
    with translation.override("zh-hans"):
        sentence = explain(code, "x")
    assert sentence.rstrip("：x").endswith(("。", "读取"))
    assert code not in sentence


def test_no_two_codes_share_a_sentence() -> None:
    assert set(CODES) == set(SENTENCES)
    assert len({str(sentence) for sentence in SENTENCES.values()}) == len(SENTENCES)


def test_a_refusal_is_explained_with_its_detail() -> None:
    assert "404" in explain(FetchRefused("http_status", "404"))
    assert explain(UnreadableDocument("empty", "0 bytes")) == explain("empty")


def test_an_unknown_code_is_named() -> None:
    assert "new_code" in explain("new_code")


def test_a_percent_sign_in_the_detail_is_harmless() -> None:
    assert "100%s" in explain("missing_file", "100%s")
