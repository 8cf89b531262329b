"""The news pages: source and date beside every item, evidence marked in place."""

from datetime import date

import pytest
from django.test import Client

from news.models import ArticleVersion, Source
from tests.quizzes.factories import make_article

pytestmark = pytest.mark.django_db

TEXT = "第一段说来历。\n第二段说对考取中级的给予3000元。\n第三段说别的。"


def article(shown: str = "whole", **fields: object) -> ArticleVersion:
    source, _ = Source.objects.update_or_create(name="惠州日报", defaults={"shown": shown})
    version = make_article(text=TEXT, source=source, **fields)
    starts = [0, TEXT.index("第二段"), TEXT.index("第三段")]
    ends = [starts[1] - 1, starts[2] - 1, len(TEXT)]
    version.blocks = [
        {"kind": "paragraph", "span": [start, end], "level": 0, "number": ""}
        for start, end in zip(starts, ends, strict=True)
    ]
    version.save()
    return version


def test_an_unknown_date_is_said_and_not_hidden(client: Client) -> None:
    version = article()
    assert "原文日期不详" in client.get(f"/news/{version.item_id}/").content.decode()
    assert "原文日期不详" in client.get("/news/").content.decode()


def test_the_mark_lies_on_the_words_asked_for(client: Client) -> None:
    version = article()
    start = TEXT.index("对考取")
    page = client.get(f"/news/{version.item_id}/?mark={start}-{start + 5}").content.decode()
    assert "<mark>对考取中级</mark>" in page


def test_a_source_without_a_licence_shows_only_the_paragraph_of_the_evidence(
    client: Client,
) -> None:
    version = article(shown="excerpt")
    start = TEXT.index("对考取")
    page = client.get(f"/news/{version.item_id}/?mark={start}-{start + 5}").content.decode()
    assert "第二段说" in page
    assert "第三段说别的" not in page
    assert "没有给出转载许可" in page


def test_our_own_restating_is_shown_whole_whatever_the_publishers_terms(client: Client) -> None:
    version = article(shown="excerpt")
    version.restated = True
    version.save()
    assert "第三段说别的" in client.get(f"/news/{version.item_id}/").content.decode()


def test_the_reader_is_taken_to_the_first_mark(client: Client) -> None:
    version = article()
    second, third = TEXT.index("第二段"), TEXT.index("第三段")
    address = f"/news/{version.item_id}/?mark={third}-{third + 3}&mark={second}-{second + 3}"
    page = client.get(address).content.decode()
    assert page.count('id="evidence"') == 1
    assert '<p id="evidence"><mark>第二段</mark>' in page


@pytest.mark.parametrize("mark", ["x", "5", "9-2", "99999-999999", "-1-3", "1-2-3"])
def test_a_senseless_mark_is_ignored(client: Client, mark: str) -> None:
    version = article()
    response = client.get(f"/news/{version.item_id}/?mark={mark}")
    assert response.status_code == 200
    assert "<mark" not in response.content.decode()


def test_a_reader_may_choose_the_script_it_was_written_in(client: Client) -> None:
    version = article()
    version.original = TEXT.replace("说", "說").replace("给予", "給予")
    version.save()
    start = TEXT.index("给予")
    address = f"/news/{version.item_id}/?mark={start}-{start + 2}"
    assert "<mark>给予</mark>" in client.get(address).content.decode()
    chosen = client.get(f"{address}&script=hant").content.decode()
    assert "<mark>給予</mark>" in chosen
    assert "看簡體" in chosen
    assert "<mark>給予</mark>" in client.get(address).content.decode()


def test_a_text_whose_conversion_moved_its_characters_is_shown_simplified(client: Client) -> None:
    version = article()
    version.original = TEXT + "長"
    version.save()
    page = client.get(f"/news/{version.item_id}/?script=hant").content.decode()
    assert "看原字形" not in page
    assert "第二段说" in page


def test_newest_comes_first_and_undated_last(client: Client) -> None:
    article(title="旧的", published=date(2024, 1, 1))
    article(title="没有日期的")
    article(title="新的", published=date(2025, 1, 1))
    page = client.get("/news/").content.decode()
    assert page.index("新的") < page.index("旧的") < page.index("没有日期的")


def test_what_was_taken_down_is_gone(client: Client) -> None:
    version = article(taken_down=True)
    assert client.get(f"/news/{version.item_id}/").status_code == 404


def test_the_list_takes_a_fixed_number_of_queries(
    client: Client, django_assert_num_queries: object
) -> None:
    for _ in range(25):
        make_article(text=TEXT)
    with django_assert_num_queries(2):
        assert client.get("/news/").status_code == 200
