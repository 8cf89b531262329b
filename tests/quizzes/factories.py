"""Small builders of rows: an exam, an article, questions about it, a learner.

Rows are written early (``WRITTEN``), so that tests may answer at any later time.
"""

import hashlib
import itertools
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from news.models import ArticleVersion, Document, Industry, NewsItem, Source
from quizzes.generation.draft import ARRANGED
from quizzes.models import (
    Choice,
    Evidence,
    Exam,
    Notice,
    Paper,
    Question,
    QuestionVersion,
    Topic,
)
from studyapp.accounts.models import User

WRITTEN = datetime(2024, 1, 1, tzinfo=UTC)
TEXT = "大亚湾区对考取中级的给予一次性补助3000元。对考取初级的给予一次性补助2000元。"
SENTENCE = TEXT.index("。") + 1
SECTIONS = [
    {"kind": "single", "count": 60, "marks": 1, "options": 4, "least": 1, "most": 1}
    | {"partial": None},
    {"kind": "multiple", "count": 20, "marks": 2, "options": 5, "least": 2, "most": 4}
    | {"partial": 0.5},
]
CORRECT = {"single": [1], "multiple": [0, 2, 3], "matching": [2, 0, 3], "ordering": [2, 0, 3, 1]}
OPTIONS = {"single": 4, "multiple": 5, "matching": 4, "ordering": 4}
PROMPTS = ["初级", "中级", "高级"]

_numbers = itertools.count(1)


def make_exam(*, sections: Sequence[dict[str, Any]] = SECTIONS, **fields: Any) -> Exam:
    """An exam of one objective paper with one topic."""
    number = next(_numbers)
    industry, _ = Industry.objects.get_or_create(slug="social-work", defaults={"name": "社会工作"})
    values = {"slug": f"exam-{number}", "name": f"社会工作师 {number}", "industry": industry}
    exam = Exam.objects.create(**(values | fields))
    paper = Paper.objects.create(
        exam=exam, code="policy", name="社会工作法规与政策", form="objective", sections=sections
    )
    make_topic(paper)
    return exam


def make_topic(paper: Paper, **fields: Any) -> Topic:
    number = next(_numbers)
    values = {"code": f"topic-{number}", "name": f"人才队伍建设 {number}"}
    return Topic.objects.create(paper=paper, **(values | fields))


def make_article(*, text: str = TEXT, title: str = "", **fields: Any) -> ArticleVersion:
    """The current version of a new item; ``fields`` are the item's."""
    number = next(_numbers)
    title = title or f"补助办法 {number}"
    industry, _ = Industry.objects.get_or_create(slug="social-work", defaults={"name": "社会工作"})
    source, _ = Source.objects.get_or_create(name="惠州日报")
    values = {"title": title, "source": source, "industry": industry, "created_at": WRITTEN}
    item = NewsItem.objects.create(fingerprint=f"item-{number}", **(values | fields))
    body = f"{number} {text}".encode()
    item.current = ArticleVersion.objects.create(
        item=item,
        number=1,
        document=Document.objects.create(digest=Document.digest_of(body), body=body),
        title=title,
        text=text,
        digest=hashlib.sha256(text.encode()).hexdigest(),
        facts_state=ArticleVersion.Facts.DONE,
        created_at=WRITTEN,
    )
    item.save(update_fields=["current"])
    return item.current


def make_question(
    kind: str = "single",
    *,
    exam: Exam | None = None,
    topics: Sequence[Topic] = (),
    article: ArticleVersion | None = None,
    group: str = "",
    status: str = Question.Status.PUBLISHED,
    key: Sequence[int] | Sequence[str] | bool | None = None,
    **version: Any,
) -> Question:
    """A question with one version, its choices and its evidence.

    ``key``: indices for choices (``CORRECT``; of what is arranged, of each slot in turn), a truth
    value (true) or accepted texts (3000元).
    Without an exam or topics it belongs to a new exam; without an article to a new one.
    """
    number = next(_numbers)
    article = article or make_article()
    question = Question.objects.create(
        item=article.item, kind=kind, group=group, status=status, fingerprint=f"question-{number}"
    )
    question.topics.set(topics or Topic.objects.filter(paper__exam=exam or make_exam())[:1])
    question.current = make_version(question, article=article, key=key, **version)
    question.save(update_fields=["current"])
    return question


def make_version(
    question: Question,
    *,
    article: ArticleVersion | None = None,
    key: Sequence[int] | Sequence[str] | bool | None = None,
    **fields: Any,
) -> QuestionVersion:
    """One more version of a question; does not make it the current one."""
    number = question.versions.count() + 1
    values: dict[str, Any] = {
        "stem": f"第 {question.pk} 题：补助是多少？",
        "explanation": "见原文。",
    }
    if question.kind == "true_false":
        values["truth"] = True if key is None else key
    if question.kind == "fill_in":
        values["accepted"] = ["3000元"] if key is None else list(key)
    if question.kind == "matching":
        values["prompts"] = PROMPTS
    values |= {"number": number, "created_at": WRITTEN} | fields
    version = QuestionVersion.objects.create(question=question, **values)
    _add_choices(version, CORRECT.get(question.kind, []) if key is None else key)
    Evidence.objects.create(
        version=version,
        article_version=article or question.item.current,
        start=0,
        end=SENTENCE,
        digest=hashlib.sha256(TEXT[:SENTENCE].encode()).hexdigest(),
    )
    return version


def _add_choices(version: QuestionVersion, key: Any) -> None:
    arranged = version.question.kind in ARRANGED
    Choice.objects.bulk_create(
        Choice(
            version=version,
            position=position,
            text=f"{(position + 1) * 1000}元",
            correct=position in key,
            slot=key.index(position) if arranged and position in key else None,
            note="" if position in key else "这是同一办法对初级的补助。",
        )
        for position in range(OPTIONS.get(version.question.kind, 0))
    )


def make_learner(*, guest: bool = False, **fields: Any) -> User:
    """Somebody with an account, or a visitor."""
    if guest:
        return User.objects.create_guest()
    return User.objects.create(**({"username": f"learner-{next(_numbers)}"} | fields))


def make_notice(learner: User, question: Question, *, kind: str = "leech", **fields: Any) -> Notice:
    """Something that a learner is told of a question, not seen yet."""
    values = {"occasion": f"{kind}:{next(_numbers)}", "data": {"lapses": 6}} | fields
    return Notice.objects.create(learner=learner, question=question, kind=kind, **values)


def right_response(question: Question) -> dict[str, Any]:
    """A response that earns all the marks of the question's current version."""
    key = question.current.key
    shapes = {"true_false": lambda: {"truth": key[0]}, "fill_in": lambda: {"text": key[0]}}
    return shapes.get(question.kind, lambda: {"chosen": key})()


def wrong_response(question: Question) -> dict[str, Any]:
    """A response of the right shape that earns nothing."""
    key = question.current.key
    shapes = {"true_false": lambda: {"truth": not key[0]}, "fill_in": lambda: {"text": "8元"}}
    if question.kind in ARRANGED:
        return {"chosen": [*key[1:], key[0]]}
    spare = next(i for i in range(OPTIONS.get(question.kind, 1) + 1) if i not in key)
    return shapes.get(question.kind, lambda: {"chosen": [spare]})()
