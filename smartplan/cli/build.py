"""``smartplan build``: check, then write the books in the chosen formats."""

import sys
from pathlib import Path
from typing import Annotated, Final

import typer
from typer.core import TyperCommand

from smartplan.cli.completion import complete_book, complete_book_format
from smartplan.cli.console import (
    ProgressLine,
    terminal_width,
    wants_color,
    write_message,
    write_result,
)
from smartplan.cli.exit_codes import ExitCode
from smartplan.cli.lasting import keep
from smartplan.cli.shipped_example import default_output
from smartplan.cli.speaker import Speaker
from smartplan.cli.usage import unknown_choice
from smartplan.language import Language, Text

NAME: Final = "build"
_HELP = Text(
    "Buat buku masterplan: Markdown, Word, dan PDF. Rencana yang salah tidak dibuat.",
    "Build the masterplan books: Markdown, Word and PDF. A plan with errors is not built.",
)
_EPILOG = Text(
    "Contoh:\n\n\b\n"
    "  smartplan build\n"
    "  smartplan build examples/serang-kab -o hasil -f docx\n"
    "  smartplan build --book buku-2-masterplan -f md -f pdf",
    "Examples:\n\n\b\n"
    "  smartplan build\n"
    "  smartplan build examples/serang-kab -o books -f docx\n"
    "  smartplan build --book buku-2-masterplan -f md -f pdf",
)
_OUT = Text("Folder hasil; bawaan: PLAN/build.", "Output folder; PLAN/build by default.")
_FORMATS = Text("Format; boleh diulang, bawaan: semua.", "Format; repeatable, default: all.")
_BOOKS = Text("Hanya buku ini; boleh diulang.", "Only this book; repeatable.")
_DRAFT = Text(
    "Buat draf bertanda DRAF, juga dari rencana yang masih salah.",
    "Build drafts marked DRAF, even of a plan with errors.",
)
_EXACT_PAGES = Text(
    "Nomor halaman daftar isi Word dihitung LibreOffice, yang harus terpasang.",
    "Page numbers of Word's contents from LibreOffice, which must be installed.",
)
_WRONG = Text(
    "Buku tidak dibuat: perbaiki dahulu kesalahan di atas, atau buat draf dengan --draft.",
    "No book was built: mend the errors above first, or build drafts with --draft.",
)
_NEAR = Text(
    "Nomor halaman di daftar isi Word: dari tata letak PDF (--exact-pages: dari LibreOffice).",
    "Page numbers in Word's contents: from the PDF's layout (--exact-pages: from LibreOffice).",
)
_EXACT = Text(
    "Nomor halaman di daftar isi Word: dari LibreOffice.",
    "Page numbers in Word's contents: from LibreOffice.",
)
_UNREAD = Text(
    "Draf tidak dibuat: sebagian rencana tidak terbaca. Perbaiki dahulu kesalahan membacanya.",
    "No draft was built: parts of the plan can't be read. Mend those errors first.",
)


def register(app: typer.Typer, language: Language, command: type[TyperCommand]) -> None:
    """Add the command to the application, with its help in a language."""
    speaker = Speaker(language)
    option, flag, say = speaker.option, speaker.flag, speaker.say

    @app.command(NAME, cls=command, help=say(_HELP), epilog=say(_EPILOG))
    def build(
        plan: Annotated[Path, speaker.plan()] = Path(),
        *,
        out: Annotated[Path | None, option("--out -o", "DIR", _OUT)] = None,
        formats: Annotated[
            list[str] | None,
            option("--format -f", "md|docx|pdf", _FORMATS, complete_book_format),
        ] = None,
        books: Annotated[list[str] | None, option("--book", "ID", _BOOKS, complete_book)] = None,
        draft: Annotated[bool, flag("--draft", _DRAFT)] = False,
        exact_pages: Annotated[bool, flag("--exact-pages", _EXACT_PAGES)] = False,
    ) -> int:
        chosen = (tuple(formats or ()), tuple(books or ()))
        where = out or default_output(plan)
        return build_command(plan, where, *chosen, language, draft=draft, exact_pages=exact_pages)


def build_command(
    plan_dir: Path,
    out_dir: Path,
    formats: tuple[str, ...],
    book_ids: tuple[str, ...],
    language: Language,
    *,
    draft: bool = False,
    exact_pages: bool = False,
) -> int:
    """Check a plan, build its books, print where they are, return the exit code."""
    from smartplan.convert import CONVERTERS  # noqa: PLC0415
    from smartplan.report import REPORTERS  # noqa: PLC0415
    from smartplan.workflow import (  # noqa: PLC0415
        BuildRequest,
        build_books,
        buildable_plan,
        check_plan,
        chosen_outlines,
        draft_plan,
    )

    for name in formats:
        if name not in CONVERTERS:
            raise unknown_choice(Text("Format", "format"), name, list(CONVERTERS))
    formats = tuple(dict.fromkeys(formats)) or tuple(CONVERTERS)
    checked = keep(check_plan(plan_dir))
    plan = draft_plan(checked) if draft else buildable_plan(checked)
    if plan is None:
        report = REPORTERS["text"].report(
            checked.diagnostics,
            language=language,
            documents=checked.texts,
            color=wants_color(sys.stderr),
            width=terminal_width(),
        )
        write_message(report)
        write_message((_UNREAD if draft else _WRONG).spoken(language))
        return ExitCode.PLAN_HAS_ERRORS
    known = [outline.id for outline in plan.books]
    for book_id in book_ids:
        if book_id not in known:
            raise unknown_choice(Text("Buku", "book"), book_id, known)
    outlines = chosen_outlines(plan, book_ids)
    word = Text("Membuat", "Building").spoken(language)
    line = ProgressLine(len(outlines) * len(formats), word)
    problems = checked.diagnostics if draft else None
    try:
        request = BuildRequest(out_dir, formats, book_ids, problems, exact_pages)
        files = build_books(plan, plan_dir, request, line.step)
    finally:
        line.close()
    for file in files:
        if file.parent == out_dir:  # not the pictures beside a Markdown book
            write_result(str(file))
    if "docx" in formats:
        write_message((_EXACT if exact_pages else _NEAR).spoken(language))
    _say_where(len(files), len(outlines), out_dir, language)
    return ExitCode.FINE


def _say_where(files: int, books: int, out_dir: Path, language: Language) -> None:
    plural = "book" if books == 1 else "books"
    write_message(
        Text(
            f"{books} buku, {files} berkas di {out_dir.resolve()}",
            f"{books} {plural}, {files} files in {out_dir.resolve()}",
        ).spoken(language)
    )
