"""Where every entity of the plan stands in its files, and which ids exist."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from smartplan.diagnostics import Span
from smartplan.plan.base import PlanModel
from smartplan.plan.places import Place
from smartplan.plan.texts import FileTexts, PlacedText, walk_placed
from smartplan.prose.references import Reference, find_references
from smartplan.sources.document import ParsedDocument, ProseDocument, YamlPath, YamlValue
from smartplan.sources.plan_layout import FRAMEWORK_DIR


@dataclass(frozen=True, slots=True)
class PlacedReference:
    """A reference, and the file in which it stands; its offsets are those of the joined texts."""

    where: FileTexts
    reference: Reference

    @property
    def file(self) -> str:
        """The file in which the reference stands."""
        return self.where.file


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

    def holds(self, part: PlanModel) -> bool:
        """Tell whether a part of the framework stands in a file of the plan, not in a shipped one.

        What a framework of the plan's own takes over from a shipped one does not.
        """
        return self._brings_framework and id(part) in self.places

    @cached_property
    def _brings_framework(self) -> bool:
        return any(file.startswith(f"{FRAMEWORK_DIR}/") for file in self.documents)

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
    def texts_by_file(self) -> tuple[FileTexts, ...]:
        """The texts that readers see: the YAML values that are text, then all narratives."""
        values = (
            FileTexts(file, _prose_of(file, document.data))
            for file, document in self.documents.items()
        )
        whole = (
            FileTexts(file, prose.text, narrative=True) for file, prose in self.narratives.items()
        )
        return (*values, *whole)

    @cached_property
    def texts(self) -> tuple[PlacedText, ...]:
        """Every one of these texts with its place; to search them all, prefer the joined ones."""
        return tuple(walk_placed(self.texts_by_file))

    @cached_property
    def references(self) -> tuple[PlacedReference, ...]:
        """Every reference and citation in the texts, malformed ones included."""
        return tuple(
            PlacedReference(texts, reference)
            for texts in self.texts_by_file
            for reference in find_references(texts.joined)
        )

    def span_in(self, texts: FileTexts, start: int, end: int) -> Span:
        """Return the span of ``texts.joined[start:end]``, a part of one text, in its file."""
        placed, begin = texts.at(start)
        return self.text_span(placed, start - begin, end - begin)

    def reference_span(self, placed: PlacedReference) -> Span:
        """Return where a reference stands in its file."""
        return self.span_in(placed.where, placed.reference.start, placed.reference.end)

    def may_exist(self, kind: str, entity_id: str) -> bool:
        """Tell whether an id that the plan lacks stands in a file that could not be read."""
        ids = self.unreadable.get(kind, frozenset())
        return ids is None or entity_id in ids


def _prose_of(file: str, data: YamlValue) -> YamlValue:
    """Return what of a file readers see as text: of a framework the titles of its books.

    All else in it is names, and words about itself and its sources, not about the region.
    """
    if isinstance(data, dict) and file.startswith(f"{FRAMEWORK_DIR}/"):
        return {key: value for key, value in data.items() if key == "buku"}
    return data


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
