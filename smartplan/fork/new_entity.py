"""Something new in a plan: a file or an entry with every field, filled with what is known."""

from collections.abc import Iterator, Mapping
from itertools import count
from typing import Any

from smartplan.edit.changes import FileChange
from smartplan.errors import RefusedError
from smartplan.fork.new_homes import HOMES, Home
from smartplan.fork.new_ids import refuse_malformed
from smartplan.fork.new_place import add_entry
from smartplan.fork.new_values import known_values
from smartplan.fork.skeleton import skeleton_lines
from smartplan.language import Text
from smartplan.plan.json_schema import FILE_KINDS, build_schema
from smartplan.plan.loader import LoadedPlan
from smartplan.plan.local_choices import find_choices
from smartplan.plan.placed_ids import walk_ids
from smartplan.plan.plan import Plan

_Schema = Mapping[str, Any]


def plan_new(loaded: LoadedPlan, kind: str, new_id: str) -> FileChange:
    """Work out the file, or the longer file, that holds something new; nothing is written.

    What belongs to a program or dimension is asked for as ``owner/id``, or by the owner alone if
    it has no id. Without an id the next free one is taken. Raises RefusedError if the id is
    malformed, taken or, for a dimension, not in the framework, if there is no such owner, and if
    the file can't take an entry.
    """
    if kind in HOMES:
        return _new_entry(loaded, kind, HOMES[kind], new_id)
    taken = {
        *_taken_ids(loaded, kind),
        *(path.stem for path in (loaded.root / kind).glob("*.y*ml")),
    }
    entity_id = new_id or _free_id(loaded.plan, kind, taken)
    _refuse_id(loaded.plan, kind, entity_id, taken)
    schema = _schema(loaded, kind)
    known = known_values(loaded, kind, entity_id)
    text = "\n".join(skeleton_lines(schema, schema, known)) + "\n"
    return FileChange(f"{kind}/{entity_id}.yaml", None, text.encode("utf-8"))


def _new_entry(loaded: LoadedPlan, kind: str, home: Home, words: str) -> FileChange:
    owner, entity_id = _split(home, words)
    file = _file_of(loaded, kind, home, owner)
    if home.named:
        taken = set(_taken_ids(loaded, kind))
        entity_id = entity_id or _free_id(loaded.plan, kind, taken)
        _refuse_id(loaded.plan, kind, entity_id, taken)
    elif entity_id:
        raise RefusedError(
            Text(f"{kind} tidak memakai id.", f"Entries of {kind} have no id."),
            Text("Ulangi tanpa id.", "Repeat without an id."),
        )
    schema = _schema(loaded, home.file_kind)
    known = known_values(loaded, kind, entity_id, owner)
    hint, first, *rest = skeleton_lines(schema, _item_model(schema, home.keys), known)
    return add_entry(loaded, file, home.keys, [f"{first}  {hint}", *rest])


def _split(home: Home, words: str) -> tuple[str, str]:
    """Return the owner and the id of words such as ``sikonde/kunjungan``."""
    if not home.owners:
        return "", words
    owner, _, entity_id = words.replace("\\", "/").partition("/")
    return owner, entity_id


def _file_of(loaded: LoadedPlan, kind: str, home: Home, owner: str) -> str:
    if not home.owners:
        return f"{home.file_kind}.yaml"
    files = [f"{folder}/{owner}.yaml" for folder in home.owners]
    found = next((file for file in files if file in loaded.documents.yaml), None)
    if found is None or not owner:
        example = f"smartplan new {kind} {home.owners[0].upper()}" + "/ID" * home.named
        where = " atau ".join(home.owners), " or ".join(home.owners)
        raise RefusedError(
            Text(
                f"Sebutkan {where[0]} tempat {kind} itu: {owner or repr(owner)} tidak ada.",
                f"Say in which {where[1]} the {kind} belongs: there is no {owner or repr(owner)}.",
            ),
            Text(f"Contoh: {example}", f"Example: {example}"),
        )
    return found


def _schema(loaded: LoadedPlan, file_kind: str) -> _Schema:
    choices = find_choices(loaded.plan, loaded.index) if loaded.plan else None
    return build_schema(FILE_KINDS[file_kind], choices)


def _item_model(schema: _Schema, keys: tuple[str, ...]) -> _Schema:
    """Return the part of a file's schema that describes an item of the list at its keys."""
    part = schema
    for key in keys:
        part = _resolved(schema, part["properties"][key])
    return _resolved(schema, part["items"])


def _resolved(schema: _Schema, part: _Schema) -> _Schema:
    while "$ref" in part:
        part = schema["$defs"][part["$ref"].rsplit("/", 1)[-1]]
    return part


def _taken_ids(loaded: LoadedPlan, kind: str) -> Iterator[str]:
    for placed in walk_ids(loaded.documents.yaml):
        if placed.defines and placed.kind == kind:
            yield placed.id


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
