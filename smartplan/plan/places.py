"""Where the models of a plan stand in its files."""

import itertools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from smartplan.plan.base import PlanModel
from smartplan.sources.document import YamlPath

# What a model can stand in; all else is a plain value.
_HOLDERS: Final = (PlanModel, tuple, dict)


@dataclass(frozen=True, slots=True)
class Place:
    """A YAML path in a file of the plan."""

    file: str
    path: YamlPath


@dataclass(frozen=True, slots=True)
class FileModel:
    """What a file holds; ``dropped`` are the paths of what was left out as unreadable."""

    file: str
    model: PlanModel
    dropped: frozenset[YamlPath] = frozenset()


class Places(Mapping[int, Place]):
    """The place of every model, by its identity.

    Asked about few of the models of a plan, if any, it walks through a file only when what was
    asked for may stand inside it.
    """

    def __init__(self, models: Iterable[FileModel]) -> None:
        # The files with the fewest levels first: there stand the registries, asked for most often.
        ordered = sorted(models, key=lambda one: one.file.count("/"))
        self._known = {id(one.model): Place(one.file, ()) for one in ordered}
        self._waiting = iter(ordered)

    def __getitem__(self, identity: int) -> Place:
        """Return the place of a model. Raises KeyError for a stranger."""
        while identity not in self._known:
            file = next(self._waiting, None)
            if file is None:
                raise KeyError(identity)
            self._known |= collect_places(file.model, file.file, file.dropped)
        return self._known[identity]

    def __iter__(self) -> Iterator[int]:
        """Walk the identities of all models."""
        for file in self._waiting:
            self._known |= collect_places(file.model, file.file, file.dropped)
        return iter(self._known)

    def __len__(self) -> int:
        """Count the models."""
        return sum(1 for _ in self)


def collect_places(
    entity: Any, file: str, dropped: frozenset[YamlPath] = frozenset()
) -> dict[int, Place]:
    """Return the place, by identity, of a model and of every model inside it.

    ``dropped`` are the paths of what was left out as unreadable, so that the rest keeps its place.
    """
    places: dict[int, Place] = {}
    waiting: list[tuple[Any, YamlPath]] = [(entity, ())]
    while waiting:
        value, path = waiting.pop()
        inside: Iterable[tuple[Any, str | int]]
        if isinstance(value, PlanModel):
            places[id(value)] = Place(file, path)
            keys = _keys_of(type(value))
            inside = ((one, keys[name]) for name, one in vars(value).items())
        elif isinstance(value, tuple):
            inside = zip(value, _kept_positions(path, dropped), strict=False)
        else:
            inside = ((one, key) for key, one in value.items())
        waiting += [(one, (*path, key)) for one, key in inside if isinstance(one, _HOLDERS)]
    return places


@cache
def _keys_of(model: type[PlanModel]) -> Mapping[str, str]:
    return {name: info.alias or name for name, info in model.model_fields.items()}


def _kept_positions(path: YamlPath, dropped: frozenset[YamlPath]) -> Iterator[int]:
    if not dropped:
        return itertools.count()
    return (number for number in itertools.count() if (*path, number) not in dropped)
