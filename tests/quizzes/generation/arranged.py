"""Made-up notices whose facts pair off or follow one another, and what is made of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from news.facts.extract import extract
from news.text.article import Article
from quizzes.generation.generate import generate
from quizzes.generation.material import Material
from quizzes.generation.plan import plan
from quizzes.generation.source import SourceArticle

DAY = date(2026, 1, 5)
LEVELS = (
    "临海市印发《临海市社工奖励办法》。取得初级证书的，一次性奖励800元；取得中级证书的，"
    "一次性奖励1600元；取得高级证书的，一次性奖励4200元。"
)
TARGETS = (
    "临海市印发《临海市托育服务规划》。到2027年，临海市婴幼儿入托率达到22%，"
    "临海市托育机构备案率达到85%，临海市社区托育点覆盖率达到64%。"
)
DUTIES = (
    "根据《临海市护理员津贴办法》，临海市民政局负责制定发放标准，临海市财政局负责安排所需经费，"
    "临海市审计局负责监督款项使用。"
)
SCHEDULE = (
    "根据《临海市护理员考评通知》，报名时间为2026年3月5日至15日，"
    "缴费时间为2026年3月16日至18日，笔试时间为2026年6月13日，成绩公布时间为2026年8月20日。"
)
STEPS = """临海市印发《临海市护理员奖励办法》。
三、申报程序
（一）本人申请。护理员填写申请表。
（二）单位初核。所在机构核对材料。
（三）部门审定。市民政局审定。
（四）社会公示。公示期为5个工作日。"""


def told(text: str, title: str = "临海市民政工作动态", name: str = "1") -> SourceArticle:
    article = Article("article", title, text, DAY)
    facts = tuple(extract(article))
    return SourceArticle(name, title, text, facts, published=DAY, publisher="临海日报")


def material_of(text: str, neighbours: Sequence[SourceArticle] = ()) -> Material:
    source = told(text)
    generate(source, neighbours=neighbours)
    return Material(article=source, facts=plan(source).facts, neighbours=tuple(neighbours))
