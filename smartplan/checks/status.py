"""What of a plan is there: per bimtek stage and per book, as the framework's file asks for it."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Final

from smartplan.checks.catalogue import all_rules
from smartplan.checks.checking import CheckedPlan
from smartplan.checks.prose import placeholder_text
from smartplan.checks.selection import rank
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.plan.framework import BookOutline, Deliverable, Stage
from smartplan.plan.plan import Plan
from smartplan.sources.document import YamlValue
from smartplan.sources.file_entries import MISSING_FILE

REGISTRY: Final = "kelembagaan.yaml"
_PLACEHOLDER: Final = placeholder_text.RULE.code
_COUNTED_APART: Final = frozenset({MISSING_FILE.code, _PLACEHOLDER})


@dataclass(frozen=True, slots=True)
class FileStatus:
    """A file that is needed (``*`` for at least one), and whether it is there.

    ``errors`` are the mistakes in it, ``placeholders`` the places that still wait to be written;
    an ``empty`` file has keys with nothing under them.
    """

    file: str
    present: bool
    errors: int = 0
    placeholders: int = 0
    empty: bool = False

    @property
    def written(self) -> bool:
        """Tell whether the file is there and nothing in it waits to be written."""
        return self.present and not self.placeholders and not self.empty

    @property
    def sound(self) -> bool:
        """Tell whether the file is written and without errors."""
        return self.written and not self.errors


@dataclass(frozen=True, slots=True)
class DeliverableStatus:
    """What a stage delivers: its files, and what the rules that ask for it have found.

    ``recorded`` is false where only the record of the stage could tell of it, and is missing.
    """

    name: str
    files: tuple[FileStatus, ...]
    findings: tuple[Diagnostic, ...]
    recorded: bool = True

    @property
    def complete(self) -> bool:
        """Tell whether nothing is missing."""
        return self.recorded and not self.findings and all(file.written for file in self.files)


@dataclass(frozen=True, slots=True)
class StageStatus:
    """A bimtek stage, when it took place (None: not recorded), and its deliverables."""

    number: int
    name: str
    date: str | None
    deliverables: tuple[DeliverableStatus, ...]


@dataclass(frozen=True, slots=True)
class ChapterStatus:
    """A chapter and the files that fill it."""

    title: str
    files: tuple[FileStatus, ...]

    @property
    def complete(self) -> bool:
        """Tell whether every file is written and without errors."""
        return all(file.sound for file in self.files)


@dataclass(frozen=True, slots=True)
class BookStatus:
    """A book and its chapters."""

    id: str
    label: str
    title: str
    chapters: tuple[ChapterStatus, ...]


@dataclass(frozen=True, slots=True)
class PlanStatus:
    """The whole plan; ``draft`` tells that its framework is not in force."""

    title: str
    framework: str
    draft: bool
    stages: tuple[StageStatus, ...]
    books: tuple[BookStatus, ...]

    @property
    def next_file(self) -> str | None:
        """The file to write or mend next: the first that a stage, then a book, waits for."""
        of_stages = (
            file.file
            for stage in self.stages
            for one in stage.deliverables
            if not one.complete
            for file in (
                *(need for need in one.files if not need.written),
                *(() if one.recorded else (FileStatus(REGISTRY, False),)),
                *(FileStatus(found.file, True, 1) for found in one.findings),
            )
        )
        of_books = (
            file.file
            for book in self.books
            for chapter in book.chapters
            for file in chapter.files
            if not file.sound
        )
        return next(of_stages, None) or next(of_books, None)


def build_status(checked: CheckedPlan, plan: Plan) -> PlanStatus:
    """Return what of a checked plan is there and what is missing."""
    survey = _Survey(checked, plan)
    return PlanStatus(
        plan.manifest.title,
        plan.framework.id,
        plan.framework.status == "draf",
        tuple(survey.stage(stage) for stage in plan.framework.stages),
        tuple(survey.book(outline) for outline in plan.books),
    )


class _Survey:
    """Looks up files and findings."""

    def __init__(self, checked: CheckedPlan, plan: Plan) -> None:
        documents = checked.loaded.documents
        found = checked.diagnostics
        lost = {one.file for one in found if one.code != MISSING_FILE.code}
        self._files = {*documents.yaml, *documents.prose, *lost}
        self._empty = {file for file, one in documents.yaml.items() if _says_nothing(one.data)}
        self._errors = Counter(
            one.file
            for one in found
            if one.severity is Severity.ERROR and one.code not in _COUNTED_APART
        )
        self._placeholders = Counter(one.file for one in found if one.code == _PLACEHOLDER)
        self._dates = {record.stage: record.date for record in plan.institutions.stages}
        wishes = {
            wish
            for stage in plan.framework.stages
            for deliverable in stage.deliverables
            for wish in deliverable.rules
        }
        self._findings = _by_wish(found, wishes)

    def stage(self, stage: Stage) -> StageStatus:
        date = self._dates.get(stage.number)
        deliverables = (self._deliverable(one, date) for one in stage.deliverables)
        return StageStatus(stage.number, stage.name, date, tuple(deliverables))

    def book(self, outline: BookOutline) -> BookStatus:
        chapters = (
            ChapterStatus(chapter.title, self._needs(chapter.files)) for chapter in outline.chapters
        )
        return BookStatus(outline.id, outline.label, outline.title, tuple(chapters))

    def _deliverable(self, asked: Deliverable, date: str | None) -> DeliverableStatus:
        findings = tuple(one for wish in asked.rules for one in self._findings.get(wish, ()))
        if not asked.files and not asked.rules:
            return DeliverableStatus(asked.name, (), findings, recorded=date is not None)
        return DeliverableStatus(asked.name, self._needs(asked.files), findings)

    def _needs(self, files: Sequence[str]) -> tuple[FileStatus, ...]:
        return tuple(status for file in files for status in self._need(file))

    def _need(self, asked: str) -> Iterator[FileStatus]:
        """Yield the files that match and are not finished, else one for all of them."""
        matching = [file for file in sorted(self._files) if fnmatchcase(file, asked)]
        statuses = [
            FileStatus(
                file, True, self._errors[file], self._placeholders[file], file in self._empty
            )
            for file in matching
        ]
        unfinished = [status for status in statuses if not status.sound]
        yield from unfinished or [FileStatus(asked, bool(matching))]


def _says_nothing(data: YamlValue) -> bool:
    return isinstance(data, dict) and not any(data.values())


def _by_wish(found: Sequence[Diagnostic], wishes: set[str]) -> dict[str, list[Diagnostic]]:
    """Sort findings by the wish that names their rule most precisely; notes ask for nothing."""
    rules = {rule.code: rule for rule in all_rules()}
    wish_of = {code: _most_precise(rule, wishes) for code, rule in rules.items()}
    findings: dict[str, list[Diagnostic]] = defaultdict(list)
    for one in found:
        wish = wish_of.get(one.code)
        if wish is None or one.severity is Severity.INFO or one.code == MISSING_FILE.code:
            continue
        findings[wish].append(one)
    return findings


def _most_precise(rule: Rule, wishes: set[str]) -> str | None:
    naming = [wish for wish in sorted(wishes) if rank(wish, rule)]
    return max(naming, key=lambda wish: rank(wish, rule), default=None)
