"""The head of a value's row, by its kind: a sum, a count, a share, a length of time."""

from __future__ import annotations

import re

from news.facts.attributes import measured, share_of_those, without_rows
from news.facts.benefits import BENEFIT, benefit
from news.facts.fact import FactKind
from news.facts.heads import sound
from news.facts.labels import with_its_time
from news.facts.lasting import lasting
from news.facts.measures import AGE_UNITS
from news.facts.nouns import noun_phrase, short
from news.facts.parallel import Cell
from news.facts.quantities import QuantityMention
from news.facts.regions import find_regions
from news.facts.statements import Statement
from news.facts.words import has_verb
from news.text import lazy

# 按应缴费额的50%缴纳残保金, 按30%的比例进行发放.
DONE_AT = lazy.pattern(
    r"(?:的?(?:比例|标准|额度))?(?:进行|予以|分别|逐年)?"
    r"(?P<verb>缴纳|发放|拨付|支付|报销|返还|减免|征收|补偿|计算|分担|承担|安排|分配)(?P<what>[\u4e00-\u9fff]*)"
)
# 生活补贴每人每月100元（提高10元）: by how much, and not to what.
RAISED_BY = lazy.pattern(r"(?P<verb>提高|增加|上调|降低|下调|减少)了?$")
LIFE = lazy.pattern(r"(?:寿命|年龄)$")
PRIZE: dict[FactKind, str] = {"amount": "奖金", "count": "名额"}
FINE = lazy.pattern(r"(?:的)?(?P<what>罚款|罚金|滞纳金|违约金|保证金|押金)")
# A share by which something is reckoned: 按贷款余额的1%给予奖励.
BY_SHARE = lazy.pattern(r"(?:按照|按)(?P<of>[^，]{0,24}?)的?$")
RAISED_TO = lazy.pattern(
    r"(?:提高|增加|调整|上调|上升|增长|下降|降低|下调|减少)?(?:到|至|为)(?:每[人月年户])*\d"
)


def row_head(said: Statement, own: Cell, mention: QuantityMention) -> str:
    """The head of the value's row; empty where the words name none that is sure."""
    found = _named(said, own, mention)
    rate = mention.quantity.rate
    if rate.startswith("每") and not found.startswith("每"):
        found = found.replace(rate, "")
    if own.row:
        found = without_rows(found.replace(own.row, "").removeprefix("对") or found)
    return found if sound(found) else ""


def _named(said: Statement, own: Cell, mention: QuantityMention) -> str:
    unit, core = mention.quantity.unit, said.core
    if unit == "部门":
        return "部门"
    if unit in AGE_UNITS:
        named = measured(core, "", unit)
        return named if LIFE.search(named) else "年龄"
    if mention.kind == "period":
        return lasting(core, own.post, unit)
    if unit in ("%", "‰") and BY_SHARE.search(own.pre):
        return _reckoned_by(own.post)
    if mention.kind == "amount" and (fine := FINE.match(own.post)):
        return fine["what"]
    paid = benefit(core, own.post) if mention.kind == "amount" else ""
    if paid and (change := RAISED_BY.search(core)):
        return f"{paid}{change['verb']}额"
    if own.row.endswith("奖") and mention.kind in PRIZE:
        return paid or PRIZE[mention.kind]
    if paid:
        return with_its_time(paid, core)
    found = measured(core, own.post, unit)
    if not found and unit == "%":
        found = share_of_those(own.post)
    return _people(said, own, mention, found)


def _reckoned_by(post: str) -> str:
    """What is reckoned by a share: 贴息比例, 残保金缴纳比例, 发放比例."""
    clause = post.split("，")[0]
    given = BENEFIT.search(clause)
    if given:
        return f"{benefit('', given.group()) or given.group()}比例"
    done = DONE_AT.match(clause)
    return f"{noun_phrase(done['what'])}{done['verb']}比例" if done else ""


def _people(said: Statement, own: Cell, mention: QuantityMention, found: str) -> str:
    """Of people told by what they do: 151.6万人取得证书, 向提交信息的1585人发放…"""
    if RAISED_TO.match(own.post):
        return found
    if mention.quantity.unit not in ("人", "名", "位", "人次"):
        return found
    if said.core.endswith(("按", "以")):
        return ""
    if said.core.endswith("的"):
        own_words = re.split(r"[，向对为给]", said.core)[-1]
        return f"{own_words}人"
    if (not found or said.core.endswith(("由", "共有"))) and _acts(own.post):
        return f"{short(own.post.split('，')[0])}的人数"
    plain = found in ("全国", "我国") or bool(find_regions(found) and len(found) < 6)
    return f"{short(own.post.split('，')[0])}的人数" if plain and _acts(own.post) else found


def _acts(post: str) -> bool:
    return has_verb(post) or post.startswith(("通过", "取得", "参加"))
