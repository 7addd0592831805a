"""The shipped frameworks, read through the same door as a plan's own files."""

from functools import cache

from smartplan.errors import ResourceError
from smartplan.language import Text
from smartplan.plan.framework import Framework
from smartplan.plan.validation import validate
from smartplan.resources import find_templates_dir
from smartplan.sources.own_templates import discover_chapter_templates
from smartplan.sources.yaml_parser import parse_yaml


def framework_ids() -> tuple[str, ...]:
    """Return the ids of the shipped frameworks."""
    return tuple(sorted(path.stem for path in (find_templates_dir() / "kerangka").glob("*.yaml")))


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
    path = find_templates_dir() / "kerangka" / f"{framework_id}.yaml"
    document, diagnostics = parse_yaml(path.name, path.read_bytes())
    framework = None
    if document is not None:
        result = validate(Framework, document)
        framework, diagnostics = result.model, diagnostics + result.diagnostics
    if framework is None or diagnostics:
        found = "; ".join(one.message.english for one in diagnostics)
        raise ResourceError(
            Text(
                f"Kerangka {framework_id} rusak: {found}",
                f"The framework {framework_id} is damaged: {found}",
            )
        )
    return framework
