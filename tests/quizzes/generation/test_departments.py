"""Departments and groups: their siblings, and whose business what is."""

import pytest

from quizzes.generation.departments import is_its_own_business, opens_with_rank, sibling_bodies


def test_sibling_bodies_keep_place_and_rank() -> None:
    found = sibling_bodies("望湖区民政局")
    assert "望湖区民政局" not in found
    assert all(each.startswith("望湖区") and each.endswith("局") for each in found)
    assert sibling_bodies("省民政厅")[0].endswith("厅")


def test_a_department_written_without_its_and_is_no_sibling_of_itself() -> None:
    found = sibling_bodies("市人力资源社会保障部门")
    assert "市民政部门" in found
    assert not [each for each in found if "人力资源" in each]


def test_an_organ_has_no_invented_siblings() -> None:
    assert sibling_bodies("市公安机关") == []


def test_an_unknown_body_has_no_invented_siblings() -> None:
    assert sibling_bodies("望湖区志愿者之家") == []


@pytest.mark.parametrize(
    ("name", "deed", "own"),
    [
        ("市公安部门", "负责水上治安管理工作", True),
        ("市人力资源社会保障部门", "负责就业补助的审核", True),
        ("市公安机关", "负责水上治安管理工作", True),
        ("市公安部门", "负责犬只登记管理工作", False),
        ("县级以上人民政府卫生健康主管部门", "负责医疗服务的监督", True),
        ("志愿者之家", "负责医疗服务的监督", False),
    ],
)
def test_a_departments_own_business_is_told_by_its_name(name: str, deed: str, own: bool) -> None:
    assert is_its_own_business(name, deed) is own


@pytest.mark.parametrize(
    ("name", "rank", "opens"),
    [
        ("市民政局", "市", True),
        ("市市场监督管理局", "市", True),
        ("市政府", "市", True),
        ("市场监督管理局", "市", False),
        ("县民政局", "市", False),
    ],
)
def test_a_rank_before_a_department_is_told_from_its_name(
    name: str, rank: str, opens: bool
) -> None:
    assert opens_with_rank(name, rank) is opens
