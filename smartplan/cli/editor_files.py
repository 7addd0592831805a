"""What an editor needs beside a plan: schema files, settings, and the modeline. No disk here."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Final

from smartplan.plan.json_schema import FILE_KINDS, FileKind, render_schema
from smartplan.plan.schema_narrowing import Choices

SETTINGS_FILE: Final = ".vscode/settings.json"
SCHEMA_DIR: Final = ".vscode/smartplan"
_SETTING: Final = "yaml.schemas"
_MARK: Final = "# yaml-language-server:"
BOM: Final = b"\xef\xbb\xbf"
_STRING_OR_COMMENT: Final = re.compile(r'"(?:\\.|[^"\\\n])*"|//[^\n]*|/\*[\s\S]*?\*/')
_TRAILING_COMMA: Final = re.compile(r",(?=\s*[}\]])")
_INDENT: Final = re.compile(r"^([ \t]+)\S", re.MULTILINE)


def schema_name(kind: FileKind) -> str:
    """Return the name of the schema file of a kind."""
    return f"{kind.name}.schema.json"


def render_schemas(choices: Choices | None = None) -> Iterator[tuple[str, str]]:
    """Yield name and text of the schema files of all kinds that a plan folder holds."""
    for kind in plan_kinds():
        yield schema_name(kind), render_schema(kind, choices)


def plan_kinds() -> tuple[FileKind, ...]:
    """Return the kinds of which a plan folder holds files."""
    return tuple(kind for kind in FILE_KINDS.values() if kind.pattern is not None)


def schema_setting() -> dict[str, list[str]]:
    """Return which schema belongs to which files, as the YAML extension of VS Code reads it."""
    return {
        f"./{SCHEMA_DIR}/{schema_name(kind)}": [kind.pattern]
        for kind in plan_kinds()
        if kind.pattern is not None
    }


def merge_settings(text: str) -> str | None:
    """Return the settings with our schemas added; None if they can't be merged without loss.

    ``text`` is what stands there now, empty for nothing; its comments stay.
    """
    present = text if text.strip() else "{}"
    plain = _without_comments(present)
    try:
        settings = json.loads(_TRAILING_COMMA.sub("", plain))
    except ValueError:
        return None
    schemas = settings.get(_SETTING, {}) if isinstance(settings, dict) else None
    if not isinstance(schemas, dict):
        return None
    if schemas.items() >= schema_setting().items():
        return text
    if plain != present or _TRAILING_COMMA.search(plain):
        return None if _SETTING in settings else _insert(present, plain, bool(settings))
    merged = {**settings, _SETTING: {**schemas, **schema_setting()}}
    indent = _INDENT.search(present)
    return json.dumps(merged, ensure_ascii=False, indent=indent[1] if indent else 2) + "\n"


def _without_comments(text: str) -> str:
    """Blank the comments that VS Code allows in its settings; everything keeps its place."""
    return _STRING_OR_COMMENT.sub(
        lambda found: found[0] if found[0].startswith('"') else re.sub(r"[^\n]", " ", found[0]),
        text,
    )


def _insert(text: str, plain: str, before_others: bool) -> str:
    start = plain.index("{") + 1
    entry = json.dumps({_SETTING: schema_setting()}, indent=2)[2:-2]
    return f"{text[:start]}\n{entry}{',' if before_others else ''}{text[start:]}"


def modeline(file: str, kind: FileKind) -> str:
    """Return the comment that tells any editor which schema a file of the plan has."""
    up = "../" * (len(PurePosixPath(file).parts) - 1)
    return f"{_MARK} $schema={up}{SCHEMA_DIR}/{schema_name(kind)}"


def add_modeline(data: bytes, file: str, kind: FileKind) -> bytes:
    """Put the modeline above a file that has none; the rest stays byte for byte."""
    bom = BOM if data.startswith(BOM) else b""
    if _MARK.encode() in data or b"\0" in data:
        return data
    newline = b"\r\n" if b"\r\n" in data else b"\n"
    return bom + modeline(file, kind).encode() + newline + data[len(bom) :]


def kind_of(file: str) -> FileKind | None:
    """Return the kind of a file of the plan, by its path, or None."""
    path = PurePosixPath(file)
    return next((kind for kind in plan_kinds() if path.match(kind.pattern or "")), None)


def describe_kinds() -> Mapping[str, str]:
    """Return name and Indonesian title of every kind."""
    return {kind.name: kind.title for kind in FILE_KINDS.values()}
