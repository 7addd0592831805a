"""REPORTERS: every way to show diagnostics, by the name that ``--format`` knows.

A reporter is imported when it is asked for: a check on the terminal needs only one of them.
"""

import importlib
from collections.abc import Iterator, Mapping
from typing import Final, cast

from smartplan.report.reporter import Reporter

_MODULES: Final[Mapping[str, str]] = {
    "text": "text",
    "json": "json_",
    "sarif": "sarif",
    "junit": "junit",
    "github": "github",
    "gitlab": "gitlab",
    "markdown": "markdown",
}


class _Reporters(Mapping[str, Reporter]):
    """The reporters by name, in the order in which they are listed."""

    def __getitem__(self, name: str) -> Reporter:
        """Import and return a reporter; raise ``KeyError`` for an unknown name."""
        return cast("Reporter", importlib.import_module(f"smartplan.report.{_MODULES[name]}"))

    def __iter__(self) -> Iterator[str]:
        """Walk the names."""
        return iter(_MODULES)

    def __len__(self) -> int:
        """Count the names."""
        return len(_MODULES)


REPORTERS: Final[Mapping[str, Reporter]] = _Reporters()
