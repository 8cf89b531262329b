"""The question pages: order, correction by version, judgement, sets."""

import pytest
from django.contrib.admin import site
from django.urls import reverse

from quizzes.admin.showing import evidence_of
from quizzes.models import Evidence, Question, QuestionSet, QuestionVersion, SetMember
from tests.quizzes.admin.forms import filled_in
from tests.quizzes.factories import make_article, make_exam, make_learner, make_question, make_topic

LIST = reverse("admin:quizzes_question_changelist")


def change(question):
    return reverse("admin:quizzes_question_change", args=[question.pk])


def press(question, name):
    return reverse("admin:quizzes_question_press", args=[question.pk, name])


def text(answer):
    return answer.content.decode()


def test_the_most_doubtful_question_in_review_comes_first(desk):
    published = make_question(stem="甲已发布", confidence=0.1)
    sure = make_question(status="review", stem="乙较有把握", confidence=0.7)
    doubtful = make_question(status="review", stem="丙最没把握", confidence=0.2)
    listed = desk.get(LIST).context["cl"].result_list
    assert list(listed) == [doubtful, sure, published]


def test_the_list_names_the_checks_that_failed(desk):
    checks = [
        {"check": "plain_stem", "ok": False, "reason": "太长", "fatal": False},
        {"check": "balanced", "ok": True, "reason": "", "fatal": True},
    ]
    make_question(status="review", checks=checks)
    shown = text(desk.get(LIST))
    assert "题干简明" in shown
    assert "括号引号成对" not in shown


@pytest.mark.parametrize("field", ["status__exact=review", "kind__exact=fill_in", "made=auto"])
def test_the_list_is_filtered(desk, field, instructor):
    wanted = make_question("fill_in", status="review")
    make_question("single", status="published", author=instructor)
    assert list(desk.get(f"{LIST}?{field}").context["cl"].result_list) == [wanted]


def test_the_list_is_filtered_by_exam_and_topic_and_found_by_stem(desk):
    exam = make_exam()
    wanted = make_question(exam=exam, stem="谁来办理登记？")
    make_question()
    topic = wanted.topics.get()
    for query in (f"topics__paper__exam__id__exact={exam.pk}", f"topic={topic.code}", "q=登记"):
        assert list(desk.get(f"{LIST}?{query}").context["cl"].result_list) == [wanted], query


def test_the_list_costs_the_same_for_one_question_as_for_many(desk, django_assert_max_num_queries):
    exam = make_exam()
    for _ in range(12):
        make_question(exam=exam, status="review")
    with django_assert_max_num_queries(9):
        assert len(desk.get(LIST).context["cl"].result_list) == 12


def test_a_question_page_costs_a_fixed_number_of_queries(desk, django_assert_max_num_queries):
    question = make_question("multiple")
    with django_assert_max_num_queries(20):
        assert desk.get(change(question)).status_code == 200


def test_other_topics_make_no_new_version(desk):
    question, other = make_question(), make_question()
    topic = other.topics.get()
    answer = desk.post(change(question), filled_in(question, topics=[topic.pk]), follow=True)
    assert "已保存。" in text(answer)
    assert list(question.topics.all()) == [topic]
    assert question.versions.count() == 1


def test_a_question_is_not_left_without_a_topic(desk):
    question = make_question()
    desk.post(change(question), filled_in(question, topics=None))
    assert question.topics.count() == 1


def test_the_page_shows_key_evidence_checks_and_versions(desk):
    checks = [{"check": "plain_stem", "ok": False, "reason": "太长", "fatal": False}]
    question = make_question(checks=checks)
    shown = text(desk.get(change(question)))
    assert "<mark>大亚湾区对考取中级的给予一次性补助3000元。</mark>" in shown
    assert "题干简明" in shown
    assert "太长" in shown
    assert "<strong>B</strong>" in shown
    assert question.current.explanation in shown


def test_a_paragraph_of_evidence_is_shown_once_with_the_options_it_is_about(desk):
    article = make_article(text="甲区奖励1000元，乙区奖励2000元。\n丙区奖励3000元。")
    question = make_question("multiple", article=article)
    version = question.current
    version.evidence.all().delete()
    for position, (start, end) in enumerate([(0, 9), (10, 19), (21, 30)]):
        choice = version.choices.get(position=position)
        for role, about in ((Evidence.Role.KEY, None), (Evidence.Role.CHOICE, choice)):
            version.evidence.create(
                article_version=article, start=start, end=end, role=role, choice=about
            )
    first, second = evidence_of(version)
    assert (first.options, second.options) == ("AB", "C")
    assert [part.text for part in first.passage.parts if part.marked] == [
        "甲区奖励1000元",
        "乙区奖励2000元",
    ]
    assert [part.text for part in second.passage.parts if part.marked] == ["丙区奖励3000元"]
    assert "选项 AB" in text(desk.get(change(question)))


def test_a_correction_is_a_new_version_and_the_old_one_stays_as_it_was(desk, instructor):
    question = make_question()
    old = question.current
    before = (old.stem, [str(choice) for choice in old.choices.all()])
    sent = filled_in(question, stem="改正后的题干？", **{"choice-0-text": "1500元"})
    answer = desk.post(change(question), sent)
    question.refresh_from_db()
    assert answer.url == change(question)
    assert (question.current.number, question.current.author) == (2, instructor)
    assert question.current.stem == "改正后的题干？"
    assert question.current.choices.first().text == "1500元"
    assert [row.text for row in question.current.evidence.all()]
    old.refresh_from_db()
    assert (old.stem, [str(choice) for choice in old.choices.all()]) == before


@pytest.mark.parametrize(
    ("kind", "changes", "key"),
    [
        ("single", {"choice-1-correct": None, "choice-2-correct": "on"}, [2]),
        ("true_false", {"truth": "False"}, [False]),
        ("fill_in", {"accepted": "3000元\r\n三千元"}, ["3000元", "三千元"]),
        ("matching", {"choice-1-slot": "1", "choice-0-slot": ""}, [2, 1, 3]),
        ("ordering", {"choice-0-slot": "2", "choice-3-slot": "1"}, [2, 3, 0, 1]),
    ],
)
def test_the_key_of_each_kind_can_be_corrected(desk, kind, changes, key):
    question = make_question(kind, status="review")
    desk.post(change(question), filled_in(question, **changes))
    question.refresh_from_db()
    assert (question.current.number, question.current.key) == (2, key)


@pytest.mark.parametrize(
    ("kind", "changes", "said"),
    [
        ("single", {"choice-2-correct": "on"}, "正确选项要有 1 至 1 个，现在有 2 个。"),
        ("single", {"choice-0-text": "2000元"}, "选项不能重复。"),
        ("fill_in", {"accepted": ""}, "字段是必填项"),
        ("multiple", {"stem": ""}, "字段是必填项"),
        ("matching", {"prompt-1": "初级"}, "配对项不能为空，也不能重复。"),
        ("matching", {"choice-0-slot": "2"}, "每个位置要有一个选项，每个选项只能用一次。"),
        ("matching", {"choice-1-text": "1000元"}, "选项不能重复。"),
        ("ordering", {"choice-0-slot": ""}, "每个位置要有一个选项，每个选项只能用一次。"),
    ],
)
def test_a_broken_key_is_said_in_words_and_nothing_is_saved(desk, kind, changes, said):
    question = make_question(kind)
    answer = desk.post(
        change(question), filled_in(question, **changes), headers={"accept-language": "zh-hans"}
    )
    assert said in text(answer)
    assert QuestionVersion.objects.filter(question=question).count() == 1


@pytest.mark.parametrize("kind", Question.Kind.values)
def test_an_untouched_form_makes_no_version(desk, kind):
    question = make_question(kind)
    answer = desk.post(change(question), filled_in(question), follow=True)
    assert "没有改动" in text(answer)
    assert question.versions.count() == 1


def test_a_prompt_is_corrected_and_every_option_keeps_its_own(desk):
    question = make_question("matching", status="review")
    before = question.current.key
    desk.post(change(question), filled_in(question, **{"prompt-1": "中级及以上"}))
    question.refresh_from_db()
    assert question.current.prompts == ["初级", "中级及以上", "高级"]
    assert question.current.key == before


def test_the_page_shows_prompts_with_the_options_that_go_with_them(desk):
    shown = text(desk.get(change(make_question("matching"))))
    assert "<li>中级</li>" in shown
    assert "<strong>1–C 2–A 3–D</strong>" in shown
    assert "→ 2" in shown


def test_a_correction_over_a_newer_version_is_refused(desk):
    question = make_question()
    stale = filled_in(question, stem="我的改法？")
    desk.post(change(question), filled_in(question, stem="别人的改法？"))
    answer = desk.post(change(question), stale)
    assert "刚被别人修订过" in text(answer)
    question.refresh_from_db()
    assert question.current.stem == "别人的改法？"


def test_a_correction_may_be_published_at_once(desk, instructor):
    question = make_question(status="review")
    desk.post(change(question), filled_in(question, stem="可以发布？", _publish="1"))
    question.refresh_from_db()
    assert (question.status, question.reviewed_by) == (Question.Status.PUBLISHED, instructor)
    assert question.current.stem == "可以发布？"


@pytest.mark.parametrize(
    ("name", "status"), [("publish", "published"), ("reject", "rejected"), ("retire", "retired")]
)
def test_a_button_judges_one_question_and_an_action_many(desk, instructor, name, status):
    one, two, three = (make_question(status="review") for _ in range(3))
    desk.post(press(one, name))
    desk.post(LIST, {"action": name, "_selected_action": [two.pk, three.pk]})
    judged = Question.objects.filter(status=status, reviewed_by=instructor)
    assert set(judged) == {one, two, three}


def test_a_button_is_not_a_link_and_no_other_action_can_be_pressed(desk):
    question = make_question(status="review")
    assert desk.get(press(question, "publish")).status_code == 405
    assert desk.post(press(question, "collect")).status_code == 404
    question.refresh_from_db()
    assert question.status == Question.Status.REVIEW


def test_the_page_leads_on_to_the_next_doubtful_question(desk):
    first, second = (make_question(status="review", confidence=c) for c in (0.2, 0.5))
    assert change(second) in text(desk.get(change(first)))


def test_questions_cannot_be_made_from_nothing_nor_deleted(desk, admin_client):
    question = make_question()
    for client in (desk, admin_client):
        assert client.get(reverse("admin:quizzes_question_add")).status_code == 403
        address = reverse("admin:quizzes_question_delete", args=[question.pk])
        assert client.post(address, {"post": "yes"}).status_code == 403
    assert Question.objects.filter(pk=question.pk).exists()


def test_history_is_read_and_never_restored_by_a_form(desk, instructor):
    question = make_question(status="review")
    desk.post(press(question, "publish"))
    shown = text(desk.get(reverse("admin:quizzes_question_history", args=[question.pk])))
    assert instructor.username in shown
    record = question.history.last()
    former = reverse("admin:quizzes_question_simple_history", args=[question.pk, record.pk])
    assert desk.post(former, {}).status_code == 404


def test_chosen_questions_go_into_a_new_set_of_their_exam(desk, instructor):
    exam = make_exam()
    one, two = make_question(exam=exam), make_question(exam=exam)
    answer = desk.post(LIST, {"action": "collect", "_selected_action": [one.pk, two.pk]})
    made = QuestionSet.objects.get()
    assert answer.url == reverse("admin:quizzes_questionset_change", args=[made.pk])
    assert (made.exam, made.created_by, made.published_at) == (exam, instructor, None)
    assert set(made.questions.all()) == {one, two}


def test_questions_of_no_common_exam_make_no_set(desk):
    chosen = [make_question().pk, make_question().pk]
    answer = desk.post(LIST, {"action": "collect", "_selected_action": chosen}, follow=True)
    assert "不属于同一个考试" in text(answer)
    assert not QuestionSet.objects.exists()


def test_a_question_of_two_exams_goes_into_a_set_of_the_one_they_share(desk):
    shared, other = make_exam(), make_exam()
    both = make_question(topics=[make_topic(e.papers.get()) for e in (other, shared)])
    desk.post(
        LIST,
        {"action": "collect", "_selected_action": [both.pk, make_question(exam=shared).pk]},
    )
    assert QuestionSet.objects.get().exam == shared


def test_learners_rows_have_no_form(admin_client):
    registered = {model.__name__ for model in site._registry}
    assert not registered & {"Review", "Attempt", "QuestionVersion", "Choice"}
    for name in ("card", "enrolment", "dayplan"):
        assert admin_client.get(reverse(f"admin:quizzes_{name}_changelist")).status_code == 200
        assert admin_client.get(reverse(f"admin:quizzes_{name}_add")).status_code == 403


@pytest.mark.parametrize("guest", [True, False])
def test_candidates_and_guests_cannot_enter(client, guest, db):
    client.force_login(
        make_learner(guest=guest), backend="django.contrib.auth.backends.ModelBackend"
    )
    answer = client.get(LIST)
    assert answer.status_code == 302
    assert answer.url.startswith(reverse("admin:login"))


def members(*questions, initial=0):
    form = {"members-TOTAL_FORMS": len(questions), "members-INITIAL_FORMS": initial}
    for place, question in enumerate(questions):
        form |= {
            f"members-{place}-question": question.pk,
            f"members-{place}-position": place,
        }
    return form


def test_a_set_is_put_together_and_published(desk, instructor):
    exam = make_exam()
    one, two = make_question(exam=exam, status="review"), make_question(exam=exam)
    form = {"exam": exam.pk, "title": "本周新政", "description": ""}
    desk.post(reverse("admin:quizzes_questionset_add"), form | members(two, one))
    made = QuestionSet.objects.get()
    assert [member.question for member in made.members.all()] == [two, one]
    assert made.created_by == instructor
    desk.post(reverse("admin:quizzes_questionset_press", args=[made.pk, "publish"]))
    one.refresh_from_db()
    assert list(QuestionSet.objects.published()) == [made]
    assert one.status == Question.Status.PUBLISHED


def test_a_question_added_to_a_set_comes_last_by_default(desk):
    made = QuestionSet.objects.create(exam=make_exam(), title="题组")
    for place in (1, 2):
        question = make_question(exam=made.exam)
        SetMember.objects.create(question_set=made, question=question, position=place)
    page = desk.get(reverse("admin:quizzes_questionset_change", args=[made.pk]))
    formset = page.context["inline_admin_formsets"][0].formset
    assert [form["position"].value() for form in formset] == [1, 2, 3]
    assert formset.empty_form["position"].value() == 4


def test_a_set_takes_only_questions_of_its_exam(desk):
    form = {"exam": make_exam().pk, "title": "混杂", "description": ""}
    stranger = make_question(stem="别处的题？")
    answer = desk.post(reverse("admin:quizzes_questionset_add"), form | members(stranger))
    assert "不属于这个考试的题目：别处的题？" in text(answer)
    assert not QuestionSet.objects.exists()


def test_an_empty_set_and_one_with_a_rejected_question_say_what_is_in_the_way(desk):
    exam = make_exam()
    empty = QuestionSet.objects.create(exam=exam, title="空的")
    spoilt = QuestionSet.objects.create(exam=exam, title="坏的")
    rejected = make_question(exam=exam, status="rejected")
    SetMember.objects.create(question_set=spoilt, question=rejected)
    address = reverse("admin:quizzes_questionset_changelist")
    chosen = {"action": "publish", "_selected_action": [empty.pk, spoilt.pk]}
    shown = text(desk.post(address, chosen, follow=True))
    assert "空的：题组里还没有题目" in shown
    assert "坏的：题组里有已否决或已停用的题目" in shown
    assert not QuestionSet.objects.published().exists()


def test_the_list_of_sets_costs_the_same_for_any_number(desk, django_assert_max_num_queries):
    for number in range(8):
        QuestionSet.objects.create(exam=make_exam(), title=f"题组 {number}")
    with django_assert_max_num_queries(8):
        assert desk.get(reverse("admin:quizzes_questionset_changelist")).status_code == 200
