"""The command ``smartplan`` and ``python -m smartplan``."""

import sys

from smartplan.version import __version__


def main() -> None:
    """Run the command line and leave with its exit code."""
    if sys.argv[1:] == ["--version"]:  # answered before anything is imported
        sys.stdout.write(f"smartplan {__version__}\n")
        return
    from smartplan.cli.app import run  # noqa: PLC0415

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
