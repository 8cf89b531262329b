"""The words around a value as a sentence says them: of whom, and under which lead-in."""

from __future__ import annotations

from news.facts.aims import under_goal_heading
from news.facts.benefit_names import with_benefit
from news.facts.certificates import with_certificate
from news.facts.discourse import strip_discourse
from news.facts.grant_labels import under_standard, without_grant_label
from news.facts.headlines import headline_after, headline_lead
from news.facts.labels import MEASURED_OF, of_its_matter
from news.facts.leads import LISTED, as_benefit, under_lead
from news.facts.listed import with_others
from news.facts.names import ISSUING, RESTING
from news.facts.placing import after_time, nation_wide
from news.facts.rates import RATE_TAIL
from news.facts.stretches import Scene, Stretch
from news.facts.words import opening
from news.text import lazy

LABEL = lazy.pattern(
    r"(?P<name>[\u4e00-\u9fff]{0,8}(?:标准|对象|时间|材料|资料|期限|部门|方式|地点|范围|条件|日期|名额|金额|费))"
    r"：(?P<rest>.*)$"
)
TOPIC = lazy.pattern(
    r"(?P<topic>[\u4e00-\u9fff、]{2,14}(?:绿化|管理|建设|服务|保护|设施|工作))：(?P<rest>[^：]*)"
)
# A name of six characters or more says by itself of what the figure is.
WHAT_IT_IS_OF = lazy.pattern(r"[\u4e00-\u9fff、（）]{6,}?(?:为|不|应|每|达|至少)")
NOT_ONE_CLAUSE = lazy.pattern(r"[，；《]")
TO_THE_MARK = lazy.pattern(r"[^，；]*[，：]")
# 城市低保标准：由每人每月600元提高到620元.
RAISED_FROM = lazy.pattern(r"[由从](?:原来|现行|目前)?的?(?:每|\d|$)")
# 补贴标准调整为：取得证书的，补贴标准为1000元 says it twice.
SET_AT = lazy.pattern(
    r"^[^，：]{0,12}(?:标准|金额|额度)[^，：]{0,4}(?:为|如下)：(?=.*(?:标准|金额|额度|补贴|补助|奖励|津贴)为?$)"
)
# 印发《X》，要求标准提高到…: what the document asks for is what it lays down.
ASKS = lazy.pattern(r"^(?:要求|明确|规定|提出|决定)(?=[^，]{4})")
LAID_DOWN = lazy.pattern(r"(?:作出|做出)[^，]{0,4}规定")
# 违反本办法第七条第二款规定，未依法备案的，由…: the deed itself follows the number of its rule.
OF_A_RULE = lazy.pattern(
    r"^违反(?:[^，。；]{0,24}(?:第[一二三四五六七八九十百零]+条[^，。；]{0,24}|有关|相关)"
    r"|本(?:条例|办法|规定|细则|法)|《[^》]+》)(?:规定|要求)(?:的)?，"
    r"(?=(?:[^，。；]{4,}，){0,2}[^，。；]{3,}的，)"
)
LAYS_DOWN = lazy.pattern(rf"(?:{ISSUING}|{RESTING})[^，；《]{{0,6}}$")


def worded(scene: Scene, found: Stretch, pre: str, post: str, value: str) -> tuple[str, str]:
    """The words before and behind a value, without label and basis, with what governs them."""
    pre, post = _opened(scene, pre, _trim_after(post))
    pre = _without_label(without_grant_label(pre, post, scene.sentence.text), value)
    pre = under_standard(pre, post, scene.sentence.lead, scene.sentence.heading)
    pre, post = _governed(scene, found, pre, post, value)
    if not scene.headline and not scene.sentence.lead:
        pre = under_goal_heading(scene.sentence.heading, pre)
        pre = of_its_matter(scene.sentence.heading, pre)
    sources = (scene.sentence.text, scene.instrument, scene.setting.certificate)
    pre, post = with_certificate(pre, *sources), with_certificate(post, *sources)
    return nation_wide(with_benefit(pre, scene.setting.benefits), value, scene), post


def _governed(scene: Scene, found: Stretch, pre: str, post: str, value: str) -> tuple[str, str]:
    """The words with who does it, else with the benefit told before, else with their lead-in."""
    if found.subject and not pre.startswith(found.subject):
        return after_time(strip_discourse(pre), found.subject), post
    if benefit := _benefit_before(scene, found, pre, post):
        return benefit, post
    if scene.sentence.numbered and not scene.headline:
        pre = with_others(pre, scene.siblings)
        return under_lead(scene.sentence.lead, scene.sentence.heading, pre, post, value)
    return pre, post


def _opened(scene: Scene, pre: str, post: str) -> tuple[str, str]:
    """The words around a value without what only opens the headline or names the basis."""
    if scene.headline:
        return headline_lead(pre), headline_after(pre, post)
    pre = OF_A_RULE.sub("违反规定，", strip_discourse(pre))
    return _without_issuing(pre, scene, post), post


def _benefit_before(scene: Scene, found: Stretch, pre: str, post: str) -> str:
    """社会工作师每人每月, after an earlier clause 发放岗位津贴, with the benefit put in."""
    if scene.headline or not RATE_TAIL.search(pre):
        return ""
    earlier = [scene.earlier, *(c.text for c in scene.sentence.clauses[: found.first])]
    made = (as_benefit(text, strip_discourse(pre), post) for text in reversed(earlier))
    return next((text for text in made if text), "")


def _without_label(pre: str, value: str) -> str:
    """申请时间：X as a sentence, and 补贴标准：初级补贴X without its label."""
    if "：" not in pre:
        return pre
    pre = _without_topic(pre)
    pre = SET_AT.sub("", pre)
    match = LABEL.match(pre)
    if match is None:
        return pre
    if LISTED.search(match["name"]):
        return match["rest"]
    if RAISED_FROM.match(match["rest"]):
        return f"{match['name']}{match['rest']}"
    rate = RATE_TAIL.search(match["rest"])
    if match["name"].endswith("费"):
        # 托儿补助费：每人每月40元: what is paid is told by nothing else.
        return f"{match['name']}为{match['rest']}" if rate and not rate.start() else pre
    if rate and match["name"].endswith("标准"):
        return f"{match['rest'][: rate.start()]}的{match['name']}为{rate.group()}"
    if match["rest"]:
        return match["rest"]
    return f"{match['name']}{'包括' if '、' in value else '为'}"


def _without_topic(pre: str) -> str:
    """高速公路沿线绿化带宽度为 under 公路、铁路绿化：, which only says what the item is about."""
    match = TOPIC.fullmatch(pre)
    if match is None or opening(match["rest"]) != "noun" or MEASURED_OF.match(match["rest"]):
        return pre
    return match["rest"] if WHAT_IT_IS_OF.match(match["rest"]) else pre


def _without_issuing(pre: str, scene: Scene, post: str) -> str:
    """Drop 印发《X》， and 根据《X》， from the front: the basis is put there in one form.

    Where the document is who lays it down (发布的《X》，对甲作出规定), it stays as the subject.
    """
    if not scene.instrument:
        return pre
    head, name, rest = pre.partition(scene.instrument)
    ended = TO_THE_MARK.match(rest)
    if not name or ended is None or NOT_ONE_CLAUSE.search(head) or not LAYS_DOWN.search(head):
        return ASKS.sub("", pre)
    subject = scene.instrument if LAID_DOWN.search(post) else ""
    return subject + ASKS.sub("", rest[ended.end() :])


def _trim_after(post: str) -> str:
    text = post.strip().rstrip("，。；：、")
    if "（" not in text and "(" not in text:
        return text
    opened = [
        text.find(c)
        for c in "（("
        if c in text and text.count(c) > text.count(")" if c == "(" else "）")
    ]
    return text[: min(opened)] if opened else text
