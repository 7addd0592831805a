"""The years of a forked plan, moved into its own period; what doesn't fit is left out and told."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from smartplan.edit.text_edit import TextEdit, apply_edits
from smartplan.edit.values import rename_key, set_value
from smartplan.fork.cutting import DELETE, Delete, change_entries, read_again
from smartplan.plan.base import MONTH_PATTERN, Period
from smartplan.sources.document import ParsedDocument, YamlPath

_START: Final = "mulai"
_END: Final = "selesai"
_TARGETS: Final = "target"
_YEAR_VALUES: Final = frozenset({_START, _END, "tahun"})
_FIRST_YEAR: Final = 1945
_LAST_YEAR: Final = 2100


@dataclass(slots=True)
class ShiftReport:
    """What the move of the years did not keep: places as file and path, in words."""

    left_out: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class PeriodShift:
    """The period of the origin and the new one."""

    old: Period
    new: Period

    @property
    def years(self) -> int:
        """By how many years the plan begins later."""
        return self.new.start - self.old.start

    @property
    def changes_anything(self) -> bool:
        """Tell whether the periods differ at all."""
        return (self.old.start, self.old.end) != (self.new.start, self.new.end)

    def of_program(self, document: ParsedDocument) -> int:
        """Return by how many years a program moves.

        One that would end after the plan moves to an earlier start, as far as the plan allows.
        """
        data: Any = document.data
        start, end = _bounds(data.get("periode") if isinstance(data, dict) else None)
        if start is None or end is None or end + self.years <= self.new.end:
            return self.years
        return min(self.years, max(self.new.start, self.new.end - (end - start)) - start)


def shift_years(
    document: ParsedDocument, years: int, last: int, report: ShiftReport
) -> ParsedDocument:
    """Return a file of a program, quick win or dimension with its years moved by so many.

    What would begin after the year ``last`` is left out, and named in the report.
    """
    document = change_entries(document, _Outside(document, years, last, report))
    edits: list[TextEdit] = []
    for path, value, is_key in _walk_years(document.data, ()):
        moved = _moved(value, years, last)
        if moved != value:
            change: Callable[..., tuple[TextEdit, ...]] = rename_key if is_key else set_value
            edits += change(document, path, moved)
    return read_again(document, apply_edits(document.text, edits)) if edits else document


def _bounds(period: Any) -> tuple[int | None, int | None]:
    if not isinstance(period, Mapping):
        return None, None
    start, end = period.get(_START), period.get(_END)
    return start if isinstance(start, int) else None, end if isinstance(end, int) else None


class _Outside:
    """Takes out what would lie behind the last year."""

    def __init__(
        self, document: ParsedDocument, years: int, last: int, report: ShiftReport
    ) -> None:
        self._file = document.file
        self._targets = dict(_walk_targets(document.data, ()))
        self._years = years
        self._last = last
        self._report = report

    def __call__(self, path: YamlPath, value: object) -> "Delete | None":
        """Return DELETE for a year, or for a step, that begins too late."""
        key = path[-1]
        if isinstance(key, int) and _is_year(key):
            late = key + self._years > self._last and not self._is_last_target(path, key)
        elif isinstance(value, Mapping) and len(path) > 1:
            start, _ = _bounds(value.get("periode"))
            late = start is not None and start + self._years > self._last
        else:
            late = False
        if not late:
            return None
        name = value.get("nama") if isinstance(value, Mapping) else None
        place = " → ".join(str(key) for key in path)
        said = name if isinstance(name, str) else _written(value)
        self._report.left_out.append(f"{self._file}, {place}: {said}")
        return DELETE

    def _is_last_target(self, path: YamlPath, year: int) -> bool:
        """Tell whether a target is the final one, which takes the place of that of the last year.

        So no indicator ends without a target.
        """
        if path[-2:-1] != (_TARGETS,):
            return False
        years = [one for one in self._targets[path[:-1]] if isinstance(one, int)]
        return year == max(years) and self._last - self._years not in years


def _written(value: object) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {_written(part)}" for key, part in value.items())
    return str(value)


def _walk_targets(data: Any, path: YamlPath) -> Iterator[tuple[YamlPath, tuple[Any, ...]]]:
    entries = data.items() if isinstance(data, dict) else enumerate(data)
    for key, value in entries:
        if key == _TARGETS and isinstance(value, dict):
            yield (*path, key), tuple(value)
        elif isinstance(value, (dict, tuple)):
            yield from _walk_targets(value, (*path, key))


def _walk_years(data: Any, path: YamlPath) -> Iterator[tuple[YamlPath, int | str, bool]]:
    """Yield path and value of every year and month, and whether it is a key."""
    if isinstance(data, tuple):
        for position, item in enumerate(data):
            yield from _walk_years(item, (*path, position))
    elif isinstance(data, dict):
        for key, value in data.items():
            if isinstance(key, int) and _is_year(key):
                yield (*path, key), key, True
            if key in _YEAR_VALUES and _is_time(value):
                yield (*path, key), value, False
            else:
                yield from _walk_years(value, (*path, key))


def _moved(value: int | str, years: int, last: int) -> int | str:
    if isinstance(value, int):
        return min(int(value) + years, last)
    return f"{int(value[:4]) + years}{value[4:]}"


def _is_year(value: int) -> bool:
    return not isinstance(value, bool) and _FIRST_YEAR <= value <= _LAST_YEAR


def _is_time(value: Any) -> bool:
    if isinstance(value, int):
        return _is_year(value)
    return isinstance(value, str) and re.fullmatch(MONTH_PATTERN, value) is not None
