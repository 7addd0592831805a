"""Text with styles: lines of pieces, written plainly or in colour."""

from collections.abc import Iterable
from dataclasses import dataclass
from io import StringIO
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line and its style in rich's words; no style is plain text."""

    text: str
    style: str = ""


Line: TypeAlias = tuple[Piece, ...]


def write_plain(lines: Iterable[Line]) -> str:
    """Return the lines without any style."""
    return "".join("".join(piece.text for piece in line).rstrip() + "\n" for line in lines)


def write_coloured(lines: Iterable[Line]) -> str:
    """Return the lines with the escapes of a colour terminal."""
    # Half the time of a short check would go into this import, and most runs need no colour.
    from rich.console import Console  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    written = StringIO()
    console = Console(
        file=written,
        force_terminal=True,
        color_system="standard",
        no_color=False,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    for line in lines:
        text = Text()
        for piece in line:
            text.append(piece.text, piece.style)
        text.rstrip()
        console.print(text, soft_wrap=True)
    return written.getvalue()
