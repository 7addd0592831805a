"""How many items a list has, inside a sentence or as Markdown: at least and at most."""

import re
from dataclasses import dataclass
from typing import Final

_CITATION: Final = re.compile(r"\s*\[@[^\]]*\]")
_END: Final = re.compile(r"[.!?](?=[\s*_)\"”]|$)|\n[ \t]*\n|\n(?=[ ]{0,3}(?:[-*+#|]|\d+[.)])\s)")
_COMMA: Final = re.compile(r",\s+")
_JOINED: Final = re.compile(r"(?:dan(?:/atau)?|serta|atau|&)\s+", re.IGNORECASE)
_INSIDE: Final = re.compile(r"\s(?:dan(?:/atau)?|serta|atau|&)\s", re.IGNORECASE)
# A list that says so is not complete, and a clause has commas of its own.
_OPEN: Final = re.compile(
    r"\b(?:antara lain|di antaranya|misalnya|seperti|contohnya|masing-masing|dll|dst|dsb"
    r"|lain-lain|lainnya|sebagainya|seterusnya|karena|sebab|sehingga|sedangkan|tetapi|namun"
    r"|melainkan|agar|supaya|jika|bila|apabila|ketika|yaitu|yakni|ialah|adalah|bukan|termasuk)\b"
    r"|…|\.\.\.|\{(?:fakta|total):|[:()]",
    re.IGNORECASE,
)
_LONGEST_ITEM: Final = 12
_FEWEST: Final = 2
_ITEM: Final = re.compile(r"([ ]{0,3})(?:[-*+]|\d+[.)])\s")


@dataclass(frozen=True, slots=True)
class ListLength:
    """How many items a list has; both are the same unless "a dan b" may be one or two.

    ``longest`` is the number of words of its longest item.
    """

    least: int
    most: int
    longest: int


def measure_list(text: str, start: int, *, bracket: bool) -> ListLength | None:
    """Return the length of the list in a sentence that begins at ``text[start]``.

    None for what is no closed list of short items. ``bracket`` tells that it ends with one.
    """
    end = text.find(")", start) if bracket else -1
    if bracket and end < 0:
        return None
    if not bracket:
        stop = _END.search(text, start)
        end = stop.start() if stop else len(text)
    listed = _CITATION.sub("", text[start:end]).strip()
    # A semicolon outside a list of semicolons ends the clause; both can't be told apart.
    if _OPEN.search(listed) or ";" in listed:
        return None
    return _measure(_COMMA.split(listed))


def _measure(parts: list[str]) -> ListLength | None:
    closing = [number for number, part in enumerate(parts) if _JOINED.match(part)]
    if len(closing) > 1:
        return None
    items = parts[: closing[0] + 1] if closing else parts
    joined = [len(_INSIDE.findall(item)) for item in items]
    # Without "dan" before the last one the list is not closed.
    if not closing and not joined[-1]:
        return None
    longest = max(len(item.split()) for item in items)
    if "" in items or longest > _LONGEST_ITEM or len(items) + sum(joined) < _FEWEST:
        return None
    return ListLength(len(items), len(items) + sum(joined), longest)


def count_items(text: str, start: int) -> int:
    """Return how many items the Markdown list has whose first one begins at ``text[start]``."""
    first = _ITEM.match(text, start)
    indent = len(first[1]) if first else 0
    count, after_blank = 0, False
    for line in text[start:].split("\n"):
        item = _ITEM.match(line)
        if item is not None and len(item[1]) <= indent:
            count += 1
        elif after_blank and line.strip() and not line.startswith(" "):
            break
        after_blank = not line.strip()
    return count
