"""The command ``smartplan`` and ``python -m smartplan``."""

import os
import sys
from contextlib import suppress

from smartplan.version import __version__


def main() -> None:
    """Run the command line and leave with its exit code."""
    if sys.argv[1:] == ["--version"]:  # answered before anything is imported
        with suppress(OSError, AttributeError):  # a full disk or no output: that is said below
            sys.stdout.write(f"smartplan {__version__}\n")
            sys.stdout.flush()
            return
    from smartplan.cli.app import run  # noqa: PLC0415

    code = run(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):  # what can't be written has been said
            stream.flush()
    # Python would take apart piece by piece what a large plan holds; nothing is open any more.
    os._exit(code)


if __name__ == "__main__":
    main()
