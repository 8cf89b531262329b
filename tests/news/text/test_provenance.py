"""A page's own lines say when, where from and by whom."""

from datetime import date

import pytest

from news.text import dates
from news.text.provenance import Provenance, from_lines


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("2024-12-03 10:20 来源：青禾日报", Provenance(date(2024, 12, 3), "青禾日报")),
        ("来源：青禾日报 作者：李青禾 王红山", Provenance(None, "青禾日报", "李青禾 王红山")),
        ("发布日期：2024年12月3日", Provenance(date(2024, 12, 3))),
        ("（来源：《青禾日报》）", Provenance(None, "青禾日报")),
        ("来源：本站", Provenance()),
        ("来源：青禾日报作者：李青禾", Provenance(None, "青禾日报", "李青禾")),
        ("作者：李青禾 本站发布时间：2024-12-03", Provenance(date(2024, 12, 3), "", "李青禾")),
        ("2024/12/03/ 09:19 来源：青禾报 记者 李青禾",
         Provenance(date(2024, 12, 3), "青禾报", "李青禾")),
        ("时间：2024-12-03 10:20来自：青禾网字号：T", Provenance(date(2024, 12, 3), "青禾网")),
        ("2024-12-03 10:20   青禾社会工作杂志 打印 收藏",
         Provenance(date(2024, 12, 3), "青禾社会工作杂志")),
        ("《青禾日报》(2024年12月3日 02版)", Provenance(date(2024, 12, 3), "青禾日报")),
        ("青禾日报记者 李青禾", Provenance(None, "", "李青禾")),
    ],
)  # fmt: skip
def test_a_byline_is_read(line: str, expected: Provenance) -> None:
    assert from_lines([line], []) == expected


@pytest.mark.parametrize(
    "blurb",
    [
        "【摘要】青禾网校编辑为考生整理新闻",
        "青禾网校小编给大家带来新闻",
        "青禾网校友情提示：多看书",
    ],
)
def test_a_blurb_names_who_carried_the_page(blurb: str) -> None:
    assert from_lines([], [blurb]).source == "青禾网校"


def test_a_byline_comes_before_a_blurb() -> None:
    assert from_lines(["来源：青禾日报"], ["青禾网校小编为大家整理"]).source == "青禾日报"


@pytest.mark.parametrize("blurb", ["小编为大家整理", "友情提示：多看书"])
def test_a_nameless_blurb_names_nobody(blurb: str) -> None:
    assert from_lines([], [blurb]).source == ""


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("2024-12-03", date(2024, 12, 3)),
        ("（2024年12月3日）", date(2024, 12, 3)),
        ("更新时间：2024/12/3", date(2024, 12, 3)),
        ("最后更新：24-12-03 04:59:09", date(2024, 12, 3)),
        ("更新：24-12-03", None),
        ("2024-12-03 · 青禾报道", date(2024, 12, 3)),
        ("date 2024-12-03", date(2024, 12, 3)),
        ("03.12.2024  20:33", date(2024, 12, 3)),
        ("自2024年12月3日起施行", None),
        ("2024-02-30", None),
        ("没有日期", None),
    ],
)
def test_a_line_bears_a_date_only_as_its_own(line: str, expected: date | None) -> None:
    assert dates.in_byline(line) == expected
