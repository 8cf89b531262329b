"""References filled in: 该区, 我市, 本办法, 今年 → what they stand for."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from news.facts.dates import FIRST_MONTHS, STOOD
from news.facts.references import (
    BARE_DOCUMENT,
    DOCUMENT,
    FULL_YEAR,
    PLACE,
    RELATIVE_YEAR,
    YEAR_WORD,
    open_references,
    outside_names,
)
from news.facts.regions import Region, end_of_places
from news.facts.setting import LEVEL_CHARS, Setting
from news.facts.year_parts import with_years
from news.text import lazy

LEVEL = lazy.pattern(f"[{LEVEL_CHARS}]")
OWN_BODY = lazy.pattern(
    r"(?:(?<=^)|(?<=[由向经与和同合到至及在据，、（(：“]))(?P<level>[省市区县州旗])(?!级)"
    r"(?=委|人民政府|政府|妇联|团委|总工会|残联|人大|政协"
    r"|[\u4e00-\u9fff]{1,9}?(?:局|厅|委员会|办公室|法院|检察院|中心|协会|联合会|(?<![全内])部(?!分|门|署)))"
)
NAMELESS_BODY = lazy.pattern(
    r"^(?=(?:民政|财政|教育|人社|人力资源|信访|统计|卫生健康|住建|公安|税务)[\u4e00-\u9fff]{0,6}?[局厅委])"
    r"|^(?=妇联|团委|总工会|残联)"
)
ZONE_ALONE = lazy.pattern(r"(?:(?<=^)|(?<=[在由向，、]))(?:合作区|新区|开发区|高新区|示范区)")
SHORTENED = lazy.pattern(r"[（(](?:以下|下文)?(?:统一|均)?简称[^（）()]*[）)]")
SPLIT_AT_NAMES = lazy.pattern(r"(《[^》]*》)")
QUOTED = lazy.pattern(r"(《[^》]*》|“[^”]*”)")
MARKED = lazy.pattern("\x00+")
PART_OF_A_NAME = lazy.pattern(
    rf"[{LEVEL_CHARS}新]|[岛湖]|水库|[\u4e00-\u9fff]{{0,8}}(?:大学|学院|银行|医院|公司|集团)|港(?!口)|海关|机场|航空|铁路|日报|晚报|晨报|(?:黄河|长江)?河务局|海事局"
)
BLANK = lazy.pattern(r"\s")
BLANKS = lazy.pattern(r"(?<=[\u4e00-\u9fff，。；：、])\s+|\s+(?=[\u4e00-\u9fff，。；：、])")
# A headline parts its clauses by its one blank: 某市将培训社工 每人每月最高补助300元.
HEADLINE_BREAK = lazy.pattern(
    r"^(?P<told>\S{4,}[\u4e00-\u9fff])\s+(?=每[人名月年户家]\S*(?:补|奖|给予|发放|领|享|可|达)\S*$)"
)
PLUS = lazy.pattern(r"\s*\+\s*")
NOW = lazy.pattern(
    r"(?:截至|截止)?(?<![较比项])目前(?:为止|的(?=每|[\u4e00-\u9fff]{0,4}\d))?，?"
    r"|(?<!\d)(?:近日|日前|近期)，?"
)
MONTH_DAY = lazy.pattern(
    r"(?<![\d～~—–-])(?<![日月年号][至到])(?<!每年)(?<!每年的)(?<!每年于)(?:\d{1,2}[-—–~～至到])?\d{1,2}月(?:\d{1,2}日)?(?![均薪])"
)
# So many months ahead may be announced.
AHEAD = 6
TO_COME = lazy.pattern(
    r"将|拟|应|须|计划|截[止至]|前|起|至|到|申报|申请|报名|考试|受理|预计|力争|施行|执行|开始|启动"
)
# 已于8月26日起施行, told in March, is of a year before.
OVER = ("已于", "已自", "已从", "已在")
OPENING_DOCUMENT = lazy.pattern(rf"^{BARE_DOCUMENT}")


class Resolved(NamedTuple):
    """A text with its references filled in."""

    text: str

    @property
    def open(self) -> tuple[str, ...]:
        """Names of the references that could not be filled in."""
        return open_references(self.text)


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
        text = HEADLINE_BREAK.sub(r"\g<told>，", text)
        text = BLANKS.sub("", text)
    if "前" in text or "近" in text:
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
        parts = QUOTED.split(text)
        # 我省 in a document's name is part of the name.
        parts[::2] = [OWN_BODY.sub(named, PLACE.sub(named, part)) for part in parts[::2]]
        text = "".join(parts)
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
        return not PART_OF_A_NAME.match(match.string, end_of_places(match.string, match.end()))
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
    text = with_years(text, setting.years, setting.anchor)
    if setting.anchor is None:
        return text
    anchor, year = setting.anchor, setting.anchor.year
    if "年" in text:
        text = YEAR_WORD.sub(lambda match: _year_meant(match.group(), anchor), text)
    bare = MONTH_DAY.search(text) if "月" in text else None
    if bare and not FULL_YEAR.search(text) and _of_this_year(bare, text, setting.anchor):
        return f"{text[: bare.start()]}{year}年{text[bare.start() :]}"
    return text


def _year_meant(word: str, anchor: date) -> str:
    if word == "过去一年" and anchor.month > FIRST_MONTHS:
        return word
    return f"{anchor.year + RELATIVE_YEAR[word]}年"


def _of_this_year(bare: re.Match[str], text: str, anchor: date) -> bool:
    """Whether a month without a year is sure to be this year's.

    August, told in January, is not; nor is July, unless the text speaks of what is to come, and
    not of how things stood then.
    """
    ahead = int(re.split(r"\D", bare.group())[0]) - anchor.month
    stood = text[: bare.start()].endswith((*STOOD, *OVER))
    return ahead <= 0 or (not stood and ahead <= AHEAD and TO_COME.search(text) is not None)
