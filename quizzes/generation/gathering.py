"""Does a sum gathered up to a day say since when it has been gathered?"""

from __future__ import annotations

from news.facts.fact import Fact
from news.text import lazy

# What flows and does not stand: money, and people by their visits.
FLOWING = frozenset({"人次", "件", "场", "场次", "次", "户次", "台次", "车次"})
UP_TO = lazy.pattern(r"截[至止]|目前|\d日，")
SINCE = lazy.pattern(
    r"以来|年来|期间|“十|自|从|[起后](?=[，累共已])|年内|全年|[上下]半年|季度|前.{1,3}个?月|\d[-—–~至]\d|[0-9两三四五六]年(?:累计|共|里|内)"
)


def accumulated_since_ever(fact: Fact) -> bool:
    """Is it a sum gathered up to a day, and no word says since when: 截至某日累计销售（ ）?"""
    if fact.quantity is None or "累计" not in fact.before:
        return False
    flows = fact.kind == "amount" or fact.quantity.unit in FLOWING
    return flows and UP_TO.search(fact.before) is not None and not SINCE.search(fact.before)
