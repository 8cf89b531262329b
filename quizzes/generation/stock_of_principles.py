"""Principles that documents of any field go by, as wrong ones beside those that one names.

None of it is a fact of any document: a principle is offered only where the article nowhere has it.
"""

from __future__ import annotations

# Of like length and make, so that a wrong one does not look out of place. Blanks part them.
STOCK = """
    公开 公平 公正 便民 高效 及时 自愿 平等 诚信 合法 科学 民主 择优 统一 安全 节约 廉洁 客观
    真实 全面 适度 规范 准确 竞争 就近 审慎 均衡 精准 有序 持续
    政府主导 社会参与 市场运作 分级负责 属地管理 统筹规划 因地制宜 公开透明 量力而行 尽力而为
    预防为主 综合治理 分类指导 便民利民 以人为本 突出重点 分步实施 协同配合 权责一致 鼓励创新
    动态管理 专款专用 注重实效 试点先行 循序渐进 勤俭节约 部门联动 奖优罚劣 自主自愿 包容审慎
    开放共享 统分结合 市场主导 需求导向 问题导向 系统推进 保障基本 应保尽保 适度普惠 诚实守信
    平等协商
    教育与处罚相结合 权利与义务相统一 激励与约束并重 集中与分散相结合 全面推进与突出重点相结合
"""
PRINCIPLES = tuple(STOCK.split())
