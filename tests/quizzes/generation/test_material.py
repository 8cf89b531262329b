from __future__ import annotations

from dataclasses import replace

from quizzes.generation.material import Material, quote, shows_place
from quizzes.generation.source import SourceArticle, Syllabus, TopicRule
from tests.quizzes.generation.examples import NEIGHBOURS, Teller

TEXT = "观山区民政局结合实际，出台了《观山区社工站管理办法》。每个社工站配备3名社工。"
TELLER = Teller(TEXT, {"place": "云州省临溪市观山区"})
ISSUED = TELLER.tell(
    "instrument",
    "出台了《观山区社工站管理办法》",
    "《观山区社工站管理办法》",
    "观山区民政局出台了",
)
STAFF = TELLER.tell("count", "每个社工站配备3名社工", "3名", "观山区每个社工站配备", "社工")
SOURCE = SourceArticle("hill", "社工站", TEXT, (ISSUED, STAFF))


def test_a_clause_cut_from_its_subject_is_quoted_with_its_sentence() -> None:
    assert quote(SOURCE, ISSUED).text.startswith("观山区民政局")


def test_a_clause_is_quoted_with_no_more_before_it_than_it_leans_on() -> None:
    text = "区里去年开了会，观山区妇联的亲子课堂项目很受欢迎，服务3个街道，反响良好。"
    teller = Teller(text, {"place": "云州省临溪市观山区"})
    fact = teller.tell("count", "服务3个街道", "3个", "观山区妇联的亲子课堂项目服务", "街道")
    shown = quote(SourceArticle("class", "课堂", text, (fact,)), fact)
    assert shown.text == "观山区妇联的亲子课堂项目很受欢迎，服务3个街道"


def test_a_clause_that_says_it_all_is_quoted_alone() -> None:
    assert quote(SOURCE, STAFF).text == "每个社工站配备3名社工"


def test_a_value_without_its_place_is_shown_with_the_sentence_that_names_it() -> None:
    own, naming = shows_place(SOURCE, STAFF)
    assert own.text == "每个社工站配备3名社工"
    assert "观山区" in naming.text


def test_the_sentence_that_issues_the_document_shows_the_place_best() -> None:
    article = NEIGHBOURS[0]
    fact = replace(article.facts[0], place="云州省青原市")
    shown = shows_place(article, fact)
    assert fact.instrument in shown[-1].text


def test_a_place_that_the_article_never_names_is_not_shown() -> None:
    assert shows_place(SOURCE, replace(STAFF, place="远山省大河市")) == ()


def test_only_what_a_stem_can_place_is_asked_and_the_rest_stands_beside_it() -> None:
    nowhere = replace(STAFF, place="", before="每个社工站配备")
    national = replace(STAFF, place="", before="全国每个社工站配备")
    ruled = replace(STAFF, place="", instrument="《社工站管理办法》")
    facts = (STAFF, nowhere, national, ruled)
    material = Material(article=SOURCE, facts=facts)
    assert material.asked == (STAFF, national, ruled)
    assert material.by_kind["count"] == list(facts)
    assert Material(article=replace(SOURCE, region="云州省"), facts=facts).asked == facts


def test_what_a_stored_fact_says_is_known_to_be_true_wherever_it_is_stored() -> None:
    beside = NEIGHBOURS[0]
    material = Material(article=SOURCE, facts=SOURCE.facts, neighbours=(beside,))
    for article, fact in ((SOURCE, STAFF), (beside, beside.facts[0])):
        claim = material.claim(fact, article)
        assert material.states(claim.asked(claim.core))
        assert not material.states(claim.asked("987名"))


def test_a_fact_asked_in_other_words_is_found_where_it_is_stored() -> None:
    beside = NEIGHBOURS[0]
    material = Material(article=SOURCE, facts=SOURCE.facts, neighbours=(beside,))
    assert material.reference(replace(STAFF, before="每站配备")) == (SOURCE.id, 1)
    assert material.reference(beside.facts[0]) == (beside.id, 0)


def test_words_of_one_topic_are_counted_over_all_the_facts_that_a_question_rests_on() -> None:
    rules = (TopicRule("stations", ("社工站",)), TopicRule("law", ("办法", "管理办法")))
    material = Material(SOURCE, SOURCE.facts, syllabuses=(Syllabus(rules, "rest"),))
    assert material.topics_of([STAFF]) == ("stations",)
    assert material.topics_of([ISSUED]) == ("law",)
    assert material.topics_of([STAFF, STAFF, STAFF, ISSUED]) == ("stations",)
