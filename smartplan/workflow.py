"""The story: load, check, build, render, convert, write. No printing, no exit."""

import os
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from smartplan.book.builder import build_book
from smartplan.checks.runner import run_checks
from smartplan.convert import load_converter
from smartplan.convert.converter import BookJob, Converter, OutputFile
from smartplan.convert.write import write_files
from smartplan.diagnostics import Diagnostic, has_errors, sorted_diagnostics
from smartplan.plan.framework import BookOutline
from smartplan.plan.loader import LoadedPlan, load_plan
from smartplan.plan.plan import Plan
from smartplan.templating.environment import TemplateEnvironment, make_environment
from smartplan.templating.meta import build_meta
from smartplan.templating.rendered_book import RenderedBook
from smartplan.templating.renderer import render_book

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class CheckedPlan:
    """A plan folder as read, with everything that is wrong with it."""

    loaded: LoadedPlan
    diagnostics: tuple[Diagnostic, ...]

    @property
    def texts(self) -> dict[str, str]:
        """The text of every file that was read, for showing lines of it."""
        documents = self.loaded.documents
        yaml = {file: document.text for file, document in documents.yaml.items()}
        return yaml | {file: prose.text for file, prose in documents.prose.items()}


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """What to build: where to, in which formats, which books (none named: all of the plan)."""

    out_dir: Path
    formats: tuple[str, ...]
    book_ids: tuple[str, ...] = ()


def check_plan(root: Path) -> CheckedPlan:
    """Load and check a plan folder. Raises PlanFolderError if there is none."""
    loaded = load_plan(root)
    found = run_checks(loaded.plan, loaded.index) if loaded.plan else ()
    return CheckedPlan(loaded, sorted_diagnostics((*loaded.diagnostics, *found)))


def buildable_plan(checked: CheckedPlan) -> Plan | None:
    """Return the plan if it may be built: read whole and without errors."""
    return None if has_errors(checked.diagnostics) else checked.loaded.plan


def chosen_outlines(plan: Plan, book_ids: Sequence[str]) -> tuple[BookOutline, ...]:
    """Return the outlines of the named books, all for none. Raises KeyError for a stranger."""
    by_id = {outline.id: outline for outline in plan.books}
    return tuple(by_id[book_id] for book_id in book_ids) if book_ids else plan.books


def build_books(
    plan: Plan, root: Path, request: BuildRequest, progress: Progress
) -> tuple[Path, ...]:
    """Build the books of a plan without errors and return the files, books in order.

    Nothing is written until every book exists in every format. ``progress`` is told each step.
    Raises SmartplanError when the machine, not the plan, is at fault.
    """
    environment = make_environment(root / "templates")
    books = [
        render_plan_book(plan, root, outline, environment)
        for outline in chosen_outlines(plan, request.book_ids)
    ]
    converters = [load_converter(name) for name in request.formats]
    outputs = _convert_all(books, converters, progress)
    return write_files(outputs, request.out_dir)


def render_plan_book(
    plan: Plan, root: Path, outline: BookOutline, environment: TemplateEnvironment | None = None
) -> RenderedBook:
    """Compute and render one book. Raises TemplateError for a broken template.

    Books of one plan may share an environment, which compiles each template once.
    """
    environment = environment or make_environment(root / "templates")
    meta = build_meta(plan, outline, root)
    return render_book(build_book(plan, outline), meta, environment, root)


def _convert_all(
    books: Iterable[RenderedBook], converters: Sequence[Converter], progress: Progress
) -> tuple[OutputFile, ...]:
    pictures = any(converter.FORMAT == "docx" for converter in converters)
    jobs = [BookJob(book, pictures=pictures) for book in books]
    tasks = [(job, converter) for job in jobs for converter in converters]

    def convert(task: tuple[BookJob, Converter]) -> tuple[OutputFile, ...]:
        job, converter = task
        files = converter.convert(job)
        progress(files[0].name)
        return files

    # Threads suffice: pandoc and Typst do the work in processes of their own.
    with ThreadPoolExecutor(max_workers=min(len(tasks), os.cpu_count() or 1)) as pool:
        return tuple(file for files in pool.map(convert, tasks) for file in files)
