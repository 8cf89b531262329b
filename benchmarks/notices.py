"""Made-up notices, plans and rules of made-up places, drawn by a seed.

Their wording is that of the field and their figures are of the sizes and the roundness that each
sort of text has: sums of money are round, what was counted is not. No text of anybody's is in
them, and nothing in them is true of any place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

NAMES = "云石柳桥溪湖松岭梅江河山林泉金玉清白青安宁平和永兴"
PAPERS = ("居民身份证", "职业资格证书复印件", "社保缴费证明", "银行卡复印件", "在职证明")
CONDITIONS = (
    "在{place}从事社会工作满{years}年",
    "在{place}办理证书登记",
    "{year}年度取得职业水平证书",
    "没有违反职业道德的行为",
    "与用人单位签订一年以上劳动合同",
)
AIMS = (
    "加强社会工作专业人才队伍建设",
    "提高社区服务水平",
    "稳定基层社会工作者队伍",
    "健全专业人才激励机制",
    "鼓励社区工作者参加职业水平考试",
    "提升社会工作服务专业化程度",
    "引导社会工作者扎根基层",
    "完善人才评价和激励制度",
    "提高从业人员持证率",
    "促进社会工作事业健康发展",
    "吸引更多专业人才从事社区服务",
    "增强社会工作者职业认同",
)
OFFICES = ("民政局", "社会工作部", "人力资源和社会保障局", "财政局")


@dataclass(frozen=True, slots=True)
class Notice:
    """What a news item has: its title, its text, its day and who published it."""

    title: str
    text: str
    published: date
    source: str


@dataclass(frozen=True, slots=True)
class Setting:
    """Where and when a notice is set."""

    chance: Random
    place: str
    day: date

    @property
    def year(self) -> int:
        return self.day.year

    @property
    def source(self) -> str:
        return f"{self.place[:2]}日报"


def _round_sum(chance: Random, least: int, most: int) -> int:
    """A sum of money as policies set it: one or two figures, then zeros; or a five at the end."""
    size = int("1".ljust(len(str(chance.randint(least, most))), "0"))
    steps = [each * size // 10 for each in (*range(10, 100, 10), 12, 15, 18, 25, 35, 45)]
    return chance.choice([each for each in steps if least <= each <= most] or [least])


def _levels(chance: Random, least: int, most: int) -> list[int]:
    """Three sums that rise from level to level."""
    found = {_round_sum(chance, least, most) for _ in range(12)}
    while len(found) < 3:
        found.add(_round_sum(chance, least, most * 2))
    return sorted(chance.sample(sorted(found), 3))


def _count(chance: Random, least: int, most: int) -> int:
    """What was counted: any figure, as likely small as large."""
    return int(least * float(most / least) ** chance.random())


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _award(at: Setting) -> tuple[str, str]:
    chance, place, year = at.chance, at.place, at.year
    document = f"《{place}社会工作者职业水平证书奖励办法》"
    once, monthly = _levels(chance, 300, 12000), _levels(chance, 50, 900)
    names = ("助理社会工作师（初级）", "社会工作师（中级）", "高级社会工作师")
    conditions = [
        each.format(place=place, years=chance.choice("一两三五"), year=year - 1)
        for each in chance.sample(CONDITIONS, 3)
    ]
    papers = chance.sample(PAPERS, chance.randint(3, 5))
    until = at.day + timedelta(days=chance.randint(20, 120))
    aims = "，".join(chance.sample(AIMS, 2))
    text = [
        f"为{aims}，{place}{chance.choice(OFFICES)}印发{document}。",
        "一、奖励标准",
        f"{place}按证书级别给予一次性奖励：",
        *(
            f"（{n}）取得{name}证书的，一次性奖励{sum_}元；"
            for n, name, sum_ in zip("一二三", names, once, strict=True)
        ),
        "二、岗位津贴",
        f"{place}持证社工按月领取岗位津贴：",
        *(
            f"（{n}）{level}持证社工每月{sum_}元；"
            for n, level, sum_ in zip("一二三", ("初级", "中级", "高级"), monthly, strict=True)
        ),
        "三、申请条件",
        "申请人须同时符合以下条件：",
        *(f"（{n}）{each}；" for n, each in zip("一二三", conditions, strict=True)),
        "四、申请材料",
        f"申请人须提交{'、'.join(papers[:-1])}和{papers[-1]}。",
        f"申请材料的接收截止时间是{_day(until)}。",
    ]
    return f"{place}奖励持证社会工作者", "\n".join(text)


def _targets(at: Setting) -> tuple[str, str]:
    """Targets that were worked out and not set: no figure of them is round."""
    chance, place, until = at.chance, at.place, at.year + at.chance.randint(1, 5)
    document = f"《{place}民政事业发展行动方案（{at.year}—{until}年）》"
    goals = [
        f"养老床位达到{_count(chance, 900, 90000)}张",
        f"注册志愿者达到{_count(chance, 20, 900) / 10}万人",
        f"社区综合服务中心达到{_count(chance, 8, 400)}个",
        f"城乡居民人均可支配收入达到{_count(chance, 18000, 79000)}元",
        f"社会组织达到{_count(chance, 110, 9900)}个",
        f"持证社工达到{_count(chance, 90, 6000)}人",
        f"社会工作专项资金年均增长{chance.randint(11, 289) / 10}%",
        f"婚姻登记网上办理率达到{chance.randint(51, 97)}%",
    ]
    goals = chance.sample(goals, 5)
    text = [
        f"{place}政府印发{document}。",
        f"根据{document}，到{until}年应当实现以下目标：",
        *(f"（{n}）{goal}；" for n, goal in zip("一二三四五", goals, strict=True)),
    ]
    return f"{place}推进民政事业发展", "\n".join(text)


def _plan(at: Setting) -> tuple[str, str]:
    chance, place, year = at.chance, at.place, at.year
    until = year + chance.randint(2, 5)
    document = f"《{place}养老服务发展规划（{year}—{until}年）》"
    goals = [
        f"护理型床位占比达到{chance.randint(41, 88)}%",
        f"新建社区食堂{_round_sum(chance, 20, 900)}个",
        f"每个街道建成至少{chance.randint(1, 4)}个养老服务综合体",
        f"培训养老护理员{_round_sum(chance, 800, 40000)}人次",
        f"特殊困难老年人家庭适老化改造{_round_sum(chance, 500, 20000)}户",
        f"养老服务人才总量增加到{_round_sum(chance, 1000, 60000)}人",
    ]
    goals = chance.sample(goals, 4)
    text = [
        f"{place}政府印发{document}。",
        f"根据{document}，到{until}年应当实现以下目标：",
        *(f"（{n}）{goal}；" for n, goal in zip("一二三四", goals, strict=True)),
        f"根据{document}，{place}对新建养老机构每张床位补助{_round_sum(chance, 2000, 30000)}元。",
    ]
    return f"{place}部署养老服务发展", "\n".join(text)


def _recruitment(at: Setting) -> tuple[str, str]:
    chance, place = at.chance, at.place
    document = f"《{place}{at.year}年公开招聘社区工作者公告》"
    until = at.day + timedelta(days=chance.randint(6, 40))
    text = [
        f"{place}{chance.choice(OFFICES)}发布{document}。",
        f"根据{document}，公开招聘社区工作者{_count(chance, 20, 600)}名。",
        f"根据{document}，报名截止时间是{_day(until)}。",
        f"根据{document}，笔试成绩占总成绩的{chance.randrange(40, 75, 5)}%。",
        f"根据{document}，公示期为{chance.choice((3, 5, 7, 10))}个工作日。",
        f"根据{document}，新聘人员的试用期为{chance.choice((1, 2, 3, 6))}个月。",
        f"根据{document}，社区工作者的月平均工资为{_round_sum(chance, 2500, 7500)}元。",
    ]
    return f"{place}招聘社区工作者", "\n".join(text)


def _subsidies(at: Setting) -> tuple[str, str]:
    chance, place = at.chance, at.place
    document = f"《{place}社会工作服务机构扶持办法》"
    rules = [
        f"对新登记的社会工作服务机构给予一次性开办补助{_round_sum(chance, 5000, 90000)}元",
        f"对社会工作督导每月补贴{_round_sum(chance, 200, 3000)}元",
        f"对实习学生每天补贴{_round_sum(chance, 20, 150)}元",
        f"对获得3A以上评估等级的机构一次性奖励{_round_sum(chance, 1, 20)}万元",
        f"服务项目经费中人员费用占比不低于{chance.randrange(40, 80, 5)}%",
        f"评估等级的有效期为{chance.randint(2, 5)}年",
        f"对连续服务满{chance.randint(3, 8)}年的社工给予带薪休假{chance.randint(4, 15)}天",
    ]
    told = [f"根据{document}，{each}。" for each in chance.sample(rules, 5)]
    return f"{place}扶持社会工作服务机构", "\n".join([f"{place}民政局印发{document}。", *told])


SORTS: tuple[Callable[[Setting], tuple[str, str]], ...] = (
    _award,
    _targets,
    _plan,
    _recruitment,
    _subsidies,
)


def notices(count: int, seed: int = 7) -> Iterator[Notice]:
    """So many of them, each sort in turn; the same in every run."""
    chance = Random(seed)
    for number in range(count):
        name = "".join(chance.sample(NAMES, 2))
        day = date(2019, 1, 1) + timedelta(days=chance.randrange(2000))
        at = Setting(chance, f"{name}{chance.choice('市市县区')}", day)
        title, text = SORTS[number % len(SORTS)](at)
        yield Notice(title, text, day, at.source)
