from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from news.facts.fact import Fact
from quizzes.generation.claims import claim_of
from quizzes.generation.kinds import multiple, single, true_false
from quizzes.generation.source import SourceArticle
from quizzes.generation.truth import (
    at_the_bound,
    direction,
    is_false,
    is_open,
    opposite,
    same_matter,
)
from tests.quizzes.generation.conftest import material_for
from tests.quizzes.generation.examples import METHOD, Teller, district

TEXT = (
    f"根据{METHOD}，高中学历，从事社会工作满4年的，可以报考；大专学历，从事社会工作满2年的，可以报考。"
    "连续工作6个月以上的持证人员可以领取津贴。申请人须连续工作满3年。机构应当配备专职人员不少于5名。"
)
TELL = Teller(TEXT, {"instrument": METHOD}).tell
SCHOOL = TELL(
    "count",
    "高中学历，从事社会工作满4年的，可以报考",
    "4年",
    "高中学历，从事社会工作满",
    "的人员可以报考",
    attribute="工作年限",
    condition="高中学历",
)
COLLEGE = TELL(
    "count",
    "大专学历，从事社会工作满2年的，可以报考",
    "2年",
    "大专学历，从事社会工作满",
    "的人员可以报考",
    attribute="工作年限",
    condition="大专学历",
)
MONTHS = TELL(
    "count",
    "连续工作6个月以上的持证人员可以领取津贴",
    "6个月以上",
    "连续工作",
    "的持证人员可以领取津贴",
    written="6个月",
    qualifier="以上",
    attribute="工作时间",
)
DEMAND = TELL("count", "申请人须连续工作满3年", "3年", "申请人须连续工作满", attribute="工作年限")
STAFF = TELL(
    "count",
    "机构应当配备专职人员不少于5名",
    "不少于5名",
    "机构应当配备专职人员",
    written="5名",
    qualifier="不少于",
    attribute="专职人员",
)
RULES = SourceArticle("rules", "报考条件", TEXT, (SCHOOL, COLLEGE, MONTHS, DEMAND, STAFF))
REPORT_TEXT = "望湖区社工机构已超过30家，志愿者2万余名，平均办理时间不超过5个工作日。"
TOLD = Teller(REPORT_TEXT, {}).tell
GROWN = TOLD(
    "count", "社工机构已超过30家", "超过30家", "望湖区社工机构已", written="30家", qualifier="超过"
)
MORE = TOLD("count", "志愿者2万余名", "2万余名", "望湖区志愿者有")
SHORT = TOLD(
    "count",
    "平均办理时间不超过5个工作日",
    "不超过5个工作日",
    "望湖区平均办理时间",
    written="5个工作日",
    qualifier="不超过",
)
REPORT = SourceArticle("report", "一年回顾", REPORT_TEXT, (GROWN, MORE, SHORT))


@pytest.mark.parametrize(
    ("fact", "way"), [(SCHOOL, "down"), (MONTHS, "down"), (DEMAND, "up"), (STAFF, "up")]
)
def test_what_entitles_is_false_of_less_and_what_is_demanded_of_more(fact: Fact, way: str) -> None:
    assert direction(fact) == way


def test_who_has_worked_longer_may_apply_too() -> None:
    material = material_for(RULES)
    claim = claim_of(SCHOOL, RULES)
    assert not is_false(claim, Decimal(6), material)
    assert is_false(claim, Decimal(2), material)


def test_no_false_statement_about_a_threshold_names_more_than_it() -> None:
    made = [c.draft for c in true_false.make(material_for(RULES)) if c.facts[0] is SCHOOL]
    wrong = [draft for draft in made if draft.truth is False]
    assert wrong
    assert all("满2年" in draft.stem or "满3年" in draft.stem for draft in wrong)


def test_a_choice_about_a_threshold_asks_for_it_in_the_rules_own_words() -> None:
    made = [c.draft for c in single.make(material_for(RULES)) if "高中学历" in c.draft.stem]
    assert made
    assert all("社会工作满（ ）的人员可以报考" in draft.stem for draft in made)


@pytest.mark.parametrize(
    ("fact", "asked"),
    [
        (DEMAND, "申请人须连续工作满（ ）"),
        (MONTHS, "连续工作至少（ ）的持证人员可以领取津贴"),
        (STAFF, "机构应当配备专职人员至少（ ）"),
    ],
)
def test_what_a_rule_demands_is_asked_as_its_bound(fact: Fact, asked: str) -> None:
    assert claim_of(at_the_bound(fact), RULES).asked("（ ）").endswith(asked)
    assert direction(at_the_bound(fact)) == "exact"


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        (GROWN, "望湖区社工机构不足30家"),
        (SHORT, "望湖区平均办理时间超过5个工作日"),
    ],
)
def test_a_reported_bound_is_open_on_both_sides_but_for_its_opposite(fact: Fact, said: str) -> None:
    material = material_for(REPORT)
    claim = claim_of(fact, REPORT)
    assert direction(fact) == "open"
    assert at_the_bound(fact) is fact
    assert not any(is_false(claim, Decimal(n), material) for n in (1, 4, 6, 20, 40, 100))
    turned = opposite(claim)
    assert turned is not None
    assert turned.bare == said


def test_an_exact_figure_has_no_opposite() -> None:
    by_text = {fact.text: fact for fact in district().facts}
    assert opposite(claim_of(by_text["394人"], district())) is None


def test_a_little_more_than_a_round_figure_is_not_denied_by_a_close_one() -> None:
    material = material_for(REPORT)
    claim = claim_of(MORE, REPORT)
    assert direction(replace(MORE, qualifier="超过")) == "exact"
    assert not is_false(claim, Decimal(21000), material)
    assert is_false(claim, Decimal(30000), material)


@pytest.mark.parametrize(
    ("changes", "left_open"),
    [
        ({"text": "社区、学校等多个场所"}, True),
        ({"after": "等领域均有社工"}, True),
        ({"before": "服务领域包括"}, True),
        ({"extra": {"open_ended": "true"}}, True),
        ({"text": "社区、学校两个场所"}, False),
        ({"text": "社区、学校等2个场所"}, False),
    ],
)
def test_a_list_is_open_where_more_may_belong_to_it(
    changes: dict[str, object], left_open: bool
) -> None:
    listed = replace(SCHOOL, kind="members", members=("社区", "学校"), text="社区、学校", after="")
    assert is_open(replace(listed, **changes)) is left_open  # type: ignore[arg-type]


def test_other_levels_are_other_matters() -> None:
    by_text = {fact.text: fact for fact in district().facts}
    assert not same_matter(by_text["3000元"], by_text["2000元"])


def test_a_witness_of_the_same_key_is_the_same_matter() -> None:
    assert same_matter(SCHOOL, replace(SCHOOL, before="有高中学历，从事社会工作满"))


def test_one_multiple_choice_never_tells_one_sentence_twice() -> None:
    for candidate in multiple.make(material_for(district())):
        sentences = [fact.sentence for fact in candidate.facts if not fact.group]
        assert len(set(sentences)) == len(sentences)


@pytest.mark.parametrize("word", ["未满", "不满"])
def test_who_has_not_reached_an_age_is_not_asked_for_the_least_age(word: str) -> None:
    fact = replace(SCHOOL, before=f"救助对象{word}", after="")
    assert at_the_bound(fact).before == f"救助对象{word}"


def test_what_is_told_of_a_narrower_case_of_the_stem_is_no_wrong_option() -> None:
    told = "高中学历，取得证书后从事社会工作满6年的，可以报考"
    text = f"{TEXT}{told}。"
    tell = Teller(text, {"instrument": METHOD}).tell
    narrower = tell(
        "count", told, "6年", "高中学历，取得证书后从事社会工作满", "的人员可以报考",
        attribute="证后工作年限", condition="高中学历并取得证书",
    )  # fmt: skip
    rules = replace(RULES, text=text, facts=(SCHOOL, narrower))
    asked = at_the_bound(SCHOOL)
    claim, material = claim_of(asked, rules), material_for(rules)
    assert not is_false(claim, Decimal(6), material)
    assert is_false(claim, Decimal(5), material)


def test_a_statement_without_words_before_its_value_does_not_make_every_other_true() -> None:
    bare = replace(SCHOOL, before="满")
    rules = replace(RULES, facts=(bare, COLLEGE))
    assert is_false(claim_of(bare, rules), Decimal(2), material_for(rules))


@pytest.mark.parametrize("before", ["年满", "连续缴费满", "怀孕满"])
def test_what_somebody_has_completed_needs_no_at_least(before: str) -> None:
    fact = replace(SCHOOL, before=before, after="的居民可以申领津贴")
    asked = at_the_bound(fact)
    assert asked.before == before
    assert direction(asked) == "exact"


def test_one_of_two_bounds_keeps_its_own_words() -> None:
    upper = replace(MONTHS, before="从业12个月以上", after="的人员可以领取津贴", qualifier="以下")
    assert at_the_bound(upper) is upper


def test_what_one_condition_holds_of_is_no_wrong_answer_to_the_same_condition() -> None:
    told = "具有高中学历，从事社会工作满7年的，可以申报"
    text = f"{TEXT}{told}。"
    tell = Teller(text, {"instrument": METHOD}).tell
    other = tell(
        "count", told, "7年", "具有高中学历，从事社会工作满", "的人员可以申报",
        attribute="工作年限", condition="具有高中学历",
    )  # fmt: skip
    rules = replace(RULES, text=text, facts=(SCHOOL, other))
    asked = at_the_bound(other)
    assert not is_false(claim_of(asked, rules), Decimal(4), material_for(rules))


WORDED = (
    "望湖区护理员每月补贴在300元以上。90周岁以上老人每月可以领取津贴。"
    "每个社区至少需要拥有2名以上社工。处1000元以上罚款。"
)
WORDED_TELL = Teller(WORDED, {"instrument": METHOD}).tell
PAID = WORDED_TELL(
    "amount", "护理员每月补贴在300元以上", "300元以上", "护理员每月补贴在",
    written="300元", qualifier="以上",
)  # fmt: skip
AGED = WORDED_TELL(
    "count", "90周岁以上老人每月可以领取津贴", "90周岁以上", "", "老人每月可以领取津贴",
    written="90周岁", qualifier="以上",
)  # fmt: skip
OWNED = WORDED_TELL(
    "count", "每个社区至少需要拥有2名以上社工", "2名以上", "每个社区至少需要拥有", "社工",
    written="2名", qualifier="不少于",
)  # fmt: skip
FINED = WORDED_TELL(
    "amount", "处1000元以上罚款", "1000元以上", "处", "罚款", written="1000元", qualifier="以上"
)
WORDED_RULES = SourceArticle("worded", "津贴办法", WORDED, (PAID, AGED, OWNED, FINED))


@pytest.mark.parametrize(
    ("fact", "asked"),
    [
        (PAID, "护理员每月补贴在（ ）以上"),
        (AGED, "（ ）以上老人每月可以领取津贴"),
        (FINED, "处（ ）以上罚款"),
    ],
)
def test_a_bound_that_its_sentence_reads_on_from_keeps_the_texts_own_words(
    fact: Fact, asked: str
) -> None:
    assert claim_of(at_the_bound(fact), WORDED_RULES).asked("（ ）").endswith(asked)


def test_a_bound_is_not_said_before_its_value_and_behind_it_as_well() -> None:
    asked = claim_of(OWNED, WORDED_RULES).asked("（ ）")
    assert asked.endswith("每个社区至少需要拥有（ ）社工")


def test_a_sentence_that_sets_the_least_itself_is_turned_by_another_figure() -> None:
    report = replace(OWNED, instrument="")
    claim = claim_of(report, replace(WORDED_RULES, facts=(report,)))
    assert direction(report) == "up"
    assert opposite(claim) is None
    told = replace(report, before="望湖区去年至少有", after="社工")
    assert opposite(claim_of(told, WORDED_RULES)) is None


@pytest.mark.parametrize("before", ["社工机构要达到", "社工机构应达到", "社工机构须保持在"])
def test_what_is_demanded_is_not_turned_into_falling_short(before: str) -> None:
    demanded = replace(GROWN, before=f"望湖区{before}")
    assert opposite(claim_of(GROWN, REPORT)) is not None
    assert opposite(claim_of(demanded, REPORT)) is None
