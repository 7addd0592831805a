"""Names for what a template left nameless: only what has an id can be listed with its page."""

import re
from typing import Final

_HEADING: Final = re.compile(r"(#{1,3} +.*?)(?: +\{([^{}]*)\})? *")
_CODE: Final = re.compile(r"`{3,}|~{3,}")


def name_headings(markdown: str) -> str:
    """Give each heading of the three upper levels an id, by its order, if it has none."""
    lines = markdown.split("\n")
    fence = ""
    order = 0
    for number, line in enumerate(lines):
        if code := _CODE.match(line):
            fence = "" if fence and line.startswith(fence) else fence or code[0]
        elif not fence and line.startswith("#") and (heading := _HEADING.fullmatch(line)):
            order += 1
            attributes = heading[2] or ""
            if "#" not in attributes:
                named = f"#bagian-{order} {attributes}".rstrip()
                lines[number] = f"{heading[1]} {{{named}}}"
    return "\n".join(lines)
