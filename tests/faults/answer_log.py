"""A checker in the manner of Jepsen for answers: what clients were told, against what is stored."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from uuid import UUID

from quizzes.cards import logged, state_of
from quizzes.memory.replay import replay
from quizzes.models import Card, Review


def faults_in_log(alias: str, acknowledged: Iterable[UUID]) -> list[str]:
    """What is wrong: an acknowledged answer lost or doubled, a card that is not its log's replay.

    All cards must have the default weights.
    """
    rows = list(Review.objects.using(alias))
    times = Counter(row.client_uuid for row in rows)
    faults = [f"lost: {one}" for one in acknowledged if not times[one]]
    faults += [f"stored {count} times: {one}" for one, count in times.items() if count > 1]
    logs: dict[tuple[int, int], list[Review]] = defaultdict(list)
    for row in rows:
        logs[row.learner_id, row.question_id].append(row)
    cards = {(card.learner_id, card.question_id): card for card in Card.objects.using(alias)}
    for about in sorted(logs.keys() | cards.keys()):
        card, log = cards.get(about), logs[about]
        if card is None or state_of(card) != replay(map(logged, log)):
            faults.append(f"not the replay of its log: card {about}")
    return faults
