"""What laws and regulations commonly say in their first article that they are for.

None of it is a fact of any document: a phrase is offered only where the article nowhere says it.
"""

from __future__ import annotations

# Blanks part the phrases, as in the stocks of the fields.
STOCK = """
    改善人居环境 维护公共秩序 方便群众生活 提升城市品质 改善城乡容貌 节约能源资源 防治水污染
    维护社会公德 保护水资源 保障公共卫生安全 维护道路交通安全畅通 预防和减少灾害损失
    保护动物免受虐待
    规范行政执法行为 明确部门监管职责 降低企业经营成本 维护邻里和睦 规范经营者收费行为
    保护消费者合法权益 维护市场交易秩序 促进公平竞争 优化营商环境 规范行业协会收费行为
    保障食品安全 防范和化解金融风险 促进中小企业健康成长 引导社会资本有序投入
    保障劳动者合法权益 促进就业和创业 构建和谐劳动关系 健全社会保障制度 保障妇女儿童合法权益
    保障残疾人平等参与社会生活 弘扬志愿服务精神 鼓励社会力量参与公益慈善事业 促进全民健身
    保障公民受教育的权利 提高公民科学文化素质 保护历史文化遗产 保护知识产权 鼓励发明创造
    推动科技成果转化 推动数据资源开放共享 保障公民个人信息安全 加强政府信息公开
    保障公众知情权和监督权 提高行政效能 规范财政资金使用 加强国有资产监督管理
    规范招标投标活动 完善社会信用体系 节约集约利用土地 保护农民土地承包权益 推进乡村振兴
    促进资源节约和循环利用 保护野生动植物资源 促进区域协调发展
"""
AIMS_OF_LAWS: tuple[str, ...] = tuple(STOCK.split())
