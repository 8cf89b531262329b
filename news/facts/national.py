"""What is the nation's: its bodies, what they say, and articles that are about no one place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from news.facts.dates import find_times
from news.facts.outline import Sentence
from news.facts.regions import Region, ancestors, find_regions, region_at, short_name, venue
from news.text import lazy
from news.text.article import Article

MINISTRY = (
    r"(?:教育|民政|财政|司法|公安|国防|外交|科技|科学技术|工业和信息化|工信|人力资源和?社会保障|人社|自然资源|生态环境|环境保护|环保"
    r"|住房和?城乡建设|住建|交通运输|水利|农业农村|农业|商务|文化和旅游|文旅|应急管理|卫生|国土资源|铁道|退役军人事务)部"
    r"(?![门署队分属委件长])"
)
NATIONAL_BODY = lazy.pattern(
    rf"(?:{MINISTRY}|国务院|国新办|中共中央|党中央|海关总署|最高人民(?:法院|检察院)|全国(?:人大|政协|总工会|妇联)|中国人民银行|证监会"
    r"|国家(?!级|有关|现行|统一|标准|规定|政策)[\u4e00-\u9fff]{2,10}?(?:总局|局|委员会|委|总署|署)|(?:税务|市场监管|食药监|质检|体育|广电)总局)"
)
# How a report leads up to who said something, in front of the body.
LEADS_UP = lazy.pattern(
    r"^(?:日前|近日|今天|昨天|此前)?(?:（[^（）]{2,8}）)?，?(?:记者)?(?:\d{1,2}日|日前|近日|今天)?(?:从|据)?(?:日前|近日)?(?:中国)?"
)
# 教育部日前透露: what follows is said of the nation.
SPEAKS = lazy.pattern(
    r"透露|表示|介绍|指出|要求|举行|召开|强调|获悉|了解到|(?<![名号])称|公布|发布|通报|数据|统计|部署|印发|决定"
)
SPOKEN_WITHIN = 40
NATION_TOLD = lazy.pattern(
    r"(?<![一-鿿]国)全国|我国|国务院|习近平总书记|李克强总理|中央(?:财政|单位|预算|企业)|国家铁路"
)
# 我市 has a place of its own, wherever it is named.
OURS = lazy.pattern(r"[我本该](?:[省市区县州旗](?![域场间])|自治区)|全[省市县](?![域场间])")
PLACED_APART = lazy.pattern(r"\s*(?:[、/]|和|与|及)\s*")
LEAD = 120
SEEN = 3000
FEWEST_PROVINCES = 3
OFTEN = 3


def national_body_at(text: str, start: int = 0) -> bool:
    """Whether a national body is named right there: 教育部, and no 国家税务总局临溪市税务局."""
    found = NATIONAL_BODY.match(text, start)
    return found is not None and region_at(text, found.end()) is None


def opens_with_a_national_body(text: str) -> bool:
    """Whether a text opens with a national body, behind its time or 记者从."""
    if not NATIONAL_BODY.search(text):
        return False
    time = next(iter(find_times(text)), None)
    begin = time.span.end if time and time.span.start == 0 else 0
    rest = text[begin:].lstrip("，")
    found = LEADS_UP.match(rest)
    return national_body_at(rest) or national_body_at(rest, found.end() if found else 0)


def spoken_for_the_nation(sentence: str) -> bool:
    """Whether a national body tells or asks for something in a sentence."""
    if not SPEAKS.search(sentence, 0, SPOKEN_WITHIN):
        return False
    return opens_with_a_national_body(sentence)


def told_for_the_nation(sentences: Sequence[Sentence]) -> Iterator[bool]:
    """For each sentence whether a national body tells it: to the end of its paragraph, or to the
    next sentence that names a place."""
    told, paragraph = False, -1
    for sentence in sentences:
        goes_on = told and sentence.paragraph == paragraph
        local = goes_on and (OURS.search(sentence.text) or find_regions(sentence.text))
        told = spoken_for_the_nation(sentence.text) or (goes_on and not local)
        paragraph = sentence.paragraph
        yield told


def names_the_nation(text: str) -> bool:
    """Whether a text says 全国, or names a body that is the nation's."""
    if NATION_TOLD.search(text):
        return True
    return any(national_body_at(text, each.start()) for each in NATIONAL_BODY.finditer(text))


def of_no_one_place(article: Article) -> bool:
    """Whether an article names places and is about none of them.

    Its title names several side by side; or it is another page's title, for the text is about
    another province; or the nation or its bodies open it, and the places come later.
    """
    title = article.title or article.text[:80]
    titled = [each for each in find_regions(title) if not venue(title, each)]
    if titled:
        return _side_by_side(title) or _told_of_another(titled[0].region, article.text)
    return opens_with_the_nation(article)


def opens_with_the_nation(article: Article) -> bool:
    """Whether the nation or its bodies open an article, and the places come later if at all."""
    if opens_with_a_national_body(article.title):
        return True
    head = f"{article.title}\n{article.text[:LEAD]}"
    if not names_the_nation(head) or OURS.search(article.text):
        return False
    return not find_regions(head)


def _side_by_side(text: str) -> bool:
    """Whether a text names three provinces, or opens its places with two joined."""
    found = find_regions(text)
    provinces = {each.region.code[:2] for each in found}
    if len(provinces) >= FEWEST_PROVINCES:
        return True
    if len(found) < 2 or found[0].region.code[:2] == found[1].region.code[:2]:
        return False
    return PLACED_APART.fullmatch(text, found[0].span.end, found[1].span.start) is not None


def _told_of_another(titled: Region, text: str) -> bool:
    """Whether a text is of another province throughout than the one that its title names."""
    if any(short_name(each.name) in text for each in (titled, *ancestors(titled))):
        return False
    named = Counter(each.region.code[:2] for each in find_regions(text[:SEEN]))
    if not named or titled.code[:2] in named or OURS.search(text):
        return False
    return len(named) == 1 and named.most_common(1)[0][1] >= OFTEN
