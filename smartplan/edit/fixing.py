"""Diagnostics that know how they are mended → changes of files."""

from collections.abc import Iterable
from pathlib import Path

from smartplan.diagnostics import Diagnostic, Fix
from smartplan.edit.changes import FileChange, plan_changes
from smartplan.edit.text_edit import TextEdit
from smartplan.sources.decoding import decode_source
from smartplan.sources.position import offset_of


def plan_fixes(root: Path, diagnostics: Iterable[Diagnostic]) -> tuple[FileChange, ...]:
    """Return the changes that mend what can be mended; nothing is written.

    Of two fixes that meet, the first is made. A file whose new name is taken keeps its own.
    """
    fixes = sorted({one.fix for one in diagnostics if one.fix is not None})
    edits: list[TextEdit] = []
    for file in dict.fromkeys(one.file for one in fixes if not one.renamed):
        edits += _edits_of(root, file, [one for one in fixes if one.file == file])
    renames = {
        one.file: one.renamed for one in fixes if one.renamed and not (root / one.renamed).exists()
    }
    return plan_changes(root, edits, renames)


def _edits_of(root: Path, file: str, fixes: Iterable[Fix]) -> list[TextEdit]:
    text, _ = decode_source(file, (root / file).read_bytes())
    edits: list[TextEdit] = []
    for fix in fixes:
        if text is None or fix.renamed:
            continue
        edit = TextEdit(
            file, offset_of(text, fix.span.start), offset_of(text, fix.span.end), fix.new_text
        )
        if not edits or edit.start >= edits[-1].end:
            edits.append(edit)
    return edits
