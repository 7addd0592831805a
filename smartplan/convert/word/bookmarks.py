"""Bookmarks: safe, unique names for the ids of a book, and unique numbers."""

import hashlib
import itertools
import re

from smartplan.convert.word.ooxml import Element, element

_LONGEST = 40
"""Word cuts longer names, and then two may be one."""


class Bookmarks:
    """Gives each id of a book its bookmark; the same id always gets the same name."""

    def __init__(self) -> None:
        self._numbers = itertools.count(1)
        self.names: dict[str, str] = {}
        """The bookmark of each id that was asked for so far."""
        self._taken: set[str] = set()

    def name_of(self, identifier: str) -> str:
        """Return the bookmark's name for an id: hidden (``_``), letters and digits only."""
        if identifier not in self.names:
            plain = "_" + re.sub(r"[^A-Za-z0-9]+", "_", identifier).strip("_")
            if len(plain) > _LONGEST or plain.lower() in self._taken or plain == "_":
                mark = hashlib.sha256(identifier.encode()).hexdigest()[:8]
                plain = f"{plain[: _LONGEST - 9]}_{mark}"
            self.names[identifier] = plain
            # Word takes two names that differ only in case for one.
            self._taken.add(plain.lower())
        return self.names[identifier]

    def around(self, identifier: str, *content: Element) -> list[Element]:
        """Return the content between the start and the end of its bookmark."""
        number = str(next(self._numbers))
        start = element("w:bookmarkStart", {"w:id": number, "w:name": self.name_of(identifier)})
        return [start, *content, element("w:bookmarkEnd", {"w:id": number})]
