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
    found = [aims for named, aims in MATTERS if named.search(law)]
    return tuple(dict.fromkeys(aim for aims in found for aim in aims))
