"""Yearly evaluations: the weights of the index, the values that were published, what was done."""

from dataclasses import dataclass

from smartplan.book import indonesian
from smartplan.book.composer import DASH, Composer
from smartplan.book.view_model import Column, Table
from smartplan.plan.evaluations import Evaluation, computed_index, part_values, scheme_of
from smartplan.plan.framework_evaluation import EvaluationScheme

_DECIMALS = 2
# As many years stand beside each other on an upright page.
_YEARS = 4


@dataclass(frozen=True, slots=True)
class SchemeView:
    """A way to compute the index, its parts with their weights, and the years it was used for.

    ``latest`` and ``before`` are the last two indexes; empty where there is none.
    """

    name: str
    parts: int
    heaviest: tuple[str, ...]
    weight: str
    table: Table
    latest_year: int | None
    latest: str
    before_year: int | None
    before: str


@dataclass(frozen=True, slots=True)
class ImplementationView:
    """What of a year's programs was carried out, by dimension."""

    year: int
    done: int
    planned: int
    share: str
    table: Table


def scheme_views(composer: Composer) -> tuple[SchemeView, ...]:
    """Return the schemes that were used; while none was, the first of the framework."""
    schemes = composer.plan.framework.evaluations
    records = sorted(composer.plan.institutions.evaluations, key=lambda one: one.year)
    by_scheme = {
        scheme.id: [
            one for one in records if scheme_of(one, schemes) is scheme and _has_values(one)
        ]
        for scheme in schemes
    }
    used = [scheme for scheme in schemes if by_scheme[scheme.id]] or schemes[:1]
    return tuple(_scheme(composer, scheme, by_scheme[scheme.id]) for scheme in used)


def implementation_views(composer: Composer) -> tuple[ImplementationView, ...]:
    """Return what was carried out, for every evaluated year that tells it."""
    records = sorted(composer.plan.institutions.evaluations, key=lambda one: one.year)
    return tuple(_implementation(composer, one) for one in records if one.implementation)


def _has_values(evaluation: Evaluation) -> bool:
    return bool(evaluation.values or evaluation.dimension_values or evaluation.index is not None)


def _scheme(composer: Composer, scheme: EvaluationScheme, records: list[Evaluation]) -> SchemeView:
    indexes = [(one.year, said) for one in records if (said := _index(composer, one, scheme))]
    latest = indexes[-1] if indexes else (None, "")
    before = indexes[-2] if len(indexes) > 1 else (None, "")
    most = max(part.weight for part in scheme.parts)
    return SchemeView(
        name=indonesian.lower_first(composer.line(scheme.name)),
        parts=len(scheme.parts),
        heaviest=tuple(f"*{one.name}*" for one in scheme.parts if one.weight == most),
        weight=indonesian.percent(most),
        table=_scheme_table(composer, scheme, records[-_YEARS:]),
        latest_year=latest[0],
        latest=latest[1],
        before_year=before[0],
        before=before[1],
    )


def _scheme_table(composer: Composer, scheme: EvaluationScheme, records: list[Evaluation]) -> Table:
    values = [part_values(one, scheme) for one in records]
    rows = [
        (
            f"*{composer.line(part.name)}*",
            composer.line(part.meaning),
            indonesian.percent(part.weight),
            *(
                composer.mark(_number(known[part.id]), one.illustrative, "nilai")
                if part.id in known
                else DASH
                for known, one in zip(values, records, strict=True)
            ),
        )
        for part in scheme.parts
    ]
    total = indonesian.percent(scheme.total_weight)
    indexes = (_index(composer, one, scheme) or DASH for one in records)
    rows.append(("Indeks" if records else "Jumlah", "", total, *indexes))
    columns = (
        Column("Bagian", 18),
        Column("Yang dinilai", 46),
        Column("Bobot", 12, "right"),
        *(Column(str(one.year), 10, "right") for one in records),
    )
    cited = " ".join(filter(None, (composer.cite(one.sources) for one in records)))
    parts = [
        f"Bobot: {'; '.join(composer.line(one) for one in scheme.sources)}.",
        f"Nilai: {cited}." if cited else "",
        *(f"Catatan {one.year}: {composer.line(one.note)}" for one in records if one.note),
    ]
    note = " ".join(part for part in parts if part)
    caption = f"Indeks evaluasi tahunan: {indonesian.lower_first(composer.line(scheme.name))}"
    return Table(f"tbl-evaluasi-{scheme.id}", caption, columns, tuple(rows), note, total=True)


def _index(composer: Composer, evaluation: Evaluation, scheme: EvaluationScheme) -> str:
    """Return the index as it was published, else as the parts give it; empty if unknown."""
    published = evaluation.index
    index = computed_index(evaluation, scheme) if published is None else published
    key = "nilai" if published is None else "indeks"
    return composer.mark(_number(index), evaluation.illustrative, key) if index is not None else ""


def _number(value: float) -> str:
    return f"{value:.{_DECIMALS}f}".replace(".", ",")


def _implementation(composer: Composer, evaluation: Evaluation) -> ImplementationView:
    def row(name: str, planned: int, done: int) -> tuple[str, ...]:
        numbers = (indonesian.number(planned), indonesian.number(done))
        cells = (*numbers, indonesian.percent(done, planned))
        return name, *(composer.mark(one, evaluation.illustrative, "pelaksanaan") for one in cells)

    counted = evaluation.implementation
    planned = sum(one.planned for one in counted.values())
    done = sum(one.done for one in counted.values())
    rows = tuple(
        row(f"*{one.name}*", counted[one.id].planned, counted[one.id].done)
        for one in composer.plan.framework.dimensions
        if one.id in counted
    )
    total = row("Jumlah", planned, done)
    columns = (
        Column("Dimensi", 40),
        Column("Direncanakan", 20, "right"),
        Column("Terlaksana", 20, "right"),
        Column("Capaian", 20, "right"),
    )
    cited = composer.cite(evaluation.sources)
    table = Table(
        f"tbl-pelaksanaan-{evaluation.year}",
        f"Program yang direncanakan dan terlaksana, {evaluation.year}",
        columns,
        (*rows, total),
        f"Sumber: {cited}." if cited else "",
        total=True,
    )
    return ImplementationView(evaluation.year, done, planned, total[-1], table)
