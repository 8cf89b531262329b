"""Correcting a key that learners were asked: seen first, confirmed, then carried and followed."""

import pytest
from django.urls import reverse

from quizzes import corrections
from quizzes.models import Change, Question
from tests.quizzes.admin.forms import filled_in
from tests.quizzes.corrections.examples import (
    LATER,
    answer,
    carry_to_all,
    choices,
    correct,
    make_fact,
    overtake,
    two_values,
)
from tests.quizzes.factories import make_learner, make_question

CHANGES = reverse("admin:quizzes_change_changelist")
OTHER_KEY = {"choice-1-correct": None, "choice-2-correct": "on"}


def address(question):
    return reverse("admin:quizzes_question_change", args=[question.pk])


def posted(desk, question, **fields):
    sent = filled_in(question, **fields)
    return desk.post(address(question), sent, headers={"accept-language": "zh-hans"})


@pytest.fixture
def asked(db):
    """A question that one learner answered right, and one as the corrected key has it."""
    question = make_question()
    answer(make_learner(), question)
    answer(make_learner(), question, {"chosen": [2]})
    return question


def test_a_new_key_is_first_shown_with_whom_it_touches_and_nothing_is_saved(desk, asked):
    page = posted(desk, asked, stem="改过的题干？", **OTHER_KEY)
    preview = page.context["preview"]
    assert (preview.learners, preview.answers) == (2, 2)
    assert (preview.now_right, preview.now_wrong, preview.set_aside) == (1, 1, 0)
    assert "答案原来错了：改判并告知" in page.content.decode()
    assert asked.versions.count() == 1
    assert not Change.objects.exists()


def confirmed(desk, question, page, **button):
    sent: dict[str, list[str]] = {}
    for name, value in page.context["sent"]:
        sent.setdefault(name, []).append(value)
    return desk.post(
        address(question), sent | button, headers={"accept-language": "zh-hans"}, follow=True
    )


def test_confirmed_it_opens_a_change_and_says_how_many_will_be_told(desk, asked, instructor):
    page = posted(desk, asked, stem="改过的题干？", **OTHER_KEY)
    after = confirmed(desk, asked, page, _correct="yes").content.decode()
    change = Change.objects.get()
    assert (change.question, change.by, change.corrected.number) == (asked, instructor, 2)
    assert (change.corrected.stem, change.corrected.key) == ("改过的题干？", [2])
    assert "告知 2 名考生" in after


def test_as_another_question_it_is_saved_and_regrades_nothing(desk, asked):
    page = posted(desk, asked, **OTHER_KEY)
    confirmed(desk, asked, page, _another="yes")
    asked.refresh_from_db()
    assert (asked.current.number, asked.current.key) == (2, [2])
    assert not Change.objects.exists()


def test_over_a_newer_version_a_confirmation_saves_nothing(desk, asked):
    page = posted(desk, asked, **OTHER_KEY)
    posted(desk, asked, explanation="别人先改了解析。")
    after = confirmed(desk, asked, page, _correct="yes").content.decode()
    assert "刚被别人修订过" in after
    assert asked.versions.count() == 2
    assert not Change.objects.exists()


@pytest.mark.parametrize("fields", [{"stem": "只改题干？"}, {"choice-0-text": "1500元"}])
def test_what_leaves_the_key_alone_is_saved_at_once(desk, asked, fields):
    assert posted(desk, asked, **fields).status_code == 302
    assert asked.versions.count() == 2
    assert not Change.objects.exists()


def test_the_key_of_a_question_in_review_is_saved_at_once(desk):
    question = make_question(status=Question.Status.REVIEW)
    assert posted(desk, question, **OTHER_KEY).status_code == 302
    assert not Change.objects.exists()


def test_a_broken_key_is_refused_before_it_is_previewed(desk, asked):
    page = posted(desk, asked, **{"choice-2-correct": "on"}).content.decode()
    assert "正确选项要有 1 至 1 个，现在有 2 个。" in page
    assert "改判并告知" not in page


def test_options_that_were_reworded_are_said_to_set_answers_aside(desk, asked):
    page = posted(desk, asked, **{"choice-1-text": "2600元"})
    assert page.context["preview"].set_aside == 2
    assert "只好不再计入记忆" in page.content.decode()


def listed(desk):
    page = desk.get(CHANGES, headers={"accept-language": "zh-hans"})
    assert page.status_code == 200
    return page.content.decode()


def test_the_list_says_how_far_a_change_has_come_and_who_made_it(desk, asked, instructor):
    change = corrections.correct_key(
        question=asked, by=instructor, now=LATER, choices=choices(asked, [2])
    )[1]
    assert "2000元 → 3000元" in listed(desk)
    assert "0 / 2" in listed(desk)
    corrections.carry(change, corrections.touched(change)[0], LATER)
    assert "1 / 2" in listed(desk)
    carry_to_all(change)
    assert "2 / 2" in listed(desk)
    assert "teacher" in listed(desk)


def test_a_change_is_looked_at_and_never_edited(desk, asked):
    change = correct(asked, choices=choices(asked, [2]))
    page = reverse("admin:quizzes_change_change", args=[change.pk])
    assert desk.get(page).status_code == 200
    assert desk.post(page, {"kind": "fact"}).status_code == 403
    assert desk.get(reverse("admin:quizzes_change_add")).status_code == 403


def test_the_list_costs_the_same_for_any_number_of_finished_changes(
    desk, django_assert_max_num_queries
):
    for _ in range(6):
        question = make_question()
        answer(make_learner(), question)
        carry_to_all(correct(question, choices=choices(question, [2])))
    with django_assert_max_num_queries(11):
        assert "1 / 1" in listed(desk)


def test_the_page_of_a_fact_says_what_hangs_on_it(desk):
    old, new = two_values()
    question = make_question()
    question.facts.add(old)
    answer(make_learner(), question)
    page = reverse("admin:news_fact_change", args=[old.pk])
    said = desk.get(page, headers={"accept-language": "zh-hans"}).content.decode()
    assert "停用 1 道题，告知学过的 1 名考生。" in said
    overtake(old, new)
    [change] = corrections.open_changes(LATER)
    assert str(make_fact("1元", key_digest="x")) not in listed(desk)
    assert f"{old} → {new}" in listed(desk)
    assert "0 / 1" in listed(desk)
    assert change.kind == "fact"
