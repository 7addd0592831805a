"""REPORTERS: every way to show diagnostics, by the name that ``--format`` knows."""

from collections.abc import Mapping
from typing import Final

from smartplan.report import json_, text
from smartplan.report.reporter import Reporter

REPORTERS: Final[Mapping[str, Reporter]] = {
    "text": text,
    "json": json_,
}
