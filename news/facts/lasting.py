"""What a length of time is the length of: a term to keep, years of service, a validity."""

from __future__ import annotations

from news.facts.heads import named_before
from news.facts.nouns import noun_phrase
from news.text import lazy

TERM = lazy.pattern(r"(?:应当?|须|之日起|后|的|于|在|退休|辞职|离职)$")
ACT = lazy.pattern(
    r"(?P<act>提交|报送|申报|申请|办理|完成|报名|提出|缴费|登记|上报|领取|作出|通知|审核|公示|拨付|发放|整改"
    r"|备案|答复|移送|解除|缴纳|受理|审批|支付|续签)"
)
# What somebody does or is for so long: 从事社会工作满2年.
SERVICE = lazy.pattern(
    r"(?P<act>(?:从事|参加|缴纳|缴费|担任|任职|居住(?!证)|经营|退役|毕业|登记|注册|取得|持有|就业|失业|入职|离校|参保"
    r"|受聘|聘用|工作|执业|服务|落户|成立|运营|留任|从业)[^，；、和及后的\d]{0,20}?)"
    r"(?:已经?|连续|累计|持续|时间|年限|最近|近)*(?:满|达到?|超过|不少于|不低于|不满|未满)?$"
)
SPANS = lazy.pattern(r"(?:期|期限|时间|时长|年限|时限|假|周期|工龄|学制)$")
PAPERS = lazy.pattern(r"(?:合同|协议)$")
# A paper that is signed for so long lasts so long.
SIGNED = lazy.pattern(r"(?:签订|订立|签署|续签)[^，]{0,4}$")
SEVERAL = lazy.pattern(r"[须需应][^，、]*、")
# 享受98天的生育津贴.
PAID = lazy.pattern(r"(?:津贴|补贴|补助|待遇)$")
DAYS = frozenset({"天", "日"})
YEARS = frozenset({"年", "周年"})


def lasting(core: str, post: str, unit: str) -> str:
    """The attribute of a length of time; empty where the words do not say what lasts so long."""
    own = core.rpartition("、")[2] if SEVERAL.search(core) else core
    if post.startswith(("有效", "内有效")):
        return "有效期"
    if TERM.search(own) and (act := ACT.search(post[:30])):
        return f"{act['act']}期限"
    noun = noun_phrase(post.removeprefix("的"))
    if PAPERS.search(noun) and SIGNED.search(own):
        return f"{noun}期限"
    if SPANS.search(noun):
        return noun
    if PAID.search(noun):
        return f"{noun}{'天数' if unit in DAYS else '时间'}"
    named = named_before(own.rpartition("，")[2])
    if SPANS.search(named):
        return named
    served = SERVICE.search(own)
    if served:
        return f"{served['act']}{'年限' if unit in YEARS else '时间'}"
    return "期限" if post.startswith("内") and TERM.search(own) else ""
