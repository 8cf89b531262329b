"""The sign-up form, behind the page and the API alike."""

import pytest

from studyapp.accounts.forms import SignUpForm
from studyapp.accounts.models import User
from tests.quizzes.factories import make_learner

pytestmark = pytest.mark.django_db
GIVEN = {"username": "小林", "password": "ma-gui-8-yu-lin"}


def test_a_name_taken_between_check_and_write_is_a_form_error_and_changes_nobody() -> None:
    form, guest = SignUpForm(GIVEN), make_learner(guest=True)
    assert form.is_valid()
    User.objects.create_user("小林", password="another-8-secret")
    assert not form.complete(guest)
    assert form.errors == {"username": ["这个用户名已经有人用了，请换一个。"]}
    guest.refresh_from_db()
    assert guest.is_guest


def test_a_completed_guest_keeps_the_row() -> None:
    form, guest = SignUpForm(GIVEN), make_learner(guest=True)
    assert form.is_valid()
    assert form.complete(guest)
    person = User.objects.get(username="小林")
    assert (person.pk, person.is_guest) == (guest.pk, False)
