"""What surrounds an article on a page and is no part of it, and why each is left out.

Rules look at one line in simplified script. A *section* rule opens a tail: it takes the list that
follows as well. To add a rule, write a line in ``LINES`` or a heading in ``SECTIONS``.
"""

from __future__ import annotations

import re

SECTIONS: tuple[tuple[str, str], ...] = (
    (
        "recommendation",
        r"(?:小编|编辑|热门|热点|精彩|精选|为您|为你|今日|站长|课程|本文)*推荐(?:阅读|文章|新闻|内容|课程)?"
        r"|猜你喜欢|大家都在(?:看|搜)",
    ),
    (
        "related",
        r"(?:相关|延伸|扩展|拓展|更多)(?:阅读|新闻|链接|推荐|文章|报道|资讯|专题)|往期(?:回顾|推荐|内容)",
    ),
    (
        "latest",
        r"(?:最新|热门|热点|今日|实时|精彩|本周|24小时)"
        r"(?:资讯|文章|新闻|动态|公告|热点|要闻|热文|评论|回顾)(?:排行榜?)?|(?:点击|阅读)排行榜?",
    ),
    ("comments", r"(?:网友|发表|全部|最新|热门)评论|我要评论|热词|标签|小编最近文章"),
    ("footer", r"友情链接|联系我们|关于我们|网站地图"),
)
SECTION = re.compile(
    r"[-—=*#◆■●▪>【\[]*\s*(?:"
    + "|".join(f"(?P<s{i}>{pattern})" for i, (_, pattern) in enumerate(SECTIONS))
    + r")\s*[】\]]?\s*[:：]?\s*(?:>+|更多)?"
)

OPEN = r"[(（\[【]?\s*"
SUMMARY = r"[【\[(（]?\s*(?:摘\s*要|导\s*读|内容提要|核心提示|提\s*要)\s*[】\])）]?\s*[:：]?"
COMPILED = (
    r"(?:小编|编辑)[^。！？]{0,8}(?:为|给|帮|替)[^。！？]{0,8}(?:考生|大家|您|你们|读者|广大)"
    r"[^。！？]{0,12}(?:整理|分享|带来|准备|汇总|收集|发布|介绍|提供)"
)
PROMOTION = (
    r"免费(?:预约|订阅)[^。]{0,8}(?:短信|提醒)|加(?:入)?[Qq]{2}群"
    r"|免费(?:领取|下载|试听|获取)[^。]{0,12}(?:资料|真题|课程|题库|试卷|教材)"
    r"|(?:扫(?:描|一扫|码)|长按)[^。]{0,16}(?:关注|加群|进群|下载|领取|解锁)"
    r"|(?:更多|最新)[^。]{0,24}(?:请关注|敬请关注|请继续关注|尽在|请访问|请登录)"
)
STAFF = r"(?:编辑|编审|校对|审核|监制|复审|终审|初审|统筹|排版|制作|值班主任)"
PEOPLE = (
    rf"\s*[:：/丨|｜]\s*(?:(?:{STAFF}\s*[:：/]\s*)?"
    r"[\u3400-\u9fff·]{2,4}(?:$|[)）\]】、/|｜ ]+)){1,6}$"
)
CLOCK = r"(?:\s*\d{1,2}[:：]\d\d(?:[:：]\d\d)?)?"
DAY = rf"(?:19|20)\d\d[-/年.]\d{{1,2}}[-/月.]\d{{1,2}}日?{CLOCK}"
PAGE_WORD = (
    r"(?:第?\s*\d+\s*页?|共\s*\d+\s*页|上一?页|下一?页|首页|尾页|末页|(?:阅读)?全文|本文共"
    r"|[<>«».…/|\s]+)\s*"
)
SHARE_WORD = (
    r"(?:分享|打印(?:本页)?|关闭(?:窗口)?|收藏|点赞|举报|纠错|评论|大\s*中\s*小|字号|字体|大|中|小)"
)
LINES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("separator", re.compile(r"[\W_]+$")),
    ("republisher", re.compile(rf"(?:{SUMMARY})?[^。！？]{{0,40}}{COMPILED}")),
    (
        "republisher",
        re.compile(rf"{SUMMARY}(?=.*(?:预祝|祝(?:各位)?考生|希望(?:大家|考生)|小编))"),
    ),
    ("reminder", re.compile(r"[【\[]?[^，。！？:：]{0,12}友情提[示醒][】\]]?\s*[:：]")),
    (
        "reminder",
        re.compile(
            rf"[【\[]?[^，。！？:：]{{0,12}}温馨提[示醒][】\]]?\s*[:：](?=.*(?:{PROMOTION}))"
        ),
    ),
    ("promotion", re.compile(rf"(?=.{{0,90}}$)[^。]{{0,60}}(?:{PROMOTION})")),
    (
        "promotion",
        re.compile(r"(?:以上|上述)(?:就)?是?[^。]{0,30}(?:小编|编辑|本网|考试网|网校)[^。]{0,40}"),
    ),
    (
        "editor",
        re.compile(
            rf"{OPEN}(?:责任编辑|责编|本文编辑|实习编辑|值班编辑|网络编辑)\s*[:：/丨|｜].{{0,60}}$"
        ),
    ),
    (
        "editor",
        re.compile(rf"{OPEN}{STAFF}{PEOPLE}"),
    ),
    (
        "byline",
        re.compile(
            rf"(?=[^。！？]{{0,120}}$){OPEN}(?:(?:文章|信息|新闻|稿件)?来源于?|稿源|(?:文章)?作者|发布[者人]|发布机构"
            r"|点击数?|浏览次数|浏览量|阅读量|阅读次数|访问量|字号|字体|(?:本文)?原标题)\s*[:：]"
        ),
    ),
    (
        "byline",
        re.compile(
            rf"(?=[^。！？]{{0,120}}$){OPEN}(?:(?:发布|发表|更新|成文|发文|公布)?(?:时间|日期))\s*[:：]\s*{DAY}"
            r"\s*(?:$|[\])】）|｜]|(?:信息|文章)?来源|作者|记者|浏览|阅读|点击|字号|责任编辑|责编|编辑)"
        ),
    ),
    (
        "byline",
        re.compile(
            rf"{DAY}(?=[^。]{{0,80}}$)(?:\s*$|[^。]*(?:来源|作者|记者|浏览|阅读|字号|评论|编辑))"
        ),
    ),
    (
        "disclaimer",
        re.compile(r"(?=.{0,160}$).*(?:不代表.{0,14}(?:观点|立场)|不构成.{0,8}投资建议)"),
    ),
    ("disclaimer", re.compile(rf"{OPEN}(?:免责|版权|特别|郑重|转载)声明[】\]]?\s*(?:[:：]|$)")),
    (
        "disclaimer",
        re.compile(
            r"(?=.{0,160}$)[^。]{0,30}(?:本文|文章|内容|图片|稿件|转载)[^。]{0,40}"
            r"(?:仅代表作者|版权归|请注明(?:出处|来源)|如有侵|联系[^。]{0,8}删除)"
        ),
    ),
    ("footer", re.compile(r"(?=.{0,160}$).*(?:版权所有|ICP备|(?i:copyright\s*(?:©|\(c\)|\d)))")),
    (
        "pagination",
        re.compile(
            rf"(?=.{{0,60}}$)[\[(（【]?(?:{PAGE_WORD})*?(?:[上下]一页|共\s*\d+\s*页|[尾末]页|余下全文|\d+/\d+$)"
        ),
    ),
    (
        "navigation",
        re.compile(
            r"(?=.{0,90}$)(?:[上下]一[篇条]|(?:您?的?(?:当前|现在|所在)的?)?位置\s*[:：].*(?:首页|>|»|$)"
            r"|返回(?:首页|列表|顶部)|首页\s*[>»/|]|(?:添加)?收藏夹?\s*\||设为首页|[\u3400-\u9fff]{2,6}\s*[>»]+$)"
        ),
    ),
    (
        "sharing",
        re.compile(
            rf"(?=.{{1,40}}$)(?:[【\[]?{SHARE_WORD}[】\]]?[:：\s|]*)+$|分享(?:到|至)[:：\s].{{0,20}}$|分享(?:到|至)$"
        ),
    ),
)
CLOSING = re.compile(
    r"\s*[(（\[【]\s*(?:责任编辑|责编|编辑|原标题|来源)\s*[:：][^（()）\]】]{1,40}[)）\]】]\s*$"
)
"""An editor's or source's note in brackets at a paragraph's end."""


def section(line: str) -> str | None:
    """Give the reason if the line is the heading of a tail."""
    match = SECTION.fullmatch(line)
    if match is None:
        return None
    return next(SECTIONS[int(name[1:])][0] for name, found in match.groupdict().items() if found)


def reason(line: str) -> str | None:
    """Give the reason for leaving this one line out, or None."""
    return next((why for why, pattern in LINES if pattern.match(line)), None)
