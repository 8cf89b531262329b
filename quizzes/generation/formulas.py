"""Aims that are those of any document: they are neither asked for nor offered as wrong ones."""

from __future__ import annotations

from news.text import lazy

# What only points elsewhere, or says of a cause that it is one.
EMPTY = lazy.pattern(r"以上|上述|下列|《|〔|\d|原因$|要求$|精神$|需要$")
# 贯彻某某精神, 推动高质量发展, 增进民生福祉: what every document names.
OF_ANY_DOCUMENT = lazy.pattern(
    r"贯彻|(?:学习|领会|宣传|弘扬|践行|遵循)[^，]*(?:精神|思想|讲话|理念|价值观|指示)"
    r"|落实[^，]*(?:精神|思想|部署|指示|批示|讲话|战略|决策|方针|会议|理念|纲要)"
    r"|科学发展观|发展理念|总书记|党中央|国务院|党的[一-鿿]{1,3}大|[一二三四五六七八九十]届[一-鿿]{0,2}全会"
    r"|中国特色|依法治国|从严治党|反腐败|社会主义|五位一体|四个全面|中国式|全面建[成设]|小康|和谐社会|治理体系和治理能力"
    r"|(?:高质量|健康|可持续|跨越式|又好又快)[一-鿿]{0,4}发展$|经济社会[一-鿿]{0,8}发展$"
    r"|民生|福祉|获得感|幸福感|美好生活|采取的|制定的"
)
# 推动政策落地, 做好各项工作, 取得实效: the aim of whatever is done.
SAYS_NOTHING = lazy.pattern(
    r"(?:(?:为|进一步|更好地?|切实|深入|扎实|有力|加快|全面|大力|持续|不断|有效|认真|统筹|[，、和])*"
    r"(?:(?:推动|推进|促进|确保|保障|做好|抓好|加强|落实|开展|完成|贯彻|提升|提高)[好实]?"
    r"(?:各项|相关|有关|该项|此项|这项|上述|具体|本职|一系列|全部)*(?:政策|工作|任务|措施|举措|部署|目标)(?:的)?"
    r"(?:(?:全面|顺利|有序|有效|落地|深入|扎实|高效)*(?:落地|落实|落细|见效|生效|生根|开展|实施|进行|推进|完成|到位|水平|质量|效果))?"
    r"|取得(?:更大|明显|扎实|良好)?(?:的)?(?:实效|成效|效果|进展)|落地(?:见效|生根)|见到?实效|落到实处))+"
)
# 方便企业群众办事: every measure of every office does.
SERVES_ALL = lazy.pattern(
    r"(?:为|进一步|更好地?|切实|最大限度|持续|[，、和])*(?:方便|便利|便民|利企|利民|惠民|服务|惠及|造福)于?"
    r"(?:广大|人民|群众|企业|市民|居民|百姓|老百姓|公众|社会|基层|办事|申请人|当事人|生活|需求|[、和与的])*"
)


def is_formula(text: str) -> bool:
    """Does an aim or cause say nothing that is of this deed alone?"""
    return bool(
        EMPTY.search(text)
        or OF_ANY_DOCUMENT.search(text)
        or SAYS_NOTHING.fullmatch(text)
        or SERVES_ALL.fullmatch(text)
    )
