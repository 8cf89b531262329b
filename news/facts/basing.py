"""Which document a statement rests on, and how it says so."""

from __future__ import annotations

from news.facts.placing import of_the_nation
from news.facts.regions import find_regions
from news.facts.stretches import Scene, Stretch
from news.facts.timing import GOAL_SAID, NORMATIVE, STANDS_NOW, opened_by
from news.text import lazy

PLANNED = lazy.pattern(r"(?:规划|计划|纲要|方案|意见)(?:（[^）]*）)?》$")


def ruling(before: str, after: str, scene: Scene, found: Stretch) -> str:
    """The document that a statement rests on: one that its sentence goes by, or that rules the
    sentence and was named before the value, where the statement lays something down."""
    name = scene.instrument
    if not name or name in before or name in after:
        return name
    # 新规范将于6月1日起实施，…的，依据《药品管理法》处理: what comes later rests on it alone.
    at = scene.sentence.text.find(name)
    if at > scene.sentence.clauses[found.last].span.end:
        return ""
    # What a city's plan lays down is the city's: it does not rule what is said of the nation.
    if find_regions(name) and of_the_nation(before, scene.setting):
        return ""
    if scene.direct:
        return name
    laid_down = NORMATIVE.search(f"{before}{after}{scene.sentence.lead}")
    planned = PLANNED.search(name) and opened_by(scene) and GOAL_SAID.search(f"{before}{after}")
    return name if laid_down or (planned and not STANDS_NOW.search(before)) else ""


def based(before: str, after: str, instrument: str) -> str:
    """Say on which document it rests."""
    if not instrument or instrument in before or instrument in after:
        return before
    return f"根据{instrument}，{before}"
