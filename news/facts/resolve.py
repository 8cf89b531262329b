"""References: 该区, 我市, 本办法, 今年 → what they stand for, or marked as open."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from typing import NamedTuple

from news.facts.names import KIND_ONLY
from news.facts.regions import Region, ancestors, label, short_name

LEVEL_CHARS = "省市区县州旗"
PLACE = re.compile(
    r"(?P<ref>[该本我全此])(?P<level>自治区|省|市|区|县|州|旗)(?![域场间别分长份级内]|[\u4e00-\u9fff]?路)"
)
LEVEL = re.compile(f"[{LEVEL_CHARS}]")
OWN_BODY = re.compile(
    r"(?:(?<=^)|(?<=[由向经与和同合到至及在，、（(：“]))(?P<level>[省市区县州旗])(?!级)"
    r"(?=委|人民政府|政府|妇联|团委|总工会|残联|人大|政协"
    r"|[\u4e00-\u9fff]{1,9}?(?:局|厅|委员会|办公室|法院|检察院|中心|协会|联合会|(?<![全内])部(?!分|门|署)))"
)
NAMELESS_BODY = re.compile(
    r"^(?=(?:民政|财政|教育|人社|人力资源|信访|统计|卫生健康|住建|公安|税务)[\u4e00-\u9fff]{0,6}?[局厅委])"
    r"|^(?=妇联|团委|总工会|残联)"
)
ZONE_ALONE = re.compile(r"(?:(?<=^)|(?<=[在由向，、]))(?:合作区|新区|开发区|高新区|示范区)")
DOCUMENT = re.compile(
    r"[该本此](?P<type>办法|通知|意见|方案|规定|细则|条例|规划|计划|政策|制度|公告|措施|标准)"
)
SHORTENED = re.compile(r"[（(](?:以下|下文)?(?:统一|均)?简称[^（）()]*[）)]")
DISCOURSE = re.compile(
    r"^(?:此外|另外|同时|目前|据悉|据了解|据介绍|据统计|首先|其次|再次|最后|第[一二三四五六七八九十](?=[，、：])"
    r"|[一二三四五六]是|一方面|另一方面|近日|日前|与此同时|总之|因此|随后|近年来|多年来|其间|对此|为此"
    r"|(?:例如|比如|[又再]?如)(?=[\u4e00-\u9fff]{2,10}[省市区县])|记者获悉|值得一提的是|具体来看|其一|其二|其三|而且|并且|并(?![购轨网非不未无列存])|而|但是|但|还(?![款贷本])|也)"
    r"(?=[，、：]|[\u4e00-\u9fff])[，、：]?"
)
LAYS_DOWN = "明确|规定|提出|要求|指出"
TELLS = "通报称|表示|介绍|介绍说|透露|指出|通报|获悉|了解到|消息称|发布消息|坦言|强调"
REPORTING = re.compile(
    rf"^(?:[^，。；：]{{0,24}}?(?:规划|通知|办法|方案|意见)(?:中)?(?:{LAYS_DOWN})"
    rf"|[^，。；：]{{0,24}}?(?:{TELLS}))[，：]"
)
# The end of what REPORTING matches: the quick look before the slow one.
REPORTS = re.compile(rf"(?:{LAYS_DOWN}|{TELLS})[，：]")
DOCUMENT_NAME = re.compile(r"《[^》]*》")
SPLIT_AT_NAMES = re.compile(r"(《[^》]*》)")
QUOTED = re.compile(r"(《[^》]*》|“[^”]*”)")
MARKED = re.compile("\x00+")
NEVER = re.compile(r"(?!)")
PART_OF_A_NAME = re.compile(
    rf"[{LEVEL_CHARS}新]|[\u4e00-\u9fff]{{0,8}}(?:大学|学院|银行|医院|公司|集团)"
)
BLANK = re.compile(r"\s")
BLANKS = re.compile(r"(?<=[\u4e00-\u9fff，。；：、])\s+|\s+(?=[\u4e00-\u9fff，。；：、])")
PLUS = re.compile(r"\s*\+\s*")
NOW = re.compile(
    r"(?:截至|截止)?(?<![较比])目前(?:为止|的(?=每|[\u4e00-\u9fff]{0,4}\d))?，?"
    r"|(?<!\d)(?:近日|日前|近期)，?"
)
RELATIVE_YEAR = {"今年": 0, "本年度": 0, "本年": 0, "去年": -1, "明年": 1, "过去一年": -1}
MONTH_DAY = re.compile(
    r"(?<![\d～~—–-])(?<![日月年号][至到])(?<!每年)(?<!每年的)(?<!每年于)(?:\d{1,2}[-—–~～至到])?\d{1,2}月(?:\d{1,2}日)?(?![均薪])"
)
UNDATED = re.compile(
    r"[比较]上年|上年同期|(?<![\d年])\d{1,2}(?:[-—–~至到]\d{1,2})?月\d{1,2}日|(?<![\d年])\d{1,2}[-—–~至到]\d{1,2}月"
)
# So many months ahead may be announced.
AHEAD = 6
TO_COME = re.compile(
    r"将|拟|应|须|计划|截[止至]|前|起|至|到|申报|申请|报名|考试|受理|预计|力争|施行|执行|开始|启动"
)
FULL_YEAR = re.compile(r"19\d\d|20\d\d")
YEAR_WORD = re.compile("|".join(RELATIVE_YEAR))
EVENT = "活动|会议|会上|现场|仪式|论坛|大会|大赛|比赛|培训班|发布会"
DOCUMENT_KIND = "规划纲要|规划|纲要|办法|通知|方案|意见|规定|细则|条例|行动计划|计划|措施|决定|公告"
BARE_DOCUMENT = (
    rf"(?P<type>{DOCUMENT_KIND})"
    r"(?=(?:还|也|同时|进一步|首次)?"
    r"(?:所称|规定|提出|明确|要求|指出|细化|强调|确定|制定|印发|发布|实施(?![方细办意])))"
)
OPENING_DOCUMENT = re.compile(rf"^{BARE_DOCUMENT}")


class Reference(NamedTuple):
    """A reference that only an article's other words resolve.

    ``cue`` is what it cannot be without; what only opens a text is matched at its start.
    """

    name: str
    cue: str
    search: Callable[[str], re.Match[str] | None]


OPEN = (
    Reference("该", "该", re.compile(r"该(?<![应活当]该)(?![区市省县])").search),
    Reference(
        "上述",
        "上述|前述|前款|前项|同上|以上",
        re.compile(
            r"上述|前述|前款|前项|同上"
            r"|(?<![岁人个家名年月日元%])以上(?:人员|条件|情形|标准|对象|单位|目标|任务|要求|措施|规定|内容|问题|情况)"
        ).search,
    ),
    Reference("活动", rf"{EVENT}|主办", re.compile(rf"(?:{EVENT}|主办单位|主办方)").match),
    Reference(
        "两项",
        "[两三四五][项者类个种]",
        re.compile(r"[两三四五](?:项|者|类(?!区|地区|标准|行政)|个|种)").match,
    ),
    Reference(
        "前文",
        "第[一二三四五]年|首年|次年|其余|余下",
        re.compile(r"(?:第[一二三四五]年|首年|次年|其余|余下)").match,
    ),
    Reference("规划", DOCUMENT_KIND, re.compile(BARE_DOCUMENT).match),
    Reference(
        "其他", "其他", re.compile(r"其他(?<![和或及与、等外]其他)(?<!以外的其他)(?!的)").search
    ),
    Reference(
        "相应", "相应", re.compile(r"相应(?:增加|减少|提高|降低|延长|缩短|调整|放宽)").search
    ),
    Reference(
        "同等",
        "同等",
        re.compile(r"同等(?<![具有或]同等)(?:学历|条件|待遇|标准|水平|级别)").search,
    ),
    Reference("前者", "[前后](?:一个|者)", re.compile(r"[前后]一个|前者|后者").search),
    Reference(
        "此",
        "[这此]",
        re.compile(r"这(?:一|些|项|个|次|种|里)|此(?:项|类|次|举|前|后)|(?<![因为如])此$").search,
    ),
    Reference(
        "其", "[其他她它]|我们", re.compile(r"其(?!他|余|实|次)|他们?|她们?|它们?|我们").match
    ),
    Reference("本", "本", re.compile(r"本(?:单位|部门|项目|次|款|条|文|公司|中心|院|校)").search),
    Reference(
        "当时",
        "当[天日月时]|[昨今][天日]|[本上][月周]",
        re.compile(r"当(?:天|日|月|时)|昨[天日]|今[天日]|本[月周]|上[月周]").search,
    ),
    Reference(
        "如下",
        "如下|以下|下列|见附件|详见",
        re.compile(r"如下|以下(?:条件|情形|规定|标准|材料)|下列|见附件|详见").search,
    ),
    Reference("分别", "分别", re.compile(r"分别(?:为|达|是|给予|奖励|增长|下降|补贴|补助)").search),
)
# Where none of these stands, no reference, place (全省) or document (该办法) is left open.
CUED = re.compile("|".join(each.cue for each in OPEN) + f"|[我全](?:自治区|[{LEVEL_CHARS}])")


class Resolved(NamedTuple):
    """A text with its references filled in."""

    text: str

    @property
    def open(self) -> tuple[str, ...]:
        """Names of the references that could not be filled in."""
        return open_references(self.text)


@dataclass(frozen=True)
class Setting:
    """What an article as a whole tells: its place, the date it stands at, its documents.

    ``year`` is the year that a title gives to all its figures (2024年全省经济运行情况), and
    ``times_compete`` tells that they are of two times, so that it gives none. ``firm``
    tells that the article is about its region throughout, so that a statement may name it,
    ``nameless`` that it speaks of 全市 or 本县 and nowhere says which.
    ``certificate`` is the fullest name of a certificate in the article, ``applied`` what its
    applicants apply for.
    """

    region: Region | None
    anchor: date | None = None
    year: str = ""
    times_compete: bool = False
    firm: bool = True
    nameless: bool = False
    short_names: dict[str, str] = field(default_factory=dict)
    certificate: str = ""
    applied: str = ""

    @cached_property
    def label(self) -> str:
        return label(self.region) if self.region else ""

    @cached_property
    def around(self) -> tuple[Region, ...]:
        """The article's region and those it lies in, innermost first."""
        return (self.region, *ancestors(self.region)) if self.region else ()

    @cached_property
    def levels(self) -> dict[str, Region]:
        """The region meant by each of 省 市 区 县 州 旗 in this article."""
        found: dict[str, Region] = {}
        for region in self.around:
            found.setdefault(region.name[-1], region)
            if region.name.endswith("自治区"):
                found.setdefault("自治区", region)
        return found

    @cached_property
    def short(self) -> str:
        """The region's name without its level, which every way of writing it holds."""
        return short_name(self.region.name) if self.region else ""

    @cached_property
    def own_name(self) -> re.Pattern[str]:
        """Every way of writing the article's region, with or without what it lies in.

        Only literals, for each article compiles its own: ``_is_own`` looks at what follows.
        """
        if self.region is None:
            return NEVER
        outer = "".join(_optional(above) for above in reversed(ancestors(self.region)))
        short = re.escape(self.short)
        return re.compile(f"{outer}{re.escape(self.region.name)}|^{outer}(?P<short>{short})")


def _optional(region: Region) -> str:
    forms = sorted({region.name, short_name(region.name)}, key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, forms))})?"


@lru_cache(maxsize=256)
def strip_discourse(text: str) -> str:
    """The text without the words that only tie it to what went before."""
    previous = None
    while previous != text:
        previous = text
        text = _without_start(DISCOURSE, text.lstrip("，、：； "))
        if REPORTS.search(text):
            text = _without_start(REPORTING, text)
    return text


def _without_start(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.match(text)
    return text[match.end() :] if match else text


def outside_names(text: str, mark: str = "") -> str:
    """The text with ``mark`` in the place of every document's name."""
    return DOCUMENT_NAME.sub(mark, text) if "《" in text else text


def resolve(text: str, setting: Setting, instrument: str = "") -> Resolved:
    """Fill in places, bodies, documents and years.

    The first naming of the article's region is written out (惠州市大亚湾区), later ones are short.
    """
    if text:
        text = _squeeze(text)
        text = _places(text, setting)
        text = _documents(text, setting, instrument)
        text = _years(text, setting)
    return Resolved(text)


def _squeeze(text: str) -> str:
    """Without blanks beside Chinese characters or around plus signs."""
    if BLANK.search(text):
        text = BLANKS.sub("", text)
    text = NOW.sub("", text)
    return PLUS.sub("+", text) if "+" in text else text


def _places(text: str, setting: Setting) -> str:
    if setting.region is None:
        return text

    def named(match: re.Match[str]) -> str:
        return _place(match["level"], setting) or match.group()

    if f"{setting.short}全" in text:
        text = re.sub(rf"{re.escape(setting.short)}(?=全[{LEVEL_CHARS}])", "", text)
    if LEVEL.search(text):
        text = OWN_BODY.sub(named, PLACE.sub(named, text))
    if setting.region.level == "zone":
        text = ZONE_ALONE.sub("\x00", text)
    if NAMELESS_BODY.match(text):
        text = f"\x00{text}"
    return _name_once(text, setting)


def _place(level: str, setting: Setting) -> str:
    region = setting.levels.get(level)
    if region is None:
        return ""
    return "\x00" if region == setting.region else region.name


def _name_once(text: str, setting: Setting) -> str:
    """Write the region in full where it is first named outside 《》, briefly after that."""
    region = setting.region
    if region is None or not ("\x00" in text or setting.short in text):
        return text

    def mark(match: re.Match[str]) -> str:
        return "\x00" if _is_own(match, region) else match.group()

    parts = QUOTED.split(text)
    named = False
    for index in range(0, len(parts), 2):
        whole = MARKED.sub("\x00", setting.own_name.sub(mark, parts[index]))
        if "\x00" in whole and not named:
            whole, named = whole.replace("\x00", setting.label, 1), True
        parts[index] = whole.replace("\x00", region.name)
    return "".join(parts)


def _is_own(match: re.Match[str], region: Region) -> bool:
    """Whether what follows lets the words be the region's name: 惠州市, but not 惠州市区."""
    if match["short"]:
        return not PART_OF_A_NAME.match(match.string, match.end())
    after = match.string[match.end() : match.end() + 1]
    return region.level == "province" or not after or after not in LEVEL_CHARS


def names_region(text: str, setting: Setting) -> bool:
    """Whether the text, documents' names left out, says where."""
    region = setting.region
    return region is not None and region.name in text and region.name in outside_names(text)


def _documents(text: str, setting: Setting, instrument: str) -> str:
    text = SHORTENED.sub("", text)
    for short, full in setting.short_names.items():
        text = _written_out(text, short, full)
    if not instrument:
        return text

    def full_name(match: re.Match[str]) -> str:
        return instrument if match["type"] in instrument else match.group()

    return OPENING_DOCUMENT.sub(full_name, DOCUMENT.sub(full_name, text))


def _written_out(text: str, short: str, full: str) -> str:
    """A short name as the full one where it first stands outside a document's name."""
    if short not in text:
        return text
    parts = SPLIT_AT_NAMES.split(text)
    spoken_of = any(full in part or f"所称的{short}" in part for part in parts[::2])
    if spoken_of or full in parts:
        return text
    for index, part in enumerate(parts):
        if short in part and (index % 2 == 0 or short == part):
            parts[index] = part.replace(short, full, 1)
            break
    return "".join(parts)


def _years(text: str, setting: Setting) -> str:
    """Write out 今年, and the year of a bare month and day, from the article's date."""
    if setting.anchor is None:
        return text
    year = setting.anchor.year
    if "年" in text:
        text = YEAR_WORD.sub(lambda match: f"{year + RELATIVE_YEAR[match.group()]}年", text)
    bare = MONTH_DAY.search(text) if "月" in text else None
    if bare and not FULL_YEAR.search(text) and _of_this_year(bare, text, setting.anchor):
        return f"{text[: bare.start()]}{year}年{text[bare.start() :]}"
    return text


def _of_this_year(bare: re.Match[str], text: str, anchor: date) -> bool:
    """Whether a month without a year is sure to be this year's.

    August, told in January, is not; nor is July, unless the text speaks of what is to come.
    """
    ahead = int(re.split(r"\D", bare.group())[0]) - anchor.month
    return ahead <= 0 or (ahead <= AHEAD and TO_COME.search(text) is not None)


def open_references(text: str) -> tuple[str, ...]:
    """Names of the references that a statement leaves open."""
    named = KIND_ONLY.search(text) if "《" in text else None
    if named:
        return (named.group(), *open_references(KIND_ONLY.sub("", text)))
    bare = outside_names(text, "《》")
    cued = CUED.search(bare) is not None
    found = [each.name for each in OPEN if each.search(bare)] if cued else []
    if cued:
        found += [match.group() for match in PLACE.finditer(bare)]
    if ("月" in bare or "年" in bare) and not FULL_YEAR.search(bare):
        found += [match.group() for match in UNDATED.finditer(bare)]
    if "年" in bare:
        found += [match.group() for match in YEAR_WORD.finditer(bare)]
    if cued:
        found += [match.group() for match in DOCUMENT.finditer(bare)]
    return tuple(dict.fromkeys(found))
