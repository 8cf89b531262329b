"""What policy news of any field gives as a ground, and what may be done about whatever it tells of.

None of them is a fact. One is offered only where the article nowhere says it.
"""

from __future__ import annotations

# What might as well be done about those or that which the key is about ({}), by its class, in
# full and in short.
ABOUT_PEOPLE = (
    ("统一{}的薪酬标准", "统一{}薪酬"),
    ("清查{}的从业资格", "清查{}资格"),
    ("控制{}的总量规模", "控制{}规模"),
    ("限定{}的从业年龄", "限定{}年龄"),
    ("调整{}的隶属关系", "划转{}"),
)
ABOUT_BODIES = (
    ("压减{}的登记数量", "压减{}数量"),
    ("统一{}的收费标准", "统一{}收费"),
    ("清查{}的经营资质", "清查{}资质"),
    ("调整{}的隶属关系", "划转{}"),
    ("公开{}的财务账目", "公开{}账目"),
)
ABOUT_WORK = (
    ("压减{}的财政支出", "压减{}支出"),
    ("简化{}的审批手续", "简化{}手续"),
    ("统一{}的收费标准", "统一{}收费"),
    ("下放{}的管理权限", "下放{}权限"),
    ("统一{}的考核口径", "统一{}口径"),
)
GROUNDS = (
    "上级部门下达的考核指标",
    "外地同类地区的成熟做法",
    "第三方机构的评估结论",
    "历年财政预算安排情况",
    "专家论证会提出的意见",
    "行业协会提交的建议书",
    "人大代表提出的议案建议",
    "网络问卷调查反映的结果",
    "试点单位上报的总结材料",
    "审计部门出具的审计意见",
    "上一年度各项目的绩效评价结果",
    "主管部门组织的年度督查所反馈的问题",
    "有关高校承担的专题研究报告",
    "同级政府与上级签订的目标责任书",
    "前一阶段试点工作的总结评估报告",
)
