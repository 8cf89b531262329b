"""References that only an article's other words resolve, and which of them a text leaves open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from news.facts.names import KIND_ONLY
from news.facts.setting import LEVEL_CHARS
from news.text import lazy

PLACE = lazy.pattern(
    r"(?P<ref>(?<!应)该|(?<![基根成])本|我|(?<![健安齐保完])全|此)"
    r"(?P<level>自治区|省|市|区|县|州|旗)(?![域场间别长份级内]|分(?![成为别])|[市县区乡镇村]{1,2}(?:三级|两级|四级|各级)|[\u4e00-\u9fff]?路)"
)
DOCUMENT = lazy.pattern(
    r"[该本此](?P<type>办法|通知|意见|方案|规定|细则|条例|规划|计划|政策|制度|公告|措施|标准)"
)
DOCUMENT_NAME = lazy.pattern(r"《[^》]*》")
UNDATED = lazy.pattern(
    r"[比较]上年|上年同期|(?<![\d年])\d{1,2}(?:[-—–~至到]\d{1,2})?月\d{1,2}日|(?<![\d年])\d{1,2}[-—–~至到]\d{1,2}月"
)
# 上半年, 6月底, 三季度, told without their year; 每年6月 is of every year.
PART_OF_A_YEAR = lazy.pattern(
    r"(?<![\d年每前第])(?<!每年的)(?:上半年|下半年|第?[一二三四]季度|前[一二三]季度|前(?:\d{1,2}|[二三四五六七八九十])个月)"
    r"|(?<![\d年个—–~～-])(?<![日月年号][至到])(?<!每年的)(?:\d{1,2}[-—–~～至到])?\d{1,2}月(?:底|末|初|份|以来)?(?![\d均薪个])"
)
FULL_YEAR = lazy.pattern(r"19\d\d|20\d\d")
DATED = lazy.pattern(r"[月年季]")
RELATIVE_YEAR = {"今年": 0, "本年度": 0, "本年": 0, "去年": -1, "明年": 1, "过去一年": -1}
# 证明年限 and 成本年均 hold no year.
YEAR_WORD = lazy.pattern(rf"(?<![证说声表查成基])(?:{'|'.join(RELATIVE_YEAR)})")
# 可以享受以下奖励 points ahead; 二万元以下罚款 and 本科以下学历 do not.
BELOW = lazy.pattern(
    r"如下|下列|见附件|详见"
    r"|(?<![\d一二三四五六七八九十百千万%‰元倍岁年月日天级人个名家户件分米科专士历职层校])以下(?:[两三四五六七八九十\d]+[类种项个])?"
    r"(?:条件|情形|规定|标准|材料|奖励|待遇|优待|优惠|措施|人员|对象|比例|情况|方式|程序|步骤|内容|要求|权利|义务"
    r"|职责|项目|补贴|补助|津贴|服务|行为|事项|单位|原则|政策|费用|证明|资料)"
)
OF_EACH_MONTH = lazy.pattern(r"(?P<each>每月[^，。；]*?)当月")
EVENT = "活动|会议|会上|现场|仪式|论坛|大会|大赛|比赛|培训班|发布会"
DOCUMENT_KIND = "规划纲要|规划|纲要|办法|通知|方案|意见|规定|细则|条例|行动计划|计划|措施|决定|公告"
BARE_DOCUMENT = (
    rf"(?P<type>{DOCUMENT_KIND})"
    r"(?=(?:还|也|同时|进一步|首次)?"
    r"(?:所称|规定|提出|明确|要求|指出|细化|强调|确定|制定|印发|发布|实施(?![方细办意])))"
)


class Reference(NamedTuple):
    """A reference that only an article's other words resolve.

    ``cue`` is what it cannot be without: words, the first character of which may be one of a
    class. What only opens a text is matched at its start.
    """

    name: str
    cue: str
    pattern: re.Pattern[str]


OPEN = (
    Reference("该", "该", lazy.pattern(r"该(?<![应活当]该)(?![区市省县])")),
    Reference(
        "上述",
        "上述|前述|前款|前项|同上|以上",
        lazy.pattern(
            r"上述|前述|前款|前项|同上"
            r"|(?<![岁人个家名年月日元%])以上(?:人员|条件|情形|标准|对象|单位|目标|任务|要求|措施|规定|内容|问题|情况)"
        ),
    ),
    Reference("活动", rf"{EVENT}|主办", lazy.pattern(rf"^(?:{EVENT}|主办单位|主办方)")),
    Reference(
        "两项",
        "[两三四五][项者类个种]",
        lazy.pattern(r"^[两三四五](?:项|者|类(?!区|地区|工资区|标准|行政|最低|对应)|个|种)"),
    ),
    Reference(
        "前文",
        "第[一二三四五]年|首年|次年|其余|余下",
        lazy.pattern(r"^(?:第[一二三四五]年|首年|次年|其余|余下)"),
    ),
    Reference("规划", DOCUMENT_KIND, lazy.pattern(rf"^(?:{BARE_DOCUMENT})")),
    Reference("其他", "其他", lazy.pattern(r"其他(?<![和或及与、等外]其他)(?<!以外的其他)(?!的)")),
    Reference("相应", "相应", lazy.pattern(r"相应(?:增加|减少|提高|降低|延长|缩短|调整|放宽)")),
    Reference(
        "同等",
        "同等",
        lazy.pattern(r"同等(?<![具有或]同等)(?:学历|条件|待遇|标准|水平|级别)"),
    ),
    Reference(
        # 享受第5条政策: which that is stands elsewhere in the document.
        "条款",
        "[条款项]政策|[条款项]规定|[条款项]奖励|[条款项]标准|[条款项]情形",
        lazy.pattern(
            r"(?<!》)第 ?[一二三四五六七八九十百\d]+ ?[条款项](?:政策|规定|奖励|标准|情形)"
        ),
    ),
    Reference("前者", "[前后]一个|[前后]者", lazy.pattern(r"[前后]一个|前者|后者")),
    Reference(
        "此",
        "[这此]",
        lazy.pattern(r"这(?:一|些|项|个|次|种|里)|此(?:项|类|次|举|前|后)|(?<![因为如])此$"),
    ),
    Reference(
        "其",
        "[其他她它]|我们",
        lazy.pattern(r"^(?:其(?!他|余|实|次|以[上下])|他们?|她们?|它们?|我们)"),
    ),
    # 机关、单位安排就业的比例不低于本单位职工总数的: each its own.
    Reference(
        "本",
        "本",
        lazy.pattern(
            r"(?<!位)本(?:部门|项目|次|款|条|文|公司|中心|院|校)|^(?!.*单位[^，]*本单位).*?本单位"
        ),
    ),
    Reference(
        "当时",
        "当[天日月时]|[昨今][天日]|[本上][月周]",
        lazy.pattern(r"当(?:天|日|月|时)|昨[天日]|今[天日]|本[月周]|上[月周]"),
    ),
    Reference(
        "如下",
        "如下|以下|下列|见附件|详见",
        BELOW,
    ),
    Reference("分别", "分别", lazy.pattern(r"分别(?:为|达|是|给予|奖励|增长|下降|补贴|补助)")),
)


def _spelt_out(cue: str) -> Iterator[str]:
    """The ways of a cue, each with one character in front: a search then stops at those alone."""
    for way in cue.split("|"):
        heads, closed, rest = way.removeprefix("[").partition("]")
        yield from (f"{head}{rest}" for head in heads) if way[0] == "[" else (way,)


# Where none of these stands, no reference, place (全省) or document (该办法) is left open.
CUES = (*(each.cue for each in OPEN), f"[我全]自治区|[我全][{LEVEL_CHARS}]")
CUED = lazy.pattern("|".join(way for cue in CUES for way in _spelt_out(cue)))


def outside_names(text: str, mark: str = "") -> str:
    """The text with ``mark`` in the place of every document's name."""
    return DOCUMENT_NAME.sub(mark, text) if "《" in text else text


def open_references(text: str) -> tuple[str, ...]:
    """Names of the references that a statement leaves open."""
    named = KIND_ONLY.search(text) if "《" in text else None
    if named:
        return (named.group(), *open_references(KIND_ONLY.sub("", text)))
    bare = outside_names(text, "《》")
    cued = CUED.search(bare) is not None
    if "每月" in bare:
        # 每月扣除的部分不得超过当月工资的20%: of whichever month it is.
        bare = OF_EACH_MONTH.sub(r"\g<each>", bare)
    found = [each.name for each in OPEN if each.pattern.search(bare)] if cued else []
    if cued:
        found += [match.group() for match in PLACE.finditer(bare)]
    if DATED.search(bare) and not FULL_YEAR.search(bare):
        found += [match.group() for match in UNDATED.finditer(bare)]
        found += [match.group() for match in PART_OF_A_YEAR.finditer(bare)]
    if "年" in bare:
        found += [match.group() for match in YEAR_WORD.finditer(bare)]
    if cued:
        found += [match.group() for match in DOCUMENT.finditer(bare)]
    return tuple(dict.fromkeys(found))


def before_value(text: str, value: str) -> str:
    """What a sentence says before a value; nothing before one that is told in no words."""
    return text.partition(value)[0] if value else ""
