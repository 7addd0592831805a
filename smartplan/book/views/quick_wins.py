"""A quick win, display-ready: its card, its ten elements, its schedule."""

from dataclasses import dataclass

from smartplan.book import indonesian
from smartplan.book.composer import DASH, Composer
from smartplan.book.view_model import Column, Table
from smartplan.plan.quick_wins import QuickWin


@dataclass(frozen=True, slots=True)
class QuickWinView:
    """Everything that a quick win's card shows."""

    id: str
    name: str
    illustrative: bool
    dimension: str
    benefit: str
    months: str
    card: tuple[tuple[str, str], ...]
    elements: tuple[tuple[str, str], ...]
    steps: Table | None
    cited: str


def quick_win_view(composer: Composer, win: QuickWin) -> QuickWinView:
    """Return a quick win as its card shows it."""
    dimension = next(one for one in composer.plan.framework.dimensions if one.id == win.dimension)
    return QuickWinView(
        id=win.id,
        name=composer.line(win.name),
        illustrative=win.illustrative is not False,
        dimension=dimension.name,
        benefit=composer.line(win.benefit),
        months=indonesian.month_range(win.months.start, win.months.end),
        card=_card(composer, win),
        elements=_elements(composer, win),
        steps=_steps(composer, win),
        cited=composer.cite(win.sources),
    )


def _card(composer: Composer, win: QuickWin) -> tuple[tuple[str, str], ...]:
    program = composer.plan.program_by_id[win.program]
    months = indonesian.month_range(win.months.start, win.months.end)
    cost = composer.mark(indonesian.rupiah(win.cost), win.illustrative, "biaya")
    rows = [
        ("Penanggung jawab", f"**{composer.agency(win.lead_agency)}**"),
        ("Program induk", composer.line(program.name)),
        ("Pelaksanaan", f"{months} ({indonesian.count(win.months.count)} bulan)"),
        ("Biaya", f"**{cost}**"),
        ("Lokasi", ", ".join(map(composer.line, win.districts)) or "Seluruh wilayah"),
    ]
    if win.progress:
        date = indonesian.date(win.progress.date)
        reached = composer.mark(f"{win.progress.percent}%", win.illustrative, "capaian")
        rows.append(("Capaian", f"{reached} per {date}"))
    return tuple(rows)


def _elements(composer: Composer, win: QuickWin) -> tuple[tuple[str, str], ...]:
    """Return the framework's elements with what the quick win says of each."""
    fields = {info.alias: name for name, info in type(win).model_fields.items()}
    return tuple(
        (element.name, composer.line(getattr(win, fields[key])))
        for element in composer.plan.framework.quick_wins.elements
        if (key := element.id.replace("-", "_")) in fields
    )


def _steps(composer: Composer, win: QuickWin) -> Table | None:
    if not win.steps:
        return None
    rows = tuple(
        (
            str(number),
            composer.line(step.name),
            indonesian.month_range(step.months.start, step.months.end) or DASH,
        )
        for number, step in enumerate(win.steps, start=1)
    )
    columns = (Column("No.", 7, "right"), Column("Langkah", 58), Column("Bulan", 35))
    caption = composer.mark(f"Jadwal {composer.line(win.name)}", win.illustrative, "langkah")
    return Table(f"tbl-jadwal-{win.id}", caption, columns, rows)
