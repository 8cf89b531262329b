"""From a version's text to facts: rows that say what is stated, witnesses that say where.

1. Facts and witnesses are stored; unique constraints make a second run find the same rows.
2. In a transaction of its own each key that was touched is settled (which value stands), and the
   version is marked done. Two articles on one key at one time each settle after both are stored,
   so that the later of them sees both.
"""

from __future__ import annotations

import hashlib
import logging
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import astuple
from datetime import datetime
from operator import itemgetter

from django.db import transaction
from django.db.models import F

from news import origins
from news.facts import fact as pure
from news.facts import ledger
from news.facts.codec import from_json, to_json
from news.facts.extract import extract
from news.models import ArticleVersion, Fact, Witness
from news.versions import article_of

log = logging.getLogger(__name__)

Identity = tuple[str, str, str]
"""What makes a fact one row: the digest of its key, its kind and its value."""

SETTLED = ["status", "superseded_by", "as_of", "qualifier", "in_force_from", "in_force_to"]
"""What depends on all that was said, and not on who was read first."""


def extract_facts(version: ArticleVersion, *, now: datetime) -> int:
    """Store and settle the facts of a version that waits for them; return its witnesses' number.

    A version over which extraction breaks is marked failed, with the problem.
    """
    if version.facts_state != ArticleVersion.Facts.DONE:
        try:
            found = extract(article_of(version))
        except Exception as problem:
            # One odd article must not hold up the questions of those received after it.
            log.exception("no facts from version %s", version.pk)
            _mark(version, ArticleVersion.Facts.FAILED, now, problem=repr(problem))
            return 0
        _store(version, found)
        _settle(version, now)
    return version.witnesses.count()


def facts_of(version: ArticleVersion) -> tuple[pure.Fact, ...]:
    """The facts a version states, in reading order."""
    order = ("start", "end", "fact__key_digest", "fact__kind", "fact__value")
    rows = version.witnesses.order_by(*order)
    return tuple(from_json(data) for data in rows.values_list("data", flat=True))


def key_digest(key: pure.FactKey) -> str:
    """The identity of a key (SHA-256, hexadecimal)."""
    return hashlib.sha256("\n".join(astuple(key)).encode()).hexdigest()


def value_of(fact: pure.Fact) -> str:
    """The value as it is compared: a quantity as number and unit, else the words.

    3000元 and 三千元 are one value; the qualifier is not part of it.
    """
    quantity = fact.quantity
    if quantity is None:
        return "、".join(fact.members) or fact.text
    high = "" if quantity.high is None else f"–{quantity.high.normalize():f}"
    return f"{quantity.rate}{quantity.value.normalize():f}{high}{quantity.unit}"


@transaction.atomic
def _store(version: ArticleVersion, found: Iterable[pure.Fact]) -> None:
    facts = [(_identity(fact), fact) for fact in found]
    rows = _fact_rows(dict(facts))
    Witness.objects.bulk_create(
        [
            Witness(
                fact=rows[identity],
                version=version,
                start=fact.span.start,
                end=fact.span.end,
                written=fact.text[:300],
                data=to_json(fact),
            )
            for identity, fact in sorted(facts, key=itemgetter(0))
        ],
        ignore_conflicts=True,
    )


def _identity(fact: pure.Fact) -> Identity:
    return key_digest(fact.key), fact.kind, value_of(fact)[:300]


def _fact_rows(found: Mapping[Identity, pure.Fact]) -> dict[Identity, Fact]:
    """The row of each fact, made where there is none yet."""
    codes = {fact.key.jurisdiction for fact in found.values()}
    regions = {code: origins.region_coded(code) for code in sorted(codes)}
    # Sorted, so that two workers with facts in common wait for each other and do not lock up.
    made = [
        Fact(
            key_digest=digest,
            kind=kind,
            value=value,
            region=regions[fact.key.jurisdiction],
            instrument=fact.key.instrument[:200],
            condition=fact.key.condition[:200],
            attribute=fact.key.attribute[:200],
            period=fact.key.period[:60],
        )
        for (digest, kind, value), fact in sorted(found.items(), key=itemgetter(0))
    ]
    Fact.objects.bulk_create(made, ignore_conflicts=True)
    rows = Fact.objects.filter(key_digest__in={digest for digest, _, _ in found})
    return {(row.key_digest, row.kind, row.value): row for row in rows}


@transaction.atomic
def _settle(version: ArticleVersion, now: datetime) -> None:
    """Decide how each value of each key stands that any text of the item names; mark it done."""
    keys = Fact.objects.filter(witnesses__version__item=version.item_id).values("key_digest")
    # In one order everywhere, so that two workers wait for each other instead of locking up.
    rows = list(Fact.objects.select_for_update().filter(key_digest__in=keys).order_by("pk"))
    claims = _claims(rows)
    by_key: dict[str, list[ledger.Claim]] = defaultdict(list)
    for row in rows:
        by_key[row.key_digest].append(claims[row.pk])
    standings: dict[int, ledger.Standing] = {}
    for group in by_key.values():
        standings |= ledger.settle(group)
    for row in rows:
        if not _decision_holds(row, by_key[row.key_digest]):
            row.status = standings[row.pk].status
            row.superseded_by_id = standings[row.pk].superseded_by
        _write_down(row, claims[row.pk])
    Fact.objects.bulk_update(rows, SETTLED)
    _mark(version, ArticleVersion.Facts.DONE, now)


def _decision_holds(row: Fact, claims: Iterable[ledger.Claim]) -> bool:
    """Whether a person's word on a key still stands: until there is news from after it."""
    if row.decided_at is None:
        return False
    decided = row.decided_at.date()
    return all(claim.as_of is None or claim.as_of <= decided for claim in claims)


def _write_down(row: Fact, claim: ledger.Claim) -> None:
    row.as_of = claim.as_of
    if claim.latest is not None:
        stated = claim.latest.fact
        row.qualifier = stated.qualifier
        row.in_force_from, row.in_force_to = stated.in_force_from, stated.in_force_to


def _claims(rows: Iterable[Fact]) -> dict[int, ledger.Claim]:
    """What bears each fact out in the texts that are current."""
    testimony: dict[int, list[ledger.Testimony]] = defaultdict(list)
    ids = [row.pk for row in rows]
    witnesses = Witness.objects.filter(
        fact__in=ids, version=F("version__item__current"), version__item__taken_down=False
    ).select_related("version__item")
    for witness in witnesses.order_by("pk"):
        item = witness.version.item
        testimony[witness.fact_id].append(
            ledger.Testimony(from_json(witness.data), item.published, str(item.pk))
        )
    return {pk: ledger.Claim(pk, tuple(testimony[pk])) for pk in ids}


def _mark(version: ArticleVersion, state: str, now: datetime, *, problem: str = "") -> None:
    waiting = ArticleVersion.objects.waiting_for_facts().filter(pk=version.pk)
    waiting.update(facts_state=state, facts_problem=problem[:300], facts_at=now)
