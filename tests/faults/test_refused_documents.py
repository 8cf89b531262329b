"""A document that nothing comes of does not hold up those behind it until the next sweep."""

import pytest

from news.models import ArticleVersion, Document
from quizzes.models import Generation
from tests.faults.conftest import Scenes, World, waiting_documents
from tests.faults.rows import looking_at

pytestmark = pytest.mark.integration


def test_what_waited_behind_a_refused_document_goes_on(
    embedded: Scenes, embedded_world: World
) -> None:
    scene = embedded(embedded_world.received)
    first, *others = waiting_documents(scene)
    with looking_at(scene.ground.url(scene.stack)) as alias:
        Document.objects.using(alias).filter(pk=first).update(body=b"")
        scene.start_worker()
        for number in others:
            scene.queue.send("news.tasks.ingest", number)
        scene.wait_until_idle()
        assert not Generation.objects.using(alias).exists()
        scene.queue.send("news.tasks.ingest", first)
        scene.wait_until_idle()
        refused = Document.objects.using(alias).get(pk=first)
        assert refused.state == Document.State.REFUSED
        asked = Generation.objects.using(alias).count()
        assert asked == ArticleVersion.objects.using(alias).count() > 0
