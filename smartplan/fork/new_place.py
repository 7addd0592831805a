"""One more item in a list of a plan's file."""

from collections.abc import Sequence

from smartplan.edit.changes import FileChange, edit_bytes
from smartplan.edit.entries import append_item
from smartplan.edit.layout import Layout, UneditableError
from smartplan.edit.text_edit import TextEdit
from smartplan.errors import RefusedError
from smartplan.language import Text
from smartplan.plan.loader import LoadedPlan


def add_entry(
    loaded: LoadedPlan, file: str, keys: tuple[str, ...], lines: Sequence[str]
) -> FileChange:
    """Return the change that puts one more item, as lines of YAML, into a list of a file.

    A list at the top that is not there yet is begun at the end of the file. Raises RefusedError
    for a file or a list that can't take an item.
    """
    path = loaded.root / file
    document = loaded.documents.yaml.get(file)
    fresh = (
        "\n".join((f"{keys[0]}:", f"  - {lines[0]}", *(f"    {line}" for line in lines[1:]))) + "\n"
    )
    if document is None:
        if path.exists() or len(keys) > 1:
            raise _unfit(file)
        return FileChange(file, None, fresh.encode("utf-8"))
    before = path.read_bytes()
    if isinstance(document.data, dict) and len(keys) == 1 and keys[0] not in document.data:
        end = len(document.text)
        lead = "" if document.text.endswith("\n") else "\n"
        edit = TextEdit(file, end, end, lead + fresh.replace("\n", Layout(document).newline))
    else:
        try:
            edit = append_item(document, keys, lines)
        except (UneditableError, KeyError) as error:
            raise _unfit(file) from error
    return FileChange(file, before, edit_bytes(before, [edit]))


def _unfit(file: str) -> RefusedError:
    return RefusedError(
        Text(f"{file} tidak dapat ditambahi.", f"Nothing can be added to {file}."),
        Text(
            "Perbaiki dahulu berkas itu (smartplan check); daftarnya ditulis dengan tanda hubung.",
            "Mend the file first (smartplan check); its list is written with dashes.",
        ),
    )
