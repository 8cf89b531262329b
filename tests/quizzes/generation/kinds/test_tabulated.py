"""Several statements about one column of a table."""

from __future__ import annotations

import re

from hypothesis import assume, given
from hypothesis import strategies as st

from quizzes.generation.draft import Draft
from quizzes.generation.generate import generate
from quizzes.generation.kinds import comparison, tabulated
from quizzes.generation.material import Material
from quizzes.generation.source import SourceArticle
from tests.quizzes.generation.conftest import material_for
from tests.quizzes.generation.examples import Teller, city

CLASSES = ("第一", "第二", "第三", "第四")
LEVELS = ("初级", "中级", "高级")
MORE = re.compile(r"取得(\w+)证书者的一次性奖励比取得(\w+)证书者的高(\d+)元")
TIMES = re.compile(r"取得(\w+)证书者的一次性奖励是取得(\w+)证书者的([\d.]+)倍")
OWN = re.compile(r"取得(\w+)证书者的一次性奖励为(\d+)元")


def drafts(*amounts: int) -> list[Draft]:
    return [c.draft for c in tabulated.make(material_for(city("石桥", *amounts)))]


def holds(text: str, amounts: dict[str, int]) -> bool:
    if match := MORE.fullmatch(text):
        return amounts[match[1]] - amounts[match[2]] == int(match[3])
    if match := TIMES.fullmatch(text):
        return amounts[match[1]] == float(match[3]) * amounts[match[2]]
    match = OWN.fullmatch(text)
    assert match, text
    return amounts[match[1]] == int(match[2])


def test_a_column_is_asked_by_its_document_and_its_name() -> None:
    stems = {draft.stem for draft in drafts(1000, 2500, 5000)}
    assert stems == {
        "根据《石桥市社会工作人才奖励办法》，下列关于一次性奖励的说法，正确的有（ ）。"
    }


def test_how_many_are_right_varies() -> None:
    assert {len(draft.key) for draft in drafts(1000, 2500, 5000)} == {2, 3, 4}


@given(st.lists(st.integers(1, 60), min_size=3, max_size=3, unique=True))
def test_right_statements_hold_and_wrong_ones_do_not(hundreds: list[int]) -> None:
    amounts = [100 * each for each in hundreds]
    made = drafts(*amounts)
    assume(made)
    told = dict(zip(LEVELS, amounts, strict=True))
    for draft in made:
        assert len(draft.options) == 5
        for option in draft.options:
            assert holds(option.text, told) == option.correct


def test_two_equal_rows_are_not_compared() -> None:
    assert drafts(1000, 1000, 5000) == []


def test_two_rows_are_too_few(district_material: Material) -> None:
    assert list(tabulated.make(district_material)) == []


def test_the_question_passes_every_check() -> None:
    made = [d for d in generate(city("石桥", 1000, 2500, 5000)).drafts if d.computed]
    several = [draft for draft in made if draft.kind == "multiple"]
    assert len(several) == 1
    assert all(verdict.ok for verdict in several[0].verdicts)
    assert several[0].asks == "comparison"


def classes(*sums: int) -> Material:
    """What four classes of one standard are."""
    document = "《望湖省最低工资标准通知》"
    told = [f"{n}档月最低工资标准为{sum_}元" for n, sum_ in zip(CLASSES, sums, strict=True)]
    text = f"望湖省人社厅印发{document}。" + "".join(f"{each}。" for each in told)
    teller = Teller(text, {"place": "望湖省", "instrument": document, "group": "wages"})
    facts = tuple(
        teller.tell(
            "amount", each, f"{sum_}元", f"望湖省{n}档月最低工资标准为",
            row=f"{n}档", column="月最低工资标准", attribute="月最低工资标准", condition=f"{n}档",
        )
        for each, n, sum_ in zip(told, CLASSES, sums, strict=True)
    )  # fmt: skip
    return material_for(SourceArticle("wages", "调整标准", text, facts, publisher="望湖日报"))


def test_classes_of_a_standard_are_compared_and_no_three_sums_stand_beside_their_gaps() -> None:
    made = [c.draft for c in tabulated.make(classes(2030, 1960, 1810, 1660))]
    assert made
    for draft in made:
        own = [option.text for option in draft.options if "标准为" in option.text]
        assert len(own) == 2
        assert any("比第四档的高" in option.text for option in draft.options)


def test_a_class_holds_its_standard() -> None:
    stems = {c.draft.stem for c in comparison.make(classes(2030, 1960, 1810, 1660))}
    assert any("档的月最低工资标准比第" in stem for stem in stems)
