"""Clean text of our own for the laws; the places are invented, no real one is spoken of."""

from hypothesis import strategies as st

SENTENCES = [
    "青禾县民政局昨日通报，全县持证社会工作者已达四百余人。",
    "对考取中级职业资格的人员，给予一次性补助3000元。",
    "考试采用网上报名的方式，报名时间为每年四月。",
    "什么是社会工作？社会工作是一门助人的专业。",
    "区委政法委（社工委）牵头，妇联、团委等部门参加。",
    "该区设置了16个社工站，服务五类人群。",
    "“人才是第一资源！”负责人这样说。",
    "根据《社会工作专业人才补贴办法》，补贴按月发放。",
    "经费由财政承担；不足部分由街道补充。",
    "全年投入1,200万元，比上年增长8.5%。",
    "活动定于10:30开始，地点在文化中心。",
    "他问：“补贴什么时候到账？”工作人员说：“下个月。”",
    "服务满一年的，可以申请；未满一年的，不予受理。",
    "村(居)民委员会应当公示名单，公示期不少于五个工作日。",
    "这项改革……还在进行——没有人知道结果。",
]
TITLES = [
    "青禾县社会工作人才队伍不断壮大",
    "青禾县公布社会工作者补贴办法",
    "全县社工服务站实现全覆盖",
]
ENGLISH = [
    "What is social work? It is a profession (and a discipline).",
    "The fee, 1,200 yuan, is due at 10:30; f(x) = a + b.",
    "Nobody asked: why now?! Really?? Yes, really...",
]

paragraphs = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5, unique=True).map("".join)
long_paragraphs = st.permutations([s for s in SENTENCES if not set(s) & set("0123456789")]).map(
    lambda sentences: "".join(sentences[:6])
)


def _apart(lines: list[str]) -> bool:
    """Say that no paragraph is another's beginning: a page that says so twice is not clean."""
    return not any(b.startswith(a) for a in lines for b in lines if a is not b)


texts = st.lists(paragraphs, min_size=1, max_size=4, unique=True).filter(_apart).map("\n".join)
english = st.lists(st.sampled_from(ENGLISH), min_size=1, max_size=3).map(" ".join)
