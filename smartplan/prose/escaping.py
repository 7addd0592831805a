"""Plain text → book Markdown that reads the same and can't make structure."""

import re
from typing import Final

# Characters that always mean something to a Markdown reader, with or without extensions.
_ALWAYS: Final = re.compile(r"[\\`*\[\]{}<|~^$]")
# `_` inside a word, `@` inside an address, `&` before a space and `!` before no bracket are plain.
_SOMETIMES: Final = re.compile(
    r"(?<![^\W_])_|_(?![^\W_])|(?<![^\W_])@|&(?=#?\w+;)|!(?=\[)",
)
_LINE_START: Final = re.compile(r"[-+](?=[ \t]|$)|[-=]+[ \t]*$|#|>|:::|~~~|\|")
_NUMBER_START: Final = re.compile(r"(\d{1,9})([.)])(?=[ \t]|$)")
_CLOSING_HASHES: Final = re.compile(r"(?<=[ \t])(#+)$")
_LINK: Final = re.compile(r"(?i:https?://|mailto:)[^\s]")
_UNSAFE_IN_URL: Final = re.compile(r"[\x00-\x20\x7f\"<>\\^`{|}()\[\]]")
_ENTITY: Final = re.compile(r"&(?=#?\w+;)")
_ASSET: Final = re.compile(r"aset(?:/[^/\\\"<>|:*?%#{}\x00-\x1f\x7f]+)+")
_SPACES: Final = re.compile(r"\s*\n\s*")


def escape_text(text: str) -> str:
    """Escape one line of plain text for any place inside a line of book Markdown."""
    text = _ALWAYS.sub(r"\\\g<0>", text)
    return _SOMETIMES.sub(r"\\\g<0>", text)


def escape_line(text: str) -> str:
    """Escape plain text that stands alone: one line, safe as a paragraph, list item or cell."""
    return guard_line(escape_text(one_line(text)))


def guard_line(line: str) -> str:
    """Keep a finished line of inline Markdown from opening a block."""
    line = line.strip(" \t")
    numbered = _NUMBER_START.match(line)
    if numbered is not None:
        return f"{numbered[1]}\\{line[numbered.start(2) :]}"
    return f"\\{line}" if _LINE_START.match(line) else line


def guard_heading(line: str) -> str:
    """Keep the number signs at the end of a heading, which would be taken for decoration."""
    return _CLOSING_HASHES.sub(lambda found: "\\#" * len(found[1]), line)


def one_line(text: str) -> str:
    """Put a text of several lines on one."""
    return _SPACES.sub(" ", text).strip()


def quote_attribute(text: str) -> str:
    """Return a text as a quoted attribute value, quotes included.

    Pandoc reads no backslash escapes there, but entities.
    """
    safe = _ENTITY.sub("&amp;", one_line(text)).replace('"', "&quot;").replace("\\", "&#92;")
    return f'"{safe}"'


def safe_url(url: str) -> str | None:
    """Return a web or mail address as a link destination, or None for any other address."""
    if not _LINK.match(url):
        return None
    encoded = _UNSAFE_IN_URL.sub(lambda found: f"%{ord(found[0]):02X}", url)
    return _ENTITY.sub(r"\\&", encoded)


def is_asset_path(path: str) -> bool:
    """Tell whether a path stays below the plan's folder ``aset/``."""
    return _ASSET.fullmatch(path) is not None and not {".", ".."} & set(path.split("/"))
