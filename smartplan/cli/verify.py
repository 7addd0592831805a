"""``smartplan verify``: does a book belong to this state of the plan, and is it as it was made?"""

from pathlib import Path
from typing import Annotated, Final

import typer
from typer.core import TyperCommand

from smartplan.cli.console import write_message, write_result
from smartplan.cli.exit_codes import ExitCode
from smartplan.cli.speaker import Speaker
from smartplan.cli.usage import UsageMistakeError
from smartplan.language import Language, Text

NAME: Final = "verify"
_HELP = Text(
    "Periksa apakah sebuah buku disusun dari keadaan rencana yang sekarang.",
    "Tell whether a book was built from the plan as it is now.",
)
_EPILOG = Text(
    "Contoh:\n\n\b\n"
    "  smartplan verify build/buku-2-masterplan.docx\n"
    "  smartplan verify hasil/buku-1-analisis-strategis.pdf examples/serang-kab\n\n"
    "Kode keluar: 0 sesuai, 1 tidak sesuai atau isinya disunting. Yang dibandingkan ialah dua\n"
    "sidik di dalam buku: sidik isi rencana, dan sidik isi buku itu sendiri. Berkas Word yang\n"
    "hanya dibuka lalu disimpan tetap utuh: yang dihitung kata-katanya.",
    "Examples:\n\n\b\n"
    "  smartplan verify build/buku-2-masterplan.docx\n"
    "  smartplan verify books/buku-1-analisis-strategis.pdf examples/serang-kab\n\n"
    "Exit codes: 0 it belongs, 1 it does not, or was edited. Two hashes in the book are\n"
    "compared: that of the plan, and that of what the book itself says. A Word file that was\n"
    "only opened and saved is still whole: its words are what counts.",
)
_FILE = Text("BERKAS", "FILE")
_BOOK = Text("Buku: .md, .docx, atau .pdf.", "The book: .md, .docx or .pdf.")
_REBUILD = Text(
    "Susun ulang bukunya dengan smartplan build.", "Build it again with smartplan build."
)
_LARGEST: Final = 500_000_000


def register(app: typer.Typer, language: Language, command: type[TyperCommand]) -> None:
    """Add the command to the application, with its help in a language."""
    speaker = Speaker(language)
    say = speaker.say

    @app.command(NAME, cls=command, help=say(_HELP), epilog=say(_EPILOG))
    def verify(
        book: Annotated[Path, speaker.argument(say(_FILE), _BOOK)],
        plan: Annotated[Path, speaker.plan()] = Path(),
    ) -> int:
        return verify_command(book, plan, language)


def verify_command(book: Path, plan: Path, language: Language) -> int:
    """Compare a book's hashes with the plan and with the book itself; return the exit code."""
    from smartplan.convert.content_mark import find_mark  # noqa: PLC0415
    from smartplan.convert.seal import SealState, read_seal  # noqa: PLC0415
    from smartplan.sources.fingerprint import fingerprint_plan  # noqa: PLC0415

    content = _read(book)
    now = fingerprint_plan(plan)
    carried = find_mark(book.name, content)
    seal = read_seal(book.name, content)
    belongs = carried == now
    said = _belonging(book) if belongs else _difference(book, carried, now)
    write_result(said.spoken(language))
    if seal is SealState.CHANGED:
        write_result(_edited(book).spoken(language))
    elif seal is SealState.APPENDED:
        write_message(_appended(book).spoken(language))
    if belongs and seal is not SealState.CHANGED:
        return ExitCode.FINE
    write_message(_REBUILD.spoken(language))
    return ExitCode.PLAN_HAS_ERRORS


def _belonging(book: Path) -> Text:
    return Text(
        f"Sesuai: {book} disusun dari keadaan rencana ini.",
        f"It belongs: {book} was built from this state of the plan.",
    )


def _edited(book: Path) -> Text:
    return Text(
        f"Disunting: isi berkas {book} diubah sesudah dibuat.",
        f"Edited: what {book} says was changed after it was made.",
    )


def _appended(book: Path) -> Text:
    return Text(
        f"Isi asli {book} utuh; sesudahnya ada yang ditambahkan, misalnya tanda tangan elektronik.",
        f"The original of {book} is whole; something was added, such as an electronic signature.",
    )


def _difference(book: Path, carried: str | None, now: str) -> Text:
    if carried is None:
        return Text(
            f"Tidak diketahui: {book} tidak memuat sidik isi rencana.",
            f"Unknown: {book} carries no hash of a plan.",
        )
    return Text(
        f"Tidak sesuai: {book} disusun dari keadaan lain (sidik {carried[:8]}, "
        f"rencana sekarang {now[:8]}).",
        f"It does not belong: {book} was built from another state (hash {carried[:8]}, "
        f"the plan now has {now[:8]}).",
    )


def _read(book: Path) -> bytes:
    try:
        if book.stat().st_size > _LARGEST:
            raise UsageMistakeError(
                Text(f"Berkas {book} terlalu besar.", f"The file {book} is too large."),
                Text("Berikan sebuah buku.", "Give a book."),
            )
        return book.read_bytes()
    except OSError as failure:
        reason = failure.strerror or str(failure)
        raise UsageMistakeError(
            Text(
                f"Berkas {book} tidak dapat dibaca: {reason}.",
                f"The file {book} can't be read: {reason}.",
            ),
            Text(
                "Berikan buku .md, .docx, atau .pdf hasil smartplan build.",
                "Give a .md, .docx or .pdf book that smartplan build made.",
            ),
        ) from failure
