"""The chapter templates that a plan brings along in its own ``templates/`` folder."""

from pathlib import Path
from typing import Final

from smartplan.sources.folder_listing import list_folder

CHAPTER_DIR: Final = "bab"
TEMPLATE_SUFFIX: Final = ".md.j2"


def discover_chapter_templates(templates_dir: Path) -> frozenset[str]:
    """Return the ids of the chapters that have a template in a ``templates/`` folder.

    None for a folder that is not there; links are not followed.
    """
    folder = templates_dir / CHAPTER_DIR
    if not folder.is_dir():
        return frozenset()
    names = (source.file for source in list_folder(folder, "").files)
    return frozenset(
        name.removesuffix(TEMPLATE_SUFFIX) for name in names if name.endswith(TEMPLATE_SUFFIX)
    )
