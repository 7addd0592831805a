"""LibreOffice, where it is installed: it sets a Word book in pages, as exactly as we can ask."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from smartplan.errors import ConversionError
from smartplan.language import Text

TIMEOUT_SECONDS: Final = 300
_PROGRAMS: Final = ("soffice", "libreoffice")
_USUAL_PLACES: Final = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.com",
    "C:/Program Files (x86)/LibreOffice/program/soffice.com",
)
# PDF/A-1 keeps every object in the open, so that destinations can be read without a library.
_FILTER: Final = (
    'pdf:writer_pdf_Export:{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"},'
    '"SelectPdfVersion":{"type":"long","value":"1"}}'
)


def find_libreoffice() -> Path | None:
    """Return the program of LibreOffice, or None where it is not installed."""
    for name in _PROGRAMS:
        if found := shutil.which(name):
            return Path(found)
    return next((Path(place) for place in _USUAL_PLACES if Path(place).is_file()), None)


def require_libreoffice() -> Path:
    """Return the program of LibreOffice; raises ``ConversionError`` where there is none."""
    if program := find_libreoffice():
        return program
    raise ConversionError(
        Text("LibreOffice tidak ditemukan.", "LibreOffice was not found."),
        Text(
            "Pasang LibreOffice, atau buat buku tanpa --exact-pages.",
            "Install LibreOffice, or build without --exact-pages.",
        ),
    )


def lay_out(docx: bytes, timeout: float = TIMEOUT_SECONDS) -> bytes:
    """Return a Word book as the PDF that LibreOffice makes of it.

    Raises ``ConversionError`` if LibreOffice is missing, fails or takes too long.
    """
    program = require_libreoffice()
    with tempfile.TemporaryDirectory(prefix="smartplan-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        (folder / "book.docx").write_bytes(docx)
        command = [str(program), "--headless", "--norestore", "--convert-to", _FILTER]
        # A profile of its own: one that is open in a window would refuse a second program.
        command += [f"-env:UserInstallation={(folder / 'profile').as_uri()}"]
        _run([*command, "--outdir", str(folder), str(folder / "book.docx")], timeout)
        made = folder / "book.pdf"
        if not made.is_file():
            raise _failure("tidak ada PDF yang dibuat", "it made no PDF")
        return made.read_bytes()


def _run(command: list[str], timeout: float) -> None:
    quiet = subprocess.DEVNULL
    try:
        # In a group of its own: the program that is started only starts another.
        process = subprocess.Popen(  # noqa: S603 -- a program that was found, no shell
            command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
        )
    except OSError as error:
        raise _failure(str(error), str(error)) from error
    try:
        process.wait(timeout)
    except subprocess.TimeoutExpired:
        _stop(process)
        raise _failure(
            f"lebih dari {timeout:.0f} detik", f"it took more than {timeout:.0f} seconds"
        ) from None


def _stop(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _failure(indonesian: str, english: str) -> ConversionError:
    return ConversionError(
        Text(
            f"LibreOffice gagal menghitung halaman: {indonesian}",
            f"LibreOffice could not count the pages: {english}",
        ),
        Text("Buat buku tanpa --exact-pages.", "Build without --exact-pages."),
    )
