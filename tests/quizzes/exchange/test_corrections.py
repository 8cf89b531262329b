"""From an edited table to new versions: exactly the edit, once, or nothing and a reason by row."""

import re

import pytest
from django.utils import translation
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from quizzes import authoring
from quizzes.exchange import FORMATS, cells
from quizzes.exchange.corrections import RowsRefused, apply, plan
from quizzes.models import Change, Question, QuestionVersion
from tests.quizzes.exchange.tables import edited, exported, lines
from tests.quizzes.factories import WRITTEN, make_learner, make_question, make_version

pytestmark = pytest.mark.django_db

KINDS = Question.Kind.values
TEXT = st.text(min_size=1, max_size=30) | st.text("'=+-@；;\\\n\r 甲乙1", min_size=1, max_size=9)
KEYS = {"single": st.just([2]), "multiple": st.just([1, 4]), "true_false": st.booleans()}
KEYS["fill_in"] = st.lists(TEXT, min_size=1, max_size=3)
KEYS["matching"], KEYS["ordering"] = st.just([1, 3, 0]), st.just([1, 3, 0, 2])
HAN = re.compile(r"[\u3400-\u9fff]")
lawful = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def corrected(question, **typed):
    """Apply an edit of one row and read the question again."""
    apply(edited(question, **typed), by=None, now=WRITTEN)
    question.refresh_from_db()
    return question.current


def problems(table):
    return [(one.number, one.said) for one in plan(table).problems]


def content(version):
    """Everything a correction can change, and what it must carry along."""
    options = [(one.text, one.correct, one.note, one.slot) for one in version.choices.all()]
    quotes = [(one.text, one.choice and one.choice.text) for one in version.evidence.all()]
    return {
        "stem": version.stem,
        "explanation": version.explanation,
        "truth": version.truth,
        "accepted": version.accepted,
        "prompts": version.prompts,
        "options": options,
        "quotes": quotes,
    }


@st.composite
def questions(draw, kind):
    """A question as the bank may hold it, its texts as they come."""
    question = make_question(
        kind, key=draw(KEYS[kind]), stem=draw(TEXT), explanation=draw(st.text(max_size=20))
    )
    for choice in question.current.choices.all():
        choice.text = draw(TEXT)
        choice.save(update_fields=["text"])
    return question


@pytest.mark.parametrize("extension", FORMATS)
@pytest.mark.parametrize("kind", KINDS)
@lawful
@given(data=st.data())
def test_an_exported_question_comes_back_and_changes_nothing(kind, extension, data):
    question = data.draw(questions(kind))
    made = plan(lines(exported(question), extension))
    assert (made.problems, made.corrections, made.ignored, made.untouched) == ([], [], [], 1)


@pytest.mark.parametrize("kind", KINDS)
@lawful
@given(data=st.data())
def test_an_edit_comes_back_as_exactly_that_edit(kind, data):
    question = make_question(kind)
    before = content(question.current)
    column, part = data.draw(st.sampled_from([("题干", "stem"), ("解析", "explanation")]))
    typed = data.draw(TEXT.filter(cells.tidy))
    version = corrected(question, **{column: cells.written(typed)})
    assert content(version) == before | {part: cells.tidy(typed)}


@lawful
@given(answers=st.lists(TEXT, min_size=1, max_size=4).filter(cells.unique))
def test_accepted_answers_typed_anew_are_exactly_those(answers):
    question = make_question("fill_in")
    before = content(question.current)
    version = corrected(question, 答案=cells.written(cells.joined(answers)))
    assert content(version) == before | {"accepted": cells.unique(answers)}


@lawful
@given(key=st.sets(st.integers(0, 4), min_size=2, max_size=4), between=st.sampled_from("、,， ；"))
def test_the_letters_typed_are_the_options_that_are_right(key, between):
    question = make_question("multiple")
    typed = between.join("ABCDE"[place] for place in sorted(key))
    assert corrected(question, 答案=typed).key == sorted(key)


@lawful
@given(key=st.permutations(range(4)), between=st.sampled_from("、,， ；"))
def test_the_letters_typed_are_the_order_that_is_right(key, between):
    assume(key not in ([0, 1, 2, 3], [3, 2, 1, 0]))
    typed = between.join("ABCD"[place] for place in key)
    assert corrected(make_question("ordering"), 答案=typed).key == key


@lawful
@given(prompts=st.lists(TEXT, min_size=3, max_size=4, unique_by=cells.tidy))
def test_prompts_typed_anew_are_exactly_those(prompts):
    assume(all(map(cells.tidy, prompts)))
    question = make_question("matching", key=[2, 0, 3, 1][: len(prompts)])
    version = corrected(question, 配对项=cells.written(cells.joined(prompts)))
    assert version.prompts == cells.unique(prompts)
    assert version.key == question.versions.get(number=1).key


@pytest.mark.parametrize("right", ["CAD", "c a d", "Ｃ、Ａ、Ｄ"])
def test_a_prompt_gets_the_option_whose_letter_stands_in_its_place(right):
    version = corrected(make_question("matching", key=[0, 2, 1]), 答案=right)
    assert version.key == [2, 0, 3]
    assert [one.correct for one in version.choices.all()] == [True, False, True, True]


@pytest.mark.parametrize(("typed", "truth"), [("错", False), ("FALSE", False), ("√", True)])
def test_a_statement_is_judged_in_the_usual_words(typed, truth):
    assert corrected(make_question("true_false"), 答案=typed).truth is truth


def test_an_option_is_corrected_in_its_place_and_the_others_keep_their_remarks():
    question = make_question()
    note = "这是同一办法对初级的补助。"
    version = corrected(question, A="1500元", 答案="Ｃ")
    assert content(version)["options"] == [
        ("1500元", False, "", None),
        ("2000元", False, "", None),
        ("3000元", True, note, None),
        ("4000元", False, note, None),
    ]


def test_remarks_and_evidence_follow_options_that_change_places():
    question = make_question("multiple")
    old = question.current
    first = old.choices.first()
    first.note = "甲地的数额。"
    first.save(update_fields=["note"])
    old.evidence.create(
        article_version=question.item.current, choice=first, start=0, end=4, role="choice"
    )
    version = corrected(question, A="2000元", B="1000元", 答案="BCD")
    moved = version.choices.get(position=1)
    assert (moved.text, moved.note, moved.evidence.count()) == ("1000元", "甲地的数额。", 1)


def test_the_plan_says_what_changes_from_what_to_what_and_which_remarks_go():
    question = make_question()
    (one,) = plan(edited(question, A="1500元", 解析="")).corrections
    assert [(c.column, c.before, c.after) for c in one.changes] == [
        ("A", "1000元", "1500元"),
        ("解析", "见原文。", ""),
    ]
    assert one.lost == ["这是同一办法对初级的补助。"]
    assert one.line.number == 2


def test_planning_writes_nothing():
    question = make_question()
    assert plan(edited(question, 题干="改过的题干？")).corrections
    assert QuestionVersion.objects.count() == 1


def test_the_correction_is_a_version_by_its_author():
    question, teacher = make_question(), make_learner()
    apply(edited(question, 题干="改过的题干？"), by=teacher, now=WRITTEN)
    question.refresh_from_db()
    assert (question.current.number, question.current.author) == (2, teacher)
    assert question.versions.first().stem != "改过的题干？"


def test_the_same_table_twice_changes_nothing_more():
    question = make_question()
    table = edited(question, 题干="改过的题干？", 答案="A")
    assert len(apply(table, by=None, now=WRITTEN)) == 1
    assert apply(table, by=None, now=WRITTEN) == []
    assert question.versions.count() == 2


def test_a_row_over_a_newer_version_is_refused_so_that_nothing_is_lost():
    question = make_question()
    table = edited(question, 题干="我的改法？")
    authoring.revise(question=question, by=None, now=WRITTEN, stem="别人的改法？")
    with pytest.raises(RowsRefused) as refused:
        apply(table, by=None, now=WRITTEN)
    assert "出自第 1 版，题目已修订到第 2 版" in refused.value.problems[0].said
    question.refresh_from_db()
    assert question.current.stem == "别人的改法？"


def test_an_untouched_row_of_an_older_version_undoes_nothing():
    question = make_question()
    table = lines(exported(question))
    authoring.revise(question=question, by=None, now=WRITTEN, stem="别人的改法？")
    made = plan(table)
    assert (made.untouched, made.problems) == (1, [])


def test_an_edit_that_a_later_version_already_holds_is_done():
    question = make_question()
    table = edited(question, 题干="同样的改法？")
    authoring.revise(
        question=question, by=None, now=WRITTEN, stem="同样的改法？", explanation="另加解析。"
    )
    assert plan(table).untouched == 1


@pytest.mark.parametrize(
    ("kind", "typed", "said"),
    [
        ("single", {"答案": "AB"}, "正确选项要有 1 至 1 个，现在有 2 个。"),
        ("single", {"答案": ""}, "正确选项要有 1 至 1 个，现在有 0 个。"),
        ("single", {"答案": "E"}, "没有对应的选项"),
        ("single", {"答案": "3000元"}, "答案“3000元”读不懂"),
        ("single", {"E": "多一个"}, "要有 4 个选项"),
        ("single", {"A": ""}, "要有 4 个选项"),
        ("single", {"A": "2000元"}, "选项不能重复。"),
        ("single", {"A": "长" * 501}, "选项最多 500 个字。"),
        ("multiple", {"答案": "ABCDE"}, "现在有 5 个。"),
        ("true_false", {"答案": "也许"}, "请写“正确”或“错误”"),
        ("true_false", {"A": "一个选项"}, "没有选项"),
        ("fill_in", {"答案": "；"}, "填空题至少要有一个答案。"),
        ("fill_in", {"题干": " "}, "题干不能为空。"),
        ("fill_in", {"配对项": "初级；中级"}, "只有配对题有配对项，这一列要空着。"),
        ("matching", {"答案": "CA"}, "每个位置要有一个选项，每个选项只能用一次。"),
        ("matching", {"配对项": "初级；中级"}, "选项要与配对项一样多，或者多一个。"),
        ("ordering", {"答案": "ABCD"}, "选项照答案的次序排着，请打乱。"),
        ("ordering", {"E": "5000元"}, "每个位置要有一个选项，每个选项只能用一次。"),
        ("single", {"题型": "多项选择"}, "题型不能改，这道题是单项选择。"),
        ("single", {"版本": "9"}, "没有第“9”版"),
        ("single", {"版本": ""}, "没有第“”版"),
        ("single", {"编号": ""}, "新题要有文章里的依据"),
        ("single", {"编号": "999999"}, "没有编号为“999999”的题目"),
        ("single", {"编号": "甲"}, "没有编号为“甲”的题目"),
    ],
)
def test_a_row_that_cannot_be_applied_is_named_with_the_reason(kind, typed, said):
    question = make_question(kind)
    ((number, told),) = problems(edited(question, **typed))
    assert number == 2
    assert said in told


def test_reasons_are_in_the_readers_language():
    for typed in ({"答案": "AB"}, {"题型": "判断"}, {"编号": ""}, {"版本": "9"}):
        table = edited(make_question(), **typed)
        with translation.override("en"):
            ((_, told),) = problems(table)
        assert not HAN.search(told), told


def test_one_question_on_two_rows_is_refused_on_both():
    question = make_question()
    row = exported(question)[0]
    found = problems(lines([row, row | {"题干": "另一个？"}]))
    assert [number for number, _ in found] == [2, 3]
    assert "不止一行" in found[0][1]


def test_a_row_with_cells_beyond_the_columns_is_refused():
    (line,) = edited(make_question(), 题干="改，过")
    shifted = type(line)(line.number, line.cells, surplus=True)
    assert "错了位" in problems([shifted])[0][1]


def test_nothing_of_a_table_is_applied_when_one_row_is_wrong():
    good, bad = make_question(), make_question()
    rows = exported(good, bad)
    rows[0]["题干"], rows[1]["答案"] = "改过的题干？", "AB"
    with pytest.raises(RowsRefused) as refused:
        apply(lines(rows), by=None, now=WRITTEN)
    assert [one.number for one in refused.value.problems] == [3]
    assert QuestionVersion.objects.count() == 2


def test_columns_that_were_left_out_stay_as_they_are():
    question = make_question()
    row = exported(question)[0]
    few = {name: row[name] for name in ("编号", "版本")} | {"题干": "改过的题干？"}
    apply(lines([few]), by=None, now=WRITTEN)
    before = content(question.current)
    question.refresh_from_db()
    assert content(question.current) == before | {"stem": "改过的题干？"}


def test_what_was_typed_over_cells_for_reference_is_pointed_out_and_not_taken():
    question = make_question()
    made = plan(edited(question, 来源="别的报", 状态="已停用"))
    assert made.untouched == 1
    assert [(one.number, one.columns) for one in made.ignored] == [(2, ["状态", "来源"])]


def test_a_table_is_planned_in_a_fixed_number_of_queries(django_assert_num_queries):
    several = [make_question() for _ in range(6)]
    for question in several:
        make_version(question)
    rows = [row | {"题干": f"改 {n}？"} for n, row in enumerate(exported(*several))]
    table = lines(rows)
    with django_assert_num_queries(9):
        assert len(plan(table).corrections) == 6


def test_a_key_that_learners_were_asked_is_corrected_for_them_too():
    question = make_question()
    apply(edited(question, 答案="C"), by=None, now=WRITTEN)
    change = Change.objects.get()
    assert (change.question, change.corrected.key) == (question, [2])
