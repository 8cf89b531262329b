"""Headlines become sentences with a subject, a verb and an object."""

import pytest

from news.facts.extract import extract
from tests.news.facts.passages import headline, one


@pytest.mark.parametrize(
    ("title", "value", "statement"),
    [
        (
            "山东青岛护理员岗位补贴申领细则(试行)公布：最高可申请一次性给予补贴900元",
            "900元",
            "山东省青岛市护理员岗位补贴最高可一次性申请900元",
        ),
        (
            "山东青岛护理员比赛奖励申报：最高可获得一次性津贴900元",
            "900元",
            "山东省青岛市护理员比赛奖励最高可获得一次性津贴900元",
        ),
        (
            "2023年山东省青岛市市南区护理员激励补贴申报：最高一次性给予3000元/人的补贴",
            "3000元",
            "2023年青岛市市南区护理员激励补贴，最高一次性给予每人3000元",
        ),
        (
            "江苏苏州昆山市2023年全国护理员一次性奖励申报：最高可领取1800元/人",
            "1800元",
            "江苏省昆山市2023年护理员一次性奖励每人最高可领取1800元",
        ),
        (
            "山东青岛护理员岗位津贴发放细则(试行)发布：最高可申领一次性给予补贴900元",
            "900元",
            "山东省青岛市护理员岗位津贴最高可申领一次性补贴900元",
        ),
        (
            "青岛市印发《护理员奖励办法》：最高可申领900元",
            "900元",
            "山东省青岛市《护理员奖励办法》规定，最高可申领900元",
        ),
        (
            "江苏省启动护理人才工程，力争2026年护理人才总量达9万人，持证2万人",
            "2万人",
            "江苏省启动护理人才工程，力争2026年持证护理人才达到2万人",
        ),
    ],
)
def test_a_headline_is_put_together_across_its_mark(title: str, value: str, statement: str) -> None:
    fact = one(list(extract(headline(title))), value)
    assert fact.statement == statement
    assert fact.unresolved == ()


def test_a_document_without_a_name_or_a_matter_is_not_gone_by() -> None:
    found = extract(headline("山东青岛社区治理办法公布：社区最高可获得5000元"))
    assert "该办法" in one(list(found), "5000元").unresolved


def test_an_examination_of_the_whole_country_keeps_its_name() -> None:
    title = "山东青岛2023年全国护理员职业资格考试奖励申报，最高可取得600元"
    assert "全国护理员职业资格考试奖励" in one(list(extract(headline(title))), "600元").statement
