"""What ``smartplan doctor`` looks at: one small function per thing, each with its advice."""

import os
import platform
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from smartplan.language import Language, Text, find_language, same
from smartplan.version import __version__


class Health(StrEnum):
    """How something is: fine, or missing without harm, or in the way of the work."""

    FINE = "fine"
    OPTIONAL = "optional"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Symptom:
    """One thing looked at: what it is, how it is, what to do about it."""

    name: Text
    found: Text
    health: Health = Health.FINE
    advice: Text | None = None


_REINSTALL: Final = Text("Pasang ulang smartplan.", "Install smartplan again.")
_MISSING: Final = Text("tidak ada", "missing")
_ABSENT: Final = Text("tidak terpasang", "not installed")


def examine(folder: Path, language: Language) -> Iterator[Symptom]:
    """Look at everything that smartplan needs of a machine, and at what helps it."""
    yield Symptom(same("smartplan"), same(__version__))
    yield Symptom(same("Python"), same(f"{platform.python_version()} ({sys.executable})"))
    yield from _converters()
    yield _yaml()
    yield _language(language)
    yield _console()
    for one in dict.fromkeys((folder, Path(tempfile.gettempdir()))):
        yield _write_access(one)
    yield from _fonts()
    yield _libreoffice()


def _converters() -> Iterator[Symptom]:
    from smartplan.convert.versions import pandoc_version, typst_version  # noqa: PLC0415

    for name, found in (("pandoc", pandoc_version()), ("Typst", typst_version())):
        if found:
            yield Symptom(same(name), same(found))
        else:
            yield Symptom(same(name), _MISSING, Health.BROKEN, _REINSTALL)


def _yaml() -> Symptom:
    from smartplan.sources.event_parser import FAST_PARSER  # noqa: PLC0415

    if FAST_PARSER is not None:
        return Symptom(same("libyaml"), Text("ada", "there"))
    advice = Text(
        "Pemeriksaan berjalan, tetapi lebih lambat. Pasang PyYAML dari wheel resminya.",
        "Checks work, but slower. Install PyYAML from its official wheel.",
    )
    return Symptom(same("libyaml"), _MISSING, Health.OPTIONAL, advice)


def _language(language: Language) -> Symptom:
    chosen, origin = find_language()
    if chosen is not language:
        origin = f"--lang={language.value}"
    why = (
        Text(f"karena {origin}", f"because of {origin}")
        if origin
        else Text(
            "bawaan; ganti dengan --lang atau SMARTPLAN_LANG",
            "the default; change it by --lang or SMARTPLAN_LANG",
        )
    )
    found = Text(f"{language.value} ({why.indonesian})", f"{language.value} ({why.english})")
    return Symptom(Text("Bahasa", "Language"), found)


def _console() -> Symptom:
    name = Text("Penyandian konsol", "Console encoding")
    encoding = (sys.stdout.encoding or "?").lower()
    if not sys.stdout.isatty():
        piped = Text(f"{encoding} (bukan terminal)", f"{encoding} (no terminal)")
        return Symptom(name, piped)
    if encoding.replace("-", "") in ("utf8", "cp65001"):
        return Symptom(name, same(encoding))
    advice = Text(
        "Tanda seperti † dan – tampil sebagai ?. Setel PYTHONUTF8=1; di Windows: chcp 65001.",
        "Signs such as † and – are shown as ?. Set PYTHONUTF8=1; on Windows: chcp 65001.",
    )
    return Symptom(name, same(encoding), Health.OPTIONAL, advice)


def _write_access(folder: Path) -> Symptom:
    name = Text("Izin menulis", "Write access")
    try:
        with tempfile.TemporaryFile(dir=folder):
            return Symptom(name, same(str(folder.resolve())))
    except OSError as failure:
        reason = failure.strerror or str(failure)
        advice = Text(
            "Pilih folder milik Anda, misalnya di Dokumen, atau periksa izin dan ruang cakram.",
            "Choose a folder of your own, or check permissions and disk space.",
        )
        return Symptom(name, same(f"{folder}: {reason}"), Health.BROKEN, advice)


def _fonts() -> Iterator[Symptom]:
    if find_spec("typst") is None:
        return
    from smartplan.convert.book_fonts import find_book_fonts  # noqa: PLC0415

    for font, there in find_book_fonts().items():
        name = Text(f"Fon PDF {font}", f"PDF font {font}")
        if there:
            yield Symptom(name, Text("ada", "there"))
        else:
            yield Symptom(name, _MISSING, Health.BROKEN, _REINSTALL)


def _libreoffice() -> Symptom:
    from smartplan.convert.word.libreoffice import find_libreoffice  # noqa: PLC0415

    program = find_libreoffice()
    if program is not None:
        return Symptom(same("LibreOffice"), same(os.fspath(program)))
    advice = Text(
        "Tidak wajib: hanya untuk nomor halaman Word yang persis.",
        "Not needed: only for exact page numbers in Word.",
    )
    return Symptom(same("LibreOffice"), _ABSENT, Health.OPTIONAL, advice)
