"""A term made longer or a sum made less that only an earlier sentence names: 经批准，可以延长."""

from __future__ import annotations

from news.text import lazy

MAY = (
    r"(?:特殊情况|情况(?:复杂|特殊)的?|确有(?:需要|困难)的?|有特殊情况的)?，?"
    r"(?:经[^，]{0,20}?(?:批准|同意|确认|许可|核准)后?)?(?:但|并|也|还|再|均|可以?|应当?|不得|不能|予以|适当|相应|酌情|依法|一般|最[长多]|至多|继续|申请|给予|按规定"
    r"|[一两三]次|累计)*"
)
# Nothing but how much, how often or how far follows: what is changed would stand here else.
HOW_MUCH = (
    r"(?:不得|不|最[长多短]|至多)?(?:超过)?[了至到为]?(?:[\d一二三四五六七八九十半两]+(?:个|[多余])?"
    r"(?:工作)?(?:年|月|日|天|周|小时|分钟|次|学时|%|元|倍)(?:以[内上下])?)?"
)
TERM_CHANGED = lazy.pattern(
    rf"(?:^|，){MAY}(?:延长|缩短|顺延|延期|中止)(?:时间|期限)?(?:的)?{HOW_MUCH}$"
    r"|(?:^|，)[^，]{2,30}?可以?(?:适当)?放宽[到至][^，]{1,6}周?岁$"
)
SUM_CHANGED = lazy.pattern(rf"(?:^|，){MAY}(?:减免|增减|减征|免征|缓缴)(?:的)?{HOW_MUCH}$")
A_TERM = lazy.pattern(
    r"期(?!间)|时[间限效长]|年限|年龄|寿命|假|合同|协议|程序|审[查理核]|调[解查]|仲裁|诉讼|考试|服务|培训|支付|发放|待遇|资格|执行|履行"
)
A_SUM = lazy.pattern(r"费|税|租|款|利息|[资罚奖租]金|额|标准|学时|课时|分值|待遇|价格?")
# By whose leave it is changed names bodies and papers, and nothing that could be changed.
BY_LEAVE = lazy.pattern(
    r"经[^，]*(?:批准|同意|确认|许可|审批|审核|核准|鉴定|认定)后?(?:的)?(?=，|$)"
)


def changes_nothing_named(text: str) -> bool:
    """Whether a statement ends by changing a term or a sum that it does not name."""
    for changed, named in ((TERM_CHANGED, A_TERM), (SUM_CHANGED, A_SUM)):
        found = changed.search(text)
        if found:
            return not named.search(BY_LEAVE.sub("", text[: found.start()]))
    return False
