"""What has an order that the text settles."""

from __future__ import annotations

import pytest

from quizzes.generation.sequences import sequences
from tests.quizzes.generation.arranged import LEVELS, SCHEDULE, STEPS, TARGETS, material_of
from tests.quizzes.generation.test_timeline import EVENTS


@pytest.mark.parametrize(
    ("text", "asked", "by", "steps"),
    [
        (
            STEPS,
            "申报程序的下列环节",
            "先后顺序",
            ["本人申请", "单位初核", "部门审定", "社会公示"],
        ),
        (
            EVENTS,
            "下列事项",
            "时间先后顺序",
            [
                "临海市民政局设立社工岗位津贴",
                "临海市民政局印发《临海市社工站建设办法》",
                "临海市财政局发布护理员培训目录",
            ],
        ),
        (
            TARGETS,
            "浙江省台州市临海市2027年的下列指标",
            "目标值由高到低的顺序",
            ["托育机构备案率", "社区托育点覆盖率", "婴幼儿入托率"],
        ),
    ],
)
def test_the_steps_stand_in_the_order_that_the_text_settles(
    text: str, asked: str, by: str, steps: list[str]
) -> None:
    (found,) = sequences(material_of(text))
    assert (found.asked, found.by) == (asked, by)
    assert [step.text for step in found.steps] == steps


@pytest.mark.parametrize(
    "text",
    [
        LEVELS,
        SCHEDULE,
        "申报流程：1.网上报名；2.现场审核；3.缴费；4.打印准考证。",
    ],
    ids=["levels", "a schedule", "of what, nobody says"],
)
def test_what_common_sense_orders_or_nobody_names_is_not_asked(text: str) -> None:
    assert list(sequences(material_of(text))) == []


def test_a_procedure_is_not_asked_where_nothing_tells_what_is_applied_for() -> None:
    assert list(sequences(material_of(STEPS)))
    unnamed = STEPS.replace("《临海市护理员奖励办法》", "《临海市考评指挥部通告》")
    assert not list(sequences(material_of(unnamed)))


def test_figures_with_nothing_in_common_are_not_ranked() -> None:
    text = (
        "临海市印发《临海市发展规划》。到2027年，临海市婴幼儿入托率达到22%，"
        "临海市森林覆盖率达到58%，临海市信访办结比例达到100%。"
    )
    assert [each for each in sequences(material_of(text)) if "由高到低" in each.by] == []


def test_prizes_are_not_ranked() -> None:
    text = "临海市印发《临海市护理竞赛通知》。一等奖、二等奖、三等奖分别奖励500元、300元、100元。"
    assert [each for each in sequences(material_of(text)) if "由高到低" in each.by] == []
