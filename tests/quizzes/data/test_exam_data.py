"""The bundled exams keep the layout that quizzes/data/README.md describes, and add up."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

FILE = Path(__file__).parents[3] / "quizzes" / "data" / "exams" / "social-work.json"
DATA: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
EXAMS: list[dict[str, Any]] = DATA["exams"]
PAPERS = [(exam, paper) for exam in EXAMS for paper in exam["papers"]]
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

every_exam = pytest.mark.parametrize("exam", EXAMS, ids=lambda exam: exam["slug"])
every_paper = pytest.mark.parametrize(
    "paper", [paper for _, paper in PAPERS], ids=[paper["code"] for _, paper in PAPERS]
)


def paper_called(name: str) -> dict[str, Any]:
    return next(paper for _, paper in PAPERS if paper["name"] == name)


def topics_of(exam: dict[str, Any]) -> list[dict[str, Any]]:
    return [topic for paper in exam["papers"] for topic in paper["topics"]]


def topic_for(exam: dict[str, Any], sentence: str) -> str:
    """Where the documented rule puts a sentence: most occurrences, the earlier topic on a tie."""
    best, most = next(t["name"] for t in topics_of(exam) if t.get("fallback")), 0
    for topic in topics_of(exam):
        found = sum(sentence.count(word) for word in topic["words"])
        if found > most:
            best, most = topic["name"], found
    return str(best)


def test_the_file_says_which_layout_it_has() -> None:
    assert DATA["schema"] == 1
    assert list(DATA) == ["schema", "industry", "sittings", "exams"]


def test_the_industry_is_the_one_that_the_bundled_news_names() -> None:
    items = FILE.parents[3] / "news" / "data" / "items"
    named = {
        re.findall("^industry: (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)[0]
        for path in items.glob("*.md")
    }

    assert named == {DATA["industry"]["slug"]}


def test_the_three_levels_are_there() -> None:
    assert [exam["name"] for exam in EXAMS] == [
        "社会工作师（中级）",
        "助理社会工作师（初级）",
        "高级社会工作师",
    ]


def test_past_sittings_are_listed_and_none_is_invented() -> None:
    days = [(sitting["date"], sitting["last_date"]) for sitting in DATA["sittings"]]

    assert ("2022-06-18", "2022-06-19") in days
    assert ("2023-06-10", "2023-06-11") in days
    assert ("2025-05-24", "2025-05-25") in days
    assert all(last < "2026-01-01" for _, last in days)


@pytest.mark.parametrize("sitting", DATA["sittings"], ids=lambda sitting: sitting["date"])
def test_a_sitting_examines_what_was_in_force_at_the_end_of_the_year_before(
    sitting: dict[str, str],
) -> None:
    first, last = (date.fromisoformat(sitting[key]) for key in ("date", "last_date"))

    assert (last - first).days == 1
    assert date.fromisoformat(sitting["cutoff"]) == date(first.year - 1, 12, 31)


@every_exam
def test_an_exam_publishes_confident_questions_by_itself(exam: dict[str, Any]) -> None:
    assert exam["policy"] == "confident"
    assert 0.5 <= exam["least_confidence"] <= 1


@every_exam
def test_slugs_and_codes_are_usable_in_addresses_and_unique(exam: dict[str, Any]) -> None:
    papers = [paper["code"] for paper in exam["papers"]]
    topics = [topic["code"] for topic in topics_of(exam)]

    assert all(SLUG.fullmatch(code) for code in [exam["slug"], *papers, *topics])
    assert len(set(papers)) == len(papers)
    assert len(set(topics)) == len(topics)
    assert max(map(len, [exam["slug"], *papers])) <= 50
    assert max(map(len, topics)) <= 80


@every_exam
def test_an_exam_has_one_fallback_topic(exam: dict[str, Any]) -> None:
    fallbacks = [topic["name"] for topic in topics_of(exam) if topic.get("fallback")]

    assert fallbacks == ["社会工作人才队伍建设"]


@every_paper
def test_the_sections_add_up_to_the_papers_total(paper: dict[str, Any]) -> None:
    marks = sum(section["count"] * section["marks"] for section in paper["sections"])

    assert marks == paper["total"] == 100 or paper["sections"] == []


@every_paper
def test_sixty_percent_passes(paper: dict[str, Any]) -> None:
    assert paper["pass_share"] * paper["total"] == pytest.approx(60)


@every_paper
def test_a_paper_is_of_one_form(paper: dict[str, Any]) -> None:
    kinds = {section["kind"] for section in paper["sections"]}

    if paper["form"] == "objective":
        assert kinds == {"single", "multiple"}
        assert paper["minutes"] == 120
    else:
        assert paper["form"] == "written"
        assert kinds <= {"written"}


@every_paper
def test_every_section_has_the_documented_fields(paper: dict[str, Any]) -> None:
    fields = ["kind", "name", "count", "marks", "options", "least", "most", "partial"]

    assert all(list(section) == fields for section in paper["sections"])


def test_an_objective_paper_is_scored_by_the_official_rule() -> None:
    single, multiple = paper_called("社会工作法规与政策")["sections"]

    assert (single["count"], single["marks"], single["options"]) == (60, 1, 4)
    assert (single["least"], single["most"], single["partial"]) == (1, 1, None)
    assert (multiple["count"], multiple["marks"], multiple["options"]) == (20, 2, 5)
    assert (multiple["least"], multiple["most"], multiple["partial"]) == (2, 4, 0.5)


def test_partial_marks_never_reach_the_full_marks() -> None:
    for _, paper in PAPERS:
        for section in paper["sections"]:
            if section["partial"] is not None:
                assert section["partial"] * (section["most"] - 1) < section["marks"]


def test_the_intermediate_practice_paper_has_four_cases_and_a_plan() -> None:
    sections = paper_called("社会工作实务（中级）")["sections"]

    assert [(section["count"], section["marks"]) for section in sections] == [(4, 20), (1, 20)]


@every_paper
def test_topics_form_one_tree_with_parents_first(paper: dict[str, Any]) -> None:
    known: set[str] = set()
    for topic in paper["topics"]:
        assert (topic["parent"] is None) == (not known)
        assert topic["parent"] is None or topic["parent"] in known
        known.add(topic["code"])
    assert len(known) >= 5


@every_paper
def test_match_words_are_words_and_given_once_a_topic(paper: dict[str, Any]) -> None:
    for topic in paper["topics"]:
        assert len(set(topic["words"])) == len(topic["words"])
        assert all(2 <= len(word) <= 8 for word in topic["words"])


def test_a_written_paper_draws_no_facts_where_the_exam_has_objective_ones() -> None:
    drawn = [
        topic["code"] for topic in paper_called("社会工作实务（中级）")["topics"] if topic["words"]
    ]

    assert drawn == []


@pytest.mark.parametrize(
    ("sentence", "topic"),
    [
        ("取得社会工作师（中级）证书的，一次性奖励3000元。", "社会工作人才队伍建设"),
        ("每个社工站配备2名社工。", "社会工作人才队伍建设"),
        ("对符合条件的初级持证社工给予每月200元岗位津贴。", "社会工作人才队伍建设"),
        ("最低生活保障家庭的认定由县级民政部门负责。", "最低生活保障"),
        ("特困人员的供养标准由省级人民政府确定。", "特困人员供养"),
        ("养老机构应当与老年人签订服务协议。", "老年人权益"),
        ("用人单位应当自用工之日起订立劳动合同。", "劳动与就业"),
        ("慈善组织公开募捐，应当取得公开募捐资格。", "慈善与志愿服务"),
        ("收养应当向县级以上人民政府民政部门登记。", "婚姻家庭、收养与继承"),
        ("天气晴朗。", "社会工作人才队伍建设"),
    ],
)
def test_a_sentence_of_law_and_policy_falls_under_its_topic(sentence: str, topic: str) -> None:
    assert topic_for(EXAMS[0], sentence) == topic


@every_exam
def test_an_award_notice_falls_under_the_building_of_the_profession(exam: dict[str, Any]) -> None:
    assert topic_for(exam, "对考取中级证书的持证社工给予一次性补助。") == "社会工作人才队伍建设"
