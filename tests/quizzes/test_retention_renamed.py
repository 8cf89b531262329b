"""The migration that calls the last looks by their name."""

from importlib import import_module

import pytest
from django.apps import apps

from quizzes.memory.policy import POLICIES
from quizzes.models import Enrolment
from tests.quizzes.factories import make_exam, make_learner

migration = import_module("quizzes.migrations.0011_last_looks")

pytestmark = pytest.mark.django_db


def stored() -> list[str]:
    return list(Enrolment.objects.order_by("pk").values_list("retention", flat=True))


def test_stored_enrolments_follow_the_new_name_and_back() -> None:
    exam = make_exam()
    for retention in ("ramp", "constant"):
        Enrolment.objects.create(learner=make_learner(), exam=exam, retention=retention)
    migration.rename(apps, None)
    assert stored() == ["last_looks", "constant"]
    migration.name_back(apps, None)
    assert stored() == ["ramp", "constant"]


def test_what_an_enrolment_may_choose_is_what_the_policies_are_called() -> None:
    choices = Enrolment._meta.get_field("retention").choices
    assert [name for name, _ in choices] == list(POLICIES)
    assert Enrolment().retention == "last_looks"
