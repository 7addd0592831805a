"""A rendered book becomes files: Markdown, Word and PDF.

``CONVERTERS`` names each format's converter without importing it, so that a command that
converts nothing never pays for lxml or Typst.
"""

import importlib
from typing import Final, cast

from smartplan.convert.converter import Converter

CONVERTERS: Final[dict[str, str]] = {
    "md": "smartplan.convert.markdown:MarkdownConverter",
    "docx": "smartplan.convert.docx:DocxConverter",
    "pdf": "smartplan.convert.pdf:PdfConverter",
}
"""Format name → module and class, in the order in which formats are listed and built."""


def load_converter(format_name: str) -> Converter:
    """Import and make the converter of a format; raises ``KeyError`` for an unknown name."""
    module, _, name = CONVERTERS[format_name].partition(":")
    return cast("Converter", getattr(importlib.import_module(module), name)())
