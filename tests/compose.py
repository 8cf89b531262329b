"""docker-compose.yml as Docker reads it: anchors merged, variables filled in."""

import re
from pathlib import Path
from typing import Any

import yaml

from tests.stack import ROOT

FILE = ROOT / "docker-compose.yml"
VARIABLE = re.compile(r"\$(?:(\$)|\{(\w+)(?:(:?[-?])([^}]*))?\})")


class UniqueKeys(yaml.SafeLoader):
    """A loader that refuses a key written twice; plain YAML lets the last one win in silence."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        keys = [key.value for key, _ in node.value if key.value != "<<"]
        twice = {key for key in keys if keys.count(key) > 1}
        if twice:
            raise yaml.constructor.ConstructorError(problem=f"written twice: {sorted(twice)}")
        return super().construct_mapping(node, deep)


def load(path: Path = FILE) -> dict[str, Any]:
    """The file with its variables still in it."""
    parsed: dict[str, Any] = yaml.load(path.read_text(), Loader=UniqueKeys)  # noqa: S506
    return parsed


def required_variables(value: Any) -> set[str]:
    """Names written `${NAME:?…}`: without them compose refuses to start."""
    return {name for name, operator, _ in variables(value) if operator == ":?"}


def variables(value: Any) -> list[tuple[str, str, str]]:
    """Each variable in a tree of values: (name, operator, default or message)."""
    if isinstance(value, dict):
        return [found for part in value.values() for found in variables(part)]
    if isinstance(value, list):
        return [found for part in value for found in variables(part)]
    found = VARIABLE.findall(value) if isinstance(value, str) else []
    return [(name, operator, rest) for dollar, name, operator, rest in found if not dollar]


def filled_in(value: Any, environment: dict[str, str]) -> Any:
    """The tree with every variable replaced, and `$$` by a dollar. Raises KeyError if unset."""
    if isinstance(value, dict):
        return {key: filled_in(part, environment) for key, part in value.items()}
    if isinstance(value, list):
        return [filled_in(part, environment) for part in value]
    if not isinstance(value, str):
        return value
    return VARIABLE.sub(lambda found: _value_of(found, environment), value)


def _value_of(found: re.Match[str], environment: dict[str, str]) -> str:
    dollar, name, operator, rest = found.groups()
    if dollar:
        return "$"
    if environment.get(name):
        return environment[name]
    if operator == ":-":
        return str(rest)
    raise KeyError(name)


def command_line(service: dict[str, Any]) -> list[str]:
    """What Docker would execute for the service."""
    return [str(word) for word in service["command"]]


def health_check(service: dict[str, Any]) -> list[str]:
    """What Docker would execute to ask for the service's health."""
    kind, *words = service["healthcheck"]["test"]
    if kind == "CMD":
        return [str(word) for word in words]
    assert kind == "CMD-SHELL"
    return ["/bin/sh", "-c", *words]
