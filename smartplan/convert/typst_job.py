"""Typst, as a process of its own that sees one folder of our own files and nothing else.

A process, since Typst keeps what it compiled (gigabytes after some books), aborts the whole
process when memory runs out, and deadlocks in a fork of a process that has used it.
"""

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from smartplan.errors import ConversionError
from smartplan.language import Text

_WORKER = Path(__file__).with_name("typst_worker.py")
TIMEOUT_SECONDS = 300
MEMORY_BYTES = 4 * 1024**3


@dataclass(frozen=True, slots=True)
class TypstJob:
    """What Typst is to do: compile ``main.typ`` among ``files``, and draw some as PNG."""

    files: dict[str, bytes]
    """The whole content of Typst's root; names are plain file names."""
    timestamp: int
    pictures: tuple[str, ...] = ()
    ppi: int = 150
    """Of the pictures; Word shows most of them smaller than they are drawn, so finer than this."""
    timeout: float = TIMEOUT_SECONDS
    memory_bytes: int = MEMORY_BYTES


@dataclass(frozen=True, slots=True)
class TypstResult:
    """What Typst made."""

    pdf: bytes
    pages: dict[str, str]
    own_pages: tuple[tuple[float, ...], ...]
    pictures: dict[str, bytes]
    warnings: tuple[str, ...]


def run_typst(job: TypstJob) -> TypstResult:
    """Compile a job in a fresh process.

    Raises ``ConversionError`` if Typst refuses, breaks, or takes too long.
    """
    with tempfile.TemporaryDirectory(prefix="smartplan-") as name:
        folder = Path(name)
        for part in ("root", "packages", "out"):
            (folder / part).mkdir()
        for file_name, content in job.files.items():
            (folder / "root" / file_name).write_bytes(content)
        order = {
            "timestamp": job.timestamp,
            "pictures": job.pictures,
            "ppi": job.ppi,
            "memory_bytes": job.memory_bytes,
        }
        (folder / "job.json").write_text(json.dumps(order), encoding="utf-8")
        _run_worker(folder, job.timeout)
        return _read_result(folder / "out", job.pictures)


def _run_worker(folder: Path, timeout: float) -> None:
    # By its path, not as a module: the worker then starts without importing smartplan. -P keeps
    # this folder, with its markdown.py, off the worker's import path.
    command = [sys.executable, "-P", str(_WORKER), str(folder)]
    try:
        done = subprocess.run(  # noqa: S603 -- our own program, no shell
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env={**os.environ, "PYTHONUTF8": "1"},
            timeout=timeout,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise _failure(
            f"lebih dari {timeout:.0f} detik", f"it took more than {timeout:.0f} seconds"
        ) from None
    except OSError as error:
        raise _failure(str(error), str(error)) from error
    if done.returncode == 0:
        return
    told = folder / "out" / "error.txt"
    if told.is_file():
        words = told.read_text(encoding="utf-8").strip()
    else:
        words = done.stderr.decode(errors="replace").strip()[-400:] or f"rc {done.returncode}"
    raise _failure(words, words)


def _read_result(out: Path, pictures: tuple[str, ...]) -> TypstResult:
    report = json.loads((out / "report.json").read_text(encoding="utf-8"))
    return TypstResult(
        pdf=(out / "book.pdf").read_bytes(),
        pages=report["pages"],
        own_pages=tuple(tuple(sizes) for sizes in report["own_pages"]),
        pictures={name: (out / f"{name}.png").read_bytes() for name in pictures},
        warnings=tuple(report["warnings"]),
    )


def _failure(indonesian: str, english: str) -> ConversionError:
    return ConversionError(
        Text(f"Typst gagal menyusun PDF: {indonesian}", f"Typst could not make the PDF: {english}"),
        Text(
            "Jika gambar rusak, ganti berkasnya; selain itu, laporkan kesalahan ini.",
            "If a picture is broken, replace its file; otherwise report this.",
        ),
    )
