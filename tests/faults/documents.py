"""What the fault tests feed the app. Run inside a process of the app, by ``manage.py shell``."""

from datetime import datetime, timedelta
from pathlib import Path

from django.utils import timezone

from news import bundled
from news.ingest import receive

DAMAGED_PAGE = Path(__file__).parents[1] / "fixtures" / "damaged_page.txt"
# They state like amounts, so that the later one's questions read the earlier one's facts.
BUNDLED = ["ningbo-award-2024", "shanghang-award-2024"]
DOCUMENTS = 1 + len(BUNDLED)

LEARNER, PASSWORD = "xiaolin", "a-password-of-this-test"
LEARNERS = 4
WORKS = ("audit", "fit", "leeches", "statistics")


def receive_all() -> None:
    """Receive a page from the web that is damaged, and bundled items; enqueue their work."""
    now = timezone.now()
    for name in BUNDLED[:1]:
        _receive_bundled(name, now)
    receive(DAMAGED_PAGE.read_bytes(), now=now)
    for name in BUNDLED[1:]:
        _receive_bundled(name, now)


def _receive_bundled(name: str, now: datetime) -> None:
    written = (bundled.DATA / "items" / f"{name}.md").read_text(encoding="utf-8")
    item = bundled.item_of(written)
    receive(
        item.text.encode(),
        now=now,
        title=item.title,
        published=item.published,
        address=item.address,
    )


def enrol_a_learner() -> None:
    """Enrol somebody whose day is in its middle now, so that no test runs across its end.

    They may paste news as well: one person can then do all that the tests time.
    """
    from quizzes.cards import settings_of
    from quizzes.models import Exam
    from quizzes.planning import enrol
    from studyapp.accounts.models import User

    learner = User.objects.create_superuser(LEARNER, password=PASSWORD)
    settings = settings_of(learner)
    settings.rollover_hour = (timezone.localtime().hour + 12) % 24
    settings.save()
    for exam in Exam.objects.all():
        enrol(learner=learner, exam=exam)


def hand_out_tokens() -> None:
    """Print a phone's token for each of several learners, one a line."""
    from knox.models import AuthToken

    from studyapp.accounts.models import User

    for number in range(LEARNERS):
        learner = User.objects.create_user(f"phone-{number}")
        print(AuthToken.objects.create(user=learner)[1])


def study_for_months() -> None:
    """Have two learners answer for months: one forgets soon, one forgets a question six times."""
    from quizzes.memory.fsrs6 import Grade
    from quizzes.models import Review
    from quizzes.replaying import replay_all
    from tests.quizzes.factories import make_learner
    from tests.quizzes.logs import FORGETFUL, answered, make_bank, study

    now, bank = timezone.now(), make_bank()
    study(make_learner(), bank, FORGETFUL, now)
    learner = make_learner()
    days = (now - timedelta(days=number) for number in range(8))
    Review.objects.bulk_create(answered(learner, bank[0], Grade.AGAIN, day) for day in days)
    replay_all(learner)


def begin_works() -> None:
    """Begin the works of a night and send their parts."""
    from quizzes import tasks

    for name in WORKS:
        tasks.begin(name)


def let_claims_grow_old() -> None:
    """Have every claim on a part be older than any task may run: its holder was killed."""
    from django.conf import settings

    from quizzes.models import TaskPart

    long_ago = timezone.now() - timedelta(seconds=settings.CELERY_TASK_TIME_LIMIT + 1)
    TaskPart.objects.filter(claimed_at__isnull=False).update(claimed_at=long_ago)
