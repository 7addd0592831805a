"""The versions of what makes the books, as their colophon names them."""

import functools
import subprocess
from importlib.metadata import PackageNotFoundError, version

from smartplan.convert.pandoc import find_pandoc
from smartplan.errors import ConversionError

_PATIENCE_SECONDS = 30


@functools.cache
def pandoc_version() -> str:
    """Return pandoc's version; nothing where there is no pandoc, which stops only who needs it."""
    try:
        command = [str(find_pandoc()), "--version"]
        done = subprocess.run(  # noqa: S603 -- our own program, no shell
            command, capture_output=True, timeout=_PATIENCE_SECONDS, check=False
        )
    except (ConversionError, OSError, subprocess.TimeoutExpired):
        return ""
    words = done.stdout.decode(errors="replace").split()
    return words[1] if words[:1] in (["pandoc"], ["pandoc.exe"]) and len(words) > 1 else ""


@functools.cache
def typst_version() -> str:
    """Return the version of the package that carries Typst; nothing where there is none."""
    try:
        return version("typst")
    except PackageNotFoundError:
        return ""
