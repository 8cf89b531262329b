"""What generation is given, read from rows: articles with their facts, and topic rules."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet

from news.facts.codec import from_json
from news.models import ArticleVersion, Document, Fact, NewsItem
from quizzes.generation.source import SourceArticle, Syllabus, TopicRule
from quizzes.models import Exam, Topic

# Comparing regions needs a handful of like notices, not the whole archive.
MOST_NEIGHBOURS = 40


@dataclass(frozen=True, slots=True)
class Material:
    """An article as generation reads it, and the stored fact behind each of its facts."""

    version: ArticleVersion
    source: SourceArticle
    facts: tuple[Fact, ...]


def material_of(version: ArticleVersion) -> Material:
    # By what each fact says, not by its number: that tells which article was read first.
    order = ("start", "end", "fact__key_digest", "fact__kind", "fact__value")
    witnesses = list(version.witnesses.select_related("fact").order_by(*order))
    item = version.item
    source = SourceArticle(
        # Not its number: choices are seeded by it.
        id=f"{item.fingerprint}:{version.digest}",
        title=version.title,
        text=version.text,
        facts=tuple(from_json(witness.data) for witness in witnesses),
        kind=item.kind,
        published=item.published,
        publisher=item.source.name if item.source else "",
        region=item.region.full_name if item.region else "",
    )
    return Material(version, source, tuple(witness.fact for witness in witnesses))


def with_context(versions: QuerySet[ArticleVersion]) -> QuerySet[ArticleVersion]:
    """Bring what ``material_of`` reads beside each version."""
    return versions.select_related("item__industry", "item__source", "item__region")


def neighbours_of(version: ArticleVersion) -> list[Material]:
    """Earlier articles of the industry that state something about the same attributes.

    Only what was received before this article counts, so that the questions do not depend on
    which worker finished first.
    """
    attributes = Fact.objects.filter(witnesses__version=version).exclude(attribute="")
    like = (
        with_context(ArticleVersion.objects.with_facts())
        .filter(
            item__industry=version.item.industry_id,
            item__kind=NewsItem.Kind.ARTICLE,
            item__taken_down=False,
            document__lt=version.document_id,
            witnesses__fact__attribute__in=attributes.values("attribute"),
        )
        .exclude(item=version.item_id)
        .distinct()
        .order_by("-document_id", "-id")
    )
    return [material_of(one) for one in like[:MOST_NEIGHBOURS]]


def syllabus_of(exam: Exam) -> Syllabus:
    """The exam's topics that have words, in the order of its papers, and the one for the rest."""
    topics = list(Topic.objects.filter(paper__exam=exam).order_by("paper__position", "position"))
    rules = tuple(TopicRule(topic.code, tuple(topic.words)) for topic in topics if topic.words)
    return Syllabus(rules, next((topic.code for topic in topics if topic.fallback), ""))


def waiting_for_questions() -> list[int]:
    """Article versions whose questions are due: facts found, and nothing earlier pending."""
    ready = ArticleVersion.objects.with_facts().filter(
        generation__isnull=True, item__industry__exams__isnull=False
    )
    first_pending = _first_pending_document()
    if first_pending is not None:
        ready = ready.filter(document__lte=first_pending)
    return list(ready.distinct().order_by("document_id", "id").values_list("pk", flat=True))


def _first_pending_document() -> int | None:
    """The earliest document that is still to be read or whose articles still lack facts."""
    unread = Document.objects.waiting().order_by("id").values_list("pk", flat=True).first()
    bare = (
        ArticleVersion.objects.waiting_for_facts()
        .order_by("document_id")
        .values_list("document_id", flat=True)
        .first()
    )
    pending = [one for one in (unread, bare) if one is not None]
    return min(pending, default=None)
