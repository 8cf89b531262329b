"""A question as a row: what may be corrected, and where it comes from.

The names of the columns are those of Chinese question tables, whatever the interface speaks.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.utils import translation

from news.models import NewsItem
from quizzes.exchange import cells
from quizzes.models import Question, QuestionVersion

ID, KIND, STEM, KEY, EXPLANATION, VERSION = "编号", "题型", "题干", "答案", "解析", "版本"
TOPICS, STATUS, EVIDENCE = "考点", "状态", "依据"
SOURCE, ADDRESS, DATE = "来源", "网址", "日期"
PROMPTS = "配对项"
LETTERS = list("ABCDEF")
UNKNOWN = "不详"

EDITABLE = [STEM, PROMPTS, *LETTERS, KEY, EXPLANATION]
FOR_REFERENCE = [TOPICS, STATUS, EVIDENCE, SOURCE, ADDRESS, DATE]
COLUMNS = [ID, KIND, *EDITABLE, *FOR_REFERENCE, VERSION]


def table_of(questions: Iterable[Question]) -> list[list[str | int]]:
    """The header and a row a question, in the order given; see ``Question.with_content``."""
    return [list(COLUMNS), *(_row_of(question) for question in questions)]


def _row_of(question: Question) -> list[str | int]:
    assert question.current is not None
    told = content_of(question.kind, question.current) | reference_of(question)
    numbers = {ID: question.pk, VERSION: question.current.number}
    return [numbers.get(name) or cells.written(told[name]) for name in COLUMNS]


def content_of(kind: str, version: QuestionVersion) -> dict[str, str]:
    """What may be corrected, as its cells say it."""
    options = dict.fromkeys(LETTERS, "")
    options |= {choice.letter: cells.tidy(choice.text) for choice in version.choices.all()}
    return {
        STEM: cells.tidy(version.stem),
        PROMPTS: cells.joined(version.prompts),
        **options,
        KEY: _key_of(kind, version),
        EXPLANATION: cells.tidy(version.explanation),
    }


def _key_of(kind: str, version: QuestionVersion) -> str:
    if kind == Question.Kind.TRUE_FALSE:
        return cells.TRUE if version.truth else cells.FALSE
    if kind == Question.Kind.FILL_IN:
        return cells.joined(version.accepted)
    return lettered(version.key)


def lettered(places: Iterable[object]) -> str:
    """Positions of options as their letters, in the order given."""
    return "".join(chr(ord("A") + place) for place in places if isinstance(place, int))


def reference_of(question: Question) -> dict[str, str]:
    """What stands beside the content: its kind, state and origin."""
    with translation.override("zh-hans"):
        kind, status = question.get_kind_display(), question.get_status_display()
    items = _items_of(question)
    told = {
        KIND: kind,
        TOPICS: "；".join(dict.fromkeys(topic.name for topic in question.topics.all())),
        STATUS: status,
        EVIDENCE: "\n".join(_quotes_of(question)),
        SOURCE: "\n".join(_publisher(item) for item in items),
        ADDRESS: "\n".join(item.address or UNKNOWN for item in items),
        DATE: "\n".join(_date(item) for item in items),
    }
    return {name: cells.tidy(text) for name, text in told.items()}


def _items_of(question: Question) -> list[NewsItem]:
    """Every article that the evidence quotes, each once: attribution is by line, in this order."""
    assert question.current is not None
    quoted = [one.article_version.item for one in question.current.evidence.all()]
    return list({item.pk: item for item in quoted or [question.item]}.values())


def _quotes_of(question: Question) -> list[str]:
    """Each quotation once. What was taken down is not given away again."""
    assert question.current is not None
    shown = [
        one for one in question.current.evidence.all() if not one.article_version.item.taken_down
    ]
    return list(dict.fromkeys(one.text for one in shown))


def _publisher(item: NewsItem) -> str:
    if item.source is None:
        return UNKNOWN
    licence = f"（{item.source.licence}）" if item.source.licence else ""
    return f"{item.source.name}{licence}"


def _date(item: NewsItem) -> str:
    return item.published.isoformat() if item.published else UNKNOWN
