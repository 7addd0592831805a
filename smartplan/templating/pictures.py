"""The plan's own pictures that a book shows: read once, from below ``aset/`` only."""

import re
from pathlib import Path
from typing import Final

from smartplan.errors import TemplateError
from smartplan.language import Text

_PICTURE: Final = re.compile(r'^::+ \{\.photo\b[^}\n]*?src="(aset/[^"\n]+)"', re.MULTILINE)


def read_pictures(markdown: str, root: Path) -> dict[str, bytes]:
    """Return the pictures that a book's Markdown names, by the name it uses.

    Raises TemplateError for a picture that is not there; of those in a plan's prose the checks
    have made sure, so that it is a template that names it.
    """
    pictures: dict[str, bytes] = {}
    for name in dict.fromkeys(_PICTURE.findall(markdown)):
        path = root / name
        inside = path.resolve().is_relative_to((root / "aset").resolve())
        if not inside or path.is_symlink() or not path.is_file():
            raise TemplateError(
                Text(f"Gambar {name} tidak ada di folder rencana.", f"There is no picture {name}."),
                Text("Simpan gambarnya di aset/.", "Put the picture into aset/."),
            )
        pictures[name] = path.read_bytes()
    return pictures
