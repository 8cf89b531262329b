"""Settings from the environment: development needs none, production refuses what is unsafe."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.stack import ROOT

pytestmark = pytest.mark.integration  # starts processes of its own

PRODUCTION = {
    "STUDYAPP_ENV": "production",
    "STUDYAPP_SECRET_KEY": "aB3-xY9_" * 8,
    "STUDYAPP_ALLOWED_HOSTS": "study.example.org",
    "DATABASE_URL": "postgresql://studyapp@127.0.0.1/studyapp",
    "REDIS_URL": "redis://127.0.0.1:6379/0",
}
UNSAFE = [
    ("STUDYAPP_SECRET_KEY", ""),
    ("STUDYAPP_SECRET_KEY", "too short"),
    ("STUDYAPP_SECRET_KEY", "development-only-key-that-production-refuses-to-start-with"),
    ("STUDYAPP_ALLOWED_HOSTS", ""),
    ("STUDYAPP_ALLOWED_HOSTS", "study.example.org,*"),
    ("DATABASE_URL", ""),
    ("DATABASE_URL", "sqlite:///study.sqlite3"),
    ("REDIS_URL", ""),
]


def check(folder: Path, environment: dict[str, str], *options: str) -> tuple[int, str]:
    """Run `manage.py check`; return its exit code and everything it said."""
    bare = {"PATH": os.environ["PATH"], "STUDYAPP_VAR": str(folder)}
    done = subprocess.run(
        [sys.executable, "manage.py", "check", *options],
        cwd=ROOT,
        env=bare | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_development_needs_nothing_set(tmp_path: Path) -> None:
    code, said = check(tmp_path, {})
    assert code == 0, said


def test_production_with_safe_values_passes_every_check_of_a_deployment(tmp_path: Path) -> None:
    code, said = check(tmp_path, PRODUCTION, "--deploy", "--fail-level", "WARNING")
    assert code == 0, said


@pytest.mark.parametrize(("name", "value"), UNSAFE)
def test_production_refuses_an_unsafe_value_by_name(tmp_path: Path, name: str, value: str) -> None:
    code, said = check(tmp_path, PRODUCTION | {name: value})
    assert code == 1
    assert said.startswith(f"studyapp: Production needs {name}: ")
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    ("name", "value", "wanted"),
    [
        ("STUDYAPP_ENV", "prod", "development or production"),
        ("STUDYAPP_HTTPS", "maybe", "yes or no"),
        ("STUDYAPP_PORT", "eight", "a whole number"),
    ],
)
def test_a_value_that_cannot_be_read_is_one_clear_line(
    tmp_path: Path, name: str, value: str, wanted: str
) -> None:
    assert check(tmp_path, {name: value}) == (
        1,
        f"studyapp: {name} must be {wanted}; it is {value!r}.\n",
    )


def test_production_never_shows_debug_pages(tmp_path: Path) -> None:
    asked_for = PRODUCTION | {"STUDYAPP_DEBUG": "yes"}
    code, said = check(tmp_path, asked_for, "--deploy", "--fail-level", "WARNING")
    assert code == 0, said


def test_a_mail_server_needs_the_address_that_mails_come_from(tmp_path: Path) -> None:
    server = PRODUCTION | {"STUDYAPP_EMAIL_HOST": "mail.example.org"}
    code, said = check(tmp_path, server)
    assert (code, said.count("\n")) == (1, 1)
    assert "STUDYAPP_EMAIL_HOST needs STUDYAPP_EMAIL_FROM" in said
    whole = server | {"STUDYAPP_EMAIL_FROM": "studyapp <study@example.org>"}
    code, said = check(tmp_path, whole, "--deploy", "--fail-level", "WARNING")
    assert code == 0, said


@pytest.mark.parametrize(
    ("environment", "wanted"),
    [
        ({}, "console True"),
        (PRODUCTION, "console False"),
        ({"STUDYAPP_EMAIL_HOST": "mail.example.org"}, "smtp True STARTTLS"),
        (
            {"STUDYAPP_EMAIL_HOST": "mail.example.org", "STUDYAPP_EMAIL_PORT": "465"},
            "smtp True TLS",
        ),
        ({"STUDYAPP_EMAIL_HOST": "localhost", "STUDYAPP_EMAIL_TLS": "no"}, "smtp True"),
    ],
)
def test_mail_goes_by_a_server_where_one_is_named(
    tmp_path: Path, environment: dict[str, str], wanted: str
) -> None:
    program = (
        "from studyapp import settings as s; print(s.EMAIL_BACKEND.split('.')[-2], s.SENDS_EMAIL,"
        " *['STARTTLS'] * (s.EMAIL_USE_TLS and s.SENDS_EMAIL and bool(s.EMAIL_HOST)),"
        " *['TLS'] * s.EMAIL_USE_SSL)"
    )
    bare = {"PATH": os.environ["PATH"], "STUDYAPP_VAR": str(tmp_path)}
    given = bare | {"STUDYAPP_EMAIL_FROM": "study@example.org"} | environment
    run = [sys.executable, "-c", program]
    done = subprocess.run(run, cwd=ROOT, env=given, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == wanted


MAILS = {
    "STUDYAPP_EMAIL_HOST": "mail.example.org",
    "STUDYAPP_EMAIL_FROM": "study@example.org",
}
PUSH = {
    "STUDYAPP_PUSH_PRIVATE_KEY": "NTAtn_v0x1hDqMFJGnYyPr3rNnB0uVdLUOjeAwq1eFs",
    "STUDYAPP_PUSH_CONTACT": "mailto:study@example.org",
}
HOSTS = "STUDYAPP_ALLOWED_HOSTS"


@pytest.mark.parametrize(
    ("environment", "wanted"),
    [
        ({}, "http://127.0.0.1:8000"),
        ({"STUDYAPP_PORT": "8011"}, "http://127.0.0.1:8011"),
        (PRODUCTION, "https://study.example.org"),
        (PRODUCTION | {"STUDYAPP_SITE": "https://s.example.org/"}, "https://s.example.org"),
        (PRODUCTION | {HOSTS: ".example.org"}, ""),
    ],
)
def test_links_in_mails_lead_to_the_site_named_or_to_its_first_host(
    tmp_path: Path, environment: dict[str, str], wanted: str
) -> None:
    bare = {"PATH": os.environ["PATH"], "STUDYAPP_VAR": str(tmp_path)}
    run = [sys.executable, "-c", "from studyapp import settings; print(settings.SITE)"]
    done = subprocess.run(
        run, cwd=ROOT, env=bare | environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == wanted


@pytest.mark.parametrize(
    "site", ["study.example.org", "https://", "ftp://a.example", "https://a/b"]
)
def test_a_site_that_is_no_address_is_refused(tmp_path: Path, site: str) -> None:
    code, said = check(tmp_path, {"STUDYAPP_SITE": site})
    assert (code, said.count("\n")) == (1, 1)
    assert "STUDYAPP_SITE must be like https://example.org" in said


@pytest.mark.parametrize("ways", [MAILS, PUSH])
def test_only_reminders_need_the_site_where_no_host_is_one_name(
    tmp_path: Path, ways: dict[str, str]
) -> None:
    several = PRODUCTION | {HOSTS: ".example.org"}
    assert check(tmp_path, several)[0] == 0
    code, said = check(tmp_path, several | ways)
    assert (code, said.count("\n")) == (1, 1)
    assert "Reminders need STUDYAPP_SITE" in said
    assert check(tmp_path, several | ways | {"STUDYAPP_SITE": "https://s.example.org"})[0] == 0


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("STUDYAPP_PUSH_CONTACT", ""),
        ("STUDYAPP_PUSH_CONTACT", "study@example.org"),
        ("STUDYAPP_PUSH_PRIVATE_KEY", "no key"),
    ],
)
def test_push_needs_a_key_that_can_be_read_and_a_contact(
    tmp_path: Path, name: str, value: str
) -> None:
    assert check(tmp_path, PUSH)[0] == 0
    code, said = check(tmp_path, PUSH | {name: value})
    assert (code, said.count("\n")) == (1, 1)
    assert name in said
