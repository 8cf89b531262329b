"""Whether a clause says something of what it names: it has a predicate of its own.

A verb that only marks a noun off (部门已经受理的业务) and one inside a frame of time or place
(在甲制定的办法基础上, 完成整改后) say nothing by themselves. In doubt a clause has one.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from news.facts.words import NUMERIC, PARTICLES, PREPOSITIONS, Word, words
from news.text import lazy
from news.text.brackets import without_brackets

# What stands in a name or an aside is not what the clause says.
NAME = lazy.pattern(r"《[^《》]*》|“[^“”]*”")
# What 包括： lists is said by the words before it.
CLAUSE = lazy.pattern(r"[，；;]|,(?!\d{3})|(?<![括含是为有即])[：:]")
# 凭身份证明和死亡证明，到某处办理: the deed comes behind.
BY_WHICH_PAPERS = lazy.pattern(
    r"(?:凭|持)[^，]*(?:证明|证件|证书|材料|凭证|发票|[份可]证)(?:原件)?"
)
# 处五万元以下罚款: 处 is a noun's part elsewhere.
FINED = lazy.pattern(r"(?:并|可以?|分别)*处以?[^，]*(?:罚款|罚金|拘留|违约金)")
# A noun for a name, so that the words around it keep their tags.
A_NAME = "《文件》"
# Tagged as verbs, and as often the last part of a noun: 社工站, 会员证.
NOUN_PARTS = frozenset("站点所处会部院证表课口组")
MODALS = frozenset(
    {
        "应当",
        "应该",
        "应",
        "须",
        "必须",
        "可以",
        "可",
        "能",
        "能够",
        "不得",
        "会",
        "将",
        "要",
        "可能",
    }
)
# Verbs that only lead up to what is said: 根据, 有关, 截至 and the like.
LEADING_UP = (PREPOSITIONS - {"为", "到", "至", "给"}) | {"有关", "相关", "经过", "包括在", "下列"}
ADVERBS = frozenset({"d", "ad", "vd"})
# What they lead to is said, whatever the segmenter takes it for: 在巴黎去世/t, 于五月上市/ns.
LEADING_TO = frozenset({"在", "于", "以", "被", "由", "向", "从", "把", "比"})
FRAMING = frozenset(
    {
        "在",
        "于",
        "从",
        "自",
        "继",
        "当",
        "随着",
        "对",
        "就",
        "按照",
        "根据",
        "通过",
        "经",
        "由",
        "以",
    }
)
PLACED = frozenset({"中", "上", "下", "内", "里", "间", "外"})
# Behind these nothing that was done before them is what the clause says.
CLOSERS = frozenset(
    {
        "前",
        "后",
        "之前",
        "之后",
        "以前",
        "以后",
        "时",
        "期间",
        "之际",
        "以来",
        "起",
        "日起",
        "年起",
        "月起",
        "之日起",
        "日前",
        "方面",
    }
)
CLOSING = lazy.pattern(r"(?:过程中|基础上|[情状]况下|条件下|背景下|来看)$")
# Where something comes to be is said by the verb that leads there: 纳入低保范围内, 发到账户中.
ARRIVES = lazy.pattern(r"[到至入进在于]$")
# 了, 着 and 过 stand behind verbs only, whatever the segmenter takes those for.
ASPECTS = frozenset({"ul", "uz", "ug"})
# Said of something wherever they stand, and taken for nouns or conjunctions.
ALWAYS = frozenset({"免费", "还是"})
STATES = frozenset({"a", "z", "b"})
STATE = frozenset({"正", "正在", "仍", "还", "尚", "已", "均", "都", "仍然", "很"})
# Who 的 makes a noun of is told of by the next verb: 取得证书的给予…, 符合条件的可….
GIVING = lazy.pattern(r"给予|发放|奖励|补助|补贴|资助|享受|享有")
# A clause without any of these tells what it does in a plain verb: a look before the slow one.
MAY_ONLY_NAME = lazy.pattern(r"的.|[中上下后前内时起]$|期间$|方面$|来看$")
PLACE_END = lazy.pattern(r"[省市区县州旗镇乡]$")
TAIL_NUMBER = ("m", "q", "mq")
# Measures that the segmenter takes for nouns: 1200/m 多人/n.
COUNTED = lazy.pattern(r"[多余]?(?:.|人次|人份)")
AROUND_NUMBERS = frozenset(
    {"左右", "以上", "以下", "以内", "以外", "上下", "之间", "不等", "余", "多", "%"}
)


def clauses_of(said: str) -> list[str]:
    """The clauses of a sentence; a comma inside a name or an aside parts none."""
    plain = without_brackets(NAME.sub(A_NAME, said))
    return [clause for clause in CLAUSE.split(plain) if clause.strip()]


@lru_cache(maxsize=256)
def has_predicate(clause: str) -> bool:
    """Whether one clause has a predicate of its own."""
    plain = without_brackets(NAME.sub(A_NAME, clause)).strip()
    if FINED.match(plain):
        return True
    if BY_WHICH_PAPERS.fullmatch(plain):
        return False
    found = [word for word in words(plain) if word.text.strip()]
    kept = _outside_frame(plain, found[_opens_a_place(found) :])
    if not kept:
        return False
    if kept[-1].text == "的":
        return any(word.text == "是" for word in kept)
    own = _without_relatives(kept)
    return _counts(kept) or any(_says(own, index) for index in range(len(own)))


def _opens_a_place(found: Sequence[Word]) -> bool:
    """Whether one character alone begins a place that the segmenter does not know: 望/v 湖区."""
    if len(found) < 2 or len(found[0].text) > 1:
        return False
    return found[0].is_verb and PLACE_END.search(found[1].text) is not None


def _outside_frame(plain: str, found: list[Word]) -> list[Word]:
    """The words before a frame that the clause ends with: 六部门 of 六部门在甲制定的文件基础上."""
    if not found:
        return found
    closes = found[-1].text in CLOSERS or CLOSING.search(plain) is not None
    if not closes and found[-1].text not in PLACED:
        return found
    start = _opened_at(found, placed=not closes)
    if start is not None:
        return found[:start]
    return [] if closes and not _of_a_time(found) else found


def _opened_at(found: Sequence[Word], *, placed: bool) -> int | None:
    """Where the last preposition stands that opens a frame, and not what a verb leads to."""
    for index in range(len(found) - 1, -1, -1):
        verb = found[index].is_verb or (index > 0 and found[index - 1].is_verb)
        if placed and verb and ARRIVES.search(found[index].text):
            return None
        if found[index].text not in FRAMING:
            continue
        return None if index and _leads_there(found[index - 1]) else index
    return None


def _leads_there(before: Word) -> bool:
    return before.text not in MODALS and (before.is_verb or before.text in STATE)


def _of_a_time(found: Sequence[Word]) -> bool:
    """Whether 前, 后 or 起 closes a day or a number: 截止时间是2031年2月28日前."""
    return len(found) > 1 and (found[-2].tag == "t" or _is_number(found[-2]))


def _without_relatives(found: Sequence[Word]) -> list[Word]:
    """The words without what marks a noun off: 问卷列出的条目, 登记 in 受理的登记业务."""
    dropped: set[int] = set()
    for index, word in enumerate(found):
        if word.text != "的" or not index:
            continue
        verb = index - 1 - (found[index - 1].text in PARTICLES)
        if verb < 0 or not found[verb].is_verb:
            continue
        dropped |= {*range(_subject_of(found, verb), index)}
        if _marks_off(found, index + 1):
            dropped.add(index + 1)
    return [word for index, word in enumerate(found) if index not in dropped]


def _subject_of(found: Sequence[Word], verb: int) -> int:
    """Where the words begin that belong to a verb before 的: its adverbs and its subject.

    A verb that acts on the noun behind it is none of them: 公布已经受理的业务.
    """
    start = verb
    while start and (found[start - 1].tag in ADVERBS or found[start - 1].text in MODALS):
        start -= 1
    nouns = start
    while nouns and not _parts_subject(found[nouns - 1]):
        nouns -= 1
    return nouns if nouns < start else start


def _parts_subject(word: Word) -> bool:
    return word.is_verb or word.tag in ASPECTS or word.text in ("的", "、")


def _marks_off(found: Sequence[Word], index: int) -> bool:
    """Whether a verb behind 的 is part of the noun's name: 受理的登记业务, not 取得的给予500元."""
    if index + 1 >= len(found) or not (found[index].is_verb or found[index].tag == "vn"):
        return False
    if (
        found[index].text in MODALS
        or GIVING.search(found[index].text)
        or len(found[index].text) < 2
    ):
        return False
    return found[index + 1].is_noun and not any(word.tag == "m" for word in found[index:])


def _says(found: Sequence[Word], index: int) -> bool:
    """Whether a word is what the clause says of its subject."""
    word = found[index]
    following = found[index + 1] if index + 1 < len(found) else None
    if following is not None and following.tag in ASPECTS:
        return True
    if word.tag in ADVERBS or word.text in MODALS | STATE | LEADING_TO:
        return _leads(found, index)
    if word.text in ALWAYS:
        return True
    if word.text in LEADING_UP and following is not None:
        return False
    if word.text == "为":
        return following is not None
    if word.is_verb:
        return word.text not in NOUN_PARTS
    if word.tag == "vn":
        return _acts(found, index)
    if word.tag == "i":
        return following is None or following.text != "的"
    alone = following is None or following.text in PARTICLES
    return index > 0 and alone and word.tag in STATES


def _leads(found: Sequence[Word], index: int) -> bool:
    """Whether an adverb or a preposition has what it leads to behind it, and not a number alone."""
    rest = found[index + 1 :]
    leads_far = found[index].text in LEADING_TO
    if rest and not leads_far and rest[0].text in LEADING_TO:
        return False
    if any(word.text in ("的", "等") for word in (rest if leads_far else rest[:2])):
        return False
    behind = rest[1 + _is_number(rest[0]) :] if leads_far and rest else rest
    return any(word.tag[0] not in "mqfuxr" for word in behind)


def _acts(found: Sequence[Word], index: int) -> bool:
    """Whether a verbal noun acts as a verb: it takes something, or something leads to it."""
    before, rest = found[:index], found[index + 1 :]
    if before and before[-1].text == "的":
        return False
    led = any(word.tag in ("d", "p") or word.text in MODALS for word in before)
    return led or bool(rest)


def _counts(found: Sequence[Word]) -> bool:
    """Whether the clause ends in the number that it gives for what it names: 津贴每月300元."""
    last = len(found) - 1
    while last > 0 and found[last].text in AROUND_NUMBERS:
        last -= 1
    if last and COUNTED.fullmatch(found[last].text) and _is_number(found[last - 1]):
        last -= 1
    if not _is_number(found[last]):
        return False
    return all(each.tag[0] in "mqrtd" for each in found[: last + 1]) or any(
        (each.is_noun or each.tag == "a") and each.tag not in ("ns", "nt")
        for each in found[: last + 1]
    )


def _is_number(word: Word) -> bool:
    return word.tag in TAIL_NUMBER or word.text[0].isdecimal() or word.text[0] in NUMERIC


def only_names(clause: str, following: str) -> bool:
    """Whether a clause only names what the next one tells of: 甲部门已经受理的业务，由乙办理."""
    if not MAY_ONLY_NAME.search(clause):
        return False
    return not has_predicate(clause) and has_predicate(following)
