"""Where a sentence's own words begin: behind who sent the report, and the column it stands in."""

from __future__ import annotations

from news.text import lazy

# Where a report was sent from, which is no part of what it says.
DATELINE = lazy.pattern(
    r"\s*(?:[（(【][\u4e00-\u9fff]{2,8}?\d{0,2}日?[讯电][）)】]"
    r"|[\u4e00-\u9fff]{0,10}(?:社|网|报|客户端)[\u4e00-\u9fff]{0,6}?(?:\d{1,2}月)?(?:\d{1,2}日)?"
    r"(?:电(?![力信视影话动子池商器网脑])|讯(?![问息号飞])))"
    r"\s*(?:[（(][^（）()]{0,24}(?:记者|通讯员|报道组)[^（）()]{0,24}[）)])?"
    r"\s*(?:(?:记者|通讯员)[\u4e00-\u9fff、\s]{2,12}?报道)?"
    r"\s*(?:据[\u4e00-\u9fff]{2,10}?报道?报道)?[，：]?\s*"
)
# The column that a page puts a headline under; 【补贴标准】 heads what it says itself.
COLUMN = lazy.pattern(
    r"\s*(?:\[(?P<own>[\u4e00-\u9fff]{2,6})\]|【(?P<boxed>[\u4e00-\u9fff]{2,6})】)\s*(?=[\u4e00-\u9fff“《])"
)
HEADS = lazy.pattern(
    r"(?:标准|条件|对象|范围|内容|时间|方式|流程|金额|期限|依据|程序|材料|要求|政策|地点|名额|补贴|补助)$"
)
HEARD = lazy.pattern(
    r"\s*(?:\d{1,2}月\d{1,2}日，)?(?:记者)?从[^，。；：]{2,20}(?:传来消息|获悉|了解到)[，：]"
)
# Who tells it, before a colon, bracket or blank: 临溪网消息（晚间新闻）：, 临溪台3月4日消息（…）
MEDIUM = lazy.pattern(
    r"\s*[《“]?[\u4e00-\u9fffA-Za-z]{1,12}?(?:社|网|报|台|视|客户端|频道|新闻|财经|科技|广播|融媒体?"
    r"|(?:融媒体?|新闻|宣传|传媒|信息)中心)[》”]?[\u4e00-\u9fff]{0,6}?"
    r"(?:(?:\d{4}年)?\d{1,2}月)?(?:\d{1,2}日)?(?:消息|(?<![通资音])讯|报道)"
    r"(?:\s*[（(][^（）()]{1,30}[）)]\s*[：:]?|\s*[：:]|[ \u3000]+"
    r"|(?=(?:记者|通讯员)[ \u3000]?[\u4e00-\u9fff]))\s*"
)
# 记者 王芳 通讯员 李明 报道：, behind that.
REPORTERS = lazy.pattern(
    r"(?:[/／]?(?:本[报网台])?(?:见习|实习|特约)?(?:记者|通讯员)[ \u3000]?"
    r"[\u4e00-\u9fff]{2,4}(?:[ 、\u3000][\u4e00-\u9fff]{2,4})*"
    r"[ \u3000]?(?:报道(?:[：:]|[ \u3000]+)|[：:]|[ \u3000]+))+"
)
SENT = lazy.pattern(r"[电讯]|消息|报道")
# So far from its start a sentence still tells who sent it.
NEAR = 30


def after_dateline(text: str, start: int, end: int) -> int:
    """Where a sentence's own words begin: 新华社北京5月24日电 is no part of it, nor is
    9月13日，记者从市民政局获悉."""
    column = COLUMN.match(text, start, end)
    if column and not HEADS.search(column["own"] or column["boxed"]):
        start = column.end()
    heard = HEARD.match(text, start, end)
    if heard and heard.end() < end:
        return heard.end()
    if not SENT.search(text, start, min(end, start + NEAR)):
        return start
    sent = DATELINE.match(text, start, end) or MEDIUM.match(text, start, end)
    if sent is None or sent.end() >= end:
        return start
    by = REPORTERS.match(text, sent.end(), end)
    return by.end() if by and by.end() < end else sent.end()
