"""Something new in a plan: a file or an entry with every field, filled with what is known."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from itertools import count
from typing import Any, Final

from smartplan.edit.changes import FileChange, edit_bytes
from smartplan.edit.entries import append_item
from smartplan.edit.layout import UneditableError
from smartplan.edit.scalars import Writable
from smartplan.edit.text_edit import TextEdit
from smartplan.errors import RefusedError
from smartplan.fork.new_ids import refuse_malformed
from smartplan.fork.skeleton import Known, skeleton_lines
from smartplan.language import Text
from smartplan.plan.json_schema import FILE_KINDS, build_schema
from smartplan.plan.loader import ENTITY_FOLDERS, LoadedPlan
from smartplan.plan.local_choices import find_choices
from smartplan.plan.placed_ids import walk_ids
from smartplan.plan.plan import Plan

# Kinds with a file of their own, then those that stand in a list of one file.
FILE_KIND_NAMES: Final = tuple(ENTITY_FOLDERS)
ENTRY_KIND_NAMES: Final = ("opd", "fakta", "sumber", "hukum")
_MANIFEST: Final = "smartplan.yaml"
_YEARS: Final = 5


def plan_new(loaded: LoadedPlan, kind: str, new_id: str) -> FileChange:
    """Work out the file, or the longer file, that holds something new; nothing is written.

    Without an id the next free one is taken. Raises RefusedError if the id is malformed, taken
    or, for a dimension, not in the framework, and if the file can't take an entry.
    """
    taken = set(_taken_ids(loaded, kind))
    entity_id = new_id or _free_id(loaded.plan, kind, taken)
    _refuse_id(loaded.plan, kind, entity_id, taken)
    schema = build_schema(
        FILE_KINDS[kind], find_choices(loaded.plan, loaded.index) if loaded.plan else None
    )
    known = _known(loaded, kind, entity_id)
    if kind in FILE_KIND_NAMES:
        text = "\n".join(skeleton_lines(schema, schema, known)) + "\n"
        return FileChange(f"{kind}/{entity_id}.yaml", None, text.encode("utf-8"))
    items = schema["properties"][kind]["items"]
    model = schema["$defs"][items["$ref"].rsplit("/", 1)[-1]]
    hint, first, *rest = skeleton_lines(schema, model, known)
    return _with_entry(loaded, kind, [f"{first}  {hint}", *rest])


def _taken_ids(loaded: LoadedPlan, kind: str) -> Iterator[str]:
    for placed in walk_ids(loaded.documents.yaml):
        if placed.defines and placed.kind == kind:
            yield placed.id
    if kind in FILE_KIND_NAMES:
        yield from (path.stem for path in (loaded.root / kind).glob("*.y*ml"))


def _free_id(plan: Plan | None, kind: str, taken: set[str]) -> str:
    if kind == "dimensi":
        names = [one.id for one in plan.framework.dimensions] if plan else []
        free = next((name for name in names if name not in taken), None)
        if free is None:
            raise RefusedError(
                Text("Tidak ada dimensi yang tersisa.", "There is no dimension left."),
                Text("Sebutkan id dimensinya.", "Name the id of the dimension."),
            )
        return free
    numbered = (f"{kind}-baru" + (f"-{number}" if number > 1 else "") for number in count(1))
    return next(name for name in numbered if name not in taken)


def _refuse_id(plan: Plan | None, kind: str, new_id: str, taken: set[str]) -> None:
    refuse_malformed(new_id)
    if new_id in taken:
        raise RefusedError(
            Text(f"Id {kind} {new_id} sudah dipakai.", f"The {kind} id {new_id} is taken."),
            Text("Pilih id lain.", "Choose another id."),
        )
    known = [one.id for one in plan.framework.dimensions] if plan and kind == "dimensi" else []
    if known and new_id not in known:
        listed = ", ".join(known)
        raise RefusedError(
            Text(
                f"Kerangka rencana ini tidak memuat dimensi {new_id}.",
                f"The framework of this plan has no dimension {new_id}.",
            ),
            Text(f"Pilihannya: {listed}.", f"The choices are: {listed}."),
        )


def _known(loaded: LoadedPlan, kind: str, new_id: str) -> Known:
    plan = loaded.plan
    if plan is None:
        start, end = _years_of_manifest(loaded)
        return Known(start, end, values={"id": new_id})
    values, choices = _fitting(plan, kind, new_id)
    months = min(12, plan.framework.quick_wins.max_months)
    years = plan.years
    period: Writable = {"mulai": years[0], "selesai": years[-1]} if years else None
    values = {"id": new_id, **({"periode": period} if period else {}), **values}
    start, end = (years[0], years[-1]) if years else _years_of_manifest(loaded)
    return Known(start, end, months, values, choices)


def _years_of_manifest(loaded: LoadedPlan) -> tuple[int, int]:
    manifest = loaded.documents.yaml.get(_MANIFEST)
    data: Any = manifest.data if manifest is not None else {}
    period = data.get("periode") if isinstance(data, dict) else None
    written = period if isinstance(period, dict) else {}
    start, end = written.get("mulai"), written.get("selesai")
    if isinstance(start, int) and isinstance(end, int) and 0 < start <= end:
        return start, end
    today = datetime.now(UTC).year
    return today, today + _YEARS - 1


def _fitting(
    plan: Plan, kind: str, new_id: str
) -> tuple[Mapping[str, Writable], Mapping[str, Sequence[str]]]:
    """Return values for the first gap of the plan, and the choices that fit them."""
    if kind == "program":
        return _for_program(plan)
    if kind == "quick-win":
        return _for_quick_win(plan), {}
    if kind == "dimensi":
        return {}, {"subdimensi": _subdimensions(plan, new_id)}
    return {}, {}


def _for_program(
    plan: Plan,
) -> tuple[Mapping[str, Writable], Mapping[str, Sequence[str]]]:
    served = {(program.dimension, program.subdimension) for program in plan.programs}
    places = [(d.id, s.id) for d in plan.framework.dimensions for s in d.subdimensions]
    dimension, subdimension = next((one for one in places if one not in served), places[0])
    own = plan.dimension_by_id.get(dimension)
    strategies = [one.id for one in own.strategies] if own else []
    choices = {"subdimensi": _subdimensions(plan, dimension), "strategi": strategies}
    return {"dimensi": dimension, "subdimensi": subdimension}, choices


def _for_quick_win(plan: Plan) -> Mapping[str, Writable]:
    served = {win.program for win in plan.quick_wins}
    program = next((one for one in plan.programs if one.id not in served), None)
    program = program or next(iter(plan.programs), None)
    if program is None:
        return {}
    return {
        "dimensi": program.dimension,
        "program": program.id,
        "opd_penanggung_jawab": program.lead_agency,
    }


def _subdimensions(plan: Plan, dimension_id: str) -> list[str]:
    found = (one for one in plan.framework.dimensions if one.id == dimension_id)
    return [part.id for one in found for part in one.subdimensions]


def _with_entry(loaded: LoadedPlan, kind: str, lines: Sequence[str]) -> FileChange:
    file = f"{kind}.yaml"
    path = loaded.root / file
    document = loaded.documents.yaml.get(file)
    fresh = (
        "\n".join((f"{kind}:", f"  - {lines[0]}", *(f"    {line}" for line in lines[1:]))) + "\n"
    )
    if document is None:
        if path.exists():
            raise _unfit(file)
        return FileChange(file, None, fresh.encode("utf-8"))
    before = path.read_bytes()
    if isinstance(document.data, dict) and kind not in document.data:
        end = len(document.text)
        lead = "" if document.text.endswith("\n") else "\n"
        edit = TextEdit(file, end, end, lead + fresh)
    else:
        try:
            edit = append_item(document, (kind,), lines)
        except (UneditableError, KeyError) as error:
            raise _unfit(file) from error
    return FileChange(file, before, edit_bytes(before, [edit]))


def _unfit(file: str) -> RefusedError:
    return RefusedError(
        Text(f"{file} tidak dapat ditambahi.", f"Nothing can be added to {file}."),
        Text(
            "Perbaiki dahulu berkas itu (smartplan check); daftarnya ditulis dengan tanda hubung.",
            "Mend the file first (smartplan check); its list is written with dashes.",
        ),
    )
