"""What notices commonly ask of those who apply: wrong answers to 'which conditions, which papers'.

None of it is a fact. A condition or paper is offered as not asked for only where the article has
not a word of its matter, told by the pattern beside it: a list of conditions is a whole one, and
whoever sets one more has to name it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from news.text import lazy

Stock = Sequence[tuple[str, str]]

OF_PEOPLE: Stock = (
    ("年龄不超过45周岁", r"周岁|年龄|岁以[上下]"),
    ("具有大学本科及以上学历", r"学历|本科|大专|学位|毕业"),
    ("近三年年度考核均为优秀", r"考核|优秀"),
    ("近三年内没有受过党纪政务处分", r"处分|违[纪法规]|处罚|犯罪|失信"),
    ("由所在单位出具书面推荐意见", r"推荐|单位意见|单位出具"),
    ("签订五年以上服务协议", r"协议|合同|服务期"),
    ("完成每年规定学时的继续教育", r"继续教育|培训|学时"),
    ("加入所在地的行业协会", r"协会|会员"),
    ("获得过县级以上表彰", r"表彰|荣誉|先进|称号"),
    ("连续缴纳社会保险满三年", r"社保|社会保险|参保|缴费"),
    ("具有两年以上志愿服务经历", r"志愿"),
    ("参加主管部门组织的面试", r"面试|笔试|答辩"),
    ("体检结果合格", r"体检|健康|身体"),
    ("公开发表过专业论文", r"论文|期刊|课题"),
    ("担任过项目督导或者负责人", r"督导|负责人|主持"),
)
OF_BODIES: Stock = (
    ("注册资本不低于500万元", r"注册资[本金]"),
    ("成立时间满五年", r"成立(?:时间)?|满[\d一二三四五六]年|注册满"),
    ("职工人数不少于50人", r"职工|员工|从业人员|人数"),
    ("近三年没有受过行政处罚", r"处罚|违[法规纪]|失信|黑名单|信用"),
    ("通过质量管理体系认证", r"认证|质量管理"),
    ("设有独立的党组织", r"党组织|党建|党支部"),
    ("上一年度没有发生亏损", r"亏损|盈利|利润"),
    ("由行业协会出具推荐意见", r"推荐|协会"),
    ("拥有自有产权的办公场所", r"场所|场地|产权|面积"),
    ("在社会组织评估中获得3A以上等级", r"评估|等级"),
    ("年度审计结论为合格", r"审计|年检|年报"),
    ("法定代表人具有本地户籍", r"法定代表人|负责人|户籍"),
)
PAPERS: Stock = (
    ("学历证书复印件", r"学历|学位|毕业"),
    ("无犯罪记录证明", r"犯罪"),
    ("体检报告", r"体检|健康"),
    ("劳动合同复印件", r"合同|协议"),
    ("单位推荐信", r"推荐"),
    ("免冠证件照片", r"照片|相片"),
    ("继续教育证明", r"继续教育|培训|学时"),
    ("年度考核登记表", r"考核"),
    ("个人收入证明", r"收入|工资|薪"),
    ("户口簿复印件", r"户[口籍]"),
    ("个人工作总结", r"总结|述职"),
    ("获奖证书复印件", r"获奖|荣誉|表彰"),
    ("婚姻状况证明", r"婚姻|结婚|配偶"),
    ("房屋租赁合同复印件", r"合同|租赁|住房|房屋"),
    ("职称证书复印件", r"职称"),
)
BODY = lazy.pattern(r"(?:企业|单位|机构|组织|公司|团体|学校|基地|项目)(?:须|应|申|必|要|可|的|$)")


def conditions_beside(asked: str, told: str) -> list[str]:
    """Conditions that a text of which this was asked nowhere touches on, of people or of bodies."""
    return _unasked(OF_BODIES if BODY.search(asked) else OF_PEOPLE, told)


def papers_beside(told: str) -> list[str]:
    """Papers that a text nowhere mentions."""
    return _unasked(PAPERS, told)


def _unasked(stock: Stock, told: str) -> list[str]:
    return [text for text, matter in stock if not re.search(matter, told)]
