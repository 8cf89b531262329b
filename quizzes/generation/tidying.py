"""The words of a report without what only its page makes clear or asks for."""

from __future__ import annotations

import re
from datetime import date

from news.facts.receivers import opening_receiver
from news.text import lazy
from quizzes.generation.phrasing import on_its_number
from quizzes.generation.places import first_named, names_of

SAID_TWICE = lazy.pattern(r"(补贴|补助|津贴|奖励)\1|(的)的(?![确士])")
# 15万元以上的，50万元以下的 is one case.
BOTH_BOUNDS = lazy.pattern(
    r"(?P<bound>\d[万亿]*[一-鿿]{1,3}(?:以上|及以上))的，(?=\d[\d.]*[万亿]*[一-鿿]{1,3}(?:以下|以内)的)"
)
# 截止到2030年底 is how many write what exams write as 截至2030年底.
CLOSING_AT = lazy.pattern(r"截止到?(?=\d{4}年)")
# Words that mean a day the reader cannot know once the sentence has left its page.
DEICTIC = lazy.pattern(r"(?:截至)?(?<![较比])目前，?|近日，?|(?<!\d)日前，?|近期，?|最近(?!的)，?")
# So is 至今 in a report without a day; from a told year on it is 以来.
TO_DATE = lazy.pattern(r"(?P<since>(?<=[年月日号])至今)|至今为止，?|至今，?")
RELATIVE_YEARS = (
    (lazy.pattern("今年"), 0),
    (lazy.pattern("去年"), -1),
    (lazy.pattern("(?<![证说声表查])明年"), 1),
)
# 近期（到2025年）规划指标为 says by when in an aside.
BY_WHEN = lazy.pattern(r"(?:[近中远]期)?（(?P<when>到20\d{2}年[底末]?)），?(?=[一-鿿])")
# 护理标准按照甲、乙、丙三档由…, of one grade: 护理标准丙档由….
ONE_GRADE = lazy.pattern(
    r"按照?(?P<grade>(?![^，]*、)[一-鿿]{2,8}?)[两三四五六]个?(?P<kind>[档类级])(?=[由为从每提])"
)
# 目标是2030年总量达1万人 is to be reached by then.
AIMED_BY = lazy.pattern(
    r"(?<=目标)(?P<is>[是为])(?=20\d{2}年[底末]?[^，；]{2,30}(?:达到?|超过|突破|提高到|增加到|实现|建成)$)"
)
DASHES = lazy.pattern(r"(?<=\d)--+(?=\d)")
# 国家统计局19日公布: of which month only the page tells.
BARE_DAY = lazy.pattern(r"(?<![\d月至—-])\d{1,2}日(?=公布|发布|印发|召开|举行|从|获悉|通报)")
OPENER = lazy.pattern(
    r"^(?:此外|另外|同时|首先|其次|再次|最后|据悉|据了解|据介绍|[一二三四五六]是|第[一二三四五六](?=，))，?"
)
# News comments before it counts: what 持续壮大 says is no part of the fact that follows it.
COMMENT = lazy.pattern(
    r"(?P<keep>^|，)(?P<comment>[^，》]{2,30}?(?:(?:非常|高度|十分)重视"
    r"|(?:持续|不断|逐步|稳步|日益|进一步)(?:壮大|发展|提升|推进|增长|扩大|完善|发力|加强|优化|健全)"
    r"|成效(?:显著|明显)|再上新台阶))，"
)
# 发展情况为：甲；乙 — the lead-in says nothing of its items.
LEAD_IN = lazy.pattern(
    r"(?P<keep>^|，)(?P<comment>[^，：]*(?:情况|成效|成绩|数据|结果|(?:总量|规划|主要)指标|(?:政策|主要|具体)内容|测算)(?:为|是|如下)?)："
)
# 政策的完善产生了强烈的吸引力，截至2030年底，…: told before the time that the figure is of.
# 不含农户, 与上年相比 and 城镇方面 tell of what the figure is, and stay.
NARRATED = (
    r"(?![对凡按从由向为因经不除与同和仅只]|根据|自)[^，：《》\d]{4,40}"
    r"(?<![的者时后前起下中内间上])(?<!方面|单位|领域|相比|计算)"
)
NARRATION = lazy.pattern(
    rf"(?P<keep>^)(?P<comment>{NARRATED}(?:，{NARRATED})?)，"
    r"(?=(?:截至|到|至)?(?:19|20)\d{2}年[^，]{0,8}，)"
)
# What a notice says of itself: 现将调整后的标准予以公布，自…起执行.
NOTIFIES = lazy.pattern(
    r"现将(?P<what>[^，。]{4,60}?)(?:予以)?(?:公布|公告|通告|印发)(?:如下)?，(?=自)"
)
# 也, 还 and 更是 add to a sentence that the reader of a question has not read.
ADDED = lazy.pattern(
    r"(?<=[一-鿿])(?:又(?=新增|建成|新建|投入|开工|启动|增加)|也(?![许门])|更是(?=达|超|有|占|突破)"
    r"|(?<![归偿返退交])还(?=将|须|应|需|要|可|设|购|提供|配|开展|给予)|同时(?=在|举办|开展)"
    r"|再(?=增加|给予|奖励|补助|补贴)(?!给予重复))"
)
CLAUSE_MARK = lazy.pattern(r"[，。；：]")
HEADLESS = lazy.pattern(
    r"(?<![工员生民人者业])"
    r"((?:考取|取得|获得|通过|持有)(?![^，。；、的]*(?:产品|企业|机构|项目|品牌|专利|示范))[^，。；、的]{1,24}的)(?=给予|发放|奖励|每月|一次性|按|，)"
)
# 取得证书，一次性奖励: who has gained it is rewarded.
GAINED = lazy.pattern(
    r"((?:取得|获得|考取)[^，。；的]{2,40}(?:证书|资格|称号|职称))，"
    r"(?=(?:再|均|可)?(?:每[月年人]|一次性)?(?:给予|奖励|补助|补贴|发放))"
)
# An aside to the article's reader: (第六次普查数据，下同).
SAME_BELOW = lazy.pattern(
    r"[（(](?:如|见|详见)[^（）()]{0,6}(?:图|表|附件|注|专栏|名词解释)[^（）()]{0,12}[）)]"
    r"|[（(](?:[^（）()]{0,30}[，、])?下同[）)]|[（(]以下[^（）()，。]{0,4}称[^（）()]{1,20}[）)]"
)
# 残疾人两项补贴 of a title; the text goes by 两项补贴.
OF_WHOM = lazy.pattern(
    r"(?:残疾人|老年人|儿童|学生|教师|农民|职工)(?P<short>[两三四五六]项(?:补贴|补助|津贴|制度|政策))"
)
# 提高至100元/人/月 is written so in tables.
PER_HEAD = lazy.pattern(r"(?P<sum>\d[\d.,]*万?元)(?:/人/月|/月/人|/人·月)")
# 住院待遇：一级医疗机构起付标准300元 heads what is one of its rules.
ENTITLEMENT = lazy.pattern(r"(?P<what>[一-鿿]待遇)：(?=[一-鿿])")
# 全省要经常参加锻炼人数比例达 stands for …比例要达.
MEANT_OF_A_RATE = lazy.pattern(
    r"要(?P<what>(?:经常|达到《|城乡|每)[^，要]{2,30}(?:比例|率|人数|面积))(?P<verb>达到?|保持在?|)$"
)


# 营收在200亿元以上持续增长，三区合计占比达到: no comment, for what follows is of it.
TELLS_A_FIGURE = lazy.pattern(r"\d[\d.,]*[万亿]*(?![\d.,年月日])[一-鿿%]")


def completed(text: str, title: str) -> str:
    """残疾人两项补贴, where the text says 两项补贴 and its title of whom."""
    full = OF_WHOM.search("".join(title.split()))
    if not full or full.group() in text:
        return text
    return re.sub(
        rf"(?<![一-鿿]){full['short']}|(?<=[年省市区县]){full['short']}", full.group(), text
    )


def tidy(text: str, published: date | None) -> str:
    """Say outright what only the page's day or the sentence before made clear."""
    text = PER_HEAD.sub(r"每人每月\g<sum>", text)
    text = ENTITLEMENT.sub(r"\g<what>中，", text)
    text = MEANT_OF_A_RATE.sub(r"\g<what>要\g<verb>", text)
    text = BOTH_BOUNDS.sub(r"\g<bound>", SAID_TWICE.sub(r"\1\2", text))
    text = on_its_number(SAME_BELOW.sub("", OPENER.sub("", text)))
    text = NOTIFIES.sub(r"\g<what>", BARE_DAY.sub("", DASHES.sub("—", text)))
    text = AIMED_BY.sub(r"\g<is>到", BY_WHEN.sub(r"\g<when>，", text))
    text = CLOSING_AT.sub("截至", text)
    text = ONE_GRADE.sub(r"\g<grade>\g<kind>", text)
    if published is None:
        text = TO_DATE.sub(lambda match: "以来" if match["since"] else "", DEICTIC.sub("", text))
    else:
        for word, years in RELATIVE_YEARS:
            text = word.sub(f"{published.year + years}年", text)
    return GAINED.sub(r"\1的，", HEADLESS.sub(_with_its_head, ADDED.sub("", text)))


def _with_its_head(gained: re.Match[str]) -> str:
    """取得证书的人员 for 取得证书的, where the clause names nobody who has gained it."""
    clause = CLAUSE_MARK.split(gained.string[: gained.start()])[-1]
    return gained[1] if opening_receiver(f"{clause}{gained[1]}") else f"{gained[1]}人员"


def to_the_point(before: str, place: str) -> str:
    """Drop a comment that leads up to the figure; the place it began with stays."""
    match = NARRATION.match(before) or COMMENT.search(before) or LEAD_IN.search(before)
    if match is None or TELLS_A_FIGURE.search(match["comment"]):
        return before
    rest = before[match.end() :]
    opens = first_named(match["comment"], names_of(place))
    return f"{before[: match.start()]}{match['keep']}{opens}{rest}" if len(rest) > 3 else before
