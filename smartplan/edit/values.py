"""Changes of one value or key of a document, told by its YAML path."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from smartplan.edit.blocks import write_literal
from smartplan.edit.layout import Layout, UneditableError
from smartplan.edit.scalars import Quote, Writable, write_key, write_value
from smartplan.edit.text_edit import TextEdit
from smartplan.sources.document import ParsedDocument, YamlPath
from smartplan.sources.position import offset_of

_BLANKS: Final = (" ", "\t", "\n", "\r", "")
_TRAILING: Final = re.compile(r"[ \t]*(?:(?:\r?\n)+[ \t]+(?=\r?\n|\Z))*")
_CLOSING: Final = (",", "]", "}")


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """Other words for the characters ``start`` to ``end`` of a text, as it is read."""

    start: int
    end: int
    words: str


def set_value(document: ParsedDocument, path: YamlPath, value: Writable) -> tuple[TextEdit, ...]:
    """Return the edits that put a value in the place of the one at a path.

    A text keeps the quotes that stand there; one of several lines becomes a ``|`` block. Raises
    KeyError if the path does not exist, UnwritableError and UneditableError.
    """
    if not path:
        raise UneditableError(f"{document.file}: the whole file is no value")
    layout = Layout(document)
    start, end = layout.value(path)
    old = layout.data_at(path)
    under_key = isinstance(layout.data_at(path[:-1]), dict)
    if under_key and isinstance(old, (dict, tuple)) and not layout.is_flow(path):
        return _replace_block(layout, path, value)
    written = write_literal(layout, path, value) or write_value(
        value, flow=layout.inside_flow(path), quote=_quote(document.text, start, old)
    )
    if isinstance(old, str) and document.text[start : start + 1] in ("|", ">"):
        # Blanks at the end of a block are part of it, though its place ends before them.
        trailing = _TRAILING.match(document.text, end)
        end = trailing.end() if trailing else end
    return (_placed(document, start, end, written),)


def rename_key(document: ParsedDocument, path: YamlPath, key: str | int) -> tuple[TextEdit, ...]:
    """Return the edit that gives another name to the key at a path.

    Raises KeyError if the path does not exist.
    """
    layout = Layout(document)
    start, end = layout.key(path)
    written = write_key(key, flow=layout.inside_flow(path))
    return (TextEdit(document.file, start, end, written),)


def replace_stretches(
    document: ParsedDocument, path: YamlPath, stretches: Sequence[Stretch]
) -> tuple[TextEdit, ...]:
    """Return the edits that put other words in the place of stretches of one text.

    Only these are changed where the way the text is written allows it, also inside a block;
    otherwise the whole text is written anew. Raises KeyError if no text stands there.
    """
    value = Layout(document).data_at(path)
    if not isinstance(value, str):
        raise KeyError(path)
    edits = tuple(_edit_stretch(document, path, value, stretch) for stretch in stretches)
    if None not in edits:
        return tuple(edit for edit in edits if edit is not None)
    for stretch in sorted(stretches, reverse=True):
        value = value[: stretch.start] + stretch.words + value[stretch.end :]
    return set_value(document, path, value)


def _edit_stretch(
    document: ParsedDocument, path: YamlPath, value: str, stretch: Stretch
) -> TextEdit | None:
    old, words = value[stretch.start : stretch.end], stretch.words
    span = document.find_in_text(path, value, stretch.start, stretch.end)
    first, last = offset_of(document.text, span.start), offset_of(document.text, span.end)
    raw = document.text[slice(*document.spans.raw_offsets[path])]
    as_it_stands = document.text[first:last] == old and _is_solid(old)
    if as_it_stands and _is_solid(words) and _fits(raw, words):
        return TextEdit(document.file, first, last, words)
    return None


def _fits(raw: str, words: str) -> bool:
    """Tell whether words can stand as they are in a text that is written so."""
    if raw[:1] == '"':
        return '"' not in words and "\\" not in words
    if raw[:1] == "'":
        return "'" not in words
    # A plain text of one line may become a number, so it is always written anew.
    return raw[:1] in ("|", ">") or ("\n" in raw and words.replace("-", "a").isalnum())


def _is_solid(words: str) -> bool:
    """Tell whether words stand on one line and begin and end with more than a blank."""
    return words != "" and words.isprintable() and words == words.strip()


def _replace_block(layout: Layout, path: YamlPath, value: Writable) -> tuple[TextEdit, ...]:
    """Put a value behind the colon, before a comment there, and take the block's lines away."""
    file = layout.document.file
    colon = layout.colon_end(path)
    first = layout.line_start(layout.value_start(path))
    return (
        TextEdit(file, colon, colon, " " + write_value(value, flow=False)),
        TextEdit(file, first, layout.entry_end(path), ""),
    )


def _placed(document: ParsedDocument, start: int, end: int, written: str) -> TextEdit:
    """Keep a value apart from its neighbours where nothing stood before."""
    if start == end:
        before, after = document.text[start - 1 : start], document.text[end : end + 1]
        lead = "" if before in _BLANKS or before in "[{" else " "
        tail = "" if after in (*_BLANKS, *_CLOSING) else " "
        written = f"{lead}{written}{tail}"
    return TextEdit(document.file, start, end, written)


def _quote(text: str, start: int, old: object) -> Quote:
    opening = text[start : start + 1]
    if not isinstance(old, str) or opening not in ("'", '"'):
        return ""
    return '"' if opening == '"' else "'"
