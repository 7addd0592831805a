"""Texts of several lines, written as ``|`` blocks."""

from typing import Final

from smartplan.edit.layout import Layout
from smartplan.sources.document import YamlPath
from smartplan.sources.yaml_parser import parse_yaml

_STEP: Final = 2


def write_literal(layout: Layout, path: YamlPath, value: object) -> str | None:
    """Return a text of several lines as a block to stand at a path, None where none can.

    There is none inside brackets, before a comment, and for texts that need escapes.
    """
    if not isinstance(value, str) or "\n" not in value.rstrip("\n") or layout.inside_flow(path):
        return None
    end = layout.value(path)[1]
    rest = layout.text[end : layout.line_end(end)]
    if rest.strip():
        return None
    indent = " " * (layout.column(layout.entry_start(path)) + _STEP)
    if layout.text[layout.line_end(end) :].lstrip("\r\n").startswith(indent):
        # A comment that stands as deep would become part of the text.
        return None
    written = literal_block(value, indent, layout.newline)
    # At the end of a file, a last line without an end would lose the text's own.
    return written if written is None or rest else written + layout.newline


def literal_block(value: str, indent: str, newline: str) -> str | None:
    """Return a text as a block whose lines are indented, None if it would be read otherwise."""
    header = "|" if value.endswith("\n") else "|-"
    lines = value.removesuffix("\n").split("\n")
    body = [f"{indent}{line}" if line else "" for line in lines]
    written = newline.join((header, *body))
    trial = f"k: {header}\n" + "\n".join(f"  {line}" if line else "" for line in lines) + "\n"
    try:
        document, wrong = parse_yaml("", trial.encode("utf-8"))
    except UnicodeEncodeError:
        return None
    return written if document is not None and not wrong and document.data == {"k": value} else None
