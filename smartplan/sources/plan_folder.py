"""Is there a plan in this folder? If not, say what is there and where one may be."""

from pathlib import Path
from typing import Final

from smartplan.errors import PlanFolderError
from smartplan.language import Text
from smartplan.sources.plan_layout import MANIFEST_FILE, is_ignored

_MAX_SEARCHED: Final = 200
_MANIFEST_HINT: Final = Text(
    "Berikan folder yang berisi smartplan.yaml, atau buat rencana baru dengan `smartplan init`.",
    "Give the folder that holds smartplan.yaml, or begin a new plan with `smartplan init`.",
)


def require_plan_folder(root: Path) -> None:
    """Raise ``PlanFolderError`` unless ``root`` is a folder with a manifest in it."""
    try:
        _require_folder(root)
        if (root / MANIFEST_FILE).is_file():
            return
        names = sorted(entry.name for entry in root.iterdir())
    except OSError as failure:
        reason = failure.strerror or str(failure)
        raise PlanFolderError(
            Text(
                f"Folder {root} tidak dapat dibuka: {reason}.",
                f"The folder {root} can't be opened: {reason}.",
            ),
            Text("Periksa izin folder itu.", "Check the permissions of that folder."),
        ) from failure
    if not names:
        raise PlanFolderError(
            Text(f"Folder {root} kosong.", f"The folder {root} is empty."), _hint(root)
        )
    raise PlanFolderError(
        Text(
            f"Folder {root} bukan rencana: {MANIFEST_FILE} tidak ada di dalamnya.",
            f"The folder {root} is no plan: there is no {MANIFEST_FILE} in it.",
        ),
        _hint(root),
    )


def _require_folder(root: Path) -> None:
    if root.is_dir():
        return
    if not root.exists():
        raise PlanFolderError(
            Text(f"Folder {root} tidak ada.", f"There is no folder {root}."),
            Text(
                "Periksa ejaan namanya, atau buat rencana baru dengan `smartplan init`.",
                "Check the spelling of its name, or begin a new plan with `smartplan init`.",
            ),
        )
    raise PlanFolderError(
        Text(f"{root} adalah berkas, bukan folder.", f"{root} is a file, not a folder."),
        _point_to(root.parent) if (root.parent / MANIFEST_FILE).is_file() else _MANIFEST_HINT,
    )


def _hint(root: Path) -> Text:
    if (root / "smartplan.yml").is_file():
        return Text(
            f"Ganti nama smartplan.yml menjadi {MANIFEST_FILE}.",
            f"Rename smartplan.yml to {MANIFEST_FILE}.",
        )
    elsewhere = _find_elsewhere(root)
    return _MANIFEST_HINT if elsewhere is None else _point_to(elsewhere)


def _point_to(folder: Path) -> Text:
    return Text(
        f"{MANIFEST_FILE} ada di {folder}; mungkin folder itu yang dimaksud.",
        f"There is a {MANIFEST_FILE} in {folder}; maybe that folder is meant.",
    )


def _find_elsewhere(root: Path) -> Path | None:
    """Return the nearest other folder with a manifest: a subfolder first, then a parent."""
    children = (child for child in _folders_in(root) if _holds_plan(child))
    return next(children, None) or find_plan_above(root)


def find_plans_below(root: Path) -> tuple[Path, ...]:
    """Return the folders with a manifest among those in a folder, and in these, in order."""
    found: list[Path] = []
    for child in _folders_in(root):
        deeper = () if _holds_plan(child) else _folders_in(child)
        found += [folder for folder in (child, *deeper) if _holds_plan(folder)]
    return tuple(found)


def find_plan_above(root: Path) -> Path | None:
    """Return the nearest folder with a manifest that a folder lies in."""
    return next((folder for folder in root.resolve().parents if _holds_plan(folder)), None)


def _folders_in(root: Path) -> list[Path]:
    try:
        entries = [one for one in root.iterdir() if not is_ignored(one.name) and one.is_dir()]
    except OSError:
        return []
    return sorted(entries)[:_MAX_SEARCHED]


def _holds_plan(folder: Path) -> bool:
    try:
        return (folder / MANIFEST_FILE).is_file()
    except OSError:
        return False
