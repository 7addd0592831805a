"""How a value is written in YAML: plain where the reader reads it back the same, else quoted."""

import json
import math
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final, Literal, TypeAlias

from smartplan.sources.document import FloatScalar, IntScalar
from smartplan.sources.yaml_parser import parse_yaml

Quote: TypeAlias = Literal["", "'", '"']
# What can be written: like ``YamlValue``, with lists and plain numbers allowed.
Writable: TypeAlias = (
    "bool | int | float | str | tuple[Writable, ...] | list[Writable]"
    " | Mapping[str | int, Writable] | None"
)
# What json leaves as it is, but a YAML reader must not meet outside an escape.
_RAW: Final = re.compile("[\x7f-\x9f\ufeff\u2028-\u202e\u2066-\u2069]")
_FLOW_TRIAL: Final = "k: [{{a: {0}}}, {0}]\n"
_BLOCK_TRIAL: Final = "k: {0}\n"


_DOUBLE: Final = '"'


class UnwritableError(ValueError):
    """No YAML that a plan may hold reads back as the value."""


def write_value(value: Writable, *, flow: bool, quote: Quote = "") -> str:
    """Return a value on one line: a scalar, or a list or group of keys in brackets.

    ``flow`` tells whether it will stand inside brackets, ``quote`` which quotes to prefer.
    Raises UnwritableError.
    """
    if isinstance(value, Mapping):
        pairs = (
            f"{write_key(key, flow=True)}: {write_value(part, flow=True)}"
            for key, part in value.items()
        )
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, (tuple, list)):
        return "[" + ", ".join(write_value(part, flow=True) for part in value) + "]"
    if isinstance(value, str):
        return _write_text(value, flow, quote)
    return _write_atom(value)


def write_key(key: str | int, *, flow: bool) -> str:
    """Return a key, in quotes if it needs them. Raises UnwritableError."""
    if not isinstance(key, str):
        return _write_atom(key)
    trial = "{{{0}: 1}}" if flow else "{0}: 1\n"
    for written in (key, _double_quoted(key)):
        if _reads_as(f"k: {trial}\n" if flow else trial, written) == _expected_key(key, flow):
            return written
    raise UnwritableError(f"no key is read as {key!r}")


def _expected_key(key: str, flow: bool) -> object:
    return {"k": {key: 1}} if flow else {key: 1}


def _write_atom(value: bool | float | None) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (IntScalar, FloatScalar)):
        return value.raw
    if value != value or value in (math.inf, -math.inf):  # noqa: PLR0124
        raise UnwritableError(f"no number of a plan is {value}")
    return repr(value)


@lru_cache(maxsize=4096)
def _write_text(value: str, flow: bool, quote: Quote) -> str:
    forms = {"": value, "'": _single_quoted(value), '"': _double_quoted(value)}
    trial = _FLOW_TRIAL if flow else _BLOCK_TRIAL
    expected = ({"a": value}, value) if flow else value
    for style in dict.fromkeys((quote, _DOUBLE)):
        if _reads_as(trial, forms[style]) == {"k": expected}:
            return forms[style]
    raise UnwritableError(f"nothing is read as {value!r}")


def _single_quoted(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _double_quoted(value: str) -> str:
    written = json.dumps(value, ensure_ascii=False)
    return _RAW.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def _reads_as(trial: str, written: str) -> object:
    """Return what the plan's own reader makes of it; None if it has anything to say against it."""
    if "\n" in written or "\r" in written:
        return None
    try:
        data = trial.format(written).encode("utf-8")
    except UnicodeEncodeError:
        return None
    document, wrong = parse_yaml("", data)
    return None if document is None or wrong else document.data
