"""What only a draft says: everything that is wrong with the plan."""

from collections.abc import Sequence
from typing import Final

from smartplan.book.composer import DASH
from smartplan.book.view_model import Chapter, Column, Table
from smartplan.diagnostics import Diagnostic, Severity
from smartplan.language import Text
from smartplan.prose.escaping import escape_line

_CHAPTER: Final = "catatan-draf"
_SEVERITIES: Final = {
    Severity.ERROR: "Kesalahan",
    Severity.WARNING: "Peringatan",
    Severity.INFO: "Catatan",
}


def draft_chapter(problems: Sequence[Diagnostic]) -> Chapter:
    """Return the chapter in front of a draft that lists what is wrong with the plan."""
    errors = sum(one.severity is Severity.ERROR for one in problems)
    content = {"error_count": errors, "problems": _problem_table(problems)}
    return Chapter(_CHAPTER, "Catatan Draf", "front", content)


def _problem_table(problems: Sequence[Diagnostic]) -> Table | None:
    if not problems:
        return None
    # What is said of many lines of a file is said once.
    alike: dict[tuple[str, Severity, Text, Text | None], list[int]] = {}
    for one in problems:
        lines = alike.setdefault((one.file, one.severity, one.message, one.hint), [])
        if one.span.start.line not in lines:
            lines.append(one.span.start.line)
    rows = tuple(
        (
            escape_line(f"{file}:{', '.join(map(str, lines))}"),
            escape_line(f"{_SEVERITIES[severity]}: {message.indonesian}"),
            escape_line(hint.indonesian) if hint else DASH,
        )
        for (file, severity, message, hint), lines in alike.items()
    )
    columns = (Column("Tempat", 26), Column("Temuan", 40), Column("Cara memperbaiki", 34))
    return Table("tbl-catatan-draf", "Temuan pemeriksaan rencana", columns, rows)
