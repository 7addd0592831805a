"""Pandoc, as a program: the only module that finds and runs it."""

import functools
import importlib.util
import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from smartplan.errors import ConversionError
from smartplan.language import Text

READER = "commonmark+attributes+fenced_divs+pipe_tables+bracketed_spans"
"""Book Markdown. The reader knows HTML whatever one asks, but no writer of ours writes any."""

TIMEOUT_SECONDS = 120
# A larger nursery saves pandoc a quarter of its time on a whole book, most of it collecting.
_MEMORY = ("+RTS", "-M640M", "-A128M", "-n4M", "-RTS")


@functools.cache
def find_pandoc() -> Path:
    """Return the pandoc of the pypandoc_binary package, else the one on the PATH.

    Raises ``ConversionError`` if there is none.
    """
    name = "pandoc.exe" if os.name == "nt" else "pandoc"
    # Importing pypandoc costs some 65 ms; all we want is the program beside it.
    package = importlib.util.find_spec("pypandoc")
    for folder in (package.submodule_search_locations or ()) if package else ():
        carried = Path(folder) / "files" / name
        if carried.is_file():
            return carried
    if found := shutil.which("pandoc"):
        return Path(found)
    raise ConversionError(
        Text("Pandoc tidak ditemukan.", "Pandoc was not found."),
        Text(
            "Pasang ulang dengan `pip install pypandoc_binary`.",
            "Install it again with `pip install pypandoc_binary`.",
        ),
    )


def run_pandoc(
    markdown: str,
    to: str,
    arguments: Sequence[str] = (),
    *,
    epoch: int = 0,
    timeout: float = TIMEOUT_SECONDS,
) -> bytes:
    """Convert book Markdown and return what pandoc writes; it sees no file and no network.

    ``arguments`` come after ours (a filter, a reference document); ``epoch`` is the time, in
    seconds, that pandoc stamps into its output. Raises ``ConversionError`` when pandoc is missing,
    fails, or takes longer than ``timeout`` seconds.
    """
    command = [str(find_pandoc()), *_MEMORY, "--sandbox", "-f", READER, "-t", to]
    command += [*arguments, "-o", "-"]
    try:
        done = subprocess.run(  # noqa: S603 -- our own program, no shell
            command,
            input=markdown.encode(),
            capture_output=True,
            env=_environment({"SOURCE_DATE_EPOCH": str(epoch)}),
            timeout=timeout,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise _failure(
            to, f"lebih dari {timeout:.0f} detik", f"more than {timeout:.0f} seconds"
        ) from None
    except OSError as error:
        raise _failure(to, str(error), str(error)) from error
    if done.returncode != 0:
        words = done.stderr.decode(errors="replace").strip() or f"rc {done.returncode}"
        raise _failure(to, words, words)
    return done.stdout


def _environment(additions: Mapping[str, str]) -> dict[str, str]:
    return {**os.environ, **additions}


def _failure(to: str, indonesian: str, english: str) -> ConversionError:
    return ConversionError(
        Text(
            f"Pandoc gagal menulis {to}: {indonesian}",
            f"Pandoc could not write {to}: {english}",
        ),
        Text(
            "Jika templat diganti, periksa susunannya; jika tidak, laporkan kesalahan ini.",
            "If you override templates, check their form; otherwise report this.",
        ),
    )
