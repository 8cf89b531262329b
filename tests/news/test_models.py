"""What the rows of the news say of themselves."""

from typing import get_args

from django.utils import translation

from news.facts.fact import FactKind
from news.models import Fact


def test_every_kind_of_fact_has_a_name_that_an_instructor_reads() -> None:
    assert set(Fact.Kind.values) == set(get_args(FactKind))
    with translation.override("zh-hans"):
        assert str(Fact(kind="members", value="甲、乙")) == "并列各项 甲、乙"
    with translation.override("en"):
        assert str(Fact(kind="members", value="甲、乙")) == "Enumeration 甲、乙"
