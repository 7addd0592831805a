"""Small parts of messages: suggestions, lists, amounts."""

import difflib
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from smartplan.language import Text

_LISTED: Final = 8
_CUTOFF: Final = 0.66
# What is clearly less alike than the best is noise.
_MARGIN: Final = 0.06


def rupiah(amount: int) -> str:
    """Write an amount as the books do: ``Rp1.234.567``."""
    return "Rp" + f"{amount:,}".replace(",", ".")


def decimal(value: float) -> Text:
    """Write a number with at most three decimals: ``3,315`` in Indonesian, ``3.315`` in English."""
    written = f"{value:.3f}".rstrip("0").rstrip(".")
    return Text(written.replace(".", ","), written)


def listed(names: Iterable[str]) -> Text:
    """List names, at most eight of them, and say how many are left out."""
    everything = list(names)
    shown, left = ", ".join(everything[:_LISTED]), len(everything) - _LISTED
    if left <= 0:
        return Text(shown, shown)
    return Text(f"{shown}, dan {left} lagi", f"{shown}, and {left} more")


def find_close(word: str, spellings: Mapping[str, str]) -> tuple[str, ...]:
    """Return the ids, at most three, whose spelling resembles ``word`` most.

    ``spellings`` maps every accepted or familiar spelling, in small letters, to its id.
    """
    written = word.casefold()
    if written in spellings:
        return (spellings[written],)
    close = difflib.get_close_matches(written, spellings, n=6, cutoff=_CUTOFF)
    if not close:
        return ()
    best = _likeness(written, close[0])
    near = [spelling for spelling in close if _likeness(written, spelling) > best - _MARGIN]
    return tuple(dict.fromkeys(spellings[spelling] for spelling in near))[:3]


def _likeness(word: str, spelling: str) -> float:
    return difflib.SequenceMatcher(None, spelling, word).ratio()


def did_you_mean(close: Sequence[str]) -> Text:
    """Ask whether one of the close ids was meant."""
    *first, last = close
    comma = "," if len(first) > 1 else ""
    if not first:
        return Text(f"Maksudnya {last}?", f"Did you mean {last}?")
    start = ", ".join(first) + comma
    return Text(f"Maksudnya {start} atau {last}?", f"Did you mean {start} or {last}?")


def joined(*parts: Text | None) -> Text:
    """Join sentences into one text, leaving out what is None."""
    said = [part for part in parts if part is not None]
    return Text(" ".join(p.indonesian for p in said), " ".join(p.english for p in said))
