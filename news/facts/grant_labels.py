"""A benefit, or a document's number, put in front of what it pays: 护理补贴：一级每月110元."""

from __future__ import annotations

from news.text import lazy

# 渝财综〔2016〕58号：… is the number of the document that says the rest.
NUMBERED = lazy.pattern(
    r"^(?:[\u4e00-\u9fff]{2,8}〔\d{4}〕\d+号(?:《[^》]*》)?|《[^》]*》)：(?=[^：])"
)
# 省财政厅、民政厅2030年12月通知：… goes by a notice that only its senders and month tell.
NOTIFIED = lazy.pattern(
    r"^(?P<by>[\u4e00-\u9fff、]{2,30}(?:厅|局|部|委|委员会|政府|办公室|残联|联合会)"
    r"(?:\d{4}年(?:\d{1,2}月)?)?(?:联合)?(?:通知|通告|公告))："
)
SINCE = lazy.pattern(r"^(?P<since>(?:自|从)\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?起)：")
GRANT = lazy.pattern(
    r"^(?P<front>(?:[^，：]*，)?)(?P<name>[^，：；]{0,20}?(?:补贴|补助|津贴|奖励金?|资助|补助金|救助金|标准(?=分为：)))(?:分为)?："
    r"(?:[^：]*\d[^：，]*，)*(?P<who>[^，：\d]{1,40}?(?:[由从][^，：]*)?)(?P<rate>(?:每[月年人次户])*)$"
)
OPENING = lazy.pattern(r"(?P<label>[\u4e00-\u9fff]{0,14}?(?:补贴|补助|津贴|奖励金?)：)")
LEVEL_ALONE = lazy.pattern(r"[一二三四五六初中高]级(?:每[月年人次户])*")
PERSON = lazy.pattern(r"(?:家庭|人员|对象|儿童|学生|职工|单位|企业|机构|[者人区档类])$")
OWN_PLACE = lazy.pattern(r"^(?:调整后的?|新的?)?(?:[全我本][省市区县州])?")
# 高龄津贴发放标准为, above items of whom it is paid to and how much.
STANDARD = lazy.pattern(r"^(?P<name>[^，：]{2,24}(?:标准|金额|额度))(?:分别?为|如下|为|是)?[：:]?$")
HEADED = lazy.pattern(
    r"^(?P<name>(?:收费|报名费|考试费|缴费|补贴|补助|奖励|津贴|资助|救助|供养|抚恤|租金|发放|保障|支付)[^，。：]{0,6}标准)$"
)
PAID_EACH = lazy.pattern(r"^(?P<who>[^，：]{2,30}?)的?，?(?P<rate>(?:每[\u4e00-\u9fff]{1,2}?)+)$")
PAYS = lazy.pattern(r"补|贴|奖|费|金|资|款|价|税|额|标准|[由从][^，]*\d|给予|发放|提高")
CHANGES = lazy.pattern(r"(?:由|从|提高|调整|增加|上调|[到至为是])$|[按给予发放]")


def without_grant_label(pre: str, post: str, sentence: str = "") -> str:
    """The words before a value as a sentence: 低保家庭的生活补贴为每人每月, 护理补贴一级为每月.

    A level alone (二级每月) stands under the label that opens its sentence.
    """
    opening = OPENING.match(sentence) if LEVEL_ALONE.fullmatch(pre) else None
    pre = f"{opening['label']}{pre}" if opening else pre
    if "：" not in pre:
        return pre
    pre = NOTIFIED.sub(r"根据\g<by>，", pre)
    pre = SINCE.sub(r"\g<since>，", NUMBERED.sub("", pre))
    match = GRANT.match(pre)
    if match is None:
        return pre
    front, name, who, rate = match["front"], match["name"], match["who"], match["rate"]
    if CHANGES.search(who):
        return f"{front}{name}{who}{rate}"
    says = "" if post else "为"
    if PERSON.search(who):
        return f"{front}{who}的{OWN_PLACE.sub('', name)}{says}{rate}"
    return f"{front}{name}{who}{says}{rate}"


def under_standard(pre: str, post: str, lead: str, heading: str) -> str:
    """八十周岁以上的老年人，每人每月 under 高龄津贴标准为 or 收费标准, which says what is paid."""
    each = None if post or PAYS.search(pre) else PAID_EACH.match(pre)
    named = STANDARD.match(lead) or (HEADED.match(heading) if not lead else None)
    return f"{each['who']}的{named['name']}为{each['rate']}" if each and named else pre
