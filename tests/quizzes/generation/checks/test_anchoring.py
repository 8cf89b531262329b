"""By what a reader knows where, by whom and in which document something is so."""

from dataclasses import replace

import pytest

from quizzes.generation.checks.anchoring import NOWHERE, known_to_its_article, unanchored
from quizzes.generation.checks.wording import opening_words
from tests.quizzes.generation.checks.test_standing import NO_MATERIAL, draft_of
from tests.quizzes.generation.examples import district


@pytest.mark.usefixtures("made_up_places")
def test_a_document_of_a_province_that_its_name_does_not_tell_names_no_place() -> None:
    fact = replace(district().facts[1], place="云州省")
    lost = replace(draft_of("____印发《关于调整我省补贴标准的通知》。"), facts=(fact,))
    assert unanchored(lost, NO_MATERIAL) == NOWHERE
    told = replace(draft_of("____印发《关于调整补贴标准的通知》。"), facts=(fact,))
    assert unanchored(told, NO_MATERIAL) == ""


@pytest.mark.usefixtures("made_up_places")
def test_what_is_arranged_says_whose_figures_they_are() -> None:
    fact = replace(district().facts[1], place="云州省")
    said = "将2030年{of}下列各项与数值配对（ ）。"
    lost = replace(draft_of(said.format(of="的"), kind="matching"), facts=(fact,))
    assert unanchored(lost, NO_MATERIAL) == NOWHERE
    told = replace(draft_of(said.format(of="云州省的"), kind="matching"), facts=(fact,))
    assert unanchored(told, NO_MATERIAL) == ""


def anchoring_of(stem: str) -> str:
    fact = replace(district().facts[1], place="", before="", after="")
    return unanchored(replace(draft_of(stem), facts=(fact,)), NO_MATERIAL)


@pytest.mark.parametrize(
    "stem",
    [
        "《护理床条例》落实工作呈现出____个特点。",
        "总体来看《护理床条例》实施开局良好：____个站点出台了贯彻实施《护理床条例》的措施。",
        "问卷列出的____个《护理床条例》条目得分较高。",
        "多家机构在制定的《护理床条例》基础上增设____个站点。",
    ],
)
def test_a_document_that_is_only_mentioned_anchors_nothing(stem: str) -> None:
    assert anchoring_of(stem) == NOWHERE


@pytest.mark.parametrize(
    ("stem", "where"),
    [
        ("根据《临湖路站点临时迁移的通告》，更换____辆公交车。", NOWHERE),
        ("根据《关于发放护理津贴的通知》，每月发放____元。", NOWHERE),
        ("根据《国家护理委员会关于发放护理津贴的通知》，每月发放____元。", ""),
        ("根据《护理津贴暂行规定》，每月发放____元。", ""),
    ],
)
def test_a_notice_that_may_be_any_towns_anchors_nothing_without_its_place(
    stem: str, where: str
) -> None:
    assert anchoring_of(stem) == where


@pytest.mark.parametrize(
    "stem",
    [
        "根据《护理床条例》，每个站点配备____名护工。",
        "依据《护理床条例》，站点每年检查____次。",
        "____印发了《护理床条例》。",
        "《护理床条例》规定，站点每年检查____次。",
        "《护理床条例》自____起施行。",
        "《护理床条例》共有____章。",
        "据某网2030年1月2日消息，《护理床条例》的征求意见共收到____条。",
    ],
)
def test_a_document_anchors_what_rests_on_it_or_is_told_of_it(stem: str) -> None:
    assert anchoring_of(stem) == ""


def bare_event(stem: str) -> str:
    fact = replace(district().facts[1], place="云州省临溪市望湖区")
    return known_to_its_article(replace(draft_of(stem), facts=(fact,)), NO_MATERIAL)


@pytest.mark.parametrize(
    ("stem", "event"),
    [
        ("调查问卷列出的____个条目得分较高。", "调查问卷"),
        ("《护理床条例》落实工作呈现出____个特点。", "落实工作"),
        ("据某网2030年1月2日消息，望湖区活动现场共发放资料____份。", "活动现场"),
        ("2030年，评估组实地走访了____个站点。", "评估组"),
    ],
)
def test_an_event_without_a_name_is_known_to_its_article_alone(stem: str, event: str) -> None:
    assert bare_event(stem) == event


@pytest.mark.parametrize(
    "stem",
    [
        "根据《护理床条例》，评估分为____个等级。",
        "2030年，望湖区培训护工____人。",
        "2030年，望湖区培训____人。",
        "望湖区培训合格的学员每人补贴____元。",
        "望湖区工作满____年的，每年奖励2000元。",
        "望湖区工作站共有____个。",
        "望湖区护理技能大赛共有____名选手参加。",
    ],
)
def test_a_deed_or_a_name_is_known_outside(stem: str) -> None:
    assert bare_event(stem) == ""


@pytest.mark.parametrize(
    ("stem", "opening"),
    [
        ("临溪市现就推进护理工作提出以下实施意见，目的是____。", "现就"),
        ("为规范护理服务，临溪市制定本办法，依据是____。", "制定本"),
        ("根据《临溪市通知》，现将____项标准公布如下。", "现将"),
        ("临溪市实现就业____人。", ""),
        ("临溪市提出以下目标：建设____个站点。", ""),
    ],
)
def test_what_a_document_says_before_it_begins_is_not_asked(stem: str, opening: str) -> None:
    assert opening_words(draft_of(stem), NO_MATERIAL) == opening


@pytest.mark.usefixtures("made_up_places")
def test_a_document_that_speaks_of_its_own_place_may_name_it_as_well() -> None:
    fact = replace(district().facts[1], place="云州省临溪市")
    stem = "根据《临溪市民政局关于调整我市补贴标准的通知》，补贴标准为每人每月____元。"
    assert unanchored(replace(draft_of(stem), facts=(fact,)), NO_MATERIAL) == ""
