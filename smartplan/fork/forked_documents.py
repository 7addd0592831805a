"""The YAML and Markdown of a plan as another region's plan begins with them."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from smartplan.edit.entries import insert_key
from smartplan.edit.scalars import Writable
from smartplan.edit.text_edit import TextEdit, apply_edits
from smartplan.edit.values import Stretch, replace_stretches, set_value
from smartplan.fork.cutting import change_entries, read_again
from smartplan.fork.evidence_text import clear_evidence, has_evidence
from smartplan.fork.fork_cuts import EntryDecision, is_state
from smartplan.fork.fork_notes import ForkNotes
from smartplan.fork.forked_comments import take_comments
from smartplan.fork.keeping import Kept, names_origin, own_names_of
from smartplan.fork.period_shift import PeriodShift, ShiftReport, shift_years
from smartplan.fork.plan_card import PlanCard
from smartplan.fork.region_names import rename_region, swap_kind
from smartplan.fork.skeleton import PLACEHOLDER
from smartplan.plan.base import Period
from smartplan.plan.loader import LoadedPlan
from smartplan.plan.manifest import EarlierOrigin, Origin
from smartplan.plan.plan import Plan
from smartplan.regions import RegionEntry
from smartplan.sources.document import ParsedDocument, ProseDocument, YamlPath, walk_texts
from smartplan.sources.fingerprint import fingerprint_plan
from smartplan.sources.plan_layout import FRAMEWORK_DIR, MANIFEST_FILE
from smartplan.sources.silence_comments import find_prose_comments

# What these say is not the plan's to rewrite: titles of laws and of publications.
_QUOTED_FILES: Final = frozenset({"hukum.yaml", "sumber.yaml"})
_PROGRAMS: Final = "program/"
_QUICK_WINS: Final = "quick-win/"
_DIMENSIONS: Final = "dimensi/"
# Texts that name something by an id, an address or a file.
_UNSEEN: Final = frozenset({"id", "url", "logo"})


@dataclass(frozen=True, slots=True)
class DocumentFork:
    """Makes the files of the new plan of those of the old; ``notes`` learns what is left out."""

    loaded: LoadedPlan
    plan: Plan
    old: RegionEntry
    card: PlanCard
    kept: Kept
    notes: ForkNotes
    _moved: dict[str, int] = field(default_factory=dict)

    def documents(self, skipped: Collection[str]) -> Iterator[ParsedDocument]:
        """Yield every YAML file but those to skip."""
        names_old = names_origin(self.old, self.card.region)
        # Programs come before the quick wins, which move with them.
        for file in sorted(self.loaded.documents.yaml):
            if file not in skipped:
                yield self._fork(self.loaded.documents.yaml[file], names_old)

    def narratives(self) -> Iterator[tuple[str, str]]:
        """Yield name and text of every narrative."""
        for file, prose in self.loaded.documents.prose.items():
            silences = find_prose_comments(prose)
            edits = [TextEdit(file, one.start, one.end, "") for one in silences]
            for stretch in self._narrative_stretches(prose):
                edits.append(TextEdit(file, stretch.start, stretch.end, stretch.words))
            yield file, apply_edits(prose.written, _apart(edits))

    def _narrative_stretches(self, prose: ProseDocument) -> Iterator[Stretch]:
        cleared = self._cleared(prose.text)
        for stretch in cleared:
            self.notes.texts.append((prose.file, (), prose.text[stretch.start : stretch.end]))
        yield from cleared
        yield from self._renamed(prose.text, cleared)

    def _fork(self, document: ParsedDocument, names_old: Callable[[str], bool]) -> ParsedDocument:
        if document.file.startswith(f"{FRAMEWORK_DIR}/"):
            return document
        comments = [*take_comments(document, names_old)]
        self.notes.comments += [taken for _, taken in comments]
        text = apply_edits(document.text, [edit for edit, _ in comments])
        # A file that held comments alone can't be read without them.
        document = read_again(document, text) if comments else document
        decision = EntryDecision(document.file, self.card, self.kept, self.old, self.notes)
        document = change_entries(document, decision)
        document = self._shifted(document)
        if document.file == MANIFEST_FILE:
            document = self._with_origin(document)
        if document.file in _QUOTED_FILES:
            return document
        edits: list[TextEdit] = []
        for path, text in walk_texts(document.data):
            edits += self._edit_text(document, path, text)
        return read_again(document, apply_edits(document.text, edits)) if edits else document

    def _edit_text(
        self, document: ParsedDocument, path: YamlPath, text: str
    ) -> tuple[TextEdit, ...]:
        if path[-1:] and path[-1] in _UNSEEN:
            return ()
        lacks = self.kept.lacks
        if is_state(path) and has_evidence(text, lacks):
            cleared = [Stretch(0, len(text), PLACEHOLDER)]
        else:
            cleared = self._cleared(text)
        for stretch in cleared:
            self.notes.texts.append((document.file, path, text[stretch.start : stretch.end]))
        stretches = [*cleared, *self._renamed(text, cleared)]
        if not cleared:
            return replace_stretches(document, path, stretches) if stretches else ()
        for stretch in sorted(stretches, reverse=True):
            text = text[: stretch.start] + stretch.words + text[stretch.end :]
        # A block of one line is better written on the line of its key.
        return set_value(document, path, text if "\n" in text.strip() else text.strip())

    def _cleared(self, text: str) -> list[Stretch]:
        """Return what replaces the evidence; the sentences beside it say Bupati or Wali Kota."""
        return [
            Stretch(one.start, one.end, swap_kind(one.words, self.old, self.card.region))
            for one in clear_evidence(text, self.kept.lacks)
        ]

    def _renamed(self, text: str, cleared: Sequence[Stretch]) -> Iterator[Stretch]:
        for stretch in rename_region(text, self.old, self.card.region):
            if not any(one.start < stretch.end and stretch.start < one.end for one in cleared):
                yield stretch

    def _shifted(self, document: ParsedDocument) -> ParsedDocument:
        file = document.file
        if not file.startswith((_PROGRAMS, _QUICK_WINS, _DIMENSIONS)):
            return document
        new = Period.model_construct(start=self.card.start, end=self.card.end)
        shift = PeriodShift(self.plan.manifest.period, new)
        if not shift.changes_anything:
            return document
        years = shift.years
        if file.startswith(_PROGRAMS):
            years = shift.of_program(document)
            self._moved[_text_at(document, "id")] = years
        elif file.startswith(_QUICK_WINS):
            years = self._moved.get(_text_at(document, "program"), years)
        report = ShiftReport()
        document = shift_years(document, years, shift.new.end, report)
        self.notes.out_of_period += report.left_out
        return document

    def _with_origin(self, document: ParsedDocument) -> ParsedDocument:
        value: dict[str | int, Writable] = {
            "daerah": self.old.code,
            "versi": self.plan.manifest.date,
            "hash": f"sha256-{fingerprint_plan(self.loaded.root)}",
        }
        before = self.plan.manifest.origin
        if before is not None:
            chain: tuple[Origin | EarlierOrigin, ...] = (before, *before.earlier)
            value["sebelumnya"] = [
                {"daerah": one.region_code, "versi": one.version, "hash": one.content_hash}
                for one in chain
            ]
        value |= own_names_of(self.plan, self.notes.agencies)
        added: dict[str, Writable] = {"asal": value}
        if self.card.language and self.plan.manifest.language is None:
            added["bahasa_pesan"] = self.card.language
        for key, one in added.items():
            edits = insert_key(document, (), key, one)
            document = read_again(document, apply_edits(document.text, edits))
        return document


def _text_at(document: ParsedDocument, key: str) -> str:
    return str(document.data.get(key)) if isinstance(document.data, dict) else ""


def _apart(edits: Sequence[TextEdit]) -> list[TextEdit]:
    """Leave out what lies inside another edit."""
    kept: list[TextEdit] = []
    for edit in sorted(edits, key=lambda one: (one.start, -one.end)):
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return kept
