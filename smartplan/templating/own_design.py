"""What a region brings of its own for the look of its books: fonts, styles for Word."""

from pathlib import Path
from typing import Final

from smartplan.errors import TemplateError
from smartplan.language import Text
from smartplan.sources.discover import discover_plan
from smartplan.sources.fonts import is_font

_WORD_REFERENCE: Final = "templates/docx/reference.docx"
_LARGEST: Final = 50_000_000


def read_fonts(root: Path) -> tuple[bytes, ...]:
    """Return the font files below ``aset/`` of a plan, in the order of their names."""
    return tuple(
        source.path.read_bytes() for source in discover_plan(root).assets if is_font(source.file)
    )


def read_word_reference(root: Path) -> bytes | None:
    """Return the plan's own reference document for Word, or None if it has none.

    Raises TemplateError if it is a link, or far larger than any Word file of styles.
    """
    path = root / _WORD_REFERENCE
    if path.is_symlink() or any(parent.is_symlink() for parent in path.parents[:2]):
        raise _refused("sebuah tautan", "a link")
    if not path.is_file():
        return None
    if path.stat().st_size > _LARGEST:
        raise _refused("terlalu besar", "too large")
    return path.read_bytes()


def _refused(indonesian: str, english: str) -> TemplateError:
    return TemplateError(
        Text(
            f"{_WORD_REFERENCE} di folder rencana {indonesian}.",
            f"{_WORD_REFERENCE} of the plan is {english}.",
        ),
        Text("Simpan sebagai berkas Word biasa.", "Save it as an ordinary Word file."),
    )
