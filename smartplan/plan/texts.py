"""The texts of a plan, file by file: one by one, and joined so that a search runs once a file."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate
from typing import Final, NamedTuple

from smartplan.sources.document import YamlPath, YamlValue, walk_texts

# The keys of texts that are names and addresses, in which nobody writes prose.
_UNSEEN: Final = frozenset({"id", "url", "logo"})
# No pattern reaches across it: it is no space, stands for itself on a line, and no plan has a NUL.
_BETWEEN: Final = "\n\n\0\n\n"


class PlacedText(NamedTuple):
    """A text of the plan: a YAML value, or (``path`` is None) a whole narrative file."""

    file: str
    path: YamlPath | None
    text: str


class FileTexts:
    """The texts of one file that readers see.

    A plan has tens of thousands of them, nearly all without a mistake: what looks for something
    searches ``joined`` and asks ``at`` for the text in which it was found.
    """

    def __init__(self, file: str, content: "YamlValue | str", *, narrative: bool = False) -> None:
        self.file = file
        self._content = content
        self.narrative = narrative

    @cached_property
    def placed(self) -> tuple[PlacedText, ...]:
        """Every text with its place, in file order."""
        if self.narrative:
            return (PlacedText(self.file, None, str(self._content)),)
        return tuple(
            PlacedText(self.file, path, text)
            for path, text in walk_texts(self._content)
            if not path or path[-1] not in _UNSEEN
        )

    @cached_property
    def joined(self) -> str:
        """All texts in file order, with something between them that no pattern crosses."""
        return _BETWEEN.join(self._texts)

    def at(self, offset: int) -> tuple[PlacedText, int]:
        """Return the text at an offset of ``joined``, and where in ``joined`` it begins."""
        number = bisect_right(self._starts, offset) - 1
        return self.placed[number], self._starts[number]

    def each(self) -> Iterator[tuple[int, str]]:
        """Yield every text, and where in ``joined`` it begins."""
        return zip(self._starts, self._texts, strict=True)

    @cached_property
    def _texts(self) -> list[str]:
        if self.narrative:
            return [str(self._content)]
        found: list[str] = []
        _collect(self._content, found)
        return found

    @cached_property
    def _starts(self) -> list[int]:
        lengths = (len(text) + len(_BETWEEN) for text in self._texts)
        return list(accumulate(lengths, initial=0))[:-1]


def _collect(data: YamlValue, found: list[str]) -> None:
    """Note the texts as ``FileTexts.placed`` has them, without working out their paths."""
    if isinstance(data, str):
        found.append(data)
    elif isinstance(data, dict):
        for key, value in data.items():
            if isinstance(value, str):
                if key not in _UNSEEN:
                    found.append(value)
            elif isinstance(value, dict | tuple):
                _collect(value, found)
    elif isinstance(data, tuple):
        for value in data:
            _collect(value, found)


def walk_placed(files: tuple[FileTexts, ...]) -> Iterator[PlacedText]:
    """Yield every text of the files with its place."""
    for file in files:
        yield from file.placed
