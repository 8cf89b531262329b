"""A row of the export: the question, its key in words, and where it comes from."""

from datetime import date

import pytest
from django.utils import translation

from news.models import Source
from quizzes.exchange.columns import COLUMNS, table_of
from quizzes.models import Evidence, Question
from tests.quizzes.exchange.tables import exported
from tests.quizzes.factories import TEXT, make_article, make_exam, make_question, make_topic

pytestmark = pytest.mark.django_db


def test_the_columns_have_the_names_that_question_tables_have():
    names = "编号 题型 题干 配对项 A B C D E F 答案 解析 考点 状态 依据 来源 网址 日期 版本"
    assert " ".join(COLUMNS) == names
    assert table_of([]) == [COLUMNS]


def test_a_choice_question_fills_its_row():
    article = make_article(published=date(2025, 1, 14), address="https://example.org/1")
    question = make_question("multiple", article=article, status="review")
    (row,) = exported(question)
    assert row == {
        "编号": question.pk,
        "题型": "多项选择",
        "题干": question.current.stem,
        "配对项": "",
        **{letter: f"{n}000元" for n, letter in enumerate("ABCDE", start=1)},
        "F": "",
        "答案": "ACD",
        "解析": "见原文。",
        "考点": question.topics.get().name,
        "状态": "待审核",
        "依据": TEXT[: TEXT.index("。") + 1],
        "来源": "惠州日报",
        "网址": "https://example.org/1",
        "日期": "2025-01-14",
        "版本": 1,
    }


@pytest.mark.parametrize(
    ("kind", "key", "written"),
    [
        ("single", [1], "B"),
        ("true_false", True, "正确"),
        ("true_false", False, "错误"),
        ("fill_in", ["3000元", "三千元"], "3000元；三千元"),
        ("fill_in", ["-5%"], "'-5%"),
        ("matching", [2, 0, 3], "CAD"),
        ("ordering", [3, 0, 2, 1], "DACB"),
    ],
)
def test_the_key_is_written_as_its_kind_has_it(kind, key, written):
    (row,) = exported(make_question(kind, key=key))
    assert row["答案"] == written


def test_prompts_share_a_cell():
    (row,) = exported(make_question("matching"))
    assert row["配对项"] == "初级；中级；高级"


def test_a_cell_that_would_run_as_a_formula_is_defused():
    (row,) = exported(make_question(stem="=HYPERLINK(1)", explanation="@解析"))
    assert (row["题干"], row["解析"]) == ("'=HYPERLINK(1)", "'@解析")


def test_every_article_quoted_is_attributed_line_by_line():
    Source.objects.create(name="民政部", licence="CC BY 4.0")
    question = make_question(article=make_article(published=date(2025, 1, 14)))
    other = make_article(source=Source.objects.get(name="民政部"), address="https://example.org/2")
    for start, end in [(0, 5), (0, 5), (5, 9)]:
        Evidence.objects.create(
            version=question.current, article_version=other, start=start, end=end
        )
    (row,) = exported(question)
    assert row["来源"] == "惠州日报\n民政部（CC BY 4.0）"
    assert row["网址"] == "不详\nhttps://example.org/2"
    assert row["日期"] == "2025-01-14\n不详"
    assert row["依据"].split("\n") == [TEXT[: TEXT.index("。") + 1], TEXT[:5], TEXT[5:9]]


def test_a_question_whose_article_has_no_source_says_so():
    (row,) = exported(make_question(article=make_article(source=None)))
    assert (row["来源"], row["网址"], row["日期"]) == ("不详", "不详", "不详")


def test_words_of_a_text_that_was_taken_down_do_not_go_out():
    article = make_article(taken_down=True)
    (row,) = exported(make_question(article=article, status="retired"))
    assert row["依据"] == ""
    assert row["来源"] == "惠州日报"


def test_a_topic_of_two_exams_with_one_name_is_named_once():
    topics = [make_topic(make_exam().papers.get(), name="社会救助") for _ in range(2)]
    (row,) = exported(make_question(topics=topics))
    assert row["考点"] == "社会救助"


def test_the_table_is_the_same_whatever_language_the_reader_has():
    question = make_question()
    with translation.override("en"):
        (row,) = exported(question)
    assert (row["题型"], row["状态"]) == ("单项选择", "已发布")


def test_a_table_costs_the_same_for_one_question_as_for_many(django_assert_num_queries):
    exam = make_exam()
    for _ in range(9):
        make_question(exam=exam)
    with django_assert_num_queries(7):
        assert len(table_of(Question.objects.with_content())) == 10
