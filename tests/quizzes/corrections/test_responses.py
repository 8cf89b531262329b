"""Answers to one version in terms of another: by the words of the options, never by their place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.corrections.responses import in_terms_of, key_in_words, same_key
from quizzes.models import Question, QuestionVersion
from tests.quizzes.factories import make_question, make_version, right_response, wrong_response

pytestmark = pytest.mark.django_db
KINDS = Question.Kind.values


def reordered(version: QuestionVersion, order: list[int]) -> QuestionVersion:
    """A further version with the options in another order."""
    made = make_version(version.question, key=[], stem=version.stem, prompts=version.prompts)
    old = list(version.choices.all())
    for place, choice in enumerate(made.choices.all()):
        choice.text, choice.correct = old[order[place]].text, old[order[place]].correct
        choice.slot = old[order[place]].slot
        choice.save()
    return QuestionVersion.objects.get(pk=made.pk)


def relabelled(version: QuestionVersion, place: int, text: str) -> QuestionVersion:
    made = reordered(version, list(range(version.choices.count())))
    made.choices.filter(position=place).update(text=text)
    return QuestionVersion.objects.get(pk=made.pk)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("given_answer", [right_response, wrong_response])
def test_an_answer_says_the_same_of_an_equal_version(kind: str, given_answer) -> None:
    question = make_question(kind)
    response = given_answer(question)
    assert in_terms_of(make_version(question), question.current, response) == response


@pytest.mark.parametrize("kind", ["single", "multiple", "matching", "ordering"])
def test_the_right_answer_stays_right_in_any_order_of_options(kind: str) -> None:
    question = make_question(kind)
    count = question.current.choices.count()

    @given(st.permutations(range(count)))
    def law(order: list[int]) -> None:
        new = reordered(question.current, order)
        assert same_key(question.current, new)
        assert in_terms_of(new, question.current, right_response(question)) == {"chosen": new.key}

    law()


@pytest.mark.parametrize("kind", ["single", "multiple", "matching", "ordering"])
def test_no_answer_stays_no_answer_whatever_has_changed(kind: str) -> None:
    question = make_question(kind)
    new = relabelled(question.current, 0, "改写")
    assert in_terms_of(new, question.current, {"chosen": []}) == {"chosen": []}


def test_a_chosen_option_that_is_gone_cannot_be_told() -> None:
    question = make_question()
    new = relabelled(question.current, 3, "改写")
    assert in_terms_of(new, question.current, {"chosen": [3]}) is None
    assert in_terms_of(new, question.current, {"chosen": [2]}) == {"chosen": [2]}


def test_nobody_can_have_chosen_a_key_that_was_not_on_offer() -> None:
    question = make_question()
    new = relabelled(question.current, 1, "改写成的正确答案")
    assert in_terms_of(new, question.current, {"chosen": [2]}) is None


def test_two_options_that_look_alike_tell_nothing() -> None:
    question = make_question()
    new = relabelled(question.current, 3, "1,000 元")
    assert in_terms_of(new, question.current, {"chosen": [2]}) is None


def test_spaces_and_commas_in_numbers_make_no_other_option() -> None:
    question = make_question()
    new = relabelled(question.current, 1, "2,000 元")
    assert same_key(question.current, new)
    assert in_terms_of(new, question.current, {"chosen": [1]}) == {"chosen": [1]}


def test_pairs_follow_their_prompts() -> None:
    question = make_question("matching")
    new = make_version(question, prompts=["高级", "中级", "初级"])
    assert in_terms_of(new, question.current, {"chosen": [2, 0, 3]}) == {"chosen": [3, 0, 2]}
    assert not same_key(question.current, new)
    other = make_version(question, prompts=["高级", "中级", "员级"])
    assert in_terms_of(other, question.current, {"chosen": [2, 0, 3]}) is None


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("single", "2000元"),
        ("multiple", "1000元；3000元；4000元"),
        ("true_false", True),
        ("fill_in", "3000元"),
        ("matching", "初级 → 3000元；中级 → 1000元；高级 → 4000元"),
        ("ordering", "3000元；1000元；4000元；2000元"),
    ],
)
def test_a_key_is_written_in_words_without_letters(kind: str, words: str | bool) -> None:
    assert key_in_words(make_question(kind).current) == words
