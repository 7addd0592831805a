"""What an unquoted scalar means: the core schema of YAML 1.2, with nothing lost.

Unlike YAML 1.1, ``NO``, ``ya``, ``12:30``, ``1_000`` and ``2025-01-01`` stay text and ``010``
is ten. Numbers remember how they were written. ``.inf``, ``.nan`` and numbers too large to hold
stay text: no figure of a plan is infinite.
"""

import math
import re
from typing import Final

from smartplan.sources.document import FloatScalar, IntScalar, YamlScalar
from smartplan.sources.limits import MAX_NUMBER_LENGTH

_NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})
_TRUE: Final = frozenset({"true", "True", "TRUE"})
_FALSE: Final = frozenset({"false", "False", "FALSE"})
_NUMBER_STARTS: Final = frozenset("+-.0123456789")
_DECIMAL: Final = re.compile(r"[-+]?[0-9]+")
_OCTAL: Final = re.compile(r"0o[0-7]+")
_HEXADECIMAL: Final = re.compile(r"0x[0-9a-fA-F]+")
_FLOAT: Final = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")


def resolve_plain(raw: str) -> YamlScalar:
    """Return the value of an unquoted scalar."""
    if raw[:1] in _NUMBER_STARTS:
        return _resolve_number(raw)
    if raw in _NULLS:
        return None
    if raw in _TRUE:
        return True
    if raw in _FALSE:
        return False
    return raw


def _resolve_number(raw: str) -> IntScalar | FloatScalar | str:
    if len(raw) > MAX_NUMBER_LENGTH:
        return raw
    if _DECIMAL.fullmatch(raw):
        return IntScalar(int(raw), raw)
    if _OCTAL.fullmatch(raw):
        return IntScalar(int(raw[2:], 8), raw)
    if _HEXADECIMAL.fullmatch(raw):
        return IntScalar(int(raw[2:], 16), raw)
    if _FLOAT.fullmatch(raw) and math.isfinite(value := float(raw)):
        return FloatScalar(value, raw)
    return raw
