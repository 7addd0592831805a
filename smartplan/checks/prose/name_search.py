"""Finds names in prose in whatever spelling: one walk over its capitals, however many names."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from smartplan.checks.prose.letters import distance, is_other_form, squeeze, words_of

_NEXT: Final = re.compile(r"(?P<between>,\s+|\s+(?:&\s+)?|[/’'-])(?P<word>[^\W_]+)")
_JOINTS: Final = ("-", "@", "/", ":")
# How much of a name's beginning tells whether it is worth a closer look.
_BEGINNING: Final = 4
_SECOND: Final = 3
# Of names that begin alike in such a crowd, misspelt ones are not looked for.
_CROWD: Final = 40
_SHORTEST_ALONE: Final = 7
_LONG_WORD: Final = 8


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name in one of its spellings; ``right`` is the one to write, ``alike`` may be misspelt."""

    written: str
    right: str
    is_alias: bool = False
    alike: bool = True


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name at ``text[start:end]``: ``wrong`` is the word of it that is misspelt, if any."""

    name: KnownName
    start: int
    end: int
    wrong: str = ""


class _Word(NamedTuple):
    """A word of a text in small letters; ``comma`` tells that one stands before it."""

    letters: str
    end: int
    comma: bool


class NameSearch:
    """Names by the beginning of their spelling."""

    def __init__(self, names: Iterable[KnownName]) -> None:
        """Sort names so that only few are compared with any word; the first of a spelling stays."""
        self._exact: dict[str, KnownName] = {}
        self._near: dict[tuple[str, str], list[tuple[list[str], KnownName]]] = {}
        for name in names:
            squeezed = squeeze(name.written)
            if len(squeezed) >= _BEGINNING and squeezed not in self._exact:
                self._exact[squeezed] = name
                self._add_near(name)
        self._sorted = sorted(self._exact)
        self._right = self._unmistakable()
        self._opening = _opening_of(self._exact.values())

    def _add_near(self, name: KnownName) -> None:
        words = words_of(name.written)
        alone = len(words) == 1
        if not name.alike or (alone and len(words[0]) < _SHORTEST_ALONE):
            return
        first, second = words[0], "" if alone else words[1]
        for key in {
            (first[:_BEGINNING], second),
            (first, second[:_SECOND]),
        }:
            self._near.setdefault(key, []).append((words, name))

    def _unmistakable(self) -> dict[str, list[str]]:
        """Return the right spellings by their beginning, but for those with which others begin."""
        found: dict[str, list[str]] = {}
        for place, squeezed in enumerate(self._sorted):
            name = self._exact[squeezed]
            longer = self._sorted[place + 1 : place + 2]
            if not (name.is_alias or any(one.startswith(squeezed) for one in longer)):
                found.setdefault(name.written[:_BEGINNING], []).append(name.written)
        return found

    def find_odd(self, text: str) -> Iterator[FoundName]:
        """Yield the names of a text that begin with a capital, the longest where several fit.

        Most are written as they are registered, and passed over as fast as that can be seen.
        """
        last = 0
        for opening in self._opening.finditer(text):
            start = opening.start()
            before = text[start - 1 : start]
            if start < last or before.isalnum() or before in _JOINTS:
                continue
            right = self._find_right(text, start)
            if right:
                last = start + len(right)
                continue
            found = self._best(text, start, opening.end(), opening[0].casefold())
            if found is not None:
                last = found.end
                yield found

    def _find_right(self, text: str, start: int) -> str:
        for written in self._right.get(text[start : start + _BEGINNING], ()):
            if text.startswith(written, start):
                end = start + len(written)
                return "" if text[end : end + 1].isalnum() else written
        return ""

    def _best(self, text: str, start: int, end: int, first: str) -> FoundName | None:
        """Return the longest name that is spelt rightly, else one with a word misspelt."""
        words = [_Word(first, end, comma=False)]
        found, squeezed = None, first
        while self._begins_some(squeezed):
            name = self._exact.get(squeezed)
            if name is not None and _has_its_commas(words, name.written):
                found = FoundName(name, start, words[-1].end)
            if not _add_word(text, words):
                break
            squeezed += words[-1].letters
        return found or self._misspelt(text, start, words)

    def _begins_some(self, squeezed: str) -> bool:
        """Tell whether a name begins with these letters."""
        place = bisect_left(self._sorted, squeezed)
        return place < len(self._sorted) and self._sorted[place].startswith(squeezed)

    def _misspelt(self, text: str, start: int, words: list[_Word]) -> FoundName | None:
        first = words[0].letters
        second = words[1].letters if len(words) > 1 or _add_word(text, words) else ""
        keys = {
            (first[:_BEGINNING], ""),
            (first[:_BEGINNING], second),
            (first, second[:_SECOND]),
        }
        for key in keys:
            group = self._near.get(key, [])
            for wanted, name in group if len(group) <= _CROWD else ():
                while len(words) < len(wanted) and _add_word(text, words):
                    pass
                wrong = _one_word_wrong(words[: len(wanted)], wanted, name.written)
                if wrong:
                    return FoundName(name, start, words[len(wanted) - 1].end, wrong)
        return None


def _opening_of(names: Iterable[KnownName]) -> re.Pattern[str]:
    """Return a pattern of the first words that have the beginning of a name's first word.

    Sorted by first letter, so that it passes over other capitals at the speed of the machine.
    """
    by_letter: dict[str, set[str]] = {}
    for name in names:
        first = words_of(name.written)[0]
        rest = first[1:_BEGINNING]
        end = "" if len(first) >= _BEGINNING else r"(?![^\W_])"
        for written in (rest, rest.upper()):
            by_letter.setdefault(first[0].upper(), set()).add(re.escape(written) + end)
    branches = (f"{first}(?:{'|'.join(sorted(rest))})" for first, rest in sorted(by_letter.items()))
    # Without names there is nothing to find.
    return re.compile(rf"(?:{'|'.join(branches) or '(?!)'})[^\W_]*")


def _add_word(text: str, words: list[_Word]) -> bool:
    """Note the next word of a text, if one follows that can belong to the same name."""
    following = _NEXT.match(text, words[-1].end)
    if following is None:
        return False
    comma = "," in following["between"]
    words.append(_Word(following["word"].casefold(), following.end(), comma))
    return True


def _has_its_commas(words: list[_Word], written: str) -> bool:
    """Tell whether words may be a name: commas stand only in names that have some."""
    return "," in written or not any(word.comma for word in words)


def _one_word_wrong(words: list[_Word], wanted: list[str], written: str) -> str:
    """Return the one word that differs from a name's by a letter or two; nothing otherwise."""
    if len(words) != len(wanted) or not _has_its_commas(words, written):
        return ""
    pairs = [(word.letters, right) for word, right in zip(words, wanted, strict=True)]
    wrong = [(one, right) for one, right in pairs if one != right]
    if len(wrong) != 1 or any(map(str.isdigit, "".join(wrong[0]))):
        return ""
    word, right = wrong[0]
    if len(wanted) == 1:
        # Letters that changed places in an abbreviation: Disparpora for Disporapar.
        mixed = sorted(word) == sorted(right)
        return word if mixed or distance(word, right, 1) == 1 else ""
    most = 1 if len(right) < _LONG_WORD else 2
    near = distance(word, right, most) <= most
    return word if near and not is_other_form(word, right) else ""
