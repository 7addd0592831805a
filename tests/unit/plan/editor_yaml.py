"""Reads YAML as an editor does: version 1.2, into what JSON can say. Not our own reader."""

import re
from typing import Any

import yaml


class _Core12(yaml.CSafeLoader):
    """PyYAML with the scalars of YAML 1.2's core schema instead of 1.1's."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012


_INT = re.compile(r"^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$")
_FLOAT = re.compile(r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$")
_Core12.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("^(?:~|null|Null|NULL|)$"), None)
_Core12.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile("^(?:true|True|TRUE|false|False|FALSE)$"), None
)
_Core12.add_implicit_resolver("tag:yaml.org,2002:int", _INT, None)
_Core12.add_implicit_resolver("tag:yaml.org,2002:float", _FLOAT, None)


def _construct_int(loader: yaml.CSafeLoader, node: yaml.ScalarNode) -> int:
    text = node.value
    base = {"0o": 8, "0x": 16}.get(text[:2], 10)
    return int(text[2:] if base != 10 else text, base)


def _construct_float(loader: yaml.CSafeLoader, node: yaml.ScalarNode) -> float:
    return float(node.value)


_Core12.add_constructor("tag:yaml.org,2002:int", _construct_int)
_Core12.add_constructor("tag:yaml.org,2002:float", _construct_float)


def load_as_editor(text: str) -> Any:
    """Return the data of a file as JSON would hold it: all keys are text."""
    return _as_json(yaml.load(text, _Core12))


def _as_json(value: Any) -> Any:
    if isinstance(value, dict):
        return {_key(key): _as_json(one) for key, one in value.items()}
    return [_as_json(one) for one in value] if isinstance(value, list) else value


def _key(key: Any) -> str:
    if isinstance(key, bool) or key is None:
        return {True: "true", False: "false", None: "null"}[key]
    return str(key)
