"""The Jinja2 environment: sandboxed, strict, a plan's own templates before the shipped ones."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, TypeAlias

from jinja2 import ChoiceLoader, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from smartplan.book import indonesian
from smartplan.resources import find_templates_dir
from smartplan.version import __version__

_FILTERS: Final[Mapping[str, Callable[..., str]]] = {
    "count": indonesian.count,
    "count_any": indonesian.count_any,
    "count_first": indonesian.count_first,
    "count_words": indonesian.count_words,
    "number": indonesian.number,
    "join_words": lambda words: indonesian.join_words(list(words)),
    "upper_first": indonesian.capitalize_first,
}


# Most values of a book: looked at no further.
_PLAIN: Final = frozenset({str, int, float, bool, type(None)})

TemplateEnvironment: TypeAlias = SandboxedEnvironment


def make_environment(plan_templates_dir: Path | None) -> TemplateEnvironment:
    """Return the environment for one plan.

    ``plan_templates_dir`` is the plan's ``templates/`` folder if it has one; a file there
    replaces the shipped file of the same path. Templates get plain data and few filters, and may
    not reach Python behind them.
    """
    folders = [find_templates_dir()]
    if plan_templates_dir is not None and plan_templates_dir.is_dir():
        folders.insert(0, plan_templates_dir)
    environment = SandboxedEnvironment(
        loader=ChoiceLoader([FileSystemLoader(folder, encoding="utf-8") for folder in folders]),
        undefined=StrictUndefined,
        bytecode_cache=_compiled_templates(),
        # Jinja2's own "{#" would swallow the ids of headings.
        comment_start_string="{##",
        comment_end_string="##}",
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=lambda name: bool(name and name.endswith(".svg.j2")),
    )
    # An overridden template is a stranger's: nothing that can fill memory at a word.
    for name in ("lipsum", "range", "cycler"):
        environment.globals.pop(name, None)
    environment.filters.update(_FILTERS)
    return environment


def _compiled_templates() -> FileSystemBytecodeCache | None:
    """Keep compiled templates in the user's own temporary folder: a fifth of a second a build."""
    try:
        return FileSystemBytecodeCache(pattern=f"__smartplan_{__version__}_%s.cache")
    except (OSError, RuntimeError):  # no such folder, or one that others may write to
        return None


def plain_data(value: Any) -> Any:
    """Turn frozen view-models into plain dicts and lists, so that templates get no methods."""
    kind: Any = type(value)
    if kind in _PLAIN:
        return value
    names = _field_names(kind)
    if names is not None:
        return {name: plain_data(getattr(value, name)) for name in names}
    if isinstance(value, Mapping):
        return {key: plain_data(item) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return [plain_data(item) for item in value]
    return value


@cache
def _field_names(kind: type) -> tuple[str, ...] | None:
    """Return the names of a data class's fields, None for any other class."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else None
