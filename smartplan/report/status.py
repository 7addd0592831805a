"""The status of a plan, for people and as JSON."""

import json
from collections.abc import Iterator, Sequence
from typing import Any, Final

from smartplan.checks.status import (
    REGISTRY,
    BookStatus,
    DeliverableStatus,
    FileStatus,
    PlanStatus,
    StageStatus,
)
from smartplan.diagnostics import Diagnostic, Severity
from smartplan.language import Language, Text
from smartplan.report.counting import SEVERITY_WORDS, counted
from smartplan.report.safe_text import neutralise
from smartplan.report.styled import Line, Piece, write_coloured, write_plain

VERSION: Final = 1
_SHOWN: Final = 3
_ERROR: Final = SEVERITY_WORDS[Severity.ERROR]
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
    held = stage.date or Text("belum dicatat", "not recorded").spoken(language)
    yield (
        Piece(f"{word} {stage.number} {stage.name}: {done_of}", "bold"),
        Piece(f" ({held})", "dim"),
    )
    for one in stage.deliverables:
        yield (Piece("  "), _DONE if one.complete else _OPEN, Piece(one.name))
        if not one.recorded:
            yield (Piece(f"      {_unrecorded(stage.number).spoken(language)}"),)
        yield from _missing(one.files, language)
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
            yield from _missing(chapter.files, language)
            yield from _broken(chapter.files, language)


def _missing(files: Sequence[FileStatus], language: Language) -> Iterator[Line]:
    for file in files:
        if not file.present:
            said = Text(f"{file.file} belum ada", f"{file.file} is missing").spoken(language)
            yield (Piece(f"      {said}"),)


def _broken(files: Sequence[FileStatus], language: Language) -> Iterator[Line]:
    broken = [file for file in files if file.errors]
    for file in broken[:_SHOWN]:
        said = f"{neutralise(file.file)}: {counted(file.errors, _ERROR, language)}"
        yield (Piece(f"      {said}"),)
    if len(broken) > _SHOWN:
        left = len(broken) - _SHOWN
        more = Text(f"dan {left} berkas lagi", f"and {left} more files").spoken(language)
        yield (Piece(f"      {more}", "dim"),)


def _findings(found: Sequence[Diagnostic], stage: int, language: Language) -> Iterator[Line]:
    for one in found[:_SHOWN]:
        said = neutralise(one.message.spoken(language))
        yield (
            Piece(f"      {neutralise(one.file)}:{one.span.start.line} "),
            Piece(one.code, "dim"),
            Piece(f" {said}"),
        )
    if len(found) > _SHOWN:
        left = len(found) - _SHOWN
        more = Text(
            f"dan {left} temuan lagi: smartplan check --stage {stage}",
            f"and {left} more: smartplan check --stage {stage}",
        ).spoken(language)
        yield (Piece(f"      {more}", "dim"),)


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
    return {"file": file.file, "present": file.present, "errors": file.errors}
