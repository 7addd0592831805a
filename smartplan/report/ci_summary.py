"""The summary of a CI run: what is wrong, what changed, which books were built; as Markdown."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from smartplan.book.plan_changes import EntityChange, Fate, PlanChanges
from smartplan.diagnostics import Diagnostic
from smartplan.language import Language, Text
from smartplan.report import markdown
from smartplan.report.book_changes import BookChange
from smartplan.report.counting import count_rules
from smartplan.report.markdown import FINDINGS_HEAD, escape_markdown, finding_row
from smartplan.report.reporter import Scope

_SHOWN_ENTITIES: Final = 60
_SHOWN_FINDINGS: Final = 30
_MARK: Final = "<!-- smartplan: {} -->"
_FATES: Final[Mapping[Fate, Text]] = {
    Fate.ADDED: Text("baru", "new"),
    Fate.REMOVED: Text("dihapus", "removed"),
    Fate.CHANGED: Text("berubah", "changed"),
}
_FIGURES_HEAD: Final = Text("| | Sebelum | Sesudah | Selisih |", "| | Before | After | Change |")
_ENTITIES_HEAD: Final = Text(
    "| Jenis | Id | Nama | | Isian | Angka |", "| Kind | Id | Name | | Keys | Figure |"
)
_NO_COMPARISON: Final = Text(
    "Keadaan sebelumnya tidak terbaca, jadi isinya tidak dibandingkan.",
    "What was there before can't be read, so its content is not compared.",
)
_BOOKS: Final = Text(
    "Bab yang berubah (baris Markdown yang bertambah dan berkurang):",
    "Chapters that changed (lines of Markdown that came and went):",
)
_UNCHANGED: Final = Text("Isi rencana tidak berubah.", "The content of the plan has not changed.")


@dataclass(frozen=True, slots=True)
class Comparison:
    """A plan beside an earlier state of it.

    ``folder`` leads to the plan (empty or with a slash at its end), ``since`` names the earlier
    state, ``changes`` is None where one of the two can't be read; ``gone`` are its findings that
    are no more, ``books`` the chapters that read otherwise.
    """

    folder: str
    since: str
    new: tuple[Diagnostic, ...]
    gone: tuple[Diagnostic, ...]
    changes: PlanChanges | None
    books: tuple[BookChange, ...] = ()


@dataclass(frozen=True, slots=True)
class BuiltBooks:
    """The books of one plan that a run has built; a draft if errors are left.

    ``failure`` says what the machine was lacking, if they could not be built.
    """

    folder: str
    names: tuple[str, ...]
    draft: bool
    failure: str = ""


@dataclass(frozen=True, slots=True)
class CiRun:
    """What a run over some plans found, compared and built; files are named from the repository."""

    folders: tuple[str, ...]
    found: tuple[Diagnostic, ...]
    scope: Scope
    comparisons: tuple[Comparison, ...]
    books: tuple[BuiltBooks, ...]


def summary_mark(folders: Sequence[str]) -> str:
    """Return the line that tells the summary of these plans from every other comment."""
    names = ", ".join(folder.rstrip("/") or "." for folder in folders)
    return _MARK.format("".join(one for one in names if one not in "<>\r\n").replace("--", "- -"))


def summarise(run: CiRun, language: Language) -> str:
    """Return the summary of a run."""
    report = markdown.report(
        run.found, language=language, documents={}, color=False, width=0, scope=run.scope
    )
    heading, _, rest = report.partition("\n")
    several = len(run.folders) > 1
    lines = [summary_mark(run.folders), heading]
    for one in run.comparisons:
        lines += ["", *_compared(one, language, named=several)]
    for built in run.books:
        lines += ["", _built(built, language, named=several)]
    if rest.strip():
        lines += ["", rest.strip("\n")]
    return "\n".join(lines) + "\n"


def _compared(one: Comparison, language: Language, *, named: bool) -> Iterator[str]:
    place = f", {escape_markdown(one.folder.rstrip('/'))}" if named and one.folder else ""
    since = escape_markdown(one.since)
    yield Text(f"#### Sejak {since}{place}", f"#### Since {since}{place}").spoken(language)
    yield ""
    nothing_else = one.changes is not None and not one.changes.entities and not one.books
    if not one.new and not one.gone and nothing_else:
        yield _UNCHANGED.spoken(language)
        return
    mended = _codes(one.gone)
    yield Text(
        f"{len(one.new)} temuan baru, {len(one.gone)} sudah diperbaiki{mended}.",
        f"{len(one.new)} new finding{'s' * (len(one.new) != 1)}, {len(one.gone)} mended{mended}.",
    ).spoken(language)
    yield from _new_findings(one.new, language)
    if one.changes is None:
        yield from ("", _NO_COMPARISON.spoken(language))
        return
    yield from _figures(one.changes, language)
    yield from _entities(one.changes.entities, language)
    yield from _books(one.books, language)


def _codes(gone: Sequence[Diagnostic]) -> str:
    """Return such as " (NAR005 2×, RUJ001)" for findings, nothing for none."""
    counted = (
        code if number == 1 else f"{code} {number}×" for (code, _), number in count_rules(gone)
    )
    return f" ({', '.join(counted)})" if gone else ""


def _new_findings(new: Sequence[Diagnostic], language: Language) -> Iterator[str]:
    if not new:
        return
    yield from ("", FINDINGS_HEAD.spoken(language), "| --- | --- | --- | --- | --- |")
    for found in new[:_SHOWN_FINDINGS]:
        yield finding_row(found, language)
    yield from _left(len(new) - _SHOWN_FINDINGS, language)


def _figures(changes: PlanChanges, language: Language) -> Iterator[str]:
    moved = [one for one in changes.figures if one.before != one.after]
    if not moved:
        return
    yield from ("", _FIGURES_HEAD.spoken(language), "| --- | ---: | ---: | ---: |")
    for one in moved:
        yield f"| {one.name} | {one.before} | {one.after} | {one.difference} |"


def _entities(entities: Sequence[EntityChange], language: Language) -> Iterator[str]:
    if not entities:
        return
    yield from ("", _ENTITIES_HEAD.spoken(language), "| --- | --- | --- | --- | --- | --- |")
    for one in entities[:_SHOWN_ENTITIES]:
        cells = (
            one.kind,
            one.id,
            escape_markdown(one.name),
            _FATES[one.fate].spoken(language),
            escape_markdown(", ".join(one.keys)),
            escape_markdown(one.detail),
        )
        yield f"| {' | '.join(cells)} |"
    yield from _left(len(entities) - _SHOWN_ENTITIES, language)


def _books(books: Sequence[BookChange], language: Language) -> Iterator[str]:
    if not books:
        return
    yield from ("", _BOOKS.spoken(language), "")
    for book in books:
        chapters = ", ".join(
            f"{escape_markdown(one.title)} (+{one.added} −{one.removed})" for one in book.chapters
        )
        yield f"- **{escape_markdown(book.name)}**: {chapters}"


def _left(number: int, language: Language) -> Iterator[str]:
    if number > 0:
        said = Text(f"{number} lagi tidak ditampilkan.", f"{number} more are not shown.")
        yield from ("", said.spoken(language))


def _built(built: BuiltBooks, language: Language, *, named: bool) -> str:
    place = f" ({escape_markdown(built.folder.rstrip('/'))})" if named and built.folder else ""
    if built.failure:
        reason = escape_markdown(built.failure)
        return Text(
            f"Buku{place} tidak dapat dibuat: {reason}",
            f"The books{place} could not be built: {reason}",
        ).spoken(language)
    if not built.names:
        return Text(
            f"Buku{place} tidak dibuat: rencana tidak terbaca.",
            f"No books were built{place}: the plan can't be read.",
        ).spoken(language)
    names = ", ".join(f"`{name}`" for name in built.names)
    if built.draft:
        return Text(
            f"Draf buku{place}, karena masih ada kesalahan: {names}",
            f"Drafts of the books{place}, since errors are left: {names}",
        ).spoken(language)
    return Text(f"Buku{place}: {names}", f"Books{place}: {names}").spoken(language)
