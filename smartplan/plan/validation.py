"""Parsed data → model or diagnostics; keeps what is sound so that one run shows every error."""

import difflib
import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial, reduce
from typing import Any, Generic, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from smartplan.diagnostics import Diagnostic, Fix, Span
from smartplan.language import Text
from smartplan.plan import messages
from smartplan.plan.base import PlanModel, aliases_of
from smartplan.plan.mending import find_english_key, mend_key, mend_money, mend_number
from smartplan.sources.document import ParsedDocument, YamlPath

Model = TypeVar("Model", bound=PlanModel)
# A key that is no text, such as 7 or -1, is as unknown as a misspelt one.
_UNKNOWN_KEYS = frozenset({"extra_forbidden", "invalid_key"})
_MONEY_TYPES = frozenset({"rupiah_text", "rupiah_fraction"})
_ATTEMPTS = 20


@dataclass(frozen=True, slots=True)
class Validated(Generic[Model]):
    """A model (None if nothing of the file could be kept), what was wrong, what was left out."""

    model: Model | None
    diagnostics: tuple[Diagnostic, ...] = ()
    dropped: frozenset[YamlPath] = frozenset()


@dataclass(frozen=True, slots=True)
class _Problem:
    """The errors of one place: a union reports one for every kind it tried."""

    path: YamlPath
    types: tuple[str, ...]
    context: Mapping[str, Any]


def validate(model: type[Model], document: ParsedDocument) -> Validated[Model]:
    """Validate a document; what is wrong is reported, and left out so far as the rest can stand.

    A value, list item or key with an error is left out and the rest tried again, so that checks
    can look at what remains; a document whose required parts are wrong yields no model.
    """
    data: Any = document.data
    diagnostics: tuple[Diagnostic, ...] = ()
    dropped: frozenset[YamlPath] = frozenset()
    for attempt in range(_ATTEMPTS):
        try:
            return Validated(model.model_validate(data), diagnostics, dropped)
        except ValidationError as error:
            problems = tuple(_problems(error, data))
        if attempt == 0:
            diagnostics = tuple(_diagnose(model, document, problem) for problem in problems)
        removable = [path for problem in problems if (path := _removable(model, problem))]
        if len(removable) < len(problems):
            break
        dropped |= {original_path(path, dropped, document.data) for path in removable}
        data = _without(document.data, dropped)
    return Validated(None, diagnostics)


def original_path(path: YamlPath, dropped: frozenset[YamlPath], data: Any) -> YamlPath:
    """Translate a path of what was kept into the path in the file, given what was left out.

    ``data`` is what the whole file says. Only items of its lists can have moved: a whole number
    may be a key too, a year or a slip such as -1.
    """
    found: YamlPath = ()
    for key in path:
        here = key
        if isinstance(data, tuple) and isinstance(key, int):
            kept = (n for n in itertools.count() if (*found, n) not in dropped)
            here = next(itertools.islice(kept, key, None))
        found = (*found, here)
        data = _step(data, here)
    return found


def _step(data: Any, key: str | int) -> Any:
    """Return what stands under a key or at a position; None where nothing does."""
    if isinstance(data, tuple):
        data = dict(enumerate(data))
    return data.get(key) if isinstance(data, dict) else None


def _problems(error: ValidationError, data: Any) -> Iterator[_Problem]:
    by_path: dict[YamlPath, list[Any]] = {}
    for one in error.errors(include_url=False):
        by_path.setdefault(_path_in_file(one["loc"], one["type"], data), []).append(one)
    for path, errors in by_path.items():
        if errors[0]["type"] == "too_short" and any(
            len(other) > len(path) and other[: len(path)] == path for other in by_path
        ):
            # The list is only short of the items that are wrong themselves.
            continue
        # Of a union's branches the one that got furthest tells most; kinds are told together.
        told = next((one for one in errors if not messages.is_kind_error(one["type"])), errors[0])
        types = (told["type"], *(one["type"] for one in errors if one is not told))
        yield _Problem(path, types, told.get("ctx", {}))


def _path_in_file(location: tuple[int | str, ...], error_type: str, root: Any) -> YamlPath:
    """Drop the names that pydantic adds for the branches of a union."""
    path: list[str | int] = []
    data = root
    for position, name in enumerate(location):
        if isinstance(data, tuple):
            data = dict(enumerate(data))
        key = _as_read(name, data)
        if isinstance(data, dict) and key in data:
            data = data[key]
            path.append(key)
        elif error_type == "missing" and position == len(location) - 1:
            path.append(key)
    return tuple(path)


def _as_read(name: int | str, data: Any) -> int | str:
    """Return a key as the file has it; pydantic tells numbers of more than 64 bits as text."""
    if not isinstance(data, dict) or name in data:
        return name
    return next((key for key in data if str(key) == name), name)


def _diagnose(model: type[BaseModel], document: ParsedDocument, problem: _Problem) -> Diagnostic:
    return replace(_describe(model, document, problem), fix=_mend(model, document, problem))


def _mend(model: type[BaseModel], document: ParsedDocument, problem: _Problem) -> Fix | None:
    """Return how a problem is mended, where there is one certain way."""
    first = problem.types[0]
    if first == "extra_forbidden":
        owner = _model_at(model, problem.path[:-1])
        return mend_key(document, problem.path, aliases_of(owner)) if owner else None
    if first == "rupiah_text":
        return mend_money(document, problem.path, str(problem.context["input"]))
    if set(problem.types) == {"string_type"}:
        return mend_number(document, problem.path)
    return None


def _describe(model: type[BaseModel], document: ParsedDocument, problem: _Problem) -> Diagnostic:
    first = problem.types[0]
    key = problem.path[-1] if problem.path else ""
    about = partial(_about, document.data, problem.path)
    span = document.spans.find_value(problem.path)
    if first == "missing":
        return _missing(document, problem, key)
    if first in _UNKNOWN_KEYS:
        return _unknown(model, document, problem, str(key))
    if first in _MONEY_TYPES:
        said = messages.describe_money(first, problem.context)
        hint = messages.WRONG_MONEY.mend
        return messages.WRONG_MONEY.at(document.file, span, about(said), hint)
    if messages.is_kind_error(first):
        kinds = messages.describe_kinds(problem.types)
        said = Text(f"isinya harus {kinds.indonesian}", f"it must be {kinds.english}")
        return messages.WRONG_TYPE.at(document.file, span, about(said), _kind_hint(problem))
    said = messages.describe_value(first, problem.context)
    return messages.WRONG_VALUE.at(document.file, span, about(said))


def _about(data: Any, path: YamlPath, said: Text) -> Text:
    if not path:
        return said
    *above, last = path
    # Only in a list a number tells the place; elsewhere it is a key, such as a year.
    if isinstance(last, int) and isinstance(reduce(_step, above, data), tuple):
        return Text(f"butir ke-{last + 1}: {said.indonesian}", f"item {last + 1}: {said.english}")
    return Text(f"{last}: {said.indonesian}", f"{last}: {said.english}")


def _kind_hint(problem: _Problem) -> Text | None:
    if problem.types[0] == "string_type":
        return Text("Beri tanda kutip bila yang dimaksud teks.", "Put it in quotes if it is text.")
    return None


def _missing(document: ParsedDocument, problem: _Problem, key: str | int) -> Diagnostic:
    parent: Span = document.spans.find_key(problem.path[:-1])
    return messages.MISSING.at(
        document.file,
        parent,
        Text(f"isian {key} belum ada", f"the key {key} is missing"),
        Text(f"Tambahkan baris {key}: …", f"Add a line {key}: …"),
    )


def _unknown(
    model: type[BaseModel], document: ParsedDocument, problem: _Problem, key: str
) -> Diagnostic:
    owner = _model_at(model, problem.path[:-1])
    known = aliases_of(owner) if owner else {}
    return messages.UNKNOWN.at(
        document.file,
        document.spans.find_key(problem.path),
        Text(f"isian {key} tidak dikenal di sini", f"the key {key} is not known here"),
        _suggest(key, known),
    )


def _suggest(key: str, known: Mapping[str, str]) -> Text | None:
    """Suggest the Indonesian key for an English or a misspelt one."""
    english = find_english_key(key, known)
    if english:
        return Text(
            f"Kunci ditulis dalam bahasa Indonesia: {english}.",
            f"Keys are Indonesian: write {english}.",
        )
    spellings = {spelling: spelling for spelling in known.values()} | dict(known)
    close = difflib.get_close_matches(key.lower(), spellings, n=1, cutoff=0.6)
    if close:
        meant = spellings[close[0]]
        return Text(f"Maksudnya {meant}?", f"Did you mean {meant}?")
    listed = ", ".join(known.values())
    return Text(f"Isian di sini: {listed}.", f"The keys here are: {listed}.") if listed else None


def _model_at(annotation: Any, path: YamlPath) -> type[BaseModel] | None:
    """Find the model that describes the value at a path, walking the annotations."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        if not path:
            return annotation
        for info in annotation.model_fields.values():
            if info.alias == path[0]:
                return _model_at(info.annotation, path[1:])
        return None
    arguments = [argument for argument in get_args(annotation) if argument is not Ellipsis]
    container = getattr(annotation, "__origin__", None)
    inner = path[1:] if container in (tuple, dict) else path
    found = (_model_at(argument, inner) for argument in arguments)
    return next((model for model in found if model is not None), None)


def _removable(model: type[BaseModel], problem: _Problem) -> YamlPath | None:
    """Return the nearest part around a problem that the rest can do without."""
    path = problem.path
    if problem.types[0] == "missing":
        path = path[:-1]
    while path:
        owner = _model_at(model, path[:-1])
        if owner is None or isinstance(path[-1], int):
            return path
        info = next((i for i in owner.model_fields.values() if i.alias == path[-1]), None)
        if info is None or not info.is_required():
            return path
        path = path[:-1]
    return None


def _without(data: Any, paths: frozenset[YamlPath], at: YamlPath = ()) -> Any:
    """Copy data without the values at some paths."""
    if isinstance(data, dict):
        kept = {key: value for key, value in data.items() if (*at, key) not in paths}
        return {key: _without(value, paths, (*at, key)) for key, value in kept.items()}
    if isinstance(data, tuple):
        return tuple(
            _without(value, paths, (*at, position))
            for position, value in enumerate(data)
            if (*at, position) not in paths
        )
    return data
