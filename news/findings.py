"""What was found in an article, as people look at it: its tables and its contradictions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from news.models import ArticleVersion, Fact, Witness

PERIOD = "period"


@dataclass(frozen=True, slots=True)
class Cell:
    """A value as written; ``start`` and ``end`` are its span in the text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Row:
    """``cells`` has an entry for each column, empty where the text gives no value."""

    name: str
    cells: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Parallel conditions side by side: levels or places as rows, benefits as columns."""

    instrument: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A value that something else contradicts, so that it is not asked about.

    ``about`` is ``period`` where the time alone is in doubt, else ``value``; ``against`` are the
    sentences of this text, or the values told elsewhere, that say otherwise; ``ends`` tells of
    each how far the text must be shown to show it (0: it stands elsewhere).
    """

    text: str
    about: str
    against: tuple[str, ...]
    ends: tuple[int, ...]
    start: int
    end: int

    def within(self, length: int) -> Contradiction:
        pairs = zip(self.against, self.ends, strict=True)
        shown = [(told, end) for told, end in pairs if end <= length]
        return replace(
            self, against=tuple(told for told, _ in shown), ends=tuple(end for _, end in shown)
        )


@dataclass(frozen=True, slots=True)
class Findings:
    tables: tuple[Table, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()

    def within(self, length: int) -> Findings:
        """What stands in the first ``length`` code points: nothing is told of what is not shown."""
        tables = (one for one in self.tables if _end_of(one) <= length)
        told = (one.within(length) for one in self.contradictions if one.end <= length)
        return Findings(tuple(tables), tuple(told))


def findings_of(version: ArticleVersion) -> Findings:
    """The tables and contradictions of a version, in two queries."""
    rows = version.witnesses.select_related("fact").order_by("start", "end", "pk")
    witnesses = list(rows)
    return Findings(tuple(_tables(witnesses)), tuple(_contradictions(version, witnesses)))


def _end_of(table: Table) -> int:
    return max(cell.end for row in table.rows for cells in row.cells for cell in cells)


def _tables(witnesses: Iterable[Witness]) -> Iterable[Table]:
    groups: dict[str, list[dict[str, Any]]] = {}
    for witness in witnesses:
        if witness.data.get("group") and witness.data.get("row"):
            groups.setdefault(witness.data["group"], []).append(witness.data)
    return (_table(cells) for cells in groups.values())


def _table(cells: Sequence[dict[str, Any]]) -> Table:
    columns = dict.fromkeys((one["column"], one["time"]) for one in cells)
    rows = (
        Row(name, tuple(_cells(cells, name, *column) for column in columns))
        for name in dict.fromkeys(one["row"] for one in cells)
    )
    return Table(cells[0]["instrument"], tuple(_headings(list(columns))), tuple(rows))


def _headings(columns: Sequence[tuple[str, str]]) -> Iterable[str]:
    """The benefits, with the time where one benefit has several."""
    benefits = [benefit for benefit, _ in columns]
    for benefit, time in columns:
        yield f"{time}{benefit}" if benefits.count(benefit) > 1 else benefit


def _cells(cells: Iterable[dict[str, Any]], row: str, column: str, time: str) -> tuple[Cell, ...]:
    found = (
        one for one in cells if (one["row"], one["column"], one["time"]) == (row, column, time)
    )
    return tuple(Cell(_told(one), *one["span"]) for one in found)


def _told(data: dict[str, Any]) -> str:
    rate = (data.get("quantity") or {}).get("rate", "")
    text: str = data["text"]
    return text if rate in text else f"{rate}{text}"


def _contradictions(
    version: ArticleVersion, witnesses: Sequence[Witness]
) -> Iterable[Contradiction]:
    disputed = {one.fact.key_digest for one in witnesses if _disputed(one.fact)}
    rivals = list(Fact.objects.filter(key_digest__in=disputed, status=Fact.Status.CONFLICT))
    for witness in witnesses:
        inside: list[str] = witness.data.get("conflicts", [])
        elsewhere = [f"{one.qualifier}{one.value}" for one in rivals if _rivals(one, witness.fact)]
        told = {one: _end_in(version.text, one) for one in inside if one != PERIOD}
        against = {**told, **dict.fromkeys(elsewhere, 0)}
        if against or PERIOD in inside:
            about = "value" if against else PERIOD
            span = witness.start, witness.end
            yield Contradiction(
                witness.written, about, tuple(against), tuple(against.values()), *span
            )


def _end_in(text: str, sentence: str) -> int:
    """Where a sentence of the text ends; 0 for one of the title, which is always shown."""
    at = text.find(sentence)
    return at + len(sentence) if at >= 0 else 0


def _disputed(fact: Fact) -> bool:
    return fact.status == Fact.Status.CONFLICT


def _rivals(one: Fact, other: Fact) -> bool:
    same = (one.key_digest, one.kind) == (other.key_digest, other.kind)
    return same and one.pk != other.pk and _disputed(other)
