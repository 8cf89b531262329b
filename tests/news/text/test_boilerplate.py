"""Trimmings are told from news, and what only looks like a trimming stays."""

import pytest

from news.text.boilerplate import reason, section


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
        ("推荐优秀社工参加评选", None),
        ("相关阅读材料由民政局提供。", None),
        ("最新资讯显示，补贴标准提高", None),
    ],
)
def test_headings_of_tails_are_recognised_whole(line: str, expected: str | None) -> None:
    assert section(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
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
    ],
)
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
    ],
)
def test_what_a_notice_says_is_not_taken_for_a_trimming(line: str) -> None:
    assert reason(line) is None
