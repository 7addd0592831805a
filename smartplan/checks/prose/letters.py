"""Words as letters: taken apart, put together, and how far two are from each other."""

import re
from typing import Final

_STEM: Final = 6
_ENDING: Final = 3
_WORD: Final = re.compile(r"[^\W_]+")


def words_of(name: str) -> list[str]:
    """Return the words of a name in small letters."""
    return _WORD.findall(name.casefold())


def squeeze(name: str) -> str:
    """Return the letters and digits of a name, small, with nothing between its words."""
    return "".join(words_of(name))


def distance(one: str, other: str, most: int) -> int:
    """Return how many letters must be changed, added or dropped; ``most + 1`` if more than that.

    Two neighbours that changed places count once.
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    rows: list[list[int]] = [list(range(len(other) + 1))]
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, against in enumerate(other, 1):
            same = rows[-1][j - 1] + (letter != against)
            row.append(min(same, rows[-1][j] + 1, row[-1] + 1))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                row[-1] = min(row[-1], rows[-2][j - 2] + 1)
        if min(row) > most:
            return most + 1
        rows.append(row)
    return rows[-1][-1]


def is_other_form(one: str, other: str) -> bool:
    """Tell whether two words differ only in their ending, as sekretaris and sekretariat do."""
    pairs = zip(one, other, strict=False)
    same = next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
    endings = (one[same:], other[same:])
    return same >= _STEM and all(0 < len(ending) <= _ENDING for ending in endings)
