"""Finishes what a killed ``rename``, ``new``, ``init`` or ``--fix`` left half written."""

from collections.abc import Sequence
from pathlib import Path

from smartplan.cli.console import write_message
from smartplan.errors import OutputError
from smartplan.language import Language, Text

# As edit.journal calls it; importing that room would cost every command a few milliseconds.
_JOURNAL: str = ".smartplan-jurnal.json"


def finish_interrupted(arguments: Sequence[str], language: Language) -> None:
    """Finish the writing of every plan that the arguments name, and of one in this folder.

    Raises OutputError if a file can't be put in place.
    """
    named = (Path(one) for one in arguments if one and not one.startswith("-") and len(one) < 200)
    for folder in dict.fromkeys((*named, Path())):
        if (folder / _JOURNAL).is_file():
            _finish(folder, language)


def _finish(folder: Path, language: Language) -> None:
    from smartplan.edit.journal import finish_writing  # noqa: PLC0415

    try:
        finished = finish_writing(folder)
    except OSError as error:
        raise OutputError(
            Text(
                f"Penulisan terakhir di {folder} terputus dan belum dapat diselesaikan: "
                f"{error.strerror}.",
                f"The last writing into {folder} was cut off and can't be finished yet: "
                f"{error.strerror}.",
            ),
            Text(
                "Tutup berkasnya di program lain lalu ulangi.",
                "Close its files in other programs and try again.",
            ),
        ) from error
    if finished:
        said = Text(
            f"Penulisan terakhir di {folder} terputus; sekarang sudah diselesaikan.",
            f"The last writing into {folder} was cut off; it is finished now.",
        )
        write_message(said.spoken(language))
