"""Every code that the reading of files can give, for ``smartplan explain`` and the manual."""

from typing import Final

from smartplan.sources.catalogue_entry import CatalogueEntry
from smartplan.sources.content_entries import CONTENT_ENTRIES
from smartplan.sources.file_entries import FILE_ENTRIES
from smartplan.sources.syntax_entries import SYNTAX_ENTRIES

SOURCE_CATALOGUE: Final[tuple[CatalogueEntry, ...]] = (
    *FILE_ENTRIES,
    *SYNTAX_ENTRIES,
    *CONTENT_ENTRIES,
)
