"""From drafts to stored questions: once, by the exam's policy, with evidence that is there."""

import dataclasses
from datetime import UTC, datetime

import pytest

from news.facts.codec import to_json
from news.models import ArticleVersion, Fact, Witness
from news.text.article import Span
from quizzes.authoring.drafting import generate_questions, status_of, store_draft
from quizzes.generation.draft import Draft, Option, Quote, Verdict
from quizzes.generation.source import SourceArticle
from quizzes.models import Exam, Generation, Question
from quizzes.sources import Material
from tests.quizzes.factories import make_article, make_exam
from tests.quizzes.generation.examples import Teller

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def draft_for(material: Material, *, topics: tuple[str, ...] = (), **changes: object) -> Draft:
    text = material.version.text
    start = text.index("对考取中级")
    quote = Quote(material.source.id, Span(start, start + 15), text[start : start + 15])
    draft = Draft(
        kind="single",
        stem="对考取中级的给予一次性补助（ ）。",
        group="middle-award",
        fingerprint="one-fingerprint",
        topics=topics,
        explanation="原文写明中级3000元。",
        evidence=(quote,),
        options=(
            Option("1000元", correct=False),
            Option("2000元", correct=False, note="2000元是初级的补助。", evidence=quote),
            Option("3000元", correct=True),
            Option("5000元", correct=False),
        ),
        verdicts=(Verdict("balanced", ok=True),),
    )
    return dataclasses.replace(draft, **changes)


def material_for(article: object) -> Material:
    source = SourceArticle(id=str(article.pk), title=article.title, text=article.text, facts=())
    return Material(article, source, ())


@pytest.fixture
def exam() -> Exam:
    return make_exam(policy=Exam.Policy.CONFIDENT, least_confidence=0.8)


def code_in(exam: Exam) -> str:
    return exam.papers.get().topics.get().code


def store(draft: Draft, material: Material, *exams: Exam) -> Question:
    materials = {material.source.id: material}
    return store_draft(draft, version=material.version, exams=exams, materials=materials, now=NOW)


def test_a_draft_that_passed_every_check_is_published_by_a_confident_exam(exam: Exam) -> None:
    material = material_for(make_article())
    topic = exam.papers.get().topics.get()
    question = store(draft_for(material, topics=(topic.code,)), material, exam)
    assert question.status == Question.Status.PUBLISHED
    assert question.current.key == [2]
    assert list(question.topics.all()) == [topic]


def test_evidence_is_stored_as_the_words_that_stand_in_the_article(exam: Exam) -> None:
    material = material_for(make_article())
    question = store(draft_for(material, topics=(code_in(exam),)), material, exam)
    quotes = {one.text for one in question.current.evidence.all()}
    assert quotes == {"对考取中级的给予一次性补助30"}
    assert question.current.evidence.filter(choice__text="2000元").exists()


def test_the_same_draft_twice_is_one_question(exam: Exam) -> None:
    material = material_for(make_article())
    draft = draft_for(material, topics=(code_in(exam),))
    assert store(draft, material, exam).pk == store(draft, material, exam).pk
    assert Question.objects.count() == 1


@pytest.mark.parametrize(
    ("policy", "confidence", "passed", "expected"),
    [
        ("confident", 0.9, True, "published"),
        ("confident", 0.7, True, "review"),
        ("confident", 0.9, False, "review"),
        ("review", 0.9, True, "review"),
    ],
)
def test_only_what_the_policy_trusts_goes_out_at_once(
    policy: str, confidence: float, passed: bool, expected: str
) -> None:
    exam = make_exam(policy=policy, least_confidence=0.8)
    material = material_for(make_article())
    verdicts = (Verdict("shape", ok=passed, fatal=False),)
    draft = draft_for(material, confidence=confidence, verdicts=verdicts)
    assert status_of(draft, [exam]) == expected


def test_a_question_gets_a_topic_of_every_exam_it_serves(exam: Exam) -> None:
    other, material = make_exam(), material_for(make_article())
    draft = draft_for(material, topics=(code_in(exam), code_in(other)))
    question = store(draft, material, exam, other)
    assert {topic.paper.exam for topic in question.topics.all()} == {exam, other}


def test_the_strictest_of_its_exams_decides_for_a_shared_question() -> None:
    exams = [make_exam(policy="confident"), make_exam(policy="review")]
    material = material_for(make_article())
    assert status_of(draft_for(material), exams) == "review"


def test_a_question_without_an_exam_waits_for_a_person() -> None:
    material = material_for(make_article())
    assert status_of(draft_for(material), []) == "review"


def test_a_draft_names_the_stored_facts_it_rests_on(exam: Exam) -> None:
    article = make_article()
    fact = Fact.objects.create(kind="amount", key_digest="k", value="3000 元")
    source = SourceArticle(id=str(article.pk), title="", text=article.text, facts=())
    material = Material(article, source, (fact,))
    draft = draft_for(material, facts=((source.id, 0),))
    assert list(store(draft, material).facts.all()) == [fact]


def test_an_instructors_decision_outlives_a_second_run(exam: Exam) -> None:
    material = material_for(make_article())
    draft = draft_for(material, topics=(code_in(exam),))
    question = store(draft, material, exam)
    question.status, question.reviewed_at = Question.Status.REJECTED, NOW
    question.save()
    store(dataclasses.replace(draft, stem="另一种问法（ ）。"), material, exam)
    question.refresh_from_db()
    assert question.status == Question.Status.REJECTED
    assert question.current.stem == draft.stem


def report(*, number: int, words: str) -> ArticleVersion:
    """An article of the made-up district; its facts are stored with it."""
    text = f"{words}社工394人，共有12家机构。"
    article = make_article(text=text, title=f"第{number}篇")
    teller = Teller(text, {"place": "云州省临溪市望湖区"})
    for value, attribute in (("394人", "持证社工"), ("12家", "社工机构")):
        fact = teller.tell(
            "count", text[:-1], value, f"望湖区登记的{attribute}有", "", attribute=attribute
        )
        stored, _ = Fact.objects.get_or_create(
            kind=fact.kind, key_digest=attribute, value=value, attribute=attribute
        )
        Witness.objects.create(
            fact=stored,
            version=article,
            start=fact.span.start,
            end=fact.span.end,
            data=to_json(fact),
        )
    return article


def asked_of(article: ArticleVersion) -> set[str]:
    return set(Question.objects.filter(item=article.item).values_list("current__stem", flat=True))


@pytest.mark.parametrize("turned", [False, True])
def test_what_an_earlier_article_asks_is_not_asked_again_whichever_worker_comes_first(
    exam: Exam, turned: bool
) -> None:
    first, second = report(number=1, words="全区登记"), report(number=2, words="区里现有")
    order = [second, first] if turned else [first, second]
    for version in order:
        generate_questions(version=version, now=NOW)
    assert any("394人" in stem or "____人" in stem for stem in asked_of(first))
    assert not asked_of(second)
    run = Generation.objects.get(version=second)
    assert run.silence == "asked_elsewhere"
    assert {one["reason"] for one in run.rejects} >= {"asked_elsewhere"}
