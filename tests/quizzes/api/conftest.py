import pytest
from django.core.cache import cache
from rest_framework.test import APIClient

from quizzes.models import Exam
from studyapp.accounts.models import User
from tests.quizzes.api.clients import client_of
from tests.quizzes.factories import make_exam, make_learner


@pytest.fixture(autouse=True)
def _counts_of_no_other_test():
    """Throttles count in the cache, which tests share."""
    cache.clear()


@pytest.fixture
def learner(db) -> User:
    return make_learner()


@pytest.fixture
def client(learner: User) -> APIClient:
    return client_of(learner)


@pytest.fixture
def exam(db) -> Exam:
    return make_exam()
