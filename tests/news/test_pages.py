"""Pages by cursor: together they are the list, in its order, whatever the size of a page."""

import json

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.test import APIRequestFactory

from news.models import NewsItem
from news.pages import NewestFirst
from tests.quizzes.factories import make_article

DAYS = st.sampled_from([None, "2025-01-01", "2025-01-02", "2025-01-03"])


class ByDay(NewestFirst):
    keys = ("published", "id")


class ById(NewestFirst):
    keys = ("id",)


def page_at(address, pages=ByDay):
    """The page's ids and the address of the next."""
    paginator = pages()
    rows = paginator.paginate_queryset(
        NewsItem.objects.all(), Request(APIRequestFactory().get(address))
    )
    body = json.loads(json.dumps(paginator.get_paginated_response([row.pk for row in rows]).data))
    return body["results"], body["next"]


def walk(address, pages=ByDay):
    while address:
        rows, address = page_at(address, pages)
        yield rows


@pytest.mark.django_db
@settings(
    max_examples=15,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(days=st.lists(DAYS, max_size=7), size=st.integers(1, 8))
def test_the_pages_together_are_the_list(days, size):
    with transaction.atomic():
        made = [(day, make_article(published=day).item_id) for day in days]
        pages = list(walk(f"/?page_size={size}"))
        transaction.set_rollback(True)
    dated = sorted((one for one in made if one[0]), reverse=True)
    undated = sorted((one for one in made if not one[0]), reverse=True)
    assert [pk for page in pages for pk in page] == [pk for _, pk in dated + undated]
    assert all(len(page) == size for page in pages[:-1])


def test_an_empty_list_is_one_empty_page(db):
    assert page_at("/") == ([], None)


def test_a_full_last_page_leads_nowhere(db):
    made = [make_article().item_id for _ in range(4)]
    assert list(walk("/?page_size=2", ById)) == [made[:1:-1], made[1::-1]]


def test_a_cursor_of_one_list_does_not_open_another(db):
    for _ in range(2):
        make_article()
    _, address = page_at("/?page_size=1", ById)
    with pytest.raises(ValidationError) as refused:
        page_at(address, ByDay)
    assert "cursor" in refused.value.detail


def test_a_cursor_that_was_changed_is_refused(db):
    for _ in range(2):
        make_article()
    _, address = page_at("/?page_size=1")
    with pytest.raises(ValidationError):
        page_at(address.replace("cursor=", "cursor=A"))
