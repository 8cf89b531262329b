"""`manage.py questions`: for a person to read, and one object a line for a program."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from quizzes.models import Evidence, Generation, Question
from tests.quizzes.factories import OPTIONS, PROMPTS, make_article, make_question

pytestmark = pytest.mark.django_db

FIELDS = {
    "id", "item", "kind", "stem", "options", "key", "evidence", "computed", "explanation",
    "checks", "status",
}  # fmt: skip


def printed(*arguments: object, **options: object) -> str:
    out = StringIO()
    call_command("questions", *arguments, stdout=out, **options)
    return out.getvalue()


def records(*arguments: object) -> list[dict]:
    return [json.loads(line) for line in printed(*arguments, json=True).splitlines()]


@pytest.mark.parametrize(
    ("kind", "key", "expected"),
    [
        ("single", [1], [1]),
        ("multiple", [0, 2], [0, 2]),
        ("true_false", False, [False]),
        ("fill_in", ["3000元", "3000"], ["3000元", "3000"]),
        ("matching", [2, 0, 3], [2, 0, 3]),
        ("ordering", [2, 0, 3, 1], [2, 0, 3, 1]),
    ],
)
def test_the_key_is_always_a_list(kind: str, key: object, expected: list) -> None:
    make_question(kind, key=key)
    (record,) = records()
    assert record.keys() >= FIELDS
    assert (record["kind"], record["key"]) == (kind, expected)
    assert len(record["options"]) == OPTIONS.get(kind, 0)
    assert record["prompts"] == (PROMPTS if kind == "matching" else [])


def test_evidence_is_the_text_between_its_offsets() -> None:
    question = make_question()
    (record,) = records()
    text = question.item.current.text
    for quote in record["evidence"]:
        assert quote["text"] == text[quote["start"] : quote["end"]] != ""
        assert quote["item"] == question.item_id


def test_words_that_bear_out_key_and_option_are_quoted_once() -> None:
    question = make_question()
    evidence = question.current.evidence.get()
    evidence.pk, evidence.role = None, Evidence.Role.CHOICE
    evidence.choice = question.current.choices.first()
    evidence.save()
    (record,) = records()
    assert len(record["evidence"]) == 1


def test_only_the_questions_of_the_item_asked_for_are_printed() -> None:
    wanted, other = make_question(), make_question()
    assert [one["id"] for one in records(wanted.item_id)] == [wanted.pk]
    assert other.current.stem not in printed(wanted.item_id)


def test_a_person_reads_options_key_evidence_and_checks() -> None:
    checks = [
        {"check": "shape", "ok": True, "reason": "", "fatal": True},
        {"check": "length", "ok": False, "reason": "太长", "fatal": False},
    ]
    question = make_question("single", key=[1], checks=checks, status=Question.Status.REVIEW)
    page = printed()
    assert question.current.stem in page
    assert "B. 2000元" in page
    assert "答案：B" in page
    assert f"依据：{question.current.evidence.get().text}" in page
    assert "太长" in page


def test_a_person_reads_prompts_by_number_with_the_letters_that_go_with_them() -> None:
    make_question("matching")
    page = printed()
    assert "  1. 初级\n  2. 中级\n  3. 高级\n  A. 1000元" in page
    assert "答案：1–C 2–A 3–D" in page


def test_a_person_reads_an_order_as_its_letters_in_turn() -> None:
    make_question("ordering")
    assert "答案：CADB" in printed()


def test_what_was_dropped_is_printed_with_the_reason_in_words() -> None:
    version = make_article(title="青原市新建社工站")
    dropped = {"fact": "", "kind": "", "stem": "青原市新建了14个社工站", "reason": "nowhere"}
    Generation.objects.create(
        version=version, state="done", silence="all_rejected", rejects=[dropped]
    )
    page = printed(rejects=True)
    assert "# 青原市新建社工站 草拟的题目都没有通过检查：文中没有行政区划表收录的地名" in page
    assert "青原市新建了14个社工站：文中没有行政区划表收录的地名" in page


def test_an_item_that_is_not_there_is_one_clear_error() -> None:
    with pytest.raises(CommandError, match="没有编号为 4711 的新闻"):
        printed(4711)
