"""Changes: an increase is told with what it is measured against, or it is left open."""

from __future__ import annotations

from news.facts.dates import TimeMention, find_times
from news.facts.discourse import strip_discourse
from news.facts.outline import Sentence
from news.facts.references import before_value
from news.facts.regions import find_regions
from news.text import lazy
from news.text.article import Span

VERB = r"(?:净)?(?:增加|增长|提高|上升|上涨|提升|扩大|下降|减少|降低|回落|下跌)"
CHANGES = lazy.pattern(VERB)
DIGIT = lazy.pattern(r"\d")
CHANGE = lazy.pattern(
    rf"^(?:[一二两三四五六七八九十\d]+年(?:间|来|内|里)?|其间|共|累计)?，?(?P<verb>{VERB}了?)$"
)
CHANGED = lazy.pattern(rf"{VERB}(?:了|约|近)*$")
AGAINST = lazy.pattern(r"[比较由从]|同比|环比|以来|年来|相比|翻|基础上")
# 与2012年相比，能耗下降26.8%: without it the fall is one of a single year.
COMPARED_WITH = lazy.pattern(
    r"(?:[与同和跟][^，。；]{2,24}相比|(?:相[较比]于?|较之)[^，。；]{2,20})，[^；]*$"
)
# 两年平均增长1.7% has a base of its own.
EACH_YEAR = lazy.pattern(r"平均|年均")
# 退休人员每人每月增加35元 is what each is given more than he was.
MORE_TO_EACH = lazy.pattern(r"每[人月](?:每月)?(?:再)?(?:增加|提高|上调)$")
# What the first of a row of branches has: 采矿业增加值同比下降0.4%，制造业增长6.9%.
OF_THE_FIRST = lazy.pattern(
    rf"^(?:具体来看|其中|此外|同时|[从分][^，；]{{1,10}}看)?，?[^，；]*?(?:业|领域)"
    rf"(?P<measure>增加值|产值|营业收入|投资|用电量|利润|销售额|零售额)"
    rf"(?:持续|较快|快速|稳步|平稳|同比|比上年|累计)*(?:实际|名义)?{VERB}"
)
# 制造业投资增长8.3%，企业利润总额增长5.5%，住宿业增长2.2%: of which of the two nobody can tell.
OTHER_MEASURE = lazy.pattern(
    r"增加值|产值|收入|投资|用电量|利润|[销零进出]\S{0,2}额|总额|产量|价格|指数|人数|订单|面积"
)
BRANCH_END = r"(?:(?<!企)业|和社会工作|和公共设施管理|及其他服务)"
BRANCH = lazy.pattern(rf"{BRANCH_END}$")
BRANCH_GREW = lazy.pattern(rf"{BRANCH_END}(?=(?:同比)?{VERB}了?\d)")
MEASURE_END = lazy.pattern(r"(?:已经?)?(?:达到|达|为|是|有|超过|突破|约|近)*$")


def against(sentence: Sentence, first: int, last: int, pre: str) -> tuple[int, str]:
    """A bare change after the two years it lies between, said as one comparison.

    2025年某考试的报名人数达到…，2024年的报名人数为…，一年间增加了X → 2025年某考试的报名人数比
    2024年增加了X. The index is that of the first clause that bears it out.
    """
    own = sentence.clauses[last]
    change = CHANGE.match(strip_discourse(pre.rpartition("，")[2]))
    if change is None or last < 2:
        return first, pre
    for index in range(last - 2, -1, -1):
        pair = [sentence.clauses[index], sentence.clauses[index + 1]]
        if any(clause.mark in "；;" for clause in pair) or own.span.start < pair[1].span.end:
            break
        told = [_told(clause.text) for clause in pair]
        said = [each for each in told if each is not None]
        if len(said) == 2 and said[0][0].normal != said[1][0].normal:
            return index, _compared(said, change["verb"])
    return first, pre


def _told(clause: str) -> tuple[TimeMention, str] | None:
    """When, and what is measured then: 2025年, 某考试的报名人数."""
    text = strip_discourse(clause)
    time = next(iter(find_times(text)), None)
    if time is None or time.kind != "date":
        return None
    where = text[: time.span.start]
    place = next(iter(find_regions(where)), None)
    if where and (place is None or place.span != Span(0, len(where))):
        return None
    rest = where + text[time.span.end :]
    number = DIGIT.search(rest)
    if number is None:
        return None
    return time, MEASURE_END.sub("", rest[: number.start()]).lstrip("，的")


def _compared(told: list[tuple[TimeMention, str]], verb: str) -> str:
    earlier, later = sorted(told, key=lambda each: each[0].normal)
    what = max((each[1] for each in told), key=len)
    return f"{later[0].written}{what}比{earlier[0].written}{verb}"


def of_the_month_before(before: str, sentence: str) -> bool:
    """Whether a change loses what it is measured against: 从环比看，生产总值增长1.8%."""
    return "环比" in sentence and "环比" not in before and bool(CHANGED.search(before))


def comparison_lost(before: str, value: str, sentence: str) -> bool:
    """Whether a change has lost what its sentence compares with: 与2012年相比，能耗下降26.8%."""
    clause = before.rpartition("，")[2]
    if not CHANGES.search(clause) or AGAINST.search(before):
        return False
    return COMPARED_WITH.search(before_value(sentence, value)) is not None


def base_lost(before: str, after: str, kind: str) -> bool:
    """Whether a statement tells a change without saying from what.

    A rate of growth in a named year is one over the year before. A length of time in which
    something grew (一年增加800人) is no news of its own.
    """
    if kind == "period":
        return bool(CHANGES.match(after))
    clause = before.rpartition("，")[2]
    if after or not CHANGED.search(clause):
        return False
    if AGAINST.search(clause) or EACH_YEAR.search(clause):
        return False
    if kind == "amount" and MORE_TO_EACH.search(clause):
        return False
    return not (kind == "share" and find_times(before))


def like_the_others(before: str, value: str, sentence: str) -> str:
    """A share of growth with the base that its sentence tells of the others: 同比增长."""
    measured = OF_THE_FIRST.search(sentence)
    if measured:
        between = before_value(sentence[measured.end() :], value)
        if any(each != measured["measure"] for each in OTHER_MEASURE.findall(between)):
            measured = None
    if measured and value[-1:] in "%‰":
        # 制造业增长40.7%，两年平均增长: so it is in the clause before.
        before = BRANCH_GREW.sub(rf"\g<0>{measured['measure']}", before)
    clause = before.rpartition("，")[2]
    change = CHANGED.search(clause)
    if change is None or value[-1:] not in "%‰" or AGAINST.search(clause):
        return before
    cut = len(before) - len(change.group())
    if measured and BRANCH.search(before[:cut]):
        # 采矿业增加值下降0.4%，制造业增长6.9%: it is the branch's added value that has grown.
        before = f"{before[:cut]}{measured['measure']}{before[cut:]}"
        cut += len(measured["measure"])
    if "同比" not in sentence or "环比" in sentence or EACH_YEAR.search(clause):
        return before
    return f"{before[:cut]}同比{change.group()}"


def only_compared_with(text: str) -> bool:
    """Whether every time in a text is one that something is compared with (比2022年)."""
    times = find_times(text)
    return bool(times) and all(
        text[: time.span.start].endswith(("比", "较", "由", "从")) for time in times
    )
