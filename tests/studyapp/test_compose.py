"""docker-compose.yml and the Dockerfile, as far as they can be judged without a Docker engine."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests import compose
from tests.stack import ROOT

TOOLS = Path(sys.executable).parent
OWN_SERVICES = {"web", "worker", "beat", "migrate"}
DURATION = re.compile(r"^(\d+(ms|s|m|h))+$")


@pytest.fixture(scope="module")
def file() -> dict[str, Any]:
    return compose.load()


@pytest.fixture(scope="module")
def services(file: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return dict(file["services"])


def documented() -> set[str]:
    """The variables that .env.example explains."""
    return set(re.findall(r"^#?([A-Z][A-Z_]+)=", (ROOT / ".env.example").read_text(), re.M))


def test_it_follows_the_published_compose_schema() -> None:
    check = [str(TOOLS / "check-jsonschema"), "--builtin-schema", "vendor.compose-spec"]
    result = subprocess.run([*check, str(compose.FILE)], capture_output=True, text=True)
    assert result.returncode == 0, result.stdout


def test_the_dockerfile_is_clean_to_hadolint() -> None:
    result = subprocess.run(
        [str(TOOLS / "hadolint"), "Dockerfile"], cwd=ROOT, capture_output=True, text=True
    )
    assert result.returncode == 0, result.stdout


def test_the_services_of_the_app_are_all_there(services: dict[str, Any]) -> None:
    assert set(services) == OWN_SERVICES | {"postgres", "redis"}


def test_every_service_says_where_its_image_comes_from(services: dict[str, Any]) -> None:
    for name, service in services.items():
        assert service.get("image"), name
        if name in OWN_SERVICES:
            assert (ROOT / service["build"] / "Dockerfile").is_file()


def test_every_volume_that_is_mounted_is_declared_and_the_other_way_round(
    file: dict[str, Any], services: dict[str, Any]
) -> None:
    mounted = {
        volume.split(":")[0] for service in services.values() for volume in service["volumes"]
    }
    assert mounted == set(file["volumes"])


def test_every_service_waited_for_exists_and_can_be_waited_for(services: dict[str, Any]) -> None:
    for service in services.values():
        for name, wait in service.get("depends_on", {}).items():
            target = services[name]
            if wait["condition"] == "service_healthy":
                assert "healthcheck" in target, name
            else:
                assert wait["condition"] == "service_completed_successfully"
                assert target["restart"] == "no", f"{name} would never be complete"


def test_no_service_waits_for_itself(services: dict[str, Any]) -> None:
    waits = {name: set(service.get("depends_on", {})) for name, service in services.items()}
    while free := [name for name, awaited in waits.items() if not awaited & set(waits)]:
        for name in free:
            del waits[name]
    assert waits == {}


def test_what_keeps_running_is_checked_for_health(services: dict[str, Any]) -> None:
    for name in set(services) - {"migrate"}:
        check = services[name]["healthcheck"]
        assert all(DURATION.match(check[key]) for key in ("interval", "timeout", "start_period"))
        assert check["retries"] > 0


def test_migrations_run_once_and_before_the_rest(services: dict[str, Any]) -> None:
    for name in ("web", "worker", "beat"):
        awaited = services[name]["depends_on"]["migrate"]
        assert awaited == {"condition": "service_completed_successfully"}
    migrating = [name for name, each in services.items() if "migrate" in each.get("command", [])]
    assert migrating == ["migrate"]


def test_only_the_web_port_is_opened(services: dict[str, Any]) -> None:
    opened = {name: service["ports"] for name, service in services.items() if "ports" in service}
    assert list(opened) == ["web"]
    assert [compose.filled_in(port, {}) for port in opened["web"]] == ["8000:8000"]


def test_the_port_opened_is_the_port_served(services: dict[str, Any]) -> None:
    inner = services["web"]["ports"][0].rsplit(":", 1)[1]
    assert services["web"]["environment"]["STUDYAPP_PORT"] == inner
    assert f"EXPOSE {inner}" in (ROOT / "Dockerfile").read_text()


def test_no_secret_is_written_in_the_file(services: dict[str, Any]) -> None:
    for name, service in services.items():
        for key, value in service["environment"].items():
            secret = any(word in key for word in ("SECRET", "PASSWORD", "_URL"))
            assert not secret or ":?" in value, f"{name}: {key}"


def test_every_variable_of_the_file_is_documented(file: dict[str, Any]) -> None:
    names = {name for name, _, _ in compose.variables(file)}
    passed_on = {key for s in file["services"].values() for key in s["environment"]}
    own = {"POSTGRES_USER", "POSTGRES_DB"}  # the image's own, with the same value for everybody
    assert names | passed_on - own <= documented()


def test_every_setting_is_documented_and_nothing_else_is(file: dict[str, Any]) -> None:
    read = set()
    for path in (ROOT / "studyapp").rglob("*.py"):
        read |= set(re.findall(r"env\.\w+\(\s*\"([A-Z_]+)\"", path.read_text()))
    only_compose = {"POSTGRES_PASSWORD", "REDIS_PASSWORD", "STUDYAPP_WEB_WORKERS"}
    assert read
    assert documented() == read | only_compose


def test_what_compose_requires_is_marked_so(file: dict[str, Any]) -> None:
    text = (ROOT / ".env.example").read_text()
    set_here = set(re.findall(r"^([A-Z_]+)=", text, re.M))
    assert compose.required_variables(file) == set_here


def test_the_containers_of_the_app_may_do_as_little_as_possible(services: dict[str, Any]) -> None:
    for name in OWN_SERVICES:
        service = services[name]
        assert service["read_only"] is True
        assert service["cap_drop"] == ["ALL"]
        assert "no-new-privileges:true" in service["security_opt"]


def test_the_image_runs_as_nobody_in_particular() -> None:
    users = re.findall(r"^USER (\S+)", (ROOT / "Dockerfile").read_text(), re.M)
    assert users
    assert users[-1].split(":")[0] not in {"root", "0"}


def test_everything_the_image_copies_exists_and_is_let_through() -> None:
    let_through = re.findall(r"^!(\S+)", (ROOT / ".dockerignore").read_text(), re.M)
    copied = re.findall(r"^COPY (?!--from)(\S+)", (ROOT / "Dockerfile").read_text(), re.M)
    assert sorted(copied) == sorted(let_through)
    assert all((ROOT / name).exists() for name in copied)


@pytest.mark.parametrize(
    "fault",
    [
        "a: 1\na: 2",
        "services: {web: {image: x}, web: {image: y}}",
    ],
)
def test_a_key_written_twice_is_seen(tmp_path: Path, fault: str) -> None:
    path = tmp_path / "compose.yml"
    path.write_text(fault)
    with pytest.raises(yaml.YAMLError, match="written twice"):
        compose.load(path)


def test_a_missing_secret_stops_compose(services: dict[str, Any]) -> None:
    with pytest.raises(KeyError, match="STUDYAPP_SECRET_KEY"):
        compose.filled_in(services["web"]["environment"], dict(os.environ, STUDYAPP_SECRET_KEY=""))
