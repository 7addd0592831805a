"""The plan's own pictures that a book shows: read once, from below ``aset/`` only."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

from smartplan.errors import TemplateError
from smartplan.language import Text

_PICTURE: Final = re.compile(r'^::+ \{\.photo\b[^}\n]*?src="(aset/[^"\n]+)"', re.MULTILINE)
_BLOCK: Final = re.compile(
    r'^(:{3,}) \{\.photo\b[^}\n]*?src="(aset/[^"\n]+)"[^\n]*\n.*?^\1$', re.MULTILINE | re.DOTALL
)


def replace_missing_pictures(markdown: str, root: Path, notice: Callable[[str], str]) -> str:
    """Write a notice in place of every picture that is not in the plan folder."""

    def replace(match: re.Match[str]) -> str:
        return match[0] if _is_there(root, match[2]) else notice(f"Simpan gambar {match[2]}.")

    return _BLOCK.sub(replace, markdown)


def read_pictures(markdown: str, root: Path) -> dict[str, bytes]:
    """Return the pictures that a book's Markdown names, by the name it uses.

    Raises TemplateError for a picture that is not there; of those in a plan's prose the checks
    have made sure, so that it is a template that names it.
    """
    pictures: dict[str, bytes] = {}
    for name in dict.fromkeys(_PICTURE.findall(markdown)):
        if not _is_there(root, name):
            raise TemplateError(
                Text(f"Gambar {name} tidak ada di folder rencana.", f"There is no picture {name}."),
                Text("Simpan gambarnya di aset/.", "Put the picture into aset/."),
            )
        pictures[name] = (root / name).read_bytes()
    return pictures


def _is_there(root: Path, name: str) -> bool:
    path = root / name
    inside = path.resolve().is_relative_to((root / "aset").resolve())
    return inside and not path.is_symlink() and path.is_file()
