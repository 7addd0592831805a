"""Words become Typst: every character of a plan stands in a string, so none is ever code."""

import re
from collections.abc import Sequence

from smartplan.prose.book_nodes import Code, Emphasis, Footnote, Inline, LineBreak, Link, Words

_NUMBER = re.compile(r"(Tabel|Gambar|BAB|Lampiran) (\S+)")


def quote(text: str) -> str:
    """Return a text as a Typst string, in which only quotes and backslashes mean anything."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def write_markup(content: Sequence[Inline]) -> str:
    """Return inline content as Typst markup that holds nothing but ``#`` and expressions."""
    return "".join(f"#{_write_part(part)}" for part in content)


def write_content(content: Sequence[Inline]) -> str:
    """Return inline content as one Typst expression, an argument of a call."""
    if len(content) == 1:
        return _write_part(content[0])
    return f"[{write_markup(content)}]"


def _write_part(part: Inline) -> str:
    match part:
        case Words():
            return quote(part.text)
        case Emphasis():
            return f"{'strong' if part.strong else 'emph'}({write_content(part.content)})"
        case Code():
            return f"raw({quote(part.text)})"
        case LineBreak():
            return "linebreak()"
        case Footnote():
            return f"footnote({write_content(part.content)})"
        case Link():
            return f"link({_write_target(part.target)}, {write_content(_kept_together(part))})"


def _kept_together(link: Link) -> Sequence[Inline]:
    # "Tabel 2.1" is never parted at the end of a line.
    match link.content:
        case [Words(text=text)] if "ref" in link.classes:
            return (Words(_NUMBER.sub("\\1\u00a0\\2", text)),)
    return link.content


def _write_target(target: str) -> str:
    inside = target.startswith("#") and target != "#"
    return f"label({quote(target[1:])})" if inside else quote(target)
