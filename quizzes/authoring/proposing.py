"""Questions that a configured language model proposes; every one waits for a person.

The endpoint is asked outside any transaction: however slow it is, it holds nothing up. What it
says is stored only if nobody stored an answer about the same text meanwhile.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q

from news.models import ArticleVersion, NewsItem
from news.versions import article_of
from quizzes.authoring.drafting import reject_as_json, store_draft
from quizzes.generation.draft import Generation as Drafts
from quizzes.generation.material import Material as Room
from quizzes.generation.proposals import UnreadableAnswer, messages_about, proposed
from quizzes.language_model import Endpoint, NoAnswer, answer_of
from quizzes.models import Exam, Generation, ModelRun, Question
from quizzes.sources import Material, material_of, neighbours_of, syllabus_of

MOST_ATTEMPTS = 3
PAUSE = timedelta(hours=1)


def endpoint() -> Endpoint | None:
    """The configured endpoint; None while there is none, as by default."""
    given = settings.LANGUAGE_MODEL
    return Endpoint(**given) if given else None


def waiting_for_proposals(*, now: datetime) -> list[int]:
    """Texts that rules have asked about and the model has not, or not with success."""
    if endpoint() is None:
        return []
    failed = Q(model_run__state=ModelRun.State.FAILED)
    again = Q(model_run__attempts__lt=MOST_ATTEMPTS, model_run__finished_at__lt=now - PAUSE)
    versions = ArticleVersion.objects.filter(
        Q(model_run__isnull=True) | failed & again,
        generation__state=Generation.State.DONE,
        item__kind=NewsItem.Kind.ARTICLE,
        item__taken_down=False,
        item__current_id=F("pk"),
    )
    return list(versions.order_by("document_id", "pk").values_list("pk", flat=True))


def propose(*, version: ArticleVersion, now: datetime) -> ModelRun | None:
    """Ask the model about a text and store what passed the checks, to be reviewed.

    None without an endpoint. Again after a success, it gives the row of that and asks nothing.
    """
    asking = endpoint()
    done = ModelRun.objects.filter(version=version, state=ModelRun.State.DONE).first()
    if asking is None or done is not None:
        return done
    material, neighbours = material_of(version), neighbours_of(version)
    exams = list(version.item.industry.exams.order_by("position", "id"))
    room = Room(
        article=material.source,
        facts=material.source.facts,
        neighbours=tuple(one.source for one in neighbours),
        syllabuses=tuple(syllabus_of(exam) for exam in exams),
    )
    try:
        answer = answer_of(asking, messages_about(material.source))
        result = proposed(
            answer, room, uncertain=article_of(version).uncertain, asked=_stems(version)
        )
    except NoAnswer as problem:
        return _failed(version, asking.model, str(problem), now)
    except UnreadableAnswer:
        return _failed(version, asking.model, "unreadable", now)
    return _stored(version, result, [material, *neighbours], exams, asking.model, now)


def _stems(version: ArticleVersion) -> list[str]:
    questions = Question.objects.filter(item=version.item, current__isnull=False)
    return list(questions.values_list("current__stem", flat=True))


@transaction.atomic
def _failed(version: ArticleVersion, model: str, problem: str, now: datetime) -> ModelRun:
    ArticleVersion.objects.select_for_update().get(pk=version.pk)
    run, _ = ModelRun.objects.get_or_create(
        version=version, defaults={"state": ModelRun.State.FAILED, "finished_at": now}
    )
    if run.state == ModelRun.State.FAILED:
        run.model, run.problem, run.finished_at = model, problem[:300], now
        run.attempts += 1
        run.save()
    return run


@transaction.atomic
def _stored(
    version: ArticleVersion,
    result: Drafts,
    materials: list[Material],
    exams: list[Exam],
    model: str,
    now: datetime,
) -> ModelRun:
    ArticleVersion.objects.select_for_update().get(pk=version.pk)
    run = ModelRun.objects.filter(version=version).first() or ModelRun(version=version)
    if run.state == ModelRun.State.DONE:
        return run
    by_id = {one.source.id: one for one in materials}
    for draft in result.drafts:
        store_draft(
            draft, version=version, exams=exams, materials=by_id, now=now, proposed_by=model
        )
    run.state, run.model, run.problem, run.finished_at = ModelRun.State.DONE, model, "", now
    run.asked = len(result.drafts)
    run.attempts += 1
    run.rejects = [reject_as_json(one) for one in result.rejects]
    run.save()
    return run
