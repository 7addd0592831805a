"""Tables of indicators with baseline and yearly targets."""

from collections.abc import Sequence
from typing import Final

from smartplan.book import indonesian
from smartplan.book.composer import DASH, Composer
from smartplan.book.view_model import Column, Table
from smartplan.plan.base import Illustrative
from smartplan.plan.indicators import Indicator

_YEARS_BESIDE_UNITS: Final = 6
"""With more years the unit stands below the indicator's name, to leave them room."""


def indicator_table(
    composer: Composer,
    table_id: str,
    caption: str,
    indicators: Sequence[Indicator],
    flag: Illustrative = False,
) -> Table | None:
    """Return a table of indicators, or None for none; ``flag`` is that of their owner."""
    if not indicators:
        return None
    years = sorted({year for indicator in indicators for year in indicator.targets})
    narrow = len(years) > _YEARS_BESIDE_UNITS
    head = (
        (Column("Indikator (satuan)", 30), Column("Nilai awal", 13, "right"))
        if narrow
        else (Column("Indikator", 34), Column("Satuan", 16), Column("Nilai awal", 13, "right"))
    )
    columns = (*head, *(Column(str(year), 8 if narrow else 10, "right") for year in years))
    rows = tuple(_row(composer, one, years, flag, narrow=narrow) for one in indicators)
    cited = composer.cite(dict.fromkeys(s for one in indicators for s in one.sources))
    return Table(table_id, caption, columns, rows, f"Sumber nilai awal: {cited}." if cited else "")


def _row(
    composer: Composer,
    indicator: Indicator,
    years: Sequence[int],
    flag: Illustrative,
    *,
    narrow: bool,
) -> tuple[str, ...]:
    marked = indicator_flag(indicator, flag)

    def value(number: float | None, key: str) -> str:
        if number is None:
            return DASH
        return composer.mark(indonesian.number(number), marked, key)

    baseline = indicator.baseline
    first = value(baseline.value, "nilai_awal") if baseline else DASH
    name, unit = composer.line(indicator.name), composer.line(indicator.unit)
    return (
        *((f"{name} ({unit})",) if narrow else (name, unit)),
        f"{first} ({baseline.year})" if baseline else DASH,
        *(value(indicator.targets.get(year), "target") for year in years),
    )


def indicator_flag(indicator: Indicator, owner: Illustrative) -> Illustrative:
    """Return what of an indicator is illustrative: what it says itself, else what it inherits.

    A baseline with a source of its own is no illustration because its owner is: of such an
    indicator only the targets inherit the mark.
    """
    if indicator.illustrative is not False:
        return indicator.illustrative
    if owner is not True and not flag_has_indicators(owner):
        return False
    return ("target",) if indicator.baseline and indicator.sources else True


def flag_has_indicators(flag: Illustrative) -> bool:
    """Tell whether an owner's flag lists its indicators as illustrative."""
    return not isinstance(flag, bool) and "indikator" in flag
