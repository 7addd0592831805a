"""The files of a plan → documents; what can't be read is said and left out."""

from collections.abc import Mapping
from dataclasses import dataclass

from smartplan.diagnostics import Diagnostic, sorted_diagnostics
from smartplan.sources.discover import Discovery
from smartplan.sources.document import ParsedDocument, ProseDocument, SourceFile
from smartplan.sources.folder_listing import diagnose_unreadable
from smartplan.sources.limits import MAX_FILE_BYTES
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


def load_documents(discovery: Discovery) -> Documents:
    """Read and parse every file found. Never raises for what a file holds or refuses."""
    diagnostics = list(discovery.diagnostics)
    yaml_documents: dict[str, ParsedDocument] = {}
    prose_documents: dict[str, ProseDocument] = {}
    for source in discovery.yaml_files:
        data = _read(source, diagnostics)
        if data is not None:
            document, found = parse_yaml(source.file, data)
            diagnostics.extend(found)
            if document is not None:
                yaml_documents[source.file] = document
    for source in discovery.prose_files:
        data = _read(source, diagnostics)
        if data is not None:
            prose, found = parse_prose(source.file, data)
            diagnostics.extend(found)
            if prose is not None:
                prose_documents[source.file] = prose
    return Documents(yaml_documents, prose_documents, sorted_diagnostics(diagnostics))


def _read(source: SourceFile, diagnostics: list[Diagnostic]) -> bytes | None:
    try:
        with source.path.open("rb") as stream:
            # One byte more than allowed: the file may have grown since it was found.
            return stream.read(MAX_FILE_BYTES + 1)
    except OSError as failure:
        diagnostics.append(diagnose_unreadable(source.file, failure))
        return None
