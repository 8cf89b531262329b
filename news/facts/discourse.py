"""Words that only tie a clause to what went before it, or say who tells it."""

from __future__ import annotations

import re
from functools import lru_cache

from news.text import lazy

DISCOURSE = lazy.pattern(
    r"^(?:答(?=[：:])|此外|另外|同时|目前|据悉|据了解|据介绍|据统计|首先|其次|再次|最后|第[一二三四五六七八九十](?=[，、：])"
    r"|[一二三四五六]是|[一二三四五六]要(?![素件点闻义道求领塞])(?=[\u4e00-\u9fff]{2})|一方面|另一方面|近日|日前|与此同时|总之|因此|随后|近年来|多年来|其间|对此|为此"
    r"|(?:例如|比如|[又再]?如)(?=[\u4e00-\u9fff]{2,10}[省市区县])|记者获悉|值得一提的是|具体来看|其一|其二|其三|而且|并且|并(?![购轨网非不未无列存])|而|但是|但|还(?![款贷本])|也)"
    r"(?=[，、：]|[\u4e00-\u9fff])[，、：]?"
)
LAYS_DOWN = "明确|规定|提出|要求|指出"
TELLS = "通报称|表示|介绍|介绍说|透露|指出|通报|获悉|了解到|消息称|发布消息|坦言|强调"
REPORTING = lazy.pattern(
    rf"^(?:[^，。；：]{{0,24}}?(?:规划|通知|办法|方案|意见)(?:中)?(?:{LAYS_DOWN})"
    rf"|[^，。；：]{{0,24}}?(?:{TELLS}))[，：]"
)
# The end of what REPORTING matches: the quick look before the slow one.
REPORTS = lazy.pattern(rf"(?:{LAYS_DOWN}|{TELLS})[，：]")


@lru_cache(maxsize=256)
def strip_discourse(text: str) -> str:
    """The text without the words that only tie it to what went before."""
    previous = None
    while previous != text:
        previous = text
        text = _without_start(DISCOURSE, text.lstrip("，、：； "))
        if REPORTS.search(text):
            text = _without_start(REPORTING, text)
    return text


def _without_start(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.match(text)
    return text[match.end() :] if match else text
