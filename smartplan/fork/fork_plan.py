"""Another region's plan as the beginning of one's own: the structure stays, its particulars go."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from smartplan.edit.changes import FileChange
from smartplan.edit.entries import insert_key
from smartplan.edit.scalars import Writable
from smartplan.edit.text_edit import TextEdit, apply_edits
from smartplan.edit.values import replace_stretches
from smartplan.errors import RefusedError
from smartplan.fork.blank_plan import new_file, plan_git_files, plan_main_file
from smartplan.fork.cutting import DELETE, Delete, change_entries, read_again
from smartplan.fork.fork_cuts import cut_for
from smartplan.fork.forked_facts import forked_facts
from smartplan.fork.plan_card import PlanCard
from smartplan.fork.region_names import rename_region
from smartplan.language import Text
from smartplan.plan.loader import LoadedPlan
from smartplan.plan.plan import Plan
from smartplan.regions import RegionEntry, find_region
from smartplan.sources.discover import discover_plan
from smartplan.sources.document import ParsedDocument, YamlPath, walk_texts
from smartplan.sources.fingerprint import fingerprint_plan
from smartplan.sources.plan_layout import MANIFEST_FILE, TEMPLATES_DIR

_REGION_FILE: Final = "daerah.yaml"
_SOURCES_FILE: Final = "sumber.yaml"
_FACTS_FILE: Final = "fakta.yaml"
_LAWS_FILE: Final = "hukum.yaml"
_AGENCIES_FILE: Final = "opd.yaml"
# Whose regulations hold in one region or province only.
_REGIONAL: Final = re.compile(r"\b(daerah|bupati|wali ?kota|gubernur)\b", re.IGNORECASE)
_AGENCY_NOTE: Final = (
    "# Nama OPD disalin dari rencana asal: sesuaikan dengan perangkat daerah sendiri.\n"
)
# Texts that name something by an id, an address or a file.
_UNSEEN: Final = frozenset({"id", "url", "logo"})


def origin_region(loaded: LoadedPlan) -> tuple[Plan, RegionEntry]:
    """Return a plan that can be forked, and its region.

    Raises RefusedError if it can't be read as a whole or its region does not exist.
    """
    plan = loaded.plan
    region = find_region(plan.manifest.region_code) if plan else None
    if plan is None or region is None:
        raise RefusedError(
            Text(
                f"Rencana di {loaded.root} tidak terbaca.",
                f"The plan in {loaded.root} can't be read.",
            ),
            Text(
                f'Periksa dahulu dengan smartplan check "{loaded.root}".',
                f'Check it first with smartplan check "{loaded.root}".',
            ),
        )
    return plan, region


def plan_fork(loaded: LoadedPlan, card: PlanCard) -> tuple[FileChange, ...]:
    """Return the files of a region's plan that begins as a copy of another's; nothing is written.

    Raises RefusedError if the plan can't be read or changed, or is of the same region.
    """
    plan, old = origin_region(loaded)
    if old.code == card.region.code:
        raise RefusedError(
            Text(
                f"Rencana asal sudah milik {old.full_name}.",
                f"The plan is that of {old.full_name} already.",
            ),
            Text("Salin saja foldernya.", "Just copy its folder."),
        )
    _refuse_unreadable(loaded)
    missions = [one.id for one in plan.region.development_plan.missions]
    made = {
        _REGION_FILE: plan_main_file(_REGION_FILE, card, missions),
        _SOURCES_FILE: plan_main_file(_SOURCES_FILE, card, missions),
    }
    kept = (_fork_file(one, loaded, card, old) for one in _kept_documents(loaded, plan, card))
    changes = {**{one.file: one for one in kept}, **made}
    for change in (*_prose(loaded, card, old), *_other_files(loaded, plan), *plan_git_files()):
        changes[change.file] = change
    return tuple(changes[file] for file in sorted(changes))


def _refuse_unreadable(loaded: LoadedPlan) -> None:
    """Refuse a plan of which a file would be left behind without a word."""
    found = discover_plan(loaded.root)
    read = {*loaded.documents.yaml, *loaded.documents.prose}
    for source in (*found.yaml_files, *found.prose_files):
        if source.file not in read:
            raise RefusedError(
                Text(
                    f"{source.file} di rencana asal tidak terbaca.",
                    f"{source.file} of the plan to fork can't be read.",
                ),
                Text(
                    f'Lihat sebabnya dengan smartplan check "{loaded.root}".',
                    f'See why with smartplan check "{loaded.root}".',
                ),
            )


def _kept_documents(loaded: LoadedPlan, plan: Plan, card: PlanCard) -> Iterator[ParsedDocument]:
    """Yield the documents of which something stays, without what does not."""
    for file, document in loaded.documents.yaml.items():
        if file in (_REGION_FILE, _SOURCES_FILE):
            continue
        if file == _FACTS_FILE:
            yield read_again(document, forked_facts(plan))
            continue
        yield change_entries(document, _Decision(file, card))


class _Decision:
    """What becomes of the entries of one file."""

    def __init__(self, file: str, card: PlanCard) -> None:
        self._file = file
        period: Writable = {"mulai": card.start, "selesai": card.end}
        self._settings: dict[str, Writable] = {
            "daerah": card.region.code,
            "periode": period,
            "tanggal": card.date,
        }
        if card.title:
            self._settings["judul"] = card.title

    def __call__(self, path: YamlPath, value: object) -> "Writable | Delete | None":
        """Return another value, DELETE, or None for what stays."""
        if self._file == MANIFEST_FILE and len(path) == 1 and path[0] in self._settings:
            wanted = self._settings[str(path[0])]
            return None if value == wanted else wanted
        if self._file == _LAWS_FILE and len(path) == 2 and isinstance(value, dict):
            return DELETE if _REGIONAL.search(str(value.get("jenis", ""))) else None
        cut = cut_for(self._file, path)
        if cut is None or value == cut.marked:
            return None
        return DELETE if cut.marked is None else cut.marked


def _fork_file(
    document: ParsedDocument, loaded: LoadedPlan, card: PlanCard, old: RegionEntry
) -> FileChange:
    if document.file == MANIFEST_FILE:
        document = _with_origin(document, loaded, old)
    edits: list[TextEdit] = []
    for path, text in walk_texts(document.data):
        stretches = (
            [] if path[-1:] and path[-1] in _UNSEEN else [*rename_region(text, old, card.region)]
        )
        if stretches:
            edits += replace_stretches(document, path, stretches)
    text = apply_edits(document.text, edits)
    if document.file == _AGENCIES_FILE:
        text = _AGENCY_NOTE + text
    return new_file(document.file, text)


def _with_origin(document: ParsedDocument, loaded: LoadedPlan, old: RegionEntry) -> ParsedDocument:
    plan, _ = origin_region(loaded)
    value: Writable = {
        "daerah": old.code,
        "versi": plan.manifest.date,
        "hash": f"sha256-{fingerprint_plan(loaded.root)}",
    }
    edits = insert_key(document, (), "asal", value)
    return read_again(document, apply_edits(document.text, edits))


def _prose(loaded: LoadedPlan, card: PlanCard, old: RegionEntry) -> Iterator[FileChange]:
    for file, prose in loaded.documents.prose.items():
        stretches = rename_region(prose.text, old, card.region)
        edits = [TextEdit(file, one.start, one.end, one.words) for one in stretches]
        yield new_file(file, apply_edits(prose.written, edits))


def _other_files(loaded: LoadedPlan, plan: Plan) -> Iterator[FileChange]:
    """Yield pictures, fonts and templates as they are, but for the logo."""
    assets = ((one.file, one.path) for one in discover_plan(loaded.root).assets)
    for file, path in (*assets, *_templates(loaded.root)):
        if file != plan.manifest.appearance.logo:
            yield replace(new_file(file, ""), after=path.read_bytes())


def _templates(root: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted((root / TEMPLATES_DIR).rglob("*.j2")):
        if not path.is_symlink():
            yield path.relative_to(root).as_posix(), path
