"""What surrounds an article on a page and is no part of it, each with the reason for leaving it out.

Rules look at one line in simplified script. A *section* rule opens a tail: it takes the list that
follows as well. To add a rule, write a line in ``LINES`` or a heading in ``SECTIONS``.
"""

from __future__ import annotations

import re

SECTIONS: tuple[tuple[str, str], ...] = (
    (
        "recommendation",
        r"(?:小编|编辑|热门|热点|精彩|精选|猜你|为您|为你|今日|站长|课程|本文)*(?:推荐(?:阅读|文章|新闻|内容|课程)?|喜欢)",
    ),
    (
        "related",
        r"(?:相关|延伸|扩展|拓展|更多)(?:阅读|新闻|链接|推荐|文章|报道|资讯|内容|专题|信息|资料|热点)",
    ),
    (
        "latest",
        r"(?:最新|热门|热点|今日|实时|精彩|本周|24小时)(?:资讯|文章|新闻|动态|公告|热点|发布|排行|要闻|热文|评论|回顾)(?:排行榜?)?",
    ),
    (
        "related",
        r"(?:往期|精彩)(?:回顾|推荐|内容)|大家都在(?:看|搜)|点击排行|阅读排行|热词|标签|网友评论|发表评论|全部评论",
    ),
    ("footer", r"友情链接|联系我们|关于我们|网站地图|版权所有|备案号"),
)
SECTION = re.compile(
    r"[-—=*#◆■●▪>【\[]*\s*(?:"
    + "|".join(f"(?P<s{i}>{pattern})" for i, (_, pattern) in enumerate(SECTIONS))
    + r")\s*[】\]]?\s*[:：]?\s*(?:>+|更多)?"
)

SUMMARY = r"[【\[(（]?\s*(?:摘\s*要|导\s*读|内容提要|核心提示|提\s*要)\s*[】\])）]?\s*[:：]?"
COMPILED = (
    r"(?:小编|编辑)[^。！？]{0,8}(?:为|给|帮|替)[^。！？]{0,8}(?:考生|大家|您|你们|读者|广大)"
    r"[^。！？]{0,12}(?:整理|分享|带来|准备|汇总|收集|发布|介绍|提供)"
)
PROMOTION = (
    r"免费(?:预约|订阅)|短信提醒|免费(?:领取|下载|试听|资料)|备考资料|历年真题|题库下载|加(?:入)?[Qq]{2}群"
    r"|扫(?:描|一扫|码)[^。]{0,16}(?:二维码|关注|加群|下载|领取)|长按[^。]{0,10}二维码"
    r"|(?:更多|最新)[^。]{0,24}(?:请关注|敬请关注|请继续关注|尽在|请访问|请登录)"
)
LINES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("republisher", re.compile(rf"(?:{SUMMARY})?[^。！？]{{0,40}}{COMPILED}")),
    ("republisher", re.compile(rf"{SUMMARY}(?=.*(?:预祝|祝(?:各位)?考生|希望(?:大家|考生)|小编))")),
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
            r"[(（\[【]?\s*(?:责任编辑|责编|本文编辑|编辑|实习编辑|值班编辑|网络编辑|编审|校对|审核|监制|复审|终审|初审|统筹|排版|制作|值班主任)"
            r"\s*[:：/丨|｜][^。！？]{0,60}$"
        ),
    ),
    (
        "byline",
        re.compile(
            r"(?=[^。！？]{0,120}$)[(（\[【]?\s*(?:来源|稿源|文章来源|信息来源|新闻来源|稿件来源|发布时间|发布日期|发表时间|更新时间|"
            r"成文日期|时间|日期|作者|文章作者|发布者|发布人|发布机构|点击数|点击|浏览次数|浏览量|阅读量|阅读次数|访问量|字号|字体|原标题)\s*[:：]"
        ),
    ),
    (
        "byline",
        re.compile(
            r"(?:19|20)\d\d[-/年.]\d{1,2}[-/月.]\d{1,2}日?(?:\s*\d{1,2}[:：]\d\d(?:[:：]\d\d)?)?"
            r"(?=[^。]{0,80}$)(?:\s*$|[^。]*(?:来源|作者|记者|浏览|阅读|字号|评论|编辑))"
        ),
    ),
    (
        "disclaimer",
        re.compile(r"[(（\[【]?\s*(?:免责|版权|特别|郑重|法律|转载)声明[】\]]?\s*[:：]?"),
    ),
    (
        "disclaimer",
        re.compile(
            r"[^。]{0,30}(?:本文|文章|内容|图片|稿件|转载)[^。]{0,40}(?:不代表本|仅代表作者|版权归|侵权|请注明(?:出处|来源)|如有侵)"
        ),
    ),
    (
        "pagination",
        re.compile(
            r"(?=.{0,60}$)[\[(（【]?(?:(?:第?\s*\d+\s*页?|共\s*\d+\s*页|上一?页|下一?页|首页|尾页|末页|全文|阅读全文|本文共|[<>«».…/|\s]+)\s*)*"
            r"(?:上一页|下一页|共\s*\d+\s*页|尾页|末页|余下全文)"
        ),
    ),
    (
        "navigation",
        re.compile(
            r"(?=.{0,90}$)(?:上一篇|下一篇|上一条|下一条|您?(?:的)?(?:当前|现在|所在)(?:的)?位置|返回(?:首页|列表|顶部)|首页\s*[>»/])"
        ),
    ),
    (
        "sharing",
        re.compile(
            r"(?=.{0,40}$)(?:[【\[]?(?:分享(?:到|至|按钮)?|打印(?:本页)?|关闭(?:窗口)?|收藏|点赞|举报|纠错|评论|扫一扫|用微信扫|大\s*中\s*小)[】\]]?[:：\s|]*)+(?:$|[^。]{0,20}$)"
        ),
    ),
)
CLOSING = re.compile(
    r"\s*[(（\[【]\s*(?:责任编辑|责编|编辑|原标题|来源|编辑推荐)\s*[:：]?[^（()）\]】]{1,40}[)）\]】]\s*$"
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
