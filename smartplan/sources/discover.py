"""Plan folder → the files that belong to the plan, always in the same order."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path
from posixpath import splitext
from typing import Final

from smartplan.diagnostics import START_OF_FILE, Diagnostic, Fix, sorted_diagnostics
from smartplan.language import Text
from smartplan.sources.document import SourceFile
from smartplan.sources.file_entries import (
    MISSING_FILE,
    TOO_MANY_FILES,
    UNREAD_FILE,
    YML_EXTENSION,
)
from smartplan.sources.folder_listing import FolderListing, exceeds_size, list_folder
from smartplan.sources.limits import (
    MAX_ASSET_BYTES,
    MAX_FILE_BYTES,
    MAX_FILES,
    MAX_FOLDER_DEPTH,
)
from smartplan.sources.plan_folder import require_plan_folder
from smartplan.sources.plan_layout import (
    ASSET_DIR,
    ENTITY_DIRS,
    FRAMEWORK_DIR,
    MAIN_FILES,
    MANIFEST_FILE,
    PROSE_DIR,
    READ_DIRS,
)

# Names that people give to what the plan calls otherwise, too unlike for a spelling comparison.
_SYNONYMS: Final = {
    "assets": ASSET_DIR,
    "narrative": PROSE_DIR,
    "framework": FRAMEWORK_DIR,
    "frameworks": FRAMEWORK_DIR,
    "quickwin": "quick-win",
    "quickwins": "quick-win",
    "region.yaml": "daerah.yaml",
    "facts.yaml": "fakta.yaml",
    "sources.yaml": "sumber.yaml",
}


@dataclass(frozen=True, slots=True)
class Discovery:
    """The files of a plan, sorted by path, and what is wrong with the folder."""

    root: Path
    yaml_files: tuple[SourceFile, ...]
    prose_files: tuple[SourceFile, ...]
    assets: tuple[SourceFile, ...]
    diagnostics: tuple[Diagnostic, ...]


@dataclass(slots=True)
class _Found:
    """What the walk has come upon so far."""

    yaml_files: list[SourceFile] = field(default_factory=list)
    prose_files: list[SourceFile] = field(default_factory=list)
    assets: list[SourceFile] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    full: bool = False

    def keep(self, target: list[SourceFile], source: SourceFile, limit: int) -> None:
        """Keep a file unless it is too large or the plan holds too many."""
        if len(self.yaml_files) + len(self.prose_files) + len(self.assets) >= MAX_FILES:
            if not self.full:
                self.diagnostics.append(_too_many_files())
            self.full = True
            return
        refusal = exceeds_size(source, limit)
        if refusal is None:
            target.append(source)
        else:
            self.diagnostics.append(refusal)


def discover_plan(root: Path) -> Discovery:
    """Return the files of the plan in ``root``.

    Raises ``PlanFolderError`` if the folder is missing, no folder, empty or without a manifest.
    """
    require_plan_folder(root)
    found = _Found()
    listing = list_folder(root, "")
    found.diagnostics.extend(listing.diagnostics)
    _take_main_files(found, listing)
    # Assets come last: should there be too many files, the plan itself is read first.
    for folder in sorted(listing.folders, key=lambda folder: folder.file == ASSET_DIR):
        name = folder.file
        if name in (*ENTITY_DIRS, FRAMEWORK_DIR, PROSE_DIR):
            _take_folder(found, folder)
        elif name == ASSET_DIR:
            _take_assets(found, folder, MAX_FOLDER_DEPTH)
        else:
            _warn_of_near_miss(found, name, READ_DIRS)
    return Discovery(
        root=root,
        yaml_files=_in_order(found.yaml_files),
        prose_files=_in_order(found.prose_files),
        assets=_in_order(found.assets),
        diagnostics=sorted_diagnostics(found.diagnostics),
    )


def _take_main_files(found: _Found, listing: FolderListing) -> None:
    # A file that was refused is there all the same.
    present = {refused.file for refused in listing.diagnostics}
    for source in listing.files:
        name = source.file
        stem, _, extension = name.rpartition(".")
        if name in MAIN_FILES:
            found.keep(found.yaml_files, source, MAX_FILE_BYTES)
            present.add(name)
        elif extension == "yml" and f"{stem}.yaml" in MAIN_FILES:
            found.diagnostics.append(_wrong_extension(name))
            present.add(f"{stem}.yaml")
        elif extension.lower() == "yaml":
            if not _warn_of_near_miss(found, name, MAIN_FILES):
                found.diagnostics.append(_unread(name, _UNKNOWN_MAIN_FILE))
        elif extension.lower() == "yml":
            _warn_of_near_miss(found, name, MAIN_FILES)
    for name in MAIN_FILES:
        if name not in present:
            found.diagnostics.append(diagnose_missing_file(name))


def _take_folder(found: _Found, folder: SourceFile) -> None:
    """Take the YAML files of an entity folder, or the Markdown files of the prose folder."""
    listing = list_folder(folder.path, f"{folder.file}/")
    found.diagnostics.extend(listing.diagnostics)
    prose = folder.file == PROSE_DIR
    wanted, target = (".md", found.prose_files) if prose else (".yaml", found.yaml_files)
    for source in listing.files:
        _, suffix = splitext(source.file)
        if suffix == wanted:
            found.keep(target, source, MAX_FILE_BYTES)
        elif suffix.lower() == ".yml" and not prose:
            found.diagnostics.append(_wrong_extension(source.file))
        elif prose or suffix.lower() == wanted:
            found.diagnostics.append(_unread(source.file, _only_suffix(folder.file, wanted)))
    for inner in listing.folders:
        found.diagnostics.append(_unread(inner.file, _only_suffix(folder.file, wanted)))


def _take_assets(found: _Found, folder: SourceFile, depth: int) -> None:
    listing = list_folder(folder.path, f"{folder.file}/")
    found.diagnostics.extend(listing.diagnostics)
    for source in listing.files:
        found.keep(found.assets, source, MAX_ASSET_BYTES)
    for inner in listing.folders:
        if depth > 1 and not found.full:
            _take_assets(found, inner, depth - 1)
        elif not found.full:
            found.diagnostics.append(_unread(inner.file, _TOO_DEEP_FOLDER))


def _in_order(sources: Iterable[SourceFile]) -> tuple[SourceFile, ...]:
    return tuple(sorted(sources, key=lambda source: source.file))


_UNKNOWN_MAIN_FILE: Final = Text(
    "Berkas utama yang dikenal: " + ", ".join(MAIN_FILES) + ".",
    "The main files that are known: " + ", ".join(MAIN_FILES) + ".",
)
_TOO_DEEP_FOLDER: Final = Text(
    f"Folder aset dibaca sampai {MAX_FOLDER_DEPTH} tingkat; pindahkan isinya ke atas.",
    f"The asset folder is read {MAX_FOLDER_DEPTH} levels deep; move its content up.",
)


def _only_suffix(folder: str, suffix: str) -> Text:
    return Text(
        f"Dari folder {folder} hanya berkas {suffix} langsung di dalamnya yang dibaca.",
        f"Of the folder {folder} only {suffix} files directly in it are read.",
    )


def _warn_of_near_miss(found: _Found, name: str, known: Iterable[str]) -> bool:
    """Warn if a name looks like one that would be read."""
    names = tuple(known)
    lowered = name.lower().removesuffix(".yml").removesuffix(".yaml")
    ending = ".yaml" if "." in names[0] else ""
    close = get_close_matches(lowered + ending, names, n=1, cutoff=0.75)
    meant = _SYNONYMS.get(lowered + ending) or (close[0] if close else None)
    if meant not in names:
        return False
    hint = Text(f"Mungkin maksudnya {meant}? Ganti namanya.", f"Did you mean {meant}? Rename it.")
    found.diagnostics.append(_unread(name, hint))
    return True


def _unread(file: str, hint: Text) -> Diagnostic:
    message = Text(f"{file} tidak dibaca", f"{file} is not read")
    return UNREAD_FILE.diagnose(file, START_OF_FILE, message, hint)


def _wrong_extension(file: str) -> Diagnostic:
    renamed = file.rpartition(".")[0] + ".yaml"
    message = Text(
        f"{file} tidak dibaca karena berakhiran .yml",
        f"{file} is not read, since it ends in .yml",
    )
    hint = Text(f"Ganti namanya menjadi {renamed}.", f"Rename it to {renamed}.")
    found = YML_EXTENSION.diagnose(file, START_OF_FILE, message, hint)
    return replace(found, fix=Fix(file, START_OF_FILE, "", renamed))


def diagnose_missing_file(name: str) -> Diagnostic:
    """Return the diagnostic of a main file that is not there."""
    content = MAIN_FILES[name]
    message = Text(
        f"berkas {name} tidak ada; isinya {content.indonesian}",
        f"the file {name} is missing; it holds {content.english}",
    )
    hint = Text(
        f"Buat {name} di folder rencana, di sebelah {MANIFEST_FILE}.",
        f"Create {name} in the plan folder, next to {MANIFEST_FILE}.",
    )
    return MISSING_FILE.diagnose(MANIFEST_FILE, START_OF_FILE, message, hint)


def _too_many_files() -> Diagnostic:
    message = Text(
        f"folder rencana berisi lebih dari {MAX_FILES} berkas; sisanya tidak dibaca",
        f"the plan folder holds more than {MAX_FILES} files; the rest is not read",
    )
    return TOO_MANY_FILES.diagnose(MANIFEST_FILE, START_OF_FILE, message)
