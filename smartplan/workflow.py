"""The story: load, check, build, render, convert, write. No printing, no exit."""

import os
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from smartplan.book.builder import build_book
from smartplan.book.provenance import Provenance
from smartplan.book.stand_ins import with_stand_ins
from smartplan.checks.checking import CheckedPlan, check_plan
from smartplan.convert import load_converter
from smartplan.convert.converter import BookJob, Converter, OutputFile
from smartplan.convert.versions import pandoc_version, typst_version
from smartplan.convert.word.libreoffice import require_libreoffice
from smartplan.convert.write import write_files
from smartplan.diagnostics import Diagnostic, has_errors
from smartplan.plan.framework import BookOutline
from smartplan.plan.frameworks import shipped_chapters
from smartplan.plan.plan import Plan
from smartplan.sources.file_entries import MISSING_FILE
from smartplan.sources.fingerprint import fingerprint_plan
from smartplan.sources.git_commit import find_commit
from smartplan.templating.environment import TemplateEnvironment, make_environment
from smartplan.templating.meta import build_meta
from smartplan.templating.rendered_book import RenderedBook
from smartplan.templating.renderer import render_book
from smartplan.version import __version__

__all__ = [
    "BuildRequest",
    "CheckedPlan",
    "Progress",
    "build_books",
    "buildable_plan",
    "check_plan",
    "chosen_outlines",
    "draft_plan",
    "render_plan_book",
]

Progress = Callable[[str], None]
_PAGED = frozenset({"docx", "pdf"})
"""The formats that ask for a book's pages."""


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """What to build: where to, in which formats, which books (none named: all of the plan).

    With ``problems``, even none, the books are drafts that tell them. With ``exact_pages`` Word's
    lists take their page numbers from LibreOffice instead of the layout of the PDF.
    """

    out_dir: Path
    formats: tuple[str, ...]
    book_ids: tuple[str, ...] = ()
    problems: tuple[Diagnostic, ...] | None = None
    exact_pages: bool = False


def buildable_plan(checked: CheckedPlan) -> Plan | None:
    """Return the plan if it may be built: read whole and without errors.

    Where errors were passed over, the books need stand-ins for what is not there.
    """
    plan = checked.loaded.plan
    if plan is None or has_errors(checked.diagnostics):
        return None
    return _with_stand_ins(checked, plan) if checked.passed_over else plan


def draft_plan(checked: CheckedPlan) -> Plan | None:
    """Return the plan if drafts may be made of it: errors or not, but everything was read."""
    loaded = checked.loaded
    unread = [found for found in loaded.diagnostics if found.code != MISSING_FILE.code]
    if loaded.plan is None or has_errors(unread):
        return None
    return _with_stand_ins(checked, loaded.plan)


def _with_stand_ins(checked: CheckedPlan, plan: Plan) -> Plan:
    index = checked.loaded.index
    return with_stand_ins(plan, shipped_chapters() | index.own_chapters, index.assets)


def chosen_outlines(plan: Plan, book_ids: Sequence[str]) -> tuple[BookOutline, ...]:
    """Return the outlines of the named books, all for none. Raises KeyError for a stranger."""
    by_id = {outline.id: outline for outline in plan.books}
    return tuple(by_id[book_id] for book_id in book_ids) if book_ids else plan.books


def build_books(
    plan: Plan, root: Path, request: BuildRequest, progress: Progress
) -> tuple[Path, ...]:
    """Build the books of a plan that may be built and return the files, books in order.

    Nothing is written until every book exists in every format. ``progress`` is told each step.
    Raises SmartplanError when the machine, not the plan, is at fault.
    """
    if request.exact_pages and "docx" in request.formats:
        require_libreoffice()
    environment = make_environment(root / "templates")
    provenance = trace_plan(root)
    books = [
        render_plan_book(
            plan, root, outline, environment, problems=request.problems, provenance=provenance
        )
        for outline in chosen_outlines(plan, request.book_ids)
    ]
    converters = [load_converter(name) for name in request.formats]
    outputs = _convert_all(books, converters, progress, exact_pages=request.exact_pages)
    return write_files(outputs, request.out_dir)


def render_plan_book(
    plan: Plan,
    root: Path,
    outline: BookOutline,
    environment: TemplateEnvironment | None = None,
    *,
    problems: Sequence[Diagnostic] | None = None,
    provenance: Provenance | None = None,
) -> RenderedBook:
    """Compute and render one book, with ``problems`` a draft that tells them.

    Raises TemplateError for a broken template.

    Books of one plan may share an environment, which compiles each template once, and a
    provenance, which reads each file once.
    """
    environment = environment or make_environment(root / "templates")
    provenance = provenance or trace_plan(root)
    meta = build_meta(plan, outline, root, provenance.content_hash, draft=problems is not None)
    return render_book(build_book(plan, outline, provenance, problems), meta, environment, root)


def trace_plan(root: Path) -> Provenance:
    """Return where books made of a plan folder now come from, for their colophon."""
    return Provenance(
        content_hash=fingerprint_plan(root),
        commit=find_commit(root) or "",
        smartplan=__version__,
        pandoc=pandoc_version(),
        typst=typst_version(),
    )


def _convert_all(
    books: Iterable[RenderedBook],
    converters: Sequence[Converter],
    progress: Progress,
    *,
    exact_pages: bool,
) -> tuple[OutputFile, ...]:
    pictures = any(converter.FORMAT == "docx" for converter in converters)
    jobs = [BookJob(book, pictures=pictures, exact_pages=exact_pages) for book in books]

    def convert(job: BookJob) -> tuple[OutputFile, ...]:
        made: list[OutputFile] = []
        for converter in converters:
            files = converter.convert(job)
            progress(files[0].name)
            made += files
        return tuple(made)

    # Pages first, the longest work: Word's text is written while they are set. Threads suffice:
    # pandoc and Typst do the work in processes of their own.
    with ThreadPoolExecutor(max_workers=min(2 * len(jobs), os.cpu_count() or 1)) as pool:
        if any(converter.FORMAT in _PAGED for converter in converters):
            for job in sorted(jobs, key=lambda job: -len(job.book.markdown)):
                pool.submit(getattr, job, "layout")
        return tuple(file for files in pool.map(convert, jobs) for file in files)
