"""Another id for something of the plan: its own place, its file, and everything that names it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from smartplan.checks.wording import did_you_mean, find_close, listed
from smartplan.edit.changes import FileChange, plan_changes
from smartplan.edit.text_edit import TextEdit
from smartplan.edit.values import Stretch, rename_key, replace_stretches, set_value
from smartplan.errors import RefusedError
from smartplan.fork.new_ids import refuse_malformed
from smartplan.language import Text
from smartplan.plan.loader import ENTITY_FOLDERS
from smartplan.plan.placed_ids import NAMED_KINDS, PlacedId, walk_ids
from smartplan.prose.references import CITATION, find_references
from smartplan.sources.discover import Discovery, discover_plan
from smartplan.sources.document import walk_texts
from smartplan.sources.loader import Documents, load_documents

_TEMPLATES: Final = "templates"
# Texts in which nobody writes references.
_UNSEEN: Final = frozenset({"id", "url", "logo"})


@dataclass(frozen=True, slots=True)
class Renaming:
    """What a new id changes; ``unseen`` are files that mention the old one and stay as they are."""

    changes: tuple[FileChange, ...]
    unseen: tuple[str, ...] = ()


def plan_rename(root: Path, kind: str, old: str, new: str) -> Renaming:
    """Work out what it takes to give something of a plan another id; nothing is written.

    Works on a plan with errors. Raises PlanFolderError, and RefusedError if the new id is
    malformed or taken or the old one is not there, or there more than once.
    """
    discovery = discover_plan(root)
    documents = load_documents(discovery)
    placed = tuple(one for one in walk_ids(documents.yaml) if one.kind == kind)
    home = _find_home(placed, kind, old)
    if kind in NAMED_KINDS:
        return _plan_naming(root, discovery, documents, placed, (old, new))
    renames = _file_rename(home, old, new)
    _refuse_id(root, placed, new, renames)
    edits = [
        *_edit_ids(documents, (one for one in placed if one.id == old), new),
        *_edit_prose(documents, kind, old, new),
    ]
    changes = plan_changes(root, edits, renames)
    return Renaming(changes, tuple(_find_unseen(root, discovery, documents, old)))


def _plan_naming(
    root: Path,
    discovery: Discovery,
    documents: Documents,
    placed: Sequence[PlacedId],
    names: tuple[str, str],
) -> Renaming:
    """Work out another name for what is named by its name; texts that mention it are listed."""
    old, new = names[0], " ".join(names[1].split())
    taken = next((one.file for one in placed if one.defines and one.id == new), None)
    if not new or taken is not None:
        raise RefusedError(
            Text(
                f"Nama {new or repr(new)} kosong atau sudah dipakai.",
                f"The name {new or repr(new)} is empty or taken.",
            ),
            Text("Pilih nama lain.", "Choose another name."),
        )
    edits = [*_edit_ids(documents, (one for one in placed if one.id == old), new)]
    word = re.compile(rf"(?<![\w-]){re.escape(old)}(?![\w-])")
    mentioned = [
        file
        for file, document in documents.yaml.items()
        if any(text != old and word.search(text) for _, text in walk_texts(document.data))
    ]
    mentioned += [file for file, prose in documents.prose.items() if word.search(prose.text)]
    unread = _find_unseen(root, discovery, documents, old)
    return Renaming(plan_changes(root, edits), tuple(dict.fromkeys((*mentioned, *unread))))


def _find_home(placed: Sequence[PlacedId], kind: str, old: str) -> PlacedId:
    homes = [one for one in placed if one.defines and one.id == old]
    if len(homes) == 1:
        return homes[0]
    if homes:
        files = ", ".join(one.file for one in homes)
        raise RefusedError(
            Text(
                f"Id {kind} {old} ada lebih dari satu kali: {files}.",
                f"The {kind} id {old} stands more than once: {files}.",
            ),
            Text("Bedakan dahulu id-id itu di berkasnya.", "Tell these ids apart in their files."),
        )
    known = {one.id: one.id for one in placed if one.defines}
    close = find_close(old, known)
    there = listed(known)
    choices = Text(f"Yang ada: {there.indonesian}.", f"There are: {there.english}.")
    raise RefusedError(
        Text(f"Tidak ada {kind} dengan id {old}.", f"There is no {kind} with the id {old}."),
        did_you_mean(close) if close else choices if known else None,
    )


def _refuse_id(root: Path, placed: Sequence[PlacedId], new: str, renames: dict[str, str]) -> None:
    refuse_malformed(new)
    taken = next((one.file for one in placed if one.defines and one.id == new), None)
    taken = taken or next((file for file in renames.values() if (root / file).exists()), None)
    if taken is not None:
        raise RefusedError(
            Text(f"Id {new} sudah dipakai di {taken}.", f"The id {new} is taken in {taken}."),
            Text("Pilih id lain.", "Choose another id."),
        )


def _file_rename(home: PlacedId, old: str, new: str) -> dict[str, str]:
    """Return the new name of a file that bears the id."""
    path = PurePosixPath(home.file)
    bears_it = path.parent.as_posix() in ENTITY_FOLDERS and home.path == ("id",)
    return {home.file: f"{path.parent}/{new}.yaml"} if bears_it and path.stem == old else {}


def _edit_ids(documents: Documents, places: Iterable[PlacedId], new: str) -> Iterator[TextEdit]:
    for place in places:
        change = rename_key if place.as_key else set_value
        yield from change(documents.yaml[place.file], place.path, new)


def _edit_prose(documents: Documents, kind: str, old: str, new: str) -> Iterator[TextEdit]:
    for document in documents.yaml.values():
        for path, text in walk_texts(document.data):
            if path and path[-1] not in _UNSEEN and old in text:
                stretches = [*_stretches(text, kind, old, new)]
                yield from replace_stretches(document, path, stretches)
    for file, prose in documents.prose.items():
        for stretch in _stretches(prose.text, kind, old, new):
            yield TextEdit(file, stretch.start, stretch.end, stretch.words)


def _stretches(text: str, kind: str, old: str, new: str) -> Iterator[Stretch]:
    for reference in find_references(text):
        if reference.kind == kind and reference.target == old:
            # The id ends a citation, and stands before the brace that ends the others.
            end = reference.end - (0 if kind == CITATION else 1)
            yield Stretch(end - len(old), end, new)


def _find_unseen(root: Path, discovery: Discovery, documents: Documents, old: str) -> Iterator[str]:
    """Yield the files that mention an id, but that no one can change for certain."""
    word = re.compile(rf"(?<![a-z0-9-]){re.escape(old)}(?![a-z0-9-])")
    found = [*discovery.yaml_files, *discovery.prose_files]
    unread = [
        (one.file, one.path)
        for one in found
        if one.file not in documents.yaml and one.file not in documents.prose
    ]
    templates = sorted((root / _TEMPLATES).rglob("*.j2"))
    unread += [(path.relative_to(root).as_posix(), path) for path in templates]
    for file, path in unread:
        if word.search(path.read_bytes().decode("utf-8", errors="replace")):
            yield file
