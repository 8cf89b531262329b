"""Correcting, judging and publishing: by new versions, with errors a person understands."""

from datetime import UTC, datetime

import pytest
from django.core.exceptions import ValidationError

from quizzes import authoring
from quizzes.models import Question, QuestionSet
from tests.quizzes.factories import make_exam, make_learner, make_question

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def test_a_correction_makes_a_new_version_and_keeps_the_old_one() -> None:
    question = make_question()
    old = question.current
    new = authoring.revise(question=question, by=None, now=NOW, stem="改过的题干（ ）。")
    old.refresh_from_db()
    question.refresh_from_db()
    assert (question.current, new.number) == (new, old.number + 1)
    assert old.stem != new.stem == "改过的题干（ ）。"
    assert new.key == old.key


def test_a_correction_keeps_the_evidence() -> None:
    question = make_question()
    before = [one.text for one in question.current.evidence.all()]
    new = authoring.revise(question=question, by=None, now=NOW, explanation="换个说法。")
    assert [one.text for one in new.evidence.all()] == before != []


def test_changing_the_key_changes_only_the_new_version() -> None:
    question = make_question("single", key=[1])
    old = question.current
    choices = [
        {"text": one.text, "correct": one.position == 2, "note": ""} for one in old.choices.all()
    ]
    new = authoring.revise(question=question, by=None, now=NOW, choices=choices)
    assert (old.key, new.key) == ([1], [2])


@pytest.mark.parametrize("right", [[], [0, 1]])
def test_a_single_choice_question_must_have_exactly_one_key(right: list[int]) -> None:
    question = make_question("single")
    choices = [
        {"text": one.text, "correct": one.position in right}
        for one in question.current.choices.all()
    ]
    with pytest.raises(ValidationError, match="正确选项"):
        authoring.revise(question=question, by=None, now=NOW, choices=choices)
    assert question.versions.count() == 1


@pytest.mark.parametrize("right", [[0], [0, 1, 2, 3, 4]])
def test_a_multiple_choice_question_has_two_to_four_keys(right: list[int]) -> None:
    question = make_question("multiple")
    choices = [
        {"text": one.text, "correct": one.position in right}
        for one in question.current.choices.all()
    ]
    with pytest.raises(ValidationError):
        authoring.revise(question=question, by=None, now=NOW, choices=choices)


def test_two_options_may_not_say_the_same() -> None:
    question = make_question("single")
    choices = [{"text": "3000元", "correct": place == 0} for place in range(4)]
    with pytest.raises(ValidationError, match="重复"):
        authoring.revise(question=question, by=None, now=NOW, choices=choices)


def arranged(question: Question, slots: list[int | None]) -> list[dict[str, object]]:
    choices = question.current.choices.all()
    return [
        {"text": one.text, "correct": False, "slot": slot}
        for one, slot in zip(choices, slots, strict=True)
    ]


def test_a_correction_keeps_what_goes_where() -> None:
    for kind in ("matching", "ordering"):
        question = make_question(kind)
        new = authoring.revise(question=question, by=None, now=NOW, explanation="换个说法。")
        assert (new.key, new.prompts) == (question.current.key, question.current.prompts)


def test_another_arrangement_changes_key_and_right_options_alike() -> None:
    question = make_question("matching")
    choices = arranged(question, [1, 0, None, 2])
    new = authoring.revise(question=question, by=None, now=NOW, choices=choices)
    assert new.key == [1, 0, 3]
    assert [one.correct for one in new.choices.all()] == [True, True, False, True]


@pytest.mark.parametrize(
    ("kind", "slots", "prompts", "said"),
    [
        ("matching", [1, 0, None, None], None, "每个位置"),
        ("matching", [1, 0, 1, 2], None, "每个位置"),
        ("matching", [0, 1, 2, None], None, "打乱"),
        ("matching", [1, 0, 3, 2], ["甲", "乙", "丙", " "], "配对项不能为空"),
        ("matching", [1, 0, 3, 2], ["甲", "乙", "丙", "甲"], "也不能重复"),
        ("matching", [1, 0, None, None], ["甲", "乙"], "一样多"),
        ("ordering", [0, 2, 1, None], None, "每个位置"),
        ("ordering", [0, 1, 2, 3], None, "打乱"),
        ("ordering", [3, 2, 1, 0], None, "打乱"),
    ],
)
def test_an_arrangement_has_one_option_for_each_slot(
    kind: str, slots: list[int | None], prompts: list[str] | None, said: str
) -> None:
    question = make_question(kind)
    choices = arranged(question, slots)
    with pytest.raises(ValidationError, match=said):
        authoring.revise(question=question, by=None, now=NOW, choices=choices, prompts=prompts)
    assert question.versions.count() == 1


def test_two_things_are_too_few_to_put_in_order() -> None:
    question = make_question("ordering")
    choices = arranged(question, [1, 0, 2, 3])[:2]
    with pytest.raises(ValidationError, match="3 至 5 个，现在有 2 个"):
        authoring.revise(question=question, by=None, now=NOW, choices=choices)


def test_a_fill_in_needs_an_answer() -> None:
    question = make_question("fill_in")
    with pytest.raises(ValidationError, match="填空"):
        authoring.revise(question=question, by=None, now=NOW, accepted=["  "])


def test_judging_records_who_and_when() -> None:
    question, teacher = make_question(status=Question.Status.REVIEW), make_learner()
    authoring.publish(question=question, by=teacher, now=NOW)
    question.refresh_from_db()
    assert (question.status, question.reviewed_by, question.reviewed_at) == (
        "published",
        teacher,
        NOW,
    )


def test_publishing_a_set_publishes_what_waits_in_it() -> None:
    exam = make_exam()
    waiting = make_question(exam=exam, status=Question.Status.REVIEW)
    group = QuestionSet.objects.create(exam=exam, title="一组")
    group.members.create(question=waiting)
    authoring.publish_set(question_set=group, by=None, now=NOW)
    waiting.refresh_from_db()
    assert waiting.status == "published"
    assert list(QuestionSet.objects.published()) == [group]


def test_an_empty_set_is_not_published() -> None:
    group = QuestionSet.objects.create(exam=make_exam(), title="空的")
    with pytest.raises(ValidationError, match="没有题目"):
        authoring.publish_set(question_set=group, by=None, now=NOW)
    assert not QuestionSet.objects.published().exists()


def test_a_set_with_a_rejected_question_is_not_published() -> None:
    exam = make_exam()
    group = QuestionSet.objects.create(exam=exam, title="一组")
    group.members.create(question=make_question(exam=exam, status=Question.Status.REJECTED))
    with pytest.raises(ValidationError, match="否决"):
        authoring.publish_set(question_set=group, by=None, now=NOW)
    assert not QuestionSet.objects.published().exists()


def test_a_withdrawn_set_is_offered_no_longer() -> None:
    exam = make_exam()
    group = QuestionSet.objects.create(exam=exam, title="一组")
    group.members.create(question=make_question(exam=exam))
    authoring.publish_set(question_set=group, by=None, now=NOW)
    authoring.withdraw_set(question_set=group)
    assert not QuestionSet.objects.published().exists()


def test_other_topics_move_a_question_to_other_exams() -> None:
    exam, other = make_exam(), make_exam()
    question = make_question(exam=exam)
    authoring.classify(question=question, topics=list(other.papers.get().topics.all()))
    assert not Question.objects.for_exam(exam).exists()
    assert list(Question.objects.for_exam(other)) == [question]


def test_a_question_keeps_at_least_one_topic() -> None:
    question = make_question()
    with pytest.raises(ValidationError, match="考点"):
        authoring.classify(question=question, topics=[])
    assert question.topics.count() == 1
