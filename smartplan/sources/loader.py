"""The files of a plan → documents; what can't be read is said and left out."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from smartplan.diagnostics import Diagnostic, sorted_diagnostics
from smartplan.sharing import Shared
from smartplan.sources.discover import Discovery
from smartplan.sources.document import ParsedDocument, ProseDocument, SourceFile
from smartplan.sources.folder_listing import diagnose_unreadable
from smartplan.sources.limits import MANY_FILES, MAX_FILE_BYTES
from smartplan.sources.prose_parser import parse_prose
from smartplan.sources.yaml_parser import parse_yaml


@dataclass(frozen=True, slots=True)
class Documents:
    """What the files of a plan say, by path in the plan and in its order.

    ``diagnostics`` are those of the folder and of every file.
    """

    yaml: Mapping[str, ParsedDocument]
    prose: Mapping[str, ProseDocument]
    diagnostics: tuple[Diagnostic, ...]


_Read: TypeAlias = tuple[ParsedDocument | None, tuple[Diagnostic, ...]]


class Reading:
    """The files of a plan folder while they are read: many of them already by a second process."""

    def __init__(self, discovery: Discovery) -> None:
        """Begin to read the files that were found."""
        self.discovery = discovery
        files = discovery.yaml_files
        self._yaml = Shared(_read_yaml, files, worth_it=len(files) >= MANY_FILES)

    def finish(self) -> Documents:
        """Read and parse the rest. Never raises for what a file holds or refuses."""
        read = self._yaml.finish()
        prose = [_read_prose(source) for source in self.discovery.prose_files]
        wrong = [one for _, found in (*read, *prose) for one in found]
        return Documents(
            {document.file: document for document, _ in read if document is not None},
            {document.file: document for document, _ in prose if document is not None},
            sorted_diagnostics([*self.discovery.diagnostics, *wrong]),
        )


def load_documents(discovery: Discovery) -> Documents:
    """Read and parse every file found. Never raises for what a file holds or refuses."""
    return Reading(discovery).finish()


def _read_yaml(source: SourceFile) -> _Read:
    try:
        return parse_yaml(source.file, _read(source))
    except OSError as failure:
        return None, (diagnose_unreadable(source.file, failure),)


def _read_prose(source: SourceFile) -> tuple[ProseDocument | None, tuple[Diagnostic, ...]]:
    try:
        return parse_prose(source.file, _read(source))
    except OSError as failure:
        return None, (diagnose_unreadable(source.file, failure),)


def _read(source: SourceFile) -> bytes:
    with source.path.open("rb") as stream:
        # One byte more than allowed: the file may have grown since it was found.
        return stream.read(MAX_FILE_BYTES + 1)
