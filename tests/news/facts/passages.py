"""Passages of our own for the tests: about no real decision, in the shapes that news has."""

from datetime import date

from news.facts.extract import extract
from news.facts.fact import Fact
from news.text.article import Article

CITY = "浙江省宁波市"


def article(text: str, title: str = "", published: date | None = None) -> Article:
    return Article("article", title, text, published)


def headline(text: str, published: date | None = None) -> Article:
    return Article("headline", text, text, published)


def facts(
    text: str, title: str = "宁波市社会工作动态", published: date | None = None
) -> list[Fact]:
    return list(extract(article(text, title, published)))


def statements(
    text: str, title: str = "宁波市社会工作动态", published: date | None = None
) -> list[str]:
    """The statements that stand alone."""
    return [f.statement for f in facts(text, title, published) if not f.unresolved]


def one(found: list[Fact], text: str) -> Fact:
    """The one fact whose value is written so."""
    (match,) = [fact for fact in found if fact.text == text]
    return match


AWARD = """为鼓励社会工作者参加职业水平考试，制定本办法。
一、奖励标准
对取得助理社会工作师、社会工作师、高级社会工作师证书的，分别给予1000元、2000元、3000元奖励。
二、申报条件
申报人员应当在本市连续缴纳社会保险6个月以上，机关事业单位在编人员除外。
三、申报时间
申报人员应当在2025年3月31日前向市民政局提交申请表、身份证复印件、证书复印件等材料。
四、附则
本办法自2025年5月1日起施行，有效期3年。"""

LISTED = """横山县向持证社工发放一次性奖励。
一、奖励对象
奖励对象须同时符合以下条件：
（一）在本县工作满一年；
（二）已经办理证书登记。
二、职业津贴
符合条件的持证社工按月领取职业津贴：
（一）初级持证社工每月200元；
（二）中级持证社工每月300元。"""

PLAN = """到2025年，全市养老床位总数达到8万张，护理型床位占比不低于60%。
主要预期目标是：登记失业率控制在4%以内；城镇新增就业20万人以上。"""

STATISTICS = """今年前三季度，全市城镇新增就业10.2万人，同比增长1.5%，城镇调查失业率平均为5.1%。
全市共有技工学校21所，其中市属15所、县属6所。"""

EVERY = (AWARD, LISTED, PLAN, STATISTICS)
