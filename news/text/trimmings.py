"""The wordings by which pages trim their articles: tails, bylines, buttons, notes of the house.

A rule's ``words`` are an alternation of which every line it matches holds one. To add a rule,
write it in ``LINES`` (a line of at most ``LONGEST`` characters, anywhere), ``UNBOUNDED`` (of any
length) or ``ABOVE`` (only above the first paragraph), or a tail's heading in ``SECTIONS``.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from news.text import lazy

LONGEST = 160


class Rule(NamedTuple):
    why: str
    words: str
    pattern: re.Pattern[str]


def _rule(why: str, words: str, pattern: str) -> Rule:
    return Rule(why, words, lazy.pattern(pattern))


NOUN = (
    r"(?:资讯|文章|新闻|动态|公告|热点|要闻|热文|评论|回顾|图文|图片|视频|话题|专题|链接|报道|内容"
    r"|课程|经验|信息|栏目|频道|排行)"
)
SECTIONS: tuple[tuple[str, str], ...] = (
    (
        "recommendation",
        rf"(?:小编|编辑|热门|热点|精彩|精选|为您|为你|今日|站长|课程|本文|相关|最新|{NOUN})*推荐"
        rf"(?:阅读|{NOUN})?|猜你喜欢|大家都在(?:看|搜)",
    ),
    (
        "related",
        rf"(?:相关|延伸|扩展|拓展|更多)(?:阅读|推荐|{NOUN}){{1,2}}|往期(?:回顾|推荐|内容)",
    ),
    (
        "latest",
        rf"(?:最新|热门|热点|今日|实时|精彩|本周|本月|一周|24小时|作者最新)(?:阅读|{NOUN}){{1,2}}榜?"
        r"|(?:点击|阅读|评论|热度)排行榜?|最近更新|最新阅读",
    ),
    ("comments", r"(?:网友|发表|全部|最新|热门)评论|我要评论|热词|小编最近文章|暂无评论\W*"),
    ("tags", r"标签|关键[词字]"),
    ("footer", r"友情链接|联系我们|关于我们|网站地图"),
)
OPEN = r"[(（\[【]?\s*"
HAN = r"[\u3400-\u9fff]"
SUMMARY_WORD = r"(?:摘\s*要|导\s*读|导语|内容提要|核心提示|提\s*要)"
SUMMARY = rf"[【\[(（]?\s*{SUMMARY_WORD}\s*[】\])）]?\s*[:：]?"
COMPILED = (
    r"(?:小编|编辑)[^。！？]{0,8}(?:为|给|帮|替)[^。！？]{0,8}(?:考生|大家|您|你们|读者|广大)"
    r"[^。！？]{0,12}(?:整理|分享|带来|准备|汇总|收集|发布|介绍|提供)"
)
PROMOTION = (
    r"免费(?:预约|订阅)[^。]{0,8}(?:短信|提醒)|加(?:入)?[Qq]{2}群"
    r"|免费(?:领取|下载|试听|获取)[^。]{0,12}(?:资料|真题|课程|题库|试卷|教材)"
    r"|(?:扫(?:描|一扫|码)|长按)[^。]{0,16}(?:关注|加群|进群|下载|领取|解锁)"
    r"|(?:更多|最新)[^。]{0,24}(?:请关注|敬请关注|请继续关注|尽在|请访问|请登录)"
    r"|搜索(?:微信)?公众号|关注(?:微信)?公众号|点(?:击)?\s*[【“「]?在看|点击菜单栏"
    r"|希望(?:能)?(?:对|给)(?:大家|您|你|各位|读者|考生)[^。]{0,10}(?:帮助|参考)"
    r"|(?:下面|接下来|一起|赶紧|快)[^。]{0,24}(?:看看|了解)[^。]{0,20}(?:吧|[！!])"
)
SOLICITATION = (
    r"免费(?:预约|订阅)[^。]{0,8}(?:短信|提醒)|短信提醒(?:您|你|考生)"
    r"|免费(?:领取|下载|试听|获取)[^。]{0,12}(?:资料|真题|课程|题库|试卷|教材)"
    r"|(?:扫码|扫描[^。]{0,8}二维码)[^。]{0,10}(?:领取|加群|进群)"
)
"""What a republisher offers its readers, in whatever sentence."""
LIBRARY = (
    r"(?:亲[，,]\s*)?(?:该|本)文档[^。]{0,20}(?:预览|下载|\d+页|会员|上传)|《?[^》。]{0,60}》?由会员(?:分享|上传)"
    r"|已阅读\d+页|(?:下载|点击|免费|预览)(?:本?文档|资源|全文)|(?:资源|文档)(?:描述|简介)$"
    r"|版权说明\s*[:：]\s*本文档|继续免费阅读|.{0,60}_第\d+页$"
)
STAFF_WORDS = "编辑|编审|校对|审核|监制|复审|终审|初审|统筹|排版|制作|值班主任"
STAFF = rf"(?:{STAFF_WORDS})"
PEOPLE = (
    rf"\s*[:：/丨|｜]\s*(?:(?:{STAFF}\s*[:：/]\s*)?"
    rf"[\u3400-\u9fff·]{{2,4}}(?:$|[)）\]】、/|｜ ]+)){{1,6}}$"
)
WRITER_WORDS = "记者|通讯员|特约撰稿|撰文|执笔|供稿|摄像|摄影|实习生"
WRITER = rf"(?:{WRITER_WORDS}人?)"
NAME = rf"(?:{HAN}{{2,4}}|{HAN} {HAN}|[A-Za-z]{{2,12}})"
WRITERS = (
    rf"(?=.{{1,60}}$){OPEN}{HAN}{{0,8}}"
    rf"(?:{WRITER}(?:[ 、/]*{WRITER})?\s*[:：/丨|｜ ]|报道\s*[:：/])\s*{NAME}"
    rf"(?:[ 、&，/]+(?:{WRITER}|{STAFF})?[:：/]?\s*{NAME}){{0,6}}\s*[)）]?$"
)
CAPTION = (
    r"(?=.{0,90}$)(?:[(（]?(?:资料)?图片?(?:资料)?(?:均?来[自源].*)?[)）]?$"
    r"|图\s*\d[^。]{0,60}$|(?:[▲△↑▼↓]|图[为片](?:说明)?\s*[:：]|图为).*"
    r"|.*(?:供图|(?:报道|网[站页]|视频|新闻|页面|微博)[^，。]{0,6}截图"
    rf"|[ \u3000]{HAN}{{2,10}}\s?摄|[(（].{{0,14}}摄)[)）。]?$)"
)
CLOCK = r"(?:\s*\d{1,2}[:：]\d\d(?:[:：]\d\d)?)"
DAY = r"(?:19|20)\d\d[-/年.]\d{1,2}[-/月.]\d{1,2}(?!\d)(?:日|/(?=\s))?"
# Wed, 24 Mar 2021 03:46:53 GMT: how a feed and a mail write it.
MAILED = (
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?\d{1,2} "
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (?:19|20)\d\d \d\d:\d\d(?::\d\d)? "
    r"(?:GMT|UTC|[+-]\d{4})"
)
YEAR = r"19\d\d[-/年.]\d|20\d\d[-/年.]\d"
ABOUT_WORDS = (
    "来源|来自|稿源|作者|发布|发文|点击|浏览|阅读|访问|字号|字体|视力|上传|文档|索引号"
    "|索 引 号|名 称|文 号|文号|组配|主题|公开|体裁|公文|政策|制定|有效性"
)
LABEL_ABOUT = (
    r"(?:(?:文章|信息|新闻|稿件)?来(?:源于?|自)|稿源|(?:文章)?作者|发布[者人]|发[布文]机[构关]|发布单位|制定机关|发文字号|政策(?:类型|层级)|有效性"
    r"|点击(?:次?数)?|浏览次数|浏览量|阅读量|阅读次数|访问(?:次数|量)|字号|字体(?:大小)?|保护视力色|上传(?:人|者)"
    r"|文档编号|文档页数|索\s?引\s?号|名 称|文\s?号|组配分类|主题分类"
    r"|公开(?:类型|方式)|体裁分?类?|公文种类)"
)
LABEL_DATE = (
    r"(?:(?:最[近后]|本站)?(?:发布|发表|更新|成文|发文|公布|上传|生效|失效|废止)?(?:时间|日期)"
    r"|最[近后]更新|更新于)"
)
PAGE_WORD = (
    r"(?:第?\s*\d+\s*页?|共\s*\d+\s*页|上一?页|下一?页|首页|尾页|末页|(?:阅读)?全文|本文共"
    r"|[<>«».…/|\s]+)\s*"
)
SHARE_WORD = (
    r"(?:(?:复制|我要)?分享(?:链接)?|转发|打印(?:本页)?|关闭(?:窗口)?|收藏(?:本[文页])?|点赞|举报|纠错"
    r"|我要纠错|评论|我来说两句|下载|相关|(?:关注)?微[信博]|小程序|客户端|关注更新|大\s*中\s*小"
    r"|[大中小]?字[号体]|[大中小]|搜\s*索|(?:用户)?登录|(?:立即)?注册|还没有账号[？?]|返回(?:首页|顶部|列表)|T|A[+-]?)"
)
SEPARATOR = lazy.pattern(r"[\W_]+$")
SHARES = frozenset("分转打关收点举纠评我下相微手小客大中字搜登注返扫复保用立还TA【[")
"""What a row of buttons begins with."""
SHARING = lazy.pattern(
    rf"(?:[【\[]?{SHARE_WORD}[】\]]?[:：\s|]*)+$|分享(?:到|至)[:：\s].{{0,20}}$"
    rf"|分享(?:到|至)$|分享让更多人看到$|[【\[]?字[号体](?:大小)?\s*[:：].{{0,20}}$"
    r"|(?:微信|手机)?扫一扫[^。，]{0,16}$"
)
LONGEST_SHARING = 60

UNBOUNDED: tuple[Rule, ...] = (
    _rule("republisher", "小编|编辑", rf"(?:{SUMMARY})?[^。！？]{{0,40}}{COMPILED}"),
    _rule(
        "republisher",
        "祝|希望|小编",
        rf"{SUMMARY}(?=.*(?:预祝|祝(?:各位)?考生|希望(?:大家|考生)|小编))",
    ),
    _rule("reminder", "友情提", r"[【\[]?[^，。！？:：]{0,12}友情提[示醒][】\]]?\s*[:：]"),
    _rule(
        "reminder",
        "温馨提",
        rf"[【\[]?[^，。！？:：]{{0,12}}温馨提[示醒][】\]]?\s*[:：](?=.*(?:{PROMOTION}))",
    ),
    _rule(
        "disclaimer",
        "声明",
        rf"{OPEN}(?:本[站网报刊]|本平台)?(?:免责|版权|特别|郑重|转载|严正)声明[】\]]?\s*(?:[:：]|$)",
    ),
    _rule("promotion", "文档|会员|页|资源", LIBRARY),
    _rule("promotion", "免费|短信提醒|扫码|扫描", rf"[^。！？]{{0,110}}(?:{SOLICITATION})"),
)
LINES: tuple[Rule, ...] = (
    _rule(
        "address",
        "://",
        r"[>»\-•\s]*(?:(?:原文|本文|文章|来源|新闻)?(?:链接|地址|网址|出处|来源)?\s*[:：]?\s*)https?://\S+$",
    ),
    _rule("markup", "<", r"(?:\s*</?[A-Za-z][^<>]*/?>\s*)+$"),
    _rule(
        "promotion",
        "免费|QQ|qq|扫描|扫一扫|扫码|长按|请关注|请继续关注|尽在|请访问|请登录|公众号|在看|菜单栏|帮助|参考|看看|了解",
        rf"(?=.{{0,140}}$)[^。]{{0,110}}(?:{PROMOTION})",
    ),
    _rule(
        "promotion",
        "回复",
        r"(?=.{0,60}$)(?:\d{1,2}[、.．])?\s*回复\s*[【“「\[][^】”」\]]{1,12}[】”」\]]",
    ),
    _rule(
        "promotion",
        "以上|上述",
        r"(?:以上|上述)(?:就)?[是为]?[^。]{0,60}(?:小编|编辑|本网|考试网|网校|(?:相关|全部|所有)内容)[^。]{0,40}",
    ),
    _rule(
        "editor",
        "责任编辑|责编|本文编辑|实习编辑|值班编辑|网络编辑",
        rf"{OPEN}(?:责任编辑|责编|本文编辑|实习编辑|值班编辑|网络编辑)\s*[:：/丨|｜].{{0,60}}$",
    ),
    _rule("editor", STAFF_WORDS, rf"{OPEN}{STAFF}{PEOPLE}"),
    _rule("byline", "原标题", rf"{OPEN}(?:本文)?原标题\s*[:：]"),
    _rule("byline", ABOUT_WORDS, rf"(?=[^。！？]{{0,120}}$){OPEN}{LABEL_ABOUT}\s*[:：|｜丨]"),
    _rule("byline", "格式|大小|页数", r"(?:格式|大小|页数)\s*[:：]\s*[\w.]{1,8}(?: [KMG]B)?$"),
    _rule(
        "byline",
        f"{YEAR}|更新|时间|日期",
        rf"(?=[^。！？]{{0,120}}$){OPEN}{LABEL_DATE}\s*[:：]\s*(?:{DAY}|\d\d-\d\d-\d\d){CLOCK}?"
        rf"\s*(?:$|[\])】）|｜]|(?:信息|文章)?来[源自]|作者|记者|浏览|阅读|点击|字号|责任编辑|责编|(?:内容|文章|新闻)?编辑"
        rf"|{LABEL_DATE})",
    ),
    _rule(
        "byline",
        YEAR,
        rf"{OPEN}{DAY}{CLOCK}?(?=[^。]{{0,80}}$)(?:\s*[)）\]】]?\s*$|[^。]*(?:来[源自]|作者|记者|浏览|阅读|字号|评论|编辑))",
    ),
    _rule(
        "byline",
        YEAR,
        rf"(?=[^。！？]{{0,120}}$)[\w.:/ ]{{0,30}}?\s*{DAY}{CLOCK}"
        r".*(?:来[源自]|作者|浏览|阅读)\s*[:：]",
    ),
    _rule(
        "byline",
        "发布时间|发布日期",
        rf"(?=[^。！？，]{{0,60}}$){HAN}{{2,16}}\s*发布(?:时间|日期)\s*[:：]\s*{DAY}{CLOCK}?$",
    ),
    _rule("byline", "GMT|UTC|[+-]0", rf"{MAILED}$"),
    _rule("byline", YEAR, rf"(?:>\s*)?《[^》]{{2,14}}》\s*[(（]\s*{DAY}[^)）]{{0,12}}[)）]$"),
    _rule("byline", f"{WRITER_WORDS}|报道", WRITERS),
    _rule("tags", "标签|关键|热词", r"(?=[^。]{0,100}$)(?:标签|关键[词字]|热词)\s*[:：]"),
    _rule("caption", "图|摄|▲|△|↑|▼|↓", CAPTION),
    _rule(
        "disclaimer",
        "不代表|不构成",
        r".*(?:不代表.{0,14}(?:观点|立场)|不构成.{0,8}投资建议)",
    ),
    _rule(
        "disclaimer",
        "作者|版权|注明|侵|联系|权利人|参考",
        r"[^。]{0,30}(?:本[文网站]|文章|内容|图片|稿件|转载|数据)[^。]{0,40}"
        r"(?:仅代表作者|版权归|请注明(?:出处|来源)|如有侵|联系[^。]{0,8}删除|无法联系|风险自[负担])",
    ),
    _rule(
        "footer",
        r"版权所有|ICP备|公网安备|©|Copyright|copyright|COPYRIGHT|技术支持|主办|主管|违法和不良|客服QQ|客服qq|网站标识码",
        r".*(?:版权所有|(?:ICP|公网安)备|(?i:copyright\s*(?:©|\(c\)|\d))|网站标识码|客服[Qq]{2}\s*[:：])"
        r"|©|违法和不良信息|[^。，]{0,30}(?:提供)?技术支持$|[^。，|｜]{2,30}主[办管]\s*[|｜]",
    ),
    _rule(
        "pagination",
        "上一页|下一页|共|尾页|末页|余下全文|/",
        rf"(?=.{{0,60}}$)[\[(（【]?(?:{PAGE_WORD})*?(?:[上下]一页|共\s*\d+\s*页|[尾末]页|余下全文|\d+/\d+$)",
    ),
    _rule(
        "navigation",
        "上一篇|上一条|下一篇|下一条|位置|返回|首页|收藏|>|»",
        rf"(?=.{{0,90}}$)(?:[上下]一[篇条]|(?:您?的?(?:当前|现在|所在)*的?)?位置(?:是|在)?\s*[:：].*(?:首页|>|»|$)"
        rf"|返回(?:首页|列表|顶部)|首页\s*[>»/|]|(?:添加)?收藏夹?\s*\||设为首页|{HAN}{{2,6}}\s*[>»]+$"
        r"|[^。！？，；:：>»]{1,16}(?:\s*[>»]+\s*[^。！？，；>»]{1,20}){2,}$)",
    ),
)
COUNTER = lazy.pattern(r"\d{1,5}$")
# A line that is a paper's name and nothing else: who published what stands below it.
PRESS = rf"[-—·\s]*{HAN}{{2,8}}?(?:日报|晚报|晨报|时报|商报|早报|新闻网|通讯社|电视台)\s*$"
# 望湖日报 2030年8月6日, or the day first: who published it and when, and nothing else.
PUBLISHER = (
    rf"{HAN}{{2,20}}?(?:日报|晚报|晨报|时报|商报|早报|周刊|新闻网|通讯社|电视台|融媒体中心|网|发布|局|委员会|委|厅|部"
    r"|人民政府|办公室|协会|联合会)"
)
# Who wrote it, behind the paper and the day.
BY_WHOM = (
    rf"(?:\s+(?:本报)?(?:记者|通讯员|作者|编辑)\s*[:：]?\s*{HAN}{{2,4}}(?:[、\s]+{HAN}{{2,4}})*)?"
)
SIGNED = rf"[-—·\s]*(?:{PUBLISHER}\s+{DAY}{CLOCK}?|{DAY}{CLOCK}?\s+{PUBLISHER}){BY_WHOM}\s*$"
ABOVE: tuple[Rule, ...] = (
    _rule("byline", "报|网|社|台", PRESS),
    _rule("byline", YEAR, SIGNED),
    _rule("navigation", r"\||｜", r"(?:\s*[^|｜。，！？\d]{1,6}[|｜]){5,}[^|｜。，！？]{0,6}$"),
    _rule(
        "navigation", ">|»", r"(?=.{0,60}$)[^。！？，；:：>»]{1,16}\s*[>»]+\s*[^。！？，；]{1,30}$"
    ),
    _rule("byline", YEAR, rf"(?=[^。！？，]{{0,90}}$)[^:：]{{0,30}}?\s*{DAY}{CLOCK}"),
    # The sender and the number of an official document, above its title.
    _rule("byline", "号", r"[^。，：:；]{2,60}[〔\[(（](?:19|20)\d\d[〕\])）]第?\d{1,4}号$"),
    # What the page's buttons left before the title and its stamp, run together.
    _rule(
        "byline",
        YEAR,
        rf"[^。！？]{{0,110}}?\s{DAY}{CLOCK}\s*(?:来源|稿源|作者)\s*[:：][^。]{{0,40}}$",
    ),
    _rule("address", r"\.", r"(?:[a-z0-9-]+\.)+(?:cn|com|net|org|gov)$"),
    _rule("byline", r"\.19\d\d|\.20\d\d", rf"\d{{1,2}}\.\d{{1,2}}\.(?:19|20)\d\d{CLOCK}?$"),
)
CLOSING_WORDS = "免费|短信|扫码|扫描|责任编辑|责编|编辑|原标题|来源|本站|本网|本刊|本平台|声明"
CLOSING = lazy.pattern(
    r"\s*[(（\[【]\s*(?:责任编辑|责编|编辑|原标题|来源)\s*[:：][^（()）\]】]{1,40}[)）\]】]\s*$"
    r"|(?<=[。！？])\s*(?:本[站网刊]|本平台|(?:免责|特别)?声明)[^。]{0,60}"
    r"(?:真实性|责任|立场|观点|版权|侵权|侵犯|删除)[^\n]*$"
    rf"|(?<=[。！？])(?P<promotion>[^。！？]{{0,110}}(?:{SOLICITATION})[^\n]*)$"
)
"""A note at a paragraph's end: an editor's or source's in brackets, the house's disclaimer, or what
it offers."""
OPENING = lazy.pattern(
    rf"(?P<byline>(?:date|日期|(?:发布)?时间)\s*[:：]?\s*{DAY}{CLOCK}?\s+)(?=[{HAN[1:-1]}“《（(【「])"
    rf"|(?P<label>[【\[(（]?{SUMMARY_WORD}\s*(?:[】\])）]\s*[:：]?|[:：]|\s)\s*)(?=[{HAN[1:-1]}“《\d])"
)
"""What may stand before a paragraph's own words: a date, the word for a summary."""
