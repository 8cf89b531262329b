"""What laws and regulations commonly say in their first article that they are for, by matter.

None of it is a fact of any document: a phrase is offered only where the article nowhere says it.
"""

from __future__ import annotations

from functools import lru_cache

from news.facts.regions import find_regions
from news.text import lazy

# What the laws of a matter name it by, and what they are for. Blanks part the phrases.
CITY = """
    改善人居环境 提升城市品质 改善城乡容貌 维护邻里和睦 维护道路交通安全畅通 预防和减少灾害损失
    保障消防安全 防治噪声污染 方便居民出行 规范物业服务 加强应急救援力量 完善公共服务设施
    引导文明出行 明确部门监管职责
"""
NATURE = """
    节约能源资源 防治水污染 保护水资源 节约集约利用土地 促进资源循环利用 保护野生动植物资源
    防治噪声污染 提高防灾减灾能力 保护历史文化遗产 维护生物多样性 推进清洁生产 改善人居环境
    保护耕地 明确部门监管职责
"""
MARKET = """
    保护消费者合法权益 维护市场交易秩序 促进公平竞争 降低企业经营成本 规范经营者收费行为
    规范行业协会收费行为 保障食品安全 防范和化解金融风险 促进中小企业健康成长
    引导社会资本有序投入 规范招标投标活动 完善社会信用体系 保护知识产权
"""
LABOUR = """
    保障劳动者合法权益 促进就业和创业 构建和谐劳动关系 健全社会保障制度 规范企业用工行为
    稳定企业就业岗位
    维护公平就业环境 提高职工工资水平 增强职工职业技能 防范用工风险
"""
WELFARE = """
    保障残疾人平等参与社会生活 减轻家庭养老负担 健全社会救助体系 保障困难群众基本生活
    弘扬志愿服务精神
    鼓励社会力量参与公益慈善事业 保障妇女儿童合法权益 提升老年人生活质量 规范福利资金使用
    发展社会福利事业
"""
LEARNING = """
    保障公民受教育的权利 提高公民科学文化素质 促进教育公平 提高教师队伍素质 促进学生身心健康
    规范学校办学行为 促进全民健身 丰富群众文化生活 发展体育产业
"""
HEALTH = """
    提高医疗服务质量 完善急救服务网络 预防和控制传染病 规范医疗机构执业行为 降低患者就医负担
    推进分级诊疗 保障药品供应 发展中医药事业 促进全民健身
"""
STATE = """
    推动科技成果转化 推动数据资源开放共享 保障公民个人信息安全 加强政府信息公开
    保障公众知情权和监督权 提高行政效能 规范财政资金使用 加强国有资产监督管理
    规范行政执法行为 鼓励发明创造 保护知识产权 完善社会信用体系 降低企业经营成本
"""
DOGS = """
    预防动物疫病传播 规范犬只经营活动 保护动物福利 维护邻里和睦 提高市民文明素养 减少流浪动物
    保障环境卫生清洁 规范犬只免疫登记 明确部门监管职责 防止犬只伤人
"""
SUPPLY = """
    保障供水水质安全 节约水资源 规范用水行为 维护用户合法权益 防治水污染 推进水价改革
    促进再生水利用 提高供水应急能力 保护饮用水水源 规范供水企业经营行为 促进节能降耗
"""
INSURANCE = """
    维护参保人员合法权益 健全多层次社会保障体系 扩大社会保险覆盖面 加强社会保险基金监管
    减轻用人单位缴费负担 完善待遇正常调整机制 提高社会保险统筹层次 防范欺诈骗保行为
    规范参保登记行为 方便参保人员办事
"""
THE_OLD = """
    弘扬敬老爱老传统 提升老年人生活质量 减轻家庭养老负担 推进医养结合 规范养老机构经营行为
    发展银发经济 健全长期照护保障制度 促进养老产业发展 丰富老年人精神文化生活
    加强养老服务资金监管 保障老年人参与社会生活
"""
RELIEF = """
    保障困难群众基本生活 规范救助资金使用 提高救助工作透明度 鼓励社会力量参与救助
    健全分层分类救助体系 增强困难家庭发展能力 防止因病致贫返贫 简化救助办理程序
    加强救助对象动态管理 促进社会公平
"""
SAFETY = """
    防止和减少生产安全事故 保障人民群众生命财产安全 落实企业主体责任 提升应急救援能力
    规范安全评价行为 加强重大危险源管控 提高从业人员安全素质 严格事故责任追究
    推进安全生产标准化建设 消除火灾隐患
"""
PUPILS = """
    保障适龄儿童受教育权利 促进教育公平 规范学校办学行为 提高教育教学质量 减轻学生课业负担
    促进学生身心健康 优化教育资源配置 提高教师队伍素质 规范招生入学秩序 减轻家庭教育负担
"""
TALENTS = """
    促进就业和创业 优化人才发展环境 吸引高层次人才落户 提高劳动者职业技能 规范人力资源市场
    激发人才创新活力 健全人才评价机制 缓解企业用工短缺 稳定企业就业岗位 推动科技成果转化
"""
# What is so much of its own kind that the aims of its wider matter would be laughed at beside it.
NARROW = tuple(
    (lazy.pattern(named), tuple(aims.split()))
    for named, aims in (
        (r"犬|宠物", DOGS),
        (r"供水|节水|用水|排水|水价", SUPPLY),
        (r"(?:养老|医疗|生育|失业|社会)保险|工伤|医保|社保", INSURANCE),
        (r"养老(?!保险)|老年", THE_OLD),
        (r"救助|低保|最低生活保障|特困|困难", RELIEF),
        (r"安全生产|消防|危险(?:化学)?品|燃气|事故", SAFETY),
        (r"义务教育|学前教育|幼儿园|中小学|招生|学生", PUPILS),
        (r"人才|就业|创业|技能", TALENTS),
    )
)
MATTERS = tuple(
    (lazy.pattern(named), tuple(aims.split()))
    for named, aims in (
        (
            r"犬|电梯|烟花|燃气|消防|停车|市容|物业|房屋|噪声|垃圾|(?<!国家)安全|城市|城镇|交通|道路|车辆|出租|广告|住房",
            CITY,
        ),
        (r"河|水|大气|秸秆|污染|环境|生态|森林|林地|采砂|矿|土地|油烟|草原|海|湿地|能源", NATURE),
        (
            r"质量|品牌|标准|消费|价格|市场|经营|企业|产品|食品|招标|汽车|专利|商标|金融|税|收费|贸易|旅游|租赁|化学品",
            MARKET,
        ),
        (
            r"劳动|工资|职工|就业|社会保险|工伤|休假|公积金|农民工|高温|人才|技能",
            LABOUR,
        ),
        (
            r"养老|老年|残疾|儿童|未成年|妇女|志愿|慈善|救助|低保|社区|社会工作|社工|补贴|津贴|福利|特困|退役军人|优抚|帮扶|援助|殡葬|婚姻|红十字",
            WELFARE,
        ),
        (r"教育|学校|学生|幼儿园|教师|体育|健身|文化|科普", LEARNING),
        (r"医|药|健康|献血|疫|卫生|诊疗|病", HEALTH),
        (
            r"政府(?!质量)|行政|数据|信息|科技|技术|创新|资金|财政|国有|统计|档案|审计|信用|国家安全",
            STATE,
        ),
    )
)


@lru_cache(maxsize=256)
def aims_of_laws_like(law: str) -> tuple[str, ...]:
    """What laws of the matters that a law's name tells are for; none where it tells none.

    威海市 is no matter of the sea.
    """
    for place in reversed(find_regions(law)):
        law = law[: place.span.start] + law[place.span.end :]
    matters = NARROW if any(named.search(law) for named, _ in NARROW) else MATTERS
    found = [aims for named, aims in matters if named.search(law)]
    return tuple(dict.fromkeys(aim for aims in found for aim in aims))
