"""The repository that a folder lies in, found without git: the nearest folder with ``.git``."""

from pathlib import Path


def find_repository(folder: Path) -> Path | None:
    """Return the nearest folder with ``.git`` that is or holds a folder, None if there is none."""
    place = folder.resolve()
    return next((one for one in (place, *place.parents) if (one / ".git").exists()), None)
