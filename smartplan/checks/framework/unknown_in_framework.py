"""SKM013: what the stages and books of a framework name exists."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from smartplan.checks.references.targets import chapters
from smartplan.checks.wording import did_you_mean, find_close
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.base import PlanModel
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan
from smartplan.sources.plan_layout import ENTITY_DIRS, MAIN_FILES, PROSE_DIR

RULE: Final = Rule(
    "SKM013",
    "unknown-in-framework",
    Severity.ERROR,
    Text(
        "Bab dan berkas yang disebut kerangka dikenal smartplan.",
        "The chapters and files that a framework names are known.",
    ),
    Text(
        "Bab tanpa templat membuat buku gagal; berkas yang salah nama membuat status menagih yang "
        "tidak pernah ada, dan daerah lain menyalinnya (rencana Kabupaten Garut menyebut enam hal "
        "dan memuat lima).",
        "A chapter without a template makes no book; a misspelt file has status ask for what can "
        "never be there, and other regions fork it (Garut's plan named six things and had five).",
    ),
    Text(
        "Perbaiki namanya, atau buat templates/bab/<id>.md.j2 di folder rencana.",
        "Correct the name, or write templates/bab/<id>.md.j2 in the plan folder.",
    ),
    'hasil:\n  - {nama: Rencana aksi, berkas: ["program/*.yaml"], aturan: [ANG]}',
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield the chapters and files of the plan's own framework that nobody knows."""
    framework = plan.framework
    templates = chapters(plan, index)
    outlines = [chapter for book in framework.books for chapter in book.chapters]
    for chapter in outlines:
        if index.holds(chapter) and chapter.id not in templates.ids:
            place = index.span_of(chapter, "id")
            yield RULE.at(*place, *templates.describe_unknown(chapter.id))
    known = {*MAIN_FILES, *(f"{folder}/*.yaml" for folder in ENTITY_DIRS)}
    known |= {f"{PROSE_DIR}/{one.id}.md" for one in framework.narratives}
    deliverables = (one for stage in framework.stages for one in stage.deliverables)
    for asking in (*outlines, *deliverables):
        if index.holds(asking):
            yield from _unknown_files(asking, index, known)


def _unknown_files(asking: PlanModel, index: PlanIndex, known: set[str]) -> Iterator[Diagnostic]:
    for position, file in enumerate(getattr(asking, "files", ())):
        inside = PurePosixPath(file).parent.as_posix()
        if file not in known and not (inside in ENTITY_DIRS and file.endswith(".yaml")):
            close = find_close(file, {one: one for one in sorted(known)})
            message = Text(f"berkas {file} tidak dikenal", f"the file {file} is not known")
            hint = did_you_mean(close) if close else RULE.mend
            yield RULE.at(*index.span_of(asking, "files", position), message, hint)
