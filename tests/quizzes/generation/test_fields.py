"""The fields of policy and their stock."""

from __future__ import annotations

import pytest

from quizzes.generation.fields import FIELDS, causes_in, field_of
from quizzes.generation.formulas import is_formula
from quizzes.generation.motives import LONGEST, SHORTEST
from quizzes.generation.stocked import Field

ENOUGH = 8


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_every_field_has_a_stock_of_aims_that_can_be_offered(field: Field) -> None:
    assert len(set(field.aims)) == len(field.aims) >= ENOUGH
    assert all(SHORTEST <= len(aim) <= LONGEST and not is_formula(aim) for aim in field.aims)
    assert all(len(each) in (0, 4) for each in (field.up, field.down))


@pytest.mark.parametrize(
    ("deed", "name"),
    [
        ("民政局招聘社会工作者", "社会工作"),
        ("对低保家庭发放临时救助金", "救助"),
        ("医院开设夜间门诊，患者可用医保结算", "医疗"),
        ("中小学推迟早上到校时间", "学校"),
        ("为失业人员举办技能培训", "就业"),
        ("不动产登记中心增设窗口", "住房和土地"),
        ("对增值税纳税人减税", "财税"),
        ("对小微企业贷款给予贴息", "金融"),
        ("建设重点实验室，资助科研人员", "科技"),
        ("对种植水稻的农民给予补贴", "农业和农村"),
        ("关停排放超标的污染企业", "生态环境"),
        ("新开公交线路", "交通"),
        ("检查高层住宅的消防隐患", "应急和安全"),
        ("图书馆和博物馆延时开放", "文化、旅游和体育"),
        ("为高龄老人上门助老", "养老"),
        ("为留守儿童建立档案", "儿童"),
        ("开展经济普查，培训统计人员", "政务和统计"),
        ("发放基本养老金", "社会保险"),
    ],
)
def test_a_deed_is_of_the_field_that_its_words_name(deed: str, name: str) -> None:
    field = field_of(deed)
    assert field is not None
    assert field.name == name


def test_the_deed_tells_more_than_what_is_told_beside_it() -> None:
    field = field_of("新开公交线路", "乡村公告")
    assert field is not None
    assert field.name == "交通"


def test_a_deed_that_is_as_much_of_three_fields_is_of_none() -> None:
    assert field_of("走进医院、公交和学生中间") is None


def test_a_deed_of_no_known_matter_is_of_no_field() -> None:
    assert field_of("观测站每周开放三天") is None


def test_what_rises_and_falls_in_one_sentence_has_no_stock_of_causes() -> None:
    field = field_of("公交客流")
    assert field is not None
    assert causes_in(field, "公交客流增长") == field.up
    assert causes_in(field, "公交客流减少") == field.down
    assert causes_in(field, "公交客流增长而地铁客流减少") == ()
