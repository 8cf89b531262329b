"""Trimmings are told from news, and what only looks like a trimming stays."""

import re

import pytest

from news.text import trimmings
from news.text.boilerplate import reason, reason_above, section
from tests.news.text import clean

NAMED = [
    ("* * *", "separator"),
    ("————————", "separator"),
    ("【摘要】青禾网校小编为大家整理了报名时间，希望对大家有帮助。", "republisher"),
    ("摘要：希望考生认真备考，预祝顺利通过。", "republisher"),
    ("青禾网校友情提示：欢迎到论坛交流！", "reminder"),
    ("温馨提示：扫码关注公众号领取资料", "reminder"),
    ("免费预约短信提醒，不错过报名", "promotion"),
    ("点击免费领取历年真题资料", "promotion"),
    ("更多考试动态请关注青禾网校", "promotion"),
    ("（责任编辑：李青禾）", "editor"),
    ("责编丨李青禾", "editor"),
    ("编辑：李青禾 审核：王红山", "editor"),
    ("来源：青禾日报", "byline"),
    ("发布时间：2024-12-03 10:20 来源：青禾日报", "byline"),
    ("2024-12-03 10:20 浏览：120次", "byline"),
    ("2024年12月3日", "byline"),
    ("免责声明：本站转载仅为传播信息。", "disclaimer"),
    ("以上内容仅代表作者本人，不代表本站立场", "disclaimer"),
    ("上一页 1 2 3 下一页", "pagination"),
    ("上一篇：关于补贴的通知", "navigation"),
    ("您所在的位置：首页 > 新闻", "navigation"),
    ("【打印】【关闭】", "sharing"),
    ("分享到：", "sharing"),
    ("青禾县民政局 版权所有 邮编：100000", "footer"),
    ("您现在的位置是：主页 > 要闻 > 正文", "navigation"),
    ("青禾网>>红山频道>>社会", "navigation"),
    ("• 责任编辑：李青禾     标签：社工，补贴", "editor"),
    ("• 收藏", "sharing"),
    ("下载 相关 举报", "sharing"),
    ("字体大小：【    】", "byline"),
    ("【字体：    打印", "byline"),
    ("扫一扫在手机打开当前页", "sharing"),
    ("最后更新: 2024-12-03 10:20:05", "byline"),
    ("时间：2024-12-03 10:20来自：青禾日报字号：T  T", "byline"),
    ("(2024年12月3日)", "byline"),
    ("《 青禾日报 》( 2024年12月3日 02 版)", "byline"),
    ("news.example.cn  2024-12-03 10:20  李青禾  来源：青禾网", "byline"),
    ("本文原标题：《补贴来了！快看》", "byline"),
    ("本刊记者/李青禾", "byline"),
    ("(记者 李青禾 通讯员 王红山)", "byline"),
    ("执笔/青禾、红山&小李", "byline"),
    ("标签： 社工 补贴", "tags"),
    ("(资料图片)", "caption"),
    ("图为启动仪式现场。（李青禾摄）", "caption"),
    ("社工在入户走访。 通讯员李青禾 摄", "caption"),
    ("图3 全县社工人数变化", "caption"),
    ("<div id='x'><span></span></div>", "markup"),
    ("《补贴办法》由会员分享，可在线阅读，更多请搜索。", "promotion"),
    ("2、回复【补贴】查看申报指南", "promotion"),
    ("以上就是关于补贴的相关内容了，希望对大家有所帮助！", "promotion"),
    ("本站郑重声明：所载文章仅供参考，风险自负。", "disclaimer"),
    ("本网部分转载文章无法联系到权利人，请与本网联系。", "disclaimer"),
    ("© 2024 青禾信息科技有限公司", "footer"),
    ("本站由 青禾科技有限公司 提供技术支持", "footer"),
    ("违法和不良信息举报电话：000-1234567", "footer"),
]
NAMED_ABOVE = [
    ("青禾网 > 社会", "navigation"),
    ("李青禾 2024-12-03 10:20:05", "byline"),
    ("2024-12-03 10:20   青禾社会工作杂志 打印 收藏", "byline"),
    ("128", "sharing"),
]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("编辑推荐：", "recommendation"),
        ("推荐阅读", "recommendation"),
        ("【相关阅读】", "related"),
        ("相关新闻：", "related"),
        ("最新资讯", "latest"),
        ("热门文章>>", "latest"),
        ("网友评论", "comments"),
        ("新闻推荐", "recommendation"),
        ("相关经验推荐", "recommendation"),
        ("最新图文", "latest"),
        ("一周热点新闻", "latest"),
        ("评论排行", "latest"),
        ("标签：", "tags"),
        ("推荐优秀社工参加评选", None),
        ("新闻报道内容丰富", None),
        ("相关阅读材料由民政局提供。", None),
        ("最新资讯显示，补贴标准提高", None),
    ],
)
def test_headings_of_tails_are_recognised_whole(line: str, expected: str | None) -> None:
    assert section(line) == expected


@pytest.mark.parametrize(("line", "expected"), NAMED)
def test_trimmings_are_named(line: str, expected: str) -> None:
    assert reason(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "摘要：全县社会工作人才队伍不断壮大。",
        "温馨提示：请申领人携带身份证原件到窗口办理。",
        "时间：2024年12月3日至12月20日",
        "举报电话：12345",
        "审核：由县民政局对申报材料进行审核",
        "编辑出版《社会工作者手册》一册。",
        "来信来访者日均三十人，来源广泛。",
        "法院认为，该图片使用行为构成侵权。",
        "银行应当提供短信提醒服务。",
        "评论认为，补贴办法切合实际。",
        "第2页的表格列出了补贴标准。",
        "2024年12月3日，县民政局公布了补贴办法。",
        "分享到更多人的幸福，是社工的愿望。",
        "作者在文中指出，社工是一门专业。",
        "扫描二维码填写申请表，于月底前提交。",
        "记者：请问今年的补贴标准有没有变化？",
        "记者了解到，全县已有四百余人持证。",
        "联系人：李青禾 联系电话：0000-1234567",
        "报名方式：网上报名，资格审核由民政局负责。",
        "当事人提交了聊天记录截图。",
        "图书馆免费向社工开放。",
        "增长率 > 5%",
        "下载登记表后填写，一式两份。",
        "搜索引擎服务收入增长8.5%。",
        "关键在于落实，标签化管理不可取。",
        "该文档由民政局发给各街道。",
    ],
)
def test_what_a_notice_says_is_not_taken_for_a_trimming(line: str) -> None:
    assert reason(line) is None


@pytest.mark.parametrize(("line", "expected"), NAMED_ABOVE)
def test_some_trimmings_are_known_only_above_the_text(line: str, expected: str) -> None:
    assert reason_above(line) == expected
    assert reason(line) is None


def test_every_rule_names_words_that_its_lines_hold() -> None:
    """What the words let pass is all that the patterns would have found."""
    lines = [*clean.SENTENCES, *clean.TITLES, *(line for line, _ in NAMED + NAMED_ABOVE)]
    for rule in (*trimmings.LINES, *trimmings.UNBOUNDED, *trimmings.ABOVE):
        matched = [line for line in lines if rule.pattern.match(line)]
        assert all(re.search(rule.words, line) for line in matched), rule.why
