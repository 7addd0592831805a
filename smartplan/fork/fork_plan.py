"""Another region's plan as the beginning of one's own: the structure stays, its particulars go."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from smartplan.edit.changes import FileChange
from smartplan.errors import RefusedError
from smartplan.fork.blank_plan import new_file, plan_blank_file, plan_git_files
from smartplan.fork.fork_notes import NOTES_FILE, ForkNotes, render_notes
from smartplan.fork.forked_documents import DocumentFork
from smartplan.fork.keeping import what_is_kept
from smartplan.fork.origin_ids import find_origin_ids
from smartplan.fork.plan_card import PlanCard
from smartplan.language import Text
from smartplan.plan.loader import LoadedPlan
from smartplan.plan.plan import Plan
from smartplan.regions import RegionEntry, find_region
from smartplan.sources.discover import discover_plan
from smartplan.sources.plan_layout import TEMPLATES_DIR

_REGION_FILE: Final = "daerah.yaml"
_FACTS_FILE: Final = "fakta.yaml"
_REMADE: Final = (_REGION_FILE, _FACTS_FILE)


@dataclass(frozen=True, slots=True)
class Fork:
    """The files of a forked plan, what stays behind, and by how many years it begins later."""

    changes: tuple[FileChange, ...]
    notes: ForkNotes
    years: int = 0


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


def plan_fork(loaded: LoadedPlan, card: PlanCard) -> Fork:
    """Return a region's plan that begins as a copy of another's; nothing is written.

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
    kept = what_is_kept(plan, old, card.region)
    notes = ForkNotes(
        old.full_name,
        facts=plan.evidence.facts,
        laws=[law for law in plan.legal_bases if law.id not in kept.laws],
        ids=list(find_origin_ids(loaded.documents.yaml, old, card.region)),
    )
    fork = DocumentFork(loaded, plan, old, card, kept, notes)
    changes = {one.file: one for one in _files(loaded, plan, card, fork)}
    changes[NOTES_FILE] = new_file(NOTES_FILE, render_notes(notes))
    years = card.start - plan.manifest.period.start
    return Fork(tuple(changes[file] for file in sorted(changes)), notes, years)


def _files(
    loaded: LoadedPlan, plan: Plan, card: PlanCard, fork: DocumentFork
) -> Iterator[FileChange]:
    """Yield the files of the new plan; of two with one name the later counts."""
    missions = [one.id for one in plan.region.development_plan.missions]
    for name in _REMADE:
        yield plan_blank_file(name, card, missions)
    for document in fork.documents(skipped=_REMADE):
        yield new_file(document.file, document.text)
    for file, text in fork.narratives():
        yield new_file(file, text)
    yield from _other_files(loaded, plan)
    yield from plan_git_files()


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
