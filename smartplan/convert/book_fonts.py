"""The fonts that the shipped design of the PDF names, and whether Typst brings them."""

import re
from collections.abc import Mapping
from typing import Final

import typst

from smartplan.resources import find_templates_dir

_FONT_SETTING: Final = re.compile(r"\bfont:\s*(\([^)]*\)|\"[^\"]*\")")
_NAME: Final = re.compile(r"\"([^\"]+)\"")


def find_book_fonts() -> Mapping[str, bool]:
    """Map each font of the PDF design to whether Typst has it, apart from the system's fonts."""
    available = set(typst.Fonts(include_system_fonts=False).families())
    names = dict.fromkeys(
        name
        for path in sorted((find_templates_dir() / "typst").glob("*.typ"))
        for setting in _FONT_SETTING.findall(path.read_text(encoding="utf-8"))
        for name in _NAME.findall(setting)
    )
    return {name: name in available for name in names}
