"""The noun phrase that the words before a value name: what a teacher writes at a row's head.

Empty where the words name nothing surely: no head is better than a wrong one.
"""

from __future__ import annotations

from news.facts.head_words import DEEDS, INSIDE, LEADS_UP, PIVOTS, REACHING, RECEIVES, VAGUE
from news.facts.nouns import PER, UNITS
from news.facts.words import Word, words
from news.text import lazy

# What is measured keeps the verb before it: 报考总人数, 发放金额, 签约率.
MEASURE = lazy.pattern(
    r"(?:人数|人次|[总金数限面税].{0,2}[数额积期]|数量|总量|总值|价值|产值|成本|收入|支出|[率额数量价]|投入|比例|比重|占比|规模"
    r"|面积|标准|期限|时间|时长|时限|次数|年限|增速|增幅|有效期|存期|力度|水平|指数)$"
)
# Before these a whole clause may stand: 经常参加体育锻炼人数比例.
CLAUSAL = lazy.pattern(r"(?:人数|人次|比例|比重|率)$")
GIVES = lazy.pattern(r"(?:给予|予以|发放|奖励|补助|补贴|资助|提供|一次性)+$")
HIGH = lazy.pattern(r"(?:[高多]?达到?|[约近逾超已≥>]|不低于|不少于|不超过)+$")
# The segmenter makes one word of 数 and 将: 幼儿数将达到.
WILL_BE = lazy.pattern(r"(?<=[数量率额值费])[将约已](?=(?:达|超|突破|增|提|为|升|降)[^，]{0,4}$)")
# 对欧盟出口 is another figure than 出口.
TRADE = lazy.pattern(r"出口|进口|贸易|投资")
# The segmenter takes these for verbs or adjectives, and at a name's end they are nouns.
NAMING_TOO = frozenset(["清单", "采购", "招生", "计划"])
HAS = frozenset(["共有", "现有", "已有", "累计", "共"])
# 每千名老人拥有养老床位 is one figure.
PER_THOUSAND = lazy.pattern(
    r"每[百千万亿]+(?:名|位|个|户)?[\u4e00-\u9fff]{1,12}?(?:拥有|配备|配有)[\u4e00-\u9fff]{2,14}$"
)
# 占 and 比 are two words to the segmenter.
SHARE = lazy.pattern(
    r"(?P<share>占比)(?:提高|提升|上升|下降|降低|达到?|为|约|已|近|超过?|不低于|至|到|在|稳定|保持)*$"
)
PERSON_RATE = lazy.pattern(r"[生人户亩床地]$")
OPENS = lazy.pattern(
    r"^(?:[全该我本][省市区县州旗](?!直|级)|我国|全年|当年|当月|同期|今年|去年|上年|年内|本年度?|期末|年末"
    r"|目标|其中|等|的|和|及|与|、|按照?|呈现|拥有)+(?=[\u4e00-\u9fffA-Z“《\d][\u4e00-\u9fff\w“—–~-])"
)
NUMBER = lazy.pattern(r"\d")
NAMED_NUMBER = lazy.pattern(
    r"\d+(?:[-—–~～至]\d+)?周?岁|\d*[A-Z]+\d*|“[^”]*”|《[^》]*》|(?<=[部欧盟亚])\d+(?:个?[国省市区县州])+"
)
UNSOUND = lazy.pattern(
    r"^各[地级市县区]|^[百千万亿]+[户人名]$|^(?:到|被|高于|低于|优于|超过)|^[内及和等按照为把将由有只不均达满超为是者]|[的为是达到至在按各占把将由和及与、：（(]$|的的|分别|累计|不低于|不超过|[，；。：=×≥≤＝]"
)
DASHES = frozenset("-—–~～至")
PAIRS = (("（", "）"), ("“", "”"), ("《", "》"), ("(", ")"))
LONGEST = 30


def named_before(text: str) -> str:
    """What the words before a value name: 平均补助标准, 新增养老床位, 建成的助餐点."""
    text = HIGH.sub("", PER.sub("", WILL_BE.sub("", text)))
    each = PER_THOUSAND.search(text)
    if each and sound(each.group()):
        return each.group()
    share = SHARE.search(text)
    if share:
        whole = named_before(text[: share.start()])
        return f"{whole}{share['share']}" if whole else ""
    gives = GIVES.search(text) is not None
    tagged = list(words(text))
    while tagged and _leads_up(tagged):
        tagged.pop()
    if not tagged or not _closes(tagged[-1]):
        return ""
    begin = _start(tagged)
    *front, last = tagged[begin:]
    name = "".join(word.text for word in front if word.text not in REACHING) + last.text
    if len(name) == 1 and begin:
        # 学院公示期, 一级以上的园所: one character is the end of a word that was cut.
        begin -= 1
        name = f"{tagged[begin].text}{name}"
    bare = OPENS.sub("", name.strip("、 "))
    before = tagged[begin - 1].text if begin else ""
    if before in RECEIVES or (before == "对" and (gives or bare != name)):
        return ""
    if before == "对" and TRADE.search(bare):
        bare = f"对{bare}"
    if before in DEEDS and not MEASURE.search(bare):
        bare = f"{before}的{bare}"
    return bare if sound(bare) else ""


def sound(name: str) -> bool:
    """Whether a name is a noun phrase that could stand at a row's head."""
    if not 0 < len(name) <= LONGEST or UNSOUND.search(name) or name in VAGUE:
        return False
    if any(name.count(one) != name.count(other) for one, other in PAIRS):
        return False
    return not NUMBER.search(NAMED_NUMBER.sub("", name))


def _leads_up(tagged: list[Word]) -> bool:
    """Whether the last word only leads up to the number."""
    word = tagged[-1]
    if word.text in UNITS and len(tagged) > 1:
        return False
    return (
        word.text in LEADS_UP
        or word.tag in ("p", "d", "ul", "uz", "ug", "uj", "c", "zg", "ad", "r", "y")
        or word.text in ("（", "(", "：", "、")
    )


def _closes(word: Word) -> bool:
    """Whether a name can end with this word."""
    if word.text in UNITS or word.text in INSIDE or word.text in "”》）)":
        return True
    if word.text in NAMING_TOO:
        return True
    return MEASURE.search(word.text) is not None or (_names(word) and word.tag not in ("b", "i"))


def _names(word: Word) -> bool:
    return word.tag != "i" and (word.is_noun or word.tag in ("nz", "s", "ng"))


def _start(tagged: list[Word]) -> int:
    """Where the name begins: behind the last word that can be no part of it."""
    index, described = len(tagged) - 1, False
    while index > 0:
        described = described or tagged[index].text == "的"
        if not _belongs(tagged, index - 1, described):
            break
        index -= 1
    return index


def _belongs(tagged: list[Word], index: int, described: bool) -> bool:
    """Whether a word is a part of the name that goes on behind it.

    ``described`` tells that a 的 follows, before which a whole clause may stand.
    """
    word, right = tagged[index], tagged[index + 1]
    left = tagged[index - 1] if index else None
    if word.text in PIVOTS:
        return False
    if word.text in DASHES:
        return right.tag == "m"
    if word.text in "的、“”《》（）()" or word.text in INSIDE or word.text in UNITS:
        return True
    if word.text == "可":
        return right.text == "支配"
    if word.text == "均":
        return left is not None and bool(PERSON_RATE.search(left.text)) and _names(right)
    if word.text in REACHING:
        return left is not None and (_names(left) or left.text in REACHING)
    if described and word.text in HAS:
        return False
    if described or word.text in ("和", "及", "与"):
        return word.tag != "y"
    if word.tag in ("k", "f", "a", "z", "m", "q", "b", "t", "r") or _names(word):
        return True
    clausal = CLAUSAL.search(tagged[-1].text) is not None and word.text not in LEADS_UP
    if clausal and (word.is_verb or word.tag == "d"):
        return True
    return word.is_verb and word.text not in DEEDS and MEASURE.search(right.text) is not None
