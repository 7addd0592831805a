"""The mark that ties a book to the state of its plan: one text, kept in each format's own place."""

import io
import re
import zipfile
from pathlib import PurePath
from typing import Final

from smartplan.errors import ConversionError
from smartplan.language import Text

CUSTOM_PART: Final = "docProps/custom.xml"
_MARK: Final = re.compile(rb"smartplan:sha256-([0-9a-f]{64})")
_LARGEST_PART: Final = 1024 * 1024


def content_mark(content_hash: str) -> str:
    """Return the mark of a plan's content, as a file carries it; nothing for no hash."""
    return f"smartplan:sha256-{content_hash}" if content_hash else ""


def find_mark(name: str, content: bytes) -> str | None:
    """Return the hash that a book carries, by the ending of its name; None if it carries none.

    A Word file has it in a custom property, a PDF among its keywords, Markdown in a comment; the
    last one counts, since a text may quote another's. Raises ``ConversionError`` for what is no
    Word file but is named so.
    """
    if PurePath(name).suffix.lower() == ".docx":
        content = _custom_properties(name, content)
    found = _MARK.findall(content)
    return found[-1].decode() if found else None


def _custom_properties(name: str, content: bytes) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if CUSTOM_PART not in archive.namelist():
                return b""
            with archive.open(CUSTOM_PART) as part:
                return part.read(_LARGEST_PART)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        raise ConversionError(
            Text(f"{name} bukan berkas Word yang utuh.", f"{name} is no whole Word file."),
            Text("Buat ulang bukunya dengan smartplan build.", "Build it again: smartplan build."),
        ) from error
