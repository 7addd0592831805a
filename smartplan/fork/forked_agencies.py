"""The agencies (OPD) of a forked plan: names that every region has stay, others are marked."""

import re
from functools import cache
from typing import Final

from smartplan.fork.skeleton import PLACEHOLDER
from smartplan.regions import RegionEntry
from smartplan.resources import find_templates_dir

_FILE: Final = "awal/opd-umum.txt"
_WORD: Final = re.compile(r"[^\W_]+")
# Words that stand in some regions' names of the same agency and not in others'.
_LOOSE: Final = frozenset({"dan", "daerah", "kabupaten", "kota"})
MARK: Final = f"{PLACEHOLDER}, semula "


def marked_agency_name(name: str, old: RegionEntry) -> str | None:
    """Return an agency's name with a mark, or None if most regions have an agency so called."""
    if name.startswith(MARK) or _plain(name, old) in _common():
        return None
    return f"{MARK}{name}"


def _plain(name: str, old: RegionEntry | None) -> tuple[str, ...]:
    own = {word.casefold() for word in _WORD.findall(old.name)} if old else set()
    words = (word.casefold() for word in _WORD.findall(name))
    return tuple(word for word in words if word not in _LOOSE and word not in own)


@cache
def _common() -> frozenset[tuple[str, ...]]:
    lines = (find_templates_dir() / _FILE).read_text(encoding="utf-8").splitlines()
    return frozenset(_plain(line, None) for line in lines if line and not line.startswith("#"))
