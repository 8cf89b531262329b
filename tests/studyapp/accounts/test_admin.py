"""Users are the site's business: nobody else sees or makes them in the admin."""

import pytest
from django.contrib.admin import site
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import translation

from studyapp.accounts.models import User

USERS = reverse("admin:accounts_user_changelist")


@pytest.fixture
def instructor(client, db):
    person = User.objects.create(username="teacher", is_staff=True)
    person.groups.add(Group.objects.get(name="instructors"))
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return person


def test_an_instructor_cannot_see_or_change_a_user(client, instructor):
    own = reverse("admin:accounts_user_change", args=[instructor.pk])
    add = reverse("admin:accounts_user_add")
    assert [client.get(page).status_code for page in (USERS, own, add)] == [403, 403, 403]
    assert client.post(own, {"username": "x", "is_superuser": "on"}).status_code == 403
    instructor.refresh_from_db()
    assert (instructor.username, instructor.is_superuser) == ("teacher", False)
    assert USERS not in client.get(reverse("admin:index")).content.decode()


def test_whoever_runs_the_site_makes_an_instructor(admin_client):
    password = "chalk-and-slate"
    form = {"username": "new", "password1": password, "password2": password}
    admin_client.post(reverse("admin:accounts_user_add"), form | {"usable_password": "true"})
    made = User.objects.get(username="new")
    group = Group.objects.get(name="instructors")
    admin_client.post(
        reverse("admin:accounts_user_change", args=[made.pk]),
        {"username": "new", "is_active": "on", "is_staff": "on", "groups": [group.pk]},
    )
    made.refresh_from_db()
    assert made.check_password(password)
    assert made.has_perm("quizzes.change_question")
    assert not made.has_perm("accounts.view_user")


def test_guests_are_told_apart(admin_client):
    guest = User.objects.create_guest()
    listed = admin_client.get(f"{USERS}?is_guest__exact=1").context["cl"].result_list
    assert list(listed) == [guest]


def test_every_list_and_form_of_the_admin_answers(admin_client, admin_user):
    for model, desk in site._registry.items():
        names = [f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist"]
        request = type("Request", (), {"user": admin_user})
        if desk.has_add_permission(request):
            names.append(names[0].replace("changelist", "add"))
        assert {admin_client.get(reverse(name)).status_code for name in names} == {200}, names


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_the_sign_in_page_speaks_the_visitors_language(client, language, db):
    with translation.override(translation.get_language()):  # a request's language outlives it
        answer = client.get(reverse("admin:login"), headers={"accept-language": language})
    assert f'<html lang="{language}"' in answer.content.decode()
