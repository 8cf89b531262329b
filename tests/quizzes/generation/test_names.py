from __future__ import annotations

from datetime import date

from quizzes.generation.claims import claim_of
from quizzes.generation.kinds.true_false import changes
from quizzes.generation.material import Material
from quizzes.generation.names import (
    acts_alike,
    other_provinces,
    sibling_formulas,
    sibling_places,
    wrong_names,
)
from quizzes.generation.source import SourceArticle
from tests.quizzes.generation.conftest import material_for
from tests.quizzes.generation.examples import Teller


def test_a_formula_changes_its_numbers_and_keeps_its_parts() -> None:
    assert sorted(sibling_formulas("1+1+N")) == ["1+2+N", "2+1+N", "2+2+N"]
    assert sibling_formulas("青年汇") == []


def test_no_name_of_the_same_sentence_is_offered(district_material: Material) -> None:
    fact = next(each for each in district_material.facts if each.kind == "body")
    article = district_material.article
    sentence = article.text[fact.sentence.start : fact.sentence.end]
    found = wrong_names(claim_of(fact, article), district_material)
    assert len(found) >= 3
    assert all(each.text not in sentence for each in found)


CARE_TEXT = "望湖区残联委托机构照料残障人士。区总工会、区团委办了夜校。区教育局开了课后班。"
CARE = Teller(CARE_TEXT, {"place": "云州省临溪市望湖区"}).tell


def wrong_bodies() -> list[str]:
    who = CARE("body", "望湖区残联委托机构照料残障人士", "望湖区残联", "", "委托机构照料残障人士")
    night = CARE(
        "members",
        "区总工会、区团委办了夜校",
        "区总工会、区团委",
        "望湖区",
        "办了夜校",
        members=("区总工会", "区团委"),
    )
    school = CARE("body", "区教育局开了课后班", "区教育局", "在望湖区，", "开了课后班")
    source = SourceArticle("care", "照料", CARE_TEXT, (who, night, school))
    material = material_for(source)
    return [each.text for each in wrong_names(claim_of(who, source), material)]


def test_bodies_of_the_same_news_come_before_invented_ones() -> None:
    assert set(wrong_bodies()[:3]) == {"望湖区总工会", "望湖区团委", "望湖区教育局"}


def test_wrong_bodies_are_named_the_way_the_key_is() -> None:
    assert all(name.startswith("望湖区") for name in wrong_bodies())


def test_a_body_of_another_rank_is_no_sibling() -> None:
    text = "临溪望湖区民政局受理申请。市财政局拨付资金。"
    tell = Teller(text, {"place": "云州省临溪市望湖区"}).tell
    who = tell("body", "临溪望湖区民政局受理申请", "临溪望湖区民政局", "", "受理申请")
    payer = tell("body", "市财政局拨付资金", "市财政局", "", "拨付资金")
    source = SourceArticle("grant", "申请", text, (who, payer))
    found = [each.text for each in wrong_names(claim_of(who, source), material_for(source))]
    assert "临溪望湖区财政局" in found
    assert not any("市财政局" in name for name in found)


def test_a_name_of_an_open_list_has_no_wrong_ones() -> None:
    who = CARE("body", "区教育局开了课后班", "区教育局", "在望湖区，", "等单位开了课后班")
    source = SourceArticle("care", "照料", CARE_TEXT, (who,))
    assert wrong_names(claim_of(who, source), material_for(source)) == []


def test_a_body_that_did_the_like_is_not_called_wrong() -> None:
    text = "区残联开办了手语课堂。区团委也开办了手语课堂社团。区教育局组织了研学。"
    tell = Teller(text, {"place": "云州省临溪市望湖区"}).tell
    who = tell("body", "区残联开办了手语课堂", "区残联", "在望湖区，", "开办了手语课堂")
    league = tell("body", "区团委也开办了手语课堂社团", "区团委", "", "开办了手语课堂社团")
    school = tell("body", "区教育局组织了研学", "区教育局", "", "组织了研学")
    source = SourceArticle("sign", "手语", text, (who, league, school))
    claim = claim_of(who, source)
    assert acts_alike("区团委", claim)
    assert not acts_alike("区教育局", claim)
    assert changes(claim, material_for(source))[0].claim.core == "区教育局"


def dated(kind: str, value: str, before: str, published: date) -> list[str]:
    """The wrong dates offered beside one of a news item of some day."""
    text = f"{before}{value}。"
    fact = Teller(text, {"place": "云州省临溪市"}).tell(kind, text[:-1], value, before)  # type: ignore[arg-type]  # the test names the kind
    article = SourceArticle("dated", "公告", text, (fact,), published=published)
    material = material_for(article)
    return [each.text for each in wrong_names(claim_of(fact, article), material)]


def test_no_deadline_lies_before_the_news_of_it() -> None:
    found = dated("deadline", "2024年7月11日", "临溪市申请截止时间为", date(2024, 7, 5))
    assert "2024年7月6日" in found
    assert "2024年7月1日" not in found
    assert "2024年7月16日" in found


def test_what_has_happened_lies_not_after_the_news_of_it() -> None:
    found = dated("date", "2024年7月3日", "临溪市印发社工办法的日期是", date(2024, 7, 5))
    assert "2024年6月28日" in found
    assert "2024年7月8日" not in found


def test_an_aim_of_the_running_year_is_not_put_before_it() -> None:
    found = dated("date", "2024年", "临溪市力争社工站全覆盖的年份是", date(2024, 7, 5))
    assert "2025年" in found
    assert "2023年" not in found


def test_districts_of_one_city_stand_beside_each_other() -> None:
    found = sibling_places("安徽省合肥市瑶海区")
    assert {"安徽省合肥市庐阳区", "安徽省合肥市蜀山区"} <= set(found)
    assert "安徽省合肥市瑶海区" not in found


def test_a_short_name_has_short_siblings() -> None:
    assert {"北京", "天津"} <= set(sibling_places("上海"))


def test_a_venue_has_no_siblings() -> None:
    assert sibling_places("合肥市滨湖广场") == []
    assert sibling_places("滨湖广场") == []


def test_other_provinces_are_those_not_named() -> None:
    found = other_provinces(["河北", "辽宁"])
    assert "吉林" in found
    assert not {"河北", "辽宁"} & set(found)
    assert other_provinces(["河北", "全市"]) == []


DOCUMENTS = (
    "望湖区民政局先后印发《望湖区社区工作办法》。望湖区民政局还印发《望湖区社工督导办法》。"
    "青禾学会编写《望湖区社工培训办法》。"
)


def wrong_documents() -> list[str]:
    """What is offered beside the first of three documents, of which one has another author."""
    tell = Teller(DOCUMENTS, {"place": "云州省临溪市望湖区"}).tell
    facts = [
        tell("instrument", f"{who}{does}{name}", name, f"{who}{does}")
        for who, does, name in (
            ("望湖区民政局", "先后印发", "《望湖区社区工作办法》"),
            ("望湖区民政局", "还印发", "《望湖区社工督导办法》"),
            ("青禾学会", "编写", "《望湖区社工培训办法》"),
        )
    ]
    source = SourceArticle("documents", "社工", DOCUMENTS, tuple(facts))
    return [each.text for each in wrong_names(claim_of(facts[0], source), material_for(source))]


def test_a_document_by_the_same_issuer_is_no_wrong_one() -> None:
    assert wrong_documents() == ["望湖区社工培训办法"]


def test_wrong_departments_are_of_the_keys_rank_and_make() -> None:
    text = "区（县）民政部门负责养老服务管理工作。卫生健康部门负责指导医疗服务。"
    tell = Teller(text, {"place": "云州省临溪市", "instrument": "《临溪市养老服务办法》"}).tell
    rule = "负责养老服务管理工作"
    who = tell("body", f"区（县）民政部门{rule}", "区（县）民政部门", "", rule)
    other = tell("body", "卫生健康部门负责指导医疗服务", "卫生健康部门", "", "负责指导医疗服务")
    source = SourceArticle("rule", "养老", text, (who, other))
    found = [each.text for each in wrong_names(claim_of(who, source), material_for(source))]
    assert found[0] == "区（县）卫生健康部门"
    assert all(name.startswith("区（县）") and name.endswith("部门") for name in found)
