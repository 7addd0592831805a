"""Where every entity of the plan stands in its files, and which ids exist."""

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final

from smartplan.diagnostics import Span
from smartplan.plan.base import PlanModel
from smartplan.prose.references import Reference, find_references
from smartplan.sources.document import ParsedDocument, ProseDocument, YamlPath, walk_texts

# The keys of texts that are names and addresses, in which nobody writes prose.
_UNSEEN: Final = frozenset({"id", "url", "logo"})


@dataclass(frozen=True, slots=True)
class Place:
    """A YAML path in a file of the plan."""

    file: str
    path: YamlPath


@dataclass(frozen=True, slots=True)
class PlacedText:
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
    could, so that no reference to it can be judged.
    """

    documents: Mapping[str, ParsedDocument]
    narratives: Mapping[str, ProseDocument]
    assets: frozenset[str] = frozenset()
    places: Mapping[int, Place] = field(default_factory=dict)
    unreadable: Mapping[str, frozenset[str] | None] = field(default_factory=dict)

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
    entity: Any, file: str, dropped: frozenset[YamlPath] = frozenset(), path: YamlPath = ()
) -> Iterator[tuple[int, Place]]:
    """Yield identity and place of a model and of every model inside it.

    ``dropped`` are the paths of what was left out as unreadable, so that the rest keeps its place.
    """
    if isinstance(entity, PlanModel):
        yield id(entity), Place(file, path)
        for name, info in type(entity).model_fields.items():
            inside = (*path, info.alias or name)
            yield from collect_places(getattr(entity, name), file, dropped, inside)
    elif isinstance(entity, tuple):
        kept = (n for n in itertools.count() if (*path, n) not in dropped)
        for position, item in zip(kept, entity, strict=False):
            yield from collect_places(item, file, dropped, (*path, position))
    elif isinstance(entity, dict):
        for key, item in entity.items():
            yield from collect_places(item, file, dropped, (*path, key))
