"""What one person did or was given: a story in a report, and no fact of a policy or a place."""

from __future__ import annotations

from news.facts.receivers import WHO
from news.facts.references import outside_names
from news.text import lazy

TELLING = r"说|称|道|表示|介绍|指出|认为|强调|透露|坦言|回忆|建议|呼吁|告诉|分享|反映"
# 据他介绍，全市… tells of the city; 她领取了… of herself.
ONE_PERSON = lazy.pattern(
    r"一[名位个]?(?:网友|市民|居民|村民|读者|业主|家长|妈妈|母亲|父亲|女子|男子|老人|老汉|阿姨)(?![的们、及和])"
    rf"|[\u4e00-\u9fff](?:女士|先生|阿姨|大爷|大妈|奶奶|爷爷|大叔)(?!们|[^，。；]{{0,8}}(?:{TELLING}))"
    rf"|(?<!据)(?:她|(?<![其排利吉])他)(?![们人国乡方地山]|[^，。；]{{0,8}}(?:{TELLING}))"
)
# From here on the sentence tells what holds for all.
FOR_ALL = lazy.pattern(
    r"[全该我本][国省市县区州]|政策|规定|办法|标准|符合条件|凡|均可|累计发放|[；;]|共有"
)
# What only a person does, once and done; what one may or shall do is a rule.
DEED = lazy.pattern(
    r"^(?:(?:出院|住院|毕业|入住|怀孕|生育|分娩|购房|退休)[时后前]，?)?(?:又|还|也|便|就|已经?|先后|更)*"
    r"(?:(?:领取|收到)了|又(?:领取|收到)|(?:领|拿)到|生下|告诉|出院|怀(?:上|孕)了|入住了|毕业了)"
)
DESCRIBED = lazy.pattern(r"的(?P<who>[\u4e00-\u9fff]{1,12})")


def of_one_person(text: str, value: str) -> bool:
    """Whether a sentence tells of one person what it says with a value."""
    at = text.find(value)
    told = ONE_PERSON.search(text, 0, at) if at > 0 else None
    return bool(told and not FOR_ALL.search(text, told.end(), at))


def deed_of_nobody(whole: str) -> bool:
    """Whether words open with what a person did, and no person stands before it."""
    text = outside_names(whole)
    deed = DEED.match(text)
    if deed is None:
        return False
    described = DESCRIBED.search(text.partition("，")[0], deed.end())
    return not (described and WHO.search(described["who"]))
