"""Whether words stand alone as a sentence, and what keeps them from it."""

from __future__ import annotations

from news.facts.about import BEYOND_ONE_PLACE
from news.facts.applicants import applies_for_nothing
from news.facts.dates import find_times
from news.facts.national import names_the_nation
from news.facts.nouns import noun_phrase
from news.facts.references import open_references, outside_names
from news.facts.regions import find_regions
from news.facts.resolve import names_region
from news.facts.setting import Setting
from news.facts.words import has_verb, words
from news.text import lazy

PAIRS = (("《", "》"), ("“", "”"), ("（", "）"), ("(", ")"), ("‘", "’"))
PAIRED = lazy.pattern("[《》“”（）()‘’]")
FIRST_PERSON = lazy.pattern(r"我(?!国|市|省|县|区|州|旗|们党)|你|咱")
BASIS = lazy.pattern(r"^根据[^，]*《[^》]*》[^，]*，")
# A number of people or a share, of what is not said: 报名人数达到, 新增人数最多，为.
OF_WHAT = lazy.pattern(
    r"(?:报名|报考|参加|新增|通过|参与|总|平均|拟|计划)*(?:人数|总数|数量|总量|占比|比例|增速|增幅|通过率|投资(?:总额|金额|额)?"
    r"|床位数?|在校生|[毛净]?入学率|落地率|资助面|年限|期限)(?:[由从][^，]*?)?(?:约?占[^，\d]{0,8})?"
    r"(?:最[多少高低大小]，)?(?:已)?(?:达到|达|为|是|约|超过|改为|调整为|提高到)?(?:了)?$"
)
LASTS = lazy.pattern(r"[\u4e00-\u9fff]{0,2}有效期限?(?:为|是)?$")
# Words that describe somebody or something of which nothing is then said.
# A city's or county's office whose city nobody names: 广东省市民政局.
OF_SOME_PLACE = lazy.pattern(
    r"(?:^|[省，由向经])[市区县](?=(?:民政|财政|教育|人社|卫健|住建|统计)[局委]|政府|委组织部|妇联|团委)"
)
CUT_SHORT = lazy.pattern(r"的(?:部分|人员|企业|单位|机构|个人|家庭|情况下|基础上)$")
QUALIFIES = lazy.pattern(
    r"(?:已经?|首次|曾经?|连续|新)?(?:领取|享受|取得|获得|考取|通过|持有|具有|具备|符合|从事|参加|缴纳|工作满|受聘|签订)"
)
PEOPLE = (
    "人员", "职工", "员工", "社工", "工作者", "个人", "申请人", "考生", "毕业生", "居民",
)  # fmt: skip
# What OF_WHAT and LASTS have in their middle.
TELLS_HOW_MANY = lazy.pattern(
    r"人数|总数|数量|总量|占比|比例|增[速幅]|[过学地]率|有效期|投资|床位|在校生|资助面|年限|期限"
)
# 共有15个候选班级, 分为三个级别: what has them, or is divided, is told elsewhere.
OF_NOBODY = lazy.pattern(
    r"(?:连续|共有|现有|已有|分为|设有|均为|累计[达有为]|达到|[由从](?!(?:19|20)\d\d年)\d|条件包括)"
)
# 改造5年2.5万户: two values with nothing said between them.
TWO_VALUES = lazy.pattern(r"\d(?:年|个月|天)$")
SAID_OF_THEM = lazy.pattern(
    r"[为是]|应当|必须|可以?|不得|给予|予以|发放|奖励(?!金|资金)|均|(?<![具没持])有(?![效关])|的是|超过|达到?|[占共]"
)
CLOSED = lazy.pattern(r"[为是有]|给予|包括|属于|发放|奖励|补助|补贴|配备|安排|培养|支持")
SAYS = lazy.pattern(
    r"[为是：]|(?:可以|应当|不得|必须)[\u4e00-\u9fff]{2}|最[高低]|在$|每[\u4e00-\u9fff]{1,4}(?:补贴|补助|奖励|资助|奖补)$"
)
# A village, office, school or hospital by its own name; 驻村 and 贫困村 are no names.
UNIT_NAMED = lazy.pattern(
    r"(?<=[\u4e00-\u9fff])(?<![驻入农乡城空点特山渔各全该本我贫困新行自美范政])(?:村|镇|乡)(?![民里口委级户庄镇村])"
    r"|[\u4e00-\u9fff]{2,12}(?:委员会|(?<![大餐客展])厅|(?<![格布大结全])局(?![面势部]))(?!长)"
    r"|(?<![各全该本我])[\u4e00-\u9fff](?:中学|小学|学校|大学(?!生)|学院|医院|社区|街道)"
)
FIGURE = lazy.pattern(r"\d")
# Who may, ought or gets something by a rule needs no place: the rule is the same in each.
RULES = lazy.pattern(
    r"可以|可(?=申|享|按|获|领)|应当|不得|必?须|给予|予以|发放|享受|申[请报领]|报[考名]|满[\d一二三四五六七八九十]|条件|标准|每[人月年]|期限|有效期|的，|《"
)
# “…播了。”某人说: the statement begins in what somebody said.
SPOKEN = lazy.pattern(r"“[^”]*[。？！]”")
# 罚款在15万元以下的，按1500元奖励: alone, 奖励 is read as a noun.
BY_SO_MUCH = lazy.pattern(r"按[^，；]{0,20}$")
IS_PAID = lazy.pattern(r"(?:奖励|奖补|补助|补贴|资助)$")
# The document of a university or a firm says whose rules they are.
OF_A_HOUSE = lazy.pattern(
    r"^根据《[^》]{2,20}?(?:大学|学院|医院|集团|公司|银行|研究院)(?!生)[^》]*》，"
)
MORE_THAN = lazy.pattern(r"突破|超|逾|高于|低于|不低于|不高于|不少于|不超过|接近|已")


def left_open(
    before: str, value: str, after: str, setting: Setting, spoken: bool
) -> tuple[str, ...]:
    """What keeps the words from standing alone: references, no predicate, no place, a quotation."""
    whole = f"{before}{value}{after}"
    found = list(open_references(f"{before}0{after}"))
    if before.removeprefix(setting.label).startswith(("以及", "和", "或者", "等", "且", "并且")):
        found.append("前文")
    if SPOKEN.match(before.removeprefix(setting.label)):
        found.append("引语")
    if not spoken and not speaks(before, value, after):
        found.append("谓语")
    if OF_SOME_PLACE.search(f"{before}0{after}"):
        found.append("地点")
    if CUT_SHORT.search(after) and not CLOSED.search(before):
        found.append("谓语")
    if _only_describes(whole, setting):
        found.append("谓语")
    if _of_nothing(before, setting):
        found.append("所指")
    if _only_names(before, after):
        found.append("谓语")
    if TWO_VALUES.search(before):
        found.append("谓语")
    if _of_nobody(before, setting):
        found.append("主语")
    if not BASIS.match(before) and applies_for_nothing(before):
        found.append("申请事项")
    if PAIRED.search(whole) and any(whole.count(pair[0]) != whole.count(pair[1]) for pair in PAIRS):
        found.append("括号")
    if setting.of_a_unit and not _of_a_named_unit(whole, setting):
        found.append("所属")
    # What a document of the nation's lays down holds in all of it, whichever places come later.
    nameless = setting.nameless and not (setting.national and BASIS.match(before))
    unsure = nameless or (setting.region and not setting.firm)
    unsure = unsure or (setting.placeless and FIGURE.search(value) and not RULES.search(whole))
    if unsure and not _somewhere(whole, setting) and not OF_A_HOUSE.match(whole):
        found.append("地点")
    return tuple(found)


def _only_describes(whole: str, setting: Setting) -> bool:
    """Whether the words describe people and say nothing of them: 已领取奖金的从业人员."""
    if not whole.removesuffix(setting.label).endswith(PEOPLE):
        return False
    text = BASIS.sub("", whole).replace(setting.label, "", 1) if setting.label else whole
    time = next(iter(find_times(text, setting.anchor)), None)
    if time and time.span.start == 0:
        text = text[time.span.end :]
    described = QUALIFIES.match(text.lstrip("，内在")) and text.endswith(PEOPLE)
    return bool(described) and not SAID_OF_THEM.search(text)


def _of_nothing(before: str, setting: Setting) -> bool:
    """Whether a number of people or a length of validity is told of nothing named.

    Basis, times and region say not of what; only a document's validity needs no more words.
    """
    if not TELLS_HOW_MANY.search(before):
        return False
    basis = BASIS.match(before)
    text = before[basis.end() :] if basis else before
    for time in reversed(find_times(text, setting.anchor)):
        text = text[: time.span.start] + text[time.span.end :]
    text = text.replace(setting.label, "") if setting.region else text
    text = text.lstrip("到截至，的全国")
    first = FIGURE.split(text, maxsplit=1)[0]
    return bool(OF_WHAT.match(text) or OF_WHAT.match(first) or (not basis and LASTS.match(text)))


def _only_names(before: str, after: str) -> bool:
    """Whether all is one noun that a clause describes: 规划明确的11项指标."""
    if not before.endswith("的") or not after or noun_phrase(after) != after:
        return False
    tagged = words(BASIS.sub("", before)[:-1])
    verbs = [word for word in tagged if word.is_verb]
    return len(verbs) == 1 and verbs[0] is tagged[-1]


def _of_nobody(before: str, setting: Setting) -> bool:
    """Whether a statement opens with a predicate and neither place nor body stands before it."""
    text = BASIS.sub("", before)
    time = next(iter(find_times(text, setting.anchor)), None)
    if time and time.span.start == 0:
        text = text[time.span.end :].lstrip("，")
    return OF_NOBODY.match(text) is not None


def _of_a_named_unit(whole: str, setting: Setting) -> bool:
    """Whether words name a village or school, or another place than the article's region."""
    others = (each.region for each in find_regions(whole))
    return UNIT_NAMED.search(whole) is not None or any(each != setting.region for each in others)


def _somewhere(whole: str, setting: Setting) -> bool:
    if names_region(whole, setting) or "全国" in whole or find_regions(whole):
        return True
    if BEYOND_ONE_PLACE.search(whole):
        return True
    return names_the_nation(outside_names(whole))


def speaks(before: str, value: str, after: str) -> bool:
    """Whether the words around a value make a sentence."""
    plain = outside_names(before)
    if SAYS.search(plain) or MORE_THAN.match(value) or has_verb(plain) or has_verb(after):
        return True
    return bool(BY_SO_MUCH.search(plain) and IS_PAID.match(after))
