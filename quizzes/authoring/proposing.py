"""Questions that a configured language model proposes; every one waits for a person.

The endpoint is asked outside any transaction: however slow it is, it holds nothing up. Who asks
claims the text first, so that one asks at a time; what is said is stored by the claim's holder.
"""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q

from news.models import ArticleVersion, NewsItem
from news.versions import article_of
from quizzes.authoring.drafting import reject_as_json, store_draft
from quizzes.generation.draft import Generation as Drafts
from quizzes.generation.material import Material as Room
from quizzes.generation.prompt import messages_about
from quizzes.generation.proposals import UnreadableAnswer, proposed
from quizzes.language_model import Endpoint, NoAnswer, answer_of
from quizzes.models import Exam, Generation, ModelRun, Question
from quizzes.sources import Material, material_of, neighbours_of, syllabus_of

MOST_ATTEMPTS = 3
PAUSE = timedelta(hours=1)
# Beyond the endpoint's deadline; as long as any task may run, so no claim outlives its holder.
MARGIN = timedelta(minutes=5)
INTERRUPTED = "interrupted"
log = logging.getLogger(__name__)


def endpoint() -> Endpoint | None:
    """The configured endpoint; None while there is none, as by default."""
    given = settings.LANGUAGE_MODEL
    return Endpoint(**given) if given else None


def waiting_for_proposals(*, now: datetime) -> list[int]:
    """Texts that rules have asked about and the model has not, or not with success.

    A text that somebody asks about right now does not wait, unless that claim has died.
    """
    asking = endpoint()
    if asking is None:
        return []
    failed = Q(model_run__state=ModelRun.State.FAILED, model_run__finished_at__lt=now - PAUSE)
    dead = Q(
        model_run__state=ModelRun.State.RUNNING, model_run__started_at__lt=now - _patience(asking)
    )
    again = Q(model_run__attempts__lt=MOST_ATTEMPTS) & (failed | dead)
    versions = ArticleVersion.objects.filter(
        Q(model_run__isnull=True) | again,
        generation__state=Generation.State.DONE,
        item__kind=NewsItem.Kind.ARTICLE,
        item__taken_down=False,
        item__current_id=F("pk"),
    )
    return list(versions.order_by("document_id", "pk").values_list("pk", flat=True))


def close_dead_claims(*, now: datetime) -> int:
    """Call failed what died at its last attempt: nobody takes that over. Gives how many."""
    asking = endpoint()
    if asking is None:
        return 0
    dead = ModelRun.objects.filter(
        state=ModelRun.State.RUNNING,
        started_at__lt=now - _patience(asking),
        attempts__gte=MOST_ATTEMPTS,
    )
    return dead.update(state=ModelRun.State.FAILED, problem=INTERRUPTED, finished_at=now)


def _patience(asking: Endpoint) -> timedelta:
    return timedelta(seconds=asking.seconds) + MARGIN


def propose(*, version: ArticleVersion, now: datetime) -> ModelRun | None:
    """Ask the model about a text and store what passed the checks, to be reviewed.

    None without an endpoint. Where nothing is due (answered, being asked, failed just now or too
    often) it gives the row that says so and asks nothing.
    """
    asking = endpoint()
    if asking is None:
        return None
    run, ours = _claimed(version, asking, now)
    if not ours:
        return run
    try:
        return _asked(run, version, asking, now)
    except NoAnswer as problem:
        return _failed(run, str(problem), now)
    except UnreadableAnswer:
        return _failed(run, "unreadable", now)
    except Exception as problem:
        # One odd answer must not be asked for again with every sweep; a person sees the row.
        log.exception("no proposals about version %s", version.pk)
        return _failed(run, repr(problem), now)


@transaction.atomic
def _claimed(version: ArticleVersion, asking: Endpoint, now: datetime) -> tuple[ModelRun, bool]:
    """The text's row, and whether it is ours to ask: then it says that somebody does."""
    ArticleVersion.objects.select_for_update().get(pk=version.pk)
    run = ModelRun.objects.filter(version=version).first() or ModelRun(version=version)
    if run.pk is not None and not _is_due(run, asking, now):
        return run, False
    run.state, run.model, run.problem = ModelRun.State.RUNNING, asking.model, ""
    run.started_at, run.finished_at = now, None
    run.attempts += 1
    run.save()
    return run, True


def _is_due(run: ModelRun, asking: Endpoint, now: datetime) -> bool:
    if run.state == ModelRun.State.DONE or run.attempts >= MOST_ATTEMPTS:
        return False
    if run.state == ModelRun.State.RUNNING:
        return run.started_at is None or run.started_at < now - _patience(asking)
    return run.finished_at is None or run.finished_at < now - PAUSE


def _asked(run: ModelRun, version: ArticleVersion, asking: Endpoint, now: datetime) -> ModelRun:
    material, neighbours = material_of(version), neighbours_of(version)
    exams = list(version.item.industry.exams.order_by("position", "id"))
    room = Room(
        article=material.source,
        facts=material.source.facts,
        neighbours=tuple(one.source for one in neighbours),
        syllabuses=tuple(syllabus_of(exam) for exam in exams),
    )
    answer = answer_of(asking, messages_about(material.source))
    result = proposed(answer, room, uncertain=article_of(version).uncertain, asked=_stems(version))
    return _stored(run, result, [material, *neighbours], exams, now)


def _stems(version: ArticleVersion) -> list[str]:
    questions = Question.objects.filter(item=version.item, current__isnull=False)
    return list(questions.values_list("current__stem", flat=True))


@transaction.atomic
def _failed(claim: ModelRun, problem: str, now: datetime) -> ModelRun:
    run = _locked(claim)
    if _holds(claim, run):
        run.state, run.problem, run.finished_at = ModelRun.State.FAILED, problem[:300], now
        run.save()
    return run


@transaction.atomic
def _stored(
    claim: ModelRun, result: Drafts, materials: list[Material], exams: list[Exam], now: datetime
) -> ModelRun:
    run = _locked(claim)
    if not _holds(claim, run):
        return run
    by_id = {one.source.id: one for one in materials}
    for draft in result.drafts:
        store_draft(
            draft,
            version=claim.version,
            exams=exams,
            materials=by_id,
            now=now,
            proposed_by=claim.model,
        )
    run.state, run.finished_at = ModelRun.State.DONE, now
    run.asked = len(result.drafts)
    run.rejects = [reject_as_json(one) for one in result.rejects]
    run.save()
    return run


def _locked(claim: ModelRun) -> ModelRun:
    """The row as it is now, which nobody else changes meanwhile."""
    ArticleVersion.objects.select_for_update().get(pk=claim.version_id)
    return ModelRun.objects.get(pk=claim.pk)


def _holds(claim: ModelRun, run: ModelRun) -> bool:
    """Is the claim still the one in force? Each that is made counts one attempt more."""
    return run.state == ModelRun.State.RUNNING and run.attempts == claim.attempts
