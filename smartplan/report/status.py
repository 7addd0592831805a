"""The status of a plan, for people and as JSON."""

import json
from collections.abc import Iterator, Sequence
from typing import Any, Final

from smartplan.checks.catalogue import find_rule
from smartplan.checks.status import (
    REGISTRY,
    BookStatus,
    DeliverableStatus,
    FileStatus,
    PlanStatus,
    StageStatus,
)
from smartplan.diagnostics import Diagnostic
from smartplan.language import Language, Text
from smartplan.report.counting import FINDING, counted
from smartplan.report.safe_text import neutralise
from smartplan.report.styled import Line, Piece, write_coloured, write_plain

VERSION: Final = 1
_SHOWN: Final = 3
_PLACES: Final = 2
_NAMES: Final = 4
_INDENT: Final = "      "
_MISSING: Final = Text("belum ada", "missing")
_EMPTY: Final = Text("masih kosong", "still empty")
_WAITING: Final = Text("belum diisi", "to be filled in")
_BROKEN: Final = Text("ada kesalahan", "with errors")
_DRAFT: Final = Text(
    "Kerangka ini masih rancangan dan dapat berubah.",
    "This framework is a draft and may change.",
)
_DONE: Final = Piece("[x] ", "green")
_OPEN: Final = Piece("[ ] ", "bold yellow")


def status_as_text(status: PlanStatus, language: Language, *, color: bool) -> str:
    """Return the status as a person reads it: what is there, what is missing, what comes next."""
    lines = list(_lines(status, language))
    return write_coloured(lines) if color else write_plain(lines)


def status_as_json(status: PlanStatus, language: Language) -> str:
    """Return the status as one JSON object; only messages depend on the language."""
    document = {
        "version": VERSION,
        "title": status.title,
        "framework": status.framework,
        "framework_draft": status.draft,
        "next_file": status.next_file,
        "stages": [
            {
                "stage": stage.number,
                "name": stage.name,
                "date": stage.date,
                "deliverables": [_deliverable(one, language) for one in stage.deliverables],
            }
            for stage in status.stages
        ],
        "books": [_book(book) for book in status.books],
    }
    return json.dumps(document, indent=2) + "\n"


def _lines(status: PlanStatus, language: Language) -> Iterator[Line]:
    yield (Piece(neutralise(status.title), "bold"), Piece(f" ({status.framework})", "dim"))
    if status.draft:
        yield (Piece(_DRAFT.spoken(language)),)
    for stage in status.stages:
        yield ()
        yield from _stage(stage, language)
    for book in status.books:
        yield ()
        yield from _book_lines(book, language)
    yield ()
    following = status.next_file
    if following is None:
        yield (Piece(Text("Semuanya ada.", "Everything is there.").spoken(language), "bold green"),)
    else:
        words = Text("Berkas berikutnya", "Next file").spoken(language)
        yield (Piece(f"{words}: ", "bold"), Piece(neutralise(following)))


def _stage(stage: StageStatus, language: Language) -> Iterator[Line]:
    done = sum(one.complete for one in stage.deliverables)
    done_of = Text(
        f"{done} dari {len(stage.deliverables)} hasil",
        f"{done} of {len(stage.deliverables)} deliverables",
    ).spoken(language)
    word = Text("Tahap", "Stage").spoken(language)
    held = stage.date or Text("tanggal belum dicatat", "no date recorded").spoken(language)
    yield (
        Piece(f"{word} {stage.number} {stage.name}: {done_of}", "bold"),
        Piece(f" ({held})", "dim"),
    )
    for one in stage.deliverables:
        yield (Piece("  "), _DONE if one.complete else _OPEN, Piece(one.name))
        if not one.recorded:
            yield (Piece(f"{_INDENT}{_unrecorded(stage.number).spoken(language)}"),)
        yield from _open_files(one.files, language)
        yield from _findings(one.findings, stage.number, language)


def _unrecorded(stage: int) -> Text:
    return Text(
        f"belum dicatat di {REGISTRY}: bimtek, tahap: {stage}",
        f"not recorded in {REGISTRY}: bimtek, tahap: {stage}",
    )


def _book_lines(book: BookStatus, language: Language) -> Iterator[Line]:
    done = sum(chapter.complete for chapter in book.chapters)
    ready = Text(
        f"{done} dari {len(book.chapters)} bab siap",
        f"{done} of {len(book.chapters)} chapters ready",
    ).spoken(language)
    yield (Piece(f"{book.label} {book.title}: {ready}", "bold"),)
    for chapter in book.chapters:
        if not chapter.complete:
            yield (Piece("  "), _OPEN, Piece(chapter.title))
            yield from _open_files(chapter.files, language, errors=True)


def _open_files(
    files: Sequence[FileStatus], language: Language, *, errors: bool = False
) -> Iterator[Line]:
    """Say in a line each which files are missing, which wait to be written, which have errors."""
    missing = [file.file for file in files if not file.present]
    empty = [neutralise(file.file) for file in files if file.empty]
    waiting = [_counted(file.file, file.placeholders) for file in files if file.placeholders]
    broken = [_counted(file.file, file.errors) for file in files if file.errors]
    told = [(_MISSING, missing), (_EMPTY, empty), (_WAITING, waiting)]
    for word, names in (*told, (_BROKEN, broken if errors else [])):
        if names:
            yield (Piece(f"{_INDENT}{word.spoken(language)}: {_some(names, language)}"),)


def _counted(file: str, number: int) -> str:
    return f"{neutralise(file)} ({number})"


def _some(names: Sequence[str], language: Language) -> str:
    """List some names and say how many more there are."""
    shown, left = ", ".join(names[:_NAMES]), len(names) - _NAMES
    if left <= 0:
        return shown
    more = Text(f"dan {left} lagi", f"and {left} more").spoken(language)
    return f"{shown}, {more}"


def _findings(found: Sequence[Diagnostic], stage: int, language: Language) -> Iterator[Line]:
    """Yield the findings, those of one rule together, and where to see the rest."""
    by_code: dict[str, list[Diagnostic]] = {}
    for one in found:
        by_code.setdefault(one.code, []).append(one)
    for code, same in list(by_code.items())[:_SHOWN]:
        lines = (f"{neutralise(one.file)}:{one.span.start.line}" for one in same)
        places = list(dict.fromkeys(lines))
        said = neutralise(same[0].message.spoken(language))
        rule = find_rule(code)
        if len(same) > 1 and rule is not None:
            total = counted(len(same), FINDING, language)
            listed = ", ".join((*places[:_PLACES], "…") if len(places) > _PLACES else places)
            said = f"{rule.what.spoken(language).rstrip('.')} ({total}: {listed})"
        else:
            said = f"{said} ({places[0]})"
        yield (Piece(_INDENT), Piece(code, "dim"), Piece(f" {said}"))
    left = sum(len(same) for same in list(by_code.values())[_SHOWN:])
    if left:
        more = Text(
            f"dan {left} temuan lagi: smartplan check --stage {stage}",
            f"and {left} more: smartplan check --stage {stage}",
        ).spoken(language)
        yield (Piece(f"{_INDENT}{more}", "dim"),)


def _deliverable(one: DeliverableStatus, language: Language) -> dict[str, Any]:
    return {
        "name": one.name,
        "complete": one.complete,
        "recorded": one.recorded,
        "files": [_file(file) for file in one.files],
        "findings": [
            {
                "code": found.code,
                "file": found.file,
                "line": found.span.start.line,
                "message": found.message.spoken(language),
            }
            for found in one.findings
        ],
    }


def _book(book: BookStatus) -> dict[str, Any]:
    return {
        "id": book.id,
        "label": book.label,
        "title": book.title,
        "chapters": [
            {
                "title": chapter.title,
                "complete": chapter.complete,
                "files": [_file(file) for file in chapter.files],
            }
            for chapter in book.chapters
        ],
    }


def _file(file: FileStatus) -> dict[str, Any]:
    return {
        "file": file.file,
        "present": file.present,
        "errors": file.errors,
        "placeholders": file.placeholders,
        "empty": file.empty,
    }
