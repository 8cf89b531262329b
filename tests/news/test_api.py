"""News as a phone reads it."""

import json
from datetime import date

import pytest
from django.core.cache import cache

from news.models import Industry, NewsItem, Region, Source
from tests.quizzes.api.clients import client_of
from tests.quizzes.factories import make_article, make_learner

LEAD = "导语说补助😀3000元。"
REST = "第二段是正文。"
TEXT = f"{LEAD}\n{REST}"
BLOCKS = [
    {"kind": "lead", "span": [0, len(LEAD)], "level": 0, "number": ""},
    {"kind": "paragraph", "span": [len(LEAD) + 1, len(TEXT)], "level": 0, "number": ""},
]


def repair_at(start, end, part="text"):
    return {
        "kind": "gloss", "part": part, "received": [0, 9], "clean": [start, end],
        "before": "补(bǔ)", "after": "补", "certainty": "exact",
    }  # fmt: skip


@pytest.fixture
def client(db):
    cache.clear()
    return client_of(make_learner())


@pytest.fixture
def regions(db):
    province = Region.objects.create(code="990000", name="某省", full_name="某省")
    city = Region.objects.create(code="990100", name="某市", full_name="某省某市", parent=province)
    other = Region.objects.create(code="980000", name="他省", full_name="他省")
    return {"province": province, "city": city, "other": other}


def make_item(*, shown=Source.Shown.WHOLE, **fields):
    """An item with two blocks and a repair in each and in the title."""
    source, _ = Source.objects.get_or_create(
        name=f"来源 {shown}", shown=shown, licence="CC BY 4.0", home="https://example.org/"
    )
    version = make_article(text=TEXT, source=source, **fields)
    version.blocks = BLOCKS
    version.original = TEXT.replace("补", "補")
    version.repairs = [repair_at(3, 4), repair_at(len(LEAD) + 1, len(LEAD) + 2)]
    version.repairs.append(repair_at(30, 31, part="title"))
    version.save()
    return version.item


def listed(client, query=""):
    response = client.get(f"/api/v1/news/{query}")
    assert response.status_code == 200, response.content
    return [one["id"] for one in response.json()["results"]]


def item_of(client, item):
    response = client.get(f"/api/v1/news/{item.pk}/")
    assert response.status_code == 200, response.content
    return response.json()


def test_news_come_newest_first_and_undated_last(client):
    undated = make_item()
    old, new = (make_item(published=day) for day in ("2024-01-02", "2025-01-14"))
    assert listed(client) == [new.pk, old.pk, undated.pk]


def test_an_item_tells_its_source_licence_and_region(client, regions):
    item = make_item(
        region=regions["city"], published="2025-01-14", address="https://example.org/1"
    )
    body = item_of(client, item)
    assert body["region"] == {"code": "990100", "name": "某市", "full_name": "某省某市"}
    assert body["source"]["licence"] == "CC BY 4.0"
    assert body["published"] == "2025-01-14"
    assert body["address"] == "https://example.org/1"
    assert body["industry"] == "social-work"


def test_what_has_no_date_source_or_region_says_so(client):
    version = make_article()
    NewsItem.objects.filter(pk=version.item_id).update(source=None)
    body = item_of(client, version.item)
    assert body["published"] is body["region"] is body["source"] is None
    assert body["whole"] is True


def test_a_text_that_may_be_shown_is_whole_and_its_spans_count_code_points(client):
    body = item_of(client, make_item())
    assert (body["whole"], body["text"]) == (True, TEXT)
    shown = [body["text"][slice(*block["span"])] for block in body["blocks"]]
    assert shown == [LEAD, REST]
    assert body["original"] == TEXT.replace("补", "補")
    assert len(body["repairs"]) == 3


def test_of_a_source_without_permission_the_lead_and_a_link_are_shown(client):
    item = make_item(shown=Source.Shown.EXCERPT, address="https://example.org/1")
    response = client.get(f"/api/v1/news/{item.pk}/")
    body = response.json()
    assert (body["whole"], body["text"], body["original"]) == (False, LEAD, "")
    assert [block["kind"] for block in body["blocks"]] == ["lead"]
    assert [one["part"] for one in body["repairs"]] == ["text", "title"]
    assert body["address"] == "https://example.org/1"
    assert REST not in json.loads(response.content)["text"]


def test_an_excerpt_without_blocks_is_short(client):
    source = Source.objects.create(name="无许可", shown=Source.Shown.EXCERPT)
    version = make_article(text="字" * 1000, source=source)
    assert len(item_of(client, version.item)["text"]) == 200


def test_what_was_taken_down_is_not_there(client):
    item = make_item(taken_down=True)
    assert listed(client) == []
    assert client.get(f"/api/v1/news/{item.pk}/").status_code == 404


def test_an_item_that_is_not_yet_read_has_no_text(client):
    item = make_item()
    NewsItem.objects.filter(pk=item.pk).update(current=None)
    body = item_of(client, item)
    assert (body["version"], body["text"], body["blocks"]) == (None, "", [])


def test_a_region_includes_what_lies_in_it(client, regions):
    in_city = make_item(region=regions["city"])
    in_province = make_item(region=regions["province"])
    make_item(region=regions["other"])
    make_item()
    assert set(listed(client, "?region=990000")) == {in_city.pk, in_province.pk}
    assert listed(client, "?region=990100") == [in_city.pk]


def test_news_are_chosen_by_industry_kind_and_date(client):
    other = Industry.objects.create(slug="nursing", name="护理")
    nursing = make_item(industry=other, published="2024-05-01")
    headline = make_item(kind=NewsItem.Kind.HEADLINE, published="2025-01-14")
    assert listed(client, "?industry=nursing") == [nursing.pk]
    assert listed(client, "?kind=headline") == [headline.pk]
    assert listed(client, "?published_after=2025-01-14") == [headline.pk]
    assert listed(client, "?published_before=2025-01-13") == [nursing.pk]
    assert listed(client, "?published_after=2024-01-01&published_before=2024-12-31") == [nursing.pk]


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("kind=poem", "kind"),
        ("published_after=yesterday", "published"),
        ("industry=%00", "industry"),
        ("region=%00", "region"),
        ("cursor=forged", "cursor"),
        ("page_size=0", "page_size"),
        ("page_size=101", "page_size"),
        ("page_size=x", "page_size"),
    ],
)
def test_a_wrong_question_is_told_what_is_wrong(client, query, field):
    response = client.get(f"/api/v1/news/?{query}")
    assert response.status_code == 400
    assert [one["field"] for one in response.json()["errors"]] == [field]


def test_the_pages_are_the_list_even_when_news_come_in_between(client):
    days = [None, None, "2025-01-01", "2025-01-01", "2025-01-01", "2025-01-02", None]
    before = [make_item(published=day).pk for day in days]
    whole, seen, address = listed(client), [], "/api/v1/news/?page_size=2"
    while address:
        page = client.get(address).json()
        seen += [one["id"] for one in page["results"]]
        make_item(published="2025-01-01")
        make_item(published=date(2026, 1, 1))
        address = page["next"]
    assert [pk for pk in seen if pk in before] == whole
    assert len(seen) == len(set(seen))


def test_a_page_keeps_its_filters_on_the_way_to_the_next(client):
    for _ in range(3):
        make_item(kind=NewsItem.Kind.HEADLINE)
        make_item()
    first = client.get("/api/v1/news/?kind=headline&page_size=2").json()
    second = client.get(first["next"]).json()
    assert [one["kind"] for one in first["results"] + second["results"]] == ["headline"] * 3
    assert second["next"] is None


def test_a_list_and_an_item_cost_a_fixed_number_of_queries(
    client, regions, django_assert_num_queries
):
    for _ in range(3):
        item = make_item(region=regions["city"], published="2025-01-14")
        with django_assert_num_queries(3):
            listed(client)
        with django_assert_num_queries(4):
            item_of(client, item)


def test_news_are_for_learners_alone(db):
    assert client_of().get("/api/v1/news/").status_code == 401
    assert client_of().get("/api/v1/news/1/").status_code == 401
