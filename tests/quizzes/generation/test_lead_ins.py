"""What stands above a list or under a heading is quoted with the item that is told with it."""

from __future__ import annotations

from news.facts.extract import extract
from news.text.article import Article
from quizzes.generation.lead_ins import lead_in
from quizzes.generation.source import SourceArticle

LISTED = (
    "受到表彰的护工，其家属由民政部门按照下列比例增发慰问金：\n"
    "（一）受省表彰的，增发20%；\n（二）受市表彰的，增发10%。"
)
HEADED = "城乡护工补贴标准\n由每人每月310元调整为330元。"
ALONE = "护工考取中级证书的，每人每月津贴为330元。"


def shown(text: str, value: str) -> str:
    article = Article("article", "宁波市护工办法", text, None)
    facts = tuple(extract(article))
    source = SourceArticle(id="a", title=article.title, text=text, facts=facts)
    (fact,) = [each for each in facts if each.text == value]
    found = lead_in(source, fact)
    if found is None:
        return ""
    assert text[found.span.start : found.span.end] == found.text
    return found.text


def test_an_item_is_shown_with_its_lead_in() -> None:
    assert shown(LISTED, "10%") == LISTED.partition("\n")[0]


def test_a_sum_is_shown_with_the_heading_that_names_it() -> None:
    assert shown(f"政策解读\n{HEADED}", "330元") == "城乡护工补贴标准"


def test_a_sentence_that_says_it_all_is_shown_alone() -> None:
    assert not shown(f"城乡护工补贴标准\n{ALONE}", "330元")
