"""The seal of a book: a hash of what it says, by which a change made by hand is seen later.

A Word file is opened and saved again, also by those who change nothing: there only the words count,
without the results of fields, which Word works out anew. PDF and Markdown are sealed byte by byte.
"""

import hashlib
import io
import re
import zipfile
from collections.abc import Iterable, Mapping
from enum import Enum
from html import unescape
from pathlib import PurePath
from typing import Final

from smartplan.errors import ConversionError
from smartplan.language import Text

_MARK: Final = re.compile(rb"smartplan:seal-([0-9a-f]{64})")
_PREFIX: Final = "smartplan:seal-"
BLANK_SEAL: Final = _PREFIX + "0" * 64
"""Stands in a file, as long as the seal, until the file is finished."""
_TEXT_PARTS: Final = ("word/document.xml", "word/footnotes.xml")
_CUSTOM_PART: Final = "docProps/custom.xml"
_LARGEST_PART: Final = 256 * 1024 * 1024
_TOKEN: Final = re.compile(
    rb"<w:t(?: [^<>]*)?>([^<]*)</w:t>|</w:(p)>|<w:fldChar [^<>]*w:fldCharType=[\"'](begin|end)[\"']"
)
_END_OF_PDF: Final = b"%%EOF"


class SealState(Enum):
    """What the seal of a file says."""

    WHOLE = "whole"
    CHANGED = "changed"
    APPENDED = "appended"
    """A PDF whose first part is as it was made, as an electronic signature leaves it."""
    NONE = "none"


def seal_file(content: bytes) -> bytes:
    """Return a finished file with its seal in the place of the blank one, if it has one."""
    return content.replace(BLANK_SEAL.encode(), f"{_PREFIX}{_hash(content)}".encode())


def seal_words(parts: Mapping[str, bytes]) -> str:
    """Return the seal of a Word file, given its parts."""
    return f"{_PREFIX}{_hash_words(parts)}"


def read_seal(name: str, content: bytes) -> SealState:
    """Compare a book with its seal; the ending of its name says what it is.

    Raises ``ConversionError`` for what is no Word file but is named so.
    """
    ending = PurePath(name).suffix.lower()
    if ending == ".docx":
        return _read_word(name, content)
    if ending != ".pdf":
        # Git may have turned the ends of lines.
        content = content.replace(b"\r\n", b"\n")
    found = _MARK.findall(content)
    if not found:
        return SealState.NONE
    told = found[-1].decode()
    if _is_sealed(content, told):
        return SealState.WHOLE
    if ending == ".pdf" and any(_is_sealed(part, told) for part in _earlier_states(content)):
        return SealState.APPENDED
    return SealState.CHANGED


def _is_sealed(content: bytes, told: str) -> bool:
    return _hash(content.replace(f"{_PREFIX}{told}".encode(), BLANK_SEAL.encode())) == told


def _earlier_states(content: bytes) -> Iterable[bytes]:
    """Yield a PDF as it was before it was appended to, oldest first; few have many."""
    end = content.find(_END_OF_PDF)
    for _ in range(8):
        if end < 0:
            return
        # A line's end may follow the mark, or not.
        for line_end in (b"", b"\n", b"\r\n"):
            stop = end + len(_END_OF_PDF)
            if content.startswith(line_end, stop) and stop + len(line_end) < len(content):
                yield content[: stop + len(line_end)]
        end = content.find(_END_OF_PDF, end + 1)


def _read_word(name: str, content: bytes) -> SealState:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            there = set(archive.namelist()) & {*_TEXT_PARTS, _CUSTOM_PART}
            parts = {part: _read_part(archive, part) for part in there}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise ConversionError(
            Text(f"{name} bukan berkas Word yang utuh.", f"{name} is no whole Word file."),
            Text("Buat ulang bukunya dengan smartplan build.", "Build it again: smartplan build."),
        ) from error
    found = _MARK.findall(parts.get(_CUSTOM_PART, b""))
    if not found:
        return SealState.NONE
    return SealState.WHOLE if found[-1].decode() == _hash_words(parts) else SealState.CHANGED


def _read_part(archive: zipfile.ZipFile, part: str) -> bytes:
    with archive.open(part) as stream:
        return stream.read(_LARGEST_PART)


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _hash_words(parts: Mapping[str, bytes]) -> str:
    lines = (line for part in _TEXT_PARTS for line in _read_lines(parts.get(part, b"")))
    return _hash("\n".join(lines).encode())


def _read_lines(part: bytes) -> Iterable[str]:
    """Yield the words of each paragraph, without the results of its fields."""
    words: list[str] = []
    depth = 0
    for text, paragraph_end, field_mark in _TOKEN.findall(part):
        if field_mark:
            depth += 1 if field_mark == b"begin" else -1
        elif paragraph_end:
            if line := " ".join(unescape("".join(words)).split()):
                yield line
            words = []
        elif not depth:
            words.append(text.decode("utf-8", errors="replace"))
