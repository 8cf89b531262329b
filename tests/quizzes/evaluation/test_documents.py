"""Files read as the app reads them, but without a database."""

from __future__ import annotations

from datetime import date

import pytest

from news.text.article import UnreadableDocument
from quizzes.evaluation.documents import Asked, asked_in_turn, reading_of, sources_of
from quizzes.generation.draft import Generation
from quizzes.generation.source import SourceArticle

NOTICE = (
    "云州省临溪市对取得社会工作者职业资格证书的人员给予一次性补助。"
    "{city}民政局印发《{city}社会工作者补助办法》，对考取中级的给予一次性补助{amount}元。"
)
FRONT = "---\ntitle: 补助办法公布\npublished: 2024-03-05\nsource: 民政局\nindustry: x\n---\n"


def notice(city: str = "浙江省宁波市", amount: int = 3000) -> str:
    return NOTICE.format(city=city, amount=amount)


def sources(name: str, data: bytes) -> list[SourceArticle]:
    return sources_of(name, reading_of(name, data))


def neighbours_of(asked_about: list[SourceArticle]) -> list[list[str]]:
    given: list[list[str]] = []

    def write(source: SourceArticle, *, neighbours: list[SourceArticle]) -> Generation:
        given.append([each.id for each in neighbours])
        return Generation((), ())

    assert len(list(asked_in_turn(asked_about, write))) == len(asked_about)
    return given


def test_plain_text_gives_an_article_with_its_facts() -> None:
    (source,) = sources("notice.txt", notice().encode("gb18030"))
    assert source.id == "notice.txt:0"
    assert "3000元" in {fact.text for fact in source.facts}
    assert source.region == "浙江省宁波市"


def test_a_page_is_read_without_its_markup() -> None:
    page = f"<html><head><title>补助办法</title></head><body><p>{notice()}</p></body></html>"
    (source,) = sources("notice.html", page.encode())
    assert "<p>" not in source.text
    assert "3000元" in source.text


def test_front_matter_gives_title_day_and_publisher() -> None:
    (source,) = sources("notice.md", f"{FRONT}{notice()}".encode())
    assert (source.title, source.published, source.publisher) == (
        "补助办法公布",
        date(2024, 3, 5),
        "民政局",
    )


def test_markdown_without_front_matter_is_plain_text() -> None:
    (source,) = sources("notice.md", notice().encode())
    assert source.published is None


def test_what_holds_no_article_is_refused() -> None:
    with pytest.raises(UnreadableDocument):
        sources("empty.txt", b"")


def test_questions_are_asked_of_each_article() -> None:
    asked = list(asked_in_turn(sources("notice.txt", notice().encode())))
    assert isinstance(asked[0], Asked)
    assert any("3000" in draft.explanation for draft in asked[0].generation.drafts)


def test_only_earlier_articles_of_like_attributes_stand_beside_one() -> None:
    like = [
        *sources("a.txt", notice().encode()),
        *sources("b.txt", notice("浙江省温州市", 2000).encode()),
        *sources("c.txt", "今天天气晴朗，公园里有很多人在散步，大家都很高兴。".encode()),
    ]
    assert neighbours_of(like) == [[], ["a.txt:0"], []]


def test_what_an_earlier_article_asked_is_not_asked_again() -> None:
    first, again = asked_in_turn(
        [*sources("a.txt", notice().encode()), *sources("b.txt", notice().encode())]
    )
    assert first.generation.drafts
    assert again.generation.drafts == ()
    assert again.generation.silence == "asked_elsewhere"


def test_another_place_asks_its_own_questions() -> None:
    first, other = asked_in_turn(
        [
            *sources("a.txt", notice().encode()),
            *sources("b.txt", notice("浙江省温州市", 2000).encode()),
        ]
    )
    assert first.generation.drafts
    assert other.generation.drafts
