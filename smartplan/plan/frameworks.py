"""The shipped frameworks and those of a plan, read through the same door as all other files."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Final

from smartplan.diagnostics import Diagnostic
from smartplan.errors import ResourceError
from smartplan.language import Text
from smartplan.plan import messages
from smartplan.plan.framework import Framework
from smartplan.plan.validation import Validated, validate
from smartplan.resources import find_templates_dir
from smartplan.sources.document import ParsedDocument, YamlValue
from smartplan.sources.own_templates import discover_chapter_templates
from smartplan.sources.yaml_parser import parse_yaml

BASE_KEY: Final = "dasar"
# What a framework says of itself: never taken over from the one that it is based on.
OWN_KEYS: Final = ("id", BASE_KEY, "nama", "status", "tahun", "keterangan", "sumber")


@cache
def framework_ids() -> tuple[str, ...]:
    """Return the ids of the shipped frameworks."""
    return tuple(sorted(path.stem for path in (find_templates_dir() / "kerangka").glob("*.yaml")))


def default_framework() -> Framework:
    """Return the newest shipped framework that is in force: a draft is only taken when named."""
    shipped = (find_framework(one) for one in framework_ids())
    in_force = (one for one in shipped if one is not None and one.status == "berlaku")
    return max(in_force, key=lambda one: one.year)


@cache
def shipped_chapters() -> frozenset[str]:
    """Return the ids of the chapters for which a template is shipped."""
    return discover_chapter_templates(find_templates_dir())


@cache
def find_framework(framework_id: str) -> Framework | None:
    """Return a shipped framework, or None if there is none of that id.

    Raises ResourceError if the shipped file is damaged.
    """
    if framework_id not in framework_ids():
        return None
    result = validate_framework(_shipped_document(framework_id))
    if result.model is None or result.diagnostics:
        raise _damaged(framework_id, result.diagnostics)
    return result.model


def validate_framework(document: ParsedDocument) -> Validated[Framework]:
    """Validate a framework's file; keys that it leaves out are those of the one under ``dasar``.

    A key is taken over as a whole, with everything below it, or not at all.
    """
    data = document.data
    base = data.get(BASE_KEY) if isinstance(data, dict) else None
    if not isinstance(data, dict) or not isinstance(base, str):
        return validate(Framework, document)
    if base not in framework_ids():
        found = diagnose_unknown(document, base, framework_ids(), BASE_KEY)
        return Validated(None, (found,))
    return validate(Framework, replace(document, data={**_inherited(base), **data}))


def diagnose_unknown(
    document: ParsedDocument, named: str, known: tuple[str, ...], key: str = "kerangka"
) -> Diagnostic:
    """Return what is said of a framework that a key of a file names and that does not exist."""
    listed = ", ".join(known)
    return messages.UNKNOWN_FRAMEWORK.at(
        document.file,
        document.spans.find_value((key,)),
        Text(f"kerangka {named} tidak ada", f"there is no framework {named}"),
        Text(f"Kerangka yang tersedia: {listed}.", f"Frameworks that exist: {listed}."),
    )


@cache
def _inherited(framework_id: str) -> Mapping[str | int, YamlValue]:
    """Return the data that a framework based on a shipped one takes over."""
    data = _shipped_document(framework_id).data
    if not isinstance(data, dict):
        raise _damaged(framework_id, ())
    base = data.get(BASE_KEY)
    older = _inherited(base) if isinstance(base, str) else {}
    kept = {key: value for key, value in data.items() if key not in OWN_KEYS}
    return {**older, **kept}


@cache
def _shipped_document(framework_id: str) -> ParsedDocument:
    path: Path = find_templates_dir() / "kerangka" / f"{framework_id}.yaml"
    document, diagnostics = parse_yaml(path.name, path.read_bytes())
    if document is None or diagnostics:
        raise _damaged(framework_id, diagnostics)
    return document


def _damaged(framework_id: str, diagnostics: tuple[Diagnostic, ...]) -> ResourceError:
    found = "; ".join(one.message.english for one in diagnostics)
    return ResourceError(
        Text(
            f"Kerangka {framework_id} rusak: {found}",
            f"The framework {framework_id} is damaged: {found}",
        )
    )
