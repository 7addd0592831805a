"""Sets an editor up for one plan: schemas with its ids, VS Code settings, modelines."""

import json
from pathlib import Path

from smartplan.cli.console import write_message, write_result
from smartplan.cli.editor_files import (
    BOM,
    SCHEMA_DIR,
    SETTINGS_FILE,
    add_modeline,
    kind_of,
    merge_settings,
    render_schemas,
    schema_setting,
)
from smartplan.cli.exit_codes import ExitCode
from smartplan.cli.usage import UsageMistakeError
from smartplan.convert.converter import OutputFile
from smartplan.convert.write import write_files
from smartplan.edit.changes import FileChange
from smartplan.edit.writing import write_changes
from smartplan.language import Language, Text
from smartplan.plan.loader import LoadedPlan, load_plan
from smartplan.plan.local_choices import find_editor_choices
from smartplan.plan.schema_narrowing import Choices


def install_command(root: Path, language: Language, *, modelines: bool) -> int:
    """Write schemas, settings and, if wanted, modelines into a plan folder; return the exit code.

    Nothing is written if the settings can't be merged (UsageMistakeError) or a file can't be
    written (OutputError).
    """
    loaded = load_plan(root)
    texts = render_schemas(choices_of(loaded, language))
    wanted = {f"{SCHEMA_DIR}/{name}": text.encode() for name, text in texts}
    wanted[SETTINGS_FILE] = _settings(_present(loaded.root / SETTINGS_FILE))
    if modelines:
        wanted |= _with_modelines(loaded)
    changes = [
        FileChange(name, before, after)
        for name, after in wanted.items()
        if (before := _present(loaded.root / name)) != after
    ]
    written = write_changes(loaded.root, changes)
    if written:
        write_result("\n".join(path.as_posix() for path in written))
    write_message(_next_step(loaded.root, modelines=modelines).spoken(language))
    return ExitCode.FINE


def _settings(present: bytes | None) -> bytes:
    data = present or b""
    mark = BOM if data.startswith(BOM) else b""
    newline = "\r\n" if b"\r\n" in data else "\n"
    # Settings that are no UTF-8 are no JSON either, and are left alone as such.
    text = data[len(mark) :].decode("utf-8", errors="replace").replace("\r\n", "\n")
    merged = merge_settings(text)
    if merged is None:
        raise _unmergeable()
    return mark + merged.replace("\n", newline).encode()


def _present(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _next_step(root: Path, *, modelines: bool) -> Text:
    other = Text(
        " Untuk penyunting lain, ulangi dengan --modeline.",
        " For other editors, run it again with --modeline.",
    )
    more = Text("", "") if modelines else other
    return Text(
        f"Buka folder {root} di VS Code dengan ekstensi YAML (redhat.vscode-yaml)."
        f"{more.indonesian}",
        f"Open the folder {root} in VS Code with the extension YAML (redhat.vscode-yaml)."
        f"{more.english}",
    )


def choices_of(loaded: LoadedPlan, language: Language) -> Choices | None:
    """Return the ids of a plan; None, and say so, if its core can't be read."""
    if loaded.plan is not None:
        return find_editor_choices(loaded.plan, loaded.index)
    unread = Text(
        "Id rencana belum menjadi pilihan: smartplan.yaml atau daerah.yaml tidak terbaca.",
        "The ids of the plan are no choices yet: smartplan.yaml or daerah.yaml can't be read.",
    )
    write_message(unread.spoken(language))
    return None


def _with_modelines(loaded: LoadedPlan) -> dict[str, bytes]:
    changed = {}
    for file in loaded.documents.yaml:
        kind, present = kind_of(file), (loaded.root / file).read_bytes()
        if kind is not None and (new := add_modeline(present, file, kind)) != present:
            changed[file] = new
    return changed


def _unmergeable() -> UsageMistakeError:
    lines = json.dumps({"yaml.schemas": schema_setting()}, indent=2)
    return UsageMistakeError(
        Text(
            f"{SETTINGS_FILE} tidak dapat digabungkan tanpa kehilangan, dan tidak diubah.",
            f"{SETTINGS_FILE} can't be merged without loss, and was left as it is.",
        ),
        Text(f"Tambahkan sendiri:\n{lines}", f"Add this yourself:\n{lines}"),
    )


def write_all(files: dict[str, bytes], folder: Path) -> None:
    """Write all files or none, and name them."""
    written = write_files([OutputFile(name, data) for name, data in files.items()], folder)
    write_result("\n".join(path.as_posix() for path in written))
