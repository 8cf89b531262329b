"""The time that a statistical story's figures are all of: its title's or its first sentence's."""

from __future__ import annotations

from datetime import date

from news.facts.dates import TimeMention, find_times, may_name_a_time
from news.text import lazy
from news.text.article import Article

YEAR_OF_FIGURES = lazy.pattern(
    r"[^，。]{0,12}?(?P<year>(?:19|20)\d{2}年)(?!以来|度?第|代)[^，。]*(?:情况|运行|统计|公报|数据)"
)
# The year in the title of a report, a plan or a notice is the one in which it was made.
MADE_IN = lazy.pattern(
    r"(?:19|20)\d{2}年[^，。]{0,30}?"
    r"(?:工作报告|(?:规划|计划|方案|要点|通知|意见|办法|安排|部署|公告|通告|简章|讲话)(?![^，。]{0,6}情况))"
    r"|(?:工作报告|规划|计划|方案|要点)[（(](?:19|20)\d{2}年"
)
WHOLE_YEAR = lazy.pattern(r"(?P<year>(?:19|20)\d{2})年")
CHANGE = lazy.pattern(r"增长|下降|同比|增速|环比|回落")
OPENING = 400
# What a story of a holiday counts is of no whole year.
HOLIDAY = lazy.pattern(
    r"(?:(?P<year>(?:19|20)\d{2})年)?(?P<name>春节|国庆|五一|劳动节|清明|端午|中秋|元旦)节?(?:小长假|长假|假期|黄金周|假日|期间|线上|线下|消费|旅游|市场|档)"
    r"(?!以来|后)"
)
# In which month each begins at the latest.
BEGINS_IN = {
    "元旦": 1,
    "春节": 2,
    "清明": 4,
    "五一": 5,
    "劳动节": 5,
    "端午": 6,
    "中秋": 9,
    "国庆": 10,
}
LATEST_STORY = 2
"""Months after a holiday in which a story that names no year still tells of this year's."""
LEAD = 120
TYPICAL = 5
"""Changes told, and changes per thousand characters, from which on a story is statistical."""
SPAN_OF_FIGURES = lazy.pattern(
    r"(?P<year>(?:19|20)\d{2}年|今年|去年)?(?:全年|(?:\d{1,2}[-—–~～至])?\d{1,2}月份?|[上下]半年|第?[一二三四]季度"
    r"|前[一二三]季度|[前首].{1,2}个?月)?"
)
CLAUSE_ENDS = lazy.pattern(r"[。；\n]")
FIGURE = lazy.pattern(r"\d(?!\d*[年月日])")
# What every time has one of, and a figure behind it.
TIME_SIGN = lazy.pattern(r"[年月季]|十.五|\d[-/.]\d")
DATED_FIGURE = lazy.pattern(rf"(?:{TIME_SIGN.pattern}).*{FIGURE.pattern}")
MONTH_ALONE = lazy.pattern(r"(?:(?:19|20)\d{2}年|今年|去年)?\d{1,2}月份?")
# Parts of one year are told apart in any year.
ANY_YEAR = date(2000, 12, 31)
RELATIVE = {"今年": 0, "去年": -1}
COMPARED = ("比", "较", "与", "由", "从", "同", "和")
MANY = 3
# 《2022年卫生健康事业发展统计公报》显示: its figures are of that year.
COMMUNIQUE = lazy.pattern(
    r"《?(?P<year>(?:19|20)\d{2})年[^，。；《》]{2,24}(?:统计公报|公报)》?(?:显示|指出)"
)
# 同2010年第六次全国人口普查相比 names a base and not the time of the figures.
# 2015年12期 is when a journal came out.
ISSUE = lazy.pattern(r"\s?(?:第?\d{1,3}|第[一二三四五六七八九十百]+)[期号届]")
CENSUS = lazy.pattern(r"第[一二三四五六七八九十]+次|以来")


def time_of_figures(article: Article, anchor: date | None) -> str:
    """The year, or the part of a year with its year, that all figures are of; empty if unsaid.

    A part of a year whose year nobody says (一季度, in an undated story) stands as it is. A year
    that is not over by the day of the story is that of none of its figures.
    """
    if article.kind == "article" and anchor and (holiday := _holiday(article, anchor)):
        return holiday
    told = _time_told(article, anchor) if article.kind == "article" else ""
    year = WHOLE_YEAR.fullmatch(told)
    if year and anchor and int(year["year"]) >= anchor.year:
        return ""
    return "" if _is_to_come(told, anchor) else told


def _holiday(article: Article, anchor: date) -> str:
    """The holiday that a story opens with, of the year that it names, or that is just over."""
    found = HOLIDAY.search(_head(article))
    if found is None:
        return ""
    over = anchor.month - BEGINS_IN[found["name"]]
    year = found["year"] or (str(anchor.year) if 0 <= over <= LATEST_STORY else "")
    if not year or int(year) > anchor.year:
        return ""
    return f"{year}年{found['name']}期间"


def _head(article: Article) -> str:
    return f"{article.title}，{article.text[:LEAD]}"


def _is_to_come(told: str, anchor: date | None) -> bool:
    """Whether a part of a year begins in the story's own month or later: 下半年, told in July."""
    time = next(iter(find_times(told, anchor)), None)
    if time is None or anchor is None or time.first is None:
        return False
    return (time.first.year, time.first.month) >= (anchor.year, anchor.month)


def _time_told(article: Article, anchor: date | None) -> str:
    titled = YEAR_OF_FIGURES.match(article.title)
    if titled:
        return _part_in(article.title, titled["year"], anchor) or titled["year"]
    communique = COMMUNIQUE.search(article.text) if "公报" in article.text else None
    if communique:
        return f"{communique['year']}年"
    title = "" if MADE_IN.search(article.title) else article.title
    titled_time = bool(find_times(title, anchor)) and len(CHANGE.findall(article.text)) > 2
    if not titled_time and not _statistical(article.text):
        return ""
    opening = article.text[:OPENING]
    if of_many_years(article, anchor):
        return ""
    for text in (title, opening):
        for time in find_times(text, anchor):
            if text is opening and _of_a_deed(time, text):
                continue
            if told := _told(time, text, anchor):
                return told
    return ""


def _part_in(title: str, year: str, anchor: date | None) -> str:
    """The part of the year that a title names: 2024年前三季度经济运行情况."""
    parts = (_told(time, title, anchor) for time in find_times(title, anchor))
    return next((part for part in parts if part.startswith(year) and part != year), "")


def of_many_years(article: Article, anchor: date | None) -> bool:
    """Whether a story goes through the years (2012年32万，2013年39万，2014年46万)."""
    lines = [
        line
        for line in CLAUSE_ENDS.split(article.text[:OPENING])
        if may_name_a_time(line) and DATED_FIGURE.search(line)
    ]
    # With fewer signs of a time than years are wanted, none need be read.
    if sum(len(TIME_SIGN.findall(line)) for line in lines) < MANY:
        return False
    told = {
        time.normal[:4]
        for line in lines
        for time in find_times(line, anchor or ANY_YEAR)
        if time.kind == "date"
        and _counts(line, time)
        and not line[: time.span.start].endswith(COMPARED)
    }
    return len(told) >= MANY


def times_compete(article: Article, anchor: date | None) -> bool:
    """Whether figures are told of a time and of a part of it that ends with it: 前9个月 and 9月.

    A figure that names neither may then be of either.
    """
    told = set()
    for line in (article.title, *CLAUSE_ENDS.split(article.text)):
        for time in find_times(line, anchor or ANY_YEAR):
            written = SPAN_OF_FIGURES.fullmatch(time.written)
            bare = written is None or time.written == written["year"]
            based = line[: time.span.start].endswith(COMPARED)
            if not bare and not based and (line is article.title or _counts(line, time)):
                told.add((time.last, time.first))
    lasts = [last for last, _ in told]
    return len(lasts) > len(set(lasts))


def _of_a_deed(time: TimeMention, text: str) -> bool:
    """Whether a month is that of a deed of which no figure is told: 9月，某局召开发布会."""
    sentence = CLAUSE_ENDS.split(text[time.span.end :], maxsplit=1)[0]
    return bool(MONTH_ALONE.fullmatch(time.written)) and not FIGURE.search(sentence)


def _counts(line: str, time: TimeMention) -> bool:
    """Whether a figure follows the time in its sentence."""
    return FIGURE.search(line, time.span.end) is not None


def _statistical(text: str) -> bool:
    changes = len(CHANGE.findall(text))
    return changes >= TYPICAL and changes * 1000 >= TYPICAL * len(text)


def _told(time: TimeMention, text: str, anchor: date | None) -> str:
    written = SPAN_OF_FIGURES.fullmatch(time.written)
    if written is None or text[: time.span.start].endswith(COMPARED):
        return ""
    if CENSUS.match(text, time.span.end) or ISSUE.match(text, time.span.end):
        return ""
    year = written["year"]
    if year and year not in RELATIVE:
        return time.written
    bare = time.written.removeprefix(year or "")
    if anchor is None:
        return bare
    return f"{anchor.year + RELATIVE.get(year or '', 0)}年{bare}"
