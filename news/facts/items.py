"""The members of an enumeration: where the first begins, and where the last ends."""

from __future__ import annotations

from news.facts.numerals import number
from news.facts.ranks import row_names
from news.facts.words import PREPOSITIONS, Word, words
from news.text import lazy

COUNTED = (
    r"(?:\d+|[两三四五六七八九十]+|多|数|若干)"
    r"(?:个|项|类|种|家|大|名|方面|部|条|级|地|处|所|市|区|县|街道)"
)
COUNT = lazy.pattern(r"[\d两三四五六七八九十]+")
ENOUGH = lazy.pattern(rf"(?<![中高初特上优平相不同])等(?![奖级候待于])|{COUNTED}")
BY_WHOM = lazy.pattern(r"^[由经向](?=[\u4e00-\u9fff]{2,}(?:局|厅|部|委|会|院|中心|办公室)$)")
# Words after which a list begins: particles, prepositions, verbs that take lists.
STARTERS = frozenset(
    {
        "了",
        "在",
        "对",
        "由",
        "为",
        "是",
        "有",
        "至",
        "于",
        "含",
        "按",
        "向",
        "经",
        "将",
        "把",
        "从",
        "指",
        "即",
        "包括",
        "涵盖",
        "涉及",
        "覆盖",
        "开展",
        "开设",
        "建设",
        "设置",
        "设立",
        "推进",
        "提供",
        "完善",
        "加强",
        "实施",
        "推出",
        "组织",
        "举办",
        "建立",
        "发放",
        "提交",
        "携带",
        "出具",
        "填写",
        "推动",
        "打造",
        "围绕",
        "聚焦",
        "取得",
        "获得",
        "考取",
        "通过",
        "包含",
        "分为",
        "购买",
        "整合",
        "依托",
        "结合",
        "面向",
        "联合",
        "会同",
        "培育",
        "支持",
        "负责",
        "出台",
        "印发",
        "形成",
        "构建",
        "明确",
        "参与",
        "到",
        "交到",
        "规定",
        "公布",
        "介绍",
        "坚持",
        "促进",
        "突出",
        "做好",
        "落实",
        "履行",
        "运用",
        "考虑",
        "充分考虑",
        "进行",
        "采取",
        "关注",
        "让",
        "受",
        "走",
        "分别",
        "分别是",
        "不得",
        "依法",
        "具有",
        "具备",
        "接受",
        "使用",
        "掌握",
        "熟悉",
        "普及",
        "涉嫌",
        "前往",
        "预计",
        "判处",
        "宣传",
        "捐赠",
        "利用",
        "赠送",
    }
)
OPENERS = PREPOSITIONS - {"和", "及"}
LEADING = STARTERS | OPENERS
# Verbs that the segmenter takes for names or nouns.
DEEDS = frozenset(
    {
        "普及", "深化", "主办", "承办", "协办", "荣获", "前往", "预计", "张贴", "责令", "关心",
        "测量", "设置", "悬挂", "强化", "优化", "发展", "拓展",
    }
)  # fmt: skip
# Nouns that all members share, said behind the last only: 经济、贸易和交通中心.
GENERIC = frozenset(
    {"中心", "领域", "行业", "部门", "工作", "问题", "服务", "方面", "事业", "专业"}
)
HOSTS = frozenset({"主办", "承办", "协办", "联合", "牵头", "联合主办", "负责"})
TAIL_NOUN = 2


def first_item(text: str, others: list[str]) -> str:
    """The first member: what follows the last word that opens a list."""
    rows = row_names(text)
    if rows and rows[-1].span.end == len(text):
        return rows[-1].written
    tagged = words(text)
    begin, certain = _opening_end(tagged, others)
    item = text[begin:]
    if any(other.endswith(item) for other in others):
        begin = _after_starter(tagged)
        item = text[begin:]
    inner = item.rpartition("的")[2]
    described = any("的" in other for other in others)
    loose = not certain or 2 * len(item) > 3 * max(map(len, others))
    if inner != item and not described and loose:
        item = inner
    item = _without_governing(BY_WHOM.sub("", item), others)
    placed = tagged[0].tag in ("ns", "nt", "nr") and any(map(is_deed, tagged[1:-1]))
    return "" if item.startswith(("的", "地", "得")) or (item == text and placed) else item


def _without_governing(item: str, others: list[str]) -> str:
    """The item behind a verb that governs the whole list: 地热能, of 首次提出地热能.

    Where others hold verbs, too, each has its own; unless all begin alike behind the first one's
    (助餐 and 助浴, of 提出助餐、助浴).
    """
    tagged = words(item)
    verbs = [w for w in tagged[:-1] if w.is_verb and len(w.text) > 1]
    rest = item[verbs[-1].end :] if verbs else item
    if any(word.is_verb for other in others for word in words(other)):
        alike = all(other[:1] == rest[:1] and len(other) == len(rest) for other in others)
        return rest if alike else item
    whole = 1 < len(rest) >= min(map(len, others))
    return rest if whole and all(word.is_noun for word in words(rest)) else item


def last_item(text: str, others: list[str]) -> str:
    """The last member: up to 等, a count of the members, their common tail or the clause's end."""
    rows = row_names(text)
    if rows and rows[0].span.start == 0 and row_names(others[-1]):
        return rows[0].written
    closing = _closing(text, len(others) + 1)
    if closing is not None:
        return text[:closing]
    own = words(text)
    shares = opens_deed(own[0]) and all(word.is_noun and not is_deed(word) for word in own[1:2])
    alike = len(own[0].text) > 1 and own[0].text[-1] == others[-1][-1]
    if (bare_deeds(others[1:]) and shares) or (single(others) and alike and len(own) > 1):
        return own[0].text
    if single(others) and len(own) == 2 and own[1].text in GENERIC:
        return own[0].text
    for size in (4, 3, TAIL_NOUN, 1):
        tail = others[-1][-size:]
        if len(tail) == size and others[0].endswith(tail) and tail in text:
            return text[: text.index(tail) + size]
    if alike_end := ending_as(others[1:], text):
        return alike_end
    plain = not any(is_deed(word) for other in others for word in words(other))
    plain = plain and not is_deed(own[0])
    described = any("的" in other for other in others)
    stop = next((w.start for w in own if w.start and _ends_item(w, plain, described)), len(text))
    return text[:stop] if stop <= 2 * max(map(len, others)) else ""


def ending_as(others: list[str], text: str) -> str:
    """The last item, where it ends with the word that one before it ends with.

    家具制造、家用电力器具制造投资: what follows that word is of them all.
    """
    ends = {word.end for word in words(text)}
    for item in reversed(others):
        *front, word = words(item)
        end = text.find(word.text) + len(word.text)
        if front and len(word.text) > 1 and len(word.text) < end < len(text) and end in ends:
            return text[:end]
    return ""


def without_shared(first: str, middle: list[str]) -> str:
    """The first member without what all members share: 人才培养、引进、使用 are three deeds."""
    own = words(first)
    return own[-1].text if bare_deeds(middle) and opens_deed(own[-1]) else first


def verbal(items: list[str]) -> bool:
    """Whether the items are deeds (测量血压, 发放资料) and not names of things."""
    if len(items) > 1 and common_tail(tuple(items)):
        return False
    opened = [words(item)[0] for item in items]
    acts = sum(opens_deed(word) for word in opened)
    return any(is_deed(word) for word in opened) and acts * 2 > len(items)


def is_deed(word: Word) -> bool:
    return word.is_verb or word.text in DEEDS


def opens_deed(word: Word) -> bool:
    return is_deed(word) or word.tag in ("vn", "ad")


def single(items: list[str]) -> bool:
    return all(len(words(item)) == 1 for item in items)


def bare_deeds(items: list[str]) -> bool:
    """Whether the items are verbs of one word, which may share an object behind the last."""
    tagged = [words(item) for item in items]
    return bool(items) and all(len(each) == 1 and opens_deed(each[0]) for each in tagged)


def common_tail(members: tuple[str, ...]) -> bool:
    return len({member[-TAIL_NOUN:] for member in members}) == 1


def _opening_end(tagged: tuple[Word, ...], others: list[str]) -> tuple[int, bool]:
    """Where the words that lead to a list end, and whether a starter says so."""
    bare = single(others)
    certain = _after_starter(tagged) > 0
    if verbal(others):
        return _deed_start(tagged, bare), certain
    return _thing_start(tagged), certain


def _deed_start(tagged: tuple[Word, ...], bare: bool) -> int:
    """Where the last verb begins, one with an object unless the items are bare verbs."""
    reach = tagged if bare else tagged[:-1]
    index = next((i for i in range(len(reach) - 1, -1, -1) if is_deed(reach[i])), None)
    if index is None:
        index = next((i for i in range(len(reach) - 1, -1, -1) if reach[i].tag == "vn"), None)
    if index is None:
        return tagged[-1].end
    if tagged[index].text in STARTERS and index + 1 < len(tagged) and bare:
        return tagged[index].end
    while index > 0 and tagged[index - 1].tag in ("ad", "vd"):
        index -= 1
    return tagged[index].start


def _thing_start(tagged: tuple[Word, ...]) -> int:
    """After the last starter or preposition, and the verbs right behind it that govern a noun."""
    begin = _after_starter(tagged)
    kept = [word for word in tagged if word.start >= begin]
    index = 0
    while index < len(kept) - 1 and (is_deed(kept[index]) or _acts_with_next(kept, index)):
        index += 1
    if index and len(kept) == 2 and len(kept[1].text) > 2:
        return kept[1].start
    governs = index and not is_deed(kept[index]) and sum(len(w.text) for w in kept[index:]) > 1
    return kept[index].start if governs else begin


def _acts_with_next(kept: list[Word], index: int) -> bool:
    """Whether a verbal noun stands before a verb: 合作 before 培养."""
    return kept[index].tag == "vn" and is_deed(kept[index + 1])


def _after_starter(tagged: tuple[Word, ...]) -> int:
    begin = 0
    for index, word in enumerate(tagged):
        opens = word.text in LEADING or word.text.endswith("：")
        if (opens or word.tag in ("d", "ul", "p")) and _leaves_a_name(tagged, index):
            begin = word.end
    return begin


def _leaves_a_name(tagged: tuple[Word, ...], index: int) -> bool:
    """Whether what follows is more than a suffix: 宣传 before 区 only begins a name."""
    rest = tagged[index + 1 :]
    return not rest or sum(len(word.text) for word in rest) > 1


def _closing(text: str, size: int) -> int | None:
    """Where 等, or a count that is the list's own (三个街道), closes the list."""
    for match in ENOUGH.finditer(text):
        count = COUNT.match(match.group())
        if count is None or number(count.group()) == size:
            return match.start()
    return None


def _ends_item(word: Word, plain: bool, described: bool) -> bool:
    if word.text in HOSTS:
        return True
    if word.text in DEEDS:
        return plain
    if word.text == "的":
        return not described
    return not word.is_noun and (plain or not word.is_verb) and word.text not in "（）()《》“”"
