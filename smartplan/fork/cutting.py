"""Takes entries out of a document in rounds, each on the text that the one before left."""

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from smartplan.edit.entries import delete
from smartplan.edit.layout import UneditableError
from smartplan.edit.scalars import UnwritableError, Writable
from smartplan.edit.text_edit import TextEdit, apply_edits
from smartplan.edit.values import set_value
from smartplan.errors import RefusedError
from smartplan.language import Text
from smartplan.sources.document import ParsedDocument, YamlPath
from smartplan.sources.yaml_parser import parse_yaml


class Delete:
    """Says that an entry is to go."""


DELETE: Final = Delete()
# What becomes of the value at a path: another value, DELETE, or None for no change.
Decide: TypeAlias = Callable[[YamlPath, object], "Writable | Delete | None"]


def change_entries(document: ParsedDocument, decide: Decide) -> ParsedDocument:
    """Return a document with everything changed that ``decide`` says; comments elsewhere stay.

    Raises RefusedError for an entry that is written in a way nobody can change for certain.
    """
    while edits := _one_round(document, decide):
        document = read_again(document, apply_edits(document.text, edits))
    return document


def _one_round(document: ParsedDocument, decide: Decide) -> list[TextEdit]:
    """Change at most one entry of every group: edits of neighbours would touch."""
    edits: list[TextEdit] = []
    for path, decided in _first_of_each_group(document.data, (), decide):
        try:
            if isinstance(decided, Delete):
                edits += delete(document, path)
            else:
                edits += set_value(document, path, decided)
        except (UneditableError, UnwritableError) as error:
            place = " → ".join(map(str, path))
            raise RefusedError(
                Text(
                    f"{document.file}: {place} ditulis dengan cara yang tidak dapat diubah.",
                    f"{document.file}: {place} is written in a way that can't be changed.",
                ),
                Text(
                    "Tulis bagian itu sebagai kunci dan nilai biasa di rencana asal.",
                    "Write it as plain keys and values in the plan it comes from.",
                ),
            ) from error
    return edits


def _first_of_each_group(
    data: object, path: YamlPath, decide: Decide
) -> Iterator[tuple[YamlPath, "Writable | Delete"]]:
    entries = _entries(data)
    for key, value in entries:
        decided = decide((*path, key), value)
        if decided is not None:
            # What lies beside it waits for the next round, and what lies in it goes with it.
            yield (*path, key), decided
            return
    for key, value in entries:
        yield from _first_of_each_group(value, (*path, key), decide)


def _entries(data: object) -> list[tuple[str | int, object]]:
    if isinstance(data, dict):
        return list(data.items())
    return list(enumerate(data)) if isinstance(data, tuple) else []


def read_again(document: ParsedDocument, text: str) -> ParsedDocument:
    """Return a document of the same name with another text. Raises RefusedError if unreadable."""
    parsed, wrong = parse_yaml(document.file, text.encode("utf-8"))
    if parsed is None or wrong:
        raise RefusedError(
            Text(
                f"{document.file} tidak dapat diubah dengan pasti.",
                f"{document.file} can't be changed for certain.",
            )
        )
    return parsed
