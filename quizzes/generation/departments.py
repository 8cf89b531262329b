"""Departments and groups that every place has: their siblings, and whose business what is."""

from __future__ import annotations

from news.text import lazy

BUREAUS = (
    "民政",
    "财政",
    "教育",
    "司法",
    "公安",
    "信访",
    "统计",
    "审计",
    "卫生健康",
    "医疗保障",
    "农业农村",
    "市场监督管理",
    "文化和旅游",
    "退役军人事务",
    "人力资源和社会保障",
    "住房和城乡建设",
)
GROUPS = ("妇联", "团委", "残联", "总工会", "工商联", "文联", "科协", "红十字会")
ORGAN = "机关"
# 人力资源社会保障部门 is written without its 和 as often.
USUAL = {each.replace("和", ""): each for each in BUREAUS}
WRITTEN = "|".join(each.replace("和", "和?") for each in BUREAUS)
BUREAU = lazy.pattern(
    rf"^(?P<head>.*?)(?P<stem>{WRITTEN})(?P<tail>局|厅|委|部|{ORGAN}|(?:行政)?(?:主管|管理)?部门)$"
)
GROUP = lazy.pattern(rf"^(?P<head>.*?)(?P<stem>{'|'.join(GROUPS)})$")
# Bureaus of a county that no ministry or provincial department matches by name.
LOCAL = frozenset({"信访", "统计", "审计", "医疗保障", "市场监督管理", "卫生健康"})
# Whose business it is by its name: who keeps order is the police.
OWN_BUSINESS = {
    "公安": lazy.pattern(r"治安|犯罪|刑事|户[籍口]|交通秩序|道路交通|居住证|身份证"),
    "财政": lazy.pattern(r"资金|经费|预算|拨付"),
    "教育": lazy.pattern(r"教育|学校|学生|教学|教师|入学|幼儿园"),
    "卫生健康": lazy.pattern(r"医疗|疾病|防疫|诊疗"),
    "农业农村": lazy.pattern(r"农|畜|渔"),
    "人力资源和社会保障": lazy.pattern(r"就业|社会保险|劳动|技能"),
    "住房和城乡建设": lazy.pattern(r"住房|房屋|建筑|施工|物业"),
    "市场监督管理": lazy.pattern(r"市场|价格|产品质量|食品"),
    "信访": lazy.pattern(r"信访"),
    "退役军人事务": lazy.pattern(r"退役|军人"),
    "医疗保障": lazy.pattern(r"医保|医疗保障|医疗救助"),
    "统计": lazy.pattern(r"统计"),
    "文化和旅游": lazy.pattern(r"文化|旅游"),
    "司法": lazy.pattern(r"法律援助|普法|公证|律师"),
    "审计": lazy.pattern(r"监督检查|资金使用"),
}


# 市场, 市容 and 区域 open with no rank, as 市民政局 and 区政府 do.
NO_RANK = lazy.pattern(r"市(?:场|容|政(?!府|协))|[区县省]域|区块|州际|省际")


def opens_with_rank(name: str, rank: str) -> bool:
    """Whether 市民政局 is of the rank 市; 市场监督管理局 is not."""
    return bool(rank) and name.startswith(rank) and not NO_RANK.match(name)


def _usual(stem: str) -> str:
    return USUAL[stem.replace("和", "")]


def _stems(stem: str, tail: str) -> list[str]:
    """The stems of the same class whose name with this tail is a real body's."""
    stems = [each for each in BUREAUS if tail not in "厅部" or each not in LOCAL]
    return [each for each in stems if each != _usual(stem)]


def sibling_bodies(name: str) -> list[str]:
    """Other bodies of the same rank and class in the same place, nearest in length first."""
    bureau, group = BUREAU.match(name), GROUP.match(name)
    if bureau and bureau["tail"] == ORGAN:
        # Of 公安机关 there is no 民政机关.
        return []
    if bureau:
        head, stem, tail = bureau["head"], bureau["stem"], bureau["tail"]
        others = _stems(stem, tail)
    elif group:
        head, stem, tail = group["head"], group["stem"], ""
        others = [each for each in GROUPS if each != stem]
    else:
        return []
    # Of one length the first named are those that most policies have to do with.
    others.sort(key=lambda each: abs(len(each) - len(stem)))
    return [f"{head}{each}{tail}" for each in others]


def is_its_own_business(name: str, deed: str) -> bool:
    """Does what a department does tell which it is, to whoever knows its name?"""
    bureau = BUREAU.match(name)
    own = OWN_BUSINESS.get(_usual(bureau["stem"])) if bureau else None
    return own is not None and own.search(deed) is not None
