"""Tables of indicators with baseline and yearly targets."""

from collections.abc import Iterable, Sequence

from smartplan.book import indonesian
from smartplan.book.composer import DASH, Composer
from smartplan.book.view_model import Column, Table
from smartplan.plan.base import Illustrative
from smartplan.plan.indicators import Indicator

_MOST_YEARS = 6


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
    years = _years(indicators)
    columns = (
        Column("Indikator", 34),
        Column("Satuan", 16),
        Column("Nilai awal", 13, "right"),
        *(Column(str(year), 10, "right") for year in years),
    )
    rows = tuple(_row(composer, indicator, years, flag) for indicator in indicators)
    cited = composer.cite(dict.fromkeys(s for one in indicators for s in one.sources))
    return Table(table_id, caption, columns, rows, f"Sumber nilai awal: {cited}." if cited else "")


def _years(indicators: Iterable[Indicator]) -> list[int]:
    """Choose at most six years: the first, the last, and those that most indicators have."""
    counts: dict[int, int] = {}
    for indicator in indicators:
        for year in indicator.targets:
            counts[year] = counts.get(year, 0) + 1
    ends = {min(counts), max(counts)}
    common = sorted(counts, key=lambda year: (year not in ends, -counts[year], year))
    return sorted(common[:_MOST_YEARS])


def _row(
    composer: Composer, indicator: Indicator, years: Sequence[int], flag: Illustrative
) -> tuple[str, ...]:
    marked: Illustrative = indicator.illustrative or flag is True or flag_has_indicators(flag)

    def value(number: float | None, key: str) -> str:
        if number is None:
            return DASH
        return composer.mark(indonesian.number(number), marked, key)

    baseline = indicator.baseline
    first = value(baseline.value, "nilai_awal") if baseline else DASH
    return (
        composer.line(indicator.name),
        composer.line(indicator.unit),
        f"{first} ({baseline.year})" if baseline else DASH,
        *(value(indicator.targets.get(year), "target") for year in years),
    )


def flag_has_indicators(flag: Illustrative) -> bool:
    """Tell whether an owner's flag lists its indicators as illustrative."""
    return not isinstance(flag, bool) and "indikator" in flag
