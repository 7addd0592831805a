"""Where every entity of the plan stands in its files, and which ids exist."""

import itertools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any, Final, NamedTuple

from smartplan.diagnostics import Span
from smartplan.plan.base import PlanModel
from smartplan.prose.references import Reference, find_references
from smartplan.sources.document import ParsedDocument, ProseDocument, YamlPath, walk_texts

# What a model can stand in; all else is a plain value.
_HOLDERS: Final = (PlanModel, tuple, dict)
# The keys of texts that are names and addresses, in which nobody writes prose.
_UNSEEN: Final = frozenset({"id", "url", "logo"})


@dataclass(frozen=True, slots=True)
class Place:
    """A YAML path in a file of the plan."""

    file: str
    path: YamlPath


class PlacedText(NamedTuple):
    """A text of the plan: a YAML value, or (``path`` is None) a whole narrative file."""

    file: str
    path: YamlPath | None
    text: str


@dataclass(frozen=True, slots=True)
class PlacedReference:
    """A reference inside a text, and that text."""

    text: PlacedText
    reference: Reference


@dataclass(frozen=True)
class PlanIndex:
    """The way back from the typed plan to files, lines and columns.

    ``places`` is keyed by the identity of a model, so two equal entities stay apart; the plan
    keeps them alive. ``unreadable`` holds, per kind (a file or folder name such as ``program``),
    the ids of entities that are there but could not be read; None means that none of the kind
    could, so that no reference to it can be judged. ``own_chapters`` are the chapters for which
    the plan brings a template of its own. ``broken_pictures`` are the assets that are no whole
    pictures, ``fonts`` the families that fonts among the assets have.
    """

    documents: Mapping[str, ParsedDocument]
    narratives: Mapping[str, ProseDocument]
    assets: frozenset[str] = frozenset()
    places: Mapping[int, Place] = field(default_factory=dict)
    unreadable: Mapping[str, frozenset[str] | None] = field(default_factory=dict)
    own_chapters: frozenset[str] = frozenset()
    broken_pictures: frozenset[str] = frozenset()
    fonts: frozenset[str] = frozenset()

    def place_of(self, entity: PlanModel) -> Place:
        """Return where an entity of the plan stands. Raises KeyError for a stranger."""
        return self.places[id(entity)]

    def span_of(self, entity: PlanModel, *keys: str | int) -> tuple[str, Span]:
        """Return file and span of an entity, or of a value inside it.

        ``keys`` are attribute names, mapping keys and list indexes from the entity inwards; the
        nearest parent that stands in the file is taken when the value does not.
        """
        place = self.place_of(entity)
        path = place.path + yaml_keys(entity, keys)
        return place.file, self.documents[place.file].spans.find_value(path)

    def key_span_of(self, entity: PlanModel, *keys: str | int) -> tuple[str, Span]:
        """Return file and span of a key inside an entity, such as a year of a budget."""
        place = self.place_of(entity)
        path = place.path + yaml_keys(entity, keys)
        return place.file, self.documents[place.file].spans.find_key(path)

    def text_span(self, placed: PlacedText, start: int, end: int) -> Span:
        """Return the span of ``placed.text[start:end]`` in its file."""
        if placed.path is None:
            return self.narratives[placed.file].find_in_text(start, end)
        document = self.documents[placed.file]
        return document.find_in_text(placed.path, placed.text, start, end)

    @cached_property
    def texts(self) -> tuple[PlacedText, ...]:
        """Every text that readers see: the YAML values that are text, then all narratives."""
        values = (
            PlacedText(file, path, text)
            for file, document in self.documents.items()
            for path, text in walk_texts(document.data)
            if not path or path[-1] not in _UNSEEN
        )
        whole = (PlacedText(file, None, prose.text) for file, prose in self.narratives.items())
        return (*values, *whole)

    @cached_property
    def references(self) -> tuple[PlacedReference, ...]:
        """Every reference and citation in the texts, malformed ones included."""
        return tuple(
            PlacedReference(placed, reference)
            for placed in self.texts
            if "{" in placed.text or "@" in placed.text
            for reference in find_references(placed.text)
        )

    def reference_span(self, placed: PlacedReference) -> Span:
        """Return where a reference stands in its file."""
        return self.text_span(placed.text, placed.reference.start, placed.reference.end)

    def may_exist(self, kind: str, entity_id: str) -> bool:
        """Tell whether an id that the plan lacks stands in a file that could not be read."""
        ids = self.unreadable.get(kind, frozenset())
        return ids is None or entity_id in ids


def yaml_keys(entity: Any, keys: tuple[str | int, ...]) -> YamlPath:
    """Translate attribute names, from an entity inwards, into the keys that the file uses."""
    path: list[str | int] = []
    for key in keys:
        if isinstance(entity, PlanModel) and isinstance(key, str):
            path.append(type(entity).model_fields[key].alias or key)
            entity = getattr(entity, key)
        else:
            path.append(key)
            entity = _inside(entity, key)
    return tuple(path)


def _inside(container: Any, key: str | int) -> Any:
    try:
        return container[key]
    except (KeyError, IndexError, TypeError):
        return None


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
