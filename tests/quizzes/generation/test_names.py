from __future__ import annotations

from quizzes.generation.claims import claim_of
from quizzes.generation.material import Material
from quizzes.generation.names import sibling_bodies, sibling_formulas, wrong_names


def test_sibling_bodies_keep_place_and_rank() -> None:
    found = sibling_bodies("望湖区民政局")
    assert "望湖区民政局" not in found
    assert all(each.startswith("望湖区") and each.endswith("局") for each in found)
    assert sibling_bodies("省民政厅")[0].endswith("厅")


def test_an_unknown_body_has_no_invented_siblings() -> None:
    assert sibling_bodies("望湖区志愿者之家") == []


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
