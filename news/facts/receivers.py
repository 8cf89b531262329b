"""Who something is given to or asked of: the nouns for people, households and bodies of people."""

from __future__ import annotations

from functools import lru_cache

from news.facts.words import Word, words
from news.text import lazy

WHO = lazy.pattern(
    r"(?:[员者师童妻属士]|(?<![账门])户|(?<![卫民发产新])生|(?<![本])人|(?:公|居|村|市|农|牧|渔|股)民|子女|父母"
    r"|[女男双一甲乙]方|(?:职|员|社|民|义|技|护|用)工|军官|士兵|家庭|家长|单位|企业|机构|组织|公司|商|学校|医院"
    r"|幼儿园|(?:名|专|作|艺术|科学|企业)家|对象|个体|合作社|协会|群众|干部|人才|团队|姐妹)$"
)
NAMES_WHOM = lazy.pattern(r"^(?:对|向|凡|为|由|给)")
# What may stand inside the name of somebody: 在职职工, 困难家庭, 父母或者抚养人.
WITHIN_A_NAME = ("n", "vn", "an", "a", "b", "j", "l", "c", "x", "m", "q", "s", "f", "k", "i")
BREAKS = frozenset("，；：。")
JOINS = frozenset("和与及、或")
# The longest name of somebody, and what describes him, that a reader takes in at once.
LONGEST_TOPIC = 60
# What one is, has or has done describes one; what one is to do (培育…的企业) makes a sentence.
DESCRIBES = lazy.pattern(
    r"(?:不|未|已经?|曾|均|仍|新|首次|依法|正在|自愿|连续|集中|因)*"
    r"(?:符合|持有?|具有|具备|有|无|享受|领取|取得|获得|考取|属于|从事|参加|缴纳|缴费|患|丧失|达到|年?满|毕业|违反"
    r"|使用|安排|招用|录用|签订|生活|就业|失业|退休|居住|遭受|需要?|处于|担任|经|被|在|终身|受聘|工作|通过|不再)"
)
DESCRIBED = lazy.pattern(
    r"^(?!对|向|由|为|凡|在|将|其)[^，：；]{2,60}的(?P<who>[^，：；的]{1,36})$"
)


def opening_receiver(text: str) -> str:
    """The people or body that a clause opens with and then says something of: 职工因工…."""
    found = _opening(text)
    return found if found and len(found) < len(text.strip()) else ""


@lru_cache(maxsize=256)
def _opening(text: str) -> str:
    end = 0
    for word in words(text):
        if not _in_a_name(word):
            break
        if word.is_noun and WHO.search(text[: word.end]):
            end = word.end
    # 单位和本人…: who is meant goes on.
    return "" if text[end : end + 1] in JOINS and end else text[:end]


def _in_a_name(word: Word) -> bool:
    named = word.tag.startswith(WITHIN_A_NAME) and word.text not in BREAKS
    return named and not word.is_verb


def described_topic(clause: str) -> str:
    """A clause that only names people by what they are or did: 符合规定生育的夫妻."""
    text = clause.strip()
    found = DESCRIBED.match(text)
    if found is None or len(text) > LONGEST_TOPIC:
        return ""
    if words(text)[0].tag.startswith("v") and not DESCRIBES.match(text):
        return ""
    who = found["who"]
    return text if WHO.search(who) and _opening(who) == who else ""
