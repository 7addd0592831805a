"""Lists in a sentence of which every part has one figure: 20 dinas, 10 badan, dan 14 bagian."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from smartplan.checks.prose.quantities import Quantity, named, read_quantity
from smartplan.plan.evidence import Fact

BY: Final = r"(?:(?:sebanyak|sebesar|sejumlah|ada)\s+)?"
"""The pattern of what may stand before a figure and says nothing."""

RUPIAH: Final = "rupiah"
"""The kind of an amount of money."""

_FIGURE: Final = rf"{BY}(?:Rp\s?)?(?:\d|\{{fakta:)"
_JOINED: Final = r"(?:(?:dan|serta|&)\s+)"
# Where figures come first, only what stands before one is the end of a part.
_BEFORE_FIGURE: Final = re.compile(
    rf"(?:\s*(?P<mark>[,;+])\s+(?P<last>{_JOINED})?|\s+(?P<only>{_JOINED}))(?={_FIGURE})"
)
_ANYWHERE: Final = re.compile(rf"\s*(?P<mark>[,;+])\s+(?P<last>{_JOINED})?|\s+(?P<only>{_JOINED})")
_LEADING: Final = re.compile(rf"{BY}(?P<part>{named('part')})(?P<words>[^\d{{}},;:()+]*)\Z")
_TRAILING: Final = re.compile(
    rf"(?P<name>[^\d{{}},;:()+]*[^\W\d_])\s+{BY}(?P<part>{named('part')})"
    r"(?P<words>[^\d{},;:()+]*)\Z"
)
_STARTS: Final = re.compile(_FIGURE)
_ANY: Final = re.compile(rf"(?<![\w.,-])(?P<any>{named('any')})")
# What follows the last part and is none: ", yang tersebar di 6 kecamatan".
_CLAUSE: Final = re.compile(r",\s+(?:yang|dengan|sehingga|menurut|sesuai|tersebar|di|pada)\s")
_MOST_WORDS: Final = 8
_MOST_WORDS_BEHIND: Final = 2
_FEWEST: Final = 2
_MOST: Final = 40


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of a list, the sign before it, and whether "dan" stands before it."""

    text: str
    mark: str = ""
    joined: bool = False


def read_amount(found: re.Match[str], name: str, facts: Mapping[str, Fact]) -> Quantity | None:
    """Return the quantity of a match of ``(?P<name>named(name))``, money told by its kind."""
    quantity = read_quantity(found, name, facts)
    if quantity is None or not (found[name][:2] == "Rp" or RUPIAH in quantity.unit.split()):
        return quantity
    return replace(quantity, kind=RUPIAH, unit="")


def read_parts(listed: str, facts: Mapping[str, Fact]) -> tuple[Quantity, ...] | None:
    """Return the figures of a list, or None if it isn't certain that each is a part by itself.

    Numbers stand in digits. All parts are built alike: figure and noun, or noun and figure.
    """
    leading = _STARTS.match(listed) is not None
    pieces = _without_clause(listed, _BEFORE_FIGURE if leading else _ANYWHERE)
    if not leading:
        pieces = _with_their_figures(pieces)
    # Of two kinds of marks one separates something else, and what follows "dan" is the last.
    marks = {piece.mark for piece in pieces[1:] if not piece.joined}
    joined = [piece.joined for piece in pieces]
    if not _FEWEST <= len(pieces) <= _MOST or len(marks) > 1 or any(joined[:-1]):
        return None
    found = [(_LEADING if leading else _TRAILING).match(piece.text) for piece in pieces]
    parts = [_read(one, facts) for one in found if one is not None]
    if len(parts) < len(pieces) or not (leading or _differ(found)):
        return None
    known = tuple(part for part in parts if part is not None)
    return known if len(known) == len(parts) else None


def _without_clause(listed: str, separator: re.Pattern[str]) -> list[_Piece]:
    """Return the pieces of a list, without a clause behind its last part."""
    pieces = list(_split(listed, separator))
    last = pieces[-1]
    if last.joined and (clause := _CLAUSE.search(last.text)):
        return [*pieces[:-1], replace(last, text=last.text[: clause.start()])]
    for number, piece in enumerate(pieces[:-1]):
        rest = f"{pieces[number + 1].mark} {pieces[number + 1].text}"
        if piece.joined and _CLAUSE.match(rest):
            return pieces[: number + 1]
    return pieces


def _split(listed: str, separator: re.Pattern[str]) -> Iterator[_Piece]:
    start, mark, joined = 0, "", False
    for found in separator.finditer(listed):
        yield _Piece(listed[start : found.start()], mark, joined)
        start, mark = found.end(), found["mark"] or ""
        joined = bool(found["last"] or found["only"])
    yield _Piece(listed[start:], mark, joined)


def _with_their_figures(pieces: list[_Piece]) -> list[_Piece]:
    """Return pieces as parts: "hotel" before "dan restoran 11,7" belongs to it."""
    parts: list[_Piece] = []
    for piece in pieces:
        before = parts[-1] if parts else None
        if before is not None and piece.joined and not piece.mark and not _figure_in(before):
            parts[-1] = replace(before, text=f"{before.text} {piece.text}")
        else:
            parts.append(piece)
    return parts


def _figure_in(piece: _Piece) -> bool:
    return re.search(r"[\d{]", piece.text) is not None


def _read(found: re.Match[str], facts: Mapping[str, Fact]) -> Quantity | None:
    """Return the figure of a part; None in a heap of words, and for a number of nothing: 1, 2."""
    words = len(found["words"].split())
    if "name" in found.groupdict():
        return read_amount(found, "part", facts) if words <= _MOST_WORDS_BEHIND else None
    part = read_amount(found, "part", facts) if words <= _MOST_WORDS else None
    named_by = words or (part and (part.unit or part.kind or part.scale[0] or part.fact))
    return part if named_by else None


def _differ(found: list[re.Match[str] | None]) -> bool:
    """Tell whether figures behind nouns are no numbers of one thing: SMPN 1, SMPN 2."""
    nouns = [one["name"].split()[-1].casefold() for one in found if one is not None]
    return len(set(nouns)) == len(nouns)


def mentions(words: str, facts: Mapping[str, Fact]) -> Iterator[Quantity]:
    """Yield every figure of some words."""
    for found in _ANY.finditer(words):
        quantity = read_amount(found, "any", facts)
        if quantity is not None:
            yield quantity
