"""What the pages of the news say about the questions, of which the news app knows nothing."""

from __future__ import annotations

from typing import Any

from django import template

from news.models import NewsItem
from quizzes.yields import yield_of

register = template.Library()


@register.inclusion_tag("quizzes/yield.html")
def questions_about(item: NewsItem) -> dict[str, Any]:
    return {"found": yield_of(item)}
