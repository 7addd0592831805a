"""A mapping that is worked out when somebody first looks into it."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Deferred(Mapping[Key, Value]):
    """The mapping that ``load`` returns, asked for once."""

    __slots__ = ("_load", "_loaded")

    def __init__(self, load: Callable[[], Mapping[Key, Value]]) -> None:
        self._load = load
        self._loaded: Mapping[Key, Value] | None = None

    def __getitem__(self, key: Key) -> Value:
        """Return a value; raise ``KeyError`` if there is none."""
        return self._mapping()[key]

    def __iter__(self) -> Iterator[Key]:
        """Walk the keys in order."""
        return iter(self._mapping())

    def __len__(self) -> int:
        """Count the keys."""
        return len(self._mapping())

    def _mapping(self) -> Mapping[Key, Value]:
        if self._loaded is None:
            self._loaded = self._load()
        return self._loaded
