import pytest
from django.contrib.auth.models import Group
from django.test import Client

from studyapp.accounts.models import User


@pytest.fixture
def instructor(db):
    person = User.objects.create(username="teacher", is_staff=True)
    person.groups.add(Group.objects.get(name="instructors"))
    return person


@pytest.fixture
def desk(instructor):
    """A browser in which an instructor is signed in."""
    client = Client()
    client.force_login(instructor, backend="django.contrib.auth.backends.ModelBackend")
    return client
