"""Export and import on the desk: the file goes out, comes back edited, is shown, then applied."""

import io

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from quizzes import authoring
from quizzes.exchange import FORMATS, format_of
from quizzes.models import QuestionVersion
from studyapp.accounts.models import User
from tests.quizzes.exchange.tables import exported, saved
from tests.quizzes.factories import WRITTEN, make_exam, make_question

LIST = reverse("admin:quizzes_question_changelist")
IMPORT = reverse("admin:quizzes_question_import")


def download(client, extension, *questions, query="", **more):
    chosen = [question.pk for question in questions]
    form = {"action": f"export_{extension}", "_selected_action": chosen}
    answer = client.post(LIST + query, form | more)
    return answer, format_of(extension).read(answer.content)


def upload(client, body, name="questions.csv"):
    return client.post(IMPORT, {"file": SimpleUploadedFile(name, body)})


def confirm(client, shown, **kwargs):
    return client.post(IMPORT, {"corrections": shown.context["sealed"]}, follow=True, **kwargs)


def several(count):
    exam = make_exam()
    return [make_question(exam=exam) for _ in range(count)]


def text(answer):
    return answer.content.decode()


@pytest.mark.parametrize("extension", FORMATS)
def test_chosen_questions_are_downloaded_with_their_attribution(desk, extension):
    exam = make_exam()
    one, two, _ = (make_question(exam=exam) for _ in range(3))
    answer, rows = download(desk, extension, one, two)
    assert answer["Content-Type"] == format_of(extension).CONTENT_TYPE
    assert f".{extension}" in answer["Content-Disposition"]
    assert [row[0] for row in rows] == ["编号", str(one.pk), str(two.pk)]
    assert all(row[rows[0].index("来源")] == "惠州日报" for row in rows[1:])


def test_everything_that_the_filter_leaves_is_downloaded(desk):
    exam = make_exam()
    waiting = [make_question(exam=exam, status="review") for _ in range(3)]
    make_question(exam=exam)
    _, rows = download(
        desk, "csv", waiting[0], query="?status__exact=review", select_across="1", index="0"
    )
    assert {row[0] for row in rows[1:]} == {str(question.pk) for question in waiting}


def test_a_download_costs_the_same_for_one_question_as_for_many(
    desk, django_assert_max_num_queries
):
    chosen = several(12)
    with django_assert_max_num_queries(17):
        _, rows = download(desk, "csv", *chosen)
    assert len(rows) == 13


@pytest.mark.parametrize("extension", FORMATS)
def test_an_edited_table_is_shown_and_applied_after_the_persons_yes(desk, instructor, extension):
    changed, same = make_question(), make_question("fill_in")
    rows = exported(changed, same)
    rows[0] |= {"题干": "改过的题干？", "答案": "Ｃ"}
    shown = upload(desk, saved(rows, extension), f"questions.{extension}")
    assert "改过的题干？" in text(shown)
    assert "1 行没有改动。" in text(shown)
    assert QuestionVersion.objects.count() == 2
    done = confirm(desk, shown)
    assert done.redirect_chain[-1][0] == LIST
    assert "修订了 1 道题。" in text(done)
    changed.refresh_from_db()
    assert (changed.current.stem, changed.current.key) == ("改过的题干？", [2])
    assert (changed.current.number, changed.current.author) == (2, instructor)
    assert same.versions.count() == 1
    assert LogEntry.objects.get().object_id == str(changed.pk)


def test_a_table_saved_by_a_chinese_excel_is_read(desk):
    question = make_question()
    body = saved([exported(question)[0] | {"题干": "改过的题干？"}]).decode("utf-8-sig")
    shown = upload(desk, body.encode("gb18030"))
    assert shown.context["plan"].corrections[0].changes[0].after == "改过的题干？"


def test_saying_yes_twice_corrects_once(desk):
    question = make_question()
    shown = upload(desk, saved([exported(question)[0] | {"题干": "改过的题干？"}]))
    confirm(desk, shown)
    assert "修订了 0 道题。" in text(confirm(desk, shown))
    assert question.versions.count() == 2


def test_wrong_rows_are_named_and_nothing_can_be_confirmed(desk):
    rows = exported(make_question(), make_question())
    rows[0]["题干"], rows[1]["答案"] = "改过的题干？", "AB"
    shown = upload(desk, saved(rows))
    assert [one.number for one in shown.context["plan"].problems] == [3]
    assert "正确选项要有 1 至 1 个" in text(shown)
    assert "什么都没有导入" in text(shown)
    assert shown.context["sealed"] == ""


def test_a_correction_made_between_the_preview_and_the_yes_is_not_overwritten(desk):
    question = make_question()
    shown = upload(desk, saved([exported(question)[0] | {"题干": "我的改法？"}]))
    authoring.revise(question=question, by=None, now=WRITTEN, stem="别人的改法？")
    assert "请重新导出，在新版上改" in text(confirm(desk, shown))
    question.refresh_from_db()
    assert question.current.stem == "别人的改法？"


def test_an_untouched_table_asks_for_no_confirmation(desk):
    shown = upload(desk, saved(exported(make_question())))
    assert shown.context["sealed"] == ""
    assert "将修订 0 道题" in text(shown)


@pytest.mark.parametrize(
    ("name", "body", "said"),
    [
        ("a.pdf", b"%PDF", "只能读这些格式的文件"),
        ("a.xlsx", b"broken", "这个文件打不开"),
        ("a.csv", "题干\n甲\n".encode(), "缺少：编号、版本"),
        ("a.csv", b"", "空"),
    ],
)
def test_a_file_that_cannot_be_read_is_an_error_beside_the_field(desk, name, body, said):
    shown = upload(desk, body, name)
    assert shown.status_code == 200
    assert said in str(shown.context["form"].errors["file"])


def test_a_form_without_a_file_says_so(desk):
    assert "file" in desk.post(IMPORT, {}).context["form"].errors


def test_a_sealed_table_that_was_tampered_with_is_refused(desk):
    question = make_question()
    shown = upload(desk, saved([exported(question)[0] | {"题干": "改过的题干？"}]))
    answer = desk.post(IMPORT, {"corrections": shown.context["sealed"] + "x"}, follow=True)
    assert "已失效" in text(answer)
    assert question.versions.count() == 1


def test_the_list_leads_to_the_import(desk):
    assert IMPORT in text(desk.get(LIST))
    assert desk.get(IMPORT).status_code == 200


@pytest.fixture
def onlooker(db):
    """Staff who may look at questions and change none."""
    person = User.objects.create(username="onlooker", is_staff=True)
    person.user_permissions.add(Permission.objects.get(codename="view_question"))
    client = Client()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return client


def test_who_may_not_change_questions_neither_exports_nor_imports(onlooker):
    question = make_question()
    page = text(onlooker.get(LIST))
    assert IMPORT not in page
    assert "export_csv" not in page
    form = {"action": "export_csv", "_selected_action": [question.pk]}
    assert b"3000" not in onlooker.post(LIST, form).content
    assert onlooker.get(IMPORT).status_code == 403
    assert upload(onlooker, saved(exported(question))).status_code == 403


def test_candidates_do_not_reach_the_import(client, db):
    answer = client.get(IMPORT)
    assert answer.status_code == 302
    assert answer.url.startswith(reverse("admin:login"))


def test_the_import_page_costs_the_same_for_any_number_of_rows(desk, django_assert_max_num_queries):
    rows = [row | {"题干": f"改 {n}？"} for n, row in enumerate(exported(*several(8)))]
    with django_assert_max_num_queries(14):
        assert len(upload(desk, saved(rows)).context["plan"].corrections) == 8


def test_the_workbook_opens_as_one(desk):
    answer, _ = download(desk, "xlsx", make_question())
    assert load_workbook(io.BytesIO(answer.content)).active.max_row == 2
