"""Is a statement told in one of the plain shapes of policy news?

What a generator does not understand whole it cannot print unread. A statement is understood if it
is one of these, and every word of it has its place there:

- a figure of something named: 全市持证社工累计394人, and how it changed: ，同比增长15.2%;
- a deed with its object counted: 区民政局设置了4个服务中心;
- what somebody is paid: 对取得中级证书的人员一次性奖励3000元;
- an item of a list behind its lead-in: 到2015年应当实现的目标包括：…;
- a rule that stands word for word as the document has it, from its beginning to its end.

All else is stored, shown and counted as a fact, and not asked about.
"""

from __future__ import annotations

import re

from news.facts.dates import find_times
from news.facts.quantities import LIMIT
from news.facts.receivers import WHO
from news.facts.words import opening, words
from news.text import lazy
from quizzes.generation.claims import Claim
from quizzes.generation.phrases import (
    BASIS,
    BRACKETS,
    HOLLOW,
    LONGEST,
    NAMELESS,
    deed_told,
    is_noun_phrase,
    is_subject,
    opened,
    without_time,
)
from quizzes.generation.verbatim import (
    done_by_its_place,
    is_the_sentence,
    is_word_for_word,
    opens_its_sentence,
)

# 望湖区还制定…: an adverb that goes on from what was said before.
LEANS = lazy.pattern(
    r"还(?![款贷原本清田林]|建(?![成立设]))|也(?!门)|并(?![网联轨购发])|又(?!好又)|则(?!天)|却|每[期批轮](?!次)"
)
# 共有56家单位参会: at which meeting?
PRESENT = lazy.pattern(r"参会|到会|进场|与会|赴会|参赛|参展")
EVENT = lazy.pattern(
    r"大会|会议|论坛|招聘会|博览会|展览|洽谈|交易会|活动|仪式|峰会|展会|比赛|大赛|赛事|运动会"
)
# The best for ten years is the best for eight.
RECORD = lazy.pattern(r"近(?:\d+|[一二三四五六七八九十]+)年(?:来|以来)?(?:的)?(?:最|新[高低])")
# 开展“某某”工程: nobody can tell which from that.
CLUE = 4
COUNTED = frozenset({"amount", "count", "share", "period"})
# 投入资金4800万元用于购买社工服务.
SPENT_ON = lazy.pattern(r"^，?(?:专项|全部)?用于[^，]{2,24}$")
# What opens the list of which the value is, or belongs to, an item.
LEAD_IN = lazy.pattern(
    r"^.{0,80}(?:目标|任务|条件|要求|内容|措施|材料|范围|对象|指标)(?:有|是|为|主要)?(?:包括|有|为|是)?："
)
ADVERBS = (
    r"(?:已经?|均|都|将|约|共|共计|累计|总计|合计|总共|平均|年均|当年|逐年|分别|预计|力争|原则上|还|又|再|全部|首次|仅|须|需|应当?|可以?|要|一般"
    r"|统一|实际|名义|同比|环比|比上年|比去年|比上年同期|较上年|较去年|比上月|比\d{4}年|较\d{4}年|按可比价格计算，)*+"
)
BOUND = (
    rf"(?:{LIMIT}|超过|突破|达到|达|至少|最高|最低|最多"
    r"|高于|低于|不足|近|超|逾|约)*+"
)
LINK = lazy.pattern(
    rf"{ADVERBS}(?P<verb>为|是|有|共有|现有|另有|设有|建有|拥有|完成(?:[^，。\d]{{2,12}}的)?|实现|达到?|超过|突破|不足|接近|增长|增加|下降|减少|上涨|上升|下跌|提高|回落"
    rf"|增至|升至|降至|(?:增加|提高|增长|上升|下降|降低|减少|调整|上调|提升|扩大|压减|发展|升)[到至为]|占[^，。]{{2,16}}(?:比重|比例)(?:提高|上升|下降)?(?:达到?|为|是|到|至)|占[^，。]{{2,16}}的?|满|控制在)?了?"
    rf"{ADVERBS}(?:每[人月年天日户名床生周次])*+{BOUND}$"
)
# What a place does with what it is said to have; LINK's other verbs are of a figure.
HAS = lazy.pattern(
    rf"{ADVERBS}(?:有|共有|现有|另有|设有|建有|拥有|实现|增长|增加|下降|减少)了?{ADVERBS}(?:每[人月年天日户名床生周次])*+{BOUND}$"
)
DEED = lazy.pattern(
    rf"{ADVERBS}(?:设置|设立|设|建成|建立|新建|改建|扩建|组建|配备|培养|培育|开展|举办|打造|新增|发放|投入|提供|实施|安排|建设|筹集|策划|招聘|招募|招录|培训"
    rf"|救助|资助|服务|覆盖|惠及|拥有|有|共有|现有|已有|印发|设有|建有|登记|注册|引进|入选|表彰|评选|选拔|招收|选派|开发|开通|改造|完成|取得"
    rf"|支持|扶持|帮扶|吸纳|吸引|带动|创建|认定|命名|签订|查处|检查|办理|受理|接待|接收|出台|制定|发布|购买|创办|成立|布局|推出|组织|走访|慰问"
    rf"|募集|下达|拨付|减免|退税|授予|评出|增设|增加|减少|新开|开工|竣工|投用|种植|栽植|治理|修复|新改建|补充|聘用|录用|确定|遴选|形成)了?"
    rf"{ADVERBS}{BOUND}$"
)
PAID = lazy.pattern(
    rf"(?:给予|发放|发给|补助|补贴|奖励|津贴|资助|奖补|救助|享受|领取|申领|缴费|缴纳|收取|收费|奖金|补发|标准|工资|养老金|基金|保障金|供养金|救助金)"
    rf"(?:标准)?(?:提高到|调整为|为|是|达到|按)?{ADVERBS}(?:每[人名户月年天日次床生])*+(?:一次性)?{BOUND}$"
)
# 镇区财政对参保人给予补贴，补贴标准为: who gives it to whom, before how much.
GIVES_TO_THEM = lazy.pattern(r"对[^，]{3,}(?:给予|发放)[^，]{0,6}(?:补贴|补助|奖励|资助|津贴)$")
# Behind whom it is for: 每年发放, 给予用人单位一次性, 一次性安家补助.
OFTEN = r"(?:一次性|为期[一二三四五六七八九十\d]+年|每[人名户月年天日次床生家个所]|再)*+"
PAID_TO_THEM = lazy.pattern(
    rf"^{ADVERBS}{OFTEN}(?:(?:给予|发放|发给|获得|领取|享受|奖励|补助|补贴|资助|增加|增发|提高|上调)(?:[^，\d的]{{0,6}}(?:单位|企业|机构|个人|本人|学校|家庭))?{OFTEN})?"
    rf"(?:(?<=[予放给性年月人加发高调])[一-鿿]{{2,8}}(?:补助|补贴|津贴|奖励|资助|奖金|养老金|保障金|工资|待遇))?(?<=[予放给得取受励助贴性年月人金资遇家]){BOUND}$"
)
# 工作满10年的，享受10天: of what the clause before it tells.
NAMELESS_GIFT = lazy.pattern(
    r"(?<![一-鿿]费)(?:，|的)(?:可以?|应当?|再)?(?:享受|增加|减少|延长)(?:至少|最多)?$"
)
# 给予一次性创业补贴8000元: to whom?
GIVES_NOBODY = lazy.pattern(
    r"(?:按[^，]{0,12})?(?:给予|发放|奖励|补助|补贴)(?:一次性|每[人月年户]|最[高低多]|不超过)*"
    r"(?:[一-鿿]{0,6}(?:补贴|补助|奖励|奖金|津贴|资助|资金|支持))?"
)
# 2名市级、5名县级传承人: of what kind they are is no object.
ONLY_A_RANK = lazy.pattern(r"(?:国家|省|市|区|县|州|镇)级$|.*的(?:梯队|格局)$")
# 2件（套）: the measure word goes on behind the blank.
UNIT_GOES_ON = lazy.pattern(r"（[一-鿿]{1,2}）")
# 行动任务包括：分类梳理包括…; 每月5元，即每人每年60元 tells its key by its own words.
SAID_TWICE = lazy.pattern(r"包括：[^，。]{0,12}包括|每[人月]+[^，]*\d[^，]*，即每人?每?年")
# 需要延期的，最长: what is put off; 自收到材料之日起: which papers.
LEFT_TO_KNOW = lazy.pattern(
    r"^[^，]*(?:延期|延长)的，最[长多]|(?<!申请)(?<!申报)(?:收到|接到|受理)(?:材料|资料|文件)之日起[^，]*$"
)
DEMANDED = lazy.pattern(r"应当|必须|不得")
NAMES_SOMEBODY = lazy.pattern(
    r"的[^，的]{0,16}(?:企业|人员|单位|机构|家庭|个人|项目|工程|学生|职工|居民|对象)$"
)
SAYS = lazy.pattern(
    r"应当?|必须|不得|可以?(?=[申享领报获参按])|须|给予|予以|享受|发放|[为是有](?!效)|实行|支持|鼓励|设立|奖励|补[贴助]|资助|：|对[^，]*，"
)
# 核查时限可以延长: in which case?
ONLY_LENGTHENED = lazy.pattern(r"[^，]{2,12}(?:可以?|最[长多])*(?:适当)?(?:再)?延长(?:至|到)?")
# “复诊”新增二乙以下机构价格每次3元: what is added is cut off from what has a price.
PRICE_ADDED = lazy.pattern(r"新增[^，。]{2,24}(?:价格|标准)(?:为|每[一-鿿]{1,3})*$")
GIVEN_IN_A_CASE = lazy.pattern(r"的，(?:一次性|每[月年人])*给予的")
A_CASE = lazy.pattern(
    r"(?:^|(?<!以上)，)(?:[一-鿿]{2,6}[市县区])?(?:累计)?(?:超过|达到|已?满|不足|低于|高于)[^，]*的$"
)
# 按每人800元给予培训补贴, 按购置费用的40%给予补助: the rate stands before what is done.
AT_A_RATE = lazy.pattern(rf"^按照?(?:[^，]{{2,16}}的|每[一-鿿]{{1,3}})*{BOUND}$")
GIVEN_AT_IT = lazy.pattern(
    r"^的?(?:标准|比例)?(?:给予|予以|进行|发放|拨付|计发)(?:一次性|全额|定额)*[一-鿿]{0,6}?"
    r"(?:补贴|补助|奖励|资助|奖补|救助|津贴|报销|贴息|奖金|经费)$"
)
# 《X》自2030年1月1日起施行，有效期.
VALID_FOR = lazy.pattern(r"《[^》]*》自[^，]*起(?:施行|实施|执行)，有效期限?(?:为|至)?$")
BEFORE_PAY = lazy.pattern(r"(?:可以?|应当?|均|都|每[人月年天])+$")
# 符合条件的人才，经认定后，可获得: who they are stands before who says so.
ON_APPROVAL = lazy.pattern(
    r"，经[^，]{0,8}(?:认定|审[核定批查]|评[审估定]|批准|同意|公示)(?:通过|合格)?后?$"
)
TO_WHOM = lazy.pattern(r"^(?:对|给|向|凡|为)[^，]{3,60}")
RECEIVERS = (
    "人员", "者", "的", "人", "户", "家庭", "企业", "单位", "机构", "组织", "学生", "毕业生",
    "职工", "居民", "对象", "社工", "个人", "儿童", "妇女", "教师", "医生", "农民", "学校",
    "持有人", "载体", "平台", "基地", "园区", "孵化器", "项目", "地区", "村", "社区",
)  # fmt: skip
CHANGE = lazy.pattern(
    rf"^(?:按可比价格计算，)?(?:增速|增幅|涨幅|降幅)?(?:同(?=[增降])|同比|环比|比上年同期|比上年|比去年|较上年|较去年|比上月|年均"
    rf"|[比较](?:(?:19|20)\d\d年|\d{{1,2}}[-—至]?\d{{0,2}}月份?|年初|月)[末初底]?)*(?:名义|实际)?"
    rf"(?:增长|下降|增加|减少|上涨|上升|提高|回落|降低|下跌|(?<=同)[增降])了?{BOUND}$"
    rf"|^(?:占[^，。]{{2,20}}?的?(?:比重|比例)?(?:为|达到?|是)?){BOUND}$"
)
# 补助标准提高30元，达到每人每年580元.
REACHES = lazy.pattern(
    rf"(?:达到?|增至|升至|(?:提高|增加|上调|调整|下调|降低)(?:到|至|为))(?:每[人月年户]|人均)*{BOUND}"
)
FROM_TO = lazy.pattern(
    r"^(?P<what>[^，由从]{2,40}?)[由从](?:(?:19|20)\d\d年[底末]?的)?(?:每[人月年户])*\d[^，]*?"
    r"(?:增长|增加|提高|上升|提升|扩大|发展|下降|减少|降低|压减|缩短|[升降增减])(?:到|至|为)了?"
    rf"(?:(?:19|20)\d\d年[底末]?的)?(?:每[人月年户])*{BOUND}$"
)
RAISED_BY = lazy.pattern(
    r"^(?P<what>[^，\d]{3,40}?(?:标准|金额|待遇|补助|补贴|津贴|养老金|工资|比例|限额|额度|水平|基数|收入|投入|总量|人数))"
    r"(?:同步|统一|均|各|再|又|也|将)?(?:每[人月年户]|人均)*(?:提高|增加|上调|增长|上涨|下调|降低|减少)了?(?:每[人月年户])*"
    r"\d[\d.,]*(?:万|亿)?(?:元|%|个百分点|人|名)$"
)
# 望湖区对欧盟进出口49亿元: what a place trades needs no verb.
TRADED = lazy.pattern(
    r"(?:对[一-鿿“”、]{2,24})?(?:实现|完成)?(?:外贸|货物|商品)?(?:进出口|出口|进口)(?:总[值额])?(?:为|达到?|约|超过|近)?"
)
# 从2014年开始持续投入社会工作经费，累计超过600万元.
SUMMED = lazy.pattern(rf"^(?:累计|共计?|总计|合计){BOUND}$")
BEGAN = lazy.pattern(r"^(?:开始|起)(?:持续|连续|每年)?[^，]{4,24}$")
# 具有大专学历、从事社会工作满2年的人员可以报考….
ELIGIBLE = lazy.pattern(
    r"^(?:(?:具有|取得|持有|从事|具备)[^，]{4,60}|[^，]{2,20}(?:学历|学位|证书)[，、][^，]{2,20})满$"
)
ENTITLED = lazy.pattern(r"^的(?:人员|社工|职工|考生|个人)(?:可以|可)[^，]{2,24}$")
# What a document is for says whose aim it is by the document's name.
OF_A_DOCUMENT = lazy.pattern(r"^《[^》]*》的(?:制定|发布)目的是$")
AIM = ("v", "a")
# To the segmenter these are nouns, wherever they stand.
NOUNS_TOO = frozenset({"规范", "方便", "保障"})
# 使用智算开展相关业务: what was just named, within the clause that names it.
RELATED = lazy.pattern(
    r"(?<=[一-鿿]{4})相关(?=业务|工作|服务|活动|专业|领域|证明|材料|费用|技术|课程)"
)
# 给予最高200万元支持: what is given may be called by what it does.
GIFT = lazy.pattern(
    r"^的?(?:一次性|配套|分阶段|专项|财政|资金|奖励|补助|建设|发展|运营|培育)*(?:支持|扶持|补贴|补助|奖励|资助|奖补|贴息|奖金|津贴|经费|资金)$"
)
VALUE = lazy.pattern(r"\d[\d.,]*(?:万|亿|千|百|余|多)*[%‰]?")
# What a speaker counts off says nothing of the matter: 呈现出三个特点.
COUNTED_OFF = lazy.pattern(
    r"^(?:主要|突出|显著|鲜明)?(?:特点|方面|特征|亮点|问题|原则|层面|变化|看点)"
    r"|^(?:新|具体|政策|配套|工作|惠民|改革|创新|重点|有关|系列)*(?:政策|举措|措施|任务|成果|工作|规定|文件|意见|条款|内容|指标|目标|经验|做法)$"
)
ISSUED = lazy.pattern(
    r"^(?:等[一二三四五六七八九十\d]+个?部门)?(?:于\d{4}年[^，]{0,12})?(?:联合)?(?:印发|发布|出台|制定|公布|下发|颁布)了?《[^》]*》$"
)
IN_CHARGE = lazy.pattern(r"^(?:负责|承担|牵头|主管)[^，]{4,30}$")
HELD = lazy.pattern(
    r"^(?:起)?(?:施行|实施|执行|生效|举行|召开|举办|启动|开幕|闭幕|揭牌|开工|竣工|开通|投用|启用|通车|投入使用|正式[^，]{2,8}|开始[^，]{2,8})$"
)
IN_FORCE_FROM = lazy.pattern(r"《[^》]*》自")
WHEN_HELD = lazy.pattern(r"(?:于|在|将于|定于)$")
DATED = lazy.pattern(r"(?:时间|日期|期限|期)(?:为|是|从|自)$")


def unplain(claim: Claim) -> str:
    """Why a statement is of none of the plain shapes; empty where it is of one."""
    fact = claim.fact
    said = claim.bare
    if claim.after.startswith(("/", "／")) or UNIT_GOES_ON.match(claim.after):
        # 5.6元/㎡/月: the unit goes on behind the blank.
        return "unit"
    if ONLY_A_RANK.match(claim.after):
        return "object"
    if HOLLOW.search(RELATED.sub("", BASIS.sub("", said))):
        return "hollow"
    if NAMELESS_GIFT.search(f"{claim.before}{claim.prefix}") and not claim.after:
        return "gift"
    if GIVES_NOBODY.fullmatch(f"{opened(claim.before, fact.place)[0]}{claim.prefix}"):
        return "gift"
    if ONLY_LENGTHENED.fullmatch(opened(claim.before, fact.place)[0]):
        return "case"
    if GIVEN_IN_A_CASE.search(claim.before) or PRICE_ADDED.search(claim.before):
        return "case"
    if LEANS.match(opened(claim.before, fact.place)[0]) or _at_nothing(said):
        return "leans"
    if RECORD.search(said):
        return "record"
    if fact.kind == "term" and len(claim.suffix[1:] + claim.after) < CLUE:
        return "no_clue"
    if SAID_TWICE.search(claim.bare) or LEFT_TO_KNOW.search(opened(claim.before, fact.place)[0]):
        return "case"
    if fact.kind == "condition" and DEMANDED.search(fact.text):
        # 遗失登记证的，应当补办的，应当办理手续: a rule of its own is no case of another.
        return "case"
    if NAMES_SOMEBODY.search(claim.bare) and not SAYS.search(claim.bare):
        # 实际权益持股比例达25%以上的企业 is who a document calls so, of whom it says nothing.
        return "shape"
    if is_word_for_word(claim) or opens_its_sentence(claim):
        return ""
    # A headline is a sentence that somebody has made to be read alone.
    if LEAD_IN.match(claim.before) or claim.article.kind == "headline":
        return ""
    if fact.kind in COUNTED and fact.quantity is not None:
        return "" if _told_plainly(claim) else "shape"
    if fact.kind in ("date", "deadline", "period", "place"):
        return "" if _held(claim) or BEGAN.match(claim.after) else "shape"
    if fact.kind == "body":
        issued = not claim.before and ISSUED.match(claim.after)
        charged = fact.instrument and IN_CHARGE.match(claim.after)
        done = not opened(claim.before, claim.fact.place)[0] and deed_told(claim.after)
        return "" if issued or charged or done or is_the_sentence(claim) else "shape"
    if fact.kind in ("purpose", "reason"):
        return "" if _meant(claim) else "shape"
    if fact.kind == "term":
        return "" if _done_by_somebody(claim) else "shape"
    # 具备诊断结果的儿童 names somebody and says nothing.
    return "shape" if fact.kind == "condition" and is_noun_phrase(claim.bare) else ""


def _at_nothing(said: str) -> bool:
    return PRESENT.search(said) is not None and EVENT.search(said) is None


def _meant(claim: Claim) -> bool:
    """Does somebody or something do what is meant, and is the aim a deed?"""
    before, named = opened(claim.before, claim.fact.place)
    first = words(claim.core[:8])[0]
    acts = first.tag.startswith(AIM) or first.text in NOUNS_TOO
    if claim.fact.kind == "purpose" and (first.text == "有" or not acts):
        return False
    # 执行扶贫价格政策，目的是支持扶贫 tells nothing.
    matter = [word.text for word in words(claim.core)[1:] if len(word.text) > 1]
    if claim.fact.kind == "purpose" and matter and all(each in claim.before for each in matter):
        return False
    return named or OF_A_DOCUMENT.search(before) is not None or _opens_with_somebody(before)


def _done_by_somebody(claim: Claim) -> bool:
    before, named = opened(claim.before, claim.fact.place)
    return named or _opens_with_somebody(before)


def _opens_with_somebody(before: str) -> bool:
    return opening(before) == "noun" and not words(before)[0].tag.startswith("v")


def _told_plainly(claim: Claim) -> bool:
    before, named = opened(claim.before, claim.fact.place)
    own_place = named or done_by_its_place(claim)
    earlier, _, own = before.rpartition("，")
    head = f"{own}{_bound(claim.prefix)}"
    if ELIGIBLE.match(before) and ENTITLED.match(claim.after):
        return True
    if VALID_FOR.fullmatch(claim.before) and not claim.after:
        return True
    if earlier:
        if CHANGE.match(head) and not claim.after:
            return _figure_told(earlier, own_place)
        if REACHES.fullmatch(head) and not claim.after:
            return _raised(earlier)
        if own_place and own.startswith(("力争", "计划", "预计")) and deed_told(earlier):
            return _stands(without_time(own[2:]) + _bound(claim.prefix), claim, own_place)
        if SUMMED.match(head) and not claim.after:
            return own_place and BEGAN.match(earlier) is not None
        if A_CASE.search(earlier):
            # 对博物馆，年接待超过20万人次的，给予40万元: what is 超过20万人次 is lost.
            return False
        whom = ON_APPROVAL.sub("", BRACKETS.sub("", earlier))
        told = TO_WHOM.match(whom) or GIVES_TO_THEM.search(whom) or WHO.search(whom)
        if told or whom.endswith(RECEIVERS):
            if AT_A_RATE.match(head) and GIVEN_AT_IT.match(claim.after):
                return True
            paid = PAID.match(head) or PAID_TO_THEM.match(head) or _pays(own, claim)
            return bool(paid) and _is_a_gift(claim.after)
        if earlier.endswith("中") and is_subject(earlier[:-1]):
            shared = head.endswith("占") and not claim.after and is_noun_phrase(head[:-1])
            return shared or _stands(head, claim, own_place)
        part = head.removeprefix("其中")
        return _figure_told(earlier, own_place) and _stands(part, claim, own_place)
    if not claim.after and (_grown(head) or (own_place and TRADED.fullmatch(head))):
        return True
    return _stands(head, claim, own_place) or _paid(head, claim)


def _grown(head: str) -> bool:
    """游客量从2012年的129万人次增长至2018年的: what has grown from one figure to another?"""
    found = FROM_TO.match(head)
    return found is not None and is_subject(found["what"])


def _raised(clause: str) -> bool:
    """人均补助标准提高30元, before 达到580元: is it told of what?"""
    found = RAISED_BY.match(clause)
    return found is not None and is_subject(found["what"])


def _bound(prefix: str) -> str:
    return prefix.strip("“”")


def _stands(head: str, claim: Claim, own_place: bool) -> bool:
    """Is it a figure of something, or a deed with its object?"""
    after = claim.after
    if not after or after in ("人次", "左右", "以上", "以下", "以内"):
        return any(is_subject(subject) for subject in _subjects(LINK, head)) or _deed_done(
            head, own_place
        )
    spent = SPENT_ON.match(after)
    if not spent and not is_noun_phrase(after.removeprefix("的")) or COUNTED_OFF.search(after):
        return False
    if NAMELESS.fullmatch(after):
        return False
    # 全国超过15万个站点: a place has or builds them, and is no figure that passes a bound.
    deeds = [*_subjects(DEED, head), *_subjects(HAS, head)]
    if own_place and not all(deeds):
        return True
    return any(map(is_subject, [*deeds, *_subjects(LINK, head, verb=True)]))


def _deed_done(head: str, own_place: bool) -> bool:
    """建成社工站（1507家）: the object before its number."""
    tagged = words(head)
    for word in tagged:
        front = head[: word.end]
        found = DEED.search(front)
        if found and found.end() == len(front) and found.start() < word.end:
            subject, rest = front[: found.start()], head[word.end :].removeprefix("了")
            link = LINK.search(rest)
            object_ = rest[: link.start()] if link else rest
            if (is_subject(subject) or (own_place and not subject)) and is_noun_phrase(object_):
                return True
    return False


def _paid(head: str, claim: Claim) -> bool:
    return _pays(head, claim) and _is_a_gift(claim.after)


def _is_a_gift(after: str) -> bool:
    return is_noun_phrase(after, empty=True) or GIFT.match(after) is not None


def _pays(own: str, claim: Claim) -> bool:
    found = PAID.search(f"{own}{_bound(claim.prefix)}")
    if found is None:
        return False
    whom = own[: found.start()]
    if TO_WHOM.match(own):
        return True
    whom = BEFORE_PAY.sub("", whom)
    return bool(claim.fact.row) or is_subject(f"{whom}{found[0][:2]}")


def _figure_told(clauses: str, own_place: bool) -> bool:
    """Is each of the clauses before a figure of something, too?"""
    told = clauses.split("，")
    if told[0].endswith("中") and len(told) > 1 and is_subject(told[0][:-1]):
        told = told[1:]
    for index, clause in enumerate(told):
        values = list(VALUE.finditer(clause))
        if not values:
            return False
        head = clause[: values[-1].start()]
        if (index and CHANGE.match(head)) or (own_place and TRADED.fullmatch(head)):
            continue
        if not any(is_subject(subject) for subject in _subjects(LINK, head)) and not _deed_done(
            head, own_place
        ):
            return False
    return True


def _subjects(pattern: re.Pattern[str], head: str, *, verb: bool = False) -> list[str]:
    """What stands before the link or the deed, for each way to read the end of the words.

    With ``verb`` a link that is nothing but a bound does not count.
    """
    if len(head) > LONGEST:
        return []
    found = (pattern.match(head, start) for start in range(len(head) + 1))
    return [head[: each.start()] for each in found if each and (not verb or each["verb"])]


def _held(claim: Claim) -> bool:
    before, _ = opened(claim.before, claim.fact.place)
    if DATED.search(before) and not claim.after:
        return is_subject(before.rstrip("为是从自"))
    if IN_FORCE_FROM.fullmatch(before) and HELD.match(claim.after):
        return True
    found = WHEN_HELD.search(before)
    return bool(found and HELD.match(claim.after) and is_subject(_event(before[: found.start()])))


def _event(text: str) -> str:
    times = find_times(text)
    return text[: times[-1].span.start].removesuffix("于") if times else text
