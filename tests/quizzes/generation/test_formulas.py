"""What every document names as its aim."""

from __future__ import annotations

import pytest

from quizzes.generation.formulas import is_formula


@pytest.mark.parametrize(
    "aim",
    [
        "深入贯彻科学发展观",
        "全面落实市委全会精神",
        "认真落实上级决策部署",
        "学习宣传重要讲话精神",
        "推动社会工作高质量发展",
        "促进全区经济社会持续发展",
        "增进民生福祉",
        "更好地服务企业和群众",
        "方便群众办事",
        "推动政策落地",
    ],
)
def test_an_aim_of_any_document_is_a_formula(aim: str) -> None:
    assert is_formula(aim)


@pytest.mark.parametrize(
    "aim",
    [
        "稳定养老护理员队伍",
        "落实带薪休假制度",
        "方便老年人就近用餐",
        "规范社会服务收费行为",
        "服务外来务工人员子女",
    ],
)
def test_an_aim_of_its_own_is_none(aim: str) -> None:
    assert not is_formula(aim)
