"""Every id of the plan's files: where it is given to something, and where something names it.

Read from the documents along the models, so that a plan with errors shows its ids as well.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import UnionType
from typing import Annotated, Any, Final, Union, get_args, get_origin

from smartplan.plan.agencies import Agency
from smartplan.plan.base import PlanModel
from smartplan.plan.dimensions import Objective, Strategy
from smartplan.plan.evidence import Fact, FactGroup, LegalBasis, Source
from smartplan.plan.indicators import Indicator
from smartplan.plan.institutions import Body
from smartplan.plan.loader import model_of
from smartplan.plan.programs import Program
from smartplan.plan.quick_wins import QuickWin
from smartplan.plan.readiness import ReadinessItem
from smartplan.plan.references import RefersTo
from smartplan.plan.region import District, Mission, Zone
from smartplan.sources.document import ParsedDocument, YamlPath

# What a plan gives ids to that other files name, kind by kind.
KINDS: Final[Mapping[str, type[PlanModel]]] = {
    "opd": Agency,
    "program": Program,
    "quick-win": QuickWin,
    "fakta": Fact,
    "sumber": Source,
    "hukum": LegalBasis,
    "indikator": Indicator,
    "strategi": Strategy,
    "misi": Mission,
    "sasaran": Objective,
    "kelompok": FactGroup,
    "zona": Zone,
    "badan": Body,
    "kesiapan": ReadinessItem,
    "kecamatan": District,
}
_KIND_OF: Final = {model: kind for kind, model in KINDS.items()}
# Kecamatan are named by their names.
NAMED_KINDS: Final = frozenset({"kecamatan"})
_ID: Final = "id"
_NAME: Final = "nama"


@dataclass(frozen=True, slots=True)
class PlacedId:
    """An id in a file; ``defines`` where it is given, otherwise it is only named there."""

    kind: str
    id: str
    file: str
    path: YamlPath
    defines: bool = False
    as_key: bool = False


def walk_ids(documents: Mapping[str, ParsedDocument]) -> Iterator[PlacedId]:
    """Yield the ids in the YAML files of a plan, whatever else is wrong with them."""
    for file, document in documents.items():
        model = model_of(file)
        if model is not None:
            yield from dict.fromkeys(_walk(model, (), document.data, file, ()))


def _walk(
    annotation: Any, notes: tuple[Any, ...], data: Any, file: str, path: YamlPath
) -> Iterator[PlacedId]:
    """Walk data along an annotation; ``notes`` are those that stand around it."""
    if get_origin(annotation) is Annotated:
        annotation, *inner = get_args(annotation)
        notes = (*notes, *inner)
    kind = _kind_named(notes)
    if kind is not None and isinstance(data, str):
        yield PlacedId(kind, data, file, path)
    elif get_origin(annotation) in (Union, UnionType):
        for one in get_args(annotation):
            yield from _walk(one, (), data, file, path)
    elif isinstance(data, dict):
        yield from _walk_group(annotation, data, file, path)
    elif isinstance(data, tuple) and get_origin(annotation) is tuple:
        for position, item in enumerate(data):
            yield from _walk(get_args(annotation)[0], (), item, file, (*path, position))


def _walk_group(
    annotation: Any, data: dict[Any, Any], file: str, path: YamlPath
) -> Iterator[PlacedId]:
    if get_origin(annotation) is dict:
        key_type, value_type = get_args(annotation)
        for key, value in data.items():
            kind = _kind_named(getattr(key_type, "__metadata__", ()))
            if kind is not None:
                yield PlacedId(kind, str(key), file, (*path, key), as_key=True)
            yield from _walk(value_type, (), value, file, (*path, key))
    elif isinstance(annotation, type) and issubclass(annotation, PlanModel):
        kind = _KIND_OF.get(annotation)
        key = _NAME if kind in NAMED_KINDS else _ID
        if kind is not None and isinstance(data.get(key), str):
            yield PlacedId(kind, data[key], file, (*path, key), defines=True)
        for name, info in annotation.model_fields.items():
            key = info.alias or name
            if key in data:
                inside = (*path, key)
                yield from _walk(info.annotation, tuple(info.metadata), data[key], file, inside)


def _kind_named(notes: tuple[Any, ...]) -> str | None:
    return next((note.kind for note in notes if isinstance(note, RefersTo)), None)
