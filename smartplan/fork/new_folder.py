"""Is there room for a new plan in a folder? Nothing that stands there is ever overwritten."""

from pathlib import Path
from typing import Final

from smartplan.edit.journal import TEMPORARY_SUFFIX
from smartplan.errors import OutputError, RefusedError
from smartplan.language import Text
from smartplan.sources.plan_folder import find_plan_above
from smartplan.sources.plan_layout import MANIFEST_FILE
from smartplan.sources.windows_names import is_unfit_for_windows

# What git, Windows and macOS put into a folder before anybody writes into it.
_HARMLESS: Final = frozenset({".git", "thumbs.db", "desktop.ini", ".ds_store"})
_SHOWN: Final = 3
_ELSEWHERE: Final = Text(
    "Pilih folder yang belum ada atau kosong, mis. smartplan init rencana-baru",
    "Choose a folder that is empty or not there yet, such as smartplan init new-plan",
)


def require_room(root: Path) -> None:
    """Raise RefusedError unless a folder is empty or not there yet, and in no other plan."""
    if not root.exists() and is_unfit_for_windows(root.name):
        raise RefusedError(
            Text(
                f"{root.name} tidak dapat menjadi nama folder di Windows.",
                f"{root.name} can't be the name of a folder on Windows.",
            ),
            _ELSEWHERE,
        )
    try:
        present = sorted(one.name for one in root.iterdir()) if root.exists() else []
    except NotADirectoryError as error:
        raise RefusedError(
            Text(f"{root} adalah berkas, bukan folder.", f"{root} is a file, not a folder."),
            _ELSEWHERE,
        ) from error
    except OSError as error:
        raise OutputError(
            Text(
                f"Folder {root} tidak dapat dibuka: {error.strerror}.",
                f"The folder {root} can't be opened: {error.strerror}.",
            ),
            _ELSEWHERE,
        ) from error
    if MANIFEST_FILE in present:
        raise RefusedError(
            Text(f"Di {root} sudah ada rencana.", f"There is a plan in {root} already."),
            _ELSEWHERE,
        )
    others = [
        name
        for name in present
        if name.casefold() not in _HARMLESS and not name.endswith(TEMPORARY_SUFFIX)
    ]
    if others:
        names = ", ".join(others[:_SHOWN]) + (", …" if len(others) > _SHOWN else "")
        raise RefusedError(
            Text(f"Folder {root} tidak kosong: {names}.", f"The folder {root} holds {names}."),
            _ELSEWHERE,
        )
    above = find_plan_above(root)
    if above is not None:
        raise RefusedError(
            Text(f"{root} di dalam rencana {above}.", f"{root} lies in the plan {above}."),
            _ELSEWHERE,
        )
