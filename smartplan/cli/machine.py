"""What ``smartplan doctor`` looks at: one small function per thing, each with its advice."""

import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from smartplan.cli.plan_language import find_plan_language
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


_MEGABYTE: Final = 1_000_000
# All books of a large plan, and what Typst and LibreOffice lay down while they work.
_SPACE_NEEDED: Final = 50
_SPACE_WANTED: Final = 500
# Windows refuses longer paths unless told otherwise; the longest in a plan has some 90 characters.
_LONGEST_PATH: Final = 259
_LONGEST_INSIDE: Final = 90
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
        yield from _space(one)
    yield from _path_length(folder)
    yield from _fonts()
    yield _libreoffice()
    yield _git()


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
    chosen, origin = find_language(of_plan=find_plan_language(()))
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


def _space(folder: Path) -> Iterator[Symptom]:
    """Tell how much room there is on the disk of a folder; nothing if the system doesn't say."""
    try:
        free = shutil.disk_usage(folder).free // _MEGABYTE
    except OSError:
        return
    name = Text("Ruang cakram", "Disk space")
    found = Text(f"{free} MB di {folder.resolve()}", f"{free} MB in {folder.resolve()}")
    if free >= _SPACE_WANTED:
        yield Symptom(name, found)
        return
    advice = Text(
        f"Sediakan {_SPACE_WANTED} MB: hapus buku lama di build/, atau pilih cakram lain.",
        f"Make {_SPACE_WANTED} MB free: delete old books in build/, or choose another disk.",
    )
    health = Health.OPTIONAL if free >= _SPACE_NEEDED else Health.BROKEN
    yield Symptom(name, found, health, advice)


def _path_length(folder: Path) -> Iterator[Symptom]:
    """Warn of a folder on Windows in which the path of a file may get too long."""
    length = len(str(folder.resolve()))
    if sys.platform != "win32" or length + _LONGEST_INSIDE <= _LONGEST_PATH:
        return
    yield Symptom(
        Text("Panjang jalur", "Path length"),
        Text(f"{length} karakter", f"{length} characters"),
        Health.OPTIONAL,
        Text(
            "Pindahkan rencana ke folder yang lebih pendek, mis. C:\\rencana.",
            "Move the plan to a shorter folder, such as C:\\plans.",
        ),
    )


def _git() -> Symptom:
    from smartplan.sources.git_program import find_git  # noqa: PLC0415

    name = same("git")
    program = find_git()
    version = _ask(program, "--version") if program else None
    if program is None or version is None:
        advice = Text(
            "Tidak wajib: untuk riwayat rencana dan smartplan guard. Unduh dari git-scm.com.",
            "Not needed: for the history of a plan and smartplan guard. Get it from git-scm.com.",
        )
        return Symptom(name, _ABSENT, Health.OPTIONAL, advice)
    found = same(version.removeprefix("git version "))
    if _ask(program, "config", "user.email"):
        return Symptom(name, found)
    advice = Text(
        'Sebelum commit pertama: git config --global user.name "Nama Anda" dan user.email.',
        'Before the first commit: git config --global user.name "Your name" and user.email.',
    )
    return Symptom(name, found, Health.OPTIONAL, advice)


def _ask(program: Path, *arguments: str) -> str | None:
    """Return the line that a program answers, None if it fails."""
    try:
        done = subprocess.run(  # noqa: S603 - a program found on the path, with fixed words
            [os.fspath(program), *arguments], capture_output=True, check=False, timeout=20
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    answer = done.stdout.decode("utf-8", "replace").strip()
    return answer if done.returncode == 0 and answer else None


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
