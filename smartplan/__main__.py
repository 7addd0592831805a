"""The command ``smartplan`` and ``python -m smartplan``."""

import os
import sys

from smartplan.version import __version__


def main() -> None:
    """Run the command line and leave with its exit code."""
    if sys.argv[1:] == ["--version"]:  # answered before anything is imported
        sys.stdout.write(f"smartplan {__version__}\n")
        return
    from smartplan.cli.app import run  # noqa: PLC0415

    code = run(sys.argv[1:])
    for stream in filter(None, (sys.stdout, sys.stderr)):
        stream.flush()
    # Python would take apart piece by piece what a large plan holds; nothing is open any more.
    os._exit(code)


if __name__ == "__main__":
    main()
